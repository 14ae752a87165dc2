namespace WebStudio.Pipelines.Photo.Words;

/// <summary>
/// Which words rhyme: classes of words that agree from the last stressed vowel on (perfect rhyme), and within them groups whose last stressed syllable
/// is the same altogether (night, tonight, knight), which rhyme with others but not with one another.
/// </summary>
internal sealed class RhymeTable
{
    private readonly Dictionary<string, (string Class, int Group)> _words = new(StringComparer.Ordinal);

    /// <param name="lines">A class each; its first word names it; “=” joins words of one group.</param>
    public RhymeTable(IEnumerable<string> lines)
    {
        var group = 0;
        foreach (var line in lines)
        {
            var groups = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = groups[0].Split('=')[0];
            foreach (var words in groups)
            {
                group++;
                // A word that has two pronunciations keeps its first class.
                foreach (var word in words.Split('='))
                    _words.TryAdd(word, (name, group));
            }
        }
    }

    public int Count => _words.Count;

    public IEnumerable<string> Classes => _words.Values.Select(word => word.Class).Distinct(StringComparer.Ordinal);

    /// <summary>The class of a word, or null when it is not known.</summary>
    public string? ClassOf(string word) => _words.TryGetValue(Plain(word), out var found) ? found.Class : null;

    /// <summary>Whether two words rhyme and are not the same sound.</summary>
    public bool Rhyme(string first, string second) => _words.TryGetValue(Plain(first), out var one) && _words.TryGetValue(Plain(second), out var two)
        && string.Equals(one.Class, two.Class, StringComparison.Ordinal) && one.Group != two.Group;

    /// <summary>The last word of a line.</summary>
    public static string LastWord(string line)
    {
        var text = line.TrimEnd('.', ',', '!', '?', ' ');
        return text[(text.LastIndexOf(' ') + 1)..];
    }

    private static string Plain(string word)
    {
        var text = word.Trim('.', ',', '!', '?', ';').ToLowerInvariant();
        // “window-pane” rhymes as “pane”.
        return text[(text.LastIndexOf('-') + 1)..];
    }
}
