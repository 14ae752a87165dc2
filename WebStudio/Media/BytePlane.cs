namespace WebStudio.Media;

/// <summary>One channel of a picture, a byte a pixel; rows lie a multiple of 16 bytes apart, so that vectors may read past their end.</summary>
public sealed class BytePlane
{
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    public BytePlane(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        Stride = (width + 15) / 16 * 16;
        Bytes = new byte[checked(Stride * height)];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes from one row to the next.</summary>
    public int Stride { get; }

    public byte[] Bytes { get; }

    public Span<byte> Row(int y) => Bytes.AsSpan(y * Stride, Width);
}
