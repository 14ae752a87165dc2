using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>The screen look: colours part towards the edges, light spreads, lines of a monitor.</summary>
internal static class Neon
{
    public static void Apply(Raster raster, Edges edge)
    {
        var around = PixelPass.Around(raster, raster.Width / 28);
        PixelPass.Run(raster, new Glow((uint[])raster.Pixels.Clone(), raster.Width, around, edge));
    }

    private readonly struct Glow(uint[] source, int width, Coarse around, Edges edge) : IPixelKernel
    {
        public Vector3 At(Vector3 c, int x, int y)
        {
            var apart = (int)(((2f * x / width) - 1) * width * 0.0016f);
            var row = y * width;
            c.X = (source[row + Math.Clamp(x + apart, 0, width - 1)] & 255) / 255f;
            c.Z = ((source[row + Math.Clamp(x - apart, 0, width - 1)] >> 16) & 255) / 255f;
            var glow = Math.Max(0, around.At(x, y) - 0.3f);
            c += (Vector3.One - c) * (c + new Vector3(0.02f, 0.12f, 0.2f)) * glow * 0.9f;
            c = (c - new Vector3(0.45f)) * 1.14f + new Vector3(0.44f);
            return c * (1 - (0.4f * edge.At(x, y))) * (y % 4 == 0 ? 0.88f : y % 4 == 1 ? 0.95f : 1);
        }
    }
}
