using System.Text.Json;
using Microsoft.Extensions.Options;
using Quartz;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Runs one job when Quartz says that it is its turn.</summary>
public sealed class JobRunner(
    JobStore store,
    JobEvents events,
    RunningJobs running,
    PipelineCatalog pipelines,
    StudioFolders folders,
    JobFiles files,
    IOptions<JobOptions> options,
    IHostApplicationLifetime host,
    TimeProvider time,
    ILogger<JobRunner> logger) : IJob
{
    public const string IdKey = "id";

    private enum StopReason
    {
        None,
        Cancelled,
        TimedOut,
        Shutdown,
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // What would only be stopped again keeps its place; the next start finds it by its row.
        if (host.ApplicationStopping.IsCancellationRequested)
            return;
        var id = Guid.Parse(context.MergedJobDataMap.GetString(IdKey)!);
        // Registered before the row says Running: whoever sees Running can cancel.
        if (running.TryEnter(id) is not { } userCancel)
            return;
        JobSnapshot? end;
        try
        {
            if (!await store.TryStartAsync(id, cancellationToken) || await store.FindAsync(id, cancellationToken) is not { } job)
                return;
            end = await RunAsync(job, userCancel.Token);
        }
        finally
        {
            // Before the row says that it ended: a retry may enter from then on.
            running.Leave(id, userCancel);
        }
        // Whoever cancelled in the last moment of a part was told that it stops.
        if (end is { State: JobState.Held } && userCancel.IsCancellationRequested)
            end = Failed(await files.DiscardMadeAsync(end, CancellationToken.None), StopReason.Cancelled, new OperationCanceledException());
        if (end is not null)
            await FinishAsync(end);
    }

    /// <returns>How it ended or that it is held, or null when the studio shuts down and the job is back in the line.</returns>
    private async Task<JobSnapshot?> RunAsync(JobSnapshot job, CancellationToken userCancel)
    {
        var pipeline = pipelines.Find(job.Kind);
        var ledger = running.OpenLedger(job.Id);
        ledger.Follow();
        var progress = new JobProgress(job, pipeline?.Stages ?? [], events, time);
        using var timeout = new CancellationTokenSource(options.Value.For(job.Kind).Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(userCancel, timeout.Token, host.ApplicationStopping);
        events.Publish(job, urgent: true);
        try
        {
            if (pipeline is null)
                throw new PipelineException("UNKNOWN_KIND", $"There is no pipeline for “{job.Kind}” any more.");
            // What an interrupted attempt had published is made anew.
            job = await files.DiscardMadeAsync(job, CancellationToken.None);
            progress = new JobProgress(job, pipeline.Stages, events, time);
            using var workspace = new Workspace(folders, job, store.AddFileAsync, progress.Attach);
            var result = await pipeline.RunAsync(job, workspace, progress, linked.Token);
            if (result is HeldResult held)
                return progress.End() with { Result = Json(held.Result), State = JobState.Held, Message = held.Message };
            return progress.End() with { Result = Json(result), State = JobState.Succeeded, Progress = 100, Message = pipeline.DoneMessage };
        }
        catch (Exception error)
        {
            var reason = !linked.IsCancellationRequested ? StopReason.None
                : userCancel.IsCancellationRequested ? StopReason.Cancelled
                : timeout.IsCancellationRequested ? StopReason.TimedOut
                : StopReason.Shutdown;
            // From the rows, not from what was attached: a file may have been recorded and not have appeared yet.
            await files.DiscardMadeAsync(await store.FindAsync(job.Id, CancellationToken.None) ?? job, CancellationToken.None);
            if (reason == StopReason.Shutdown)
            {
                await store.TryRequeueAsync(job.Id, JobState.Running, keepAttempts: false, CancellationToken.None);
                return null;
            }
            var failed = Failed(progress.End(), reason, error);
            if (failed.State == JobState.Failed)
                await store.SaveErrorDetailAsync(job.Id, ErrorDetail.Of(failed, error, ledger.LastFailure), CancellationToken.None);
            return failed;
        }

        static string Json(object made) => JsonSerializer.Serialize(made, StudioJson.Options);
    }

    private JobSnapshot Failed(JobSnapshot job, StopReason reason, Exception error)
    {
        job = job with { Files = [.. job.Files.Where(file => file.Role == FileRole.Input)] };
        if (reason == StopReason.Cancelled)
            return job with { State = JobState.Cancelled, Message = "Cancelled" };
        if (reason == StopReason.TimedOut)
        {
            logger.LogWarning("Job {Job} was stopped after {Timeout}.", job.Id, options.Value.For(job.Kind).Timeout);
            return job with { State = JobState.Failed, ErrorCode = "TIMEOUT", Error = $"It took longer than {options.Value.For(job.Kind).Timeout.TotalSeconds:0} seconds and was stopped." };
        }
        logger.LogError(error, "Job {Job} ({Kind}) failed.", job.Id, job.Kind);
        if (error is PipelineException known)
            return job with { State = JobState.Failed, ErrorCode = known.Code, Error = known.Message };
        // In a program's last lines or in the message of a write of our own.
        return error.ToString().Contains("No space left on device", StringComparison.Ordinal)
            ? job with { State = JobState.Failed, ErrorCode = "DISK_FULL", Error = "The disk became full while this was made. Try again when there is room." }
            : job with { State = JobState.Failed, ErrorCode = "PROCESSING_ERROR", Error = "Something went wrong while this was made. Trying again may help; the log has the details." };
    }

    private async Task FinishAsync(JobSnapshot end)
    {
        end = end with { CompletedAt = end.IsFinished ? time.GetUtcNow().UtcDateTime : null, EtaSeconds = null };
        await store.TryFinishAsync(end, JobState.Running, CancellationToken.None);
        events.Publish(end, urgent: true);
    }
}
