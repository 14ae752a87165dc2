namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>How a topic can be told.</summary>
internal enum TopicKind
{
    /// <summary>Somebody, with or without what happens: “the lighthouse keeper who heard a voice”.</summary>
    Hero,

    /// <summary>A thing, a place, a creature or a matter: “black holes”.</summary>
    Subject,

    /// <summary>A name: “Marie Curie”.</summary>
    Person,

    Question,

    /// <summary>Words that can only be quoted: a motto, another language.</summary>
    Quoted,
}

/// <summary>What was understood of a topic.</summary>
internal sealed record Topic
{
    public required TopicKind Kind { get; init; }

    /// <summary>The topic's words, cleaned: for titles and for quoting; never empty, without a full stop.</summary>
    public required string Words { get; init; }

    /// <summary>As it stands over the story.</summary>
    public string Title => TopicTitle.Of(Kind == TopicKind.Question ? Words + "?" : Words);

    /// <summary>“the voice”: what the story turns on, as a noun phrase.</summary>
    public required string Crux { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>“the dog that waited at the station”; the crux in full.</summary>
    public required string Subject { get; init; }

    /// <summary>“lighthouse keeper”, of a hero.</summary>
    public string? Role { get; init; }

    /// <summary>“heard a voice”, in the past, of a hero.</summary>
    public string? Event { get; init; }

    /// <summary>The hero's, where the topic names one.</summary>
    public string? Name { get; init; }

    /// <summary>f or m where the words tell.</summary>
    public char? Gender { get; init; }

    /// <summary>Small letters, for finding where the story is set.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
