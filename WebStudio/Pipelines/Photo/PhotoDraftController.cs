using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Photo;

/// <summary>A music video before and after its music: its draft, samples, confirmation, and the song and lyrics as files.</summary>
[ApiController]
[Route("api/v1/photos/{id}")]
public sealed class PhotoDraftController(PhotoDesk desk, JobShelf shelf, FileServing files) : ControllerBase
{
    private const int MaxChanges = 256 * 1024;

    /// <summary>What was seen in the photo and, once they are written, the lyrics.</summary>
    [HttpGet("draft")]
    public async Task<PhotoDraft> Draft(string id, CancellationToken cancel) =>
        await desk.DraftAsync(await desk.FindAsync(id, cancel), cancel) ?? throw new RequestRejectedException(StatusCodes.Status409Conflict, "NOT_READY", "Not ready", "The photo has not been looked at yet.");

    /// <summary>Lets a task that was held go on, with changes of its options (lyrics among them) as JSON, or without any.</summary>
    [HttpPost("confirm")]
    [RequestSizeLimit(MaxChanges)]
    public async Task<IActionResult> Confirm(string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel) =>
        JobsController.AcceptedJob(await desk.ConfirmAsync(await desk.FindAsync(id, cancel), changes ?? default, cancel));

    /// <summary>Other words for the same photo; another <c>seed</c>, genre or mood gives others. They are used when they are sent with the confirmation.</summary>
    [HttpPost("lyrics")]
    [RequestSizeLimit(MaxChanges)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> WriteAgain(string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? changes, CancellationToken cancel)
    {
        var lyrics = await desk.WriteAgainAsync(await desk.FindAsync(id, cancel), changes ?? default, cancel);
        return new { lyrics.Title, lyrics.Sections, text = Words.LyricText.Print(lyrics) };
    }

    /// <summary>Ten seconds of the song to be, as MP3.</summary>
    /// <param name="id">The task; its photo was looked at.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>Any of genre, mood, duration, seed, instrumental and title as query parameters.</remarks>
    [HttpGet("sample")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Sample(string id, CancellationToken cancel)
    {
        var changes = new JsonObject();
        foreach (var (name, value) in Request.Query)
            changes[name] = value.ToString();
        var job = await desk.FindAsync(id, cancel);
        var sample = await desk.SampleAsync(job, JsonSerializer.SerializeToElement(changes), cancel);
        return MadeSample(job, sample.Url[(sample.Url.LastIndexOf('/') + 1)..]);
    }

    /// <summary>A sample that was made before, by its address.</summary>
    [HttpGet("samples/{name}")]
    public async Task<IActionResult> MadeSample(string id, string name, CancellationToken cancel) => MadeSample(await desk.FindAsync(id, cancel), name);

    [HttpGet(PhotoFiles.Mp3)]
    public Task<IActionResult> Mp3(string id, CancellationToken cancel) => FileAsync(id, PhotoFiles.Mp3, cancel);

    [HttpGet(PhotoFiles.Wav)]
    public Task<IActionResult> Wav(string id, CancellationToken cancel) => FileAsync(id, PhotoFiles.Wav, cancel);

    /// <summary>The lyrics with the time of each line.</summary>
    [HttpGet(PhotoFiles.Lrc)]
    public Task<IActionResult> Lrc(string id, CancellationToken cancel) => FileAsync(id, PhotoFiles.Lrc, cancel);

    [HttpGet(PhotoFiles.Txt)]
    public Task<IActionResult> Txt(string id, CancellationToken cancel) => FileAsync(id, PhotoFiles.Txt, cancel);

    private PhysicalFileResult MadeSample(JobSnapshot job, string name) =>
        shelf.Find(job.Id) is { } folder && PhotoSamples.Find(folder, name) is { } path ? PhysicalFile(path, "audio/mpeg", enableRangeProcessing: true) : throw RequestRejectedException.NotFound("The sample");

    private async Task<IActionResult> FileAsync(string id, string name, CancellationToken cancel)
    {
        var job = await desk.FindAsync(id, cancel);
        if (job.State != JobState.Succeeded)
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "NOT_READY", "Not ready", "The song has not been made.");
        var file = PhotoFiles.Find(job, name) ?? throw RequestRejectedException.NotFound("The file");
        return files.Serve(file, file.DisplayName);
    }
}
