using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>What a story's sound is to be, besides the words.</summary>
public sealed record StorySoundBrief
{
    public required StoryType Type { get; init; }

    public required long Seed { get; init; }

    /// <summary>Whether there is music under the voice.</summary>
    public bool Music { get; init; } = true;

    /// <summary>How each of the narration's scenes feels, in order; missing ones feel as the story type does.</summary>
    public IReadOnlyList<Mood> Moods { get; init; } = [];
}

/// <param name="Loudness">Integrated, LUFS.</param>
/// <param name="Peak">Highest sample, dBFS, as bounded before the encoder.</param>
/// <param name="MusicMaker">Who made the music, as shown to people; null without.</param>
/// <param name="Note">What went otherwise than asked, as a sentence; else null.</param>
public sealed record StoryMix(double Loudness, double Peak, string? MusicMaker, string? Note);
