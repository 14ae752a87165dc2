using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// Edge-preserving smoothing by recursive filtering in the transformed domain (Gastal and Oliveira, "Domain Transform for
/// Edge-Aware Image and Video Processing", 2011, eq. 11, 14 and 21): flat patches with sharp borders at a few passes.
/// </summary>
internal sealed class DomainTransform
{
    private readonly int _width;
    private readonly int _height;
    private readonly float[] _slopeX;
    private readonly float[] _slopeY;
    private readonly float[] _weight;

    /// <param name="red">Planes of <paramref name="width"/> × <paramref name="height"/> values 0–1 whose edges are kept.</param>
    /// <param name="green">See <paramref name="red"/>.</param>
    /// <param name="blue">See <paramref name="red"/>.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="height">Rows.</param>
    public DomainTransform(float[] red, float[] green, float[] blue, int width, int height)
    {
        (_width, _height) = (width, height);
        _slopeX = new float[red.Length];
        _slopeY = new float[red.Length];
        _weight = new float[red.Length];
        foreach (var plane in (ReadOnlySpan<float[]>)[red, green, blue])
        {
            for (var i = 1; i < plane.Length; i++)
                _slopeX[i] += MathF.Abs(plane[i] - plane[i - 1]);
            for (var i = width; i < plane.Length; i++)
                _slopeY[i] += MathF.Abs(plane[i] - plane[i - width]);
        }
    }

    /// <summary>Smooths planes of the size given before, in place.</summary>
    /// <param name="planes">One or more.</param>
    /// <param name="sigmaSpace">Reach in pixels.</param>
    /// <param name="sigmaRange">Difference (sum over the channels) that counts as an edge.</param>
    /// <param name="rounds">Iterations, 1–3; more leave fewer streaks.</param>
    public void Filter(ReadOnlySpan<float[]> planes, float sigmaSpace, float sigmaRange, int rounds)
    {
        var ratio = sigmaSpace / sigmaRange;
        for (var round = 0; round < rounds; round++)
        {
            var sigma = sigmaSpace * MathF.Sqrt(3) * MathF.Pow(2, rounds - round - 1) / MathF.Sqrt(MathF.Pow(4, rounds) - 1);
            var rate = -MathF.Sqrt(2) / sigma;
            Weights(_slopeX, ratio, rate);
            foreach (var plane in planes)
                AlongRows(plane);
            Weights(_slopeY, ratio, rate);
            foreach (var plane in planes)
                AlongColumns(plane);
        }
    }

    private void Weights(float[] slope, float ratio, float rate)
    {
        TensorPrimitives.Multiply(slope, ratio * rate, _weight);
        TensorPrimitives.Add(_weight, rate, _weight);
        TensorPrimitives.Exp(_weight, _weight);
    }

    private void AlongRows(float[] plane)
    {
        for (var y = 0; y < _height; y++)
        {
            var row = plane.AsSpan(y * _width, _width);
            var weight = _weight.AsSpan(y * _width, _width);
            var last = row[0];
            for (var x = 1; x < row.Length && x < weight.Length; x++)
                row[x] = last = row[x] + (weight[x] * (last - row[x]));
            for (var x = row.Length - 2; x >= 0; x--)
                row[x] = last = row[x] + (weight[x + 1] * (last - row[x]));
        }
    }

    private void AlongColumns(float[] plane)
    {
        for (var y = 1; y < _height; y++)
            Pull(plane.AsSpan(y * _width, _width), plane.AsSpan((y - 1) * _width, _width), _weight.AsSpan(y * _width, _width));
        for (var y = _height - 2; y >= 0; y--)
            Pull(plane.AsSpan(y * _width, _width), plane.AsSpan((y + 1) * _width, _width), _weight.AsSpan((y + 1) * _width, _width));
    }

    private static void Pull(Span<float> row, ReadOnlySpan<float> before, ReadOnlySpan<float> weight)
    {
        var i = 0;
        for (; i + System.Numerics.Vector<float>.Count <= row.Length; i += System.Numerics.Vector<float>.Count)
        {
            var value = new System.Numerics.Vector<float>(row[i..]);
            (value + (new System.Numerics.Vector<float>(weight[i..]) * (new System.Numerics.Vector<float>(before[i..]) - value))).CopyTo(row[i..]);
        }
        for (; i < row.Length; i++)
            row[i] += weight[i] * (before[i] - row[i]);
    }
}
