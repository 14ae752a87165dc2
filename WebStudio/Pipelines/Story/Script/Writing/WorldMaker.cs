using WebStudio.Providers.Images;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Finds place and people for a story: those that topic, keywords and request name, and fitting ones where they name none.</summary>
internal sealed class WorldMaker(StoryMaterial material, ScriptBrief brief, GenreKind genre, SeededRandom random)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The given characters' names as they are said, in order.</summary>
    public IReadOnlyList<string> Given { get; } = [.. brief.Characters.Select(member => NameOf(member.Name)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    public StoryWorld Make(Topic topic, Plot plot)
    {
        var domain = DomainOf(topic);
        var role = topic.Role is { } told && !material.Lexicon.IsAnybody(told.Split(' ')[^1]) ? told : random.Pick(domain["who"]);
        var people = People(topic);
        if (topic.Role is null && Described() is { } described)
            role = described;
        else if (topic.Role is null || !string.Equals(role, topic.Role, StringComparison.Ordinal))
            role = ForWoman(role, people[0].IsWoman);
        return new StoryWorld(topic, domain, PlaceOf(topic, domain), role, people, ObjectOf(topic, plot), random);
    }

    /// <summary>For a tale within the story: other people, elsewhere, about the same thing.</summary>
    public StoryWorld MakeOther(Topic topic, Plot plot, StoryWorld outer)
    {
        var domain = random.Chance(0.5) ? outer.Domain : material.Domain(random.Pick(genre.Domains));
        var other = topic with { Kind = topic.Kind == TopicKind.Hero ? TopicKind.Subject : topic.Kind, Subject = topic.Crux, Event = null, Role = null, Name = null };
        var roles = domain["who"].Where(role => !string.Equals(role, outer.Role, StringComparison.Ordinal)).ToList();
        var woman = random.Chance(0.5);
        List<Person> people = [Invent(woman), Invent(!woman), Invent(random.Chance(0.5))];
        return new StoryWorld(other, domain, PlaceOf(null, domain), ForWoman(random.Pick(roles), woman), people, ObjectOf(topic, plot), random);
    }

    // “a stubborn geologist” says what the first character is.
    private string? Described()
    {
        var words = brief.Characters.Count == 0 ? [] : TopicText.Clean(brief.Characters[0].Description).TrimEnd('.').Split(' ');
        return words.Length is > 1 and < 6 && words[0].ToLowerInvariant() is "a" or "an" or "the" && !material.Lexicon.IsAnybody(words[^1]) && (material.Lexicon.IsPerson(words[^1]) || words[^1].EndsWith("er", StringComparison.Ordinal) || words[^1].EndsWith("ist", StringComparison.Ordinal)) ? string.Join(' ', words.Skip(1)) : null;
    }

    // “ferryman” gives “ferrywoman”.
    private static string ForWoman(string role, bool isWoman) => isWoman && role.EndsWith("man", StringComparison.Ordinal) && !role.EndsWith("woman", StringComparison.Ordinal) ? role[..^3] + "woman" : role;

    private Domain DomainOf(Topic topic)
    {
        var scores = material.Domains.ToDictionary(domain => domain.Name, _ => 0.0, StringComparer.Ordinal);
        void Weigh(IEnumerable<string> words, double weight)
        {
            foreach (var word in words.Select(word => word.ToLowerInvariant()))
            {
                foreach (var domain in material.Domains)
                {
                    if (domain.Words.Contains(word) || domain.Words.Contains(Lexicon.Singular(word)))
                        scores[domain.Name] += weight;
                }
            }
        }
        Weigh(topic.Tokens, 3);
        Weigh(brief.Keywords.Take(30).SelectMany(keyword => TopicText.Clean(keyword).Split(' ')), 1.5);
        Weigh(brief.Characters.SelectMany(member => TopicText.Clean(member.Description).Split(' ')), 0.5);
        // A world that suits the type is taken before one that does not.
        foreach (var name in genre.Domains.Where(name => scores[name] > 0))
            scores[name] += 2;
        var best = scores.Max(score => score.Value);
        return best > 0 && !genre.IsHomely ? material.Domains.First(domain => scores[domain.Name] >= best) : material.Domain(random.Pick(genre.Domains));
    }

    // The place that the topic names, else one of its world.
    private string PlaceOf(Topic? topic, Domain domain)
    {
        var named = topic is null ? null : Named(topic.Tokens) ?? Named(Weaving.Spoken(brief.Keywords).Select(keyword => keyword.ToLowerInvariant()));
        string? Named(IEnumerable<string> words) => domain["place"].FirstOrDefault(place => words.Any(word => string.Equals(Lexicon.Singular(word), place[(place.LastIndexOf(' ') + 1)..], StringComparison.Ordinal) || place.EndsWith($" {word}", StringComparison.Ordinal)));
        var venue = named is null && topic is not null ? material.Pool("venues").FirstOrDefault(place => topic.Tokens.Contains(place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)) : null;
        return named ?? venue ?? random.Pick(domain["place"]);
    }

    private string ObjectOf(Topic topic, Plot plot)
    {
        // What the topic or a keyword names, if a hand can hold it, is what the story turns on.
        var asked = Weaving.Spoken(brief.Keywords).Select(keyword => keyword.ToLowerInvariant()).FirstOrDefault(keyword => material.Lexicon.IsHandheld(keyword[(keyword.LastIndexOf(' ') + 1)..]));
        if (plot.NeedsObject)
            return random.Pick(plot.Objects);
        if (topic is { Kind: TopicKind.Subject, IsPlural: false } or { Kind: TopicKind.Hero, IsPlural: false, Event: null } && material.Lexicon.IsHandheld(topic.Crux[(topic.Crux.LastIndexOf(' ') + 1)..]) && topic.Crux.Split(' ').Length < 5)
            return Articles.A(topic.Crux.StartsWith("the ", StringComparison.Ordinal) ? topic.Crux[4..] : topic.Crux);
        if (asked is not null)
            return Articles.A(asked);
        var objects = plot.Objects.Where(thing => !topic.Tokens.Any(token => thing.Contains(token, StringComparison.Ordinal) && token.Length > 3)).ToList();
        return random.Pick(objects.Count > 0 ? objects : plot.Objects);
    }

    private List<Person> People(Topic topic)
    {
        var people = new List<Person>();
        var members = brief.Characters.Where(member => Given.Contains(NameOf(member.Name), StringComparer.OrdinalIgnoreCase)).DistinctBy(member => NameOf(member.Name), StringComparer.OrdinalIgnoreCase).ToList();
        // Who is what the topic speaks of leads.
        var role = topic.Role?.Split(' ')[^1];
        var lead = members.FindIndex(member => role is not null && member.Description.Contains(role, StringComparison.OrdinalIgnoreCase) || topic.Name is not null && member.Name.Contains(topic.Name, StringComparison.OrdinalIgnoreCase));
        if (lead > 0)
            members = [members[lead], .. members.Where((_, i) => i != lead)];
        _names.UnionWith(Given);
        bool? told = topic.Gender is { } gender ? gender == 'f' : null;
        if (topic is { Kind: TopicKind.Hero, Name: { } called } && lead < 0)
        {
            _names.Add(called);
            var woman = told ?? random.Chance(0.5);
            people.Add(new Person(called, woman, Person.Looks(woman, material, random)));
        }
        if (topic is { Kind: TopicKind.Person, Name: { } real })
            _names.UnionWith(real.Split(' '));
        foreach (var member in members)
            people.Add(Person.From(member, NameOf(member.Name), material.Lexicon, people.Count == 0 && Person.GenderOf(member, material.Lexicon) is null ? told : null, material, random));
        if (people.Count == 0)
            people.Add(Invent(told ?? random.Chance(0.5)));
        if (people.Count == 1)
            people.Add(Invent(!people[0].IsWoman));
        if (people.Count == 2)
            people.Add(Invent(random.Chance(0.5)));
        return people;
    }

    private Person Invent(bool woman)
    {
        var pool = material.Pool($"{genre.Names}-{(woman ? 'f' : 'm')}");
        var names = pool.SelectMany(line => line.Split(' ')).Where(name => !_names.Contains(name) && _names.All(other => other[0] != name[0])).ToList();
        if (names.Count == 0)
            names = [.. pool.SelectMany(line => line.Split(' ')).Where(name => !_names.Contains(name))];
        var chosen = names.Count > 0 ? random.Pick(names) : woman ? "Wren" : "Piet";
        _names.Add(chosen);
        return new Person(chosen, woman, Person.Looks(woman, material, random));
    }

    // At most four words of letters; a name from outside never carries punctuation into a sentence.
    private static string NameOf(string name)
    {
        var words = TopicText.Clean(name).Split([' ', ',', '?', '!', ':', '&', '%'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', '-')).Where(word => word.Length > 0).Take(4);
        var clean = string.Join(' ', words);
        return clean.Length > 40 ? clean[..(char.IsHighSurrogate(clean[39]) ? 39 : 40)] : clean;
    }
}
