using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>What a story is to be. Equal briefs give equal stories where the writer is the built-in one.</summary>
public sealed record ScriptBrief
{
    /// <summary>1–300 characters, from outside.</summary>
    public required string Topic { get; init; }

    public required StoryType Type { get; init; }

    public required HookIntensity Hook { get; init; }

    public required StoryPacing Pacing { get; init; }

    /// <summary>How many words the narration has altogether; the writer keeps within 4 %.</summary>
    public required int Words { get; init; }

    /// <summary>1–60; at least one sentence each, so fewer where the words do not suffice.</summary>
    public required int Scenes { get; init; }

    public required long Seed { get; init; }

    /// <summary>At most 5, from outside.</summary>
    public IReadOnlyList<CastMember> Characters { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public StoryTemplate? Template { get; init; }

    /// <summary>What a client found out about the topic, as plain text; at most 8,000 characters.</summary>
    public string? Research { get; init; }
}

/// <summary>The proportions and manner of an example script, as POST /api/analyze-script gives them.</summary>
public sealed record StoryTemplate
{
    public string? HookExample { get; init; }

    public string? HookStyle { get; init; }

    /// <summary>Percent of the whole; the four add to 100.</summary>
    public double SetupLength { get; init; } = 20;

    public double RiseLength { get; init; } = 40;

    public double ClimaxLength { get; init; } = 25;

    public double EndLength { get; init; } = 15;

    public IReadOnlyList<string> Tone { get; init; } = [];

    public IReadOnlyList<string> KeyPatterns { get; init; } = [];

    public string? SentenceVariation { get; init; }

    public string? Perspective { get; init; }

    public string? Pacing { get; init; }
}
