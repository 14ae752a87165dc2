using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>The files of a finished music video.</summary>
public static class PhotoFiles
{
    public const string Mp3 = "song.mp3", Wav = "song.wav", Lrc = "lyrics.lrc", Txt = "lyrics.txt";

    /// <summary>A file beside the video by one of the names above; null when there is none.</summary>
    public static JobFile? Find(JobSnapshot job, string name) => job.Files.FirstOrDefault(file => file.Role == FileRole.Extra && file.Name.EndsWith("_" + name, StringComparison.Ordinal));

    /// <summary>Makes and publishes all of them, the video last.</summary>
    /// <param name="draft">Title and lyrics. The song's MP3 is in the workspace already.</param>
    /// <param name="song">On the shelf, where it stays.</param>
    /// <param name="video">The finished MP4 in the workspace.</param>
    /// <param name="workspace">Of the job.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task PublishAsync(PhotoDraft draft, Song song, string video, Workspace workspace, CancellationToken cancel)
    {
        var name = FileNames.Display(draft.Title) is { Length: > 0 } title ? title : "song";
        var poster = workspace.PathFor("poster.jpg");
        await MusicVideo.PosterAsync(video, song.Times, poster, cancel);
        await workspace.PublishAsync(poster, FileRole.Poster, "poster.jpg", "poster.jpg", "image/jpeg", cancel);

        await ExtraAsync(Mp3, $"{name}.mp3", "audio/mpeg");
        FileLinks.Share(song.Path, workspace.PathFor(Wav));
        await ExtraAsync(Wav, $"{name}.wav", "audio/wav");
        if (draft.Lyrics is { } lyrics)
        {
            await File.WriteAllTextAsync(workspace.PathFor(Lrc), LyricFiles.Lrc(draft.Title, song.Times), cancel);
            await ExtraAsync(Lrc, $"{name}.lrc", "text/plain; charset=utf-8");
            await File.WriteAllTextAsync(workspace.PathFor(Txt), LyricFiles.Text(lyrics), cancel);
            await ExtraAsync(Txt, $"{name}.txt", "text/plain; charset=utf-8");
        }
        await workspace.PublishAsync(video, FileRole.Output, "output.mp4", $"{name}.mp4", "video/mp4", cancel);

        Task ExtraAsync(string file, string displayName, string type) => workspace.PublishAsync(workspace.PathFor(file), FileRole.Extra, file, displayName, type, cancel);
    }
}
