using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>Answers with a job's file: ranges, ETag, and a name that survives any alphabet (RFC 5987).</summary>
public sealed class FileServing(StudioFolders folders)
{
    /// <param name="file">The row of the file.</param>
    /// <param name="downloadName">Makes it an attachment of that name; null shows it inline.</param>
    public IActionResult Serve(JobFile file, string? downloadName) => Result(file, downloadName);

    /// <summary>Shows it inline under a name of its own, should it be kept.</summary>
    /// <param name="response">Of the request, for its Content-Disposition.</param>
    /// <param name="file">The row of the file.</param>
    /// <param name="name">As display text.</param>
    public IActionResult ServeInline(HttpResponse response, JobFile file, string name)
    {
        var result = Result(file, null);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        return result;
    }

    private PhysicalFileResult Result(JobFile file, string? downloadName)
    {
        var info = new FileInfo(folders.PathOf(file));
        if (!info.Exists)
            throw RequestRejectedException.NotFound("The file");
        return new PhysicalFileResult(info.FullName, file.ContentType)
        {
            EnableRangeProcessing = true,
            LastModified = new DateTimeOffset(info.LastWriteTimeUtc),
            // A published file never changes: its row's id names its content.
            EntityTag = new EntityTagHeaderValue($"\"{file.Id:N}\""),
            FileDownloadName = downloadName,
        };
    }
}
