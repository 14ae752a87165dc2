using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Keeps finished jobs from retention until somebody lets them go.</summary>
public sealed class JobPins(JobStore store, JobEvents events)
{
    /// <summary>Pins a job, or lets go of it. Once more does nothing.</summary>
    /// <exception cref="RequestRejectedException">It is to be pinned and has not finished, or its files are gone.</exception>
    public async Task<JobSnapshot> SetAsync(JobSnapshot job, bool pinned, CancellationToken cancel)
    {
        if (!await store.TryPinAsync(job.Id, pinned, cancel))
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "Only a finished job whose files are still there can be kept.");
        var changed = await store.FindAsync(job.Id, cancel) ?? throw RequestRejectedException.NotFound("The job");
        // Of one that runs again, who runs it tells.
        if (changed.IsFinished)
            events.Publish(changed, urgent: true);
        return changed;
    }
}
