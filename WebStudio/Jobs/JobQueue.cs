using Quartz;

namespace WebStudio.Jobs;

/// <summary>The waiting line: Quartz on the studio's database. The execution group of a trigger is the job's kind, which limits how many of it run.</summary>
public sealed class JobQueue(ISchedulerFactory schedulers)
{
    private const string Group = "studio";

    /// <summary>Lets a job run as soon as there is room. Doing it twice is harmless: only one start wins.</summary>
    public async Task ScheduleAsync(Guid id, string kind, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        // A key of its own per schedule: the trigger of an earlier run may still be on its way out.
        var key = $"{id:N}.{Guid.CreateVersion7():N}";
        var job = JobBuilder.Create<JobRunner>().WithIdentity(key, Group).UsingJobData(JobRunner.IdKey, id.ToString("D")).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key, Group).ForJob(job).WithExecutionGroup(kind).StartNow().Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: cancel);
    }

    /// <summary>Starts nothing more; what waits keeps its place.</summary>
    public async Task CloseAsync()
    {
        var scheduler = await schedulers.GetScheduler(CancellationToken.None);
        await scheduler.Standby(CancellationToken.None);
    }

    /// <summary>The ids of all jobs that Quartz knows, waiting or running.</summary>
    public async Task<IReadOnlySet<Guid>> ScheduledAsync(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var keys = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancel);
        return keys.Select(key => Guid.TryParseExact(key.Name.Split('.')[0], "N", out var id) ? id : Guid.Empty).ToHashSet();
    }

    /// <summary>Takes a job out of the line.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var keys = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupStartsWith(Group), cancel);
        var own = keys.Where(key => key.Name.StartsWith(id.ToString("N"), StringComparison.Ordinal)).ToList();
        await scheduler.DeleteJobs(own, cancel);
    }
}
