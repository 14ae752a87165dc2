using Microsoft.EntityFrameworkCore;
using WebStudio.Data;
using WebStudio.Jobs.Usage;

namespace WebStudio.Jobs;

/// <summary>Jobs on the disk. Every change of state is a compare-and-set, so that two who want the same never both win.</summary>
public sealed class JobStore(IDbContextFactory<StudioDb> databases, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task AddAsync(Job job, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(cancel);
    }

    public async Task<JobSnapshot?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var job = await db.Jobs.AsNoTracking().Include(j => j.Files).FirstOrDefaultAsync(j => j.Id == id, cancel);
        return job is null ? null : JobSnapshot.From(job);
    }

    /// <summary>The newest job of a kind and key that has succeeded or still may, and has not expired.</summary>
    public async Task<JobSnapshot?> FindByKeyAsync(string kind, string key, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var job = await db.Jobs.AsNoTracking().Include(j => j.Files).OrderByDescending(j => j.CreatedAt)
            .FirstOrDefaultAsync(j => j.Key == key && j.Kind == kind && j.ExpiredAt == null && j.State != JobState.Failed && j.State != JobState.Cancelled, cancel);
        return job is null ? null : JobSnapshot.From(job);
    }

    /// <summary>The file with that public name, of a job that has not expired.</summary>
    public async Task<JobFile?> FindFileAsync(string name, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Name == name && db.Jobs.Any(job => job.Id == file.JobId), cancel);
    }

    /// <summary>Whether a file has that public name, be it in the bin.</summary>
    public async Task<bool> IsTakenAsync(string name, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Files.AnyAsync(file => file.Name == name, cancel);
    }

    /// <summary>Whether a job has files to keep: one that is in the bin may come back.</summary>
    public async Task<bool> KeepsFilesAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.IgnoreQueryFilters().AnyAsync(job => job.Id == id && job.ExpiredAt == null, cancel);
    }

    /// <summary>One page of jobs in the filter's order, and how many match.</summary>
    public async Task<(IReadOnlyList<JobSnapshot> Jobs, int Total)> ListAsync(JobFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var query = filter.Apply(db.Jobs.AsNoTracking());
        var total = await query.CountAsync(cancel);
        var jobs = await filter.Order(query).Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Include(job => job.Files).AsSplitQuery().ToListAsync(cancel);
        return ([.. jobs.Select(JobSnapshot.From)], total);
    }

    public async Task<IReadOnlyList<Guid>> QueuedAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.Where(job => job.State == JobState.Queued).OrderBy(job => job.CreatedAt).Select(job => job.Id).ToListAsync(cancel);
    }

    public async Task<Dictionary<JobState, int>> CountAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.GroupBy(job => job.State).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
    }

    /// <summary>Queued → Running; false when somebody else was first.</summary>
    public Task<bool> TryStartAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, JobState.Queued, set => set
            .SetProperty(job => job.State, JobState.Running)
            .SetProperty(job => job.StartedAt, Now)
            .SetProperty(job => job.Node, StudioNode.Here)
            .SetProperty(job => job.Attempts, job => job.Attempts + 1), cancel);

    /// <summary>From one state to a finished one, which is counted, or to Held; with what there is to say about it.</summary>
    public async Task<bool> TryFinishAsync(JobSnapshot end, JobState from, CancellationToken cancel)
    {
        var changed = await ChangeAsync(end.Id, from, set => set
            .SetProperty(job => job.State, end.State)
            .SetProperty(job => job.Progress, end.Progress)
            .SetProperty(job => job.Stage, end.Stage)
            .SetProperty(job => job.Message, end.Message)
            .SetProperty(job => job.Details, end.Details)
            .SetProperty(job => job.Result, end.Result)
            .SetProperty(job => job.StageTimes, StageTime.Write(end.StageTimes))
            .SetProperty(job => job.Error, end.Error)
            .SetProperty(job => job.ErrorCode, end.ErrorCode)
            .SetProperty(job => job.CompletedAt, end.CompletedAt), cancel);
        if (changed && end.IsFinished)
            await RecordUsageAsync(end, CancellationToken.None);
        return changed;
    }

    /// <summary>Back to Queued with a clean slate: after an interruption (attempts are kept) or for a retry (they start anew).</summary>
    public Task<bool> TryRequeueAsync(Guid id, JobState from, bool keepAttempts, CancellationToken cancel) =>
        ChangeAsync(id, from, set => set
            .SetProperty(job => job.State, JobState.Queued)
            .SetProperty(job => job.Progress, 0)
            .SetProperty(job => job.Stage, (string?)null)
            .SetProperty(job => job.Message, (string?)null)
            .SetProperty(job => job.Details, (string?)null)
            .SetProperty(job => job.Error, (string?)null)
            .SetProperty(job => job.ErrorCode, (string?)null)
            .SetProperty(job => job.ErrorDetail, (string?)null)
            .SetProperty(job => job.StageTimes, (string?)null)
            // Who was interrupted had waited long enough.
            .SetProperty(job => job.QueuedAt, job => from == JobState.Running ? job.QueuedAt : Now)
            .SetProperty(job => job.StartedAt, (DateTime?)null)
            .SetProperty(job => job.CompletedAt, (DateTime?)null)
            .SetProperty(job => job.Attempts, job => keepAttempts ? job.Attempts : 0), cancel);

    /// <summary>Held → Queued with the options to go on with; progress and details stay, attempts start anew.</summary>
    public Task<bool> TryResumeAsync(Guid id, string options, CancellationToken cancel) =>
        ChangeAsync(id, JobState.Held, set => set
            .SetProperty(job => job.State, JobState.Queued)
            .SetProperty(job => job.Options, options)
            .SetProperty(job => job.QueuedAt, Now)
            .SetProperty(job => job.Attempts, 0), cancel);

    public async Task SaveProgressAsync(JobSnapshot snapshot, CancellationToken cancel)
    {
        await ChangeAsync(snapshot.Id, JobState.Running, set => set
            .SetProperty(job => job.Progress, snapshot.Progress)
            .SetProperty(job => job.Stage, snapshot.Stage)
            .SetProperty(job => job.Message, snapshot.Message)
            .SetProperty(job => job.Details, snapshot.Details), cancel);
    }

    /// <summary>Keeps what operators want to know of a failure that is about to be recorded.</summary>
    /// <param name="id">The job.</param>
    /// <param name="detail">At most 8,000 characters.</param>
    /// <param name="cancel">Gives up.</param>
    public Task SaveErrorDetailAsync(Guid id, string detail, CancellationToken cancel) =>
        ChangeAsync(id, JobState.Running, set => set.SetProperty(job => job.ErrorDetail, detail), cancel);

    public async Task AddFileAsync(JobFile file, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Files.Add(file);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Forgets files by id; the caller deletes them from the disk.</summary>
    public async Task RemoveFilesAsync(IReadOnlyList<Guid> files, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Files.Where(file => files.Contains(file.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task RecordUsageAsync(JobSnapshot end, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.UsageStats.Add(new UsageStat
        {
            Timestamp = end.CompletedAt ?? Now,
            IpAddress = end.ClientAddress,
            UserAgent = end.ClientAgent,
            FileSize = end.File(FileRole.Input)?.Length ?? 0,
            ProcessingTime = end.ProcessingSeconds ?? 0,
            Success = end.State == JobState.Succeeded,
            Reason = end.State switch
            {
                JobState.Succeeded => null,
                JobState.Cancelled => UsageReport.Cancelled,
                _ => end.ErrorCode,
            },
            Kind = end.Kind,
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>All jobs in a state, oldest first.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> InStateAsync(JobState state, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var jobs = await db.Jobs.AsNoTracking().Where(job => job.State == state).Include(job => job.Files).OrderBy(job => job.CreatedAt).ToListAsync(cancel);
        return [.. jobs.Select(JobSnapshot.From)];
    }

    /// <summary>At most <paramref name="count"/> jobs that finished before a moment, still have files and are not pinned.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> ExpiringAsync(DateTime before, int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var jobs = await db.Jobs.AsNoTracking().Where(job => job.CompletedAt < before && job.ExpiredAt == null && job.PinnedAt == null)
            .OrderBy(job => job.CompletedAt).Take(count).Include(job => job.Files).ToListAsync(cancel);
        return [.. jobs.Select(JobSnapshot.From)];
    }

    /// <summary>At most <paramref name="count"/> jobs that are held since a run that began before a moment.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> HeldSinceAsync(DateTime before, int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var jobs = await db.Jobs.AsNoTracking().Where(job => job.State == JobState.Held && job.StartedAt < before)
            .OrderBy(job => job.StartedAt).Take(count).Include(job => job.Files).ToListAsync(cancel);
        return [.. jobs.Select(JobSnapshot.From)];
    }

    /// <summary>Keeps a finished job from retention, or does so no longer; false when it has not finished or its files are gone.</summary>
    public async Task<bool> TryPinAsync(Guid id, bool pinned, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        DateTime? at = pinned ? Now : null;
        return await db.Jobs.Where(job => job.Id == id && (!pinned || (job.CompletedAt != null && job.ExpiredAt == null)))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.PinnedAt, job => pinned ? job.PinnedAt ?? at : null), cancel) == 1;
    }

    /// <summary>Marks a finished job as expired and forgets its files; false when it is not finished any more, or is pinned.</summary>
    public async Task<bool> TryExpireAsync(Guid id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var expired = await db.Jobs.Where(job => job.Id == id && job.CompletedAt != null && job.PinnedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.ExpiredAt, Now), cancel) == 1;
        if (expired)
            await db.Files.Where(file => file.JobId == id).ExecuteDeleteAsync(cancel);
        return expired;
    }

    private async Task<bool> ChangeAsync(Guid id, JobState from, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> set, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.Where(job => job.Id == id && job.State == from).ExecuteUpdateAsync(set, cancel) == 1;
    }
}
