using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>How long the files of a job stay, in words.</summary>
public static class Expiry
{
    /// <summary>“Kept”, “Expires in 3 days”, or nothing when that is not known yet or over.</summary>
    /// <param name="job">Any job.</param>
    /// <param name="retention">How long files stay after the end of a job.</param>
    /// <param name="now">UTC.</param>
    public static string Of(JobSnapshot job, TimeSpan retention, DateTime now)
    {
        if (job.ExpiredAt is not null)
            return "";
        if (job.PinnedAt is not null)
            return "Kept";
        // Held jobs count from the run that stopped at the question.
        return (job.CompletedAt ?? (job.State == JobState.Held ? job.StartedAt : null)) is { } since ? In((since + retention - now).TotalSeconds) : "";
    }

    private static string In(double seconds) => seconds < 60 ? "Expires soon" : $"Expires in {JobWords.Span(seconds)}";
}
