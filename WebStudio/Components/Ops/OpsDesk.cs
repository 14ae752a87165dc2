using Radzen;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;

namespace WebStudio.Components.Ops;

/// <param name="Job">As it is in its row.</param>
/// <param name="Detail">The technical end; null when there is none.</param>
/// <param name="Kept">What a new try would not make again.</param>
public sealed record JobAutopsy(JobSnapshot Job, string? Detail, IReadOnlyList<KeptWork> Kept);

/// <summary>What the operations page does and reads. Each call asks for the role by itself: a button that is not shown can still be pressed.</summary>
public sealed class OpsDesk(
    OpsUser user, QueueLine line, QueuePauses pauses, RecurringWork recurring, JobService jobs, OpsRecords search, JobShelf shelf, OpsMonitor monitor, NotificationService notices)
{
    private const int MostFound = 50;

    /// <summary>Moves a waiting job in front of another, or to the end.</summary>
    public Task MoveAsync(Guid id, Guid? before) => DoAsync(async () =>
    {
        if (!await line.MoveAsync(id, before, CancellationToken.None))
            Say("Too late", "The job does not wait any more.");
    });

    /// <summary>Pauses a kind, or all when it is null.</summary>
    public Task PauseAsync(string? kind) => DoAsync(() => pauses.PauseAsync(kind, CancellationToken.None));

    /// <summary>Resumes a kind, or all when it is null.</summary>
    public Task ResumeAsync(string? kind) => DoAsync(() => pauses.ResumeAsync(kind, CancellationToken.None));

    public Task CancelAsync(JobSnapshot job) => DoAsync(async () =>
    {
        if (!await jobs.CancelAsync(job, CancellationToken.None))
            Say("Too late", "The job had already finished.");
    });

    public Task RetryAsync(JobSnapshot job) => DoAsync(() => jobs.RetryAsync(job, CancellationToken.None));

    /// <returns>Whether it was begun.</returns>
    public async Task<bool> RunNowAsync(RecurringTask task)
    {
        var begun = false;
        await DoAsync(async () =>
        {
            begun = await recurring.RunNowAsync(task.Key, CancellationToken.None);
            if (!begun)
                Say("Gone", "This work is not planned any more.");
        });
        return begun;
    }

    /// <summary>All there is to know of a job; null when it is gone, or somebody may not look.</summary>
    public async Task<JobAutopsy?> LookAsync(Guid id)
    {
        await user.RequireAsync(OpsRole.Reader);
        return await jobs.FindAsync(id, CancellationToken.None) is { } job ? new JobAutopsy(job, await search.ErrorDetailAsync(id, CancellationToken.None), shelf.Kept(id)) : null;
    }

    /// <summary>The newest jobs that fit, and how many do.</summary>
    public async Task<(IReadOnlyList<JobSnapshot> Jobs, int Total)> FindAsync(JobQuestion question)
    {
        await user.RequireAsync(OpsRole.Reader);
        return await search.FindAsync(question, MostFound, CancellationToken.None);
    }

    private async Task DoAsync(Func<Task> action)
    {
        try
        {
            await user.RequireAsync(OpsRole.Operator);
            await action();
            await monitor.RefreshAsync(CancellationToken.None);
        }
        catch (RequestRejectedException refusal)
        {
            Say(refusal.Title, refusal.Message);
        }
    }

    private void Say(string title, string sentence) =>
        notices.Notify(new NotificationMessage { Severity = NotificationSeverity.Warning, Summary = title, Detail = sentence, Duration = 8000 });
}
