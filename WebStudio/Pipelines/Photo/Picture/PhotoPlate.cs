using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>A graded photo, or a part of one, as planes for the sampler: BT.709, limited range, chroma of half the size.</summary>
internal sealed class PhotoPlate(BytePlane y, BytePlane u, BytePlane v)
{
    public BytePlane Y { get; } = y;

    public BytePlane U { get; } = u;

    public BytePlane V { get; } = v;

    /// <summary>Left border in pixels of the photo.</summary>
    public double Left { get; private init; }

    public double Top { get; private init; }

    /// <summary>Samples of luma for one pixel of the photo.</summary>
    public required double DensityX { get; init; }

    public required double DensityY { get; init; }

    /// <summary>A part of this plate at a smaller size, and a little around it.</summary>
    /// <param name="part">Pixels of the photo.</param>
    /// <param name="factor">Samples of the result for one of this plate, at most 1.</param>
    public PhotoPlate Part(Window part, double factor)
    {
        double densityX = DensityX * factor, densityY = DensityY * factor;
        // In whole pairs of samples, so that chroma lies below luma.
        const int Around = 8;
        var left = Math.Floor(part.Left * densityX / 2) - Around;
        var top = Math.Floor(part.Top * densityY / 2) - Around;
        var width = (int)Math.Ceiling(part.Right * densityX / 2) + Around - (int)left;
        var height = (int)Math.Ceiling(part.Bottom * densityY / 2) + Around - (int)top;
        var step = 1 / factor;
        return new PhotoPlate(
            PlaneScaler.Reduce(Y, 2 * left * step, 2 * top * step, step, step, 2 * width, 2 * height),
            PlaneScaler.Reduce(U, left * step, top * step, step, step, width, height),
            PlaneScaler.Reduce(V, left * step, top * step, step, step, width, height))
        {
            DensityX = densityX,
            DensityY = densityY,
            Left = 2 * left / densityX,
            Top = 2 * top / densityY,
        };
    }
}

/// <summary>A rectangle in pixels of a photo.</summary>
internal readonly record struct Window(double Left, double Top, double Right, double Bottom)
{
    public Window With(Window other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Window Wider(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);
}
