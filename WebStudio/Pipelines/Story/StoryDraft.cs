using WebStudio.Pipelines.Story.Sound;

namespace WebStudio.Pipelines.Story;

/// <summary>A story before it is spoken and filmed, as a person looks at it. It grows while the job runs.</summary>
public sealed record StoryDraft
{
    public required Storyboard Board { get; init; }

    /// <summary>Words of the narration.</summary>
    public int Words { get; init; }

    /// <summary>How long the film will be, about.</summary>
    public double Seconds { get; init; }

    public required string VoiceId { get; init; }

    /// <summary>How the narration was fitted to its length; null before it was told.</summary>
    public NarrationFit? Fit { get; init; }

    /// <summary>Who is asked first for pictures, as shown to people.</summary>
    public required string Painter { get; init; }

    /// <summary>Sentences on who stood in for whom, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
