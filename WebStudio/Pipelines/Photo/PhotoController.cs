using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Photo;

/// <summary>The endpoints of the existing photo clients: send a photo, follow its task, fetch the video.</summary>
[ApiController]
public sealed class PhotoController(JobService jobs, UploadReader uploads, JsonPhotoReader photos, PhotoPipeline pipeline, PhotoDesk desk, FileServing files) : ControllerBase
{
    // A library of more is looked through by /api/v1/jobs, in pages.
    private const int MostVideos = 1000;

    /// <summary>JSON with the photo as base64 in <c>photo</c>, <c>image</c> or <c>data</c>, or multipart <c>file</c>; options as members or fields of their names.</summary>
    [HttpPost("/upload-photo")]
    [HttpPost("/photos/upload")]
    [StreamedForm("genre", "mood", "duration", "aspect", "height", "instrumental", "captions", "title", "lyrics", "hold", "seed", "photos", "callback_url", "device_token")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> Upload(CancellationToken cancel)
    {
        var job = IsJson(Request.ContentType) ? await SubmitJsonAsync(cancel) : await SubmitFormAsync(cancel);
        return new { task_id = job.Id, status = "uploaded", message = "Photo uploaded and processing started" };
    }

    [HttpGet("/photos/{id}/status")]
    [HttpGet("/status/{id}")]
    public async Task<object> Status(string id, CancellationToken cancel) => PhotoTask.StatusOf(await desk.FindAsync(id, cancel));

    [HttpGet("/photos/{id}/download")]
    [HttpGet("/download/{id}")]
    public async Task<IActionResult> Download(string id, CancellationToken cancel)
    {
        var job = await desk.FindAsync(id, cancel);
        if (job.State != JobState.Succeeded)
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "NOT_READY", "Not ready", "The video has not been made.");
        return files.Serve(job.File(FileRole.Output) ?? throw RequestRejectedException.NotFound("The video"), PhotoTask.FileNameOf(job));
    }

    /// <summary>All videos there are or will be, newest first. In a browser /library is a page.</summary>
    [HttpGet("/photos")]
    [HttpGet("/library")]
    [ForPrograms]
    public async Task<object> Library(CancellationToken cancel)
    {
        var (list, _) = await jobs.ListAsync(new JobFilter(PhotoPipeline.KindName, PageSize: MostVideos), cancel);
        var videos = list.Where(job => job is { ExpiredAt: null, State: not JobState.Cancelled }).Select(PhotoTask.EntryOf).ToList();
        return new { videos, total_count = videos.Count, total_size_mb = Math.Round(videos.Sum(video => video.FileSize) / (double)(1 << 20), 2) };
    }

    [HttpGet("/photos/{id}")]
    [HttpGet("/library/{id}")]
    public async Task<PhotoTaskEntry> One(string id, CancellationToken cancel) => PhotoTask.DetailOf(await desk.FindAsync(id, cancel));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));

    private async Task<JobSnapshot> SubmitJsonAsync(CancellationToken cancel)
    {
        using var photo = await photos.ReadAsync(Request, pipeline.Uploads, cancel);
        return await jobs.SubmitAsync(pipeline.Kind, photo.Options, photo.File, ClientInfo.From(HttpContext), cancel);
    }

    private async Task<JobSnapshot> SubmitFormAsync(CancellationToken cancel)
    {
        using var upload = await uploads.ReadAsync(Request, pipeline.Uploads, cancel);
        return await jobs.SubmitAsync(pipeline.Kind, JsonSerializer.SerializeToElement(upload.Fields), upload.File, ClientInfo.From(HttpContext), cancel);
    }
}
