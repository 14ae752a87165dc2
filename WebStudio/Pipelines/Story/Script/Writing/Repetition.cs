using System.Text;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Knows the sentences that were said: the same one, or one that differs by a word only, is not said again.</summary>
internal sealed class Repetition
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nearly = new(StringComparer.Ordinal);

    /// <summary>Takes a sentence if it is new.</summary>
    public bool Add(string sentence)
    {
        var words = WordsOf(sentence);
        var key = string.Join(' ', words);
        var without = new string[words.Count];
        var replaced = new string[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            without[i] = string.Join(' ', words.Where((_, at) => at != i));
            replaced[i] = string.Join(' ', words.Select((word, at) => at == i ? "*" : word));
        }
        // Short sentences of one or two words are alike by nature: only the same one counts.
        var isShort = words.Count < 3;
        if (_said.Contains(key) || !isShort && (_nearly.Contains(key) || without.Any(_said.Contains) || replaced.Any(_nearly.Contains)))
            return false;
        _said.Add(key);
        if (!isShort)
        {
            _nearly.UnionWith(replaced);
            _nearly.UnionWith(without);
        }
        return true;
    }

    /// <summary>Small letters, no punctuation.</summary>
    private static List<string> WordsOf(string sentence)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in sentence)
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
