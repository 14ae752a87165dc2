using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>A story's storyboard before and after it is filmed: its scenes and pictures, changes, confirmation, and its parts as files.</summary>
[ApiController]
[Route("api/v1/story/{id}")]
public sealed class StoryboardController(StoryDesk desk, FileServing files) : ControllerBase
{
    private const int MaxChanges = 1 << 20, DaySeconds = 86_400;

    /// <summary>The script and its pictures as far as they have come.</summary>
    [HttpGet("draft")]
    public async Task<StoryDraft> Draft(string id, CancellationToken cancel) => await desk.DraftAsync(await desk.FindAsync(id, cancel), cancel) ?? throw NotReady("The script has not been written yet.");

    /// <summary>Changes the storyboard of a held story: <c>title</c>, and <c>scenes</c> as the whole of them in their order.</summary>
    [HttpPut("draft")]
    [RequestSizeLimit(MaxChanges)]
    public async Task<StoryDraft> Edit(string id, [FromBody] JsonElement changes, CancellationToken cancel) => await desk.EditAsync(await desk.FindAsync(id, cancel), changes, cancel);

    /// <summary>Makes the picture of one scene of a held story anew, or takes another: <c>image_prompt</c>, <c>image</c> (a name from /api/v1/assets), or nothing for another take.</summary>
    [HttpPost("scenes/{scene}/image")]
    [RequestSizeLimit(MaxChanges)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<StoryDraft> RedoPicture(string id, string scene, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel) =>
        await desk.RedoPictureAsync(await desk.FindAsync(id, cancel), scene, changes ?? default, cancel);

    /// <summary>The picture of a scene; <c>small</c> gives it as a JPEG of 480 pixels.</summary>
    [HttpGet("scenes/{scene}/image")]
    public async Task<IActionResult> Picture(string id, string scene, CancellationToken cancel, bool small = false)
    {
        var (path, type) = await desk.PictureAsync(await desk.FindAsync(id, cancel), scene, small, cancel);
        // What is shown changes with the next take; the address with its take in it does not.
        Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = Request.Query.ContainsKey("v") ? TimeSpan.FromSeconds(DaySeconds) : TimeSpan.Zero };
        return PhysicalFile(path, type);
    }

    /// <summary>Lets a held story go on, with changes of its storyboard or options as JSON, or without any.</summary>
    [HttpPost("confirm")]
    [RequestSizeLimit(MaxChanges)]
    public async Task<IActionResult> Confirm(string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel) =>
        JobsController.AcceptedJob(await desk.ConfirmAsync(await desk.FindAsync(id, cancel), changes ?? default, cancel));

    /// <summary>Makes a story once more, as a new job, with changes as for a confirmation; what does not change is not made again. With <c>hold</c> it waits with its storyboard first.</summary>
    [HttpPost("again")]
    [RequestSizeLimit(MaxChanges)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Again(string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel) =>
        JobsController.AcceptedJob(await desk.AgainAsync(await desk.FindAsync(id, cancel), changes ?? default, ClientInfo.From(HttpContext), cancel));

    /// <summary>Makes a story once more, as a new job, with one scene redone: other words (<c>narration</c>), another picture (<c>image</c>, <c>image_prompt</c>), or without any another take of its picture.</summary>
    [HttpPost("scenes/{scene}/redo")]
    [RequestSizeLimit(MaxChanges)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> RedoScene(string id, string scene, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel) =>
        JobsController.AcceptedJob(await desk.RedoSceneAsync(await desk.FindAsync(id, cancel), scene, changes ?? default, ClientInfo.From(HttpContext), cancel));

    [HttpGet(StoryFiles.Srt)]
    public Task<IActionResult> Subtitles(string id, CancellationToken cancel) => FileAsync(id, StoryFiles.Srt, cancel);

    [HttpGet(StoryFiles.Txt)]
    public Task<IActionResult> ScriptText(string id, CancellationToken cancel) => FileAsync(id, StoryFiles.Txt, cancel);

    /// <summary>All pictures in a ZIP archive, numbered in the order of their scenes.</summary>
    [HttpGet("images.zip")]
    public async Task Pictures(string id, CancellationToken cancel)
    {
        var pictures = await desk.PicturesAsync(await desk.FindAsync(id, cancel), cancel);
        if (pictures.Count == 0)
            throw NotReady("There are no pictures yet.");
        Response.ContentType = "application/zip";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName("images.zip");
        Response.Headers.ContentDisposition = disposition.ToString();
        // The archive writes its small headers synchronously, which the body itself refuses.
        await using var zip = await ZipArchive.CreateAsync(Response.BodyWriter.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var (name, path) in pictures)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            await using var target = await entry.OpenAsync(cancel);
            await using var source = System.IO.File.OpenRead(path);
            await source.CopyToAsync(target, cancel);
        }
    }

    private async Task<IActionResult> FileAsync(string id, string name, CancellationToken cancel)
    {
        var job = await desk.FindAsync(id, cancel);
        var file = StoryFiles.Find(job, name) ?? throw (job.IsFinished ? RequestRejectedException.NotFound("The file") : NotReady("The story has not been made."));
        return files.Serve(file, file.DisplayName);
    }

    private static RequestRejectedException NotReady(string message) => new(StatusCodes.Status409Conflict, "NOT_READY", "Not ready", message);
}
