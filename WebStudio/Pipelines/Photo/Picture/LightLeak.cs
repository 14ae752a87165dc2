using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>One soft blob of stray light that wanders along a side of the picture and breathes.</summary>
internal sealed class LightLeak
{
    private readonly bool _upright;
    private readonly double _side, _along, _size, _phase, _breath, _wander, _radiusX, _radiusY;

    private LightLeak(Random random, PictureRequest request, uint colour)
    {
        // Its middle lies a little outside of the picture.
        var beyond = 0.04 + (0.08 * random.NextDouble());
        _upright = random.Next(3) > 0;
        _side = random.Next(2) == 0 ? -beyond : 1 + beyond;
        _along = 0.2 + (0.6 * random.NextDouble());
        _phase = random.NextDouble();
        _breath = 7 + (6 * random.NextDouble());
        _wander = 17 + (12 * random.NextDouble());
        _size = (0.24 + (0.16 * random.NextDouble())) * Math.Max(request.Width, request.Height);
        (_radiusX, _radiusY) = (_size / request.Width, _size / request.Height);
        var (y, u, v) = Yuv420.Convert(colour);
        (Y, U, V) = (y - 16, u - 128, v - 128);
    }

    /// <summary>Its colour: luma above black, and chroma from gray.</summary>
    public float Y { get; }

    public float U { get; }

    public float V { get; }

    /// <summary>The leaks of a video.</summary>
    public static LightLeak[] Choose(PictureRequest request)
    {
        var random = new Random((int)(request.Seed ^ (request.Seed >> 32)) ^ 0x1ea5);
        // Over a blue picture orange turns to mud: there the leaks are pale, and weaker.
        var reading = request.Photos[0].Reading;
        var warm = reading.Warmth + (0.5 * reading.Mood.Valence) > -0.1;
        uint[] colours = warm
            ? [Raster.Rgb(255, 150, 60), Raster.Rgb(255, 110, 70), Raster.Rgb(255, 190, 110)]
            : [Raster.Rgb(255, 214, 180), Raster.Rgb(236, 190, 196), Raster.Rgb(196, 214, 255)];
        return [.. colours.Select(colour => new LightLeak(random, request, colour))];
    }

    /// <summary>How strong it is.</summary>
    /// <param name="seconds">Time of the video.</param>
    /// <param name="energy">Of the section, 0–1.</param>
    public double Strength(double seconds, double energy) =>
        Math.Max(0, Math.Sin(Math.Tau * ((seconds / _breath) + _phase))) * (0.06 + (0.26 * energy * energy));

    /// <summary>Its shape is the product of one across and one down.</summary>
    /// <param name="seconds">Time of the video.</param>
    /// <param name="across">Gets the values at places from 0 to <paramref name="right"/> of the width.</param>
    /// <param name="right">Place of the last value.</param>
    /// <param name="down">Likewise from the top.</param>
    /// <param name="bottom">Place of the last value.</param>
    public void Spread(double seconds, Span<float> across, double right, Span<float> down, double bottom)
    {
        var along = _along + (0.25 * Math.Sin(Math.Tau * ((seconds / _wander) + _phase)));
        Bell(across, right, _upright ? _side : along, _radiusX);
        Bell(down, bottom, _upright ? along : _side, _radiusY);
    }

    private static void Bell(Span<float> values, double last, double middle, double radius)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var away = ((last * i / (values.Length - 1)) - middle) / radius;
            values[i] = (float)Math.Exp(-away * away);
        }
    }
}
