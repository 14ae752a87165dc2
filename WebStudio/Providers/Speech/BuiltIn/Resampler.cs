using System.Numerics;
using System.Runtime.InteropServices;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>Changes the rate of a sound by any ratio of 1 and more: a Kaiser-windowed sinc, its phases tabulated (Smith and Gossett 1984).</summary>
internal static class Resampler
{
    private const int Taps = 32, Phases = 512;

    private const double Beta = 8;

    // Share of the source's band that passes.
    private const double Band = 0.96;

    private static readonly float[] Table = Tabulate();

    /// <param name="samples">The sound.</param>
    /// <param name="ratio">Samples out for each one in, at least 1.</param>
    public static float[] Resample(ReadOnlySpan<float> samples, double ratio)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, 1);
        var padded = new float[samples.Length + (2 * Taps)];
        samples.CopyTo(padded.AsSpan(Taps));
        var output = new float[(int)(samples.Length * ratio)];
        var step = 1 / ratio;
        for (var i = 0; i < output.Length; i++)
        {
            var at = i * step;
            var whole = (int)at;
            var phase = (int)((at - whole) * Phases);
            output[i] = Dot(padded.AsSpan(whole + Taps - (Taps / 2) + 1, Taps), Table.AsSpan(phase * Taps, Taps));
        }
        return output;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return Vector.Sum(sum);
    }

    private static float[] Tabulate()
    {
        var table = new float[Phases * Taps];
        for (var phase = 0; phase < Phases; phase++)
        {
            double sum = 0;
            for (var tap = 0; tap < Taps; tap++)
            {
                // Distance of the tap's sample from the place that is asked for.
                var x = tap - (Taps / 2) + 1 - ((phase + 0.5) / Phases);
                var inside = 1 - Math.Pow(x / (Taps / 2.0), 2);
                var value = Sinc(Band * x) * (inside > 0 ? Bessel(Beta * Math.Sqrt(inside)) : 0);
                table[(phase * Taps) + tap] = (float)value;
                sum += value;
            }
            for (var tap = 0; tap < Taps; tap++)
                table[(phase * Taps) + tap] /= (float)sum;
        }
        return table;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    // The modified Bessel function of order 0, by its series.
    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; k < 40; k++)
        {
            term *= Math.Pow(x / (2 * k), 2);
            sum += term;
        }
        return sum;
    }
}
