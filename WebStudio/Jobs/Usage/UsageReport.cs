using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Usage;

/// <summary>Sums over the usage statistics.</summary>
public sealed class UsageReport(IDbContextFactory<StudioDb> databases, TimeProvider time)
{
    /// <summary>The reason of a job that was cancelled. The totals, which clients know as successes and failures, leave those out.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>What <c>GET /api/stats</c> gives.</summary>
    public async Task<UsageTotals> TotalsAsync(UsageFilter filter, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await TotalsAsync(db, filter, cancel);
    }

    /// <summary>The totals and what they are made of, both as they were at one moment.</summary>
    /// <remarks>Every row is read once, in constant memory; SQLite's own groups would sort all of them, several times.</remarks>
    public Task<UsageStatistics> ReadAsync(UsageFilter filter, CancellationToken cancel) => Task.Run(
        async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await db.Database.OpenConnectionAsync(cancel);
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            // Deferred: a snapshot that keeps nobody from writing.
            await using var snapshot = connection.BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(snapshot, cancel);
            var totals = await TotalsAsync(db, filter, cancel);
            var tally = new UsageTally(filter.Zone);
            foreach (var row in UsageRows.Read(connection, filter, cancel))
                tally.Add(row);
            return new UsageStatistics(totals, tally.Finish(filter, time.GetUtcNow().UtcDateTime));
        },
        cancel);

    /// <summary>The rows themselves, in the order in which they were written, some thousands at a time: nothing is held open while a slow reader takes them.</summary>
    public async IAsyncEnumerable<UsageStat> RowsAsync(UsageFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        const int Batch = 5000;
        for (long after = 0; ;)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var last = after;
            var rows = await Matching(db, filter).Where(stat => stat.Id > last).OrderBy(stat => stat.Id).Take(Batch).ToListAsync(cancel);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Id;
        }
    }

    private static async Task<UsageTotals> TotalsAsync(StudioDb db, UsageFilter filter, CancellationToken cancel)
    {
        var all = await Matching(db, filter).Where(stat => stat.Reason != Cancelled).GroupBy(_ => 1)
            .Select(stats => new
            {
                Total = stats.Count(),
                Successful = stats.Count(stat => stat.Success),
                Average = stats.Where(stat => stat.Success).Average(stat => (double?)stat.ProcessingTime),
                Bytes = stats.Sum(stat => stat.FileSize),
                Last = stats.Max(stat => stat.Timestamp),
            })
            .ToListAsync(cancel);
        return all is not [var sums]
            ? new UsageTotals(0, 0, 0, 0, 0, null)
            : new UsageTotals(sums.Total, sums.Successful, sums.Total - sums.Successful, Math.Round(sums.Average ?? 0, 2), sums.Bytes, DateTime.SpecifyKind(sums.Last, DateTimeKind.Utc));
    }

    private static IQueryable<UsageStat> Matching(StudioDb db, UsageFilter filter)
    {
        var stats = db.UsageStats.AsNoTracking();
        if (filter.Kind is { } kind)
            stats = stats.Where(stat => stat.Kind == kind);
        if (filter.From is { } from)
            stats = stats.Where(stat => stat.Timestamp >= from);
        if (filter.To is { } to)
            stats = stats.Where(stat => stat.Timestamp < to);
        return stats;
    }
}

/// <param name="TotalUploads">Jobs that succeeded or failed.</param>
/// <param name="SuccessfulUploads">Those that made their video.</param>
/// <param name="FailedUploads">The others.</param>
/// <param name="AverageProcessingTime">Seconds, of the successful ones.</param>
/// <param name="TotalFileSize">Bytes uploaded.</param>
/// <param name="LastUpload">When the latest one finished.</param>
public sealed record UsageTotals(int TotalUploads, int SuccessfulUploads, int FailedUploads, double AverageProcessingTime, long TotalFileSize, DateTime? LastUpload)
{
    public int TotalUses => TotalUploads;

    public int SuccessfulUses => SuccessfulUploads;

    /// <summary>Percent.</summary>
    public double SuccessRate => TotalUploads == 0 ? 0 : Math.Round(100.0 * SuccessfulUploads / TotalUploads, 2);
}
