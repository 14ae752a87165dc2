using WebStudio.Providers.Images;

namespace WebStudio.Pipelines.Story.Script;

/// <summary>A story to be told, scene by scene.</summary>
public sealed record StoryScript
{
    public required string Title { get; init; }

    /// <summary>The opening, said before anything else: the first scene begins with it.</summary>
    public required string Hook { get; init; }

    /// <summary>1–60, in order; the hook is in the first one's narration already.</summary>
    public required IReadOnlyList<StoryScene> Scenes { get; init; }

    /// <summary>Place, time and weather of the whole in a few words, for the pictures.</summary>
    public string Setting { get; init; } = "";

    /// <summary>Everybody who appears, those of the request first.</summary>
    public IReadOnlyList<CastMember> Cast { get; init; } = [];

    /// <summary>Who wrote it, as shown to people: "built-in", "Claude", a model's name, "you".</summary>
    public required string Writer { get; init; }
}

/// <summary>What is told over one picture.</summary>
public sealed record StoryScene
{
    /// <summary>What it is called while it is moved and edited: stays with the scene; letters and digits, at most 12.</summary>
    public required string Id { get; init; }

    /// <summary>A chapter's name of two to five words.</summary>
    public required string Heading { get; init; }

    /// <summary>Whole sentences, plain text, at most 4,000 characters.</summary>
    public required string Narration { get; init; }

    /// <summary>What its picture shows, without the style.</summary>
    public required string ImagePrompt { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Names out of the cast.</summary>
    public IReadOnlyList<string> Characters { get; init; } = [];

    /// <summary>How it feels, −1…1 and 0…1, for music and moves.</summary>
    public double Valence { get; init; }

    public double Energy { get; init; } = 0.4;
}
