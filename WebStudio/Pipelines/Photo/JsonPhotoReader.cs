using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using WebStudio.Files;

namespace WebStudio.Pipelines.Photo;

/// <summary>Reads a JSON request with a photo in base64 straight to the disk, limited while it arrives; nothing is left of one that fails.</summary>
public sealed class JsonPhotoReader(StudioFolders folders)
{
    private const int BufferSize = 64 * 1024;

    // Other members, line breaks within the base64, escapes.
    private const long Overhead = 2L << 20;

    /// <param name="request">With a JSON object as its body: the photo in <c>photo</c>, <c>image</c> or <c>data</c>, and <c>filename</c> and options as they like.</param>
    /// <param name="rules">For the photo.</param>
    /// <param name="cancel">The client has gone.</param>
    /// <exception cref="RequestRejectedException">It is not acceptable.</exception>
    public async Task<JsonPhoto> ReadAsync(HttpRequest request, UploadRules rules, CancellationToken cancel)
    {
        var maxBody = (rules.MaxBytes * 4 / 3) + Overhead;
        if (request.ContentLength > maxBody)
            throw TooLarge(rules);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = maxBody + RequestRest.AtMost;
        var path = Path.Combine(folders.Uploads, Guid.NewGuid().ToString("N") + UploadReader.PartialSuffix);
        try
        {
            var (members, length) = await ReceiveAsync(request.Body, path, rules, cancel);
            var name = FileNameOf(members, rules);
            // Senders of base64 often do not know what they hold; its signature does.
            var extension = await ExtensionAsync(path, cancel);
            return new JsonPhoto(new UploadedFile(path, Path.HasExtension(name) ? name : name + extension, extension, "application/octet-stream", length), members);
        }
        catch (Exception error)
        {
            File.Delete(path);
            throw error switch
            {
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(rules),
                JsonException => RequestRejectedException.Invalid("INVALID_JSON", "The body is not a valid JSON object."),
                _ => error,
            };
        }
    }

    private static async Task<(JsonElement Members, long Length)> ReceiveAsync(Stream body, string path, UploadRules rules, CancellationToken cancel)
    {
        var decoded = new ArrayBufferWriter<byte>(BufferSize);
        var splitter = new JsonPhotoSplitter(new Base64Decoder(decoded));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        long length = 0;
        try
        {
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            int read;
            while ((read = await body.ReadAsync(buffer, cancel)) > 0)
            {
                splitter.Append(buffer.AsSpan(0, read));
                length += decoded.WrittenCount;
                if (length > rules.MaxBytes)
                    throw TooLarge(rules);
                await target.WriteAsync(decoded.WrittenMemory, cancel);
                decoded.ResetWrittenCount();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        using var document = JsonDocument.Parse(splitter.Rest, new JsonDocumentOptions { MaxDepth = 16 });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException();
        if (!splitter.Found)
            throw RequestRejectedException.Invalid("NO_FILE", "No photo was sent: it is expected as base64 in the member “photo”.");
        return length > 0 ? (document.RootElement.Clone(), length) : throw RequestRejectedException.Invalid("EMPTY_FILE", "The photo is empty.");
    }

    private static string FileNameOf(JsonElement members, UploadRules rules)
    {
        var sent = members.TryGetProperty("filename", out var value) && value.ValueKind == JsonValueKind.String ? FileNames.Display(value.ToString()) : "";
        if (sent.Length == 0)
            return "photo";
        return !Path.HasExtension(sent) || rules.Extensions.Contains(Path.GetExtension(sent).ToLowerInvariant(), StringComparer.Ordinal)
            ? sent
            : throw new RequestRejectedException(StatusCodes.Status400BadRequest, "INVALID_FORMAT", "Invalid file format", rules.InvalidFormat);
    }

    private static async Task<string> ExtensionAsync(string path, CancellationToken cancel)
    {
        var start = new byte[1];
        await using var file = File.OpenRead(path);
        await file.ReadExactlyAsync(start, cancel);
        return start[0] == 0x89 ? ".png" : ".jpg";
    }

    private static RequestRejectedException TooLarge(UploadRules rules) => new(
        StatusCodes.Status413PayloadTooLarge, "FILE_TOO_LARGE", "File too large", $"The photo is larger than the allowed {FileNames.Size(rules.MaxBytes)}.");
}

/// <summary>A photo that came as JSON. Disposing deletes the file unless a job took it.</summary>
/// <param name="File">The photo.</param>
/// <param name="Options">The object without the photo's text.</param>
public sealed record JsonPhoto(UploadedFile File, JsonElement Options) : IDisposable
{
    public void Dispose() => System.IO.File.Delete(File.Path);
}
