using Quartz;

namespace WebStudio.Jobs.Operations;

/// <param name="Key">Names it to <see cref="RecurringWork.RunNowAsync"/>.</param>
/// <param name="Name">Its short name.</param>
/// <param name="What">What it does, in a few words.</param>
/// <param name="LastAt">When it last began; null when never.</param>
/// <param name="Last">How that went; null when it was before this start of the studio.</param>
/// <param name="NextAt">When it begins again by itself.</param>
public sealed record RecurringTask(string Key, string Name, string What, DateTime? LastAt, RecurringRun? Last, DateTime? NextAt);

/// <summary>What the studio does again and again by itself: every trigger of the scheduler that repeats.</summary>
public sealed class RecurringWork(ISchedulerFactory schedulers, RecurringRuns runs)
{
    public async Task<IReadOnlyList<RecurringTask>> ListAsync(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var keys = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancel);
        var triggers = await scheduler.GetTriggers([.. keys.Where(key => IsOurs(key.Group))], cancel);
        return
        [
            .. triggers.Where(trigger => trigger is not ISimpleTrigger { RepeatCount: 0 }).OrderBy(trigger => trigger.Key.Name, StringComparer.Ordinal).Select(trigger =>
            {
                var last = runs.Last(trigger.JobKey);
                return new RecurringTask(trigger.JobKey.ToString(), trigger.Key.Name, trigger.Description ?? trigger.Key.Name, last?.At ?? trigger.PreviousFireTimeUtc?.UtcDateTime, last, trigger.NextFireTimeUtc?.UtcDateTime);
            }),
        ];
    }

    /// <summary>Begins it at once, beside its own times.</summary>
    /// <returns>False when there is no such work.</returns>
    public async Task<bool> RunNowAsync(string key, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var keys = await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancel);
        if (keys.FirstOrDefault(job => IsOurs(job.Group) && string.Equals(job.ToString(), key, StringComparison.Ordinal)) is not { } found)
            return false;
        await scheduler.TriggerJob(found, cancellationToken: cancel);
        return true;
    }

    // The studio's jobs do not repeat.
    private static bool IsOurs(string group) => !string.Equals(group, JobQueue.Group, StringComparison.Ordinal);
}
