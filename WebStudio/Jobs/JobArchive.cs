using System.IO.Compression;
using WebStudio.Files;

namespace WebStudio.Jobs;

/// <summary>Writes videos of several jobs as one ZIP while it is being sent. They are stored as they are: compressed video does not get smaller.</summary>
public sealed class JobArchive(StudioFolders folders)
{
    /// <summary>More are refused.</summary>
    public const int MostFiles = 500;

    private const int BufferSize = 1 << 16;

    /// <summary>Writes an archive of files; those that vanish meanwhile are left out.</summary>
    /// <param name="target">Need not seek.</param>
    /// <param name="files">Rows of the database.</param>
    /// <param name="cancel">Stops in the middle.</param>
    public async Task WriteAsync(Stream target, IReadOnlyList<JobFile> files, CancellationToken cancel)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // An entry ends with a few bytes that are written synchronously, which servers forbid: there is always room for them here.
        var buffered = new BufferedStream(target, BufferSize);
        var archive = await ZipArchive.CreateAsync(buffered, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var file in files)
        {
            await using var content = Open(folders.PathOf(file));
            if (content is null)
                continue;
            var entry = archive.CreateEntry(Unique(file.DisplayName, taken), CompressionLevel.NoCompression);
            entry.LastWriteTime = new DateTimeOffset(File.GetLastWriteTimeUtc(content.SafeFileHandle));
            await using var written = await entry.OpenAsync(cancel);
            await content.CopyToAsync(written, BufferSize, cancel);
            await buffered.FlushAsync(cancel);
        }
        // Only a whole archive gets its directory: one that broke off is seen to be broken.
        await archive.DisposeAsync();
        await buffered.FlushAsync(cancel);
    }

    /// <summary>A name that every system can unpack, and that no other file of the archive has.</summary>
    /// <param name="name">Display text from outside.</param>
    /// <param name="taken">Names given before, whatever their case.</param>
    internal static string Unique(string name, HashSet<string> taken)
    {
        var clean = FileNames.Display(name);
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        // Windows has devices of these names, whatever follows the dot.
        if (stem.Length == 0 || IsDevice(stem))
            stem = "video" + (stem.Length == 0 ? "" : $" {stem}");
        var unique = stem + extension;
        for (var i = 2; !taken.Add(unique); i++)
            unique = $"{stem} ({i}){extension}";
        return unique;
    }

    private static bool IsDevice(string stem) =>
        stem.Split('.')[0].Trim().ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
