using System.Globalization;
using System.Runtime.InteropServices;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>A story's finished sound: the voice, and music that makes way for it. Everything streams; an hour takes no more memory than a minute.</summary>
public sealed class StorySound(SynthRenderer synth)
{
    /// <summary>Integrated loudness, LUFS, as spoken word is published.</summary>
    public const double Target = -16;

    // Highest sample before the encoder, dBFS: between the samples and after the encoder peaks come out up to 1.5 dB higher.
    private const double Ceiling = -3.2;

    // LU within which the gain is right, and how often it is tried.
    private const double Tolerance = 0.5;
    private const int MostTries = 3;

    // Samples mixed at a time, and how many share one gain of the music.
    private const int Block = 4800, Step = 48;

    // LU that two equal channels are louder than one (BS.1770).
    private const double BothChannels = 3.01;

    private const string NoMusic = "There is no music: ";

    /// <param name="narration">Its lines' sounds are read.</param>
    /// <param name="brief">Mood and music.</param>
    /// <param name="folder">Keeps the pieces of music; may hold them already.</param>
    /// <param name="output">Takes an M4A (AAC, 192 kbit/s, stereo, 48 kHz) of exactly the narration's length; there only when it is complete.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Stops it and its programs.</param>
    public async Task<StoryMix> MakeAsync(Narration narration, StorySoundBrief brief, string folder, string output, Action<double> report, CancellationToken cancel)
    {
        var plan = brief.Music ? BedPlan.Of(narration, brief) : null;
        var (files, note) = plan is null ? (null, null) : await MusicAsync(plan, folder, share => report(0.5 * share), cancel);
        var partial = output + Workspace.PartialSuffix;
        try
        {
            var mix = (int channels, Stream target) => MixAsync(narration, files is null ? null : plan, files ?? [], channels, target, cancel);
            var meter = new LoudnessReport();
            // Measured in one channel, which is half the work; what is in both counts twice.
            await Ffmpeg.FeedAsync(
                [.. LoudnessReport.Log, "-f", "f32le", "-ar", $"{NarrationTrack.Rate}", "-ac", "1", "-i", "pipe:0", "-af", LoudnessReport.LoudnessFilter, "-f", "null", "-"],
                target => mix(1, target), meter.Read, cancel);
            report(0.65);
            var loudness = await EncodeAsync(target => mix(2, target), meter.Loudness + BothChannels, narration.Seconds, partial, cancel);
            File.Move(partial, output, overwrite: true);
            report(1);
            return new StoryMix(loudness, Ceiling, files is null ? null : BuiltInSongMaker.Name, note);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // A story without music is still one: a missing program is told, and the voice goes on alone.
    private async Task<(IReadOnlyList<string>? Files, string? Note)> MusicAsync(BedPlan plan, string folder, Action<double> report, CancellationToken cancel)
    {
        try
        {
            return (await new MusicBed(synth).MakeAsync(plan.Pieces, folder, report, cancel), null);
        }
        catch (PipelineException error) when (string.Equals(error.Code, SynthRenderer.Unavailable, StringComparison.Ordinal))
        {
            return (null, NoMusic + error.Message);
        }
    }

    private static async Task<double> EncodeAsync(Func<Stream, Task> mix, double loudness, double seconds, string partial, CancellationToken cancel)
    {
        var gain = loudness <= -69 ? 0 : Target - loudness;
        for (var attempt = 1; ; attempt++)
        {
            var meter = new LoudnessReport();
            var chain = string.Create(
                CultureInfo.InvariantCulture,
                $"volume={gain:0.###}dB,alimiter=limit={Math.Pow(10, Ceiling / 20):0.#####}:attack=5:release=60:level=false:latency=true,atrim=end_sample={(long)Math.Round(seconds * NarrationTrack.Rate)},{LoudnessReport.LoudnessFilter}");
            await Ffmpeg.FeedAsync(
                [
                    .. LoudnessReport.Log, .. Ffmpeg.Samples(NarrationTrack.Rate), "-af", chain, "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k",
                    "-map_metadata", "-1", "-movflags", "+faststart", "-f", "ipod", Ffmpeg.Output(partial),
                ],
                mix, meter.Read, cancel);
            var off = Target - meter.Loudness;
            if (attempt == MostTries || meter.Loudness <= -69 || Math.Abs(off) <= Tolerance)
                return meter.Loudness;
            // A limiter takes part of every raise away.
            gain += off * (off > 0 ? 1.2 : 1);
        }
    }

    private static async Task MixAsync(Narration narration, BedPlan? plan, IReadOnlyList<string> files, int channels, Stream target, CancellationToken cancel)
    {
        var voice = new NarrationTrack(narration);
        var ducking = new Ducking(narration.Lines, narration.Seconds);
        await using var bed = plan is null ? null : new BedTrack(plan, files);
        var length = (long)Math.Round(narration.Seconds * NarrationTrack.Rate);
        float[] spoken = new float[Block], mixed = new float[2 * Block];
        var bytes = new byte[channels * Block * sizeof(float)];
        for (long at = 0; at < length; at += Block)
        {
            var count = (int)Math.Min(Block, length - at);
            await voice.ReadAsync(at, spoken.AsMemory(0, count), cancel);
            if (bed is null)
                Array.Clear(mixed);
            else
                await bed.ReadAsync(at, mixed.AsMemory(0, 2 * count), cancel);
            Add(spoken.AsSpan(0, count), mixed, ducking, at);
            if (channels == 1)
                Middle(mixed, count);
            MemoryMarshal.AsBytes(mixed.AsSpan(0, channels * count)).CopyTo(bytes);
            await target.WriteAsync(bytes.AsMemory(0, channels * count * sizeof(float)), cancel);
        }
    }

    private static void Middle(Span<float> mixed, int count)
    {
        for (var i = 0; i < count; i++)
            mixed[i] = (mixed[2 * i] + mixed[(2 * i) + 1]) / 2;
    }

    private static void Add(ReadOnlySpan<float> spoken, Span<float> mixed, Ducking ducking, long at)
    {
        var gain = 0f;
        for (var i = 0; i < spoken.Length; i++)
        {
            if (i % Step == 0)
                gain = ducking.At((double)(at + i) / NarrationTrack.Rate);
            mixed[2 * i] = (mixed[2 * i] * gain) + spoken[i];
            mixed[(2 * i) + 1] = (mixed[(2 * i) + 1] * gain) + spoken[i];
        }
    }
}
