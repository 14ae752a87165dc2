using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>
/// A picture and its halvings, each pixel the mean of 2 × 2 (Williams 1983), and smoothed copies of them on demand:
/// blurring at a coarse level costs a fraction of blurring the picture.
/// </summary>
internal sealed class PicturePyramid
{
    private readonly List<Raster> _levels = [];

    /// <param name="picture">Level 0; kept, not changed.</param>
    /// <param name="levels">How many levels to make at most, at least 1; it stops at one pixel.</param>
    public PicturePyramid(Raster picture, int levels)
    {
        _levels.Add(picture);
        while (_levels.Count < levels && Math.Max(_levels[^1].Width, _levels[^1].Height) > 1)
            _levels.Add(Halve(_levels[^1]));
    }

    public int Count => _levels.Count;

    public Raster Level(int level) => _levels[Math.Clamp(level, 0, _levels.Count - 1)];

    /// <summary>The picture, halved until it has at most <paramref name="mostPixels"/>.</summary>
    /// <param name="picture">Not changed; returned itself when it is small enough.</param>
    /// <param name="mostPixels">At least 1.</param>
    /// <param name="shift">How often it was halved.</param>
    public static Raster Reduce(Raster picture, int mostPixels, out int shift)
    {
        for (shift = 0; picture.Pixels.Length > mostPixels; shift++)
            picture = Halve(picture);
        return picture;
    }

    /// <summary>The picture at half the size in each direction, rounded up.</summary>
    public static Raster Halve(Raster picture)
    {
        var half = new Raster((picture.Width + 1) / 2, (picture.Height + 1) / 2);
        for (var y = 0; y < half.Height; y++)
        {
            var upper = picture.Row(2 * y);
            var lower = picture.Row(Math.Min((2 * y) + 1, picture.Height - 1));
            var row = half.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var right = Math.Min((2 * x) + 1, picture.Width - 1);
                row[x] = Mean(upper[2 * x], upper[right], lower[2 * x], lower[right]);
            }
        }
        return half;
    }

    /// <summary>A copy smoothed with the binomial kernel 1-2-1 in both directions, borders clamped: σ ≈ 0.7 pixels a round.</summary>
    public static Raster Smooth(Raster picture, int rounds = 1)
    {
        var result = new Raster(picture.Width, picture.Height, (uint[])picture.Pixels.Clone());
        var line = new uint[picture.Width];
        for (var round = 0; round < rounds; round++)
        {
            SmoothRows(result);
            SmoothColumns(result, line);
        }
        return result;
    }

    private static void SmoothRows(Raster picture)
    {
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var left = row[0];
            for (var x = 0; x < row.Length; x++)
            {
                var here = row[x];
                row[x] = Mean(left, here, here, row[Math.Min(x + 1, row.Length - 1)]);
                left = here;
            }
        }
    }

    private static void SmoothColumns(Raster picture, uint[] above)
    {
        picture.Row(0).CopyTo(above);
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var below = picture.Row(Math.Min(y + 1, picture.Height - 1));
            for (var x = 0; x < row.Length; x++)
            {
                var here = row[x];
                row[x] = Mean(above[x], here, here, below[x]);
                above[x] = here;
            }
        }
    }

    // Two channels at a time in one word: no sum of four bytes plus rounding leaves its sixteen bits.
    private static uint Mean(uint a, uint b, uint c, uint d)
    {
        const uint Even = 0x00FF00FF;
        var low = (a & Even) + (b & Even) + (c & Even) + (d & Even) + 0x00020002;
        var high = ((a >> 8) & Even) + ((b >> 8) & Even) + ((c >> 8) & Even) + ((d >> 8) & Even) + 0x00020002;
        return ((low >> 2) & Even) | (((high >> 2) & Even) << 8);
    }
}
