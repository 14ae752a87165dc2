using System.Globalization;
using WebStudio.Media.Lettering;
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

    /// <summary>Light of the photo's own strongest colour for what is sung.</summary>
    public static Colours Of(PictureRequest request)
    {
        var grey = (int)(255 * PlainLevel);
        var (r, g, b) = request.Photos.SelectMany(photo => photo.Reading.Palette).Select(Rgb).Append((255, 214, 150)).MaxBy(Chroma);
        double top = Math.Max(1, Math.Max(r, Math.Max(g, b)));
        // The colour at its brightest, mixed with white: a tint that says whose light it is without being paint.
        int Tint(int channel) => (int)Math.Round(255 * (0.62 + (0.38 * channel / top)));
        return new Colours(Ink.Of(grey, grey, grey), Ink.Of(Tint(r), Tint(g), Tint(b)), Ink.MostBehind(PlainLevel));
    }

    private static int Chroma((int R, int G, int B) colour) => Math.Max(colour.R, Math.Max(colour.G, colour.B)) - Math.Min(colour.R, Math.Min(colour.G, colour.B));

    private static (int R, int G, int B) Rgb(PaletteColour colour) =>
        int.TryParse(colour.Hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) ? ((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255) : (255, 255, 255);
}
