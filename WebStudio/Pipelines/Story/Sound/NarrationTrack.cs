using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>The narration as one stream of samples, digital silence in its rests; one sentence is in memory at a time.</summary>
internal sealed class NarrationTrack(Narration narration)
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 48_000;

    // Nobody speaks a sentence for longer.
    private const int MostSamples = Rate * 180;

    private int _line;
    private long _start;
    private float[]? _samples;

    /// <summary>Fills a block; blocks follow each other without gaps.</summary>
    /// <param name="at">The block's first sample in the film.</param>
    /// <param name="block">Mono.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task ReadAsync(long at, Memory<float> block, CancellationToken cancel)
    {
        block.Span.Clear();
        while (_line < narration.Lines.Count)
        {
            var line = narration.Lines[_line];
            _start = (long)Math.Round(line.Start * Rate);
            if (_start >= at + block.Length)
                return;
            _samples ??= await LoadAsync(line, cancel);
            var (from, to) = (Math.Max(at, _start), Math.Min(at + block.Length, _start + _samples.Length));
            if (to > from)
                _samples.AsSpan((int)(from - _start), (int)(to - from)).CopyTo(block.Span[(int)(from - at)..]);
            if (_start + _samples.Length > at + block.Length)
                return;
            (_samples, _line) = (null, _line + 1);
        }
    }

    private static async Task<float[]> LoadAsync(NarrationLine line, CancellationToken cancel)
    {
        var (_, samples) = await WaveFile.ReadAsync(line.Sound, MostSamples, cancel);
        return Math.Abs(line.Tempo - 1) < 0.002 ? samples : TimeStretch.Stretch(samples, line.Tempo, (int)Math.Round(samples.Length / line.Tempo));
    }
}
