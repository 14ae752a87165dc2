using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace WebStudio.Files;

/// <summary>Reads a multipart request straight to the disk, limited while it arrives; nothing is left of one that fails.</summary>
public sealed class UploadReader(StudioFolders folders)
{
    public const string PartialSuffix = ".upload";

    private const int MaxFields = 64;
    private const int MaxFieldBytes = 256 * 1024;
    private const int BufferSize = 128 * 1024;

    // Boundaries, headers and fields beside the file.
    private const long FormOverhead = 1024 * 1024;

    /// <summary>Reads the whole form. Fields that precede the file may decide what is allowed of it.</summary>
    /// <param name="request">A multipart/form-data request.</param>
    /// <param name="rules">Gives the rules for the file from the fields read so far, or throws.</param>
    /// <param name="maxBytes">The largest file of any rules that can be given.</param>
    /// <param name="cancel">The client has gone.</param>
    /// <exception cref="RequestRejectedException">The form or its file is not acceptable.</exception>
    public Task<Upload> ReadAsync(HttpRequest request, Func<IReadOnlyDictionary<string, string>, UploadRules> rules, long maxBytes, CancellationToken cancel) =>
        ReadAsync(request, rules, maxBytes, 1, cancel);

    /// <summary>The same for one kind of upload.</summary>
    public Task<Upload> ReadAsync(HttpRequest request, UploadRules rules, CancellationToken cancel) => ReadAsync(request, _ => rules, rules.MaxBytes, 1, cancel);

    /// <summary>The same for several files, in form fields of any name.</summary>
    /// <param name="request">A multipart/form-data request.</param>
    /// <param name="rules">For each of them.</param>
    /// <param name="atMost">Files.</param>
    /// <param name="totalBytes">All of them together.</param>
    /// <param name="cancel">The client has gone.</param>
    public Task<Upload> ReadSeveralAsync(HttpRequest request, UploadRules rules, int atMost, long totalBytes, CancellationToken cancel) => ReadAsync(request, _ => rules, totalBytes, atMost, cancel);

    private async Task<Upload> ReadAsync(HttpRequest request, Func<IReadOnlyDictionary<string, string>, UploadRules> rules, long maxBytes, int maxFiles, CancellationToken cancel)
    {
        var boundary = Boundary(request);
        if (request.ContentLength > maxBytes + FormOverhead)
            throw TooLarge(maxBytes);
        // What arrives is counted below; this is for the rest of a form that was refused.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = maxBytes + FormOverhead + RequestRest.AtMost;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var upload = new Upload(fields);
        try
        {
            var reader = new MultipartReader(boundary, request.Body, BufferSize) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 };
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
                await ReadSectionAsync(section, upload, fields, rules, maxBytes, maxFiles, cancel);
            return upload;
        }
        catch (Exception error)
        {
            upload.Dispose();
            throw error switch
            {
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(maxBytes),
                InvalidDataException or BadHttpRequestException or FormatException => RequestRejectedException.Invalid("INVALID_FORM", "The form could not be read."),
                IOException when !cancel.IsCancellationRequested && error.Message.Contains("Unexpected end", StringComparison.Ordinal)
                    => RequestRejectedException.Invalid("INVALID_FORM", "The form ended too early."),
                _ => error,
            };
        }
    }

    private async Task ReadSectionAsync(
        MultipartSection section, Upload upload, Dictionary<string, string> fields, Func<IReadOnlyDictionary<string, string>, UploadRules> rules, long maxBytes, int maxFiles, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            throw RequestRejectedException.Invalid("INVALID_FORM", "A part of the form has no valid Content-Disposition.");
        var name = Unquote(disposition.Name) ?? "";
        var fileName = disposition.FileNameStar ?? Unquote(disposition.FileName);
        if (fileName is null)
        {
            if (fields.Count >= MaxFields)
                throw RequestRejectedException.Invalid("TOO_MANY_FIELDS", "The form has too many fields.");
            fields[name] = await ReadFieldAsync(section.Body, cancel);
            return;
        }
        if (maxFiles == 1 && !string.Equals(name, "file", StringComparison.Ordinal))
            throw RequestRejectedException.Invalid("NO_FILE", "The file must be in the form field “file”.");
        if (upload.Files.Count >= maxFiles)
            throw RequestRejectedException.Invalid("TOO_MANY_FILES", maxFiles == 1 ? "Please upload one file at a time." : $"Please upload at most {maxFiles} files at a time.");
        var given = rules(fields);
        await ReceiveAsync(section, fileName, upload, given, maxBytes - upload.Files.Sum(file => file.Length), cancel);
    }

    private async Task ReceiveAsync(MultipartSection section, string fileName, Upload upload, UploadRules rules, long room, CancellationToken cancel)
    {
        var displayName = FileNames.Display(fileName);
        if (displayName.Length == 0)
            throw RequestRejectedException.Invalid("NO_FILE", "No file was uploaded.");
        var extension = Path.GetExtension(displayName).ToLowerInvariant();
        if (!rules.Extensions.Contains(extension, StringComparer.Ordinal))
            throw new RequestRejectedException(StatusCodes.Status400BadRequest, "INVALID_FORMAT", "Invalid file format", rules.InvalidFormat);
        var path = Path.Combine(folders.Uploads, Guid.NewGuid().ToString("N") + PartialSuffix);
        // Known before the first byte lies on the disk, so that whatever happens next is cleaned up.
        var file = new UploadedFile(path, displayName, extension, section.ContentType ?? "application/octet-stream", 0);
        upload.Add(file);
        long length = 0;
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            int read;
            while ((read = await section.Body.ReadAsync(buffer, cancel)) > 0)
            {
                length += read;
                if (length > rules.MaxBytes)
                    throw TooLarge(rules.MaxBytes);
                if (length > room)
                    throw new RequestRejectedException(StatusCodes.Status413PayloadTooLarge, "FILE_TOO_LARGE", "Files too large", "The files are too large together.");
                await target.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
        if (length == 0)
            throw RequestRejectedException.Invalid("EMPTY_FILE", "The file is empty.");
        upload.Complete(file with { Length = length });
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancel)) > 0)
        {
            if (text.Length + read > MaxFieldBytes)
                throw RequestRejectedException.Invalid("FIELD_TOO_LARGE", "A field of the form is too long.");
            text.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !string.Equals(type.MediaType, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new RequestRejectedException(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type", "Please send the file as multipart/form-data.");
        var boundary = Unquote(type.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, "boundary", StringComparison.OrdinalIgnoreCase))?.Value);
        return boundary is { Length: > 0 and <= 128 } ? boundary : throw RequestRejectedException.Invalid("INVALID_FORM", "The form has no valid boundary.");
    }

    private static string? Unquote(string? value) => value?.Trim('"');

    private static RequestRejectedException TooLarge(long maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge, "FILE_TOO_LARGE", "File too large", $"The file is larger than the allowed {FileNames.Size(maxBytes)}.");
}
