using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Photo.Analysis;

/// <summary>Simple scenes with a little grain, as a camera would see them.</summary>
internal static class PhotoScenes
{
    private const int Width = 480, Height = 320;

    public static Raster Sunset() => Draw((_, y, grain) =>
    {
        var v = y / (double)Height;
        return v < 0.6 ? (90 + (270 * v), 60 + (150 * v), 90 - (20 * v)) : (28 + (grain * 2), 26 + (grain * 2), 40 + (grain * 2));
    });

    public static Raster Meadow() => Draw((x, y, grain) => y < 130 + (4 * Math.Sin(x / 40.0)) ? (120 + (y / 4.0), 170 + (y / 4.0), 235) : (70 + (grain * 16), 145 + (grain * 22), 40 + (grain * 12)));

    public static Raster NightLights() => Draw((x, y, _) =>
    {
        var lamp = ((x % 60) - 30) * ((x % 60) - 30) + (((y % 50) - 25) * ((y % 50) - 25)) < 14 && y > 140;
        return lamp ? (255, 225, 150) : (8, 9, 20 + (y / 40.0));
    });

    public static Raster Snow() => Draw((x, y, grain) => y < 110 + (10 * Math.Sin(x / 60.0)) ? (120 + (y / 3.0), 150 + (y / 3.0), 195 + (y / 4.0)) : (226 + (grain * 7), 231 + (grain * 7), 240 + (grain * 6)));

    public static Raster Disc(double centreX, double centreY, double radius) =>
        Draw((x, y, grain) => ((x - (centreX * Width)) * (x - (centreX * Width))) + ((y - (centreY * Height)) * (y - (centreY * Height))) < radius * radius ? (200, 30, 35) : (128 + grain, 128 + grain, 128 + grain));

    public static Raster Plain(int width, int height, uint pixel)
    {
        var raster = new Raster(width, height);
        Array.Fill(raster.Pixels, pixel);
        return raster;
    }

    private static Raster Draw(Func<int, int, double, (double R, double G, double B)> colour)
    {
        var raster = new Raster(Width, Height);
        var random = new Random(5);
        for (var i = 0; i < raster.Pixels.Length; i++)
        {
            var (r, g, b) = colour(i % Width, i / Width, (random.NextDouble() * 2) - 1);
            raster.Pixels[i] = Raster.Rgb((int)Math.Clamp(r, 0, 255), (int)Math.Clamp(g, 0, 255), (int)Math.Clamp(b, 0, 255));
        }

        return raster;
    }
}
