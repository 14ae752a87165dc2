using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WebStudio.Access;

namespace WebStudio.Files;

/// <summary>Pictures sent ahead of the jobs that use them.</summary>
[ApiController]
[Route("api/v1/assets")]
public sealed class AssetsController(Assets assets, StagedUploads staged, UploadReader uploads) : ControllerBase
{
    private const int MostFiles = 60, DaySeconds = 86_400;
    private const long TotalBytes = 256L << 20;

    private static readonly UploadRules Rules = new(16L << 20, ImageUpload.Extensions, "Invalid file format. Please upload PNG, JPG, JPEG, GIF, BMP, TIFF or WebP files.");

    /// <summary>Multipart images, at most 60, 16 MB each and 256 MB together. None is kept unless all are.</summary>
    [HttpPost]
    [StreamedForm]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> Add(CancellationToken cancel)
    {
        staged.EnsureRoom();
        using var upload = await uploads.ReadSeveralAsync(Request, Rules, MostFiles, TotalBytes, cancel);
        if (upload.Files.Count == 0)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        foreach (var file in upload.Files)
            await ImageUpload.CheckAsync(file, $"“{file.OriginalName}” is not a picture of the format that its name says.", cancel);
        return new { names = upload.Files.Select(assets.Add).ToList() };
    }

    /// <summary>Shows one again.</summary>
    [HttpGet("{name}")]
    [ResponseCache(Duration = DaySeconds, Location = ResponseCacheLocation.Client)]
    public IActionResult Get(string name) =>
        assets.Find(name) is { } file ? PhysicalFile(file.Path, MediaTypes.Of(Path.GetExtension(name))) : throw RequestRejectedException.NotFound("The picture");
}
