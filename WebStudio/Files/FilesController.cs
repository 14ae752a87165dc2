using Microsoft.AspNetCore.Mvc;
using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>Finished files by their public name, for paint and story clients.</summary>
[ApiController]
public sealed class FilesController(JobStore store, FileServing files) : ControllerBase
{
    [HttpGet("/api/download/{filename}")]
    public async Task<IActionResult> Download(string filename, CancellationToken cancel) => files.Serve(await FindAsync(filename, cancel), $"animated_{filename}");

    [HttpGet("/api/video/{filename}")]
    public async Task<IActionResult> Video(string filename, CancellationToken cancel) => files.Serve(await FindAsync(filename, cancel), null);

    private async Task<JobFile> FindAsync(string filename, CancellationToken cancel) =>
        await store.FindFileAsync(filename, cancel) is { Role: FileRole.Output } file ? file : throw RequestRejectedException.NotFound("The video");
}
