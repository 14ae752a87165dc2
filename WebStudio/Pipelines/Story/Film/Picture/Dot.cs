using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Draws small soft spots and thin streaks onto a frame, at fractions of pixels.</summary>
internal sealed class Dot
{
    private Yuv420? _frame;
    private int _top, _bottom;

    /// <summary>Draws onto a frame from now on, between rows that stay as they are.</summary>
    public void On(Yuv420 frame, int bars) => (_frame, _top, _bottom) = (frame, bars, frame.Height - bars);

    /// <param name="x">Middle, pixels.</param>
    /// <param name="y">Middle, pixels.</param>
    /// <param name="radius">Pixels to where nothing is left of it.</param>
    /// <param name="opacity">In its middle, 0–1.</param>
    /// <param name="luma">What it is mixed to.</param>
    /// <param name="u">What it is mixed to.</param>
    /// <param name="v">What it is mixed to.</param>
    public void Spot(double x, double y, double radius, double opacity, byte luma, byte u, byte v)
    {
        var frame = _frame!;
        radius = Math.Max(radius, 1.2);
        Plane(frame.Bytes.AsSpan(0, frame.UOffset), frame.Width, _top, _bottom, x, y, radius, opacity, luma);
        int chroma = frame.ChromaWidth * frame.Height / 2, top = _top / 2, bottom = _bottom / 2;
        Plane(frame.Bytes.AsSpan(frame.UOffset, chroma), frame.ChromaWidth, top, bottom, x / 2, y / 2, radius / 2, opacity, u);
        Plane(frame.Bytes.AsSpan(frame.VOffset, chroma), frame.ChromaWidth, top, bottom, x / 2, y / 2, radius / 2, opacity, v);
    }

    /// <summary>A streak of luma from a point downwards.</summary>
    /// <param name="x">Its upper end.</param>
    /// <param name="y">Its upper end.</param>
    /// <param name="length">Rows.</param>
    /// <param name="lean">Pixels to the right for each row.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="opacity">In its middle.</param>
    /// <param name="luma">What it is mixed to.</param>
    public void Streak(double x, double y, double length, double lean, double width, double opacity, byte luma)
    {
        var frame = _frame!;
        int from = Math.Max(_top, (int)Math.Ceiling(y)), to = Math.Min(_bottom, (int)(y + length));
        for (var row = from; row < to; row++)
        {
            var along = (row - y) / length;
            var middle = x + (lean * (row - y));
            // Soft ends.
            var weight = opacity * Math.Min(1, 4 * Math.Min(along, 1 - along));
            for (int column = Math.Max(0, (int)Math.Floor(middle - width)), last = Math.Min(frame.Width - 1, (int)Math.Ceiling(middle + width)); column <= last; column++)
            {
                var cover = Math.Clamp((width / 2) + 0.5 - Math.Abs(column - middle), 0, 1);
                ref var sample = ref frame.Bytes[(row * frame.Width) + column];
                sample = (byte)(sample + ((luma - sample) * weight * cover));
            }
        }
    }

    private static void Plane(Span<byte> plane, int width, int top, int bottom, double x, double y, double radius, double opacity, byte value)
    {
        int left = Math.Max(0, (int)Math.Ceiling(x - radius)), right = Math.Min(width - 1, (int)Math.Floor(x + radius));
        for (int row = Math.Max(top, (int)Math.Ceiling(y - radius)), last = Math.Min(bottom - 1, (int)Math.Floor(y + radius)); row <= last; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var near = 1 - ((((column - x) * (column - x)) + ((row - y) * (row - y))) / (radius * radius));
                if (near <= 0)
                    continue;
                ref var sample = ref plane[(row * width) + column];
                sample = (byte)(sample + ((value - sample) * opacity * near * near));
            }
        }
    }
}
