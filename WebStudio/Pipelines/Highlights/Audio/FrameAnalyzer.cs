using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>Measures one window of sound after another.</summary>
internal sealed class FrameAnalyzer
{
    /// <summary>Samples of a window: 32 ms.</summary>
    public const int Window = 512;

    private const int First = 3;                    // 94 Hz: below lie offsets and hum
    private const int Group = 16;                   // bins judged together for flatness: 500 Hz
    private const int Groups = 15;
    private const int FirstOfGroups = 8;            // 250 Hz
    private const int Delay = 8;                    // frames, 80 ms, so that the windows do not overlap
    private const float QuantisationNoise = 1.5e-8f; // power in a bin that 16-bit rounding alone makes

    private static readonly int[] BandEdges = LogarithmicEdges();

    private readonly RealFft _transform = new(Window);
    private readonly float[] _taper = new float[Window];
    private readonly float[] _tapered = new float[Window];
    private readonly float[] _real = new float[(Window / 2) + 1];
    private readonly float[] _imaginary = new float[(Window / 2) + 1];
    private readonly float[] _power = new float[(Window / 2) + 1];
    private readonly float[] _logPower = new float[(Window / 2) + 1];
    private readonly float[] _logFrequency = new float[(Window / 2) + 1];
    private readonly float[] _symmetric = new float[Window];
    private readonly float[] _lagWeight = new float[Window];
    private readonly float[][] _fine = [.. Enumerable.Range(0, Delay + 1).Select(_ => new float[Group * Groups])];
    private readonly float[][] _bands = [.. Enumerable.Range(0, 3).Select(_ => new float[BandEdges.Length - 1])];
    private readonly float _scale;

    public FrameAnalyzer()
    {
        for (var i = 0; i < Window; i++)
            _taper[i] = 0.5f - (0.5f * MathF.Cos(MathF.Tau * i / Window));
        _scale = 2 / (Window * TensorPrimitives.SumOfSquares<float>(_taper));
        for (var k = 1; k < _logFrequency.Length; k++)
            _logFrequency[k] = MathF.Log2(k * (float)AudioAnalyzer.SampleRate / Window);
        // A tapered window's own autocorrelation falls with the lag; dividing by it makes lags comparable.
        for (var lag = 0; lag < Window / 2; lag++)
            _lagWeight[lag] = TensorPrimitives.SumOfSquares<float>(_taper) / TensorPrimitives.Dot(_taper.AsSpan(lag), _taper.AsSpan(0, Window - lag));
    }

    /// <summary>Measures the next window.</summary>
    /// <param name="samples"><see cref="Window"/> samples, −1 to 1.</param>
    /// <param name="features">Receives them.</param>
    /// <param name="frame">At this place; frames are given in their order.</param>
    public void Measure(ReadOnlySpan<float> samples, FrameFeatures features, int frame)
    {
        TensorPrimitives.Multiply(samples[..Window], _taper, _tapered);
        _transform.Forward(_tapered, _real, _imaginary);
        TensorPrimitives.Multiply(_real, _real, _power);
        TensorPrimitives.MultiplyAdd(_imaginary, _imaginary, _power, _power);
        TensorPrimitives.Add(_power, QuantisationNoise, _logPower);
        TensorPrimitives.Log<float>(_logPower, _logPower);
        var whole = _power.AsSpan(First, _power.Length - First - 1);
        var sum = TensorPrimitives.Sum<float>(whole);
        features.Level[frame] = Decibel(sum);
        features.Centroid[frame] = TensorPrimitives.Dot<float>(whole, _logFrequency.AsSpan(First, whole.Length)) / MathF.Max(sum, 1e-12f);
        features.Flatness[frame] = Flatness(_fine[frame % _fine.Length]);
        features.Steadiness[frame] = frame < Delay ? 0 : Correlation(_fine[frame % _fine.Length], _fine[(frame - Delay) % _fine.Length]);
        features.Flux[frame] = Flux(frame);
        (features.Voicing[frame], features.Pitch[frame]) = Harmonicity();
    }

    private float Decibel(float power) => 10 * MathF.Log10(MathF.Max(power * _scale, 1e-12f));

    // Also leaves the log spectrum without its envelope, which is its fine structure.
    private float Flatness(Span<float> fine)
    {
        float flatness = 0;
        for (var group = 0; group < Groups; group++)
        {
            var at = FirstOfGroups + (group * Group);
            var logs = _logPower.AsSpan(at, Group);
            var mean = TensorPrimitives.Sum<float>(logs) / Group;
            flatness += mean - MathF.Log((TensorPrimitives.Sum<float>(_power.AsSpan(at, Group)) / Group) + QuantisationNoise);
            TensorPrimitives.Subtract(logs, mean, fine.Slice(group * Group, Group));
        }
        TensorPrimitives.Max(fine, -2, fine);
        return flatness / Groups;
    }

    private static float Correlation(ReadOnlySpan<float> a, ReadOnlySpan<float> b) =>
        TensorPrimitives.Dot(a, b) / MathF.Sqrt((TensorPrimitives.SumOfSquares(a) * TensorPrimitives.SumOfSquares(b)) + 1e-6f);

    private float Flux(int frame)
    {
        var bands = _bands[frame % 3];
        for (var band = 0; band < bands.Length; band++)
        {
            var bins = _power.AsSpan(BandEdges[band], BandEdges[band + 1] - BandEdges[band]);
            // What lies below −60 dB of full scale must rise above it before it counts.
            bands[band] = MathF.Log((TensorPrimitives.Sum<float>(bins) * _scale) + 1e-6f);
        }
        if (frame < 2)
            return 0;
        var before = _bands[(frame - 2) % 3];
        float rise = 0;
        for (var band = 0; band < bands.Length; band++)
            rise += MathF.Max(0, bands[band] - before[band]);
        return rise / bands.Length;
    }

    private (float Strength, float Pitch) Harmonicity()
    {
        const int Shortest = AudioAnalyzer.SampleRate / 400, Longest = AudioAnalyzer.SampleRate / 80;
        // The power spectrum's transform is the autocorrelation (Wiener and Khinchin).
        _power.AsSpan(First, 253).CopyTo(_symmetric.AsSpan(First));
        for (var k = First; k < Window / 2; k++)
            _symmetric[Window - k] = _power[k];
        _transform.Forward(_symmetric, _real, _imaginary);
        if (_real[0] < 1e-9f)
            return (0, 0);
        TensorPrimitives.Multiply(_real.AsSpan(0, Longest + 1), _lagWeight.AsSpan(0, Longest + 1), _real);
        var lag = Shortest + TensorPrimitives.IndexOfMax<float>(_real.AsSpan(Shortest, Longest + 1 - Shortest));
        return (Math.Clamp(_real[lag] / _real[0], 0, 1), MathF.Log2(AudioAnalyzer.SampleRate / (float)lag));
    }

    // Edges of 20 bands between 94 Hz and 7.9 kHz, each at least two bins wide.
    private static int[] LogarithmicEdges()
    {
        var edges = new int[21];
        edges[0] = First;
        for (var band = 1; band < edges.Length; band++)
            edges[band] = Math.Max(edges[band - 1] + 2, (int)MathF.Round(First * MathF.Pow(254f / First, band / 20f)));
        return edges;
    }
}
