using System.Numerics;
using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>Makes speech a little faster or slower without changing its pitch: waveform similarity overlap-add (WSOLA, Verhelst and Roelands 1993).</summary>
internal static class TimeStretch
{
    // Samples at 48 kHz: an overlap of 12.5 ms, a search of 8 ms either way.
    private const int Hop = 600, Reach = 384, Coarse = 6, Compared = 512;

    private static readonly float[] Rising = [.. Enumerable.Range(0, Hop).Select(i => (float)(0.5 - (0.5 * Math.Cos(Math.PI * (i + 0.5) / Hop))))];

    /// <param name="samples">Mono.</param>
    /// <param name="tempo">How much faster, near 1.</param>
    /// <param name="length">Samples out.</param>
    public static float[] Stretch(ReadOnlySpan<float> samples, double tempo, int length)
    {
        var padded = new float[samples.Length + (4 * Hop) + (2 * Reach)];
        samples.CopyTo(padded.AsSpan(Reach));
        var output = new float[length + Hop];
        // The end of what was taken last, which what is taken next is to continue.
        padded.AsSpan(Reach, Hop).CopyTo(output);
        var natural = Reach + Hop;
        for (var at = Hop; at < length; at += Hop)
        {
            var wanted = Math.Min((int)(at * tempo) + Reach, padded.Length - Reach - (2 * Hop));
            var from = Best(padded, Math.Min(natural, padded.Length - (2 * Hop)), Math.Max(wanted, Reach));
            for (var i = 0; i < Hop && at + i < output.Length; i++)
            {
                var tail = natural + i < padded.Length ? padded[natural + i] : 0;
                output[at + i] = tail + ((padded[from + i] - tail) * Rising[i]);
            }
            natural = from + Hop;
        }
        return output[..length];
    }

    private static int Best(float[] sound, int natural, int wanted)
    {
        var (best, most) = (wanted, float.MinValue);
        for (var at = wanted - Reach; at <= wanted + Reach; at += Coarse)
            Try(at);
        var near = best;
        for (var at = Math.Max(0, near - Coarse + 1); at < near + Coarse; at++)
            Try(at);
        return best;

        void Try(int at)
        {
            var likeness = Likeness(sound.AsSpan(natural, Compared), sound.AsSpan(at, Compared));
            if (likeness > most)
                (best, most) = (at, likeness);
        }
    }

    // Correlation against the candidate's own power.
    private static float Likeness(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector<float> product = Vector<float>.Zero, power = Vector<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
            power += right[i] * right[i];
        }
        return Vector.Sum(product) / MathF.Sqrt(Vector.Sum(power) + 1e-6f);
    }
}
