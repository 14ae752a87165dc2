namespace WebStudio.Pipelines.Photo.Words;

/// <summary>How titles are printed.</summary>
public static class LyricTitle
{
    public const int Longest = 60;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "but", "or", "nor", "as", "at", "by", "for", "in", "of", "on", "per", "to", "up", "via", "with", "from", "into", "over",
    };

    // Written large within a line too.
    private static readonly HashSet<string> Proper = new(StringComparer.Ordinal)
    {
        "I", "I'm", "Sunday", "Saturday", "April", "June", "October", "November", "September", "August", "May",
    };

    /// <summary>As it stands in a line: a capital at its start, and else where names have one.</summary>
    public static string Sung(string text)
    {
        var all = text.Split(' ');
        var words = all.Select((word, index) => Proper.Contains(word.TrimEnd(',')) || index > 0 && IsNaming(all[index - 1]) ? word : word.ToLowerInvariant());
        var line = string.Join(' ', words);
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    private static bool IsNaming(string word) => string.Equals(word, "Called", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "Named", StringComparison.OrdinalIgnoreCase);

    private static string Large(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Title Case: all words but the small ones within begin with a capital. Cut after a word where it would be longer than <see cref="Longest"/>.</summary>
    public static string Case(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || i == words.Length - 1 || !Small.Contains(words[i].ToLowerInvariant()))
                words[i] = string.Join('-', words[i].Split('-').Select(Large));
            else
                words[i] = words[i].ToLowerInvariant();
        }
        var title = string.Join(' ', words);
        if (title.Length <= Longest)
            return title;
        var space = title.LastIndexOf(' ', Longest);
        return title[..(space > 0 ? space : Longest)].TrimEnd(',', ' ');
    }
}
