using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>Array files sent ahead of any decision: looked at first, then converted, as often as one likes.</summary>
[ApiController]
[Route("api/v1/echo/files")]
public sealed class EchoFilesController(StagedUploads staged, UploadReader uploads, EchoPipeline pipeline, JobService jobs) : ControllerBase
{
    /// <summary>Multipart <c>file</c>. The answer's id is what the file is known by.</summary>
    [HttpPost]
    [StreamedForm]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Add(CancellationToken cancel)
    {
        staged.EnsureRoom();
        using var upload = await uploads.ReadAsync(Request, pipeline.Uploads, cancel);
        if (upload.File is null)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        var file = staged.Add(upload.File);
        return Created($"/api/v1/echo/files/{file.Id}", Facts(file));
    }

    [HttpGet("{id}")]
    public object Get(string id) => Facts(Find(id));

    [HttpDelete("{id}")]
    public IActionResult Delete(string id) => staged.Delete(Find(id).Id) ? NoContent() : throw RequestRejectedException.NotFound("The file");

    /// <summary>Submits a job that converts the file; the options are those of <c>kind=echo</c>.</summary>
    [HttpPost("{id}/convert")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Convert(string id, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? options, CancellationToken cancel)
    {
        var lent = staged.Lend(Find(id));
        try
        {
            return JobsController.AcceptedJob(await jobs.SubmitAsync(pipeline.Kind, options ?? default, lent, ClientInfo.From(HttpContext), cancel));
        }
        finally
        {
            System.IO.File.Delete(lent.Path);
        }
    }

    private StagedFile Find(string id) => (Guid.TryParse(id, out var parsed) ? staged.Find(parsed) : null) ?? throw RequestRejectedException.NotFound("The file");

    private static object Facts(StagedFile file) => new { file.Id, file.Name, file.Size };
}
