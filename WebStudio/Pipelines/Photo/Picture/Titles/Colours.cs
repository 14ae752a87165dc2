using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>The colours of a song's lines.</summary>
/// <param name="Plain">What is not sung yet.</param>
/// <param name="Lit">What is sung.</param>
/// <param name="MostBehind">Brightest luma that the darker of them stands out from by 4.5 to 1.</param>
internal sealed record Colours(Ink Plain, Ink Lit, byte MostBehind)
{
    // Grey of 78 % before it is sung: clearly less than white, and still readable.
    private const double PlainLevel = 0.78;

    public static Ink White { get; } = InkOf(255, 255, 255);

    public static byte MostBehindWhite { get; } = Behind(1);

    /// <summary>Light of the photo's own strongest colour for what is sung.</summary>
    public static Colours Of(PictureRequest request)
    {
        var grey = (int)(255 * PlainLevel);
        var (r, g, b) = request.Photos.SelectMany(photo => photo.Reading.Palette).Select(Rgb).Append((255, 214, 150)).MaxBy(Chroma);
        double top = Math.Max(1, Math.Max(r, Math.Max(g, b)));
        // The colour at its brightest, mixed with white: a tint that says whose light it is without being paint.
        int Tint(int channel) => (int)Math.Round(255 * (0.62 + (0.38 * channel / top)));
        return new Colours(InkOf(grey, grey, grey), InkOf(Tint(r), Tint(g), Tint(b)), Behind(PlainLevel));
    }

    // WCAG 2.1: (L1 + 0.05) / (L2 + 0.05) ≥ 4.5, with L the linear light of sRGB, here by its usual exponent.
    private static byte Behind(double level)
    {
        var light = ((Math.Pow(level, 2.2) + 0.05) / 4.5) - 0.05;
        return (byte)(16 + (219 * Math.Pow(light, 1 / 2.2)));
    }

    private static int Chroma((int R, int G, int B) colour) => Math.Max(colour.R, Math.Max(colour.G, colour.B)) - Math.Min(colour.R, Math.Min(colour.G, colour.B));

    private static (int R, int G, int B) Rgb(PaletteColour colour) =>
        int.TryParse(colour.Hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) ? ((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255) : (255, 255, 255);

    private static Ink InkOf(int r, int g, int b)
    {
        var (y, u, v) = Yuv420.Convert(Raster.Rgb(r, g, b));
        return new Ink(y, u, v);
    }
}
