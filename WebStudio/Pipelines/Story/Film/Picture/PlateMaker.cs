using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Makes plates of picture files: decoded at the size that is needed, glowing where asked, graded.</summary>
internal static class PlateMaker
{
    // More would cost memory that no film of 1920 pixels shows.
    private const double MaxPixels = 7e6;

    // Small pictures are enlarged by the decoder's Lanczos so far; beyond, there is nothing more to see.
    private const double MostEnlarged = 2.5;

    /// <param name="path">A picture of any shape.</param>
    /// <param name="density">Samples wanted for a pixel of the picture.</param>
    /// <param name="filter">Colours.</param>
    /// <param name="glows">Whether what is bright spreads its light.</param>
    /// <param name="cancel">Kills the decoder.</param>
    /// <exception cref="InvalidImageException">It cannot be decoded.</exception>
    public static async Task<Plate> DevelopAsync(string path, double density, ColorFilter filter, bool glows, CancellationToken cancel)
    {
        var header = await ImageLoader.InspectAsync(path, cancel);
        var (wide, high) = header.Upright;
        density = Math.Min(Math.Min(density, MostEnlarged), Math.Sqrt(MaxPixels / ((double)wide * high)));
        // Even, so that each sample of chroma stands for four of luma.
        int width = Math.Max(16, (int)Math.Round(wide * density / 2) * 2), height = Math.Max(16, (int)Math.Round(high * density / 2) * 2);
        var raster = await ImageLoader.LoadAsync(path, header, width, height, cancel);
        if (glows)
            Glow.Apply(raster);
        ColorGrade.Of(filter)?.Apply(raster);
        return Expose(raster, width / (double)wide, height / (double)high);
    }

    private static Plate Expose(Raster raster, double densityX, double densityY)
    {
        int width = raster.Width, height = raster.Height;
        BytePlane y = new(width, height), u = new(width / 2, height / 2), v = new(width / 2, height / 2);
        var pair = new Yuv420(width, 2);
        for (var row = 0; row < height; row += 2)
        {
            pair.Draw(raster, 0, row, width, 2, 0, -row);
            pair.Bytes.AsSpan(0, width).CopyTo(y.Row(row));
            pair.Bytes.AsSpan(width, width).CopyTo(y.Row(row + 1));
            pair.Bytes.AsSpan(pair.UOffset, width / 2).CopyTo(u.Row(row / 2));
            pair.Bytes.AsSpan(pair.VOffset, width / 2).CopyTo(v.Row(row / 2));
        }
        return new Plate(y, u, v) { DensityX = densityX, DensityY = densityY };
    }
}
