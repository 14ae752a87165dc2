using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WebStudio.Access;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>One API over the jobs of every kind.</summary>
[ApiController]
[Route("api/v1/jobs")]
public sealed class JobsController(JobService jobs, JobBin bin, JobEvents events, PipelineCatalog pipelines, UploadReader uploads, FileServing files) : ControllerBase
{
    /// <summary>Jobs, newest first.</summary>
    [HttpGet]
    public async Task<object> List(string? kind, string? status, string? q, CancellationToken cancel, int page = 1, [FromQuery(Name = "page_size")] int pageSize = 50)
    {
        var states = JobStatus.StatesOf(status);
        if (!string.IsNullOrEmpty(status) && states.Count == 0)
            throw RequestRejectedException.Invalid("INVALID_STATUS", "The status must be pending, processing, held, completed, failed or cancelled.");
        if (page is < 1 or > 1_000_000 || pageSize is < 1 or > 200)
            throw RequestRejectedException.Invalid("INVALID_PAGE", "Pages begin at 1 and hold 1 to 200 jobs.");
        var (list, total) = await jobs.ListAsync(new JobFilter(string.IsNullOrEmpty(kind) ? null : kind, states, q, page, pageSize), cancel);
        return new { jobs = list.Select(JobDetail.From), total };
    }

    /// <summary>Submits a job of any kind: multipart with kind, options (JSON) and, last, file.</summary>
    [HttpPost]
    [StreamedForm("kind", "options")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Submit(CancellationToken cancel)
    {
        var largest = pipelines.Kinds.Max(kind => pipelines.Find(kind)!.Uploads.MaxBytes);
        using var upload = await uploads.ReadAsync(Request, fields => PipelineOf(fields).Uploads, largest, cancel);
        var options = ParseOptions(upload.Fields.GetValueOrDefault("options"));
        var job = await jobs.SubmitAsync(PipelineOf(upload.Fields).Kind, options, upload.File, ClientInfo.From(HttpContext), cancel);
        return AcceptedJob(job);
    }

    [HttpGet("{id}")]
    public async Task<JobDetail> Get(string id, CancellationToken cancel) => JobDetail.From(await FindAsync(id, cancel));

    [HttpGet("{id}/status")]
    public async Task<JobStatus> Status(string id, CancellationToken cancel) => JobStatus.From(await FindAsync(id, cancel));

    /// <summary>Server-Sent Events: the status now and at every change, until the job ends.</summary>
    [HttpGet("{id}/events")]
    public async Task<ServerSentEventsResult<JobStatus>> Events(string id, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        return TypedResults.ServerSentEvents(ChangesAsync(job.Id, cancel));
    }

    [HttpGet("{id}/download")]
    public async Task<IActionResult> Download(string id, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        if (job.State != JobState.Succeeded)
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "NOT_READY", "Not ready", "The job has not been completed.");
        var output = job.File(FileRole.Output) ?? throw RequestRejectedException.NotFound("The result of this job");
        return files.Serve(output, output.DisplayName);
    }

    /// <summary>One of the job's files, inline: input, output, poster or preview.</summary>
    [HttpGet("{id}/files/{role}")]
    public async Task<IActionResult> JobFile(string id, FileRole role, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        return files.Serve(job.File(role) ?? throw RequestRejectedException.NotFound("The file"), null);
    }

    /// <summary>A file that was made beside the result, by its public name, as an attachment.</summary>
    [HttpGet("{id}/extras/{name}")]
    public async Task<IActionResult> Extra(string id, string name, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        var extra = job.Files.FirstOrDefault(file => file.Role == FileRole.Extra && string.Equals(file.Name, name, StringComparison.Ordinal)) ?? throw RequestRejectedException.NotFound("The file");
        return files.Serve(extra, extra.DisplayName);
    }

    [HttpGet("{id}/thumbnail")]
    public Task<IActionResult> Thumbnail(string id, CancellationToken cancel) => JobFile(id, FileRole.Poster, cancel);

    /// <summary>Stops a job that has not finished.</summary>
    [HttpDelete("{id}")]
    public async Task<object> Cancel(string id, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        if (!await jobs.CancelAsync(job, cancel))
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "WRONG_STATE", "Cannot cancel job", "The job has already finished.");
        return new { message = "Job cancelled successfully", job_id = job.Id };
    }

    [HttpPost("{id}/retry")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Retry(string id, CancellationToken cancel) => AcceptedJob(await jobs.RetryAsync(await FindAsync(id, cancel), cancel));

    /// <summary>Deletes a finished job with its files; for some minutes it can be restored.</summary>
    [HttpPost("{id}/delete")]
    public async Task<object> Delete(string id, CancellationToken cancel)
    {
        var job = await FindAsync(id, cancel);
        if (await bin.DeleteAsync([job.Id], cancel) is not [_])
            throw new RequestRejectedException(StatusCodes.Status409Conflict, "WRONG_STATE", "Wrong state", "The job has not finished; cancel it first.");
        return new { message = "Job deleted", job_id = job.Id };
    }

    /// <summary>Brings a job back that was deleted a short while ago.</summary>
    [HttpPost("{id}/restore")]
    public async Task<JobDetail> Restore(string id, CancellationToken cancel)
    {
        if (Guid.TryParse(id, out var parsed))
            await bin.RestoreAsync([parsed], cancel);
        return JobDetail.From(await FindAsync(id, cancel));
    }

    internal static IActionResult AcceptedJob(JobSnapshot job) => new AcceptedResult($"/api/v1/jobs/{job.Id}", JobDetail.From(job));

    internal static JsonElement ParseOptions(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return default;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw RequestRejectedException.Invalid("INVALID_OPTIONS", "The options are not valid JSON.");
        }
    }

    private IPipeline PipelineOf(IReadOnlyDictionary<string, string> fields) =>
        pipelines.Find(fields.GetValueOrDefault("kind")) ?? throw RequestRejectedException.Invalid("INVALID_KIND", $"The field “kind”, before the file, must be one of: {string.Join(", ", pipelines.Kinds)}.");

    private async Task<JobSnapshot> FindAsync(string id, CancellationToken cancel) =>
        (Guid.TryParse(id, out var parsed) ? await jobs.FindAsync(parsed, cancel) : null) ?? throw RequestRejectedException.NotFound("The job");

    private async IAsyncEnumerable<SseItem<JobStatus>> ChangesAsync(Guid id, [EnumeratorCancellation] CancellationToken cancel)
    {
        // One place for the newest: a slow reader skips what it could not have seen anyway, never the last.
        var changes = Channel.CreateBounded<JobSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var subscription = events.Subscribe(id, job => changes.Writer.TryWrite(job));
        var current = await jobs.FindAsync(id, cancel);
        JobStatus? last = null;
        while (current is not null)
        {
            var status = JobStatus.From(current);
            if (status != last)
                yield return new SseItem<JobStatus>(last = status, "jobChanged");
            if (current.IsFinished)
                yield break;
            current = await changes.Reader.ReadAsync(cancel);
        }
    }
}
