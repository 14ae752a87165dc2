using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Highlights;

/// <summary>Parts of a highlights job's source: previews and pictures while it is edited, the segments of its reel as files.</summary>
[ApiController]
[Route("api/v1/highlights/{id}")]
public sealed class ClipsController(Recutting recutting, SourceClips clips) : ControllerBase
{
    private const int DaySeconds = 86_400;

    /// <summary>A stretch of the source as a small MP4, before it is in any reel. At most thirty seconds.</summary>
    [HttpGet("preview")]
    [ResponseCache(Duration = DaySeconds, Location = ResponseCacheLocation.Client)]
    public async Task<IActionResult> Preview(string id, double start, double end, CancellationToken cancel) =>
        PhysicalFile(await clips.PreviewAsync(await recutting.FindAsync(id, cancel), new TimeRange(start, end), cancel), "video/mp4", enableRangeProcessing: true);

    /// <summary>The picture at a moment of the source, a small JPEG.</summary>
    /// <param name="id">The job.</param>
    /// <param name="at">Seconds.</param>
    /// <param name="cancel">Gives up.</param>
    [HttpGet("still")]
    [ResponseCache(Duration = DaySeconds, Location = ResponseCacheLocation.Client)]
    public async Task<IActionResult> Still(string id, double at, CancellationToken cancel) =>
        PhysicalFile(await clips.StillAsync(await recutting.FindAsync(id, cancel), at, cancel), "image/jpeg");

    /// <summary>One segment of the finished reel, cut from the source in its own size, at most 1080 rows.</summary>
    /// <param name="id">The job.</param>
    /// <param name="number">From 1.</param>
    /// <param name="cancel">Gives up.</param>
    [HttpGet("segments/{number:int}")]
    public async Task<IActionResult> Segment(string id, int number, CancellationToken cancel)
    {
        var (job, segments) = await SegmentsAsync(id, cancel);
        if (number < 1 || number > segments.Count)
            throw RequestRejectedException.NotFound("The segment");
        return PhysicalFile(await clips.SegmentAsync(job, segments[number - 1], cancel), "video/mp4", NameOf(job, number), enableRangeProcessing: true);
    }

    /// <summary>All segments of the finished reel as files in a ZIP archive; sent while they are cut.</summary>
    [HttpGet("segments.zip")]
    public async Task Segments(string id, CancellationToken cancel)
    {
        var (job, segments) = await SegmentsAsync(id, cancel);
        // The first is made before anything is said, so that a failure can still be told.
        var path = await clips.SegmentAsync(job, segments[0], cancel);
        Response.ContentType = "application/zip";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"segments_{Stem(job)}.zip");
        Response.Headers.ContentDisposition = disposition.ToString();
        // The archive writes its small headers synchronously, which the body itself refuses.
        await using var zip = await ZipArchive.CreateAsync(Response.BodyWriter.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        for (var i = 0; i < segments.Count; i++)
        {
            if (i > 0)
                path = await clips.SegmentAsync(job, segments[i], cancel);
            var entry = zip.CreateEntry(NameOf(job, i + 1), CompressionLevel.NoCompression);
            await using var target = await entry.OpenAsync(cancel);
            await using var source = System.IO.File.OpenRead(path);
            await source.CopyToAsync(target, cancel);
        }
    }

    private async Task<(JobSnapshot Job, IReadOnlyList<TimeRange> Segments)> SegmentsAsync(string id, CancellationToken cancel)
    {
        var job = await recutting.FindAsync(id, cancel);
        if (HighlightsResult.Of(job) is not { Segments.Count: > 0 } result)
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "NOT_READY", "Not ready", "The job has not been completed.");
        return (job, [.. result.Segments.Select(segment => new TimeRange(segment.Start, segment.End))]);
    }

    private static string NameOf(JobSnapshot job, int number) => string.Create(CultureInfo.InvariantCulture, $"segment_{number:00}_{Stem(job)}.mp4");

    private static string Stem(JobSnapshot job) => Path.GetFileNameWithoutExtension(job.File(FileRole.Input)?.DisplayName ?? "video");
}
