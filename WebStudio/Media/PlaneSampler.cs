using System.Numerics.Tensors;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>
/// Rows of a picture taken from a plane at fractions of samples, through a <see cref="PlaneWarp"/>, by a cubic kernel in two passes: first
/// every column of the plane at the height where the picture's row crosses it, then along the row. Beyond the border the plane's edge
/// goes on. Positions keep to 0.01 samples. Holds a row's worth of buffers: one for each thread.
/// </summary>
public sealed class PlaneSampler
{
    /// <summary>What one step of a sample is in the rows given.</summary>
    public const int One = 128;

    /// <summary>Steps of a position along a row, and of one across rows, to a sample.</summary>
    internal const int AlongOne = 65536, DownOne = 16384;

    /// <summary>Samples left of a row's first one in <see cref="_between"/>, so that whole windows can be read around its ends.</summary>
    internal const int Pad = 64;

    private const int Spacing = PlaneWarp.Spacing;

    // How far outside of the plane a position may lie.
    private const int Outside = 20;

    private readonly short[] _between;
    private readonly float[] _nodes;
    private readonly int[] _across, _heights;

    /// <param name="width">Of the widest plane.</param>
    /// <param name="picture">Width of the widest picture.</param>
    public PlaneSampler(int width, int picture)
    {
        _between = new short[width + (2 * Pad) + (2 * Spacing)];
        var nodes = (Math.Max(width, picture) / Spacing) + 4;
        (_nodes, _across, _heights) = (new float[nodes], new int[nodes], new int[nodes]);
    }

    /// <summary>Samples one row.</summary>
    /// <param name="plane">Where from.</param>
    /// <param name="warp">Made for the plane's width, prepared.</param>
    /// <param name="kernel">Fitting the warp's steps.</param>
    /// <param name="row">Of the picture.</param>
    /// <param name="target">The row: <c>(value − 128) × One</c>, with what a cubic overshoots. At least the picture's width, rounded up to 16.</param>
    public void Sample(BytePlane plane, PlaneWarp warp, CubicKernel kernel, int row, Span<short> target)
    {
        var across = _across.AsSpan(0, warp.Columns);
        if (target.Length < (across.Length - 1) * Spacing)
            throw new ArgumentException($"A row of {(across.Length - 1) * Spacing} pixels does not fit into {target.Length}.", nameof(target));
        warp.Across(row, _nodes.AsSpan(0, across.Length));
        Fix(across, AlongOne, -Outside, plane.Width - 1 + Outside);
        var heights = _heights.AsSpan(0, warp.Crossings);
        warp.Heights(row, _nodes.AsSpan(0, heights.Length));
        // Far above or below only the edge is seen, but numbers must fit.
        Fix(heights, DownOne, -8, plane.Height + 8);
        var first = Math.Clamp((across[0] / AlongOne) - 2, 0, plane.Width - 1) / Spacing;
        var last = Math.Clamp((across[^1] / AlongOne) + 4, 0, plane.Width - 1) / Spacing;
        if (Avx2.IsSupported)
            Columns(plane, heights, kernel, first, last);
        else
            ColumnsByOne(plane, heights, kernel, first, last);
        _between.AsSpan(0, Pad).Fill(_between[Pad]);
        _between.AsSpan(Pad + plane.Width).Fill(_between[Pad + plane.Width - 1]);
        if (Avx2.IsSupported)
            VectorSampler.Along(_between, across, kernel, target);
        else
            AlongByOne(across, kernel, target);
    }

    // A row that leans by a sample or more within 16 columns, or comes near the border, is rare.
    private void Columns(BytePlane plane, ReadOnlySpan<int> heights, CubicKernel kernel, int first, int last)
    {
        var columns = new VectorSampler(kernel);
        for (var block = first; block <= last; block++)
        {
            int from = heights[block], to = heights[block + 1], row = (Math.Min(from, to) / DownOne) - 1;
            if (Math.Abs(to - from) < DownOne && row >= 0 && row + 5 <= plane.Height)
                columns.Column(plane, row, block, from, to, _between);
            else
                ColumnsByOne(plane, heights, kernel, block, block);
        }
    }

    private void ColumnsByOne(BytePlane plane, ReadOnlySpan<int> heights, CubicKernel kernel, int first, int last)
    {
        for (var column = first * Spacing; column < Math.Min((last + 1) * Spacing, plane.Width); column++)
        {
            var block = column / Spacing;
            var at = (heights[block] + ((heights[block + 1] - heights[block]) * (column % Spacing) / (float)Spacing)) / DownOne;
            var row = (int)MathF.Floor(at);
            float sum = -128;
            for (var tap = 0; tap < 4; tap++)
                sum += kernel.Weight(tap, at - row) * plane.Row(Math.Clamp(row - 1 + tap, 0, plane.Height - 1))[column];
            _between[Pad + column] = (short)MathF.Round(sum * One);
        }
    }

    private void AlongByOne(ReadOnlySpan<int> across, CubicKernel kernel, Span<short> target)
    {
        for (var x = 0; x < (across.Length - 1) * Spacing; x++)
        {
            var node = x / Spacing;
            var at = (across[node] + ((across[node + 1] - across[node]) * (x % Spacing) / (float)Spacing)) / AlongOne;
            var column = (int)MathF.Floor(at);
            float sum = 0;
            for (var tap = 0; tap < 4; tap++)
                sum += kernel.Weight(tap, at - column) * _between[Pad + column - 1 + tap];
            target[x] = (short)Math.Clamp(MathF.Round(sum), short.MinValue, short.MaxValue);
        }
    }

    private void Fix(Span<int> positions, int one, float least, float most)
    {
        var nodes = _nodes.AsSpan(0, positions.Length);
        TensorPrimitives.Max(nodes, least, nodes);
        TensorPrimitives.Min(nodes, most, nodes);
        TensorPrimitives.Multiply(nodes, one, nodes);
        TensorPrimitives.ConvertToIntegerNative<float, int>(nodes, positions);
    }
}
