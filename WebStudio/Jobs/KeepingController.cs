using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Keeping what was made: pins, and many videos at once.</summary>
[ApiController]
[Route("api/v1/jobs")]
public sealed class KeepingController(JobService jobs, JobPins pins, JobSearch search, JobArchive archive, TimeProvider time) : ControllerBase
{
    // Enough for the numbers of as many jobs as one archive may hold.
    private const int MostBytes = 64 * 1024;

    /// <summary>Keeps the files of a finished job until it is unpinned or deleted.</summary>
    [HttpPost("{id}/pin")]
    public async Task<JobDetail> Pin(string id, CancellationToken cancel) => JobDetail.From(await pins.SetAsync(await FindAsync(id, cancel), pinned: true, cancel));

    /// <summary>Lets its files expire again.</summary>
    [HttpDelete("{id}/pin")]
    public async Task<JobDetail> Unpin(string id, CancellationToken cancel) => JobDetail.From(await pins.SetAsync(await FindAsync(id, cancel), pinned: false, cancel));

    /// <summary>The videos of several jobs as one ZIP, in the order of their numbers; jobs without a video are left out.</summary>
    /// <param name="ids">Numbers of at most 500 jobs, separated by commas.</param>
    /// <param name="cancel">The client has gone.</param>
    [HttpPost("archive")]
    [Consumes("application/x-www-form-urlencoded")]
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Archive([FromForm] string? ids, CancellationToken cancel)
    {
        var files = await search.OutputsAsync(Read(ids), cancel);
        if (files.Count == 0)
            throw RequestRejectedException.NotFound("A video of these jobs");
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"WebStudio {time.GetUtcNow():yyyy-MM-dd HH.mm}.zip");
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = "application/zip";
        await archive.WriteAsync(Response.Body, files, cancel);
        return new EmptyResult();
    }

    private static List<Guid> Read(string? ids)
    {
        var parts = (ids ?? "").Split(',', JobArchive.MostFiles + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > JobArchive.MostFiles)
            throw RequestRejectedException.Invalid("INVALID_IDS", $"The field “ids” names 1 to {JobArchive.MostFiles} jobs, separated by commas.");
        return [.. parts.Select(part => Guid.TryParse(part, out var id) ? id : throw RequestRejectedException.Invalid("INVALID_IDS", "The field “ids” holds something that is not the number of a job.")).Distinct()];
    }

    private async Task<JobSnapshot> FindAsync(string id, CancellationToken cancel) =>
        (Guid.TryParse(id, out var parsed) ? await jobs.FindAsync(parsed, cancel) : null) ?? throw RequestRejectedException.NotFound("The job");
}
