using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>The bed as one stream of samples: its pieces one after the other, fading into each other with equal power.</summary>
internal sealed class BedTrack : IAsyncDisposable
{
    private readonly List<(BedStretch Stretch, FileStream File)> _heard;
    private byte[] _bytes = [];

    /// <param name="plan">When which piece is heard.</param>
    /// <param name="files">Of its pieces.</param>
    public BedTrack(BedPlan plan, IReadOnlyList<string> files) => _heard = [.. plan.Stretches.Select(stretch => (stretch, File.OpenRead(files[stretch.Piece])))];

    /// <summary>Fills a block.</summary>
    /// <param name="at">The block's first sample in the film.</param>
    /// <param name="block">Stereo, interleaved.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ReadAsync(long at, Memory<float> block, CancellationToken cancel)
    {
        block.Span.Clear();
        var pairs = block.Length / 2;
        Array.Resize(ref _bytes, pairs * MusicBed.PairBytes);
        foreach (var (stretch, file) in _heard)
        {
            long start = Samples(stretch.Start), end = Samples(stretch.End);
            if (at + pairs <= start || at >= end)
                continue;
            // Blocks begin where stretches do not: what lies before is left out.
            var skipped = (int)Math.Max(0, start - at);
            file.Position = Math.Min(file.Length, (Samples(stretch.Offset) + at + skipped - start) * MusicBed.PairBytes);
            var read = await file.ReadAtLeastAsync(_bytes.AsMemory(0, (pairs - skipped) * MusicBed.PairBytes), (pairs - skipped) * MusicBed.PairBytes, throwOnEndOfStream: false, cancel);
            Add(MemoryMarshal.Cast<byte, short>(_bytes.AsSpan(0, read & ~3)), block.Span[(2 * skipped)..], at + skipped - start, end - start, start > 0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, file) in _heard)
            await file.DisposeAsync();
    }

    private static void Add(ReadOnlySpan<short> sound, Span<float> block, long from, long length, bool fadesIn)
    {
        const double fade = BedPlan.Fade * NarrationTrack.Rate;
        for (var i = 0; i + 1 < sound.Length; i += 2)
        {
            var at = from + (i / 2);
            if (at >= length)
                return;
            var gain = fadesIn && at < fade ? Math.Sin(Math.PI / 2 * at / fade) : 1;
            if (length - at < fade)
                gain *= Math.Sin(Math.PI / 2 * (length - at) / fade);
            var factor = (float)gain / 32768f;
            block[i] += sound[i] * factor;
            block[i + 1] += sound[i + 1] * factor;
        }
    }

    private static long Samples(double seconds) => (long)Math.Round(seconds * NarrationTrack.Rate);
}
