namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>One frame as it is measured: luma in full, halved and quartered, chroma, and the thumbnail that shots are found by. Filled anew for each frame.</summary>
internal sealed class Planes
{
    public const int ThumbColumns = 32, ThumbRows = 18;

    /// <summary>Luma cells, then a quarter as many of U and of V.</summary>
    public const int ThumbSize = ThumbColumns * ThumbRows * 3 / 2;

    private readonly ushort[] _sums;

    public Planes(int width, int height)
    {
        (FineWidth, FineHeight, Width, Height) = (width, height, width / 2, height / 2);
        Fine = new byte[width * height];
        Luma = new byte[Width * Height];
        Quarter = new byte[Width * Height / 4];
        U = new byte[Width * Height];
        V = new byte[Width * Height];
        _sums = new ushort[Width];
    }

    public int FineWidth { get; }

    public int FineHeight { get; }

    /// <summary>Pixels of a row of all planes but <see cref="Fine"/>; a multiple of 32.</summary>
    public int Width { get; }

    public int Height { get; }

    public byte[] Fine { get; }

    public byte[] Luma { get; }

    /// <summary>Luma at half of <see cref="Width"/> and <see cref="Height"/>.</summary>
    public byte[] Quarter { get; }

    public byte[] U { get; }

    public byte[] V { get; }

    /// <summary>Means of cells: luma less 128, chroma less 128 and doubled, so that colour weighs as much for each area as luma.</summary>
    public float[] Thumb { get; } = new float[ThumbSize];

    /// <summary>Takes a frame: Y, U and V one after the other.</summary>
    public void Fill(ReadOnlySpan<byte> frame)
    {
        frame[..Fine.Length].CopyTo(Fine);
        frame.Slice(Fine.Length, U.Length).CopyTo(U);
        frame.Slice(Fine.Length + U.Length, V.Length).CopyTo(V);
        PlaneKernels.Halve(Fine, FineWidth, FineHeight, Luma);
        PlaneKernels.Halve(Luma, Width, Height, Quarter);
        const int lumaCells = ThumbColumns * ThumbRows, chromaCells = lumaCells / 4;
        Cells(Luma, ThumbColumns, ThumbRows, 1, Thumb.AsSpan(0, lumaCells));
        Cells(U, ThumbColumns / 2, ThumbRows / 2, 2, Thumb.AsSpan(lumaCells, chromaCells));
        Cells(V, ThumbColumns / 2, ThumbRows / 2, 2, Thumb.AsSpan(lumaCells + chromaCells, chromaCells));
    }

    private void Cells(byte[] plane, int columns, int rows, float weight, Span<float> cells)
    {
        var across = Width / columns;
        for (var row = 0; row < rows; row++)
        {
            int from = row * Height / rows, to = (row + 1) * Height / rows;
            Array.Clear(_sums);
            for (var y = from; y < to; y++)
                PlaneKernels.AddRow(plane.AsSpan(y * Width, Width), _sums);
            var scale = weight / (across * (to - from));
            for (var column = 0; column < columns; column++)
            {
                var sum = 0;
                foreach (var value in _sums.AsSpan(column * across, across))
                    sum += value;
                cells[(row * columns) + column] = (sum * scale) - (128 * weight);
            }
        }
    }
}
