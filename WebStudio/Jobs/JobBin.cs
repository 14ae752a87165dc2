using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebStudio.Data;

namespace WebStudio.Jobs;

/// <summary>
/// Deleted jobs that can still come back. Whatever else asks the database finds none of them, since its query filter leaves them out;
/// their files keep their place on the disk until <see cref="SweepAsync"/> takes them.
/// </summary>
public sealed class JobBin(IDbContextFactory<StudioDb> databases, JobEvents events, JobFiles files, IOptions<JobOptions> options, TimeProvider time, ILogger<JobBin> logger)
{
    /// <summary>Stands for the moment of deletion where nothing brings a job back any more.</summary>
    public static readonly DateTime Swept = DateTime.UnixEpoch;

    private const int Batch = 200;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Puts finished jobs into the bin. Those that wait, run or are held stay: they have to be cancelled first.</summary>
    /// <param name="ids">Any number; unknown ones and those that are in the bin already do nothing.</param>
    /// <param name="cancel">Gives up between batches.</param>
    /// <returns>The jobs that are in the bin now and were not before.</returns>
    public Task<IReadOnlyList<Guid>> DeleteAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => InBatchesAsync(ids, async (db, some) =>
    {
        var now = Now;
        await db.Jobs.Where(job => some.Contains(job.Id) && (job.State == JobState.Succeeded || job.State == JobState.Failed || job.State == JobState.Cancelled))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DeletedAt, now), cancel);
        return await InBin(db).Where(job => some.Contains(job.Id) && job.DeletedAt == now).Include(job => job.Files).ToListAsync(cancel);
    }, cancel);

    /// <summary>Takes jobs out of the bin again, as they were.</summary>
    /// <param name="ids">Any number; those that are not in the bin, or too long in it, do nothing.</param>
    /// <param name="cancel">Gives up between batches.</param>
    /// <returns>The jobs that came back.</returns>
    public Task<IReadOnlyList<Guid>> RestoreAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => InBatchesAsync(ids, async (db, some) =>
    {
        var since = Now - options.Value.BinTime;
        var back = await InBin(db).Where(job => some.Contains(job.Id) && job.DeletedAt > since).Select(job => job.Id).ToListAsync(cancel);
        await InBin(db).Where(job => back.Contains(job.Id) && job.DeletedAt > since).ExecuteUpdateAsync(set => set.SetProperty(job => job.DeletedAt, (DateTime?)null), cancel);
        return await db.Jobs.AsNoTracking().Where(job => back.Contains(job.Id)).Include(job => job.Files).ToListAsync(cancel);
    }, cancel);

    /// <summary>Removes for good, row and files, what has been in the bin for its time. Statistics stay.</summary>
    /// <returns>How many jobs are gone.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var gone = 0;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = Now - options.Value.BinTime;
        while (await InBin(db).Where(job => job.DeletedAt <= before).OrderBy(job => job.DeletedAt).Take(Batch).Include(job => job.Files).ToListAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var job in batch)
            {
                // From here nobody takes it back, and a process that dies in between leaves it to the next sweep.
                if (await InBin(db).Where(row => row.Id == job.Id && row.DeletedAt <= before).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedAt, Swept), cancel) == 0)
                    continue;
                files.DeleteFromDisk(job.Files);
                await db.Notices.Where(notice => notice.JobId == job.Id).ExecuteDeleteAsync(cancel);
                await db.Files.Where(file => file.JobId == job.Id).ExecuteDeleteAsync(cancel);
                await InBin(db).Where(row => row.Id == job.Id).ExecuteDeleteAsync(cancel);
                // Whoever kept something for it lets go.
                events.Publish(JobSnapshot.From(job) with { Files = [], ExpiredAt = Now, DeletedAt = Swept }, urgent: true);
                gone++;
            }
        }
        if (gone > 0)
            logger.LogInformation("The bin was emptied of {Jobs} jobs.", gone);
        return gone;
    }

    private static IQueryable<Job> InBin(StudioDb db) => db.Jobs.IgnoreQueryFilters().AsNoTracking().Where(job => job.DeletedAt != null);

    private async Task<IReadOnlyList<Guid>> InBatchesAsync(IReadOnlyCollection<Guid> ids, Func<StudioDb, Guid[], Task<List<Job>>> change, CancellationToken cancel)
    {
        var changed = new List<Guid>();
        foreach (var some in ids.Distinct().Chunk(Batch))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            foreach (var job in await change(db, some))
            {
                changed.Add(job.Id);
                events.Publish(JobSnapshot.From(job), urgent: true);
            }
        }
        return changed;
    }
}
