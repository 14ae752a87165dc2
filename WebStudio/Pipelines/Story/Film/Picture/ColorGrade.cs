using System.Runtime.CompilerServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>A colour filter: a curve for each channel, a tint for shadows and one for lights, saturation. Done once on the picture.</summary>
internal sealed class ColorGrade
{
    private readonly byte[][] _curves = new byte[3][];
    private readonly sbyte[][] _tints = new sbyte[3][];
    private readonly int _saturation;

    private ColorGrade(Look look)
    {
        _saturation = (int)Math.Round(256 * look.Saturation);
        for (var channel = 0; channel < 3; channel++)
        {
            _curves[channel] = new byte[256];
            _tints[channel] = new sbyte[256];
            for (var i = 0; i < 256; i++)
            {
                var value = Math.Min(1, i / 255.0 * look.Gain[channel]);
                value += look.Contrast * ((value * value * (3 - (2 * value))) - value);
                // Flat colours with soft borders between them.
                value += look.Flatness * ((Math.Round(value * 7) / 7) - value);
                value = look.Black + ((look.White - look.Black) * value);
                _curves[channel][i] = (byte)Math.Round(255 * Math.Clamp(value, 0, 1));
                double light = i / 255.0, dark = (1 - light) * (1 - light);
                // No tint on pure black: what is beyond the picture stays black.
                _tints[channel][i] = (sbyte)Math.Round(255 * ((look.Shadows[channel] * dark * Math.Min(1, light * 6)) + (look.Lights[channel] * light * light)));
            }
        }
    }

    /// <summary>The grade of a filter; null where colours stay as they are.</summary>
    public static ColorGrade? Of(ColorFilter filter) => filter == ColorFilter.None ? null : new ColorGrade(LookOf(filter));

    /// <summary>How much darker the corners of the frame get with a filter, 0–1.</summary>
    public static double Vignette(ColorFilter filter) => filter switch
    {
        ColorFilter.Noir => 0.42,
        ColorFilter.Horror => 0.5,
        ColorFilter.Vintage => 0.34,
        ColorFilter.Dramatic => 0.34,
        ColorFilter.Cinematic => 0.2,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Raster raster)
    {
        var pixels = raster.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = pixels[i];
            int r = _curves[0][pixel & 255], g = _curves[1][(pixel >> 8) & 255], b = _curves[2][(pixel >> 16) & 255];
            var light = ((54 * r) + (183 * g) + (19 * b)) >> 8;
            pixels[i] = Raster.Rgb(
                Math.Clamp(light + (((r - light) * _saturation) >> 8) + _tints[0][light], 0, 255),
                Math.Clamp(light + (((g - light) * _saturation) >> 8) + _tints[1][light], 0, 255),
                Math.Clamp(light + (((b - light) * _saturation) >> 8) + _tints[2][light], 0, 255));
        }
    }

    private static Look LookOf(ColorFilter filter) => filter switch
    {
        ColorFilter.Cinematic => new(0.30, 0.94, [1.02, 1, 0.98], [-0.045, 0.012, 0.05], [0.045, 0.012, -0.05]),
        ColorFilter.Warm => new(0.08, 1.06, [1.08, 1.01, 0.88], [0.015, 0, -0.012], [0.03, 0.015, -0.03]),
        ColorFilter.Cool => new(0.08, 0.94, [0.89, 1, 1.1], [-0.015, 0, 0.03], [-0.03, 0.004, 0.03]),
        ColorFilter.Vibrant => new(0.22, 1.5, [1.02, 1.02, 1.02], [0, 0, 0], [0, 0, 0]),
        ColorFilter.Vintage => new(-0.12, 0.62, [1.04, 1, 0.9], [0.03, 0.005, 0.05], [0.07, 0.04, -0.06]) { Black = 0.085, White = 0.95 },
        ColorFilter.Noir => new(0.75, 0, [1.04, 1, 0.96], [0, 0, 0], [0, 0, 0]),
        ColorFilter.Dramatic => new(0.68, 0.66, [1, 0.99, 1], [-0.02, 0, 0.028], [0.012, 0.006, -0.01]),
        ColorFilter.Horror => new(0.42, 0.34, [0.74, 0.82, 0.76], [-0.03, 0.012, 0.012], [-0.02, 0.035, -0.015]),
        _ => new(0.16, 1.42, [1.08, 1.08, 1.1], [0.03, -0.005, 0.07], [0.01, 0, 0.03]) { Flatness = 0.18, Black = 0.03 },
    };

    // Contrast −1–1; gains of red, green, blue; tints as shares of full scale.
    private sealed record Look(double Contrast, double Saturation, double[] Gain, double[] Shadows, double[] Lights)
    {
        public double Black { get; init; }

        public double White { get; init; } = 1;

        public double Flatness { get; init; }
    }
}
