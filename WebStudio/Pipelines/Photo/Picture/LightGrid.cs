using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>
/// What light does to a frame, at every sixteenth pixel and row and linear in between: luma above black and chroma are multiplied by a
/// gain below 2, then something is added to each.
/// </summary>
internal sealed class LightGrid
{
    public const int Spacing = PlaneWarp.Spacing;

    private readonly float[] _row;

    /// <param name="width">Pixels of the frame.</param>
    /// <param name="height">Rows.</param>
    public LightGrid(int width, int height)
    {
        // Blocks of chroma are 32 pixels wide, so there may be a node more than luma needs.
        Columns = ((width + (2 * Spacing) - 1) / (2 * Spacing) * 2) + 1;
        Rows = ((height + Spacing - 1) / Spacing) + 1;
        _row = new float[Columns];
        (Gain, Y, U, V) = (new float[Columns * Rows], new float[Columns * Rows], new float[Columns * Rows], new float[Columns * Rows]);
    }

    public int Columns { get; }

    public int Rows { get; }

    public float[] Gain { get; }

    /// <summary>Added, in steps of a byte.</summary>
    public float[] Y { get; }

    public float[] U { get; }

    public float[] V { get; }

    /// <summary>The nodes' values for one row of the frame.</summary>
    /// <param name="values">One of the four.</param>
    /// <param name="row">Of the frame.</param>
    /// <param name="one">What 1 is in the result.</param>
    /// <param name="result">Gets them.</param>
    public void Across(float[] values, int row, int one, Span<int> result)
    {
        TensorPrimitives.Lerp(values.AsSpan(row / Spacing * Columns, Columns), values.AsSpan(((row / Spacing) + 1) * Columns, Columns), row % Spacing / (float)Spacing, _row);
        TensorPrimitives.Multiply<float>(_row, one, _row);
        TensorPrimitives.ConvertToIntegerNative<float, int>(_row, result);
    }
}
