using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Soft light around what is bright, laid over a picture once.</summary>
internal static class Glow
{
    private const float Strength = 0.62f;

    // Samples of the glow for a picture's longer side: it has no detail.
    private const int Side = 160;

    public static void Apply(Raster raster)
    {
        var scale = Side / (double)Math.Max(raster.Width, raster.Height);
        int width = Math.Max(2, (int)(raster.Width * scale)), height = Math.Max(2, (int)(raster.Height * scale));
        var small = RasterScaler.Scale(raster, Math.Min(width, raster.Width), Math.Min(height, raster.Height));
        var light = new float[3][];
        for (var channel = 0; channel < 3; channel++)
        {
            light[channel] = [.. small.Pixels.Select(pixel => Bright(pixel, channel))];
            for (var pass = 0; pass < 3; pass++)
                Soften(light[channel], small.Width, small.Height, 4);
        }
        for (var y = 0; y < raster.Height; y++)
        {
            var row = raster.Row(y);
            var v = Math.Clamp(((y + 0.5f) * small.Height / raster.Height) - 0.5f, 0, small.Height - 1.001f);
            for (var x = 0; x < row.Length; x++)
            {
                var u = Math.Clamp(((x + 0.5f) * small.Width / raster.Width) - 0.5f, 0, small.Width - 1.001f);
                row[x] = Raster.Rgb(Screen(row[x] & 255, At(light[0], small, u, v)), Screen((row[x] >> 8) & 255, At(light[1], small, u, v)), Screen((row[x] >> 16) & 255, At(light[2], small, u, v)));
            }
        }
    }

    // What is above two thirds shines, in its own colour.
    private static float Bright(uint pixel, int channel)
    {
        float most = Math.Max(pixel & 255, Math.Max((pixel >> 8) & 255, (pixel >> 16) & 255)) / 255f;
        var shine = Math.Clamp((most - 0.6f) / 0.4f, 0, 1);
        return ((pixel >> (8 * channel)) & 255) / 255f * shine * shine;
    }

    private static float At(float[] plane, Raster size, float u, float v)
    {
        int x = (int)u, y = (int)v, at = (y * size.Width) + x, right = x + 1 < size.Width ? 1 : 0, below = y + 1 < size.Height ? size.Width : 0;
        float a = u - x, b = v - y;
        return ((plane[at] * (1 - a)) + (plane[at + right] * a)) * (1 - b) + (((plane[at + below] * (1 - a)) + (plane[at + below + right] * a)) * b);
    }

    // Two lights on one paper: 1 − (1 − a)(1 − b).
    private static int Screen(uint value, float light) => (int)(value + ((255 - value) * light * Strength) + 0.5f);

    private static void Soften(float[] plane, int width, int height, int radius)
    {
        var copy = new float[plane.Length];
        Box(plane, copy, width, height, 1, width, radius);
        Box(copy, plane, height, width, width, 1, radius);
    }

    // Means along lines of a length; lines lie a stride apart.
    private static void Box(float[] from, float[] to, int length, int lines, int step, int stride, int radius)
    {
        for (var line = 0; line < lines; line++)
        {
            for (var i = 0; i < length; i++)
            {
                float sum = 0;
                for (var offset = -radius; offset <= radius; offset++)
                    sum += from[(line * stride) + (Math.Clamp(i + offset, 0, length - 1) * step)];
                to[(line * stride) + (i * step)] = sum / ((2 * radius) + 1);
            }
        }
    }
}
