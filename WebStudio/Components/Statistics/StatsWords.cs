using System.Globalization;
using WebStudio.Jobs.Usage;

namespace WebStudio.Components.Statistics;

/// <summary>How the statistics are said.</summary>
public static class StatsWords
{
    public static IReadOnlyList<string> Weekdays { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] FullWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>A length of time, as exactly as it matters.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 0.05 => "0 s",
        < 9.95 => Say($"{seconds:0.#} s"),
        < 59.5 => Say($"{seconds:0} s"),
        < 3599.5 => Whole(seconds, 60, "min", "s"),
        < 86_400 => Whole(seconds / 60, 60, "h", "min"),
        _ => Say($"{seconds / 86_400:0.#} d"),
    };

    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    public static string Percent(double? percent) => percent is { } known ? Say($"{known:0.#} %") : "–";

    /// <summary>Why jobs failed, in a few words; for a code that nobody has words for, the code.</summary>
    public static string Reason(string code) => code switch
    {
        "" => "Not recorded",
        "TIMEOUT" => "Took too long",
        "PROCESSING_ERROR" => "Unexpected error",
        "INTERRUPTED" => "Studio stopped",
        "DISK_FULL" => "Disk full",
        "INVALID_IMAGE" => "Unreadable picture",
        "INVALID_VIDEO" => "Unreadable video",
        "INVALID_ARRAY" => "Unreadable array",
        "PROVIDER_FAILED" => "A service failed",
        _ => char.ToUpperInvariant(code[0]) + code[1..].ToLowerInvariant().Replace('_', ' '),
    };

    /// <summary>A period on the axis.</summary>
    public static string Short(DateTime start, UsageStep step) => Say(start, step switch
    {
        UsageStep.Hour => "HH:mm",
        UsageStep.Day or UsageStep.Week => "d MMM",
        UsageStep.Month => "MMM yyyy",
        _ => "yyyy",
    });

    /// <summary>A period in full.</summary>
    public static string Full(DateTime start, UsageStep step) => step switch
    {
        UsageStep.Hour => $"{Say(start, "ddd d MMM, HH:mm")}–{Say(start.AddHours(1), "HH:mm")}",
        UsageStep.Day => Say(start, "ddd d MMM yyyy"),
        UsageStep.Week => $"Week of {Say(start, "d MMM yyyy")}",
        UsageStep.Month => Say(start, "MMMM yyyy"),
        _ => Say(start, "yyyy"),
    };

    /// <summary>How many jobs ended how.</summary>
    public static string Counts(UsageCounts counts)
    {
        var parts = new List<string> { $"{Number(counts.Succeeded)} succeeded" };
        if (counts.Failed > 0)
            parts.Add($"{Number(counts.Failed)} failed");
        if (counts.Cancelled > 0)
            parts.Add($"{Number(counts.Cancelled)} cancelled");
        return string.Join(", ", parts);
    }

    public static string Jobs(long count) => count == 1 ? "1 job" : $"{Number(count)} jobs";

    public static string Hour(int weekday, int hour, long count) => $"{FullWeekdays[weekday]}, {hour:00}:00–{(hour + 1) % 24:00}:00: {Jobs(count)}";

    /// <summary>Whose clock it is: Europe/Berlin becomes Berlin time.</summary>
    public static string Clock(TimeZoneInfo zone) => zone.Equals(TimeZoneInfo.Utc) ? "UTC" : $"{zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')} time";

    public static string Days(TimeSpan span) => span.TotalDays switch
    {
        < 2 => JobWords.Span(span.TotalSeconds),
        var days => Say($"{days:0.#} days"),
    };

    public static string Column(int hour) => $"{hour:00}";

    public static string Per(UsageStep step) => step.ToString().ToLowerInvariant();

    private static string Whole(double value, int part, string large, string small)
    {
        var rounded = (long)Math.Round(value);
        return rounded % part == 0 ? $"{rounded / part} {large}" : $"{rounded / part} {large} {rounded % part} {small}";
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Say(DateTime moment, string form) => moment.ToString(form, CultureInfo.InvariantCulture);
}
