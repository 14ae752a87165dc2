using WebStudio.Providers.Images;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Somebody in a story.</summary>
/// <param name="Name">As said.</param>
/// <param name="IsWoman">Decides the pronouns.</param>
/// <param name="Look">For the pictures.</param>
internal sealed record Person(string Name, bool IsWoman, string Look)
{
    private static readonly string[] Women = ["she", "her", "woman", "girl", "female", "mother", "sister", "daughter", "queen", "lady", "wife", "grandmother", "princess", "witch", "aunt", "mrs", "ms"];
    private static readonly string[] Men = ["he", "his", "man", "boy", "male", "father", "brother", "son", "king", "husband", "grandfather", "prince", "wizard", "uncle", "mr", "sir"];

    public string He => IsWoman ? "she" : "he";

    public string Him => IsWoman ? "her" : "him";

    public string His => IsWoman ? "her" : "his";

    public string Possessive => Name.EndsWith('s') ? $"{Name}'" : $"{Name}'s";

    /// <summary>A character asked for; looks are made up where none are described.</summary>
    public static Person From(CastMember member, string name, Lexicon lexicon, bool? isWoman, StoryMaterial material, SeededRandom random)
    {
        var woman = isWoman ?? GenderOf(member, lexicon) ?? random.Chance(0.5);
        var look = TopicText.Clean(member.Description);
        return new Person(name, woman, look.Length > 0 ? look : Looks(woman, material, random));
    }

    /// <summary>Whether she is a woman, where name or description tell.</summary>
    public static bool? GenderOf(CastMember member, Lexicon lexicon)
    {
        var words = member.Description.ToLowerInvariant().Split([' ', ',', '.', ';', '-', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.FirstOrDefault(word => Women.Contains(word, StringComparer.Ordinal) || Men.Contains(word, StringComparer.Ordinal)) is { } told)
            return Women.Contains(told, StringComparer.Ordinal);
        return lexicon.GenderOf(member.Name.Split(' ')[0]) is { } gender ? gender == 'f' : null;
    }

    public static string Looks(bool isWoman, StoryMaterial material, SeededRandom random)
    {
        var who = random.Pick(isWoman ? new[] { "woman", "young woman", "woman in her forties", "older woman" } : ["man", "young man", "man in his forties", "older man"]);
        return $"{who} with {random.Pick(material.Pool("hair"))} and {random.Pick(material.Pool("clothes"))}";
    }
}
