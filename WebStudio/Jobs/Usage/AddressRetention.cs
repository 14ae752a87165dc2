using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;
using WebStudio.Data;

namespace WebStudio.Jobs.Usage;

/// <summary>Forgets where clients were, in statistics and finished jobs, when that is older than it may be kept. Jobs that still wait or run keep it: their clients find them by it.</summary>
[DisallowConcurrentExecution]
public sealed class AddressRetention(IDbContextFactory<StudioDb> databases, IOptions<UsageOptions> options, TimeProvider time, ILogger<AddressRetention> logger) : IJob
{
    // Rows that are changed at once: nobody else can write in the meantime.
    private const int Batch = 10_000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.KeepAddresses;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        int forgotten = 0, batch;
        do
        {
            batch = await db.UsageStats.Where(stat => stat.Timestamp < before && stat.IpAddress != null).OrderBy(stat => stat.Timestamp).Take(Batch)
                .ExecuteUpdateAsync(set => set.SetProperty(stat => stat.IpAddress, (string?)null), cancellationToken);
            forgotten += batch;
        }
        while (batch == Batch);
        do
        {
            batch = await db.Jobs.Where(job => job.CompletedAt < before && job.ClientAddress != null).OrderBy(job => job.CompletedAt).Take(Batch)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.ClientAddress, (string?)null), cancellationToken);
            forgotten += batch;
        }
        while (batch == Batch);
        if (forgotten > 0)
            logger.LogInformation("The addresses of {Rows} old rows were forgotten.", forgotten);
    }
}
