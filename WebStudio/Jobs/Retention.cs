using Microsoft.Extensions.Options;
using Quartz;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Deletes files of jobs that finished long ago or that nobody let go on, and uploads that nobody took. Rows and statistics stay.</summary>
[DisallowConcurrentExecution]
public sealed class Retention(JobStore store, JobService jobs, StudioFolders folders, StagedUploads staged, IOptions<JobOptions> options, TimeProvider time, ILogger<Retention> logger) : IJob
{
    private const int Batch = 200;

    private static readonly TimeSpan UploadGrace = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.Retention;
        var expired = 0;
        while (await store.HeldSinceAsync(before, Batch, cancellationToken) is { Count: > 0 } held)
        {
            foreach (var job in held)
                await jobs.AbandonAsync(job, cancellationToken);
        }
        while (await store.ExpiringAsync(before, Batch, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var job in batch)
            {
                await jobs.ExpireAsync(job, cancellationToken);
                expired++;
            }
        }
        // However short the retention: what still arrives is not abandoned.
        var stale = new[] { before, time.GetUtcNow().UtcDateTime - UploadGrace }.Min();
        var abandoned = Directory.EnumerateFiles(folders.Uploads, "*" + UploadReader.PartialSuffix).Where(path => File.GetLastWriteTimeUtc(path) < stale).ToList();
        abandoned.ForEach(File.Delete);
        var unused = staged.Sweep();
        if (expired + abandoned.Count + unused > 0)
            logger.LogInformation("Retention removed the files of {Jobs} jobs and {Uploads} abandoned uploads.", expired, abandoned.Count + unused);
    }
}
