using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>
/// How a photo's colours are turned towards its mood: a curve for each channel, a tint for shadows and one for lights, saturation, and how
/// much the lights glow. Meant to be felt, not seen.
/// </summary>
internal sealed class Grade
{
    private readonly byte[][] _curves = new byte[3][];
    private readonly sbyte[][] _tints = new sbyte[3][];
    private readonly int _saturation;

    /// <param name="reading">What the photo shows.</param>
    public Grade(PhotoReading reading)
    {
        double valence = Math.Clamp(reading.Mood.Valence, -1, 1), energy = Math.Clamp(reading.Mood.Energy, 0, 1);
        // A flat photo takes more contrast than one that has it.
        var contrast = Math.Clamp(0.16 + (0.16 * energy) - (0.5 * (reading.Contrast - 0.2)), 0.04, 0.3);
        // Calm pictures have soft blacks, as prints have.
        var lift = 0.012 + (0.022 * (1 - energy)) + (0.012 * Math.Max(0, -valence));
        // A photo that is warm or cold already is not pushed further.
        var warmth = (0.022 * valence) - (0.012 * reading.Warmth);
        double[] gains = [1 + warmth, 1 + (warmth * 0.15), 1 - warmth];
        // Shadows and lights, red, green, blue: teal under gold for bright moods, blue under a pale light for dark ones.
        double[] shadows = valence >= 0 ? [-0.012, 0.002, 0.010] : [-0.014, -0.004, 0.020];
        double[] lights = valence >= 0 ? [0.014, 0.006, -0.014] : [0.002, 0.003, 0.002];
        var tint = 0.5 + (0.5 * Math.Abs(valence));
        for (var channel = 0; channel < 3; channel++)
        {
            _curves[channel] = new byte[256];
            _tints[channel] = new sbyte[256];
            for (var i = 0; i < 256; i++)
            {
                var value = Math.Min(1, i / 255.0 * gains[channel]);
                var curved = value + (contrast * (Smooth(value) - value));
                _curves[channel][i] = (byte)Math.Round(255 * (lift + ((1 - lift) * curved)));
                double light = i / 255.0, dark = (1 - light) * (1 - light);
                _tints[channel][i] = (sbyte)Math.Round(255 * tint * ((shadows[channel] * dark) + (lights[channel] * light * light)));
            }
        }
        _saturation = (int)Math.Round(256 * Math.Clamp(1 + (0.10 * energy) + (0.06 * valence) - (0.25 * Math.Max(0, reading.Saturation - 0.5)), 0.8, 1.2));
        Glow = (float)(0.16 + (0.10 * (1 - energy)));
    }

    /// <summary>How much of the blurred lights lies over the photo, 0–1.</summary>
    public float Glow { get; }

    /// <summary>Grades one pixel; alpha is ignored.</summary>
    public (int R, int G, int B) Apply(uint pixel)
    {
        int r = _curves[0][pixel & 255], g = _curves[1][(pixel >> 8) & 255], b = _curves[2][(pixel >> 16) & 255];
        var light = ((54 * r) + (183 * g) + (19 * b)) >> 8;
        return (
            Math.Clamp(light + (((r - light) * _saturation) >> 8) + _tints[0][light], 0, 255),
            Math.Clamp(light + (((g - light) * _saturation) >> 8) + _tints[1][light], 0, 255),
            Math.Clamp(light + (((b - light) * _saturation) >> 8) + _tints[2][light], 0, 255));
    }

    private static double Smooth(double x) => x * x * (3 - (2 * x));
}
