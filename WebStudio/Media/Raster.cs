namespace WebStudio.Media;

/// <summary>
/// An image in memory, sRGB: one pixel per element, row by row from the top left; red in the lowest byte,
/// then green, blue, and 255 (or, where a method says so, alpha) in the highest.
/// </summary>
public sealed class Raster
{
    public Raster(int width, int height)
        : this(width, height, new uint[checked(width * height)])
    {
    }

    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="pixels">Exactly <c>width * height</c> pixels; kept, not copied.</param>
    public Raster(int width, int height, uint[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels.Length != checked(width * height))
            throw new ArgumentException($"{width}×{height} pixels need {width * height} elements, not {pixels.Length}.", nameof(pixels));
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    public uint[] Pixels { get; }

    public Span<uint> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>An opaque pixel; each channel 0–255.</summary>
    public static uint Rgb(int r, int g, int b) => (uint)(r | (g << 8) | (b << 16)) | 0xFF000000u;
}
