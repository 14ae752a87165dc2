using WebStudio.Media;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>
/// Oil: short strokes along the picture's contours, each of one colour and cut off where that colour ends (Litwinowicz, SIGGRAPH 1997),
/// with the relief of their bristles lit from the upper left.
/// </summary>
internal static class BrushWork
{
    private const int Bristles = 64;

    public static void Apply(Raster raster, long seed)
    {
        var source = (uint[])raster.Pixels.Clone();
        var relief = new float[source.Length];
        var random = new SeededRandom(seed, "brush");
        var around = PixelPass.Around(raster, raster.Width / 60);
        var bristles = new float[Bristles];
        for (var i = 0; i < Bristles; i++)
            bristles[i] = (float)random.Between(0.35, 1);
        var unit = Math.Max(3.5, Math.Min(raster.Width, raster.Height) / 120.0);
        Layer(raster, source, relief, around, bristles, random, unit * 1.35, unit * 5.5);
        Layer(raster, source, relief, around, bristles, random, unit * 0.7, unit * 2.6);
        Light(raster, relief);
    }

    private static void Layer(Raster raster, uint[] source, float[] relief, Coarse around, float[] bristles, SeededRandom random, double width, double length)
    {
        int w = raster.Width, h = raster.Height;
        float[] clouds = Grain.Clouds;
        var large = length > 30 * h / 1080.0;
        for (var gy = width * 0.4; gy < h; gy += width * (large ? 0.8 : 1.25))
        {
            for (var gx = width * 0.4; gx < w; gx += width * (large ? 1.5 : 2.3))
            {
                int x = Math.Clamp((int)(gx + (width * random.Between(-0.7, 0.7))), 2, w - 3), y = Math.Clamp((int)(gy + (width * random.Between(-0.6, 0.6))), 2, h - 3);
                float sx = around.At(x + 6, y) - around.At(x - 6, y), sy = around.At(x, y + 6) - around.At(x, y - 6), slope = MathF.Abs(sx) + MathF.Abs(sy);
                // Small strokes only where there is something to see.
                if (!large && slope < 0.012f && random.Chance(0.8))
                    continue;
                var angle = slope > 0.008f ? MathF.Atan2(sx, -sy) : Grain.At(clouds, x / 2, y / 2) * 2.6f;
                Stroke(raster, source, relief, bristles, x, y, angle + (float)random.Between(-0.18, 0.18), (float)width, (float)(length * random.Between(0.7, 1.2)), Varied(source[(y * w) + x], random), random.Next(Bristles));
            }
        }
    }

    private static void Stroke(Raster raster, uint[] source, float[] relief, float[] bristles, int x0, int y0, float angle, float width, float length, uint colour, int bristle)
    {
        var (sin, cos) = MathF.SinCos(angle);
        int w = raster.Width, h = raster.Height;
        var own = source[(y0 * w) + x0];
        for (var way = -1; way <= 1; way += 2)
        {
            for (var t = 0f; t < length / 2; t += 1)
            {
                float mx = x0 + (way * t * cos), my = y0 + (way * t * sin);
                if (mx < 0 || my < 0 || mx >= w || my >= h || Apart(source[((int)my * w) + (int)mx], own) > 40)
                    break;
                var taper = MathF.Sqrt(1 - (t * t * 4 / (length * length)));
                for (var v = -width / 2 * taper; v < width / 2 * taper; v += 0.9f)
                {
                    int px = (int)(mx - (v * sin)), py = (int)(my + (v * cos));
                    if ((uint)px >= (uint)w || (uint)py >= (uint)h)
                        continue;
                    var at = (py * w) + px;
                    if (Apart(source[at], own) > 90)
                        continue;
                    raster.Pixels[at] = colour;
                    relief[at] = bristles[(int)((v * 1.7f) + bristle + Bristles) & (Bristles - 1)] * taper;
                }
            }
        }
    }

    private static int Apart(uint a, uint b) =>
        Math.Abs((int)(a & 255) - (int)(b & 255)) + Math.Abs((int)((a >> 8) & 255) - (int)((b >> 8) & 255)) + Math.Abs((int)((a >> 16) & 255) - (int)((b >> 16) & 255));

    private static uint Varied(uint colour, SeededRandom random)
    {
        int light = random.Next(27) - 13, warm = random.Next(13) - 6;
        return Raster.Rgb(Channel(colour, 0, light + warm), Channel(colour, 8, light), Channel(colour, 16, light - warm));
    }

    private static int Channel(uint colour, int bit, int more) => Math.Clamp((int)((colour >> bit) & 255) + more, 0, 255);

    private static void Light(Raster raster, float[] relief)
    {
        int w = raster.Width;
        for (var y = 1; y < raster.Height - 1; y++)
        {
            var row = raster.Row(y);
            for (var x = 1; x < w - 1; x++)
            {
                var at = (y * w) + x;
                var slope = (int)((relief[at] - relief[at - w - 1]) * 30);
                if (slope != 0)
                    row[x] = Raster.Rgb(Channel(row[x], 0, slope), Channel(row[x], 8, slope), Channel(row[x], 16, slope));
            }
        }
    }
}
