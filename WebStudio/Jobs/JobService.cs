using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs.Notices;

namespace WebStudio.Jobs;

/// <summary>What pages and endpoints do with jobs: submit, look, cancel, retry, delete.</summary>
public sealed class JobService(
    JobStore store,
    JobQueue queue,
    JobEvents events,
    RunningJobs running,
    PipelineCatalog pipelines,
    StudioFolders folders,
    JobFiles files,
    NoticeBoard notices,
    IOptions<NoticeOptions> noticeOptions,
    IOptions<JobOptions> options,
    TimeProvider time)
{
    private readonly KeyedLock _submitting = new();

    /// <summary>Checks a request, writes its job and puts it in the line. The upload belongs to the job from then on.</summary>
    /// <exception cref="RequestRejectedException">The request does not fit, the disk is nearly full or the queue is too long.</exception>
    public Task<JobSnapshot> SubmitAsync(string kind, JsonElement requestedOptions, UploadedFile? upload, ClientInfo client, CancellationToken cancel) =>
        SubmitAsync(null, kind, requestedOptions, upload, client, cancel);

    /// <summary>
    /// The job of that key when one waits, runs or has an output that is still there; else submits it. Of callers at the same time one submits, the others get its job.
    /// </summary>
    /// <param name="key">Equal for equal results, 1–100 characters; options alone need not be the same.</param>
    /// <exception cref="RequestRejectedException">As for any submission.</exception>
    public async Task<JobSnapshot> SubmitOnceAsync(string key, string kind, JsonElement requestedOptions, ClientInfo client, CancellationToken cancel)
    {
        using (await _submitting.EnterAsync(key, cancel))
        {
            if (await store.FindByKeyAsync(kind, key, cancel) is { } job && (job.State != JobState.Succeeded || job.File(FileRole.Output) is { } output && File.Exists(folders.PathOf(output))))
                return events.Latest(job.Id) ?? job;
            return await SubmitAsync(key, kind, requestedOptions, null, client, cancel);
        }
    }

    private async Task<JobSnapshot> SubmitAsync(string? key, string kind, JsonElement requestedOptions, UploadedFile? upload, ClientInfo client, CancellationToken cancel)
    {
        var pipeline = pipelines.Find(kind) ?? throw RequestRejectedException.Invalid("INVALID_KIND", $"Unknown kind. Known are: {string.Join(", ", pipelines.Kinds)}.");
        await EnsureRoomAsync(cancel);
        if (upload is null && pipeline.Uploads.FileRequired)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        var notice = NoticeRequest.Read(requestedOptions, noticeOptions.Value);
        var prepared = await pipeline.PrepareAsync(requestedOptions, upload, cancel);
        var (id, now) = (Guid.CreateVersion7(), time.GetUtcNow().UtcDateTime);
        var job = new Job
        {
            Id = id,
            Kind = pipeline.Kind,
            Key = key,
            Options = prepared,
            CreatedAt = now,
            QueuedAt = now,
            ClientAddress = client.Address,
            ClientAgent = client.Agent,
        };
        if (upload is not null)
            job.Files.Add(Adopt(upload, id));
        try
        {
            await store.AddAsync(job, cancel);
        }
        catch
        {
            files.DeleteFromDisk(job.Files);
            throw;
        }
        await notices.AddAsync(id, notice, CancellationToken.None);
        var snapshot = JobSnapshot.From(job);
        events.Publish(snapshot, urgent: true);
        // From here the job exists whether or not the client waits; what cannot be scheduled now is found at the next start.
        await queue.ScheduleAsync(id, job.Kind, now, CancellationToken.None);
        return snapshot;
    }

    /// <summary>A job as it is now: live while it runs, else from its row. An end that is written but not yet told is none: the next look would find it at work again.</summary>
    public async Task<JobSnapshot?> FindAsync(Guid id, CancellationToken cancel) => events.Latest(id) ?? (await store.FindAsync(id, cancel) is { } row ? events.Latest(id) ?? row : null);

    public async Task<(IReadOnlyList<JobSnapshot> Jobs, int Total)> ListAsync(JobFilter filter, CancellationToken cancel)
    {
        var (jobs, total) = await store.ListAsync(filter, cancel);
        return ([.. jobs.Select(job => events.Latest(job.Id) ?? job)], total);
    }

    /// <summary>Waits until a job has finished; null when it has not within the time.</summary>
    public async Task<JobSnapshot?> WaitAsync(Guid id, TimeSpan atMost, CancellationToken cancel)
    {
        var ended = new TaskCompletionSource<JobSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = events.Subscribe(id, job =>
        {
            if (job.IsFinished)
                ended.TrySetResult(job);
        });
        // It may have ended before anybody listened.
        if (await FindAsync(id, cancel) is { IsFinished: true } finished)
            return finished;
        try
        {
            return await ended.Task.WaitAsync(atMost, time, cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Stops a queued, held or running job; false when it had already finished.</summary>
    public async Task<bool> CancelAsync(JobSnapshot job, CancellationToken cancel)
    {
        if (await TryCancelIdleAsync(job, cancel) || running.TryCancel(job.Id))
            return true;
        // Between the two looks it may have gone from queued to running, or from running to held.
        return await store.FindAsync(job.Id, cancel) is { IsFinished: false } now && (running.TryCancel(job.Id) || await TryCancelIdleAsync(now, cancel));
    }

    /// <summary>Lets a held job go on.</summary>
    /// <param name="job">The job.</param>
    /// <param name="changes">What the person wants otherwise; a JSON object, or nothing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RequestRejectedException">It is not held, a change does not fit, or the queue is too long.</exception>
    public async Task<JobSnapshot> ResumeAsync(JobSnapshot job, JsonElement changes, CancellationToken cancel)
    {
        if (await store.FindAsync(job.Id, cancel) is not { State: JobState.Held } held || pipelines.Find(job.Kind) is not { } pipeline)
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "The job does not wait for a decision.");
        var prepared = await pipeline.PrepareResumeAsync(held, changes, cancel);
        await EnsureRoomAsync(cancel);
        if (!await store.TryResumeAsync(job.Id, prepared, cancel))
            throw JustChanged();
        return await QueueAsync(job.Id, cancel);
    }

    /// <summary>Ends a held job that nobody let go on within the time that files stay.</summary>
    public async Task AbandonAsync(JobSnapshot job, CancellationToken cancel)
    {
        var end = job with
        {
            State = JobState.Cancelled,
            Message = "Cancelled",
            ErrorCode = "NOT_CONFIRMED",
            Error = "It waited for a decision until its time was over, and was cancelled.",
            CompletedAt = time.GetUtcNow().UtcDateTime,
        };
        if (await store.TryFinishAsync(end, JobState.Held, cancel))
            await ExpireAsync(end, cancel);
    }

    /// <summary>Runs a failed or cancelled job once more from its beginning.</summary>
    /// <exception cref="RequestRejectedException">It is in another state, or its input is gone.</exception>
    public async Task<JobSnapshot> RetryAsync(JobSnapshot job, CancellationToken cancel)
    {
        if (job.State is not (JobState.Failed or JobState.Cancelled))
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "Only a failed or cancelled job can be retried.");
        if (job.ExpiredAt is not null)
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "EXPIRED", "Expired", "The files of this job were deleted; please upload again.");
        await EnsureRoomAsync(cancel);
        if (!await store.TryRequeueAsync(job.Id, job.State, keepAttempts: false, cancel))
            throw JustChanged();
        await notices.RearmAsync(job.Id, CancellationToken.None);
        return await QueueAsync(job.Id, cancel);
    }

    /// <summary>Submits the input of a job again with other options.</summary>
    /// <exception cref="RequestRejectedException">Its input is gone, or the options do not fit.</exception>
    public async Task<JobSnapshot> AgainAsync(JobSnapshot job, JsonElement requestedOptions, ClientInfo client, CancellationToken cancel)
    {
        if (job.File(FileRole.Input) is not { } input)
        {
            if (job.ExpiredAt is null)
                return await SubmitAsync(job.Kind, requestedOptions, null, client, cancel);
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "EXPIRED", "Expired", "The files of this job were deleted; please upload again.");
        }
        var copy = Path.Combine(folders.Uploads, $"{Guid.NewGuid():N}.again");
        try
        {
            FileLinks.Share(folders.PathOf(input), copy);
            var upload = new UploadedFile(copy, input.DisplayName, Path.GetExtension(input.Path), input.ContentType, input.Length);
            return await SubmitAsync(job.Kind, requestedOptions, upload, client, cancel);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Deletes the files of a finished job now instead of when it expires.</summary>
    public async Task<bool> ExpireAsync(JobSnapshot job, CancellationToken cancel)
    {
        if (!await store.TryExpireAsync(job.Id, cancel))
            return false;
        files.DeleteFromDisk(job.Files);
        if (await store.FindAsync(job.Id, cancel) is { } expired)
            events.Publish(expired, urgent: true);
        return true;
    }

    private static RequestRejectedException JustChanged() => new(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "The job has just changed its state.");

    // The row says Queued already.
    private async Task<JobSnapshot> QueueAsync(Guid id, CancellationToken cancel)
    {
        var queued = (await store.FindAsync(id, cancel))!;
        events.Publish(queued, urgent: true);
        await queue.ScheduleAsync(id, queued.Kind, queued.Place, CancellationToken.None);
        return queued;
    }

    private async Task<bool> TryCancelIdleAsync(JobSnapshot job, CancellationToken cancel)
    {
        var end = job with { State = JobState.Cancelled, Message = "Cancelled", Result = null, CompletedAt = time.GetUtcNow().UtcDateTime };
        if (!await store.TryFinishAsync(end, JobState.Queued, cancel) && !await store.TryFinishAsync(end, JobState.Held, cancel))
            return false;
        await queue.RemoveAsync(job.Id, CancellationToken.None);
        // A held job, and one that was held before, may have published something.
        end = await files.DiscardMadeAsync((await store.FindAsync(job.Id, CancellationToken.None))!, CancellationToken.None);
        events.Publish(end, urgent: true);
        return true;
    }

    private async Task EnsureRoomAsync(CancellationToken cancel)
    {
        if (folders.IsNearlyFull)
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "DISK_FULL", "Out of space", "The disk is nearly full. Please try again later.") { RetryAfter = 600 };
        var counts = await store.CountAsync(cancel);
        if (counts.GetValueOrDefault(JobState.Queued) >= options.Value.MaxQueued)
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "QUEUE_FULL", "Queue full", "Too many jobs are waiting. Please try again later.") { RetryAfter = 60 };
    }

    private JobFile Adopt(UploadedFile upload, Guid jobId)
    {
        var file = new JobFile
        {
            JobId = jobId,
            Role = FileRole.Input,
            Name = $"{jobId:D}_input{upload.Extension}",
            DisplayName = upload.OriginalName,
            Path = $"{jobId:N}{upload.Extension}",
            ContentType = MediaTypes.Of(upload.Extension),
            Length = upload.Length,
        };
        File.Move(upload.Path, folders.PathOf(file));
        return file;
    }
}
