using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebStudio.Data;
using WebStudio.Files;
using WebStudio.Jobs.Operations;

namespace WebStudio.Jobs;

/// <summary>
/// Puts right, at start, what a killed process left: interrupted jobs go back to the line (or fail after too many attempts),
/// left-over partial files go, and every queued job gets its trigger.
/// </summary>
public sealed class JobRecovery(
    IDbContextFactory<StudioDb> databases,
    JobStore store,
    JobFiles files,
    JobQueue queue,
    QueuePauses pauses,
    StudioFolders folders,
    IHostApplicationLifetime host,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<JobRecovery> logger) : IHostedLifecycleService
{
    /// <summary>Before anything listens or runs: the schema, then the rows of interrupted jobs.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.MigrateAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        }
        foreach (var job in await store.InStateAsync(JobState.Running, cancellationToken))
            await RecoverAsync(job, cancellationToken);
        // The folder may be shared with others: only names of our own kind go.
        foreach (var left in Directory.EnumerateDirectories(folders.Temp).Where(IsOurs).ToList())
            Directory.Delete(left, recursive: true);
        await RemoveLeftFilesAsync(cancellationToken);
    }

    /// <summary>What is paused stays paused; a job whose process died between its row and its trigger, or that was interrupted, is scheduled.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // A job that stops for the shutdown makes room: without this the next would start, only to be stopped too.
        host.ApplicationStopping.Register(() => _ = queue.CloseAsync());
        await pauses.LoadAsync(cancellationToken);
        // The scheduler itself starts after this.
        if (await queue.AlignAsync(await store.InStateAsync(JobState.Queued, cancellationToken), cancellationToken) is > 0 and var count)
            logger.LogInformation("{Count} waiting jobs were scheduled again.", count);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RemoveLeftFilesAsync(CancellationToken cancel)
    {
        var left = Directory.EnumerateFiles(folders.Uploads, "*" + UploadReader.PartialSuffix).Concat(Directory.EnumerateFiles(folders.Outputs, "*" + Workspace.PartialSuffix)).ToList();
        // An input is moved to its place just before its job is written; the process may have died in between.
        foreach (var input in Directory.EnumerateFiles(folders.Uploads).Where(IsOurs))
        {
            if (!await store.KeepsFilesAsync(Guid.ParseExact(Path.GetFileNameWithoutExtension(input), "N"), cancel))
                left.Add(input);
        }
        left.ForEach(File.Delete);
    }

    private static bool IsOurs(string path) => Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out _);

    private async Task RecoverAsync(JobSnapshot job, CancellationToken cancel)
    {
        job = await files.DiscardMadeAsync(job, cancel);
        if (job.Attempts < options.Value.MaxAttempts)
        {
            logger.LogWarning("Job {Job} was interrupted in attempt {Attempt} and starts again.", job.Id, job.Attempts);
            await store.TryRequeueAsync(job.Id, JobState.Running, keepAttempts: true, cancel);
            return;
        }
        logger.LogError("Job {Job} was interrupted {Attempts} times and is given up.", job.Id, job.Attempts);
        var end = job with
        {
            State = JobState.Failed,
            ErrorCode = "INTERRUPTED",
            Error = $"The studio stopped {job.Attempts} times while this was being made.",
            CompletedAt = time.GetUtcNow().UtcDateTime,
        };
        await store.TryFinishAsync(end, JobState.Running, cancel);
    }
}
