namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Endings that name a place, made from nouns with prepositions and adjectives of their own: “along the shore”, “beyond the quiet shore”.</summary>
internal static class PlaceEndings
{
    /// <param name="nouns">“noun: prepositions: adjectives | settings” each; adjectives have two syllables with the stress on the first.</param>
    public static IEnumerable<Fragment> From(IReadOnlyList<string> nouns)
    {
        foreach (var line in nouns)
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var parts = line[..bar].Split(':', StringSplitOptions.TrimEntries);
            var prepositions = parts[1].Replace(' ', '/');
            yield return Fragment.Parse($"{{{prepositions}}} the {parts[0]} {line[bar..]}", "p").Single();
            foreach (var adjective in parts[2].Split(' '))
                yield return Fragment.Parse($"{{{prepositions}}} the {adjective} {parts[0]} {line[bar..]}", "p").Single();
        }
    }
}
