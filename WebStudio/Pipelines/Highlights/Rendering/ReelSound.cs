using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>The sound of a reel: the segments' own, cut to the sample, faded at the cuts, at an even loudness.</summary>
internal sealed class ReelSound(MediaFacts facts, FrameGrid grid, string sourcePath, PieceStore store)
{
    /// <summary>Loudness of a reel, LUFS, as streaming services expect it.</summary>
    public const double Target = -16;

    /// <summary>Seconds of the fades at straight cuts.</summary>
    private const double CutFade = 0.03;

    // dB: more would only raise noise; dBFS of the true peak.
    private const double MostGain = 30, LeastGain = -30, Ceiling = -1.5;

    /// <summary>Makes the finished sound track, encoded once for the whole reel, so no joint of it can click or drift.</summary>
    /// <param name="timeline">Of the reel.</param>
    /// <param name="target">Path of the new file, AAC in MP4; not written when the source has no sound. What is left of it on failure is the caller's to remove.</param>
    /// <param name="cancel">Kills the programs at work.</param>
    public async Task<SoundTrack> MakeAsync(ReelTimeline timeline, string target, CancellationToken cancel)
    {
        var clips = await DecodeAsync(timeline, cancel);
        if (clips.Count == 0)
            return new SoundTrack(clips, null);
        var samples = grid.Rate.SampleOf(timeline.Frames);
        var (filter, loudness) = await EvenAsync(clips, samples, cancel);
        string[] arguments =
        [
            .. Ffmpeg.Samples(ReelRate.SampleRate), "-af", string.Create(CultureInfo.InvariantCulture, $"{filter},apad=whole_len={samples},atrim=end_sample={samples}"),
            "-c:a", "aac", "-b:a", "192k", "-f", "mp4", Ffmpeg.Output(target),
        ];
        await Ffmpeg.FeedAsync(arguments, input => SoundClip.MixAsync(clips, samples, input, cancel), errorLine: null, cancel);
        return new SoundTrack(clips, loudness);
    }

    // Clips for the mix; empty when the source has no sound.
    private async Task<IReadOnlyList<SoundClip>> DecodeAsync(ReelTimeline timeline, CancellationToken cancel)
    {
        var clips = new List<SoundClip>();
        if (facts.Sound is not { } sound)
            return clips;
        for (var i = 0; i < timeline.Segments.Count; i++)
        {
            var one = timeline.Segments[i];
            var next = i + 1 < timeline.Segments.Count ? timeline.Segments[i + 1] : null;
            double start = grid.TimeOf(one.From), end = grid.TimeOf(one.End);
            var path = store.PathOf(string.Create(CultureInfo.InvariantCulture, $"sound {sound.Stream} {grid} {one.From}+{one.Frames}"), ".pcm");
            try
            {
                await PieceStore.EnsureAsync(path, target => SoundClip.DecodeAsync(sourcePath, sound.Stream, start, end, target, cancel));
            }
            catch (ProcessFailedException error) when (!Ffmpeg.DiskIsFull(error))
            {
                // Sound that cannot be decoded is silence; the picture may still be good.
                continue;
            }
            clips.Add(Clip(path, one, next, FadeOf(one, first: i == 0), next is null ? Samples(CutFade) : FadeOf(next, first: false)));
        }
        return clips;
    }

    // The filter that brings a mix to the target loudness without clipping, and the loudness that it then has.
    private static async Task<(string Filter, double? Loudness)> EvenAsync(IReadOnlyList<SoundClip> clips, long samples, CancellationToken cancel)
    {
        var (loudness, peak) = await MeasureAsync(clips, samples, "anull", cancel);
        // Below the gate of EBU R128 there is nothing to be measured, and nothing to be raised but hiss.
        if (loudness < -69)
            return ("anull", null);
        var gain = Math.Clamp(Target - loudness, LeastGain, MostGain);
        if (peak + gain <= Ceiling)
            return (Volume(gain), loudness + gain);
        var (limited, _) = await MeasureAsync(clips, samples, Limited(gain), cancel);
        var more = Math.Clamp(Target - limited, 0, 3);
        if (more < 0.7 || gain + more > MostGain)
            return (Limited(gain), limited);
        (limited, _) = await MeasureAsync(clips, samples, Limited(gain + more), cancel);
        return (Limited(gain + more), limited);
    }

    private SoundClip Clip(string path, Shown one, Shown? next, int fadeIn, int fadeOut)
    {
        // A crossfade begins before the segment's own first frame, and ends after the last one.
        int before = one.Before, after = next is null ? 0 : next.Fade - next.Before;
        long at = grid.Rate.SampleOf(one.At - before), end = grid.Rate.SampleOf(one.At + one.Frames + after);
        var skip = (long)Math.Round((grid.TimeOf(one.From - before) - SoundClip.FileStart(grid.TimeOf(one.From))) * ReelRate.SampleRate);
        return new SoundClip(path, skip, at, end - at, fadeIn, fadeOut);
    }

    private int FadeOf(Shown segment, bool first)
    {
        if (segment.RunsOn && !first)
            return 0;
        return segment.Fade > 0 ? Samples(segment.Fade / grid.Rate.Value) : Samples(CutFade);
    }

    private static int Samples(double seconds) => (int)Math.Round(seconds * ReelRate.SampleRate);

    private static string Volume(double gain) => string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.###}dB");

    // Peaks between the samples show at four times the rate; the limit leaves room for what AAC adds.
    private static string Limited(double gain)
    {
        var limit = Math.Pow(10, (Ceiling - 0.5) / 20);
        return string.Create(CultureInfo.InvariantCulture, $"{Volume(gain)},aresample=192000,alimiter=limit={limit:0.####}:attack=5:release=60:level=false:latency=true,aresample={ReelRate.SampleRate}");
    }

    private static async Task<(double Loudness, double Peak)> MeasureAsync(IReadOnlyList<SoundClip> clips, long samples, string filter, CancellationToken cancel)
    {
        var meter = new LoudnessReport();
        string[] arguments = [.. LoudnessReport.Log, .. Ffmpeg.Samples(ReelRate.SampleRate), "-af", $"{filter},{LoudnessReport.Filter}", "-f", "null", "-"];
        await Ffmpeg.FeedAsync(arguments, input => SoundClip.MixAsync(clips, samples, input, cancel), meter.Read, cancel);
        return (meter.Loudness, meter.Peak);
    }
}

/// <param name="Clips">What it was mixed from; empty when there is no sound.</param>
/// <param name="Loudness">LUFS; null for silence.</param>
internal sealed record SoundTrack(IReadOnlyList<SoundClip> Clips, double? Loudness);
