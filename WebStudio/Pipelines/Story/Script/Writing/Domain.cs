namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>A world that stories are set in: the sea, a town, the stars.</summary>
internal sealed record Domain
{
    public required string Name { get; init; }

    /// <summary>Words of topics that lead to it.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>By key: who, place, near, spot, sound, smell, sky, thing, light, detail.</summary>
    public required IReadOnlyDictionary<string, List<string>> Pools { get; init; }

    public IReadOnlyList<string> this[string key] => Pools.TryGetValue(key, out var pool) ? pool : [];
}

/// <summary>What a story type is made of.</summary>
internal sealed record GenreKind
{
    public required string Name { get; init; }

    /// <summary>Where it is set when the topic does not say.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Groups of passages, its own first.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    /// <summary>Types whose plots may be told within it.</summary>
    public required IReadOnlyList<string> Kin { get; init; }

    public required string Names { get; init; }

    /// <summary>By phase.</summary>
    public required IReadOnlyList<double> Valence { get; init; }

    public required IReadOnlyList<double> Energy { get; init; }

    /// <summary>Speaks of the world instead of inventing one.</summary>
    public bool IsDocumentary { get; init; }

    /// <summary>Is always told in its own places, whatever it is about.</summary>
    public bool IsHomely => string.Equals(Name, nameof(StoryType.Conspiracy), StringComparison.Ordinal);

    public required string Light { get; init; }
}
