using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <param name="From">Where the stretch begins, in UTC.</param>
/// <param name="Succeeded">Jobs that were done in it.</param>
/// <param name="Failed">Jobs that failed in it.</param>
public sealed record ThroughputBar(DateTime From, int Succeeded, int Failed);

/// <summary>How many jobs ended, by stretches of time. Counted from the statistics, which outlive the jobs.</summary>
public sealed class Throughput(IDbContextFactory<StudioDb> databases, TimeProvider time)
{
    /// <summary>Stretches of equal length up to now, oldest first; the last has only begun.</summary>
    /// <param name="length">Of a stretch; they begin at its multiples.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<ThroughputBar>> ListAsync(TimeSpan length, int count, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var first = new DateTime(now.Ticks - (now.Ticks % length.Ticks), DateTimeKind.Utc) - ((count - 1) * length);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Cancelled ones were not made.
        var ends = await db.UsageStats.AsNoTracking().Where(stat => stat.Timestamp >= first && stat.Reason != "CANCELLED").Select(stat => new { stat.Timestamp, stat.Success }).ToListAsync(cancel);
        var bars = new (int Succeeded, int Failed)[count];
        foreach (var end in ends)
        {
            var bar = (int)Math.Min(count - 1, (end.Timestamp - first) / length);
            if (end.Success)
                bars[bar].Succeeded++;
            else
                bars[bar].Failed++;
        }
        return [.. bars.Select((bar, index) => new ThroughputBar(first + (index * length), bar.Succeeded, bar.Failed))];
    }
}
