using System.Runtime.InteropServices;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Providers.Music.Listening;

/// <summary>A stretch of the song that was sent, seconds.</summary>
internal readonly record struct Stretch(double From, double Length)
{
    public double End => From + Length;
}

/// <summary>A song cut to a length: from where the music starts, repeated at a bar where it is too short, faded out from a bar on.</summary>
internal sealed class SongCut
{
    // Seconds of the shortest fade-out, of the longest, and of one without a bar to begin at.
    private const double ShortestFade = 1.5, LongestFade = 6, PlainFade = 2;

    // Seconds: before the first sound; between two stretches; of the shortest repetition.
    private const double Lead = 0.02, Join = 0.02, ShortestLoop = 4;

    private const int SampleBytes = SynthRenderer.SampleBytes;

    private const int Block = 8192;

    private SongCut(IReadOnlyList<Stretch> stretches, double seconds, IReadOnlyList<double> downbeats)
    {
        (Stretches, Seconds) = (stretches, seconds);
        var bar = Map(downbeats).LastOrDefault(beat => beat <= seconds - ShortestFade && beat >= seconds - LongestFade, Math.Max(0, seconds - PlainFade));
        FadeStart = bar;
    }

    public IReadOnlyList<Stretch> Stretches { get; }

    public double Seconds { get; }

    /// <summary>Where it begins to fade, seconds.</summary>
    public double FadeStart { get; }

    /// <returns>Null where the song is too short and has no bars to repeat.</returns>
    public static SongCut? Plan(HeardSong heard, double seconds)
    {
        double start = Math.Max(0, heard.Sounding.Start - Lead), end = heard.Sounding.End;
        if (end - start >= seconds)
            return new SongCut([new Stretch(start, seconds)], seconds, heard.Downbeats);
        // It leaves before the ending and comes back after the introduction.
        var leave = heard.Downbeats.LastOrDefault(beat => beat <= end - Math.Max(ShortestFade, 0.08 * (end - start)));
        var back = heard.Downbeats.FirstOrDefault(beat => beat >= start + (0.15 * (end - start)), leave);
        if (leave - back < ShortestLoop)
            return null;
        var stretches = new List<Stretch> { new(start, leave - start) };
        for (var length = leave - start; length < seconds; length += leave - back)
            stretches.Add(new Stretch(back, Math.Min(leave - back, seconds - length)));
        return new SongCut(stretches, seconds, heard.Downbeats);
    }

    /// <summary>Moments of the song that was sent, where they come in the cut one.</summary>
    public List<double> Map(IReadOnlyList<double> moments)
    {
        var result = new List<double>();
        foreach (var (stretch, at) in Placed())
            result.AddRange(moments.Where(moment => moment >= stretch.From && moment < stretch.End).Select(moment => moment - stretch.From + at));
        return result;
    }

    /// <summary>Stretches and where they begin in the cut song.</summary>
    public IEnumerable<(Stretch Stretch, double At)> Placed()
    {
        double at = 0;
        foreach (var stretch in Stretches)
        {
            yield return (stretch, at);
            at += stretch.Length;
        }
    }

    /// <summary>Writes its samples.</summary>
    /// <param name="raw">The whole song: 48 kHz, stereo, 32-bit float, interleaved.</param>
    /// <param name="target">Takes them in the same form.</param>
    /// <param name="cancel">Stops between blocks.</param>
    public async Task WriteAsync(string raw, Stream target, CancellationToken cancel)
    {
        using var file = File.OpenHandle(raw);
        byte[] block = new byte[Block * SampleBytes], tail = new byte[Block * SampleBytes];
        long written = 0, join = (long)(Join * SynthRenderer.Rate), fade = (long)(FadeStart * SynthRenderer.Rate), whole = (long)Math.Round(Seconds * SynthRenderer.Rate);
        var previousEnd = -1L;
        foreach (var (stretch, at) in Placed())
        {
            long from = (long)Math.Round(stretch.From * SynthRenderer.Rate), count = Math.Min(whole, (long)Math.Round((at + stretch.Length) * SynthRenderer.Rate)) - written;
            for (long done = 0; done < count; done += Block)
            {
                var part = (int)Math.Min(Block, count - done);
                await ReadAsync(file, from + done, part, block, cancel);
                if (done == 0 && previousEnd >= 0)
                {
                    // What came before rings on under what comes next.
                    await ReadAsync(file, previousEnd, (int)Math.Min(join, part), tail, cancel);
                    Blend(Floats(block), Floats(tail)[..(2 * (int)Math.Min(join, part))]);
                }
                Fade(Floats(block)[..(2 * part)], written + done, fade, whole, written + done == 0 ? (int)join : 0);
                await target.WriteAsync(block.AsMemory(0, part * SampleBytes), cancel);
            }
            written += count;
            previousEnd = from + count;
        }
    }

    private static Span<float> Floats(byte[] bytes) => MemoryMarshal.Cast<byte, float>(bytes.AsSpan());

    private static async Task ReadAsync(Microsoft.Win32.SafeHandles.SafeFileHandle file, long sample, int count, byte[] target, CancellationToken cancel)
    {
        int wanted = count * SampleBytes, read = 0;
        while (read < wanted && await RandomAccess.ReadAsync(file, target.AsMemory(read, wanted - read), (sample * SampleBytes) + read, cancel) is > 0 and var more)
            read += more;
        target.AsSpan(read, wanted - read).Clear();
    }

    private static void Blend(Span<float> next, ReadOnlySpan<float> previous)
    {
        for (var i = 0; i < previous.Length; i++)
        {
            var angle = MathF.PI / 2 * (i / 2) / (previous.Length / 2);
            next[i] = (next[i] * MathF.Sin(angle)) + (previous[i] * MathF.Cos(angle));
        }
    }

    private static void Fade(Span<float> samples, long at, long fade, long whole, int rise)
    {
        for (var i = 0; i < 2 * rise && i < samples.Length; i++)
            samples[i] *= (i / 2) / (float)rise;
        for (var i = Math.Max(0, 2 * (fade - at)); i < samples.Length; i++)
        {
            var left = 1 - ((at + (i / 2) - fade) / (float)(whole - fade));
            samples[(int)i] *= left * left;
        }
    }
}
