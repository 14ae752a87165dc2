namespace WebStudio.Media.Lettering;

/// <summary>A colour of ink: BT.709, limited range.</summary>
internal readonly record struct Ink(byte Y, byte U, byte V)
{
    public static Ink White { get; } = Of(255, 255, 255);

    /// <summary>From sRGB, each channel 0–255.</summary>
    public static Ink Of(int r, int g, int b)
    {
        var (y, u, v) = Yuv420.Convert(Raster.Rgb(r, g, b));
        return new Ink(y, u, v);
    }

    /// <summary>
    /// The brightest luma that a grey stands out from by 4.5 to 1. WCAG 2.1: (L1 + 0.05) / (L2 + 0.05) ≥ 4.5, with L the linear light of
    /// sRGB, here by its usual exponent.
    /// </summary>
    /// <param name="level">Of the grey, 0–1; 1 is white.</param>
    public static byte MostBehind(double level)
    {
        var light = ((Math.Pow(level, 2.2) + 0.05) / 4.5) - 0.05;
        return (byte)(16 + (219 * Math.Pow(light, 1 / 2.2)));
    }
}

/// <summary>Opacity and colour of the columns of each row of a text, for one frame.</summary>
/// <param name="width">Columns, even.</param>
/// <param name="rows">Rows of text.</param>
internal sealed class InkPaint(int width, int rows)
{
    private readonly byte[] _opacity = new byte[width * rows];
    private readonly byte[] _luma = new byte[width * rows];
    private readonly byte[] _opacityHalf = new byte[width / 2 * rows];
    private readonly byte[] _u = new byte[width / 2 * rows];
    private readonly byte[] _v = new byte[width / 2 * rows];

    public ReadOnlySpan<byte> Opacity(int row) => _opacity.AsSpan(row * width, width);

    public ReadOnlySpan<byte> Luma(int row) => _luma.AsSpan(row * width, width);

    public ReadOnlySpan<byte> OpacityHalf(int row) => _opacityHalf.AsSpan(row * width / 2, width / 2);

    public ReadOnlySpan<byte> U(int row) => _u.AsSpan(row * width / 2, width / 2);

    public ReadOnlySpan<byte> V(int row) => _v.AsSpan(row * width / 2, width / 2);

    /// <summary>Paints a column.</summary>
    /// <param name="row">Of text.</param>
    /// <param name="x">Column.</param>
    /// <param name="opacity">0–1.</param>
    /// <param name="from">Colour where <paramref name="lit"/> is 0.</param>
    /// <param name="to">Colour where it is 1.</param>
    /// <param name="lit">0–1.</param>
    public void Column(int row, int x, double opacity, Ink from, Ink to, double lit)
    {
        _opacity[(row * width) + x] = (byte)Math.Round(255 * opacity);
        _luma[(row * width) + x] = Mix(from.Y, to.Y, lit);
        if ((x & 1) != 0)
            return;
        var half = ((row * width) + x) / 2;
        _opacityHalf[half] = (byte)Math.Round(255 * opacity);
        _u[half] = Mix(from.U, to.U, lit);
        _v[half] = Mix(from.V, to.V, lit);
    }

    private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));
}
