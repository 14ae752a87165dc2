namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>What is known of single words: people, things, verbs, given names.</summary>
internal sealed class Lexicon
{
    private static readonly string[] PersonEndings = ["ist", "ian", "man", "woman", "girl", "boy", "smith", "eer"];

    private readonly Dictionary<string, char?> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char?> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _things = new(StringComparer.Ordinal);
    private readonly HashSet<string> _creatures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anybody = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handheld = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unseen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plurals = new(StringComparer.Ordinal) { "people", "men", "women", "children", "mice", "geese", "feet", "teeth", "wolves", "knives", "thieves", "leaves", "police", "lives", "wives" };

    /// <param name="pools">The file “words”, by its headings: people-f, people-m, people, names-f, names-m, things, creatures, verbs, foreign, adjectives, anybody, unseen, handheld.</param>
    public Lexicon(IReadOnlyDictionary<string, IReadOnlyList<string>> pools)
    {
        Verbs = new Verbs(pools["verbs"]);
        foreach (var (pool, gender) in ((string, char?)[])[("people-f", 'f'), ("people-m", 'm'), ("people", null)])
        {
            foreach (var word in Words(pools[pool]))
                _people[word] = gender;
        }
        foreach (var (pool, gender) in ((string, char?)[])[("names-f", 'f'), ("names-m", 'm')])
        {
            foreach (var word in Words(pools[pool]))
                _names[word] = gender;
        }
        _things.UnionWith(Words(pools["things"]));
        _creatures.UnionWith(Words(pools["creatures"]));
        _foreign.UnionWith(Words(pools["foreign"]));
        _adjectives.UnionWith(Words(pools["adjectives"]));
        _unseen.UnionWith(Words(pools["unseen"]));
        _handheld.UnionWith(Words(pools["handheld"]));
        _anybody.UnionWith(Words(pools["anybody"]));
    }

    public Verbs Verbs { get; }

    public bool IsPerson(string word) => _people.ContainsKey(word) || _people.ContainsKey(Singular(word)) || !IsNoun(word) && !Verbs.IsVerb(word) && word.Length > 5 && PersonEndings.Any(end => Singular(word).EndsWith(end, StringComparison.Ordinal));

    public bool IsCreature(string word) => _creatures.Contains(word) || _creatures.Contains(Singular(word));

    public bool IsThing(string word) => _things.Contains(word) || _creatures.Contains(word) || _people.ContainsKey(word);

    public bool IsNoun(string word) => IsThing(word) || IsThing(Singular(word));

    public bool IsConcrete(string word) => !_unseen.Contains(word) && !_unseen.Contains(Singular(word)) && (_things.Contains(word) || _things.Contains(Singular(word)) || IsCreature(word));

    /// <summary>A verb's form that is no noun as well.</summary>
    public bool IsFiniteVerb(string word) => !IsNoun(word) && Verbs.IsVerb(word) && !Verbs.IsBase(word);

    public bool IsPlural(string word) =>
        _plurals.Contains(word) || word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("ics", StringComparison.Ordinal) && word is not ("mars" or "chaos" or "news" or "paris" or "atlas" or "canvas" or "christmas" or "texas" or "venus" or "chess" or "always" or "lens");

    /// <summary>A word of everyday, that no name is made of.</summary>
    public bool IsCommon(string word) => IsNoun(word) || Verbs.IsVerb(word) || _adjectives.Contains(word);

    /// <summary>One of what a hand can hold.</summary>
    public bool IsHandheld(string word) => _handheld.Contains(word);

    /// <summary>“man”, “girl”: says nothing of what somebody does.</summary>
    public bool IsAnybody(string word) => _anybody.Contains(word);

    public char? GenderOf(string name) => _names.TryGetValue(name, out var gender) ? gender : null;

    public char? GenderOfNoun(string noun) => _people.TryGetValue(noun, out var gender) || _people.TryGetValue(Singular(noun), out gender) ? gender : null;

    /// <summary>Whether a topic in Latin letters is not English: two of its words are the small words of other languages, or letters that English has not.</summary>
    public bool IsForeign(IReadOnlyList<string> tokens)
    {
        var small = tokens.Count(_foreign.Contains);
        var marked = tokens.Count(token => token.Any(letter => letter > '\u00bf' && char.IsLetter(letter)));
        return small >= 2 || small == 1 && (tokens.Count <= 3 || marked > 0) && _foreign.Contains(tokens[0]) || marked * 2 > tokens.Count && tokens.Count > 1;
    }

    public static string Singular(string word) => word switch
    {
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "wolves" => "wolf",
        "thieves" => "thief",
        "wives" => "wife",
        "mice" => "mouse",
        "knives" => "knife",
        "leaves" => "leaf",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith("men", StringComparison.Ordinal) => word[..^2] + "an",
        _ when word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static IEnumerable<string> Words(IEnumerable<string> lines) => lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
