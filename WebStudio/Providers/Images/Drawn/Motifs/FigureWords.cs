using System.Text.RegularExpressions;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Reads looks out of a name and a description; invents what they don't say.</summary>
internal static partial class FigureWords
{
    private static readonly int[] _skins = [0xf0c8a6, 0xe6b48c, 0xd89c70, 0xb07a50, 0x80543a];
    private static readonly int[] _hairs = [0x2a201c, 0x4a3020, 0x74482a, 0xa8743c, 0xd6b06a, 0x8a3a1e];
    private static readonly int[] _cloths = [0x9a3640, 0x2f5d8c, 0x3f7d58, 0xc08a30, 0x5d4a7d, 0x3a4a5c, 0x2f7a80, 0xb4583a, 0x7a6a58];
    private static readonly int[] _trousers = [0x2b3140, 0x3a3a40, 0x4a3e34, 0x35465c];
    private static readonly int[] _accents = [0xc8402f, 0xe0a030, 0x2f86a8, 0x5a9a4a, 0xd8d2c4, 0x8a4a9a];

    public static FigureLook Look(CastMember member, long seed)
    {
        var text = $"{member.Name} {member.Description}".ToLowerInvariant();
        var words = Words().Matches(text.Length > 400 ? text[..400] : text).Select(match => match.Value).ToList();
        var random = new SeededRandom(seed, $"figure:{member.Name.ToLowerInvariant()}");
        var build = Build(words, member.Name, random.Next());
        var female = build is FigureBuild.Woman or FigureBuild.Girl or FigureBuild.OldWoman;
        var old = build is FigureBuild.OldMan or FigureBuild.OldWoman;
        var skin = Hue.Of(_skins[(int)(random.Next() * random.Next() * _skins.Length)]);
        var look = new FigureLook(
            build, skin, Hue.Of(old ? random.Pick([0xb8b4b0, 0xd8d4ce]) : random.Pick(_hairs)), Cut(words, build, random.Next()), Hue.Of(random.Pick(_cloths)),
            Hue.Of(random.Pick(_trousers)), Hue.Of(random.Pick(_accents)), Everyday(build, random.Next()))
        {
            Beard = !female && build != FigureBuild.Boy && (Any(words, "beard", "bearded") || (random.Chance(old ? 0.5 : 0.15) && !Any(words, "shaven"))),
            Glasses = Any(words, "glasses", "spectacles") || random.Chance(old ? 0.25 : 0.03),
            Scarf = Any(words, "scarf", "shawl") || (random.Chance(0.15) && member.Description.Length == 0),
            Cape = Any(words, "cape", "cloak", "superhero", "hero's"),
            Backpack = Any(words, "backpack", "rucksack", "hiker", "traveler", "traveller", "backpacker"),
        };
        look = Roles.Dress(look, words);
        if (look.Headgear is Headgear.Knight or Headgear.Space)
            look = look with { Glasses = false };
        return Colour(look, words);
    }

    private static FigureBuild Build(List<string> words, string name, double chance)
    {
        var woman = Any(words, "woman", "girl", "she", "her", "lady", "mother", "grandmother", "grandma", "wife", "sister", "daughter", "queen", "princess", "witch", "aunt", "mrs", "ms", "miss", "female", "nurse", "bride", "actress", "heroine", "mum", "mom", "widow", "nun", "duchess", "goddess", "waitress", "dress", "skirt", "granny", "niece");
        var man = Any(words, "man", "boy", "he", "his", "him", "gentleman", "father", "grandfather", "grandpa", "husband", "brother", "son", "king", "prince", "wizard", "uncle", "mr", "sir", "male", "monk", "lord", "duke", "dad", "nephew", "beard", "bearded", "fisherman", "priest", "guy", "lad", "moustache");
        var female = woman == man ? NameSays(name) ?? chance < 0.5 : woman;
        if (Any(words, "boy", "girl", "child", "kid", "toddler", "daughter", "son", "schoolboy", "schoolgirl", "teenager", "orphan", "baby") && !Any(words, "grown", "adult", "man", "woman"))
            return female ? FigureBuild.Girl : FigureBuild.Boy;
        if (Any(words, "old", "elderly", "aged", "grandmother", "grandfather", "grandma", "grandpa", "granny", "retired", "ancient", "wizard", "elder", "widow", "wrinkled") || words.Any(word => word is "sixty" or "seventy" or "eighty" or "60" or "65" or "70" or "75" or "80"))
            return female ? FigureBuild.OldWoman : FigureBuild.OldMan;
        return female ? FigureBuild.Woman : FigureBuild.Man;
    }

    private static bool? NameSays(string name)
    {
        foreach (var part in Words().Matches(name.ToLowerInvariant()).Select(match => match.Value))
        {
            if (Names.Women.Contains(part))
                return true;
            if (Names.Men.Contains(part))
                return false;
        }
        var first = Words().Match(name.ToLowerInvariant()).Value;
        return first.Length > 2 && (first.EndsWith('a') || first.EndsWith("ie", StringComparison.Ordinal) || first.EndsWith("elle", StringComparison.Ordinal) || first.EndsWith("ine", StringComparison.Ordinal)) ? true : null;
    }

    private static HairCut Cut(List<string> words, FigureBuild build, double chance)
    {
        if (Any(words, "bald", "shaved"))
            return HairCut.Bald;
        if (Any(words, "pigtails", "braids", "plaits"))
            return HairCut.Pigtails;
        if (Any(words, "ponytail"))
            return HairCut.Ponytail;
        if (Any(words, "bun"))
            return HairCut.Bun;
        if (Any(words, "curly", "curls", "afro", "frizzy", "wild", "messy"))
            return HairCut.Curly;
        if (Any(words, "bob"))
            return HairCut.Bob;
        if (Near(words, "long", "hair") || Near(words, "flowing", "hair"))
            return HairCut.Long;
        if (Near(words, "short", "hair"))
            return HairCut.Short;
        IReadOnlyList<HairCut> cuts = build switch
        {
            FigureBuild.Man => [HairCut.Short, HairCut.Swept, HairCut.Swept, HairCut.Curly],
            FigureBuild.Boy => [HairCut.Short, HairCut.Swept, HairCut.Curly],
            FigureBuild.OldMan => [HairCut.Crown, HairCut.Swept, HairCut.Short],
            FigureBuild.Girl => [HairCut.Pigtails, HairCut.Ponytail, HairCut.Bob, HairCut.Long],
            FigureBuild.OldWoman => [HairCut.Bun, HairCut.Bun, HairCut.Curly, HairCut.Bob],
            _ => [HairCut.Long, HairCut.Bob, HairCut.Ponytail, HairCut.Bun, HairCut.Curly],
        };
        return cuts[(int)(chance * cuts.Count)];
    }

    private static Outfit Everyday(FigureBuild build, double chance) => build switch
    {
        FigureBuild.Man => chance < 0.4 ? Outfit.Jacket : chance < 0.6 ? Outfit.Coat : chance < 0.7 ? Outfit.Suit : Outfit.Everyday,
        FigureBuild.Woman => chance < 0.4 ? Outfit.Dress : chance < 0.6 ? Outfit.Coat : chance < 0.8 ? Outfit.Jacket : Outfit.Everyday,
        FigureBuild.Girl => chance < 0.6 ? Outfit.Dress : Outfit.Hoodie,
        FigureBuild.Boy => chance < 0.5 ? Outfit.Hoodie : Outfit.Everyday,
        FigureBuild.OldMan => chance < 0.6 ? Outfit.Jacket : Outfit.Coat,
        _ => chance < 0.7 ? Outfit.Dress : Outfit.Coat,
    };

    // A colour belongs to the thing named up to three words behind it.
    private static FigureLook Colour(FigureLook look, List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Names.Colours.TryGetValue(words[i], out var rgb))
                continue;
            var colour = Hue.Of(rgb);
            var thing = words.Skip(i + 1).Take(3).TakeWhile(word => !Names.Colours.ContainsKey(word)).Select(Names.Part).FirstOrDefault(part => part != Names.Wears.Nothing);
            look = thing switch
            {
                Names.Wears.Hair => look with { Hair = Hue.Of(Names.HairColours.GetValueOrDefault(words[i], rgb)) },
                Names.Wears.Skin => look with { Skin = Hue.Of(Names.SkinColours.GetValueOrDefault(words[i], 0xe6b48c)) },
                Names.Wears.Upper => look with { Cloth = colour },
                Names.Wears.Lower => look with { Cloth2 = colour },
                Names.Wears.Extra => look with { Accent = colour },
                _ when words[i] is "blonde" or "blond" or "redhead" or "brunette" => look with { Hair = Hue.Of(Names.HairColours[words[i]]) },
                _ => look,
            };
        }
        return look;
    }

    private static bool Near(List<string> words, string first, string second)
    {
        var at = words.IndexOf(first);
        return at >= 0 && words.Skip(at + 1).Take(3).Contains(second, StringComparer.Ordinal);
    }

    private static bool Any(List<string> words, params ReadOnlySpan<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"[\p{L}\p{N}']+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
