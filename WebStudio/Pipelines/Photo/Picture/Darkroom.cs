using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>Makes plates of photos: decoded at the size that is needed, glowing, graded, and with a guess of their depth.</summary>
internal static class Darkroom
{
    /// <summary>Pixels of a plate at most: more would cost memory that no video of 1920 pixels shows.</summary>
    private const double MaxPixels = 12e6;

    // Photos are enlarged by the decoder's Lanczos so far; beyond, there is nothing more to see.
    private const double MostEnlarged = 2;

    /// <summary>Develops one photo.</summary>
    /// <param name="photo">A file that the image loader has accepted.</param>
    /// <param name="density">Samples wanted for a pixel of the photo.</param>
    /// <param name="cancel">Kills the decoder.</param>
    /// <exception cref="InvalidImageException">The photo cannot be decoded.</exception>
    public static async Task<Print> DevelopAsync(PhotoSource photo, double density, CancellationToken cancel)
    {
        density = Math.Min(Math.Min(density, MostEnlarged), Math.Sqrt(MaxPixels / ((double)photo.Width * photo.Height)));
        int width = Math.Max(1, (int)Math.Round(photo.Width * density)), height = Math.Max(1, (int)Math.Round(photo.Height * density));
        var header = await ImageLoader.InspectAsync(photo.Path, cancel);
        var raster = await ImageLoader.LoadAsync(photo.Path, header, width, height, cancel);
        var grade = new Grade(photo.Reading);
        var glow = LightMap.Of(raster, grade);
        var plate = Expose(raster, grade, glow, photo);
        return new Print(plate, DepthMap.Guess(raster, photo.Reading), glow);
    }

    private static PhotoPlate Expose(Raster raster, Grade grade, LightMap glow, PhotoSource photo)
    {
        int width = raster.Width, height = raster.Height, halfWidth = (width + 1) / 2, halfHeight = (height + 1) / 2;
        BytePlane y = new(width, height), u = new(halfWidth, halfHeight), v = new(halfWidth, halfHeight);
        // The last row and column stand twice where the size is odd.
        uint[] pixels = new uint[4 * halfWidth];
        var frame = new Yuv420(2 * halfWidth, 2);
        var lights = new float[3 * width];
        for (var pair = 0; pair < halfHeight; pair++)
        {
            for (var half = 0; half < 2; half++)
            {
                var row = Math.Min((2 * pair) + half, height - 1);
                glow.Row((row + 0.5) / height, lights, width);
                Expose(raster.Row(row), grade, glow.Strength, lights, pixels.AsSpan(half * 2 * halfWidth, 2 * halfWidth));
            }
            frame.Draw(new Raster(2 * halfWidth, 2, pixels), 0, 0, 2 * halfWidth, 2, 0, 0);
            frame.Bytes.AsSpan(0, width).CopyTo(y.Row(2 * pair));
            if ((2 * pair) + 1 < height)
                frame.Bytes.AsSpan(2 * halfWidth, width).CopyTo(y.Row((2 * pair) + 1));
            frame.Bytes.AsSpan(frame.UOffset, halfWidth).CopyTo(u.Row(pair));
            frame.Bytes.AsSpan(frame.VOffset, halfWidth).CopyTo(v.Row(pair));
        }
        return new PhotoPlate(y, u, v) { DensityX = width / (double)photo.Width, DensityY = height / (double)photo.Height };
    }

    private static void Expose(ReadOnlySpan<uint> source, Grade grade, float strength, ReadOnlySpan<float> lights, Span<uint> target)
    {
        for (var x = 0; x < source.Length; x++)
        {
            var (r, g, b) = grade.Apply(source[x]);
            target[x] = Raster.Rgb(Screen(r, strength * lights[x]), Screen(g, strength * lights[source.Length + x]), Screen(b, strength * lights[(2 * source.Length) + x]));
        }
        target[source.Length..].Fill(target[source.Length - 1]);
    }

    // Two lights on one paper: 1 − (1 − a)(1 − b).
    private static int Screen(int value, float light) => value + (int)(((255 - value) * light) + 0.5f);
}

/// <param name="Plate">The photo as planes.</param>
/// <param name="Depth">What is near in it.</param>
/// <param name="Lights">Where its lights are.</param>
internal sealed record Print(PhotoPlate Plate, DepthMap Depth, LightMap Lights);
