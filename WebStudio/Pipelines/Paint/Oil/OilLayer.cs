namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>One brush of the painting and how it is used (Hertzmann 1998, "styles"). Lengths in planning pixels.</summary>
/// <param name="Radius">Half the brush's width.</param>
/// <param name="Shift">Level of the pyramid whose pixels, smoothed once, stand for a blur of σ ≈ ½·radius.</param>
/// <param name="Grid">Spacing of the places where a stroke may begin.</param>
/// <param name="Threshold">Mean error (sum of three channels, 0–765) above which a cell is painted.</param>
/// <param name="Links">Greatest length in radii.</param>
/// <param name="Opacity">0–1.</param>
/// <param name="Jitter">Variation of the colour, in levels of a channel.</param>
/// <param name="ErrorStride">Every how many pixels the error is sampled.</param>
internal readonly record struct OilLayer(
    float Radius, int Shift, float Grid, float Threshold, int Links, float Opacity, float Jitter, int ErrorStride)
{
    private const float CoarsestShare = 0.04f;
    private const float FinestRadius = 1.3f;

    /// <summary>Whether this brush only blocks in the picture's masses.</summary>
    public bool IsBlockIn => Links <= 7;

    /// <summary>About how many pixels a stroke changes noticeably.</summary>
    public double LikelyChange => 3 * Radius * Radius;

    /// <summary>The brushes for a picture whose longer side is <paramref name="longest"/>, each about half as wide as the one before.</summary>
    public static OilLayer[] For(int longest)
    {
        var layers = new List<OilLayer>();
        var radius = Math.Max(longest * CoarsestShare, FinestRadius);
        for (var i = 0; i < 7; i++, radius *= 0.52f)
        {
            var finest = radius * 0.52f < FinestRadius * 0.8f || i == 6;
            var shift = Math.Max(0, (int)MathF.Round(MathF.Log2(Math.Max(radius * 0.5f, 1f))));
            layers.Add(new OilLayer(
                radius,
                shift,
                Math.Max(radius * 1.25f, 2f),
                i < 2 ? 62f : 35f + (i * 3f),
                i < 2 ? 7 : Math.Min(6 + (2 * i), 14),
                i < 2 ? 0.97f : 0.92f,
                i < 2 ? 9f : radius < 3f ? 3.5f : 6f,
                Math.Max(1, (int)(radius / 6f))));
            if (finest)
                break;
        }
        return [.. layers];
    }
}
