using System.Globalization;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Words that a song may have for a colour: of two syllables, the first one stressed.</summary>
internal static class HueWords
{
    private const double GreyChroma = 0.14;

    /// <summary>Null for what is no colour worth singing of.</summary>
    public static IReadOnlyList<string>? For(PaletteColour colour)
    {
        if (!int.TryParse(colour.Hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
            return null;
        var (red, green, blue) = ((rgb >> 16 & 255) / 255d, (rgb >> 8 & 255) / 255d, (rgb & 255) / 255d);
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        if (most - least < GreyChroma)
            return most > 0.8 ? ["pearly", "paper"] : most < 0.25 ? ["velvet", "inky"] : ["silver", "pewter"];
        var hue = 60 * (most == red ? (green - blue) / (most - least) : most == green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least));
        hue = (hue + 360) % 360;
        return hue switch
        {
            < 15 or >= 345 => most > 0.6 ? ["scarlet", "crimson"] : ["russet", "garnet"],
            < 42 => most > 0.7 ? ["amber", "copper"] : most > 0.4 ? ["umber", "copper"] : ["umber", "cedar"],
            < 65 => most > 0.6 ? ["golden", "honey", "lemon"] : ["olive", "golden"],
            < 165 => most > 0.5 ? ["verdant", "leafy"] : ["mossy", "cedar"],
            < 200 => ["sea-glass", "turquoise"],
            < 250 => most > 0.5 ? ["azure", "cobalt"] : ["cobalt", "midnight"],
            < 290 => ["violet", "purple"],
            _ => most > 0.6 ? ["coral", "rosy"] : ["purple", "berry"],
        };
    }
}
