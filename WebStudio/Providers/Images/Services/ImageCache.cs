using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Providers.Images.Services;

/// <summary>
/// Pictures that services were paid for, below the data folder, by who painted them, what was asked for, size, seed and take: a job that asks for the same gets them from here.
/// Two that ask at once are painted one.
/// </summary>
public sealed class ImageCache
{
    private const string Suffix = ".jpg";

    private readonly KeyedLock _turns = new();
    private readonly Lock _cleaning = new();
    private readonly TimeProvider _time;
    private readonly long _most;
    private readonly string _folder;

    public ImageCache(StudioFolders folders, IOptions<ImageCacheSettings> settings, TimeProvider time)
    {
        _time = time;
        _most = settings.Value.MaxBytes;
        _folder = Directory.CreateDirectory(Path.Combine(folders.Data, "pictures")).FullName;
        // Left by a studio that was ended in between.
        foreach (var partial in Directory.EnumerateFiles(_folder, "*" + Workspace.PartialSuffix).ToList())
            File.Delete(partial);
    }

    /// <summary>The same maker, which is asked only for what is not here.</summary>
    /// <param name="maker">Paints.</param>
    /// <param name="identity">Who it is, to the model and the address: another one's pictures are others.</param>
    public IImageMaker Keep(IImageMaker maker, string identity) => new Kept(this, maker, identity);

    private async Task<string?> MakeAsync(IImageMaker maker, string identity, ImageBrief brief, string path, CancellationToken cancel)
    {
        var kept = Path.Combine(_folder, KeyOf(identity, brief) + Suffix);
        using (await _turns.EnterAsync(kept, cancel))
        {
            // What lies there may be the same file as one of ours.
            File.Delete(path);
            if (TryTake(kept, path))
                return null;
            var said = await maker.MakeAsync(brief, path, cancel);
            // A picture that something is to be said of would come back without it.
            if (said is null && _most > 0)
                Put(path, kept);
            return said;
        }
    }

    private bool TryTake(string kept, string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(kept, _time.GetUtcNow().UtcDateTime);
            FileLinks.Share(kept, path);
            return true;
        }
        // Not there, or just cleared away.
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private void Put(string path, string kept)
    {
        var partial = $"{kept}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        FileLinks.Share(path, partial);
        File.Move(partial, kept, overwrite: true);
        File.SetLastWriteTimeUtc(kept, _time.GetUtcNow().UtcDateTime);
        lock (_cleaning)
        {
            var files = new DirectoryInfo(_folder).EnumerateFiles("*" + Suffix).OrderByDescending(file => file.LastWriteTimeUtc).ToList();
            var bytes = 0L;
            foreach (var file in files.Where(file => (bytes += file.Length) > _most))
                file.Delete();
        }
    }

    private static string KeyOf(string identity, ImageBrief brief) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((string[])[identity, ImagePromptText.Of(brief, int.MaxValue), $"{brief.Width} {brief.Height} {brief.Seed} {brief.Take}{(brief.Twin > 0 ? $" {brief.Twin}" : "")}"])));

    private sealed class Kept(ImageCache cache, IImageMaker maker, string identity) : IImageMaker
    {
        public Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel) => cache.MakeAsync(maker, identity, brief, path, cancel);
    }
}
