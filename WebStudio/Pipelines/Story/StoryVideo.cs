using System.Globalization;
using System.Text;
using WebStudio.Media;

namespace WebStudio.Pipelines.Story;

/// <summary>Puts film and sound of a story together.</summary>
public static class StoryVideo
{
    private const int PosterSize = 640;

    private static readonly TimeSpan MergeTimeout = TimeSpan.FromMinutes(15), PosterTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Writes the finished MP4: film and sound as they are, with a chapter for each scene.</summary>
    /// <param name="film">A silent MP4.</param>
    /// <param name="sound">An MP4 of sound, as long.</param>
    /// <param name="subtitles">An SRT file for a track of its own, or null.</param>
    /// <param name="title">Of the story.</param>
    /// <param name="comment">Who made what.</param>
    /// <param name="language">Of sound and subtitles, ISO 639-2.</param>
    /// <param name="scenes">In their order, without gaps.</param>
    /// <param name="metadata">A file to write for the program.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Kills the program.</param>
    public static async Task MergeAsync(string film, string sound, string? subtitles, string title, string comment, string language, IReadOnlyList<ScenePart> scenes, string metadata, string output, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(metadata, Metadata(title, comment, scenes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
        List<string> arguments = [.. Ffmpeg.Input(film), .. Ffmpeg.Input(sound), "-f", "ffmetadata", .. Ffmpeg.Input(metadata)];
        if (subtitles is not null)
            arguments.AddRange(["-f", "srt", .. Ffmpeg.Input(subtitles)]);
        arguments.AddRange(["-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-map_metadata", "2", "-map_chapters", "2"]);
        if (subtitles is not null)
            arguments.AddRange(["-map", "3:s:0", "-c:s", "mov_text", "-metadata:s:s:0", $"language={language}"]);
        arguments.AddRange(["-metadata:s:a:0", $"language={language}", "-movflags", "+faststart", "-f", "mp4", Ffmpeg.Output(output)]);
        await Ffmpeg.RunAsync(arguments, MergeTimeout, cancel);
    }

    /// <summary>Writes a frame as JPEG.</summary>
    /// <param name="video">The film.</param>
    /// <param name="at">Seconds.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Kills the program.</param>
    public static Task PosterAsync(string video, double at, string output, CancellationToken cancel) => Ffmpeg.RunAsync(
        [
            "-ss", at.ToString("0.###", CultureInfo.InvariantCulture), .. Ffmpeg.Input(video), "-frames:v", "1",
            "-vf", $"scale=w='if(gte(iw,ih),min(iw,{PosterSize}),-2)':h='if(gte(iw,ih),-2,min(ih,{PosterSize}))':flags=area,format=yuvj420p", "-q:v", "3", "-f", "mjpeg", Ffmpeg.Output(output),
        ],
        PosterTimeout, cancel);

    // ffmpeg's own form of metadata: = ; # \ and line ends are escaped.
    private static string Metadata(string title, string comment, IReadOnlyList<ScenePart> scenes)
    {
        var text = new StringBuilder($";FFMETADATA1\ntitle={Escaped(title)}\ncomment={Escaped(comment)}\n");
        foreach (var scene in scenes)
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={Milliseconds(scene.Start)}\nEND={Milliseconds(scene.End)}\ntitle={Escaped(scene.Heading)}\n");
        return text.ToString();
    }

    private static string Escaped(string text) => string.Concat((StoryRequest.Line(text) ?? "").Select(letter => letter is '=' or ';' or '#' or '\\' ? $"\\{letter}" : $"{letter}"));

    private static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1000);
}
