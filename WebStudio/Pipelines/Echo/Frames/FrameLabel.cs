namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>Small text in the lower right corner: light figures of 5 × 7 cells in a dark outline, of one size throughout a video.</summary>
public sealed class FrameLabel
{
    private const int GlyphWidth = 5, GlyphHeight = 7, Advance = 6;

    // Rows of a picture for which a cell is one pixel more.
    private const int RowsPerCell = 220;

    // Each figure's rows from above, five cells each, the leftmost in the highest bit.
    private static readonly Dictionary<char, byte[]> Glyphs = new()
    {
        ['0'] = [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
        ['1'] = [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
        ['2'] = [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
        ['3'] = [0b11111, 0b00010, 0b00100, 0b00110, 0b00001, 0b10001, 0b01110],
        ['4'] = [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
        ['5'] = [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
        ['6'] = [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
        ['7'] = [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
        ['8'] = [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
        ['9'] = [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
        ['.'] = [0, 0, 0, 0, 0, 0b01100, 0b01100],
        ['/'] = [0b00001, 0b00010, 0b00010, 0b00100, 0b01000, 0b01000, 0b10000],
        ['s'] = [0, 0, 0b01111, 0b10000, 0b01110, 0b00001, 0b11110],
        [' '] = [0, 0, 0, 0, 0, 0, 0],
    };

    private readonly EchoLabel _kind;
    private readonly int _frames;
    private readonly double _fps;
    private readonly int _length;
    private readonly int _cell;
    private readonly int _left;
    private readonly int _top;

    private FrameLabel(EchoLabel kind, int frames, double fps, int width, int height)
    {
        (_kind, _frames, _fps) = (kind, frames, fps);
        _length = TextOf(frames - 1).Length;
        _cell = Math.Min(Math.Max(1, (height + (RowsPerCell / 2)) / RowsPerCell), width / ((_length * Advance) + 2));
        // The outline takes a cell on every side, and there is one more to the edge.
        _left = width - (((_length * Advance) + 1) * _cell);
        _top = height - ((GlyphHeight + 2) * _cell);
    }

    /// <summary>The label of a video, or null when there is to be none or the frames are too small for it.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="frames">Of the array.</param>
    /// <param name="fps">Frames a second.</param>
    /// <param name="width">Pixels of the picture.</param>
    /// <param name="height">Its rows.</param>
    public static FrameLabel? For(EchoLabel kind, int frames, double fps, int width, int height)
    {
        var label = kind == EchoLabel.None ? null : new FrameLabel(kind, frames, fps, width, height);
        return label is { _cell: > 0, _top: > 0 } ? label : null;
    }

    /// <summary>What is written on a frame, the first being 0 here and 1 in the text: for instance "7/30 0.20s".</summary>
    public string TextOf(int frame)
    {
        var number = $"{frame + 1}/{_frames}";
        var time = $"{frame / _fps:0.00}s";
        return _kind switch { EchoLabel.Frame => number, EchoLabel.Time => time, _ => $"{number} {time}" };
    }

    /// <summary>Writes onto a picture.</summary>
    /// <param name="frame">Index of the frame in the array.</param>
    /// <param name="pixels">Rows of the picture from its top.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="channels">Bytes of a pixel.</param>
    /// <param name="black">The outline's level.</param>
    /// <param name="white">The figures' level.</param>
    public void Draw(int frame, Span<byte> pixels, int stride, int channels, byte black, byte white)
    {
        var text = TextOf(frame).PadLeft(_length);
        Stamp(text, pixels, stride, channels, _cell, black);
        Stamp(text, pixels, stride, channels, 0, white);
    }

    private void Stamp(string text, Span<byte> pixels, int stride, int channels, int grow, byte level)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var glyph = Glyphs[text[at]];
            for (var row = 0; row < GlyphHeight; row++)
            {
                for (var column = 0; column < GlyphWidth; column++)
                {
                    if ((glyph[row] >> (GlyphWidth - 1 - column) & 1) == 0)
                        continue;
                    int x = _left + (((at * Advance) + column) * _cell) - grow, y = _top + (row * _cell) - grow, side = _cell + (2 * grow);
                    for (var line = 0; line < side; line++)
                        pixels.Slice(((y + line) * stride) + (x * channels), side * channels).Fill(level);
                }
            }
        }
    }
}
