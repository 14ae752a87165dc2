using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Says of a scene what it is called, what its picture shows and how it feels, from the words that are told.</summary>
internal sealed class ScenePicture(StoryMaterial material, GenreKind genre, StoryWorld world, IReadOnlyList<Person> everybody, IReadOnlyList<string> keywords, SeededRandom random)
{
    private const int MostKeywords = 8;

    private static readonly (string Word, string Light)[] Lights =
    [
        ("midnight", "moonlit night"), ("night", "night"), ("dawn", "dawn light"), ("sunrise", "sunrise"), ("morning", "morning light"), ("noon", "bright noon light"), ("afternoon", "afternoon light"),
        ("sunset", "sunset"), ("dusk", "dusk"), ("evening", "evening light"), ("lamp", "lamp light"), ("candle", "candle light"), ("fire", "firelight"), ("dark", "darkness with one light"),
    ];

    private static readonly (string Word, string Weather)[] Weathers =
    [
        ("storm", "storm"), ("fog", "fog"), ("mist", "mist"), ("rain", "rain"), ("snow", "snow"), ("wind", "wind"), ("lightning", "lightning"), ("stars", "stars"), ("moon", "moon"),
    ];

    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _place = world.Word("place");

    // In another order for every story.
    private readonly Dictionary<Phase, List<string>> _general = Enum.GetValues<Phase>().ToDictionary(phase => phase, phase => material.Pool($"headings {phase}").Select(heading => (heading, random.Next())).OrderBy(pair => pair.Item2).Select(pair => pair.heading).ToList());

    public StoryScene Of(IReadOnlyList<string> sentences, Unit first, int index, string id)
    {
        var text = string.Join(' ', sentences);
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '“', '”', '—', ';', ':', '…'], StringSplitOptions.RemoveEmptyEntries);
        var people = everybody.Where(person => text.Contains(person.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var nouns = Nouns(words);
        var phase = (int)first.Phase;
        var swing = index % 2 == 0 ? 0.04 : -0.04;
        return new StoryScene
        {
            Id = id,
            Heading = Heading(first, text, nouns),
            Narration = text,
            ImagePrompt = Prompt(text.ToLowerInvariant(), words, people, nouns),
            Keywords = Keywords(nouns, index),
            Characters = [.. people.Select(person => person.Name)],
            Valence = Math.Clamp(genre.Valence[phase] + swing, -1, 1),
            Energy = Math.Clamp(genre.Energy[phase] + swing, 0, 1),
        };
    }

    // Things in the order they are named, the rarer before those that every scene has.
    private List<string> Nouns(string[] words)
    {
        var always = Last(_place);
        return [.. words.Select(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word).Where(material.Lexicon.IsConcrete).Select(Lexicon.Singular).Distinct(StringComparer.Ordinal).OrderBy(word => string.Equals(word, always, StringComparison.Ordinal) ? 1 : 0)];
    }

    private string Prompt(string text, string[] words, List<Person> people, List<string> nouns)
    {
        var parts = new List<string>();
        foreach (var person in people.Take(2))
            parts.Add(ReferenceEquals(person, world.People[0]) ? $"{person.Name}, {world.Word("arole")}, {person.Look}" : $"{person.Name}, {person.Look}");
        var spot = world.Domain["spot"].FirstOrDefault(spot => text.Contains(spot[(spot.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal));
        var place = Last(_place);
        if (nouns.Where(noun => !string.Equals(noun, place, StringComparison.Ordinal)).Take(4).ToList() is { Count: > 0 } things)
            parts.Add(string.Join(", ", things));
        parts.Add(spot is null ? world.Word("at") : $"{spot} {(string.Equals(spot[(spot.LastIndexOf(' ') + 1)..], place, StringComparison.Ordinal) ? "" : $"of {_place}")}".TrimEnd());
        var light = Lights.FirstOrDefault(pair => words.Contains(pair.Word, StringComparer.Ordinal)).Light ?? genre.Light;
        parts.Add(light);
        if (Weathers.FirstOrDefault(pair => words.Contains(pair.Word, StringComparer.Ordinal)).Weather is { } weather)
            parts.Add(weather);
        return Pattern.Capital(string.Join(", ", parts));
    }

    private List<string> Keywords(List<string> nouns, int index)
    {
        var asked = keywords.Select(TopicText.Clean).Where(keyword => keyword.Length is > 0 and < 40).ToList();
        var own = asked.Count == 0 ? [] : new[] { asked[index % asked.Count] };
        return [.. nouns.Take(MostKeywords - 2).Concat(own).Append(Last(_place)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostKeywords)];
    }

    // The beat's own; else where or with what it plays; else one of the part's, and at last two things.
    private string Heading(Unit first, string text, List<string> nouns)
    {
        var candidates = new List<string>();
        if (first.Heading.Length > 0)
            candidates.Add(first.Heading);
        candidates.AddRange(world.Domain["spot"].Where(spot => text.Contains(spot[(spot.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.OrdinalIgnoreCase)));
        if (text.Contains(world.Word("obj"), StringComparison.OrdinalIgnoreCase))
            candidates.Add(world.Word("obj"));
        candidates.AddRange(_general[first.Phase]);
        for (var i = 0; i + 1 < nouns.Count; i++)
            candidates.Add($"The {nouns[i]} and the {nouns[i + 1]}");
        candidates.AddRange(material.Pool("headings").SelectMany(what => material.Pool("headings Rise").Select(start => $"{start} {what}")));
        var heading = candidates.Where(candidate => candidate.Split(' ').Length is >= 2 and <= 5).Select(TopicTitle.Of).First(_headings.Add);
        return heading;
    }

    private static string Last(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
