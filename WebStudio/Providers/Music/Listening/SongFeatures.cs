using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using WebStudio.Media;

namespace WebStudio.Providers.Music.Listening;

/// <summary>What each hundredth of a second of a song sounds like; value t speaks of the 43 ms around t / <see cref="BeatTracker.Rate"/> seconds.</summary>
internal sealed class SongFeatures
{
    /// <summary>Samples a second that are listened to.</summary>
    public const int SampleRate = 24_000;

    /// <summary>Pitch classes.</summary>
    public const int Classes = 12;

    private const int Window = 1024;
    private const int Hop = SampleRate / BeatTracker.Rate;

    // Edges of 24 bands, 47 Hz to 11 kHz, in bins of 23 Hz; the first four, to 164 Hz, are where the bass drum is.
    private const int Bands = 24, LowBands = 4, FirstBin = 2, LastBin = 470;

    // Bins where neighbouring semitones begin to lie apart, to 2 kHz.
    private const int FirstTone = 9, LastTone = 85;

    private static readonly int[] Edges = LogarithmicEdges();
    private static readonly int[] ClassOfBin = [.. Enumerable.Range(0, LastTone).Select(bin => bin == 0 ? 0 : ((int)Math.Round(69 + (12 * Math.Log2(bin * (double)SampleRate / Window / 440))) + (Classes * 10)) % Classes)];

    private readonly RealFft _transform = new(Window);
    private readonly float[] _taper = [.. Enumerable.Range(0, Window).Select(i => 0.5f - (0.5f * MathF.Cos(MathF.Tau * i / Window)))];
    private readonly float[] _tapered = new float[Window];
    private readonly float[] _real = new float[(Window / 2) + 1];
    private readonly float[] _imaginary = new float[(Window / 2) + 1];
    private readonly float[][] _bands = [.. Enumerable.Range(0, 3).Select(_ => new float[Bands])];
    private readonly List<float> _flux = [];
    private readonly List<float> _low = [];
    private readonly List<float> _level = [];
    private readonly List<float> _chroma = [];

    private SongFeatures()
    {
    }

    /// <summary>Half-wave rectified rise of the log power of all bands over 20 ms, mean in nats (Böck and Widmer 2013).</summary>
    public float[] Flux => [.. _flux];

    /// <summary>The same of the lowest bands.</summary>
    public ReadOnlySpan<float> Low => CollectionsMarshal.AsSpan(_low);

    /// <summary>dB of full scale; about −120 in digital silence.</summary>
    public ReadOnlySpan<float> Level => CollectionsMarshal.AsSpan(_level);

    /// <summary>Amplitude of each pitch class, <see cref="Classes"/> values a frame.</summary>
    public ReadOnlySpan<float> Chroma => CollectionsMarshal.AsSpan(_chroma);

    public int Count => _level.Count;

    /// <summary>Listens to a file once.</summary>
    /// <param name="input">Arguments by which ffmpeg opens it.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="ProcessFailedException">It cannot be decoded.</exception>
    public static async Task<SongFeatures> ReadAsync(IReadOnlyList<string> input, CancellationToken cancel)
    {
        var features = new SongFeatures();
        string[] arguments = [.. Ffmpeg.Common, .. input, "-map", "0:a:0", "-ac", "1", "-ar", $"{SampleRate}", "-f", "f32le", "pipe:1"];
        await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, cancel);
        // Half a window of silence before the first sample centres the first frame on it.
        var pending = new float[Window];
        var bytes = new byte[Window * sizeof(float)];
        var fresh = Window / 2;
        while (await decoder.Output.ReadAtLeastAsync(bytes.AsMemory(0, fresh * sizeof(float)), fresh * sizeof(float), throwOnEndOfStream: false, cancel) == fresh * sizeof(float))
        {
            MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, fresh * sizeof(float))).CopyTo(pending.AsSpan(Window - fresh));
            features.Add(pending);
            pending.AsSpan(Hop).CopyTo(pending);
            fresh = Hop;
        }
        await decoder.WaitAsync();
        return features;
    }

    private void Add(ReadOnlySpan<float> samples)
    {
        TensorPrimitives.Multiply(samples, _taper, _tapered);
        _transform.Forward(_tapered, _real, _imaginary);
        const float scale = 16f / 3 / Window / Window;
        var bands = _bands[Count % 3];
        var chroma = new float[Classes];
        float sum = 0;
        for (var band = 0; band < Bands; band++)
        {
            float power = 0;
            for (var bin = Edges[band]; bin < Edges[band + 1]; bin++)
            {
                var one = (_real[bin] * _real[bin]) + (_imaginary[bin] * _imaginary[bin]);
                power += one;
                if (bin is >= FirstTone and < LastTone)
                    chroma[ClassOfBin[bin]] += MathF.Sqrt(one);
            }
            sum += power;
            // What lies below −60 dB of full scale must rise above it before it counts.
            bands[band] = MathF.Log((power * scale) + 1e-6f);
        }
        var before = _bands[(Count + 1) % 3];
        float rise = 0, low = 0;
        for (var band = 0; band < Bands && Count >= 2; band++)
        {
            rise += Math.Max(0, bands[band] - before[band]);
            if (band < LowBands)
                low = rise;
        }
        _flux.Add(rise / Bands);
        _low.Add(low / LowBands);
        _chroma.AddRange(chroma);
        _level.Add(10 * MathF.Log10(MathF.Max(sum * scale, 1e-12f)));
    }

    private static int[] LogarithmicEdges()
    {
        var edges = new int[Bands + 1];
        edges[0] = FirstBin;
        for (var band = 1; band < edges.Length; band++)
            edges[band] = Math.Max(edges[band - 1] + 1, (int)Math.Round(FirstBin * Math.Pow((double)LastBin / FirstBin, (double)band / Bands)));
        return edges;
    }
}
