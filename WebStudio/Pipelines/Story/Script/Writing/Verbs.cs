namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Turns the verbs of topics into the past, in which stories are told.</summary>
internal sealed class Verbs
{
    private static readonly Dictionary<string, string> Modals = new(StringComparer.Ordinal)
    {
        ["can"] = "could", ["can't"] = "could not", ["cannot"] = "could not", ["will"] = "would", ["won't"] = "would not", ["is"] = "was", ["isn't"] = "was not", ["are"] = "was",
        ["has"] = "had", ["have"] = "had", ["hasn't"] = "had not", ["does"] = "did", ["doesn't"] = "did not", ["don't"] = "did not", ["may"] = "might", ["must"] = "had to", ["am"] = "was", ["were"] = "was",
        ["gets"] = "got", ["couldn't"] = "could not", ["wouldn't"] = "would not", ["didn't"] = "did not", ["wasn't"] = "was not",
    };

    private static readonly HashSet<string> PastAlready = new(StringComparer.Ordinal)
    {
        "could", "would", "was", "had", "did", "might", "should", "used", "never", "always", "only", "once", "still", "almost", "finally", "suddenly", "secretly", "slowly", "no", "not",
    };

    private readonly Dictionary<string, string> _past = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pasts = new(StringComparer.Ordinal);

    /// <param name="lines">“base past” each, or only the base of a regular verb.</param>
    public Verbs(IEnumerable<string> lines)
    {
        foreach (var entry in lines.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var forms = entry.Split(' ');
            var past = forms.Length > 1 ? forms[1] : Regular(forms[0]);
            _past[forms[0]] = past;
            _pasts.Add(past);
        }
    }

    /// <summary>Whether a word can only, or mostly, be a verb's form.</summary>
    public bool IsVerb(string word) => Modals.ContainsKey(word) || PastAlready.Contains(word) || _pasts.Contains(word) || _past.ContainsKey(word) || BaseOf(word) is not null;

    /// <summary>Whether a word is the plain form, as commands begin with.</summary>
    public bool IsBase(string word) => _past.ContainsKey(word);

    /// <summary>The past of a predicate's words, the first verb being at the start; adverbs before it are kept.</summary>
    public string Past(IReadOnlyList<string> words)
    {
        var result = words.ToList();
        for (var i = 0; i < result.Count && i < 3; i++)
        {
            var word = result[i];
            if (Modals.TryGetValue(word, out var modal))
            {
                result[i] = modal;
                break;
            }
            if (PastAlready.Contains(word) && word is "never" or "always" or "only" or "once" or "still" or "almost" or "finally" or "suddenly" or "secretly" or "slowly")
                continue;
            if (PastAlready.Contains(word) || _pasts.Contains(word))
                break;
            if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5)
            {
                result[i] = BaseOfGerund(word) is { } doing ? _past[doing] : "was " + word;
                break;
            }
            if (_past.TryGetValue(word, out var past) || BaseOf(word) is { } known && _past.TryGetValue(known, out past))
                result[i] = past;
            else if (!word.EndsWith("ed", StringComparison.Ordinal) && word.EndsWith('s') && word.Length > 3)
                result[i] = Regular(word[..^1]);
            break;
        }
        return string.Join(' ', result);
    }

    /// <summary>“bake” gives “baking”.</summary>
    public static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "ying";
        if (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb.Length > 2)
            return verb[..^1] + "ing";
        return Doubles(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    private string? BaseOf(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s'))
            return null;
        string[] bases = [word[..^1], word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word, word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word];
        return bases.FirstOrDefault(_past.ContainsKey);
    }

    // “investigating” gives “investigate”, “running” gives “run”; null for what is no known verb's.
    private string? BaseOfGerund(string word)
    {
        var stem = word[..^3];
        string[] bases = [stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem];
        return bases.FirstOrDefault(_past.ContainsKey);
    }

    private static string Regular(string verb)
    {
        if (verb.EndsWith('e'))
            return verb + "d";
        if (verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal))
            return verb[..^1] + "ied";
        return Doubles(verb) ? verb + verb[^1] + "ed" : verb + "ed";
    }

    // Short verbs of one vowel before one consonant: stop, plan, drop.
    private static bool Doubles(string verb) =>
        verb.Length is 3 or 4 && !"aeiouwxy".Contains(verb[^1], StringComparison.Ordinal) && "aeiou".Contains(verb[^2], StringComparison.Ordinal) && !"aeiou".Contains(verb[^3], StringComparison.Ordinal);
}
