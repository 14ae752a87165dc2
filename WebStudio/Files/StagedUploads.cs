using Microsoft.Extensions.Options;

namespace WebStudio.Files;

/// <summary>
/// Uploads that wait until somebody has decided what is to become of them. Found by their id alone; deleted some time after their last use.
/// They outlive a restart.
/// </summary>
public sealed class StagedUploads(StudioFolders folders, IOptions<StorageOptions> options, TimeProvider time)
{
    private const string ContentSuffix = ".staged", NameSuffix = ".name";

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(folders.Uploads, "staged")).FullName;

    /// <summary>Takes an upload into keeping.</summary>
    /// <exception cref="RequestRejectedException">The disk is nearly full.</exception>
    public StagedFile Add(UploadedFile upload)
    {
        EnsureRoom();
        var id = Guid.NewGuid();
        // The content last: what has one has a name.
        File.WriteAllText(PathOf(id, NameSuffix), upload.OriginalName);
        File.Move(upload.Path, PathOf(id, ContentSuffix));
        Touch(id);
        return new StagedFile(id, upload.OriginalName, upload.Length, PathOf(id, ContentSuffix));
    }

    /// <exception cref="RequestRejectedException">The disk is nearly full.</exception>
    public void EnsureRoom()
    {
        if (folders.IsNearlyFull)
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "DISK_FULL", "Out of space", "The disk is nearly full. Please try again later.") { RetryAfter = 600 };
    }

    /// <summary>A file by its id, which is thereby used; null when there is none.</summary>
    public StagedFile? Find(Guid id)
    {
        var content = new FileInfo(PathOf(id, ContentSuffix));
        if (!content.Exists)
            return null;
        try
        {
            Touch(id);
            return new StagedFile(id, File.ReadAllText(PathOf(id, NameSuffix)), content.Length, content.FullName);
        }
        catch (FileNotFoundException)
        {
            // Deleted in between.
            return null;
        }
    }

    /// <summary>A second name of the content, or a copy where that is not possible, for a job to take; the staged file stays.</summary>
    public UploadedFile Lend(StagedFile file)
    {
        var path = Path.Combine(folders.Uploads, Guid.NewGuid().ToString("N") + UploadReader.PartialSuffix);
        FileLinks.Share(file.Path, path);
        return new UploadedFile(path, file.Name, Path.GetExtension(file.Name).ToLowerInvariant(), "application/octet-stream", file.Size);
    }

    /// <returns>Whether there was one of that id.</returns>
    public bool Delete(Guid id)
    {
        var found = File.Exists(PathOf(id, ContentSuffix));
        File.Delete(PathOf(id, ContentSuffix));
        File.Delete(PathOf(id, NameSuffix));
        return found;
    }

    /// <summary>Deletes what has not been used for as long as the settings say.</summary>
    /// <returns>How many there were.</returns>
    public int Sweep()
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.StagedRetention;
        return Directory.EnumerateFiles(_folder, "*" + NameSuffix)
            .Where(path => File.GetLastWriteTimeUtc(path) < before && Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out _)).ToList()
            .Count(path => Delete(Guid.ParseExact(Path.GetFileNameWithoutExtension(path), "N")));
    }

    // The time of the last use is that of the name: the content may be shared with jobs.
    private void Touch(Guid id) => File.SetLastWriteTimeUtc(PathOf(id, NameSuffix), time.GetUtcNow().UtcDateTime);

    private string PathOf(Guid id, string suffix) => Path.Combine(_folder, id.ToString("N") + suffix);
}

/// <param name="Id">To ask for it by.</param>
/// <param name="Name">What the client called it: display text only.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Path">Where it lies: never told outside.</param>
public sealed record StagedFile(Guid Id, string Name, long Size, string Path);
