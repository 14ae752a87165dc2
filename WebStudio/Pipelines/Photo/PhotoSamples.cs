using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>Ten seconds of a song that is not made yet; made when they are asked for, and kept for a while with the job's other work.</summary>
public sealed class PhotoSamples(SongSample sample, IOptions<PhotoSettings> settings) : IDisposable
{
    // More than anybody compares.
    private const int MostFiles = 16;

    private const string Prefix = "sample-", Suffix = ".mp3";

    // They are asked for by clicks; few at a time leave room for the jobs.
    private readonly SemaphoreSlim _makers = new(settings.Value.MaxSamples);

    /// <param name="job">Whose it is.</param>
    /// <param name="draft">What the song is to be.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="cancel">Gives up, and stops the work.</param>
    public async Task<PhotoSample> MakeAsync(Guid job, PhotoDraft draft, string folder, CancellationToken cancel)
    {
        var brief = SongWork.BriefOf(draft);
        var key = SongWork.KeyOf(brief)[..16];
        var path = PathOf(folder, key);
        if (!File.Exists(path))
        {
            await _makers.WaitAsync(cancel);
            try
            {
                if (!File.Exists(path))
                    await MakeAsync(brief, folder, path, cancel);
                Prune(folder);
            }
            finally
            {
                _makers.Release();
            }
        }
        return new PhotoSample($"/api/v1/photos/{job:D}/samples/{key}{Suffix}", draft.Key, draft.Tempo);
    }

    /// <summary>A sample that was made, by the last part of its address; null when there is none.</summary>
    public static string? Find(string folder, string name)
    {
        var key = Path.GetFileNameWithoutExtension(name);
        return key.Length == 16 && key.All(char.IsAsciiHexDigitLower) && name.EndsWith(Suffix, StringComparison.Ordinal) && PathOf(folder, key) is var path && File.Exists(path) ? path : null;
    }

    public void Dispose() => _makers.Dispose();

    private async Task MakeAsync(SongBrief brief, string folder, string path, CancellationToken cancel)
    {
        var partial = $"{path}.{Guid.NewGuid():N}{Workspace.PartialSuffix}";
        try
        {
            await sample.WriteAsync(brief, folder, partial, cancel);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string PathOf(string folder, string key) => Path.Combine(folder, Prefix + key + Suffix);

    private static void Prune(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles(Prefix + "*" + Suffix).OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostFiles))
            old.Delete();
    }
}

/// <param name="Url">Where the MP3 is served, with ranges.</param>
/// <param name="Key">Of the song, for instance “D dorian”; null when a service makes the music.</param>
/// <param name="Tempo">Beats a minute; null when a service makes the music.</param>
public sealed record PhotoSample(string Url, string? Key, double? Tempo);
