using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Providers.Images.Drawn.Finish;

/// <summary>What becomes of one pixel; a structure, so that the loop round it is compiled for it.</summary>
internal interface IPixelKernel
{
    /// <param name="colour">Red, green, blue in 0–1.</param>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    Vector3 At(Vector3 colour, int x, int y);
}

/// <summary>Goes over all pixels of a picture, and measures it.</summary>
internal static class PixelPass
{
    public static readonly Vector3 Luma = new(0.2126f, 0.7152f, 0.0722f);

    public static void Run<T>(Raster raster, T kernel)
        where T : struct, IPixelKernel
    {
        var half = new Vector3(0.5f);
        for (var y = 0; y < raster.Height; y++)
        {
            var row = raster.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var c = Vector3.Clamp(kernel.At(Colour(row[x]), x, y), Vector3.Zero, Vector3.One) * 255 + half;
                row[x] = (uint)(int)c.X | ((uint)(int)c.Y << 8) | ((uint)(int)c.Z << 16) | 0xFF000000u;
            }
        }
    }

    public static Vector3 Colour(uint pixel) => new Vector3(pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255) * (1 / 255f);

    /// <summary>Luminance of every pixel (Rec. 709 weights on the encoded values), 0–1.</summary>
    public static float[] Luminance(Raster raster)
    {
        var plane = new float[raster.Pixels.Length];
        for (var i = 0; i < plane.Length; i++)
        {
            var p = raster.Pixels[i];
            plane[i] = ((p & 255) * 0.000834f) + (((p >> 8) & 255) * 0.002805f) + (((p >> 16) & 255) * 0.000283f);
        }
        return plane;
    }

    /// <summary>Luminance at a quarter of the size, blurred: what is light or dark round about.</summary>
    public static Coarse Around(Raster raster, int radius)
    {
        int width = raster.Width / 4, height = raster.Height / 4;
        var plane = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = raster.Row(y * 4 + 1);
            for (var x = 0; x < width; x++)
                plane[(y * width) + x] = (Vector3.Dot(Colour(row[x * 4]), Luma) + Vector3.Dot(Colour(row[(x * 4) + 2]), Luma)) / 2;
        }
        PlaneBlur.Blur(plane, width, height, Math.Max(1, radius / 4), new float[plane.Length + width]);
        return new Coarse(plane, width, height);
    }
}

/// <summary>A plane at a quarter of the picture's size, read between its values.</summary>
internal readonly struct Coarse(float[] plane, int width, int height)
{
    public float At(int x, int y)
    {
        float u = Math.Clamp((x - 1.5f) * 0.25f, 0, width - 1.001f), v = Math.Clamp((y - 1.5f) * 0.25f, 0, height - 1.001f);
        int i = (int)u, j = (int)v, at = (Math.Min(j, height - 2) * width) + Math.Min(i, width - 2);
        float fu = u - i, fv = v - j, top = plane[at] + ((plane[at + 1] - plane[at]) * fu), low = plane[at + width] + ((plane[at + width + 1] - plane[at + width]) * fu);
        return top + ((low - top) * fv);
    }
}
