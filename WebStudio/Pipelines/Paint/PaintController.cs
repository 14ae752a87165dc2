using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Paint;

/// <summary>The endpoint of the existing paint clients: upload, wait, get the video's name.</summary>
[ApiController]
public sealed class PaintController(JobService jobs, UploadReader uploads, PaintPipeline pipeline, IOptions<PaintSettings> settings) : ControllerBase
{
    /// <summary>Multipart <c>file</c>, and options as fields of their names. With <c>Prefer: respond-async</c> it answers at once.</summary>
    [HttpPost("/api/upload")]
    [StreamedForm("style", "duration", "fps", "size", "aspect", "hand", "order", "seed")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Upload(CancellationToken cancel)
    {
        JobSnapshot job;
        using (var upload = await uploads.ReadAsync(Request, pipeline.Uploads, cancel))
        {
            var options = JsonSerializer.SerializeToElement(upload.Fields);
            job = await jobs.SubmitAsync(pipeline.Kind, options, upload.File, ClientInfo.From(HttpContext), cancel);
        }
        if (Request.Headers["Prefer"].ToString().Contains("respond-async", StringComparison.OrdinalIgnoreCase))
        {
            Response.Headers["Preference-Applied"] = "respond-async";
            return JobsController.AcceptedJob(job);
        }
        var end = await jobs.WaitAsync(job.Id, settings.Value.MaxProcessingTime, cancel);
        if (end is null)
        {
            // The client is told that it failed, so nobody would fetch the result.
            await jobs.CancelAsync(job, CancellationToken.None);
            throw TimedOut();
        }
        return Ok(Answer(end));
    }

    private static object Answer(JobSnapshot end)
    {
        if (end.State == JobState.Succeeded && end.File(FileRole.Output) is { } video)
        {
            return new
            {
                success = true,
                message = "Video generated successfully",
                video_filename = video.Name,
                processing_time = Math.Round(end.ProcessingSeconds ?? 0, 2),
                file_size = end.File(FileRole.Input)?.Length ?? 0,
                job_id = end.Id,
            };
        }
        throw end switch
        {
            { State: JobState.Cancelled } => new RequestRejectedException(StatusCodes.Status409Conflict, "CANCELLED", "Cancelled", "The job was cancelled."),
            { ErrorCode: "TIMEOUT" } => TimedOut(),
            { ErrorCode: "INVALID_IMAGE" } => RequestRejectedException.Invalid("INVALID_FORMAT", end.Error!),
            _ => new RequestRejectedException(StatusCodes.Status500InternalServerError, end.ErrorCode ?? "PROCESSING_ERROR", "Processing failed", end.Error ?? "The video could not be made."),
        };
    }

    private static RequestRejectedException TimedOut() => new(StatusCodes.Status504GatewayTimeout, "TIMEOUT", "Timeout", "The video took too long to make. Please try a smaller or shorter one.");
}
