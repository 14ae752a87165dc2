using System.Numerics.Tensors;

namespace WebStudio.Media;

/// <summary>
/// Tempo from the autocorrelation of the onset envelope, beats by dynamic programming (Ellis 2007), only where the envelope repeats itself.
/// </summary>
public static class BeatTracker
{
    /// <summary>Values of flux a second.</summary>
    public const int Rate = 100;

    private const int Hop = 4 * Rate;
    private const int Window = 3 * Hop;
    private const int Shortest = 30;        // frames between beats: 200 a minute
    private const int Longest = 100;        // 60 a minute
    private const float Rhythmic = 0.25f;   // mean autocorrelation at one, two and three periods
    private const float Tightness = 100;    // how dearly a beat pays for coming early or late

    /// <summary>Finds beats.</summary>
    /// <param name="flux">Spectral flux, <see cref="Rate"/> a second: half-wave rectified rise of log power over 20 ms, mean over bands, nats.</param>
    /// <returns>Seconds, ascending, and beats a minute; none and null when nothing is rhythmic.</returns>
    public static (List<double> Beats, double? Tempo) Track(float[] flux)
    {
        var beats = new List<double>();
        var envelope = Envelope(flux);
        var periods = Periods(envelope);
        for (int i = 0, end; i < periods.Length; i = end)
        {
            for (end = i + 1; end < periods.Length && (periods[end] > 0) == (periods[i] > 0);)
                end++;
            var to = end == periods.Length ? flux.Length : end * Hop;
            if (periods[i] > 0)
                beats.AddRange(Follow(envelope.AsSpan(i * Hop, to - (i * Hop)), t => periods[Math.Min((t / Hop) + i, periods.Length - 1)]).Select(t => ((i * Hop) + t) / (double)Rate));
        }
        var steps = beats.Zip(beats.Skip(1), (a, b) => b - a).Where(step => step < 1.1 * Longest / Rate).ToArray();
        return steps.Length < 3 ? ([], null) : (beats, 60 / TrimmedMean(steps));
    }

    // Flux above its mean over the half second around, so that held sounds count for nothing.
    private static float[] Envelope(float[] flux)
    {
        const int Reach = Rate / 4;
        var result = new float[flux.Length];
        for (var t = 0; t < flux.Length; t++)
        {
            var (from, to) = (Math.Max(0, t - Reach), Math.Min(flux.Length, t + Reach + 1));
            result[t] = Math.Max(0, flux[t] - (TensorPrimitives.Sum<float>(flux.AsSpan(from, to - from)) / (to - from)));
        }
        return result;
    }

    // Frames between beats in each stretch of four seconds; 0 where nothing repeats.
    private static float[] Periods(float[] envelope)
    {
        if (envelope.Length < 4 * Longest)
            return [];
        var result = new float[Math.Max(1, envelope.Length / Hop)];
        var part = new float[Math.Min(Window, envelope.Length)];
        var correlation = new float[(3 * Longest) + 4];
        var previous = 0f;
        for (var i = 0; i < result.Length; i++)
        {
            var from = Math.Clamp((i * Hop) - ((Window - Hop) / 2), 0, envelope.Length - part.Length);
            TensorPrimitives.Subtract(envelope.AsSpan(from, part.Length), TensorPrimitives.Sum<float>(envelope.AsSpan(from, part.Length)) / part.Length, part);
            Blur(part);
            var power = TensorPrimitives.SumOfSquares<float>(part) / part.Length;
            if (power < 1e-4f)
                continue;
            for (var lag = Shortest - 2; lag < correlation.Length && lag < part.Length * 3 / 4; lag++)
                correlation[lag] = TensorPrimitives.Dot(part.AsSpan(lag), part.AsSpan(0, part.Length - lag)) / (part.Length - lag) / power;
            result[i] = Period(correlation, previous);
            previous = result[i] > 0 ? result[i] : previous;
        }
        return result;
    }

    // People tap near 120 a minute (Parncutt 1994), and rarely change their minds within a piece.
    private static float Period(float[] correlation, float previous)
    {
        float best = 0, period = 0;
        for (var lag = Shortest; lag <= Longest; lag++)
        {
            var third = (3 * lag) - 1 + TensorPrimitives.IndexOfMax<float>(correlation.AsSpan((3 * lag) - 1, 3));
            var strength = (correlation[lag] + correlation[2 * lag] + correlation[third]) / 3;
            var octaves = MathF.Log2(lag / (0.5f * Rate));
            var score = strength * MathF.Exp(-0.5f * octaves * octaves) * (Math.Abs(lag - previous) < 0.08f * previous ? 1.3f : 1);
            if (strength > Rhythmic && score > best)
                (best, period) = (score, third / 3f);
        }
        return period;
    }

    // Each frame's best chain of beats that ends there; then the best of the last period is followed back.
    private static List<int> Follow(ReadOnlySpan<float> envelope, Func<int, float> periodAt)
    {
        var score = new float[envelope.Length];
        var before = new int[envelope.Length];
        var unit = MathF.Sqrt(TensorPrimitives.SumOfSquares(envelope) / envelope.Length) + 1e-9f;
        for (var t = 0; t < envelope.Length; t++)
        {
            var period = periodAt(t);
            float best = 0;
            before[t] = -1;
            for (var u = Math.Max(0, t - (int)(2 * period)); u <= t - (int)(period / 2); u++)
            {
                var late = MathF.Log((t - u) / period);
                var value = score[u] - (Tightness * late * late);
                if (value > best)
                    (best, before[t]) = (value, u);
            }
            score[t] = best + (envelope[t] / unit);
        }
        var last = Math.Max(0, envelope.Length - (int)periodAt(envelope.Length - 1));
        var beats = new List<int>();
        for (var t = last + TensorPrimitives.IndexOfMax<float>(score.AsSpan(last)); t >= 0; t = before[t])
            beats.Add(t);
        beats.Reverse();
        return beats;
    }

    private static void Blur(Span<float> values)
    {
        float left = 0;
        for (var t = 0; t < values.Length; t++)
        {
            var value = values[t];
            values[t] = (left + (2 * value) + (t + 1 < values.Length ? values[t + 1] : 0)) / 4;
            left = value;
        }
    }

    // Finer than the median, whose steps are whole frames.
    private static double TrimmedMean(double[] steps)
    {
        Array.Sort(steps);
        var middle = steps[steps.Length / 2];
        return steps.Where(step => Math.Abs(step - middle) < 0.15 * middle).Average();
    }
}
