using Microsoft.Extensions.Options;
using Quartz;

namespace WebStudio.Jobs;

/// <summary>
/// The waiting line: Quartz on the studio's database. The execution group of a trigger is the job's kind, which limits how many of it run;
/// its time is the job's place in the line, since of triggers that are due Quartz takes the oldest.
/// </summary>
public sealed class JobQueue(ISchedulerFactory schedulers, PipelineCatalog pipelines, IOptions<JobOptions> options)
{
    internal const string Group = "studio";

    private const string WakeGroup = "studio-wake";

    /// <summary>Lets a job run as soon as there is room and those before it have begun. Doing it twice is harmless: only one start wins.</summary>
    /// <param name="id">The job.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Its place, a moment in UTC that is not ahead.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ScheduleAsync(Guid id, string kind, DateTime place, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        // A key of its own per schedule: the trigger of an earlier run may still be on its way out.
        var key = $"{id:N}.{Guid.CreateVersion7():N}";
        // No recovery by Quartz: what was interrupted is put right from its row, which knows place and attempts.
        var job = JobBuilder.Create<JobRunner>().WithIdentity(key, Group).UsingJobData(JobRunner.IdKey, id.ToString("D")).Build();
        // Who waits for long must not be called late: that would give it another time, and so another place.
        var patient = SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires);
        var trigger = TriggerBuilder.Create().WithIdentity(key, Group).ForJob(job).WithExecutionGroup(kind).StartAt(new DateTimeOffset(place, TimeSpan.Zero)).WithSchedule(patient).Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: cancel);
    }

    /// <summary>Gives a waiting job another place.</summary>
    public async Task MoveAsync(Guid id, string kind, DateTime place, CancellationToken cancel)
    {
        await RemoveAsync(id, cancel);
        await ScheduleAsync(id, kind, place, cancel);
    }

    /// <summary>Puts right, before anything runs, what differs from the rows: each waiting job gets one trigger, at its place.</summary>
    /// <returns>How many had none, or one elsewhere.</returns>
    public async Task<int> AlignAsync(IReadOnlyList<JobSnapshot> waiting, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var triggers = await scheduler.GetTriggers([.. await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Group), cancel)], cancel);
        var places = triggers.ToLookup(trigger => trigger.JobKey.Name.Split('.')[0], StringComparer.Ordinal);
        var wrong = waiting.Where(job => places[job.Id.ToString("N")].ToList() is not [{ } only] || only.NextFireTimeUtc?.UtcDateTime != job.Place).ToList();
        await scheduler.DeleteJobs([.. wrong.SelectMany(job => places[job.Id.ToString("N")]).Select(trigger => trigger.JobKey).Distinct()], cancel);
        foreach (var job in wrong)
            await ScheduleAsync(job.Id, job.Kind, job.Place, cancel);
        return wrong.Count;
    }

    /// <summary>Sets how many of each kind may run: as configured, or none while it is paused. What runs goes on.</summary>
    public async Task LimitAsync(Predicate<string> isPaused, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var limits = ExecutionLimitsBuilder.Create();
        Limit(limits, isPaused);
        await scheduler.SetExecutionLimits(limits.Build(), cancel);
        // New limits alone do not wake it: it would look again only after half a minute. Resuming does, also where nothing was paused.
        await scheduler.ResumeTriggerGroups(GroupMatcher<TriggerKey>.GroupEquals(WakeGroup), cancel);
    }

    internal void Limit(ExecutionLimitsBuilder limits, Predicate<string> isPaused)
    {
        foreach (var kind in pipelines.Kinds)
            limits.ForGroup(kind, isPaused(kind) ? 0 : options.Value.LimitOf(kind));
    }

    /// <summary>Starts nothing more; what waits keeps its place.</summary>
    public async Task CloseAsync()
    {
        var scheduler = await schedulers.GetScheduler(CancellationToken.None);
        await scheduler.Standby(CancellationToken.None);
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
