using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <summary>The waiting jobs in the order in which they start, as far as the limits of their kinds let them; and how to change it.</summary>
public sealed class QueueLine(IDbContextFactory<StudioDb> databases, JobQueue queue, JobEvents events, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _moving = new(1);

    /// <summary>The first of the line.</summary>
    public async Task<IReadOnlyList<JobSnapshot>> ListAsync(int count, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var jobs = await Waiting(db).Take(count).Include(job => job.Files).ToListAsync(cancel);
        return [.. jobs.Select(JobSnapshot.From)];
    }

    /// <summary>Moves a waiting job.</summary>
    /// <param name="id">The job.</param>
    /// <param name="before">Whom it is to stand in front of, or null for the end.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>False when it does not wait any more. Where the other does not, it goes to the front.</returns>
    public async Task<bool> MoveAsync(Guid id, Guid? before, CancellationToken cancel)
    {
        await _moving.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var line = await Waiting(db).Select(job => new Spot(job.Id, job.Kind, job.QueuedAt ?? job.CreatedAt)).ToListAsync(cancel);
            if (line.Find(spot => spot.Id == id) is not { } moved)
                return false;
            if (before == id)
                return true;
            line.Remove(moved);
            var index = before is null ? line.Count : Math.Max(0, line.FindIndex(spot => spot.Id == before));
            // Nobody comes before those at work: when they are interrupted, it is their turn again.
            var working = await db.Jobs.Where(job => job.State == JobState.Running).MaxAsync(job => job.QueuedAt ?? (DateTime?)job.CreatedAt, cancel);
            if (Between(line, index, working) is { } place)
                return await PlaceAsync(db, moved with { Place = place });
            // No moment is left between the two: everybody gets a new one.
            line.Insert(index, moved);
            var (now, first) = (Now, Now - TimeSpan.FromMilliseconds(10 * line.Count));
            first = working > first && working < now ? working.Value : first;
            for (var i = 0; i < line.Count; i++)
                await PlaceAsync(db, line[i] with { Place = first + ((now - first) / (line.Count + 1) * (i + 1)) });
            return true;
        }
        finally
        {
            _moving.Release();
        }
    }

    public void Dispose() => _moving.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static IQueryable<Job> Waiting(StudioDb db) =>
        db.Jobs.AsNoTracking().Where(job => job.State == JobState.Queued).OrderBy(job => job.QueuedAt ?? job.CreatedAt).ThenBy(job => job.Id);

    // A moment that is later than those before, earlier than those after, and not ahead; null when there is none.
    private DateTime? Between(List<Spot> line, int index, DateTime? working)
    {
        DateTime? former = index > 0 ? line[index - 1].Place : working, latter = index < line.Count ? line[index].Place : null;
        var place = (former, latter) switch
        {
            (null, null) => Now,
            (null, { } next) => next - TimeSpan.FromSeconds(1),
            ({ } last, null) => Now > last ? Now : last,
            ({ } last, { } next) => last + ((next - last) / 2),
        };
        return (former is null || place > former) && (latter is null || place < latter) ? place : null;
    }

    private async Task<bool> PlaceAsync(StudioDb db, Spot spot)
    {
        // Both or neither: somebody who goes away must not leave the row here and the trigger there.
        if (await db.Jobs.Where(job => job.Id == spot.Id && job.State == JobState.Queued).ExecuteUpdateAsync(set => set.SetProperty(job => job.QueuedAt, spot.Place), CancellationToken.None) == 0)
            return false;
        await queue.MoveAsync(spot.Id, spot.Kind, spot.Place, CancellationToken.None);
        if (await db.Jobs.AsNoTracking().Include(job => job.Files).FirstOrDefaultAsync(job => job.Id == spot.Id && job.State == JobState.Queued, CancellationToken.None) is { } placed)
            events.Publish(JobSnapshot.From(placed), urgent: false);
        return true;
    }

    private sealed record Spot(Guid Id, string Kind, DateTime Place);
}
