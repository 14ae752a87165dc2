using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>The endpoints of the existing highlights clients, and cutting again.</summary>
[ApiController]
[Route("api/v1")]
public sealed class HighlightsController(JobService jobs, UploadReader uploads, HighlightsPipeline pipeline, Recutting recutting, Throughput throughput, IOptions<HighlightsSettings> settings) : ControllerBase
{
    /// <summary>Multipart <c>file</c>, and options as fields of their names.</summary>
    [HttpPost("upload")]
    [StreamedForm("target_duration", "quality", "device_token", "aspect", "crossfade", "callback_url")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> Upload(CancellationToken cancel)
    {
        using var upload = await uploads.ReadAsync(Request, Rules, pipeline.Uploads.MaxBytes, cancel);
        var job = await jobs.SubmitAsync(pipeline.Kind, Parse(upload.Fields), upload.File, ClientInfo.From(HttpContext), cancel);
        var duration = JsonSerializer.Deserialize<HighlightsOptions>(job.Options, StudioJson.Options)!.InputDuration;
        return new { job_id = job.Id, message = "Video uploaded successfully. Processing started.", estimated_time = await throughput.EstimateAsync(duration, cancel) };
    }

    [HttpGet("upload/formats")]
    public object Formats() => new
    {
        formats = HighlightsUpload.Extensions,
        max_size_gb = Math.Round(settings.Value.MaxUploadBytes / (double)(1L << 30), 3),
        max_duration_minutes = Math.Round(settings.Value.MaxVideoDuration / 60, 3),
    };

    /// <summary>Cuts the same video again: what is kept stays as it is, what is dropped is not offered again, the rest is filled.</summary>
    [HttpPost("highlights/{id}/recut")]
    [Consumes("application/json")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Recut(string id, [FromBody] JsonElement options, CancellationToken cancel) =>
        JobsController.AcceptedJob(await recutting.SubmitAsync(await recutting.FindAsync(id, cancel), options, ClientInfo.From(HttpContext), cancel));

    /// <summary>The segments as comma-separated values.</summary>
    [HttpGet("highlights/{id}/cuts.csv")]
    public async Task<IActionResult> Csv(string id, CancellationToken cancel)
    {
        var (job, result) = await FinishedAsync(id, cancel);
        return File(Encoding.UTF8.GetBytes(CutList.Csv(result.Segments)), "text/csv; charset=utf-8", $"cuts_{Stem(job)}.csv");
    }

    /// <summary>The segments as an edit decision list (CMX 3600).</summary>
    [HttpGet("highlights/{id}/cuts.edl")]
    public async Task<IActionResult> Edl(string id, CancellationToken cancel)
    {
        var (job, result) = await FinishedAsync(id, cancel);
        var list = CutList.Edl(result.Segments, $"highlight {Stem(job)}", job.File(FileRole.Input)?.DisplayName ?? "video", result.Fps);
        return File(Encoding.ASCII.GetBytes(list), "text/plain; charset=us-ascii", $"cuts_{Stem(job)}.edl");
    }

    // Fields that come before the file are checked before its gigabytes are.
    private UploadRules Rules(IReadOnlyDictionary<string, string> fields)
    {
        HighlightsOptions.Read(Parse(fields), settings.Value.DefaultTargetDuration);
        return pipeline.Uploads;
    }

    private static JsonElement Parse(IReadOnlyDictionary<string, string> fields) => JsonSerializer.SerializeToElement(fields);

    private static string Stem(JobSnapshot job) => Path.GetFileNameWithoutExtension(job.File(FileRole.Input)?.DisplayName ?? "video");

    private async Task<(JobSnapshot Job, HighlightsResult Result)> FinishedAsync(string id, CancellationToken cancel)
    {
        var job = await recutting.FindAsync(id, cancel);
        return job.Result is { } result
            ? (job, JsonSerializer.Deserialize<HighlightsResult>(result, StudioJson.Options)!)
            : throw new RequestRejectedException(StatusCodes.Status400BadRequest, "NOT_READY", "Not ready", "The job has not been completed.");
    }
}
