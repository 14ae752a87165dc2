using System.Globalization;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;

namespace WebStudio.Components.Ops;

/// <summary>How the operations page says things.</summary>
public static class OpsWords
{
    /// <summary>The states in the order of a job's life, as an operator calls them.</summary>
    public static IReadOnlyList<(JobState State, string Name)> States { get; } =
    [
        (JobState.Queued, "Waiting"), (JobState.Running, "Working"), (JobState.Held, "Held"), (JobState.Succeeded, "Done"), (JobState.Failed, "Failed"), (JobState.Cancelled, "Cancelled"),
    ];

    /// <summary>Cores as percent of one.</summary>
    public static string Cpu(double? cores) => cores is { } use ? string.Create(CultureInfo.InvariantCulture, $"{use * 100:0} %") : "–";

    public static string Memory(long bytes) => bytes == 0 ? "–" : JobWords.Bytes(bytes);

    /// <summary>What a new try takes over, for instance “analysis, 12 × speech”.</summary>
    public static string Kept(IReadOnlyList<KeptWork> kept) => string.Join(", ", kept.Select(work => work.Count == 1 ? work.Name : $"{work.Count} × {work.Name}"));

    /// <summary>What a new try of a failed or cancelled job really does.</summary>
    public static string Retry(IReadOnlyList<KeptWork> kept) => kept.Count > 0 ? "Try again, keeping what is made" : "Try again from the beginning";

    public static string RetryHint(JobSnapshot job, IReadOnlyList<KeptWork> kept) => kept.Count > 0
        ? $"Kept from before: {Kept(kept)}. A new try takes that over and makes the rest{(job.Stage is { } stage ? $", from “{stage}” on" : "")}, as long as the settings are the same."
        : "Nothing of it is kept: a new try makes everything anew.";

    /// <summary>How a recurring task went.</summary>
    public static string Outcome(RecurringTask task) => task switch
    {
        { LastAt: null } => "Has not run yet",
        { Last: null } => "Ran before the studio was started",
        { Last.Error: { } error } => $"Failed: {error}",
        { Last: { } last } => $"{last.Said ?? "Went well"}, {last.Took.TotalSeconds.ToString(last.Took.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} s",
    };

    /// <summary>How far ahead a moment is.</summary>
    public static string In(DateTime? moment, DateTime now) => moment switch
    {
        null => "–",
        { } past when past <= now => "now",
        { } ahead => $"in {JobWords.Span((ahead - now).TotalSeconds)}",
    };
}
