using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>Beginnings of sounds: peaks of the spectral flux above a threshold that follows it (Böck, Krebs and Schedl 2012).</summary>
internal static class Onsets
{
    private const int Before = 15;
    private const int After = 8;
    private const float Margin = 0.35f;     // nats above the mean around: noise seldom reaches it
    private const float Plain = 0.6f;       // nats of an onset of strength 1

    // Flux compares a window with one 20 ms before it, which hears a sound some milliseconds before its middle: measured on noise, ticks and tones.
    private const double Delay = -0.002;

    /// <summary>Moments of onsets in seconds, with strengths, 1 for a plain one.</summary>
    public static List<(double Time, float Strength)> Find(float[] flux)
    {
        var result = new List<(double, float)>();
        for (var t = 0; t < flux.Length; t++)
        {
            var (from, to) = (Math.Max(0, t - Before), Math.Min(flux.Length, t + After + 1));
            var excess = flux[t] - (TensorPrimitives.Sum<float>(flux.AsSpan(from, to - from)) / (to - from));
            if (excess > Margin && IsPeak(flux, t))
                result.Add(((t / (double)FrameFeatures.Rate) + Delay, excess / Plain));
        }
        return result;
    }

    /// <summary>The strongest onset around each tenth of a second.</summary>
    /// <param name="onsets">What <see cref="Find"/> found.</param>
    /// <param name="count">Values wanted.</param>
    public static float[] Strengths(List<(double Time, float Strength)> onsets, int count)
    {
        var result = new float[count];
        foreach (var (time, strength) in onsets)
        {
            var i = Math.Clamp((int)Math.Round(time * AudioTrack.Rate), 0, count - 1);
            result[i] = Math.Max(result[i], strength);
        }
        return result;
    }

    private static bool IsPeak(float[] flux, int t)
    {
        for (var u = Math.Max(0, t - 3); u <= Math.Min(flux.Length - 1, t + 3); u++)
        {
            if (flux[u] > flux[t] || (u < t && flux[u] == flux[t]))
                return false;
        }
        return true;
    }
}
