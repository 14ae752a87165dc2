using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>
/// What tells speech, music and noise apart over a second and a half: means and deviations of frame features, the share of frames of low energy and the
/// modulation near 4 Hz, the rate of syllables (Scheirer and Slaney 1997; Saunders 1996).
/// </summary>
internal sealed class SoundDescriptors(FrameFeatures features)
{
    /// <summary>How many numbers describe a moment.</summary>
    public const int Count = 12;

    /// <summary>Frames below this level, in dB of full scale, say nothing.</summary>
    public const float Audible = -62;

    private const int Reach = 75;

    private readonly float[] _amplitude = Amplitudes(features.Level);
    private readonly float[] _syllables = Syllables(Amplitudes(features.Level));
    private readonly int[] _frames = new int[(2 * Reach) + 1];

    /// <summary>Describes the sound around a frame.</summary>
    /// <param name="centre">The frame.</param>
    /// <param name="result">Receives <see cref="Count"/> numbers.</param>
    /// <returns>False when nearly all is silent; then there is nothing to describe.</returns>
    public bool Describe(int centre, Span<float> result)
    {
        var count = 0;
        for (var t = Math.Max(0, centre - Reach); t <= Math.Min(features.Count - 1, centre + Reach); t++)
        {
            if (features.Level[t] > Audible)
                _frames[count++] = t;
        }
        if (count < 10)
            return false;
        var frames = _frames.AsSpan(0, count);
        (result[0], result[1]) = Spread(features.Flatness, frames);
        (result[2], _) = Spread(features.Steadiness, frames);
        (result[3], result[4]) = Spread(features.Voicing, frames);
        (result[5], result[6]) = Modulation(frames);
        (_, result[7]) = Spread(features.Level, frames);
        (result[8], result[9]) = Spread(features.Centroid, frames);
        (result[10], _) = Spread(features.Flux, frames);
        result[11] = HeldPitch(frames);
        return true;
    }

    private static (float Mean, float Deviation) Spread(float[] values, ReadOnlySpan<int> frames)
    {
        double sum = 0, squares = 0;
        foreach (var t in frames)
        {
            sum += values[t];
            squares += (double)values[t] * values[t];
        }
        var mean = sum / frames.Length;
        return ((float)mean, (float)Math.Sqrt(Math.Max(0, (squares / frames.Length) - (mean * mean))));
    }

    // The share of frames with less than half the mean power, and the strength of 2–8 Hz in the envelope, as a part of its mean.
    private (float Low, float Syllables) Modulation(ReadOnlySpan<int> frames)
    {
        double amplitude = 0, power = 0, syllables = 0;
        foreach (var t in frames)
        {
            amplitude += _amplitude[t];
            power += (double)_amplitude[t] * _amplitude[t];
            syllables += (double)_syllables[t] * _syllables[t];
        }
        var low = 0;
        foreach (var t in frames)
            low += (double)_amplitude[t] * _amplitude[t] < power / frames.Length / 2 ? 1 : 0;
        return (low / (float)frames.Length, (float)(Math.Sqrt(syllables / frames.Length) / (amplitude / frames.Length)));
    }

    // The share of voiced frames whose pitch was the same, within a quarter of a semitone, 40 ms ago: notes hold, voices glide.
    private float HeldPitch(ReadOnlySpan<int> frames)
    {
        int voiced = 0, held = 0;
        foreach (var t in frames)
        {
            if (t < 4 || features.Voicing[t] < 0.5f || features.Voicing[t - 4] < 0.5f)
                continue;
            voiced++;
            held += Math.Abs(features.Pitch[t] - features.Pitch[t - 4]) < 1 / 48f ? 1 : 0;
        }
        return (held + 1f) / (voiced + 2f);
    }

    private static float[] Amplitudes(float[] levels)
    {
        var result = new float[levels.Length];
        for (var t = 0; t < result.Length; t++)
            result[t] = MathF.Pow(10, levels[t] / 20);
        return result;
    }

    // The envelope between about 2 and 8 Hz: a mean over 50 ms less one over 250 ms.
    private static float[] Syllables(float[] amplitudes)
    {
        var result = new float[amplitudes.Length];
        for (var t = 0; t < result.Length; t++)
            result[t] = Mean(amplitudes, t, 2) - Mean(amplitudes, t, 12);
        return result;
    }

    private static float Mean(float[] values, int centre, int reach)
    {
        var (from, to) = (Math.Max(0, centre - reach), Math.Min(values.Length - 1, centre + reach));
        return TensorPrimitives.Sum<float>(values.AsSpan(from, to - from + 1)) / (to - from + 1);
    }
}
