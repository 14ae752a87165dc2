using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WebStudio.Jobs;

namespace WebStudio.Files;

/// <summary>Answers with a job's file: ranges, ETag, and a name that survives any alphabet (RFC 5987).</summary>
public sealed class FileServing(StudioFolders folders)
{
    /// <param name="file">The row of the file.</param>
    /// <param name="downloadName">Makes it an attachment of that name; null shows it inline.</param>
    public IActionResult Serve(JobFile file, string? downloadName)
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
