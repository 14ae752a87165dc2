using Microsoft.Extensions.Options;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo;

/// <summary>The folders of the server's disk below which files may be read by their path, and nothing else may.</summary>
public sealed class EchoRoots(IOptions<EchoSettings> settings, IHostEnvironment host)
{
    public const string Extension = ".npz";

    private const int MaxPath = 4096, MaxEntries = 1000, MaxLooked = 100_000;

    /// <summary>The configured folders that exist now, links followed.</summary>
    public IReadOnlyList<string> Roots => [.. RealRoots().Where(Directory.Exists)];

    /// <summary>Where a file really lies, every link followed.</summary>
    /// <param name="path">A full path from outside, with slashes of either kind.</param>
    /// <exception cref="RequestRejectedException">It is no readable .npz file (400), not below a root (403, whether or not it exists) or absent (404).</exception>
    public string Resolve(string? path)
    {
        var real = Within(path);
        if (Directory.Exists(real))
            throw Invalid("The path is a folder, not a file.");
        // The name of the link and of what it leads to: neither may be of another kind.
        if (!IsNpz(path!) || !IsNpz(real))
            throw Invalid("Only .npz files can be read.");
        var file = new FileInfo(real);
        if (!file.Exists)
            throw RequestRejectedException.NotFound("The file");
        // Pipes and devices have no length either, and would keep whoever opens them waiting.
        return file.Length > 0 ? real : throw Invalid("The file is empty.");
    }

    /// <summary>Opens a file for reading and makes sure that what was opened lies below a root, whatever happened to the path meanwhile.</summary>
    /// <exception cref="RequestRejectedException">As <see cref="Resolve"/>.</exception>
    public RootFile Open(string? path)
    {
        var real = Resolve(path);
        RootFile file;
        try
        {
            file = new RootFile(real);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw RequestRejectedException.NotFound("The file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Invalid("The file cannot be opened.");
        }
        if (IsAllowed(file.RealPath))
            return file;
        file.Dispose();
        throw Forbidden();
    }

    /// <summary>The folders and .npz files of one folder below the roots; hidden ones are left out.</summary>
    /// <param name="folder">A full path; null or empty gives the roots themselves.</param>
    /// <exception cref="RequestRejectedException">As <see cref="Resolve"/>, for a folder.</exception>
    public FolderListing List(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            var roots = Roots.Select(root => new FolderEntry(root, root, true, 0, Directory.GetLastWriteTimeUtc(root))).ToList();
            return new FolderListing(null, null, roots, roots.Count == 0 ? "No folder of the server has been opened for reading (Echo:Roots)." : null);
        }
        var real = Within(folder);
        if (File.Exists(real))
            throw Invalid("The path is a file, not a folder.");
        if (!Directory.Exists(real))
            throw RequestRejectedException.NotFound("The folder");
        try
        {
            var found = new DirectoryInfo(real).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                .Take(MaxLooked).Select(Entry).OfType<FolderEntry>()
                .OrderBy(entry => !entry.IsFolder).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Name, StringComparer.Ordinal).ToList();
            var note = found.Count > MaxEntries ? $"Only the first {MaxEntries} of {found.Count} entries are shown." : null;
            return new FolderListing(real, RealRoots().Contains(real, StringComparer.Ordinal) ? null : Path.GetDirectoryName(real), [.. found.Take(MaxEntries)], note);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Invalid("The folder cannot be read.");
        }
    }

    private FolderEntry? Entry(FileSystemInfo item)
    {
        var real = item;
        if (item.LinkTarget is not null)
        {
            var target = RealPath.Of(item.FullName);
            if (target is null || !IsAllowed(target))
                return null;
            real = Directory.Exists(target) ? new DirectoryInfo(target) : new FileInfo(target);
        }
        // Such a name could not be asked for.
        if (!real.Exists || item.Name.Contains('\\') || item.Name.Any(char.IsControl))
            return null;
        if (real is FileInfo file)
            return IsNpz(item.Name) && IsNpz(file.Name) ? new FolderEntry(item.Name, item.FullName, false, file.Length, file.LastWriteTimeUtc) : null;
        return new FolderEntry(item.Name, item.FullName, true, 0, real.LastWriteTimeUtc);
    }

    /// <summary>The real path of what is below a root, existing or not.</summary>
    private string Within(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw RequestRejectedException.Invalid("NO_PATH", "The parameter “path” is missing.");
        if (path.Length > MaxPath || path.Any(char.IsControl))
            throw Invalid("The path is too long or has characters that no path has.");
        var slashed = path.Replace('\\', '/');
        if (!Path.IsPathFullyQualified(slashed))
            throw Forbidden();
        var real = RealPath.Of(slashed);
        return real is not null && IsAllowed(real) ? real : throw Forbidden();
    }

    private bool IsAllowed(string real) => RealRoots().Any(root => RealPath.IsWithin(root, real));

    private IEnumerable<string> RealRoots() =>
        settings.Value.Roots.Where(root => !string.IsNullOrWhiteSpace(root)).Select(root => RealPath.Of(Path.GetFullPath(root, host.ContentRootPath))).OfType<string>().Distinct(StringComparer.Ordinal);

    private static bool IsNpz(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static RequestRejectedException Invalid(string message) => RequestRejectedException.Invalid("INVALID_PATH", message);

    private static RequestRejectedException Forbidden() =>
        new(StatusCodes.Status403Forbidden, "FORBIDDEN", "Forbidden", "The path is not below a folder that may be read.");
}

/// <param name="Folder">The folder shown; null for the list of roots.</param>
/// <param name="Parent">The folder above; null where that is the list of roots.</param>
/// <param name="Entries">Folders first, then files, by name.</param>
/// <param name="Note">A sentence when there is more to say than the entries do.</param>
public sealed record FolderListing(string? Folder, string? Parent, IReadOnlyList<FolderEntry> Entries, string? Note);

/// <param name="Name">As shown; a root's is its full path.</param>
/// <param name="Path">To ask for it by.</param>
/// <param name="Size">Bytes; 0 for folders.</param>
/// <param name="ModifiedAt">UTC.</param>
public sealed record FolderEntry(string Name, string Path, bool IsFolder, long Size, DateTime ModifiedAt);
