using System.Text;

namespace WebStudio.Providers.Images.Drawn.Reading;

/// <summary>A text as lower-case words with how much each counts. Plurals, tenses and possessives are met by their stems.</summary>
internal sealed class Words
{
    private const int Most = 2_000;

    private readonly List<(string Word, double Weight)> _words = [];
    private readonly Dictionary<string, (double Weight, int First)> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _own = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new(" ");

    /// <summary>Adds a text; what is beyond the first two thousand words of all is left out.</summary>
    public void Add(string text, double weight)
    {
        foreach (var word in Split(text))
        {
            if (_words.Count >= Most)
                return;
            _words.Add((word, weight));
            _text.Append(word).Append(' ');
            foreach (var stem in Stems(word))
                _stems[stem] = _stems.TryGetValue(stem, out var known) ? (known.Weight + weight, known.First) : (weight, _words.Count);
        }
    }

    /// <summary>How much a word or phrase counts here; 0 when it is not said.</summary>
    public double Weight(string word)
    {
        if (word.Contains(' ', StringComparison.Ordinal))
            return _text.ToString().Contains($" {word} ", StringComparison.Ordinal) || _text.ToString().Contains($" {word}s ", StringComparison.Ordinal) ? 4.5 : 0;
        return _stems.TryGetValue(word, out var known) ? known.Weight : 0;
    }

    /// <summary>How much a word that calls for something drawn counts here: “soldiers” calls for the army, which is called so, and not for the soldier as well.</summary>
    public double Calls(string word, IReadOnlySet<string> callers)
    {
        if (word.Contains(' ', StringComparison.Ordinal))
            return Weight(word);
        if (_own.Count == 0)
        {
            foreach (var (said, weight) in _words)
            {
                foreach (var stem in callers.Contains(said) ? [said] : Stems(said))
                    _own[stem] = _own.GetValueOrDefault(stem) + weight;
            }
        }
        return _own.GetValueOrDefault(word);
    }

    /// <summary>The place of its first mention, 1 and up, of a phrase that of its last word; a large number when it is not said.</summary>
    public int First(string word) => word.Contains(' ', StringComparison.Ordinal) && Weight(word) > 0 ? First(word[(word.LastIndexOf(' ') + 1)..]) : _stems.TryGetValue(word, out var known) ? known.First : Most;

    public double Sum(IEnumerable<string> words) => words.Sum(Weight);

    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '’' && start >= 0));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            if (i - start <= 32)
                yield return text[start..i].ToLowerInvariant().Replace('’', '\'');
            start = -1;
        }
    }

    private static HashSet<string> Stems(string word)
    {
        HashSet<string> stems = [word];
        Cut("'s", "");
        Cut("s", "");
        Cut("es", "");
        Cut("ies", "y");
        Cut("ves", "f");
        Cut("ing", "");
        Cut("ing", "e");
        Cut("ed", "");
        Cut("d", "");
        Cut("men", "man");
        return stems;

        void Cut(string ending, string instead)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                stems.Add(word[..^ending.Length] + instead);
        }
    }
}
