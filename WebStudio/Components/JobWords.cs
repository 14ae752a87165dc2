using System.Globalization;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>How the pages say things about jobs.</summary>
public static class JobWords
{
    /// <summary>What a person would call this job: its own title, else their file, else their topic, else the tool.</summary>
    public static string Title(JobSnapshot job) => JobFacts.Title(job.Result) ?? job.File(FileRole.Input)?.DisplayName ?? JobFacts.FileName(job.Options) ?? JobFacts.Topic(job.Options) ?? $"{Tool.Named(job.Kind).Title} {Day(job.CreatedAt)}";

    public static string State(JobSnapshot job) => job switch
    {
        { ExpiredAt: not null } => "Files deleted",
        { State: JobState.Queued } => "Waiting",
        { State: JobState.Running } => "Working",
        { State: JobState.Held } => "Waiting for you",
        { State: JobState.Succeeded } => "Done",
        { State: JobState.Failed } => "Failed",
        _ => "Cancelled",
    };

    /// <summary>The name by which styles know the state.</summary>
    public static string StateClass(JobSnapshot job) => job.ExpiredAt is not null ? "expired" : Lower(job.State);

    /// <summary>What is happening, in a few words.</summary>
    public static string Now(JobSnapshot job) => job.State switch
    {
        JobState.Queued => "Waiting for its turn",
        JobState.Running => job.Message ?? "Starting",
        JobState.Held => job.Message ?? "Waiting for you",
        JobState.Succeeded => job.ProcessingSeconds is { } seconds ? $"Done in {Span(seconds)}" : "Done",
        JobState.Failed => "Failed",
        _ => "Cancelled",
    };

    public static string Eta(JobSnapshot job) => job switch
    {
        { IsFinished: true } or { State: JobState.Queued or JobState.Held } => "",
        { EtaSeconds: null } => "Working out how long it takes",
        { EtaSeconds: < 4 } => "A few seconds left",
        { EtaSeconds: { } seconds } => $"About {Span(seconds)} left",
    };

    /// <summary>What to do about a failure.</summary>
    public static string Advice(JobSnapshot job) => job.ErrorCode switch
    {
        "TIMEOUT" => "Ask for a shorter or smaller video, then try again.",
        "INVALID_IMAGE" or "INVALID_FORMAT" => "Open the picture in another program and save it anew, or choose another one.",
        "INTERRUPTED" => "Nothing is wrong with your file. Try again.",
        "UNKNOWN_KIND" => "This tool is not part of this studio any more.",
        _ => "Try again. If it fails once more, choose other settings or another file.",
    };

    /// <summary>A length of time, as coarse as people say it.</summary>
    public static string Span(double seconds) => seconds switch
    {
        < 1 => "less than a second",
        < 1.5 => "1 second",
        < 9.5 => $"{seconds:0} seconds",
        < 57.5 => $"{Math.Round(seconds / 5) * 5:0} seconds",
        < 90 => "1 minute",
        < 3570 => $"{seconds / 60:0} minutes",
        < 5400 => "1 hour",
        < 129_600 => $"{seconds / 3600:0} hours",
        _ => $"{seconds / 86_400:0} days",
    };

    /// <summary>A video's length: 12.5 s, 3:07, 1:02:03.</summary>
    public static string Clock(double seconds) =>
        seconds < 60 ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s") : TimeSpan.FromSeconds(Math.Round(seconds)).ToString(seconds < 3600 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>A length of time where there is little room.</summary>
    public static string Short(double seconds) => Math.Max(0, seconds) switch
    {
        < 0.95 and var s => $"{s:0.0} s",
        < 59.5 and var s => $"{s:0} s",
        < 3570 and var s => $"{s / 60:0} min",
        var s => $"{s / 3600:0.#} h",
    };

    public static string Ago(DateTime moment, DateTime now) => (now - moment).TotalSeconds switch
    {
        < 10 => "just now",
        < 86_400 => $"{Span((now - moment).TotalSeconds)} ago",
        _ => Day(moment),
    };

    public static string Bytes(long length) => length switch
    {
        < 1 << 10 => $"{length} bytes",
        < 1 << 20 => $"{length / 1024.0:0} KB",
        < 1 << 30 => $"{length / (1024.0 * 1024):0.#} MB",
        _ => $"{length / (1024.0 * 1024 * 1024):0.##} GB",
    };

    /// <summary>A moment in full, by the reader's clock; where that is not known, in UTC, and says so.</summary>
    public static string Moment(DateTime moment, TimeZoneInfo zone) =>
        zone.Shows(moment).ToString(zone.Equals(TimeZoneInfo.Utc) ? "d MMMM yyyy, HH:mm:ss 'UTC'" : "d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Lower<T>(T value)
        where T : struct, Enum => OptionReader.NameOf(value);

    private static string Day(DateTime moment) => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
