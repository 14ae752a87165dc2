namespace WebStudio.Providers.Images;

/// <summary>What a picture is to show. Equal briefs give equal pictures where the maker is the built-in one.</summary>
public sealed record ImageBrief
{
    /// <summary>A description for makers that read, in English, without the style.</summary>
    public required string Prompt { get; init; }

    /// <summary>What is said while it is seen.</summary>
    public required string Narration { get; init; }

    public required ImageStyle Style { get; init; }

    /// <summary>Pixels, 256–1920.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels, 256–1920.</summary>
    public required int Height { get; init; }

    /// <summary>The same for all pictures of one story, so that place, light and figures hang together.</summary>
    public required long Seed { get; init; }

    /// <summary>Another take of the same picture: 0, then one more for every "redo".</summary>
    public int Take { get; init; }

    /// <summary>How many scenes before it ask for the same words: 0 for the first, so that a service does not give one picture twice.</summary>
    public int Twin { get; init; }

    /// <summary>Its place in the story, from 0.</summary>
    public int Index { get; init; }

    /// <summary>How many pictures the story has.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What stock is searched for, the most telling first.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Who is seen in it; recognisable from picture to picture.</summary>
    public IReadOnlyList<CastMember> Cast { get; init; } = [];

    /// <summary>What holds for the whole story: its place, time and weather in a few words, drawn from its topic and first scenes.</summary>
    public string Setting { get; init; } = "";
}

/// <param name="Name">As in the story.</param>
/// <param name="Description">How he or she looks, in free words; may be empty.</param>
public sealed record CastMember(string Name, string Description);
