using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>Cold-pressed paper: its grain takes pigment into the hollows (granulation) and shades white a little.</summary>
internal sealed class PaperSheet
{
    /// <summary>Bare paper, a warm white.</summary>
    public static readonly uint White = Raster.Rgb(252, 250, 244);

    private const float Granulation = 0.62f;
    private const float Shading = 7f;

    private readonly float[] _grain;

    public PaperSheet(int seed)
    {
        var noise = new ValueNoise(seed + 31, 8, 4, 0.75f);
        _grain = noise.Tile.ToArray();
        foreach (ref var value in _grain.AsSpan())
            value = 0.5f - value;
    }

    /// <summary>
    /// Enlarges a glaze to the canvas (bilinear) and settles its pigment in the grain: c ← c − (c − c²)·d with d the hollow's
    /// depth (Bousseau et al. 2006, eq. 1).
    /// </summary>
    /// <param name="glaze">At planning size.</param>
    /// <param name="canvas">Takes width × height opaque pixels.</param>
    /// <param name="width">Of the canvas.</param>
    /// <param name="height">Of the canvas.</param>
    /// <param name="shift">The canvas is 2 to this power times as large, up to rounding.</param>
    public void Settle(Raster glaze, uint[] canvas, int width, int height, int shift)
    {
        var scale = 1 << shift;
        for (var y = 0; y < height; y++)
        {
            // In 1/256 of a planning pixel, measured from the middle of the first.
            var v = Math.Max(0, ((((2 * y) + 1) * 128) >> shift) - 128);
            var upper = glaze.Row(Math.Min(v >> 8, glaze.Height - 1));
            var lower = glaze.Row(Math.Min((v >> 8) + 1, glaze.Height - 1));
            var grain = _grain.AsSpan((y & (ValueNoise.Size - 1)) * ValueNoise.Size, ValueNoise.Size);
            var row = canvas.AsSpan(y * width, width);
            for (var x = 0; x < row.Length; x++)
            {
                uint pixel;
                if (scale == 1)
                {
                    pixel = upper[x];
                }
                else
                {
                    var u = Math.Max(0, ((((2 * x) + 1) * 128) >> shift) - 128);
                    int left = Math.Min(u >> 8, upper.Length - 1), right = Math.Min(left + 1, upper.Length - 1);
                    pixel = Blend(Blend(upper[left], upper[right], (uint)u & 255), Blend(lower[left], lower[right], (uint)u & 255), (uint)v & 255);
                }
                row[x] = Granulate(pixel, grain[x & (ValueNoise.Size - 1)]);
            }
        }
    }

    /// <summary>Mixes two pixels: all of <paramref name="a"/> at 0, nearly all of <paramref name="b"/> at 255.</summary>
    public static uint Blend(uint a, uint b, uint part)
    {
        const uint Even = 0x00FF00FF;
        var low = ((a & Even) * (256 - part)) + ((b & Even) * part);
        var high = (((a >> 8) & Even) * (256 - part)) + (((b >> 8) & Even) * part);
        return ((low >> 8) & Even) | (high & 0xFF00FF00u);
    }

    private static uint Granulate(uint pixel, float hollow)
    {
        float r = pixel & 255, g = (pixel >> 8) & 255, b = (pixel >> 16) & 255;
        var depth = hollow * Granulation;
        var shade = hollow * Shading;
        r -= (r * (255f - r) * (1f / 255) * depth) + shade;
        g -= (g * (255f - g) * (1f / 255) * depth) + shade;
        b -= (b * (255f - b) * (1f / 255) * depth) + shade;
        return Raster.Rgb((int)Math.Clamp(r, 0f, 255f), (int)Math.Clamp(g, 0f, 255f), (int)Math.Clamp(b, 0f, 255f));
    }
}
