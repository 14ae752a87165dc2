using System.Text.Json;
using WebStudio.Files;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights;

/// <summary>All that was found out about a video; made once, read again for every further cut.</summary>
public sealed record Analysis(VideoTrack Video, AudioTrack Audio)
{
    /// <summary>The analysis of a video that lies in a folder of the shelf; null when there is none that can be read.</summary>
    public static async Task<Analysis?> LoadAsync(string folder, string video, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(PathOf(folder, video));
            return await JsonSerializer.DeserializeAsync<Analysis>(file, cancellationToken: cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public async Task SaveAsync(string folder, string video, CancellationToken cancel)
    {
        var path = PathOf(folder, video);
        await using (var file = File.Create(path + Workspace.PartialSuffix))
            await JsonSerializer.SerializeAsync(file, this, cancellationToken: cancel);
        File.Move(path + Workspace.PartialSuffix, path, overwrite: true);
    }

    // A video is known by its size and time, so that nobody gets another's analysis by naming its job.
    private static string PathOf(string folder, string video)
    {
        var file = new FileInfo(video);
        return Path.Combine(folder, $"analysis-{file.Length}-{file.LastWriteTimeUtc.Ticks}.json");
    }
}
