namespace WebStudio.Pipelines.Photo.Words;

/// <summary>All that the built-in lyricist writes from: rhymes, beginnings and endings of lines, and what it knows of each family of motifs. Embedded text files of our own.</summary>
internal sealed class Material
{
    private const string Folder = "Lyricist.", Tails = "tails";

    /// <summary>Kinds of endings that what is seen takes.</summary>
    public const string SceneTakes = "pmc";

    private static readonly Lazy<Material> Loaded = new(() => new Material());

    private readonly Dictionary<string, MotifFamily> _byMotif = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fragment>> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fragment>> _pools = new(StringComparer.Ordinal);
    private readonly List<MotifFamily> _families = [];
    private readonly ILookup<string, Fragment> _calls;

    private Material()
    {
        Rhymes = new RhymeTable(Read("rhymes"));
        foreach (var file in Files("tails"))
            Add(Read(file).SelectMany(line => Fragment.Parse(line[2..], line[..1])));
        // What is said with “and” may be said without it after “when it rains”.
        Add([.. Endings.Where(ending => ending.Text.StartsWith("and ", StringComparison.Ordinal)).Select(ending => ending with { Text = ending.Text[4..], Kinds = "k" })]);
        Add(PlaceEndings.From(Read("places")));
        foreach (var file in Files("pools"))
            ReadPools(file, "");
        foreach (var file in Files("genre-"))
            ReadPools(file, file["genre-".Length..]);
        foreach (var file in Files("motifs"))
            ReadFamilies(file);
        _calls = _pools["call"].ToLookup(RhymeOf, StringComparer.Ordinal);
    }

    public static Material Shared => Loaded.Value;

    public RhymeTable Rhymes { get; }

    public IReadOnlyList<MotifFamily> Families => _families;

    public IEnumerable<string> Motifs => _byMotif.Keys;

    public IEnumerable<Fragment> Endings => _endings.Values.SelectMany(list => list);

    /// <summary>Endings of lines in a rhyme class.</summary>
    public IReadOnlyList<Fragment> EndingsOf(string rhyme) => _endings.TryGetValue(rhyme, out var list) ? list : [];

    /// <summary>What is called out after a name, by rhyme class.</summary>
    public IEnumerable<Fragment> CallsOf(string rhyme) => _calls[rhyme];

    /// <summary>Beginnings of lines of one purpose.</summary>
    public IReadOnlyList<Fragment> Pool(string name) => _pools[name];

    /// <summary>The family that a motif belongs to, or null for a word that is not known.</summary>
    public MotifFamily? FamilyOf(string motif)
    {
        var word = motif.Trim().ToLowerInvariant();
        return _byMotif.TryGetValue(word, out var family) || _byMotif.TryGetValue(word.TrimEnd('s'), out family) ? family : null;
    }

    public MotifFamily Family(string name) => _families.First(family => string.Equals(family.Name, name, StringComparison.Ordinal));

    private void Add(IEnumerable<Fragment> endings)
    {
        foreach (var ending in endings)
        {
            var rhyme = RhymeOf(ending);
            if (!_endings.TryGetValue(rhyme, out var list))
                _endings.Add(rhyme, list = []);
            list.Add(ending);
        }
    }

    private string RhymeOf(Fragment ending) => Rhymes.ClassOf(ending.LastWord) ?? throw new InvalidDataException($"No rhyme class has “{ending.LastWord}” (of “{ending.Text}”).");

    // “@name kinds” opens a pool; “@tails” opens endings, whose first letter is their kind. A genre's file adds to the pools of all.
    private void ReadPools(string file, string genre)
    {
        List<Fragment>? pool = null;
        var kinds = "";
        foreach (var line in Read(file))
        {
            var marked = genre.Length == 0 ? line : line.Contains('|', StringComparison.Ordinal) ? $"{line} {genre}" : $"{line} | {genre}";
            if (line[0] == '@')
            {
                var head = line[1..].Split(' ');
                if (!_pools.TryGetValue(head[0], out pool) && !string.Equals(head[0], Tails, StringComparison.Ordinal))
                    _pools.Add(head[0], pool = []);
                kinds = head[^1];
            }
            else if (pool is null)
                Add(Fragment.Parse(marked[2..], marked[..1]));
            else
                pool.AddRange(Fragment.Parse(marked, kinds));
        }
    }

    // “@name settings: motifs” opens a family; “>K text” is a title of kind K, anything else the beginning of a line.
    private void ReadFamilies(string file)
    {
        MotifFamily? family = null;
        foreach (var line in Read(file))
        {
            if (line[0] == '@')
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var head = line[1..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                family = new MotifFamily(head[0], head[1..], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                _families.Add(family);
                foreach (var motif in family.Motifs)
                    _byMotif.TryAdd(motif, family);
            }
            else if (line[0] == '>')
                family!.Titles.AddRange(Fragment.Parse(line[2..], line[1..2]));
            else
                family!.Scenes.AddRange(Fragment.Parse(line, SceneTakes));
        }
    }

    private static IEnumerable<string> Files(string prefix) => typeof(Material).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder + prefix, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
        .Order(StringComparer.Ordinal);

    private static List<string> Read(string file)
    {
        using var stream = typeof(Material).Assembly.GetManifestResourceStream($"{Folder}{file}.txt") ?? throw new InvalidDataException($"The lyricist's material “{file}” is missing.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] is not ('#' or '='))
                lines.Add(text);
        }
        return lines;
    }
}

/// <summary>What is known of things that belong together, for instance sea, wave, beach.</summary>
/// <param name="Name">Also a motif, as a rule.</param>
/// <param name="Settings">In which its songs are set; may be empty.</param>
/// <param name="Motifs">Words by which a reading names it.</param>
internal sealed record MotifFamily(string Name, IReadOnlyList<string> Settings, IReadOnlyList<string> Motifs)
{
    public IReadOnlySet<string> Scene { get; } = Settings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Beginnings of lines that show it.</summary>
    public List<Fragment> Scenes { get; } = [];

    /// <summary>Titles of the kinds N(oun), C(lause), I(mperative), W (where, when).</summary>
    public List<Fragment> Titles { get; } = [];
}
