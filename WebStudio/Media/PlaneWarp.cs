using System.Numerics.Tensors;

namespace WebStudio.Media;

/// <summary>
/// Where the pixels of a picture are taken from in a plane: a position at every sixteenth pixel and row, linear in between.
/// It must be smooth and nearly upright: to the right in the picture is to the right in the plane, by at most <see cref="MaxStep"/> samples
/// a pixel, and rows lean by less than a sixteenth.
/// </summary>
/// <remarks>
/// Prepared for resampling in two passes, columns first (Catmull, Smith 1980): the first pass needs, for a place between a row's columns
/// of the plane, the height at which the picture's row crosses it. That is found once for every node and linear in between.
/// </remarks>
public sealed class PlaneWarp
{
    /// <summary>Pixels from one node to the next.</summary>
    public const int Spacing = 16;

    public const float MaxStep = 1.7f;

    private readonly float[] _x, _y, _crossings;
    private readonly int _blocks;

    /// <param name="width">Pixels of the picture.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="plane">Width of the plane.</param>
    public PlaneWarp(int width, int height, int plane)
    {
        Columns = ((width + Spacing - 1) / Spacing) + 1;
        Rows = ((height + Spacing - 1) / Spacing) + 1;
        _blocks = ((plane + Spacing - 1) / Spacing) + 1;
        _x = new float[Columns * Rows];
        _y = new float[Columns * Rows];
        _crossings = new float[_blocks * Rows];
    }

    /// <summary>Nodes in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of nodes.</summary>
    public int Rows { get; }

    /// <summary>Every sixteenth column of the plane, the one behind its end included.</summary>
    internal int Crossings => _blocks;

    /// <summary>Places a node.</summary>
    /// <param name="column">It stands at the middle of pixel <c>column * Spacing</c>.</param>
    /// <param name="row">It stands at the middle of row <c>row * Spacing</c>.</param>
    /// <param name="x">Position in the plane; whole numbers are middles of samples.</param>
    /// <param name="y">Likewise.</param>
    public void Place(int column, int row, float x, float y)
    {
        _x[(row * Columns) + column] = x;
        _y[(row * Columns) + column] = y;
    }

    /// <summary>To be called when all nodes are placed.</summary>
    public void Prepare()
    {
        for (var row = 0; row < Rows; row++)
        {
            var x = _x.AsSpan(row * Columns, Columns);
            var y = _y.AsSpan(row * Columns, Columns);
            var crossings = _crossings.AsSpan(row * _blocks, _blocks);
            var node = 0;
            for (var block = 0; block < _blocks; block++)
            {
                float at = block * Spacing;
                while (node < Columns - 2 && x[node + 1] < at)
                    node++;
                var part = (at - x[node]) / Math.Max(x[node + 1] - x[node], 1e-3f);
                // Far outside of what is seen the lean of the border would run away.
                crossings[block] = y[node] + (Math.Clamp(part, -4, 5) * (y[node + 1] - y[node]));
            }
        }
    }

    /// <summary>Positions across the plane at the nodes' columns for one row of the picture.</summary>
    internal void Across(int row, Span<float> x) => Between(_x, Columns, row, x);

    /// <summary>Heights at which a row of the picture crosses every sixteenth column of the plane.</summary>
    internal void Heights(int row, Span<float> y) => Between(_crossings, _blocks, row, y);

    private static void Between(float[] nodes, int count, int row, Span<float> result)
    {
        var above = nodes.AsSpan(row / Spacing * count, count);
        var below = nodes.AsSpan(((row / Spacing) + 1) * count, count);
        TensorPrimitives.Lerp(above, below, row % Spacing / (float)Spacing, result);
    }
}
