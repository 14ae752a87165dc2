using System.Numerics;

namespace WebStudio.Media;

/// <summary>
/// CIELAB of sRGB pixels: linear light and XYZ by IEC 61966-2-1 (D65), then CIE 15:2004 eq. 8.3–8.11 with the same white.
/// L* is 0–100, a* and b* about −110…110; a distance of 2.3 is just noticeable. Table-based, exact to about 0.1.
/// </summary>
public static class Lab
{
    private const int Steps = 1 << 14;

    private static readonly float[] _linear = Linear();
    private static readonly float[] _f = ResponseTable();

    /// <summary>X = L*, Y = a*, Z = b* of an opaque pixel.</summary>
    public static Vector3 Of(uint pixel) => Of(_linear[pixel & 255], _linear[(pixel >> 8) & 255], _linear[(pixel >> 16) & 255]);

    /// <param name="pixels">sRGB, see <see cref="Raster"/>; the planes have at least its length.</param>
    /// <param name="l">Takes L*.</param>
    /// <param name="a">Takes a*.</param>
    /// <param name="b">Takes b*.</param>
    public static void Convert(ReadOnlySpan<uint> pixels, Span<float> l, Span<float> a, Span<float> b)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var lab = Of(pixels[i]);
            l[i] = lab.X;
            a[i] = lab.Y;
            b[i] = lab.Z;
        }
    }

    /// <summary>The opaque sRGB pixel nearest to L*, a*, b*, each channel clamped; the inverse of <see cref="Of(uint)"/>.</summary>
    public static uint Pixel(Vector3 lab)
    {
        float y = (lab.X + 16) / 116, x = 0.9504700f * Linear(y + (lab.Y / 500)), z = 1.0888300f * Linear(y - (lab.Z / 200));
        y = Linear(y);
        return Raster.Rgb(
            Encode((3.2404542f * x) - (1.5371385f * y) - (0.4985314f * z)),
            Encode((-0.9692660f * x) + (1.8760108f * y) + (0.0415560f * z)),
            Encode((0.0556434f * x) - (0.2040259f * y) + (1.0572252f * z)));
    }

    private static float Linear(float f) => f > 6f / 29 ? f * f * f : ((116 * f) - 16) / (24389f / 27);

    private static int Encode(float linear)
    {
        var v = linear <= 0.0031308f ? 12.92f * linear : (1.055f * MathF.Pow(linear, 1 / 2.4f)) - 0.055f;
        return (int)((Math.Clamp(v, 0, 1) * 255) + 0.5f);
    }

    // The rows of the matrix are divided by the white point, so that white is 1, 1, 1.
    private static Vector3 Of(float r, float g, float b)
    {
        float x = _f[(int)((((0.4124564f * r) + (0.3575761f * g) + (0.1804375f * b)) * (Steps / 0.9504700f)) + 0.5f)];
        float y = _f[(int)((((0.2126729f * r) + (0.7151522f * g) + (0.0721750f * b)) * Steps) + 0.5f)];
        float z = _f[(int)((((0.0193339f * r) + (0.1191920f * g) + (0.9503041f * b)) * (Steps / 1.0888300f)) + 0.5f)];
        return new Vector3((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static float[] Linear()
    {
        var table = new float[256];
        for (var i = 0; i < table.Length; i++)
        {
            var v = i / 255.0;
            table[i] = (float)(v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4));
        }

        return table;
    }

    private static float[] ResponseTable()
    {
        var table = new float[Steps + 8];
        for (var i = 0; i < table.Length; i++)
        {
            var t = i / (double)Steps;
            table[i] = (float)(t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116);
        }

        return table;
    }
}
