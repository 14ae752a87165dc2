using System.Collections.Concurrent;
using Quartz;

namespace WebStudio.Jobs.Operations;

/// <param name="At">When it began.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Error">What went wrong; null when it went well.</param>
/// <param name="Said">What it did, in a few words, where it says so.</param>
public sealed record RecurringRun(DateTime At, TimeSpan Took, string? Error, string? Said);

/// <summary>Remembers how recurring work went the last time, since the process started.</summary>
public sealed class RecurringRuns : IJobListener
{
    private readonly ConcurrentDictionary<JobKey, RecurringRun> _last = new();

    public string Name => "recurring runs";

    public RecurringRun? Last(JobKey job) => _last.GetValueOrDefault(job);

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        if (!string.Equals(context.JobDetail.Key.Group, JobQueue.Group, StringComparison.Ordinal))
            _last[context.JobDetail.Key] = new RecurringRun(context.FireTimeUtc.UtcDateTime, context.JobRunTime, jobException?.GetBaseException().Message, context.Result as string);
        return ValueTask.CompletedTask;
    }
}
