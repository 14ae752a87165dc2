using System.Globalization;
using WebStudio.Media;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>Puts picture and song together.</summary>
public static class MusicVideo
{
    public const int Fps = 30;

    // Hardware of phones plays it, and the picture's sampler is made for it.
    private const int LongestSide = 1920, SmallestAutomatic = 720, PosterSize = 640;

    // Wider ones, as panoramas are, are shown in parts.
    private const double WidestRatio = 21 / 9.0;

    private static readonly TimeSpan MergeTimeout = TimeSpan.FromMinutes(5), PosterTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Pixels of the video of a photo, both even.</summary>
    /// <param name="width">Of the photo as seen.</param>
    /// <param name="height">Of the photo as seen.</param>
    /// <param name="options">Aspect and short side.</param>
    /// <param name="atMost">Rows of the short side, whatever the options ask for.</param>
    public static (int Width, int Height) SizeOf(int width, int height, PhotoOptions options, int atMost)
    {
        var ratio = Math.Clamp(options.Aspect.Of(width, height), 1 / WidestRatio, WidestRatio);
        var side = Math.Min(atMost, options.Height ?? Math.Clamp(Math.Min(width, height), SmallestAutomatic, PhotoOptions.MaxHeight));
        double w = side * Math.Max(1, ratio), h = side * Math.Max(1, 1 / ratio);
        var scale = Math.Min(1, LongestSide / Math.Max(w, h));
        return (Even(w * scale), Even(h * scale));
    }

    /// <summary>Encodes a song's sound as the finished MP4 has it: AAC, in an MP4 of its own.</summary>
    /// <param name="song">Its WAV is read.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Kills the program.</param>
    public static Task EncodeSoundAsync(Song song, string output, CancellationToken cancel) =>
        Ffmpeg.RunAsync([.. Ffmpeg.Input(song.Path), "-map", "0:a:0", "-c:a", "aac", "-b:a", "192k", "-f", "mp4", Ffmpeg.Output(output)], MergeTimeout, cancel);

    /// <summary>Writes the finished MP4: picture and sound as they are.</summary>
    /// <param name="picture">A silent MP4 of the song's length.</param>
    /// <param name="sound">By <see cref="EncodeSoundAsync"/>.</param>
    /// <param name="title">Of the song.</param>
    /// <param name="maker">Of the music, as shown to people.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Kills the program.</param>
    public static Task MergeAsync(string picture, string sound, string title, string maker, string output, CancellationToken cancel) => Ffmpeg.RunAsync(
        [
            .. Ffmpeg.Input(picture), .. Ffmpeg.Input(sound), "-map", "0:v:0", "-map", "1:a:0", "-c", "copy",
            "-map_metadata", "-1", "-metadata", $"title={title}", "-metadata", $"comment=Made from a photo by WebStudio; music: {maker}",
            "-movflags", "+faststart", "-f", "mp4", Ffmpeg.Output(output),
        ],
        MergeTimeout, cancel);

    /// <summary>Writes a frame as JPEG: from the first chorus, when all is in bloom, else from the second third.</summary>
    public static Task PosterAsync(string video, SongTimes times, string output, CancellationToken cancel)
    {
        var chorus = times.Sections.FirstOrDefault(section => section.Kind == SectionKind.Chorus);
        var at = Math.Min(chorus is null ? times.Seconds * 0.4 : chorus.Start + 0.6, Math.Max(0, times.Seconds - 1));
        return Ffmpeg.RunAsync(
            [
                "-ss", at.ToString("0.###", CultureInfo.InvariantCulture), .. Ffmpeg.Input(video), "-frames:v", "1",
                "-vf", $"scale=w='if(gte(iw,ih),min(iw,{PosterSize}),-2)':h='if(gte(iw,ih),-2,min(ih,{PosterSize}))':flags=area,format=yuvj420p", "-q:v", "3", "-f", "mjpeg", Ffmpeg.Output(output),
            ],
            PosterTimeout, cancel);
    }

    private static int Even(double size) => Math.Max(16, (int)Math.Round(size / 2) * 2);
}
