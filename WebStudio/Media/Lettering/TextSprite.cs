using System.Buffers;

namespace WebStudio.Media.Lettering;

/// <summary>A set text as planes to lay over frames: its ink, and the shade behind it that keeps it readable on any picture.</summary>
internal sealed class TextSprite
{
    // How far the shade reaches beyond the ink, in ems.
    private const double Reach = 1.5;

    private readonly byte[] _ink;
    private readonly byte[] _inkHalf;
    private readonly byte[] _shadeHalf;
    private readonly byte[]? _outline, _outlineHalf;
    private readonly int[] _rowOf;

    /// <param name="pieces">At least one.</param>
    /// <param name="em">Size of the text in pixels.</param>
    /// <param name="frameWidth">Pixels.</param>
    /// <param name="frameHeight">Rows.</param>
    /// <param name="outline">Width of a dark line around the letters, in ems; with one the shade goes with the ink and its depth is its opacity.</param>
    public TextSprite(IReadOnlyList<PlacedPiece> pieces, double em, int frameWidth, int frameHeight, double outline = 0)
    {
        Pieces = pieces;
        var reach = (int)(Reach * em);
        X = Math.Max(0, pieces.Min(piece => piece.X) - reach) & ~1;
        Y = Math.Max(0, pieces.Min(piece => piece.Y) - reach) & ~1;
        Width = (Math.Min(frameWidth, pieces.Max(piece => piece.X + piece.Ink.Width) + reach) - X) & ~1;
        Height = (Math.Min(frameHeight, pieces.Max(piece => piece.Y + piece.Ink.Height) + reach) - Y) & ~1;
        _ink = new byte[Width * Height];
        foreach (var piece in pieces)
            Stamp(piece);
        _inkHalf = Halve(_ink, Width, Height);
        _shadeHalf = Shade(_inkHalf, Width / 2, Height / 2, em / 2);
        if (outline > 0)
        {
            _outline = InkOutline.Around(_ink, _shadeHalf, Width, Height, outline * em);
            _outlineHalf = Halve(_outline, Width, Height);
        }
        Rows = pieces.Max(piece => piece.Row) + 1;
        _rowOf = RowsOfText();
    }

    public IReadOnlyList<PlacedPiece> Pieces { get; }

    /// <summary>Left and top on the picture, and the size; all even.</summary>
    public int X { get; }

    public int Y { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Rows of text.</summary>
    public int Rows { get; }

    /// <summary>Luma that only one in twenty samples of the frame behind the text exceeds.</summary>
    public byte BrightestBehind(Yuv420 frame)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var count = 0;
        for (var y = 0; y < Height / 2; y += 3)
        {
            for (var x = 0; x < Width / 2; x += 3)
            {
                if (_shadeHalf[(y * Width / 2) + x] < 128)
                    continue;
                histogram[frame.Bytes[((Y + (2 * y)) * frame.Width) + X + (2 * x)]]++;
                count++;
            }
        }
        var level = 255;
        for (var above = 0; level > 16 && (above + histogram[level]) * 20 <= count; level--)
            above += histogram[level];
        return (byte)level;
    }

    /// <summary>Lays the text over a frame.</summary>
    /// <param name="frame">Of the size it was made for.</param>
    /// <param name="shadeDepth">0–255: how much darker the picture gets where the shade is full.</param>
    /// <param name="lowered">Pixels by which the ink is below its place, parts of pixels too.</param>
    /// <param name="paint">Opacity and colour of each column of each row of text.</param>
    public void Draw(Yuv420 frame, byte shadeDepth, double lowered, InkPaint paint)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(3 * Width);
        Span<byte> shade = scratch.AsSpan(0, Width), ink = scratch.AsSpan(Width, Width), shadeRow = scratch.AsSpan(2 * Width, Width / 2);
        int half = Width / 2, whole = (int)Math.Floor(lowered);
        var part = (byte)(255 * (lowered - whole));
        var wholeHalf = (int)Math.Floor(lowered / 2);
        var partHalf = (byte)(255 * ((lowered / 2) - wholeHalf));
        for (var y = 0; y < Height; y++)
        {
            var textRow = _rowOf[Math.Clamp(y - whole, 0, Height - 1)];
            if ((y & 1) == 0)
            {
                if (_outlineHalf is not null)
                    Lowered(_outlineHalf, half, Height / 2, y / 2, wholeHalf, partHalf, shadeRow);
                else
                    Doubled(_shadeHalf.AsSpan(y / 2 * half, half), shadeRow, shade);
                Lowered(_inkHalf, half, Height / 2, y / 2, wholeHalf, partHalf, ink[..half]);
                var at = ((Y + y) / 2 * frame.ChromaWidth) + (X / 2);
                PlaneBlend.Row(frame.Bytes.AsSpan(frame.UOffset + at, half), shadeRow, shadeDepth, 128, ink[..half], paint.OpacityHalf(textRow), paint.U(textRow));
                PlaneBlend.Row(frame.Bytes.AsSpan(frame.VOffset + at, half), shadeRow, shadeDepth, 128, ink[..half], paint.OpacityHalf(textRow), paint.V(textRow));
            }
            if (_outline is not null)
                Lowered(_outline, Width, Height, y, whole, part, shade);
            Lowered(_ink, Width, Height, y, whole, part, ink);
            PlaneBlend.Row(frame.Bytes.AsSpan(((Y + y) * frame.Width) + X, Width), shade, shadeDepth, 16, ink, paint.Opacity(textRow), paint.Luma(textRow));
        }
        ArrayPool<byte>.Shared.Return(scratch);
    }

    private static void Doubled(ReadOnlySpan<byte> half, Span<byte> copy, Span<byte> doubled)
    {
        half.CopyTo(copy);
        for (var x = 0; x < half.Length; x++)
            doubled[2 * x] = doubled[(2 * x) + 1] = half[x];
    }

    private static void Lowered(byte[] plane, int width, int height, int y, int whole, byte part, Span<byte> result)
    {
        int lower = y - whole, upper = lower - 1;
        if (part == 0 && lower >= 0 && lower < height)
            plane.AsSpan(lower * width, width).CopyTo(result);
        else if (upper >= 0 && lower < height)
            PlaneBlend.Between(plane.AsSpan(lower * width, width), plane.AsSpan(upper * width, width), part, result);
        else
            result.Clear();
    }

    private void Stamp(PlacedPiece piece)
    {
        for (var y = 0; y < piece.Ink.Height; y++)
        {
            var row = piece.Y + y - Y;
            if (row < 0 || row >= Height)
                continue;
            for (var x = 0; x < piece.Ink.Width; x++)
            {
                var column = piece.X + x - X;
                if (column >= 0 && column < Width)
                    _ink[(row * Width) + column] = Math.Max(_ink[(row * Width) + column], piece.Ink.Coverage[(y * piece.Ink.Width) + x]);
            }
        }
    }

    // Which row of text each row of pixels belongs to: halfway between the inks of two rows it changes.
    private int[] RowsOfText()
    {
        var rows = new int[Height];
        for (var row = 1; row < Rows; row++)
        {
            var above = Pieces.Where(piece => piece.Row < row).Select(piece => piece.Y + piece.Ink.Height).DefaultIfEmpty(Y).Max();
            var below = Pieces.Where(piece => piece.Row >= row).Select(piece => piece.Y).DefaultIfEmpty(Y + Height).Min();
            var border = Math.Clamp(((above + below) / 2) - Y, 0, Height);
            rows.AsSpan(border).Fill(row);
        }
        return rows;
    }

    private static byte[] Halve(byte[] plane, int width, int height)
    {
        var half = new byte[plane.Length / 4];
        for (var y = 0; y < height / 2; y++)
        {
            ReadOnlySpan<byte> top = plane.AsSpan(2 * y * width, width), bottom = plane.AsSpan(((2 * y) + 1) * width, width);
            for (var x = 0; x < width / 2; x++)
                half[(y * width / 2) + x] = (byte)((top[2 * x] + top[(2 * x) + 1] + bottom[2 * x] + bottom[(2 * x) + 1] + 2) / 4);
        }
        return half;
    }

    // A close shade that is full behind every letter, and a wide faint one without an edge that the eye could find.
    private static byte[] Shade(byte[] ink, int width, int height, double em)
    {
        var close = Blur(ink, width, height, 0.2 * em);
        var wide = Blur(ink, width, height, 0.46 * em);
        for (var i = 0; i < close.Length; i++)
        {
            double near = Math.Min(1, close[i] / 255.0 * 4), far = Math.Min(1, wide[i] / 255.0 * 3.2);
            close[i] = (byte)(255 * (1 - ((1 - (0.95 * near * (2 - near))) * (1 - (0.7 * far)))));
        }
        return close;
    }

    private static byte[] Blur(byte[] plane, int width, int height, double radius)
    {
        var r = Math.Max(1, (int)Math.Round(radius));
        byte[] from = [.. plane], to = new byte[plane.Length];
        // Three boxes are nearly a Gaussian bell.
        for (var pass = 0; pass < 3; pass++)
        {
            for (var y = 0; y < height; y++)
                Box(from, to, y * width, 1, width, r);
            for (var x = 0; x < width; x++)
                Box(to, from, x, width, height, r);
        }
        return from;
    }

    private static void Box(byte[] from, byte[] to, int start, int step, int count, int radius)
    {
        var sum = 0;
        var scale = (1 << 20) / ((2 * radius) + 1);
        for (var i = 0; i < Math.Min(radius, count); i++)
            sum += from[start + (i * step)];
        for (var i = 0; i < count; i++)
        {
            sum += i + radius < count ? from[start + ((i + radius) * step)] : 0;
            sum -= i > radius ? from[start + ((i - radius - 1) * step)] : 0;
            to[start + (i * step)] = (byte)(((sum * scale) + (1 << 19)) >> 20);
        }
    }
}
