using System.Numerics;
using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>The bed as one stream of samples: its pieces one after the other, fading into each other with equal power.</summary>
internal sealed class BedTrack : IAsyncDisposable
{
    private readonly List<(BedStretch Stretch, FileStream File, float Level)> _heard;
    private byte[] _bytes = [];

    /// <param name="plan">When which piece is heard.</param>
    /// <param name="files">Of its pieces.</param>
    public BedTrack(BedPlan plan, IReadOnlyList<string> files) => _heard = [.. plan.Stretches.Select(stretch => Open(stretch, files[stretch.Piece]))];

    /// <summary>Fills a block.</summary>
    /// <param name="at">The block's first sample in the film.</param>
    /// <param name="block">Stereo, interleaved.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ReadAsync(long at, Memory<float> block, CancellationToken cancel)
    {
        block.Span.Clear();
        var pairs = block.Length / 2;
        Array.Resize(ref _bytes, pairs * MusicBed.PairBytes);
        foreach (var (stretch, file, level) in _heard)
        {
            long start = Samples(stretch.Start), end = Samples(stretch.End);
            if (at + pairs <= start || at >= end)
                continue;
            // Blocks begin where stretches do not: what lies before is left out.
            var skipped = (int)Math.Max(0, start - at);
            file.Position = Math.Min(file.Length, (1 + Samples(stretch.Offset) + at + skipped - start) * MusicBed.PairBytes);
            var read = await file.ReadAtLeastAsync(_bytes.AsMemory(0, (pairs - skipped) * MusicBed.PairBytes), (pairs - skipped) * MusicBed.PairBytes, throwOnEndOfStream: false, cancel);
            Add(MemoryMarshal.Cast<byte, short>(_bytes.AsSpan(0, read & ~3)), block.Span[(2 * skipped)..], level / 32768f, at + skipped - start, end - start, start > 0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, file, _) in _heard)
            await file.DisposeAsync();
    }

    private static (BedStretch Stretch, FileStream File, float Level) Open(BedStretch stretch, string path)
    {
        var file = File.OpenRead(path);
        Span<byte> level = stackalloc byte[MusicBed.PairBytes];
        file.ReadExactly(level);
        return (stretch, file, BitConverter.ToSingle(level));
    }

    private static void Add(ReadOnlySpan<short> sound, Span<float> block, float level, long from, long length, bool fadesIn)
    {
        const double fade = BedPlan.Fade * NarrationTrack.Rate;
        var i = 0;
        // Away from its ends a stretch has one gain.
        if ((!fadesIn || from >= fade) && length - from - (sound.Length / 2) >= fade)
        {
            for (; i + Vector<short>.Count <= sound.Length; i += Vector<short>.Count)
            {
                Vector.Widen(new Vector<short>(sound[i..]), out var low, out var high);
                (new Vector<float>(block[i..]) + (Vector.ConvertToSingle(low) * level)).CopyTo(block[i..]);
                var rest = block[(i + Vector<float>.Count)..];
                (new Vector<float>(rest) + (Vector.ConvertToSingle(high) * level)).CopyTo(rest);
            }
        }
        for (; i + 1 < sound.Length && from + (i / 2) < length; i += 2)
        {
            var at = from + (i / 2);
            var gain = fadesIn && at < fade ? Math.Sin(Math.PI / 2 * at / fade) : 1;
            if (length - at < fade)
                gain *= Math.Sin(Math.PI / 2 * (length - at) / fade);
            var factor = (float)gain * level;
            block[i] += sound[i] * factor;
            block[i + 1] += sound[i + 1] * factor;
        }
    }

    private static long Samples(double seconds) => (long)Math.Round(seconds * NarrationTrack.Rate);
}
