using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs;

/// <summary>Sums over the usage statistics.</summary>
public sealed class UsageReport(IDbContextFactory<StudioDb> databases)
{
    /// <summary>Totals of one kind, or of all when <paramref name="kind"/> is null.</summary>
    public async Task<UsageTotals> TotalsAsync(string? kind, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stats = db.UsageStats.Where(stat => kind == null || stat.Kind == kind);
        var total = await stats.CountAsync(cancel);
        var successful = await stats.CountAsync(stat => stat.Success, cancel);
        var average = await stats.Where(stat => stat.Success).AverageAsync(stat => (double?)stat.ProcessingTime, cancel) ?? 0;
        var bytes = await stats.SumAsync(stat => stat.FileSize, cancel);
        var last = await stats.MaxAsync(stat => (DateTime?)stat.Timestamp, cancel);
        return new UsageTotals(total, successful, total - successful, Math.Round(average, 2), bytes, last is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null);
    }
}

/// <param name="TotalUploads">Finished jobs.</param>
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
