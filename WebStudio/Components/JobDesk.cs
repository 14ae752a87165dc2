using Microsoft.AspNetCore.Components;
using Radzen;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Components;

/// <param name="Ids">Of the jobs.</param>
/// <param name="Sentence">That says so.</param>
public sealed record Deletion(IReadOnlyList<Guid> Ids, string Sentence);

/// <summary>What the buttons beside a job do, and what they say when it cannot be done.</summary>
public sealed class JobDesk(JobService jobs, JobBin bin, JobPins pins, NotificationService notices)
{
    public Task CancelAsync(JobSnapshot job) => TryAsync(async () =>
    {
        if (!await jobs.CancelAsync(job, CancellationToken.None))
            Say("Too late", "The job had already finished.");
    });

    public Task RetryAsync(JobSnapshot job) => TryAsync(() => jobs.RetryAsync(job, CancellationToken.None));

    /// <summary>Keeps a finished job's files from retention, or lets go of them.</summary>
    public Task KeepAsync(JobSnapshot job, bool kept) => TryAsync(() => pins.SetAsync(job, kept, CancellationToken.None));

    /// <returns>The new job, or null when it was refused.</returns>
    public async Task<JobSnapshot?> AgainAsync(JobSnapshot job, System.Text.Json.JsonElement options, ClientInfo client)
    {
        JobSnapshot? submitted = null;
        await TryAsync(async () => submitted = await jobs.AgainAsync(job, options, client, CancellationToken.None));
        return submitted;
    }

    /// <summary>What was deleted last from a list and can be taken back by a notice; null for nothing.</summary>
    public Deletion? Last { get; private set; }

    /// <summary>The notice is to be shown or to go.</summary>
    public event EventHandler? LastChanged;

    /// <summary>Deletes a job where it is shown; it offers itself to be taken back.</summary>
    public async Task DeleteAsync(JobSnapshot job)
    {
        if (await bin.DeleteAsync([job.Id], CancellationToken.None) is not [_])
            Say("Not deleted", "It has not finished, or somebody else deleted it. Cancel it first.");
    }

    /// <summary>Deletes finished jobs of a list and offers a notice with which they come back.</summary>
    /// <param name="ids">Any number; those that have not finished stay.</param>
    /// <param name="name">What one of them is called; not used for several.</param>
    /// <returns>How many are in the bin.</returns>
    public async Task<int> DeleteAsync(IReadOnlyCollection<Guid> ids, string name)
    {
        var deleted = await bin.DeleteAsync(ids, CancellationToken.None);
        if (deleted.Count > 0)
            Offer(new Deletion(deleted, deleted.Count == 1 ? $"“{name}” was deleted." : $"{deleted.Count} jobs were deleted."));
        if (deleted.Count < ids.Count)
            Say("Not all were deleted", "What waits, runs or waits for you has to be cancelled first.");
        return deleted.Count;
    }

    /// <summary>Takes back what the notice tells of.</summary>
    public async Task UndoAsync()
    {
        if (Last is not { } deletion)
            return;
        Offer(null);
        if ((await bin.RestoreAsync(deletion.Ids, CancellationToken.None)).Count < deletion.Ids.Count)
            Say("Too late", "Some of it is gone for good.");
    }

    /// <returns>Whether it is back.</returns>
    public async Task<bool> RestoreAsync(JobSnapshot job)
    {
        if (await bin.RestoreAsync([job.Id], CancellationToken.None) is [_])
            return true;
        Say("Too late", "It is gone for good.");
        return false;
    }

    /// <summary>The notice has been seen.</summary>
    public void Dismiss() => Offer(null);

    private void Offer(Deletion? deletion)
    {
        Last = deletion;
        LastChanged?.Invoke(this, EventArgs.Empty);
    }

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (RequestRejectedException refusal)
        {
            Say(refusal.Title, refusal.Message);
        }
    }

    private void Say(string title, string sentence) =>
        notices.Notify(new NotificationMessage { Severity = NotificationSeverity.Warning, Summary = title, Detail = sentence, Duration = 8000 });
}
