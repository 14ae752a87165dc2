using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>
/// Watercolour: shapes wander, pigment gathers at their edges and in the paper's hollows, washes vary
/// (the effects of Bousseau, Kaplan, Thollot, Sillion: “Interactive watercolor rendering”, NPAR 2006).
/// </summary>
internal static class WetPaint
{
    public static Raster Apply(Raster source, int shift)
    {
        int width = source.Width, height = source.Height;
        var wander = width * 0.006f;
        var moved = new Raster(width, height);
        float[] clouds = Grain.Clouds, paper = Grain.Paper;
        for (var y = 0; y < height; y++)
        {
            var row = moved.Row(y);
            for (var x = 0; x < width; x++)
            {
                float dx = (Grain.At(clouds, x + shift, y) * wander) + (Grain.At(paper, x, y + shift) * wander * 0.35f), dy = (Grain.At(clouds, x + 171, y + shift) * wander) + (Grain.At(paper, x + 91, y) * wander * 0.35f);
                row[x] = source.Pixels[(Math.Clamp((int)(y + dy), 0, height - 1) * width) + Math.Clamp((int)(x + dx), 0, width - 1)];
            }
        }
        PixelPass.Run(moved, new Wash(PixelPass.Around(moved, width / 110), PixelPass.Luminance(moved), width, shift));
        return moved;
    }

    private readonly struct Wash(Coarse around, float[] luma, int width, int shift) : IPixelKernel
    {
        private static readonly Vector3 _sheet = new(0.985f, 0.97f, 0.94f);

        private readonly float[] _clouds = Grain.Clouds;
        private readonly float[] _paper = Grain.Paper;

        public Vector3 At(Vector3 c, int x, int y)
        {
            var here = luma[(y * width) + x];
            var rim = Math.Clamp((around.At(x, y) - here) * 1.9f, -0.12f, 0.34f);
            // Density of pigment (d = 1 + …): c − (c − c²)(d − 1).
            var density = (0.62f * Grain.At(_clouds, x + shift, y + 77)) + (0.42f * Grain.At(_paper, x, y + shift) * (1.1f - here)) + (rim * 1.9f);
            c -= (c - (c * c)) * density;
            c = Vector3.Lerp(c, _sheet, 0.16f + (0.22f * here));
            return c * (1 + (0.03f * Grain.At(_paper, x + 13, y)));
        }
    }
}
