namespace WebStudio.Media;

/// <summary>
/// Weights of four neighbouring samples for a position between the second and the third: the piecewise cubics of Mitchell and Netravali
/// (1988) on their line B + 2C = 1, each weight a cubic polynomial of the fraction. They sum to 1 everywhere.
/// </summary>
public readonly struct CubicKernel
{
    private readonly float[] _coefficients;

    private CubicKernel(double b)
    {
        var c = (1 - b) / 2;
        double p3 = (12 - (9 * b) - (6 * c)) / 6, p2 = (-18 + (12 * b) + (6 * c)) / 6, p0 = (6 - (2 * b)) / 6;
        double q3 = (-b - (6 * c)) / 6, q2 = ((6 * b) + (30 * c)) / 6, q1 = ((-12 * b) - (48 * c)) / 6, q0 = ((8 * b) + (24 * c)) / 6;
        double a3 = q3, a2 = (3 * q3) + q2, a1 = (3 * q3) + (2 * q2) + q1, a0 = q3 + q2 + q1 + q0;
        _coefficients =
        [
            (float)a0, (float)a1, (float)a2, (float)a3,
            (float)p0, 0, (float)p2, (float)p3,
            (float)(p3 + p2 + p0), (float)((-3 * p3) - (2 * p2)), (float)((3 * p3) + p2), (float)-p3,
            (float)(a3 + a2 + a1 + a0), (float)((-3 * a3) - (2 * a2) - a1), (float)((3 * a3) + a2), (float)-a3,
        ];
    }

    /// <summary>
    /// The kernel for a step between neighbouring pixels: Catmull–Rom (Keys 1981), which keeps samples as they are, up to one sample;
    /// for longer steps ever nearer to the B-spline, which takes out what would shimmer. No kernel here is right for steps above 1.7.
    /// </summary>
    /// <param name="step">Samples from one pixel to the next.</param>
    public static CubicKernel For(double step) => new(Math.Clamp((step - 1) / 0.6, 0, 1));

    /// <summary>Coefficient of the fraction to a power in a sample's weight.</summary>
    /// <param name="tap">Sample, 0–3.</param>
    /// <param name="power">0–3.</param>
    public float Coefficient(int tap, int power) => _coefficients[(tap * 4) + power];

    /// <summary>Weight of a sample at a fraction 0–1.</summary>
    public float Weight(int tap, float fraction)
    {
        var at = tap * 4;
        return (((((_coefficients[at + 3] * fraction) + _coefficients[at + 2]) * fraction) + _coefficients[at + 1]) * fraction) + _coefficients[at];
    }

    /// <summary>The kernel itself: weight of a sample at a distance.</summary>
    public float At(float distance)
    {
        var away = MathF.Abs(distance);
        return away >= 2 ? 0 : away >= 1 ? Weight(0, away - 1) : Weight(1, away);
    }
}
