using System.Globalization;
using System.Runtime.InteropServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Where a stretch of sound lies in the reel. Times are samples of 48 kHz; sound is stereo, 32-bit float, interleaved.</summary>
/// <param name="Path">A raw file.</param>
/// <param name="Skip">Samples of the file before the stretch; negative where silence comes first.</param>
/// <param name="At">First sample in the reel.</param>
/// <param name="Length">Samples.</param>
/// <param name="FadeIn">Samples over which it rises, 0 for none.</param>
/// <param name="FadeOut">Samples over which it falls, 0 for none.</param>
internal sealed record SoundClip(string Path, long Skip, long At, long Length, int FadeIn, int FadeOut)
{
    private const int Channels = 2;

    /// <summary>Seconds kept on either side of a segment, for crossfades.</summary>
    public const double Handle = RenderOptions.LongestCrossfade + 0.1;

    // The first packets after a seek decode to less than the truth; they are not used.
    private const double Lead = 0.25;

    // Samples mixed at a time.
    private const int Block = 4096;

    /// <summary>Where in the source the file of a segment begins, seconds.</summary>
    public static double FileStart(double segmentStart) => Math.Max(0, Math.Round(segmentStart - Handle - Lead, 6));

    /// <summary>Decodes a segment's sound with its handles into a raw file. Holes become silence, so that nothing moves against the picture.</summary>
    public static Task DecodeAsync(string source, int stream, double start, double end, string target, CancellationToken cancel)
    {
        var from = FileStart(start);
        string[] arguments =
        [
            "-ss", Text(from), "-t", Text(end + Handle - from), .. Ffmpeg.VideoInput(source), "-map", $"0:{stream}",
            "-af", $"aresample={ReelRate.SampleRate}:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=stereo", "-f", "f32le", Ffmpeg.Output(target),
        ];
        return Ffmpeg.RunAsync(arguments, TimeSpan.FromMinutes(5), cancel);
    }

    /// <summary>Mixes clips into a stream of exactly as many samples; what no clip covers is silence.</summary>
    /// <param name="clips">May overlap.</param>
    /// <param name="samples">Length of the result.</param>
    /// <param name="target">Takes the samples.</param>
    /// <param name="cancel">Stops between blocks.</param>
    public static async Task MixAsync(IReadOnlyList<SoundClip> clips, long samples, Stream target, CancellationToken cancel)
    {
        var mix = new byte[Block * Channels * sizeof(float)];
        var part = new byte[mix.Length];
        for (long at = 0; at < samples; at += Block)
        {
            var count = (int)Math.Min(Block, samples - at);
            Array.Clear(mix);
            foreach (var clip in clips.Where(clip => clip.At < at + count && clip.At + clip.Length > at))
                await clip.AddAsync(at, count, mix, part, cancel);
            await target.WriteAsync(mix.AsMemory(0, count * Channels * sizeof(float)), cancel);
        }
    }

    private async Task AddAsync(long at, int count, byte[] mix, byte[] part, CancellationToken cancel)
    {
        long first = Math.Max(at, At), last = Math.Min(at + count, At + Length);
        var position = (first - At + Skip) * Channels * sizeof(float);
        // Before the file's beginning there is silence; it shifts where reading starts.
        var silent = (int)Math.Clamp(-position, 0, (last - first) * Channels * sizeof(float));
        var wanted = (int)((last - first) * Channels * sizeof(float)) - silent;
        using var file = File.OpenHandle(Path);
        var read = 0;
        while (read < wanted && await RandomAccess.ReadAsync(file, part.AsMemory(read, wanted - read), position + silent + read, cancel) is > 0 and var more)
            read += more;
        var start = first + (silent / (Channels * sizeof(float)));
        Add(MemoryMarshal.Cast<byte, float>(part.AsSpan(0, read / (Channels * sizeof(float)) * Channels * sizeof(float))), MemoryMarshal.Cast<byte, float>(mix.AsSpan())[(int)((start - at) * Channels)..], start - At);
    }

    private void Add(ReadOnlySpan<float> source, Span<float> mix, long within)
    {
        for (var i = 0; i < source.Length; i++)
            mix[i] += source[i] * Gain(within + (i / Channels));
    }

    // Equal power: a quarter of a sine at either end.
    private float Gain(long sample)
    {
        var gain = 1f;
        if (sample < FadeIn)
            gain = MathF.Sin(MathF.PI / 2 * (sample + 0.5f) / FadeIn);
        if (Length - sample <= FadeOut)
            gain *= MathF.Sin(MathF.PI / 2 * (Length - sample - 0.5f) / FadeOut);
        return gain;
    }

    private static string Text(double seconds) => seconds.ToString("0.######", CultureInfo.InvariantCulture);
}
