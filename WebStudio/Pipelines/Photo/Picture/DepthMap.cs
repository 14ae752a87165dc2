using System.Numerics.Tensors;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>
/// A guess of what is near in a photo, 0 (far) to 1: the lower the nearer, the subject nearer than what surrounds it, a bright smooth top
/// (sky) far, what is in focus nearer than what is not. Regions of one lightness are taken as one (guided filter: He, Sun, Tang 2010), then
/// it is made so smooth that no border tears.
/// </summary>
internal sealed class DepthMap
{
    private const int Longest = 96;

    private readonly int _width, _height;
    private readonly float[] _near;

    private DepthMap(int width, int height, float[] near) => (_width, _height, _near) = (width, height, near);

    /// <summary>Reads a photo.</summary>
    /// <param name="photo">At any size.</param>
    /// <param name="reading">Where its subject is.</param>
    public static DepthMap Guess(Raster photo, PhotoReading reading)
    {
        var scale = Math.Min(1, Longest / (double)Math.Max(photo.Width, photo.Height));
        int width = Math.Max(1, (int)(photo.Width * scale)), height = Math.Max(1, (int)(photo.Height * scale));
        var small = RasterScaler.Scale(photo, width, height);
        var light = new float[width * height];
        var near = new float[width * height];
        for (var i = 0; i < light.Length; i++)
            light[i] = Light(small.Pixels[i]);
        var detail = Detail(light, width, height);
        var subject = reading.Subject;
        // A subject that fills the picture, or was not found, says little.
        var trust = (float)(subject.Confidence * Math.Clamp(1.4 - (subject.Width * subject.Height), 0.3, 1));
        for (var y = 0; y < height; y++)
        {
            double v = (y + 0.5) / height, dy = (v - subject.Y) / Math.Max(0.08, subject.Height * 0.7);
            for (var x = 0; x < width; x++)
            {
                double u = (x + 0.5) / width, dx = (u - subject.X) / Math.Max(0.08, subject.Width * 0.7);
                var i = (y * width) + x;
                var figure = trust * (float)Math.Exp(-(dx * dx) - (dy * dy));
                var sky = (float)Math.Clamp((0.65 - v) * 3, 0, 1) * Math.Clamp((light[i] - 0.35f) * 3, 0, 1) * (1 - detail[i]);
                var ground = (float)(v * v);
                near[i] = ((0.55f * ground) + (0.15f * detail[i]) + (0.75f * figure)) * (1 - (0.6f * sky));
            }
        }
        Guide(near, light, width, height);
        var scratch = new float[(width * height) + width];
        PlaneBlur.Blur(near, width, height, Math.Max(1, Math.Max(width, height) / 32), scratch);
        Stretch(near);
        return new DepthMap(width, height, near);
    }

    /// <summary>How near a place is.</summary>
    /// <param name="x">0–1 from the left; beyond, the border goes on.</param>
    /// <param name="y">0–1 from the top.</param>
    public float At(double x, double y)
    {
        float across = Math.Clamp((float)((x * _width) - 0.5), 0, _width - 1), down = Math.Clamp((float)((y * _height) - 0.5), 0, _height - 1);
        int left = (int)across, top = (int)down, right = Math.Min(left + 1, _width - 1), bottom = Math.Min(top + 1, _height - 1);
        float above = float.Lerp(_near[(top * _width) + left], _near[(top * _width) + right], across - left);
        float below = float.Lerp(_near[(bottom * _width) + left], _near[(bottom * _width) + right], across - left);
        return float.Lerp(above, below, down - top);
    }

    private static float Light(uint pixel) =>
        ((0.2126f * (pixel & 255)) + (0.7152f * ((pixel >> 8) & 255)) + (0.0722f * ((pixel >> 16) & 255))) / 255;

    // Local spread of lightness, 0–1.
    private static float[] Detail(float[] light, int width, int height)
    {
        float[] mean = [.. light], square = new float[light.Length], scratch = new float[light.Length + width];
        TensorPrimitives.Multiply(light, light, square);
        PlaneBlur.Blur(mean, width, height, 2, scratch);
        PlaneBlur.Blur(square, width, height, 2, scratch);
        for (var i = 0; i < mean.Length; i++)
            mean[i] = Math.Min(1, 8 * MathF.Sqrt(Math.Max(0, square[i] - (mean[i] * mean[i]))));
        PlaneBlur.Blur(mean, width, height, 2, scratch);
        return mean;
    }

    // near becomes, around every place, the linear function of light that fits it best.
    private static void Guide(float[] near, float[] light, int width, int height)
    {
        const float Flat = 0.004f;
        var radius = Math.Max(1, Math.Max(width, height) / 10);
        float[] mean = [.. light], variance = new float[light.Length], covariance = new float[light.Length], scratch = new float[light.Length + width];
        TensorPrimitives.Multiply(light, light, variance);
        TensorPrimitives.Multiply(light, near, covariance);
        foreach (var plane in (float[][])[mean, variance, covariance, near])
            PlaneBlur.Blur(plane, width, height, radius, scratch, 1);
        for (var i = 0; i < near.Length; i++)
        {
            var slope = (covariance[i] - (mean[i] * near[i])) / (variance[i] - (mean[i] * mean[i]) + Flat);
            (covariance[i], near[i]) = (slope, near[i] - (slope * mean[i]));
        }
        PlaneBlur.Blur(covariance, width, height, radius, scratch, 1);
        PlaneBlur.Blur(near, width, height, radius, scratch, 1);
        TensorPrimitives.MultiplyAdd(covariance, light, near, near);
    }

    private static void Stretch(float[] near)
    {
        float least = TensorPrimitives.Min<float>(near), most = TensorPrimitives.Max<float>(near);
        // A picture without any depth stays flat.
        var gain = 1 / Math.Max(most - least, 0.15f);
        for (var i = 0; i < near.Length; i++)
            near[i] = (near[i] - least) * gain;
    }
}
