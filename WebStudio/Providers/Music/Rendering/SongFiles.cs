using WebStudio.Files;
using WebStudio.Media;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>A song in the forms people take with them.</summary>
public static class SongFiles
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Writes a song as MP3, about 190 kbit/s (LAME's quality 2), with title and maker as ID3 tags.</summary>
    /// <param name="song">Its WAV is read.</param>
    /// <param name="title">As given by a person; control characters are left out.</param>
    /// <param name="output">The file; there only when it is complete.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="ProcessFailedException">The program failed.</exception>
    public static Task WriteMp3Async(Song song, string title, string output, CancellationToken cancel) =>
        WriteMp3Async(song.Path, "anull", ["-metadata", $"title={Plain(title)}", "-metadata", $"artist={Plain(song.Maker)}", "-metadata", $"comment=made by WebStudio, {Plain(song.Maker)}"], output, cancel);

    internal static async Task WriteMp3Async(string wav, string filter, IReadOnlyList<string> tags, string output, CancellationToken cancel)
    {
        var partial = output + Workspace.PartialSuffix;
        try
        {
            await Ffmpeg.RunAsync(
                [.. Ffmpeg.Input(wav), "-af", filter, "-c:a", "libmp3lame", "-q:a", "2", "-map_metadata", "-1", .. tags, "-id3v2_version", "3", "-f", "mp3", Ffmpeg.Output(partial)], Limit, cancel);
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)));
}
