using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>Some frames of a file, prepared for a viewer or a model, in one answer.</summary>
[ApiController]
public sealed class PreprocessController(EchoRoots roots, EchoTurns turns, StudioFolders folders, IOptions<EchoSettings> settings, TimeProvider time) : ControllerBase
{
    private const int MaxBody = 64 * 1024;

    /// <summary>
    /// JSON <c>{"path","options":{"format":"video_frames"|"mp4_blob","fps","max_frames","resize":[w,h],"quality","denoise","contrast","brightness","frame_range":[a,b],"downsample"}}</c>;
    /// besides key, axes, window_min, window_max and mask as for <c>kind=echo</c>. The range is [first, one behind the last); statistics are those of the processed 8-bit values.
    /// </summary>
    [HttpPost("/api/preprocess")]
    [RequestSizeLimit(MaxBody)]
    public async Task<PreprocessAnswer> Preprocess(CancellationToken cancel)
    {
        var (path, options) = await RequestAsync(cancel);
        using var turn = await turns.ReadAsync(cancel);
        using var file = roots.Open(path);
        using var limit = new CancellationTokenSource(settings.Value.MaxProcessingTime, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var video = Path.Combine(folders.Temp, Guid.NewGuid().ToString("N"));
        try
        {
            await using var pictures = await EchoPictures.OpenAsync(file.ReadPath, options.Frames, settings.Value, folders, linked.Token);
            return await new Preprocessing(pictures, options, settings.Value.MaxAnswerBytes).RunAsync(video, linked.Token);
        }
        catch (InvalidArrayException error)
        {
            throw RequestRejectedException.Invalid(EchoPipeline.InvalidArray, error.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RequestRejectedException(StatusCodes.Status504GatewayTimeout, "TIMEOUT", "Timeout", "It took too long. Please ask for fewer or smaller frames.");
        }
        finally
        {
            System.IO.File.Delete(video);
        }
    }

    private async Task<(string? Path, PreprocessOptions Options)> RequestAsync(CancellationToken cancel)
    {
        if (!Request.HasJsonContentType())
            throw new RequestRejectedException(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type", "Please send JSON, as application/json.");
        try
        {
            using var body = await JsonDocument.ParseAsync(Request.Body, new JsonDocumentOptions { MaxDepth = 16 }, cancel);
            return Read(body.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is how text that is no Unicode comes to light.
            throw RequestRejectedException.Invalid("INVALID_JSON", "The body is not valid JSON.");
        }
    }

    private static (string? Path, PreprocessOptions Options) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw RequestRejectedException.Invalid("INVALID_JSON", "The body must be a JSON object.");
        var path = body.TryGetProperty("path", out var value) ? value : default;
        if (path.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined))
            throw RequestRejectedException.Invalid("NO_PATH", "The field “path” must be a text.");
        return (path.ValueKind == JsonValueKind.String ? path.GetString() : null, PreprocessOptions.Read(body.TryGetProperty("options", out var options) ? options : default));
    }
}
