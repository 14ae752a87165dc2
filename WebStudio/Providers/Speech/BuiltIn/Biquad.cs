namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>A filter of the second order, by R. Bristow-Johnson's “Cookbook formulae for audio EQ biquad filter coefficients”, in transposed direct form II.</summary>
internal sealed class Biquad
{
    private readonly float _b0, _b1, _b2, _a1, _a2;
    private float _z1, _z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        (_b0, _b1, _b2) = ((float)(b0 / a0), (float)(b1 / a0), (float)(b2 / a0));
        (_a1, _a2) = ((float)(a1 / a0), (float)(a2 / a0));
    }

    public static Biquad HighPass(double rate, double frequency, double q = 0.7071)
    {
        var (cos, alpha) = Angle(rate, frequency, q);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <param name="gain">Decibels at the frequency.</param>
    public static Biquad Peak(double rate, double frequency, double q, double gain)
    {
        var (cos, alpha) = Angle(rate, frequency, q);
        var a = Math.Pow(10, gain / 40);
        return new Biquad(1 + (alpha * a), -2 * cos, 1 - (alpha * a), 1 + (alpha / a), -2 * cos, 1 - (alpha / a));
    }

    /// <param name="gain">Decibels below the frequency.</param>
    public static Biquad LowShelf(double rate, double frequency, double gain)
    {
        var (cos, alpha) = Angle(rate, frequency, 0.7071);
        var a = Math.Pow(10, gain / 40);
        var root = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 - ((a - 1) * cos) + root), 2 * a * (a - 1 - ((a + 1) * cos)), a * (a + 1 - ((a - 1) * cos) - root),
            a + 1 + ((a - 1) * cos) + root, -2 * (a - 1 + ((a + 1) * cos)), a + 1 + ((a - 1) * cos) - root);
    }

    /// <param name="gain">Decibels above the frequency.</param>
    public static Biquad HighShelf(double rate, double frequency, double gain)
    {
        var (cos, alpha) = Angle(rate, frequency, 0.7071);
        var a = Math.Pow(10, gain / 40);
        var root = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 + ((a - 1) * cos) + root), -2 * a * (a - 1 + ((a + 1) * cos)), a * (a + 1 + ((a - 1) * cos) - root),
            a + 1 - ((a - 1) * cos) + root, 2 * (a - 1 - ((a + 1) * cos)), a + 1 - ((a - 1) * cos) - root);
    }

    public void Run(Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++)
            samples[i] = Next(samples[i]);
    }

    public float Next(float sample)
    {
        var output = (_b0 * sample) + _z1;
        _z1 = (_b1 * sample) - (_a1 * output) + _z2;
        _z2 = (_b2 * sample) - (_a2 * output);
        return output;
    }

    private static (double Cos, double Alpha) Angle(double rate, double frequency, double q)
    {
        var (sin, cos) = Math.SinCos(Math.Tau * frequency / rate);
        return (cos, sin / (2 * q));
    }
}
