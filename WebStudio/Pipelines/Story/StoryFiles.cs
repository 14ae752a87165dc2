using System.Globalization;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>The files of a finished story.</summary>
public sealed class StoryFiles(JobStore store, TimeProvider time) : IDisposable
{
    public const string Srt = "subtitles.srt", Txt = "script.txt";

    // The names of videos say only when they were made; two in one second are told apart while nobody else takes a name.
    private readonly SemaphoreSlim _naming = new(1);

    /// <summary>A file beside the video by one of the names above; null when there is none.</summary>
    public static JobFile? Find(JobSnapshot job, string name) => job.Files.FirstOrDefault(file => file.Role == FileRole.Extra && file.Name.EndsWith("_" + name, StringComparison.Ordinal));

    /// <summary>Makes a file of text beside the video.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="name">One of the names above.</param>
    /// <param name="title">Of the story: what a download is called.</param>
    /// <param name="workspace">Of the job.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task PublishTextAsync(string text, string name, string title, Workspace workspace, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(workspace.PathFor(name), text, cancel);
        await workspace.PublishAsync(workspace.PathFor(name), FileRole.Extra, name, NameOf(title) + Path.GetExtension(name), "text/plain; charset=utf-8", cancel);
    }

    /// <summary>Publishes the video under a name as the REST contract has it: video_20251104_123456.mp4.</summary>
    /// <param name="video">The finished MP4 in the workspace.</param>
    /// <param name="title">Of the story: what a download is called.</param>
    /// <param name="workspace">Of the job.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task PublishVideoAsync(string video, string title, Workspace workspace, CancellationToken cancel)
    {
        await _naming.WaitAsync(cancel);
        try
        {
            var stem = $"video_{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'_'HHmmss", CultureInfo.InvariantCulture)}";
            var name = stem + ".mp4";
            for (var number = 2; await store.IsTakenAsync(name, cancel); number++)
                name = $"{stem}_{number}.mp4";
            await workspace.PublishAsAsync(video, FileRole.Output, name, NameOf(title) + ".mp4", "video/mp4", cancel);
        }
        finally
        {
            _naming.Release();
        }
    }

    public void Dispose() => _naming.Dispose();

    private static string NameOf(string title) => FileNames.Display(title.Replace('/', '-').Replace('\\', '-')) is { Length: > 0 } name ? name : "story";
}
