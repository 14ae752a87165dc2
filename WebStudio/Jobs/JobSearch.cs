using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs;

/// <summary>Looks through all jobs, however many: which match, in order, and then what is known of the few that are seen.</summary>
public sealed class JobSearch(IDbContextFactory<StudioDb> databases, JobEvents events)
{
    // Below what SQLite takes as parameters of one statement, and small enough to be let go of in between.
    private const int Batch = 500;

    /// <summary>The numbers of all jobs that match, in order. The filter's page is not looked at.</summary>
    public async Task<IReadOnlyList<Guid>> MatchAsync(JobFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await filter.Order(filter.Apply(db.Jobs.AsNoTracking())).Select(job => job.Id).ToArrayAsync(cancel);
    }

    /// <summary>Jobs as they are now, in the order of their numbers; those that are gone are left out. Their details are not read: no list shows them.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, JobSnapshot>(ids.Count);
        foreach (var some in ids.Chunk(Batch))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var files = (await db.Files.AsNoTracking().Where(file => some.Contains(file.JobId)).ToListAsync(cancel)).ToLookup(file => file.JobId);
            await foreach (var job in db.Jobs.AsNoTracking().Where(job => some.Contains(job.Id)).Select(Listed).AsAsyncEnumerable().WithCancellation(cancel))
                found[job.Id] = events.Latest(job.Id) ?? JobSnapshot.From(job) with { Files = [.. files[job.Id]] };
        }
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>The videos of these jobs that are still there, in the order of the jobs.</summary>
    public async Task<IReadOnlyList<JobFile>> OutputsAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, JobFile>(ids.Count);
        foreach (var some in ids.Chunk(Batch))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var files = await db.Files.AsNoTracking()
                .Where(file => file.Role == FileRole.Output && some.Contains(file.JobId) && db.Jobs.Any(job => job.Id == file.JobId && job.State == JobState.Succeeded)).ToListAsync(cancel);
            foreach (var file in files)
                found[file.JobId] = file;
        }
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Bytes of all files by kind of job, most first.</summary>
    public async Task<IReadOnlyList<StoredBytes>> StoredAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var kinds = await db.Jobs.Join(db.Files, job => job.Id, file => file.JobId, (job, file) => new { job.Kind, file.Length })
            .GroupBy(file => file.Kind).Select(group => new { group.Key, Length = group.Sum(file => file.Length) }).ToListAsync(cancel);
        return [.. kinds.Select(kind => new StoredBytes(kind.Key, kind.Length)).OrderByDescending(kind => kind.Length)];
    }

    private static System.Linq.Expressions.Expression<Func<Job, Job>> Listed => job => new Job
    {
        Id = job.Id,
        Kind = job.Kind,
        State = job.State,
        Progress = job.Progress,
        Stage = job.Stage,
        Message = job.Message,
        Options = job.Options,
        Result = job.Result,
        Error = job.Error,
        ErrorCode = job.ErrorCode,
        CreatedAt = job.CreatedAt,
        StartedAt = job.StartedAt,
        CompletedAt = job.CompletedAt,
        ExpiredAt = job.ExpiredAt,
        PinnedAt = job.PinnedAt,
        Attempts = job.Attempts,
    };
}

/// <param name="Kind">Kind of job.</param>
/// <param name="Length">Bytes of their files.</param>
public sealed record StoredBytes(string Kind, long Length);
