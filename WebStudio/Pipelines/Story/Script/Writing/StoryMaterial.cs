using System.Globalization;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>All that the built-in writer writes from: embedded text files of our own. “@” opens a part, “#” begins a comment.</summary>
internal sealed class StoryMaterial
{
    private const string Folder = "Stories.";

    private static readonly Lazy<StoryMaterial> Loaded = new(() => new StoryMaterial());

    private readonly Dictionary<string, IReadOnlyList<string>> _pools = new(StringComparer.Ordinal);
    private readonly List<(HashSet<string> Words, List<string> Sentences)> _facts = [];
    private readonly List<Plot> _plots = [];
    private readonly List<Passage> _passages = [];
    private readonly List<Domain> _domains = [];
    private readonly Dictionary<string, GenreKind> _genres = new(StringComparer.Ordinal);

    private StoryMaterial()
    {
        foreach (var file in Files("words").Concat(Files("anchors")))
            ReadPools(file);
        foreach (var file in Files("plots"))
            _plots.AddRange(PlotFile.Read(Read(file)));
        foreach (var file in Files("passages"))
            ReadPassages(file);
        foreach (var file in Files("places"))
            ReadDomains(file);
        foreach (var file in Files("facts"))
            ReadFacts(file);
        foreach (var line in Read("genres"))
            AddGenre(line);
        Lexicon = new Lexicon(_pools);
    }

    public static StoryMaterial Shared => Loaded.Value;

    public Lexicon Lexicon { get; }

    public IReadOnlyList<Domain> Domains => _domains;

    public IEnumerable<Plot> Plots => _plots.Where(plot => !plot.IsShort);

    public IEnumerable<Passage> PassagesOf(string group) => _passages.Where(passage => string.Equals(passage.Group, group, StringComparison.Ordinal));

    public GenreKind Genre(StoryType type) => GenreOf(type.ToString());

    /// <summary>By the story type's name.</summary>
    public GenreKind GenreOf(string type) => _genres[type];

    public IReadOnlyList<Plot> PlotsOf(string genre, PlotSize size) => [.. _plots.Where(plot => plot.Size == size && plot.Genres.Contains(genre, StringComparer.Ordinal))];

    public IReadOnlyList<string> Pool(string name) => _pools.TryGetValue(name, out var pool) ? pool : [];

    /// <summary>What the studio itself knows of a topic, by its words in small letters; nothing of most.</summary>
    public IReadOnlyList<string> FactsOf(IReadOnlyList<string> tokens)
    {
        var text = $" {string.Join(' ', tokens)} ";
        return _facts.FirstOrDefault(page => page.Words.Any(word => text.Contains($" {word} ", StringComparison.Ordinal))).Sentences ?? [];
    }

    public Domain Domain(string name) => _domains.First(domain => string.Equals(domain.Name, name, StringComparison.Ordinal));

    private void ReadPools(string file)
    {
        List<string>? pool = null;
        foreach (var line in Read(file))
        {
            if (line[0] == '@')
                _pools.Add(line[1..], pool = []);
            else
                pool!.Add(line);
        }
    }

    // “@group”, then “sr text”: setup, rise, climax, end; “s+cup text” brings something in that “e-cup text” comes back to.
    private void ReadPassages(string file)
    {
        var group = "";
        foreach (var line in Read(file))
        {
            if (line[0] == '@')
            {
                group = line[1..];
                continue;
            }
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var mark = line.AsSpan(0, space).IndexOfAny('+', '-');
            var name = mark < 0 ? null : line[(mark + 1)..space];
            var phases = line[..(mark < 0 ? space : mark)].Select(letter => (Phase)"srce".IndexOf(letter, StringComparison.Ordinal)).ToList();
            _passages.Add(new Passage(group, phases, line[(space + 1)..], name is not null && line[mark] == '+' ? name : null, name is not null && line[mark] == '-' ? name : null));
        }
    }

    // “@black hole; black holes”, then its sentences in order.
    private void ReadFacts(string file)
    {
        foreach (var line in Read(file))
        {
            if (line[0] == '@')
                _facts.Add(([.. line[1..].Split(';', StringSplitOptions.TrimEntries)], []));
            else
                _facts[^1].Sentences.Add(line);
        }
    }

    // “@sea: words that lead to it”, then “key: values; separated”.
    private void ReadDomains(string file)
    {
        Dictionary<string, List<string>>? pools = null;
        foreach (var line in Read(file))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var values = line[(colon + 1)..].Trim();
            if (line[0] == '@')
                _domains.Add(new Domain { Name = line[1..colon], Words = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), Pools = pools = new(StringComparer.Ordinal) });
            else
            {
                if (!pools!.TryGetValue(line[..colon], out var pool))
                    pools.Add(line[..colon], pool = []);
                pool.AddRange(values.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    // “Type | domains | passages | kin | names | valence | energy | light | doc”.
    private void AddGenre(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var kind = new GenreKind
        {
            Name = parts[0],
            Domains = parts[1].Split(' '),
            Passages = parts[2].Split(' '),
            Kin = parts[3].Split(' '),
            Names = parts[4],
            Valence = [.. parts[5].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))],
            Energy = [.. parts[6].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))],
            Light = parts[7],
            IsDocumentary = parts.Length > 8,
        };
        _genres.Add(kind.Name, kind);
    }

    private static IEnumerable<string> Files(string prefix) => typeof(StoryMaterial).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder + prefix, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
        .Order(StringComparer.Ordinal);

    private static List<string> Read(string file)
    {
        using var stream = typeof(StoryMaterial).Assembly.GetManifestResourceStream($"{Folder}{file}.txt") ?? throw new InvalidDataException($"The story writer's material “{file}” is missing.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && !text.StartsWith("# ", StringComparison.Ordinal))
                lines.Add(text);
        }
        return lines;
    }
}
