using System.Globalization;
using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What people call colours.</summary>
internal static class ColourNames
{
    private const string Table =
        "black 0a0a0c, charcoal 36393d, slate 55606b, graphite 4a4a4c, ash grey 7f807d, silver c0c2c4, pearl e6e4de, white fafafa, ivory f6f1dd, cream f2e3bd, "
        + "linen e9dccb, sand d6bd8e, wheat e3c878, khaki a89c66, taupe 8b7d6e, mushroom b3a79a, stone 9a958b, fog c9ced1, smoke 6d6f73, ink 1b2230, "
        + "midnight blue 14203f, navy 1f2f5c, indigo 3a3a80, royal blue 2f55b5, cobalt 1d4fa0, sapphire 2a4b8d, denim 4d6d94, steel blue 5a82a8, slate blue 6672a0, cornflower 7296dc, "
        + "sky blue 86b9e3, powder blue b5d2e6, ice blue d6e8f0, azure 3c91e0, cerulean 2d85b3, teal 1f7a7c, petrol 1c4b5a, turquoise 39bdb2, aqua 7fd6d6, seafoam a3d9c1, "
        + "mint b4e5c4, jade 3f9e72, emerald 1f8f50, forest green 23502f, pine 1e3d2f, moss 6b7a3c, olive 70702c, fern 4f8a3d, leaf green 5fa53a, spring green 8fd04a, "
        + "lime b4dc3c, sage 9fac8c, pistachio bfd18f, grass green 72b14b, chartreuse cbe05a, lemon f4e34e, mustard c79a2a, gold dba92e, sunflower f5bd23, honey dd9f45, "
        + "amber e88f1c, apricot f2b27c, peach f6c9a6, orange ec7722, tangerine f28c38, copper b0673c, rust a04a25, terracotta c0673f, brick 98402f, chestnut 6f3a26, "
        + "chocolate 4b2e20, espresso 2c1d18, coffee 6a4f3c, caramel b27b42, tan c79c70, bronze 8a6434, scarlet d5301f, crimson b01e34, burgundy 6a1a2b, wine 7a2d44, "
        + "coral f07d66, salmon ef9a88, rose d9718c, blush edc3c1, pink eb9cbb, fuchsia cf3590, magenta b52a86, plum 713a66, mauve a583a0, lilac c3addb, lavender b2a8dc, violet 7b4fa8, purple 5d2f86, aubergine 351f3a";

    private static readonly (string Name, Vector3 Lab)[] All = [.. Table.Split(", ").Select(Parse)];

    /// <summary>The nearest name that is not used yet; takes it.</summary>
    public static string Nearest(Vector3 lab, HashSet<string> used)
    {
        // Lightness is told less exactly than hue: "navy" may be a little lighter, but not brown.
        var name = All.Where(entry => !used.Contains(entry.Name)).MinBy(entry => ((entry.Lab - lab) * new Vector3(0.8f, 1, 1)).LengthSquared()).Name;
        used.Add(name);
        return name;
    }

    private static (string Name, Vector3 Lab) Parse(string entry)
    {
        var at = entry.LastIndexOf(' ');
        var rgb = int.Parse(entry[(at + 1)..], NumberStyles.HexNumber);
        return (entry[..at], Lab.Of(Raster.Rgb(rgb >> 16, (rgb >> 8) & 255, rgb & 255)));
    }
}
