using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>NPZ in, MP4 out: the endpoint of the echo viewer, and the same for uploads.</summary>
[ApiController]
[Route("/api/convert-npz")]
public sealed class ConvertController(EchoCache cache, JobService jobs, UploadReader uploads, EchoPipeline pipeline, FileServing files, IOptions<EchoSettings> settings) : ControllerBase
{
    /// <summary>The video of a file below the roots: the first request makes it, later ones get it at once while neither file nor options change.</summary>
    [HttpGet]
    [HttpHead]
    [ProducesResponseType<FileResult>(StatusCodes.Status200OK, "video/mp4")]
    public async Task<IActionResult> ByPath([FromQuery] EchoQuery query, CancellationToken cancel)
    {
        var job = await EndAsync(await SubmitAsync(query, cancel), cancel);
        // A file that changed or went between submission and start is taken, or refused, as it is now.
        if (job is { ErrorCode: EchoPipeline.FileChanged or "NOT_FOUND" or "FORBIDDEN" or "INVALID_PATH" })
            job = await EndAsync(await SubmitAsync(query, cancel), cancel);
        return Video(job ?? throw TimedOut("It goes on being made: the same request will find it later."), query.Path!);
    }

    /// <summary>Multipart <c>file</c>, and options as fields of their names; answers with the video.</summary>
    [HttpPost]
    [StreamedForm("fps", "key", "window_min", "window_max", "axes", "label", "loop", "mask", "quality")]
    [EnableRateLimiting(RateLimits.Uploads)]
    [ProducesResponseType<FileResult>(StatusCodes.Status200OK, "video/mp4")]
    public async Task<IActionResult> Upload(CancellationToken cancel)
    {
        JobSnapshot job;
        using (var upload = await uploads.ReadAsync(Request, pipeline.Uploads, cancel))
        {
            if (upload.File is null)
                throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
            job = await jobs.SubmitAsync(pipeline.Kind, JsonSerializer.SerializeToElement(upload.Fields), upload.File, ClientInfo.From(HttpContext), cancel);
        }
        if (await EndAsync(job, cancel) is { } end)
            return Video(end, end.File(FileRole.Input)?.DisplayName ?? "");
        // The client is told that it failed, so nobody would fetch the result.
        await jobs.CancelAsync(job, CancellationToken.None);
        throw TimedOut("Please upload a smaller file, or submit it as a job.");
    }

    private Task<JobSnapshot> SubmitAsync(EchoQuery query, CancellationToken cancel) =>
        cache.SubmitAsync(query.Path, query.ToOptions(), ClientInfo.From(HttpContext), cancel);

    // Waiting ends with the client; the job does not, others may wait for it.
    private Task<JobSnapshot?> EndAsync(JobSnapshot job, CancellationToken cancel) => jobs.WaitAsync(job.Id, settings.Value.MaxProcessingTime, cancel);

    private IActionResult Video(JobSnapshot end, string source)
    {
        if (end.State == JobState.Succeeded && end.File(FileRole.Output) is { } video)
        {
            Response.Headers["X-Job-Id"] = end.Id.ToString();
            return files.ServeInline(Response, video, $"{Path.GetFileNameWithoutExtension(FileNames.Display(source))}.mp4");
        }
        throw end switch
        {
            { State: JobState.Cancelled } => new RequestRejectedException(StatusCodes.Status409Conflict, "CANCELLED", "Cancelled", "The job was cancelled."),
            { ErrorCode: "TIMEOUT" } => TimedOut("Please ask for a shorter or smaller one."),
            { ErrorCode: EchoPipeline.InvalidArray } => RequestRejectedException.Invalid(EchoPipeline.InvalidArray, end.Error!),
            { ErrorCode: "DISK_FULL" } => new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "DISK_FULL", "Out of space", end.Error!) { RetryAfter = 600 },
            { ErrorCode: EchoPipeline.FileChanged } => new RequestRejectedException(StatusCodes.Status409Conflict, EchoPipeline.FileChanged, "File changed", end.Error!),
            _ => new RequestRejectedException(StatusCodes.Status500InternalServerError, end.ErrorCode ?? "PROCESSING_ERROR", "Processing failed", end.Error ?? "The video could not be made."),
        };
    }

    private static RequestRejectedException TimedOut(string advice) => new(StatusCodes.Status504GatewayTimeout, "TIMEOUT", "Timeout", $"The video took too long to make. {advice}");
}
