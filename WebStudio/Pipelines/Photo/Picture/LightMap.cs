using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>The lights of a photo, blurred wide as a soft lens would: red, green and blue, 0–1, at a low resolution.</summary>
internal sealed class LightMap
{
    private const int Longest = 160;

    private readonly int _width, _height;
    private readonly float[][] _channels;
    private readonly float[] _row;

    private LightMap(int width, int height, float[][] channels, float strength) => (_width, _height, _channels, Strength, _row) = (width, height, channels, strength, new float[width + 1]);

    /// <summary>How much of it lies over the photo at any time, 0–1.</summary>
    public float Strength { get; }

    /// <summary>Finds the lights of a photo.</summary>
    public static LightMap Of(Raster photo, Grade grade)
    {
        var scale = Math.Min(1, Longest / (double)Math.Max(photo.Width, photo.Height));
        int width = Math.Max(1, (int)(photo.Width * scale)), height = Math.Max(1, (int)(photo.Height * scale));
        var small = RasterScaler.Scale(photo, width, height);
        float[][] channels = [new float[width * height], new float[width * height], new float[width * height]];
        for (var i = 0; i < small.Pixels.Length; i++)
        {
            var (r, g, b) = grade.Apply(small.Pixels[i]);
            var light = ((0.2126f * r) + (0.7152f * g) + (0.0722f * b)) / 255;
            // Only what is bright shines, with a soft knee.
            var over = Math.Clamp((light - 0.5f) * 2, 0, 1);
            var share = over * over / 255;
            (channels[0][i], channels[1][i], channels[2][i]) = (r * share, g * share, b * share);
        }
        var scratch = new float[(width * height) + width];
        foreach (var channel in channels)
            PlaneBlur.Blur(channel, width, height, Math.Max(1, Math.Max(width, height) / 40), scratch, 3);
        // Where all is bright nothing shines.
        var mean = channels[1].Average();
        return new LightMap(width, height, channels, grade.Glow * (1 - Math.Min(1, 1.5f * mean)));
    }

    /// <summary>The lights across the photo.</summary>
    /// <param name="y">0–1 from the top.</param>
    /// <param name="row">Gets red, green and blue, each for every pixel.</param>
    /// <param name="count">Pixels.</param>
    public void Row(double y, Span<float> row, int count)
    {
        var down = Math.Clamp((float)((y * _height) - 0.5), 0, _height - 1);
        int top = (int)down, bottom = Math.Min(top + 1, _height - 1);
        for (var channel = 0; channel < 3; channel++)
        {
            TensorPrimitives.Lerp(_channels[channel].AsSpan(top * _width, _width), _channels[channel].AsSpan(bottom * _width, _width), down - top, _row);
            float step = _width / (float)count, at = (step / 2) - 0.5f, last = _width - 1;
            foreach (ref var light in row.Slice(channel * count, count))
            {
                var across = Math.Clamp(at, 0, last);
                var left = (int)across;
                // The row has one more than the map is wide.
                light = _row[left] + ((_row[left + 1] - _row[left]) * (across - left));
                at += step;
            }
        }
    }

    /// <summary>The light at a place.</summary>
    /// <param name="x">0–1 from the left; beyond, the border goes on.</param>
    /// <param name="y">0–1 from the top.</param>
    public (float R, float G, float B) At(double x, double y)
    {
        float across = Math.Clamp((float)((x * _width) - 0.5), 0, _width - 1), down = Math.Clamp((float)((y * _height) - 0.5), 0, _height - 1);
        int left = (int)across, top = (int)down;
        var at = (top * _width) + left;
        int right = left + 1 < _width ? 1 : 0, below = top + 1 < _height ? _width : 0;
        return (Of(_channels[0]), Of(_channels[1]), Of(_channels[2]));

        float Of(float[] channel) => float.Lerp(float.Lerp(channel[at], channel[at + right], across - left), float.Lerp(channel[at + below], channel[at + below + right], across - left), down - top);
    }
}
