using System.Globalization;
using WebStudio.Media;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>What is heard besides the voice.</summary>
public sealed record StorySoundBrief
{
    public required StoryType Type { get; init; }

    public required long Seed { get; init; }

    public required bool Music { get; init; }

    /// <summary>One for each of the narration's scenes.</summary>
    public required IReadOnlyList<Mood> Moods { get; init; }
}

/// <param name="Loudness">Integrated, LUFS.</param>
/// <param name="Peak">True peak, dBTP.</param>
/// <param name="MusicMaker">Who made the music, as shown to people; null without any.</param>
public sealed record StoryMix(double Loudness, double Peak, string? MusicMaker);

/// <summary>The sound of a story: so far the voice alone, at the loudness of a film.</summary>
public sealed class StorySound
{
    private const int Rate = 48_000;

    private const double Loudness = -16, Peak = -1.5;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(20);

    /// <param name="narration">Its files are read.</param>
    /// <param name="brief">What is wanted besides.</param>
    /// <param name="folder">The job's, on the shelf.</param>
    /// <param name="output">An MP4 of sound to write: AAC, 48 kHz, stereo.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Kills the program.</param>
    public async Task<StoryMix> MakeAsync(Narration narration, StorySoundBrief brief, string folder, string output, Action<double> report, CancellationToken cancel)
    {
        var tempo = narration.Fit.Tempo;
        var filter = string.Create(CultureInfo.InvariantCulture, $"atempo={tempo},loudnorm=I={Loudness}:TP={Peak}:LRA=11,aresample={Rate},apad=whole_dur={narration.Seconds},atrim=end={narration.Seconds}");
        await Ffmpeg.FeedAsync(
            ["-f", "s16le", "-ar", $"{Rate}", "-ac", "1", "-i", "pipe:0", "-af", filter, "-ac", "2", "-c:a", "aac", "-b:a", "192k", "-f", "mp4", Ffmpeg.Output(output)],
            input => WriteAsync(narration, tempo, input, report, cancel), null, cancel).WaitAsync(Timeout, cancel);
        return new StoryMix(Loudness, Peak, null);
    }

    // At the pace of the speakers: the tempo comes after it.
    private static async Task WriteAsync(Narration narration, double tempo, Stream target, Action<double> report, CancellationToken cancel)
    {
        var silence = new byte[Rate];
        long at = 0;
        foreach (var line in narration.Lines)
        {
            await using var file = File.OpenRead(line.Sound);
            var (_, start, bytes) = await WaveFile.FindAsync(file, cancel);
            var begin = (long)Math.Round(line.Start * tempo * Rate) * sizeof(short);
            while (at < begin)
            {
                var piece = (int)Math.Min(silence.Length, begin - at);
                await target.WriteAsync(silence.AsMemory(0, piece), cancel);
                at += piece;
            }
            file.Position = start;
            await file.CopyToAsync(target, cancel);
            at += bytes;
            report(line.End / narration.Seconds);
        }
    }
}
