using WebStudio.Providers.Images;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Who, where, when and with what: the words that a story's patterns are filled with. They stay the same all through, but for those that are dealt: spots, sounds, things.</summary>
internal sealed class StoryWorld
{
    private static readonly string[] Dealt = ["spot", "sound", "smell", "sky", "thing", "light"];

    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deck> _decks = new(StringComparer.Ordinal);

    /// <param name="topic">What it is about.</param>
    /// <param name="domain">Where it is set.</param>
    /// <param name="place">The very place, without an article: “lighthouse”.</param>
    /// <param name="role">What the hero is: “lighthouse keeper”.</param>
    /// <param name="people">The hero, a friend, another one.</param>
    /// <param name="thing">“a brass key”.</param>
    /// <param name="random">Deals.</param>
    public StoryWorld(Topic topic, Domain domain, string place, string role, IReadOnlyList<Person> people, string thing, SeededRandom random)
    {
        (Topic, Domain, People, Object, Place, Role) = (topic, domain, people, thing, place, role);
        foreach (var (slot, person) in ((string, Person)[])[("", people[0]), ("f", people[1]), ("g", people[2])])
        {
            var big = slot.Length == 0 ? "H" : slot.ToUpperInvariant();
            _fixed[big] = person.Name;
            _fixed[big + "'s"] = person.Possessive;
            _fixed[slot + "he"] = person.He;
            _fixed[slot + "him"] = person.Him;
            _fixed[slot + "his"] = person.His;
            _fixed[slot + "hers"] = person.IsWoman ? "hers" : "his";
            _fixed[slot + "himself"] = person.IsWoman ? "herself" : "himself";
            _fixed[slot + "man"] = person.IsWoman ? "woman" : "man";
        }
        _fixed["role"] = role;
        _fixed["therole"] = role.StartsWith("one of ", StringComparison.Ordinal) ? role : $"the {role}";
        _fixed["who"] = topic.Role is { } said && !said.StartsWith("one of ", StringComparison.Ordinal) ? said : people[0].IsWoman ? "woman" : "man";
        _fixed["arole"] = role.StartsWith("one of ", StringComparison.Ordinal) ? role : Unique.Contains(role.Split(' ')[0], StringComparer.Ordinal) ? $"the {role}" : Articles.A(role);
        var at = place.IndexOf(' ', StringComparison.Ordinal);
        _fixed["at"] = $"{place[..at]} the {place[(at + 1)..]}";
        _fixed["place"] = $"the {place[(at + 1)..]}";
        _fixed["near"] = random.Pick(domain["near"]);
        _fixed["obj"] = $"the {Bare(thing)}";
        _fixed["aobj"] = Articles.A(Bare(thing));
        _fixed["crux"] = topic.Crux;
        _fixed["subject"] = topic.Subject;
        _fixed["words"] = topic.Kind == TopicKind.Question ? $"“{Pattern.Capital(topic.Words)}?”" : $"“{topic.Words}”";
        _fixed["event"] = topic.Event ?? "";
        _fixed["when"] = random.Pick(When);
        _fixed["season"] = random.Pick(Seasons);
        _fixed["n"] = random.Pick(Numbers);
        foreach (var name in Dealt)
            _decks[name] = new Deck(domain[name], random);
        _fixed["inA"] = _decks["spot"].Deal();
        _fixed["A"] = WithoutPreposition(_fixed["inA"]);
    }

    private static readonly string[] Unique = ["last", "first", "only", "greatest", "youngest", "oldest", "worst", "best", "smallest"];
    private static readonly string[] When = ["late one autumn", "early one spring", "in the last week of winter", "at the end of a long summer", "one October", "in the first days of the cold", "that November", "one grey April"];
    private static readonly string[] Seasons = ["winter", "autumn", "spring", "summer"];
    private static readonly string[] Numbers = ["three", "four", "five", "six", "seven", "nine"];

    public Topic Topic { get; }

    public Domain Domain { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>“a brass key”.</summary>
    public string Object { get; }

    /// <summary>With its preposition: “at lighthouse”.</summary>
    public string Place { get; }

    public string Role { get; }

    /// <exception cref="InvalidDataException">The material names a slot that is not known.</exception>
    public string Word(string slot)
    {
        if (_fixed.TryGetValue(slot, out var word))
            return word;
        if (slot is "in")
            return _decks["spot"].Deal();
        if (_decks.TryGetValue(slot, out var deck))
            return slot is "spot" ? WithoutPreposition(deck.Deal()) : deck.Deal();
        if (char.IsUpper(slot[0]))
            return Pattern.Capital(Word(char.ToLowerInvariant(slot[0]) + slot[1..]));
        throw new InvalidDataException($"The story's material asks for “{slot}”, which is not known.");
    }

    /// <summary>Whether place or object are a keyword already.</summary>
    public bool HasTaken(string keyword) => EndsWith(Place, keyword) || EndsWith(Object, keyword);

    private static bool EndsWith(string phrase, string word) => phrase.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a word of its own, for instance who a tale within the story is about.</summary>
    public void Set(string slot, string word) => _fixed[slot] = word;

    /// <summary>Place and weather, for the pictures.</summary>
    public string Setting(string light) => $"{Word("place")}{(EndsWith(Place, Domain.Name) ? "" : $", {Domain.Name}")}, {light}, {Domain["sky"][0]}";

    private static string Bare(string thing) => thing.StartsWith("a ", StringComparison.Ordinal) ? thing[2..] : thing.StartsWith("an ", StringComparison.Ordinal) ? thing[3..] : thing;

    private static string WithoutPreposition(string spot) => spot[(spot.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
