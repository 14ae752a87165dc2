using WebStudio.Providers.Music;
using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Colour;

/// <summary>What things are coloured by day, with a story's own accents and small leanings.</summary>
internal static class Materials
{
    private static readonly (int Accent, int Second)[] _accents = [(0xd9482f, 0x2b8c92), (0xe0872a, 0x2f6fa0), (0xc73a58, 0x3f9a86), (0xe8b02e, 0x5a55a0), (0xd8573f, 0x4b8f4f)];

    private static readonly Dictionary<Material, int> _natural = new()
    {
        [Body] = 0x76808e, [Stone] = 0x97968f, [Brick] = 0xa6583f, [Plaster] = 0xe4d6b8, [Roof] = 0x8c4a3a, [Wood] = 0x8d6440, [Bark] = 0x57402f, [Leaf] = 0x4a7b48, [Grass] = 0x7f9f4d,
        [Flower] = 0xdb6c8c, [Earth] = 0x84654a, [Sand] = 0xdfc592, [Snow] = 0xeaf1f7, [Water] = 0x3a82a4, [Metal] = 0x7f8c99, [Gold] = 0xdaa83a, [Glass] = 0x88aec0, [Glow] = 0xffd888, [Skin] = 0xdfa679,
        [Hair] = 0x3b2a20, [Cloth] = 0x44608a, [Cloth2] = 0x39414f, [Leather] = 0x6f462c, [Fur] = 0x8b6a4b, [Paper] = 0xf1e5ca, [Bone] = 0xe6decb, [White] = 0xf4f1e9, [Black] = 0x25262c, [Red] = 0xc43b32, [Blood] = 0x8c1d20,
    };

    /// <summary>Every material's colour in daylight.</summary>
    /// <param name="story">The same for all pictures of a story.</param>
    /// <param name="accents">The style's own, or null.</param>
    public static Dictionary<Material, Hue> Of(SeededRandom story, (int Accent, int Second)? accents)
    {
        var (accent, second) = accents ?? story.Pick(_accents);
        double green = story.Between(-0.02, 0.025), light = story.Between(-0.02, 0.02);
        var colours = _natural.ToDictionary(row => row.Key, row => Hue.Of(row.Value).Lighter(light));
        foreach (var plant in (Material[])[Leaf, Grass])
            colours[plant] = colours[plant] with { A = colours[plant].A + green };
        colours[Accent] = Hue.Of(accent);
        colours[Accent2] = Hue.Of(second);
        return colours;
    }
}
