using System.Numerics.Tensors;

namespace WebStudio.Media;

/// <summary>A part of a plane at a smaller size, by a cubic kernel as wide as the step (Mitchell, Netravali 1988; B = 0, C = ½).</summary>
public static class PlaneScaler
{
    /// <summary>Reduces a part; what lies outside of the plane is its edge.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="left">Of the part, in samples; the first sample begins at 0.</param>
    /// <param name="top">Likewise.</param>
    /// <param name="stepX">Samples of the source for one of the result, at least 1.</param>
    /// <param name="stepY">Likewise.</param>
    /// <param name="width">Of the result.</param>
    /// <param name="height">Of the result.</param>
    public static BytePlane Reduce(BytePlane source, double left, double top, double stepX, double stepY, int width, int height)
    {
        var result = new BytePlane(width, height);
        var across = new Taps(left, stepX, width, source.Width);
        var down = new Taps(top, stepY, height, source.Height);
        int first = across.Indices.Min(), count = across.Indices.Max() - first + 1;
        float[] row = new float[count], sum = new float[count], window = new float[across.Count];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sum);
            for (var tap = 0; tap < down.Count; tap++)
            {
                TensorPrimitives.ConvertTruncating<byte, float>(source.Row(down.Indices[(y * down.Count) + tap]).Slice(first, count), row);
                TensorPrimitives.MultiplyAdd(row, down.Weights[(y * down.Count) + tap], sum, sum);
            }
            var target = result.Row(y);
            for (var x = 0; x < width; x++)
            {
                var at = x * across.Count;
                float value = 0.5f;
                for (var tap = 0; tap < across.Count; tap++)
                    value += sum[across.Indices[at + tap] - first] * across.Weights[at + tap];
                target[x] = (byte)Math.Clamp(value, 0, 255);
            }
        }
        return result;
    }

    // Which samples make up each of the result, and how much of each.
    private readonly struct Taps
    {
        public Taps(double start, double step, int length, int limit)
        {
            Count = (int)Math.Ceiling(4 * step);
            Indices = new int[length * Count];
            Weights = new float[length * Count];
            var kernel = CubicKernel.For(1);
            for (var i = 0; i < length; i++)
            {
                var middle = start + ((i + 0.5) * step) - 0.5;
                var first = (int)Math.Floor(middle - (2 * step)) + 1;
                double total = 0;
                for (var tap = 0; tap < Count; tap++)
                    total += kernel.At((float)((first + tap - middle) / step));
                for (var tap = 0; tap < Count; tap++)
                {
                    Indices[(i * Count) + tap] = Math.Clamp(first + tap, 0, limit - 1);
                    Weights[(i * Count) + tap] = (float)(kernel.At((float)((first + tap - middle) / step)) / total);
                }
            }
        }

        public int Count { get; }

        public int[] Indices { get; }

        public float[] Weights { get; }
    }
}
