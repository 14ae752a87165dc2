namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// Where each block of a picture was in an earlier one: a full search at a quarter of the size, refined at half and between pixels
/// (parabola through three errors). Blocks are 16 × 16 pixels of <see cref="Planes.Luma"/>; two side by side share the coarse search.
/// </summary>
internal sealed class BlockMotion
{
    public const int Block = 16;

    private const int Across = 8, Down = 6;

    // Mean deviation, in gray levels, below which a block has nothing to hold on to.
    private const float Texture = 2.5f;

    private readonly int _width;
    private readonly int _height;

    public BlockMotion(Planes planes)
    {
        (_width, _height) = (planes.Width, planes.Height);
        Columns = _width / (2 * Block) * 2;
        Rows = _height / Block;
        Top = (_height - (Rows * Block)) / 2 / 2 * 2;
        X = new float[Columns * Rows];
        Y = new float[X.Length];
        Error = new int[X.Length];
        Deviation = new int[X.Length];
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Row of the first blocks; what is left over lies above and below.</summary>
    public int Top { get; }

    /// <summary>Pixels to the right from the block to where it was.</summary>
    public float[] X { get; }

    /// <summary>Pixels down from the block to where it was.</summary>
    public float[] Y { get; }

    /// <summary>Sum of absolute differences from where it was.</summary>
    public int[] Error { get; }

    /// <summary>Sum of absolute differences from the block's own mean: what no motion at all would explain.</summary>
    public int[] Deviation { get; }

    /// <summary>Whether a block has structure.</summary>
    public bool Textured(int block) => Deviation[block] > Texture * Block * Block;

    /// <summary>
    /// Share 0–1 of the structured blocks of either picture that are found in the other, whichever has more of them to look for; 1 when neither has any.
    /// </summary>
    public float Match(Planes now, Planes before)
    {
        Estimate(now, before);
        var (found, all) = Found();
        if (all >= Error.Length / 8)
            return found / (float)all;
        Estimate(before, now);
        var (foundBack, allBack) = Found();
        (found, all) = allBack > all ? (foundBack, allBack) : (found, all);
        return all == 0 ? 1 : found / (float)all;
    }

    private (int Found, int All) Found()
    {
        int found = 0, all = 0;
        for (var i = 0; i < Error.Length; i++)
        {
            if (!Textured(i))
                continue;
            all++;
            if (Error[i] < Deviation[i] / 2)
                found++;
        }
        return (found, all);
    }

    public void Estimate(Planes now, Planes before)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var pair = 0; pair < Columns / 2; pair++)
            {
                var (x, y) = Coarse(now.Quarter, before.Quarter, pair * Block, (Top / 2) + (row * Block / 2));
                for (var column = 2 * pair; column < (2 * pair) + 2; column++)
                    Refine(now.Luma, before.Luma, (row * Columns) + column, column * Block, Top + (row * Block), 2 * x, 2 * y);
            }
        }
    }

    private (int X, int Y) Coarse(byte[] now, byte[] before, int left, int top)
    {
        const int rows = Block / 2;
        int width = _width / 2, height = _height / 2;
        var block = now.AsSpan((top * width) + left);
        // Standing still wins ties, and what is nearly one.
        var best = PlaneKernels.BlockDifference(block, width, before.AsSpan((top * width) + left), width, rows) - rows;
        int bestX = 0, bestY = 0;
        for (var y = Math.Max(-Down, -top); y <= Math.Min(Down, height - rows - top); y++)
        {
            for (var x = Math.Max(-Across, -left); x <= Math.Min(Across, width - Block - left); x++)
            {
                var error = PlaneKernels.BlockDifference(block, width, before.AsSpan(((top + y) * width) + left + x), width, rows);
                if (error < best)
                    (best, bestX, bestY) = (error, x, y);
            }
        }
        return (bestX, bestY);
    }

    private void Refine(byte[] now, byte[] before, int index, int left, int top, int aroundX, int aroundY)
    {
        var block = now.AsSpan((top * _width) + left);
        Deviation[index] = PlaneKernels.BlockDeviation(block, _width, Block);
        Span<int> errors = stackalloc int[9];
        var best = 4;
        for (var i = 0; i < 9; i++)
        {
            int x = left + aroundX + (i % 3) - 1, y = top + aroundY + (i / 3) - 1;
            errors[i] = x < 0 || y < 0 || x > _width - Block || y > _height - Block
                ? int.MaxValue
                : PlaneKernels.BlockDifference(block, _width, before.AsSpan((y * _width) + x), _width, Block);
            if (errors[i] < errors[best] || (errors[i] == errors[best] && best != 4))
                best = i;
        }
        Error[index] = errors[best];
        int column = best % 3, line = best / 3;
        X[index] = aroundX + column - 1 + (column == 1 ? Between(errors[best - 1], errors[best], errors[best + 1]) : 0);
        Y[index] = aroundY + line - 1 + (line == 1 ? Between(errors[best - 3], errors[best], errors[best + 3]) : 0);
    }

    private static float Between(int before, int at, int after)
    {
        if (before == int.MaxValue || after == int.MaxValue)
            return 0;
        var curve = before - (2 * at) + after;
        return curve <= 0 ? 0 : Math.Clamp((before - after) / (2f * curve), -0.5f, 0.5f);
    }
}
