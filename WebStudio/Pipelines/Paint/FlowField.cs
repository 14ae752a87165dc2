using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>
/// The directions along which a picture's own edges and textures run: the minor eigenvector of the smoothed structure
/// tensor (Brox et al. 2006; Kyprianidis and Kang 2011). Wider blurs of the tensor carry directions into flat areas, as
/// Litwinowicz 1997 interpolated them; where there is nothing at all, a slowly turning field stands in.
/// </summary>
internal sealed class FlowField
{
    private readonly int _width;
    private readonly int _height;
    private readonly float[] _x;
    private readonly float[] _y;

    /// <param name="picture">Any picture; best half the size at which strokes are laid.</param>
    /// <param name="radius">Pixels over which the narrowest blur of the tensor reaches, at least 1.</param>
    /// <param name="seed">Seed of the field that stands in over featureless areas.</param>
    public FlowField(Raster picture, int radius, int seed)
    {
        _width = picture.Width;
        _height = picture.Height;
        var size = _width * _height;
        float[] xx = new float[size], xy = new float[size], yy = new float[size], scratch = new float[size + _width];
        Tensor(Luminance(picture), _width, _height, xx, xy, yy);
        _x = new float[size];
        _y = new float[size];
        float[] difference = xx, product = xy;
        for (var i = 0; i < size; i++)
            difference[i] = xx[i] - yy[i];
        AddStandIn(seed);
        var weight = 1f;
        foreach (var reach in (ReadOnlySpan<int>)[Math.Max(radius, 1), Math.Max(radius * 4, 4), Math.Max(radius * 14, 12)])
        {
            PlaneBlur.Blur(difference, _width, _height, Math.Min(reach, Math.Max(_width, _height)), scratch);
            PlaneBlur.Blur(product, _width, _height, Math.Min(reach, Math.Max(_width, _height)), scratch);
            for (var i = 0; i < size; i++)
            {
                _x[i] += weight * difference[i];
                _y[i] += weight * product[i];
            }
            weight *= 0.12f;
        }
        ToDirections();
    }

    /// <summary>
    /// The unit direction at a point, given as shares 0–1 of the picture's width and height. Its sign means nothing.
    /// </summary>
    public (float X, float Y) At(float shareX, float shareY)
    {
        var x = Math.Clamp((int)(shareX * _width), 0, _width - 1);
        var y = Math.Clamp((int)(shareY * _height), 0, _height - 1);
        var index = (y * _width) + x;
        return (_x[index], _y[index]);
    }

    /// <summary>Rec. 709 luma of every pixel, 0–1.</summary>
    public static float[] Luminance(Raster picture)
    {
        var luminance = new float[picture.Pixels.Length];
        for (var i = 0; i < luminance.Length; i++)
        {
            var pixel = picture.Pixels[i];
            luminance[i] = (((pixel & 255) * 0.2126f) + (((pixel >> 8) & 255) * 0.7152f) + (((pixel >> 16) & 255) * 0.0722f)) * (1f / 255);
        }
        return luminance;
    }

    private static void Tensor(float[] luminance, int width, int height, float[] xx, float[] xy, float[] yy)
    {
        for (var y = 0; y < height; y++)
        {
            var above = luminance.AsSpan(Math.Max(y - 1, 0) * width, width);
            var row = luminance.AsSpan(y * width, width);
            var below = luminance.AsSpan(Math.Min(y + 1, height - 1) * width, width);
            for (var x = 0; x < width; x++)
            {
                int left = Math.Max(x - 1, 0), right = Math.Min(x + 1, width - 1), i = (y * width) + x;
                var gx = above[right] - above[left] + (2 * (row[right] - row[left])) + below[right] - below[left];
                var gy = below[left] - above[left] + (2 * (below[x] - above[x])) + below[right] - above[right];
                xx[i] = gx * gx;
                xy[i] = gx * gy;
                yy[i] = gy * gy;
            }
        }
    }

    private void AddStandIn(int seed)
    {
        var noise = new ValueNoise(seed, 64, 2, 0.4f);
        var scale = 96f / Math.Max(_width, _height);
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var angle = (noise.Sample(x * scale, y * scale) - 0.35f) * 2.4f * MathF.PI;
                _x[(y * _width) + x] = -1e-5f * MathF.Cos(angle);
                _y[(y * _width) + x] = -0.5e-5f * MathF.Sin(angle);
            }
        }
    }

    // Double-angle form: the major eigenvector stands at ½·atan2(2·Jxy, Jxx − Jyy), the flow at a right angle to it.
    private void ToDirections()
    {
        for (var i = 0; i < _x.Length; i++)
        {
            var angle = (0.5f * MathF.Atan2(2 * _y[i], _x[i])) + (MathF.PI / 2);
            (_y[i], _x[i]) = MathF.SinCos(angle);
        }
    }
}
