using System.Globalization;
using WebStudio.Jobs;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights;

/// <summary>All that was found out about a video; made once, read again for every further cut.</summary>
public sealed record Analysis(VideoTrack Video, AudioTrack Audio)
{
    private const string Name = "analysis";

    /// <summary>The analysis of a video that lies in a folder of the shelf; null when there is none that can be read.</summary>
    public static Task<Analysis?> LoadAsync(string folder, string video, CancellationToken cancel) => ShelvedWork<Analysis>.LoadAsync(folder, Name, KeyOf(video), cancel);

    public Task SaveAsync(string folder, string video, CancellationToken cancel) => new ShelvedWork<Analysis>(KeyOf(video), this).SaveAsync(folder, Name, cancel);

    // A video is known by its size and time, so that nobody gets another's analysis by naming its job.
    private static string KeyOf(string video)
    {
        var file = new FileInfo(video);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}");
    }
}
