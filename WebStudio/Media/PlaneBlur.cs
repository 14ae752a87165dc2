using System.Numerics.Tensors;

namespace WebStudio.Media;

/// <summary>
/// Repeated box blur of a plane of floats, row by row: two passes of radius r come close to a Gaussian of
/// σ² = ((2r + 1)² − 1) / 6 (Wells 1986). Borders are clamped; cost does not depend on the radius.
/// </summary>
internal static class PlaneBlur
{
    /// <param name="plane"><paramref name="width"/> × <paramref name="height"/> values, blurred in place.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="radius">Pixels to each side; 0 leaves the plane as it is.</param>
    /// <param name="scratch">At least as long as the plane plus one row; overwritten.</param>
    /// <param name="passes">How often the box is applied.</param>
    public static void Blur(Span<float> plane, int width, int height, int radius, Span<float> scratch, int passes = 2)
    {
        if (radius < 1)
            return;
        for (var pass = 0; pass < passes; pass++)
        {
            for (var y = 0; y < height; y++)
                BlurRow(plane.Slice(y * width, width), scratch.Slice(y * width, width), radius);
            BlurColumns(scratch, plane, width, height, radius);
        }
    }

    private static void BlurRow(ReadOnlySpan<float> source, Span<float> target, int radius)
    {
        int width = source.Length, last = width - 1;
        var share = 1f / ((2 * radius) + 1);
        var sum = source[0] * (radius + 1);
        for (var x = 1; x <= radius; x++)
            sum += source[Math.Min(x, last)];
        var middle = Math.Max(Math.Min(radius, width), 0);
        var end = Math.Max(width - radius - 1, middle);
        var x0 = 0;
        for (; x0 < middle; x0++)
        {
            target[x0] = sum * share;
            sum += source[Math.Min(x0 + radius + 1, last)] - source[0];
        }
        for (; x0 < end; x0++)
        {
            target[x0] = sum * share;
            sum += source[x0 + radius + 1] - source[x0 - radius];
        }
        for (; x0 < width; x0++)
        {
            target[x0] = sum * share;
            sum += source[last] - source[Math.Max(x0 - radius, 0)];
        }
    }

    private static void BlurColumns(Span<float> source, Span<float> target, int width, int height, int radius)
    {
        var size = width * height;
        var sum = source.Slice(size, width);
        var share = 1f / ((2 * radius) + 1);
        TensorPrimitives.Multiply(source[..width], radius + 1f, sum);
        for (var y = 1; y <= radius; y++)
            TensorPrimitives.Add(sum, source.Slice(Math.Min(y, height - 1) * width, width), sum);
        for (var y = 0; y < height; y++)
        {
            TensorPrimitives.Multiply(sum, share, target.Slice(y * width, width));
            TensorPrimitives.Add(sum, source.Slice(Math.Min(y + radius + 1, height - 1) * width, width), sum);
            TensorPrimitives.Subtract(sum, source.Slice(Math.Max(y - radius, 0) * width, width), sum);
        }
    }
}
