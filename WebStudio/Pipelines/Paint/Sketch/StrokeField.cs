using System.Numerics;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// The way a brush would go at each place: along the edges near it (smoothed structure tensor of lightness), and where
/// there are none along the region, or in a hand's own slant where the region has no length.
/// </summary>
internal sealed class StrokeField
{
    private readonly Regions _regions;
    private readonly float[] _cosine;
    private readonly float[] _sine;

    public StrokeField(Regions regions, float slant)
    {
        _regions = regions;
        int width = regions.Width, height = regions.Height;
        // The double angle, cos 2φ and sin 2φ weighted by strength, can be averaged where an angle cannot.
        _cosine = new float[width * height];
        _sine = new float[width * height];
        var light = regions.Reduced.Pixels;
        for (var y = 1; y < height - 1; y++)
        {
            for (var i = (y * width) + 1; i < ((y + 1) * width) - 1; i++)
            {
                float gx = Light(light[i + 1]) - Light(light[i - 1]), gy = Light(light[i + width]) - Light(light[i - width]);
                _cosine[i] = (gy * gy) - (gx * gx);
                _sine[i] = -2 * gx * gy;
            }
        }

        var radius = Math.Max(1, Math.Max(width, height) / 90);
        Smoothing.Box(_cosine, width, height, radius, 2);
        Smoothing.Box(_sine, width, height, radius, 2);
        AddRegions(slant);
    }

    /// <summary>Unit vector; its sign means nothing.</summary>
    public Vector2 At(Vector2 place)
    {
        var i = (Math.Clamp((int)(place.Y / _regions.ScaleY), 0, _regions.Height - 1) * _regions.Width)
            + Math.Clamp((int)(place.X / _regions.ScaleX), 0, _regions.Width - 1);
        float c = _cosine[i], s = _sine[i], length = MathF.Sqrt((c * c) + (s * s));
        if (length < 1e-9f)
            return Vector2.UnitX;
        c /= length;
        return new Vector2(MathF.Sqrt(Math.Max(0, (1 + c) / 2)), MathF.CopySign(MathF.Sqrt(Math.Max(0, (1 - c) / 2)), s));
    }

    private static float Light(uint pixel) => ((pixel & 255) * 0.299f) + (((pixel >> 8) & 255) * 0.587f) + (((pixel >> 16) & 255) * 0.114f);

    private void AddRegions(float slant)
    {
        var cosine = new float[_regions.All.Length];
        var sine = new float[_regions.All.Length];
        foreach (var region in _regions.All)
        {
            // In a hatching hand even round shapes get a direction; long shapes a firmer one.
            const float firmness = 60;
            var angle = region.Elongation > 0.35f ? MathF.Atan2(region.Axis.Y, region.Axis.X) : slant;
            var weight = firmness * (0.5f + region.Elongation);
            cosine[region.Index] = MathF.Cos(2 * angle) * weight;
            sine[region.Index] = MathF.Sin(2 * angle) * weight;
        }

        var labels = _regions.Labels;
        for (var i = 0; i < labels.Length; i++)
        {
            _cosine[i] += cosine[labels[i]];
            _sine[i] += sine[labels[i]];
        }
    }
}
