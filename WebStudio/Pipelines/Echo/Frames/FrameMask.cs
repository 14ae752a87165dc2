using System.Globalization;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>
/// What of a frame is blackened, as text: parts joined by semicolons. <c>rect:x,y,w,h</c> blackens a rectangle; <c>sector:cx,cy,r0,r1,a0,a1</c>
/// blackens all outside a sector. Lengths are fractions: x, w, cx of the width, y, h, cy and the radii of the height. Angles are degrees, 0 down, positive to the right.
/// </summary>
public sealed class FrameMask
{
    public const int MaxParts = 16, MaxLength = 1000;

    // Apex and radii of a sector may lie outside the picture.
    private const double FarOut = 4;

    private readonly List<Func<double, double, double, bool>> _hides = [];

    private FrameMask(string text) => Text = text;

    /// <summary>As given.</summary>
    public string Text { get; }

    /// <exception cref="RequestRejectedException">The text is not a mask; says where.</exception>
    public static FrameMask Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > MaxLength || parts.Length is 0 or > MaxParts)
            throw Invalid($"has 1 to {MaxParts} parts");
        var mask = new FrameMask(text);
        foreach (var part in parts)
        {
            mask._hides.Add(part.Split(':') switch
            {
                ["rect", var numbers] => Rectangle(Numbers(part, numbers, 4)),
                ["sector", var numbers] => Sector(Numbers(part, numbers, 6)),
                _ => throw Invalid($"has parts like rect:x,y,w,h and sector:cx,cy,r0,r1,a0,a1, not “{part}”"),
            });
        }
        return mask;
    }

    /// <summary>The pixels hidden in a picture as runs in row order: column, row, length.</summary>
    public IReadOnlyList<(int X, int Y, int Length)> Runs(int width, int height)
    {
        var runs = new List<(int, int, int)>();
        var aspect = width / (double)height;
        for (var y = 0; y < height; y++)
        {
            var start = -1;
            for (var x = 0; x <= width; x++)
            {
                var hidden = x < width && _hides.Exists(hides => hides((x + 0.5) / width, (y + 0.5) / height, aspect));
                if (hidden == (start >= 0))
                    continue;
                if (!hidden)
                    runs.Add((start, y, x - start));
                start = hidden ? x : -1;
            }
        }
        return runs;
    }

    private static Func<double, double, double, bool> Rectangle(double[] n)
    {
        if (n[0] < 0 || n[1] < 0 || n[2] <= 0 || n[3] <= 0 || n[0] + n[2] > 1 + 1e-6 || n[1] + n[3] > 1 + 1e-6)
            throw Invalid("has rectangles within the picture: x, y, w and h from 0 to 1");
        return (x, y, _) => x >= n[0] && x < n[0] + n[2] && y >= n[1] && y < n[1] + n[3];
    }

    private static Func<double, double, double, bool> Sector(double[] n)
    {
        if (Math.Abs(n[0]) > FarOut || Math.Abs(n[1]) > FarOut || n[2] < 0 || n[3] <= n[2] || n[3] > FarOut)
            throw Invalid($"has sectors with 0 ≤ r0 < r1 ≤ {FarOut}");
        if (n[4] < -180 || n[5] > 180 || n[5] <= n[4])
            throw Invalid("has sectors with −180 ≤ a0 < a1 ≤ 180 degrees");
        double low = n[4] * Math.PI / 180, high = n[5] * Math.PI / 180;
        return (x, y, aspect) =>
        {
            double right = (x - n[0]) * aspect, down = y - n[1];
            var distance = Math.Sqrt((right * right) + (down * down));
            var angle = Math.Atan2(right, down);
            return distance < n[2] || distance > n[3] || angle < low || angle > high;
        };
    }

    private static double[] Numbers(string part, string text, int count)
    {
        var texts = text.Split(',');
        var numbers = new double[count];
        if (texts.Length != count)
            throw Invalid($"needs {count} numbers in “{part}”");
        for (var i = 0; i < count; i++)
        {
            if (!double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                throw Invalid($"needs {count} numbers in “{part}”");
        }
        return numbers;
    }

    private static RequestRejectedException Invalid(string rule) => RequestRejectedException.Invalid("INVALID_OPTION", $"The option “mask” {rule}.");
}
