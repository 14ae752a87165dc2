namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Endings that name a place, made from nouns, their prepositions and adjectives: “along the shore”, “beyond the quiet shore”.</summary>
internal static class PlaceEndings
{
    /// <param name="nouns">“noun: prepositions | settings” each.</param>
    /// <param name="adjectives">“adjectives | marks” each; two syllables with the stress on the first.</param>
    public static IEnumerable<Fragment> From(IReadOnlyList<string> nouns, IReadOnlyList<string> adjectives)
    {
        foreach (var line in nouns)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var noun = line[..colon];
            var prepositions = string.Join('/', line[(colon + 1)..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            yield return Fragment.Parse($"{{{prepositions}}} the {noun} {line[bar..]}", "p").Single();
            foreach (var group in adjectives)
            {
                var marks = group.IndexOf('|', StringComparison.Ordinal);
                var words = string.Join('/', group[..marks].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                var adjective = words[0] == '{' ? words : $"{{{words}}}";
                yield return Fragment.Parse($"{{{prepositions}}} the {adjective} {noun} {line[bar..]} {group[(marks + 1)..]}", "p").Single();
            }
        }
    }
}
