using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WebStudio.Files;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Rendered pieces kept in a folder, found by all that they depend on; so a reel cut anew renders only what is new.</summary>
internal sealed class PieceStore
{
    // Changes when a piece of the same name would come out otherwise.
    private const int Edition = 1;

    // Bytes; beyond them the pieces longest unused go.
    private const long Room = 2L << 30;

    private readonly string _folder;
    private readonly string _source;

    /// <param name="folder">Of one job; made when absent.</param>
    /// <param name="sourcePath">The video the pieces are cut from, known by size and time of its last change.</param>
    public PieceStore(string folder, string sourcePath)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        var file = new FileInfo(sourcePath);
        _source = string.Create(CultureInfo.InvariantCulture, $"{Edition} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    /// <summary>The path of a piece, whether it exists or not.</summary>
    /// <param name="description">Everything it depends on besides the source.</param>
    /// <param name="extension">With its dot.</param>
    public string PathOf(string description, string extension)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_source}|{description}"));
        return Path.Combine(_folder, Convert.ToHexStringLower(hash.AsSpan(0, 16)) + extension);
    }

    /// <summary>Makes a piece unless it is there.</summary>
    /// <param name="path">From <see cref="PathOf"/>.</param>
    /// <param name="make">Writes the file at the path it is given; what it leaves when it fails is removed.</param>
    /// <returns>Whether it was there.</returns>
    public static async Task<bool> EnsureAsync(string path, Func<string, Task> make)
    {
        if (File.Exists(path))
            return true;
        var partial = path + Workspace.PartialSuffix;
        try
        {
            await make(partial);
            File.Move(partial, path, overwrite: true);
            return false;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Removes pieces that are not in use, the oldest first, while all together take too much room.</summary>
    public void Trim(IReadOnlySet<string> inUse)
    {
        var files = new DirectoryInfo(_folder).GetFiles().OrderByDescending(file => inUse.Contains(file.FullName)).ThenByDescending(file => file.LastWriteTimeUtc);
        long total = 0;
        foreach (var file in files)
        {
            total += file.Length;
            if (total > Room && !inUse.Contains(file.FullName))
                file.Delete();
        }
    }
}
