namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// What the bristles of a brush leave in the paint: a relief that runs along the stroke in streaks, its slope across
/// the stroke (for the light), and how far each bristle lags at the start and lifts early at the end.
/// Lateral position v is 0–<see cref="Across"/>−1 from one edge to the other, u repeats after <see cref="Along"/>.
/// </summary>
internal sealed class BristleTexture
{
    public const int Across = 64;
    public const int Along = 256;

    /// <param name="seed">Equal seeds give equal textures.</param>
    /// <param name="bristles">Streaks side by side, 2 to <see cref="Across"/>.</param>
    public BristleTexture(int seed, int bristles)
    {
        var streaks = new ValueNoise(seed, Math.Max(2, ValueNoise.Size / (bristles * 4)), 1, 1f);
        var broad = new ValueNoise(seed + 1, 32, 2, 0.5f);
        var step = bristles * 4f / Across * Math.Max(2, ValueNoise.Size / (bristles * 4)) / 4f;
        for (var v = 0; v < Across; v++)
        {
            // Paint is pushed to both edges of the stroke, where it dries as a ridge.
            var edge = Math.Abs((v - ((Across - 1) / 2f)) / (Across / 2f));
            var ridge = 0.45f * MathF.Exp(-MathF.Pow((edge - 0.84f) / 0.1f, 2));
            for (var u = 0; u < Along; u++)
            {
                var streak = (0.72f * streaks.Sample(v * step, u * 0.14f)) + (0.28f * broad.At(v, u));
                Height[(u * Across) + v] = Math.Clamp(streak + ridge - 0.05f, 0f, 1.3f);
            }
            // Few bristles are a round brush, many a flat one whose end frays.
            var round = 1f - MathF.Sqrt(Math.Max(0f, 1f - (edge * edge)));
            var fray = Math.Min(bristles / 20f, 1f);
            Start[v] = ((1.1f - (0.35f * fray)) * round) + (0.25f * fray * streaks.Sample(v * step, 77));
            End[v] = ((1.1f - (0.4f * fray)) * round) + (0.8f * fray * streaks.Sample(v * step, 133));
        }
        for (var u = 0; u < Along; u++)
        {
            for (var v = 0; v < Across; v++)
            {
                var i = u * Across;
                Slope[i + v] = (Height[i + Math.Min(v + 2, Across - 1)] - Height[i + Math.Max(v - 2, 0)]) * (bristles > 16 ? 1f : 1.3f);
            }
        }
    }

    /// <summary>Relief of the paint, about 0–1.3, mean about ½.</summary>
    public float[] Height { get; } = new float[Across * Along];

    /// <summary>Rise of the relief towards larger v.</summary>
    public float[] Slope { get; } = new float[Across * Along];

    /// <summary>Where each bristle first touches, in half widths of the stroke.</summary>
    public float[] Start { get; } = new float[Across];

    /// <summary>How far before the end each bristle has left the canvas, in half widths of the stroke.</summary>
    public float[] End { get; } = new float[Across];
}
