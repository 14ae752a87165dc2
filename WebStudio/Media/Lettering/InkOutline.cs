using System.Numerics;

namespace WebStudio.Media.Lettering;

/// <summary>A dark line around letters, with a soft shade farther out.</summary>
internal static class InkOutline
{
    // Of full darkness.
    private const double Line = 0.94, Shade = 0.5;

    /// <param name="ink">Coverage, row by row.</param>
    /// <param name="shadeHalf">A soft shade of half the size.</param>
    /// <param name="width">Even.</param>
    /// <param name="height">Even.</param>
    /// <param name="radius">Of the line, pixels.</param>
    /// <returns>How dark it is behind the ink, 0–255.</returns>
    public static byte[] Around(byte[] ink, byte[] shadeHalf, int width, int height, double radius)
    {
        var line = new byte[ink.Length];
        var reach = (int)Math.Ceiling(radius);
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
            {
                // A disc; what its border only touches counts by half.
                var beyond = Math.Sqrt((dx * dx) + (dy * dy)) - radius;
                if (beyond < 0.5)
                    Spread(ink, line, width, height, dx, dy, beyond <= 0);
            }
        }
        for (var i = 0; i < line.Length; i++)
            line[i] = (byte)Math.Max(line[i] * Line, shadeHalf[(i / width / 2 * (width / 2)) + (i % width / 2)] * Shade);
        return line;
    }

    private static void Spread(byte[] ink, byte[] line, int width, int height, int dx, int dy, bool full)
    {
        int from = Math.Max(0, dx), to = Math.Min(width, width + dx);
        for (var y = Math.Max(0, dy); y < Math.Min(height, height + dy); y++)
        {
            Span<byte> target = line.AsSpan((y * width) + from, to - from);
            ReadOnlySpan<byte> source = ink.AsSpan(((y - dy) * width) + from - dx, to - from);
            var x = 0;
            for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                var cover = new Vector<byte>(source[x..]);
                Vector.Max(new Vector<byte>(target[x..]), full ? cover : (cover >> 1) & new Vector<byte>(127)).CopyTo(target[x..]);
            }
            for (; x < target.Length; x++)
                target[x] = Math.Max(target[x], full ? source[x] : (byte)(source[x] / 2));
        }
    }
}
