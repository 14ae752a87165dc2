using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>A picture, or a part of one, as planes for the sampler: BT.709, limited range, chroma of half the size.</summary>
internal sealed class Plate(BytePlane y, BytePlane u, BytePlane v)
{
    // Samples of chroma beyond what is seen, for the kernel.
    private const int Around = 8;

    public BytePlane Y { get; } = y;

    public BytePlane U { get; } = u;

    public BytePlane V { get; } = v;

    /// <summary>Left border in pixels of the picture.</summary>
    public double Left { get; private init; }

    public double Top { get; private init; }

    /// <summary>Samples of luma for one pixel of the picture.</summary>
    public required double DensityX { get; init; }

    public required double DensityY { get; init; }

    /// <summary>A part of this plate and a little around it, beyond borders too, where edges go on.</summary>
    /// <param name="seen">The part, pixels of the picture.</param>
    /// <param name="factor">Samples of the result for one of this plate, at most 1.</param>
    public Plate Part((double Left, double Top, double Right, double Bottom) seen, double factor)
    {
        if (factor > 0.97)
            factor = 1;
        double densityX = DensityX * factor, densityY = DensityY * factor;
        // In whole pairs of samples, so that chroma lies below luma.
        var left = (int)Math.Floor(seen.Left * densityX / 2) - Around;
        var top = (int)Math.Floor(seen.Top * densityY / 2) - Around;
        var width = (int)Math.Ceiling(seen.Right * densityX / 2) + Around - left;
        var height = (int)Math.Ceiling(seen.Bottom * densityY / 2) + Around - top;
        return new Plate(
            Part(Y, 2 * left, 2 * top, 2 * width, 2 * height, factor),
            Part(U, left, top, width, height, factor),
            Part(V, left, top, width, height, factor))
        {
            DensityX = densityX,
            DensityY = densityY,
            Left = 2 * left / densityX,
            Top = 2 * top / densityY,
        };
    }

    private static BytePlane Part(BytePlane source, int left, int top, int width, int height, double factor)
    {
        if (factor < 1)
            return PlaneScaler.Reduce(source, left / factor, top / factor, 1 / factor, 1 / factor, width, height);
        var part = new BytePlane(width, height);
        int from = Math.Clamp(left, 0, source.Width - 1), to = Math.Clamp(left + width, from + 1, source.Width);
        for (var y = 0; y < height; y++)
        {
            Span<byte> row = source.Row(Math.Clamp(top + y, 0, source.Height - 1)), target = part.Row(y);
            row[from..to].CopyTo(target[(from - left)..]);
            target[..(from - left)].Fill(row[from]);
            target[(to - left)..].Fill(row[to - 1]);
        }
        return part;
    }
}
