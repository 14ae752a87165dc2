using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>Array files sent ahead of any decision: looked at first, then converted, as often as one likes.</summary>
[ApiController]
[Route("api/v1/echo/files")]
public sealed class EchoFilesController(StagedUploads staged, UploadReader uploads, IOptions<EchoSettings> settings) : ControllerBase
{
    /// <summary>Multipart <c>file</c>. The answer's id is what the file is known by.</summary>
    [HttpPost]
    [StreamedForm]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Add(CancellationToken cancel)
    {
        staged.EnsureRoom();
        using var upload = await uploads.ReadAsync(Request, new UploadRules(settings.Value.MaxUploadBytes, [EchoRoots.Extension], "Please upload an .npz file."), cancel);
        if (upload.File is null)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        var file = staged.Add(upload.File);
        return Created($"/api/v1/echo/files/{file.Id}", Facts(file));
    }

    [HttpGet("{id}")]
    public object Get(string id) => Facts(Find(id));

    [HttpDelete("{id}")]
    public IActionResult Delete(string id) => staged.Delete(Find(id).Id) ? NoContent() : throw RequestRejectedException.NotFound("The file");

    private StagedFile Find(string id) => (Guid.TryParse(id, out var parsed) ? staged.Find(parsed) : null) ?? throw RequestRejectedException.NotFound("The file");

    private static object Facts(StagedFile file) => new { file.Id, file.Name, file.Size };
}
