using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>What is in an NPZ file, before anything is made of it.</summary>
[ApiController]
public sealed class InspectController(EchoRoots roots, EchoTurns turns, UploadReader uploads, EchoPipeline pipeline, StagedUploads staged, IOptions<EchoSettings> settings) : ControllerBase
{
    /// <summary>The arrays of a file below the roots; those that cannot be read have a <c>problem</c>.</summary>
    [HttpGet("/api/inspect-npz")]
    public async Task<Inspection> ByPath(string? path, CancellationToken cancel)
    {
        using var turn = await turns.ReadAsync(cancel);
        using var file = roots.Open(path);
        return await LookAsync(file.ReadPath, path!, file.Length, cancel);
    }

    /// <summary>The same for an upload, multipart <c>file</c>, which is not kept.</summary>
    [HttpPost("/api/inspect-npz")]
    [StreamedForm]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<Inspection> Upload(CancellationToken cancel)
    {
        using var upload = await uploads.ReadAsync(Request, pipeline.Uploads, cancel);
        if (upload.File is not { } file)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        using var turn = await turns.ReadAsync(cancel);
        return await LookAsync(file.Path, file.OriginalName, file.Length, cancel);
    }

    /// <summary>The same for a file that was sent ahead.</summary>
    [HttpGet("/api/v1/echo/files/{id:guid}/inspect")]
    public async Task<Inspection> Staged(Guid id, CancellationToken cancel)
    {
        using var turn = await turns.ReadAsync(cancel);
        var file = staged.Find(id) ?? throw RequestRejectedException.NotFound("The file");
        return await LookAsync(file.Path, file.Name, file.Size, cancel);
    }

    private async Task<Inspection> LookAsync(string readPath, string shownPath, long size, CancellationToken cancel)
    {
        try
        {
            return await Inspection.OfAsync(readPath, shownPath, size, settings.Value.Limits, cancel);
        }
        catch (InvalidArrayException error)
        {
            throw RequestRejectedException.Invalid(EchoPipeline.InvalidArray, error.Message);
        }
    }
}
