using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>How a story is told.</summary>
public sealed record NarrationBrief
{
    public required Voice Voice { get; init; }

    /// <summary>0.5–2; 1 is the voice's own pace.</summary>
    public double Speed { get; init; } = 1;

    public StoryPacing Pacing { get; init; } = StoryPacing.Medium;

    /// <summary>How long the whole film is to be, title and end included; null for as long as it takes.</summary>
    public double? Seconds { get; init; }

    /// <summary>How a narration was fitted before: taken as it is, <see cref="Seconds"/> is passed over then, so that one changed sentence does not move all the others.</summary>
    public NarrationFit? Fit { get; init; }

    /// <summary>Before the first word; 0 without a title.</summary>
    public double TitleSeconds { get; init; }

    /// <summary>After the last word.</summary>
    public double EndSeconds { get; init; }
}

/// <summary>A story as it is told: what is said when, in film time. There is a sound file for every line.</summary>
public sealed record Narration
{
    /// <summary>Of film and sound; a whole number of fifths of a second.</summary>
    public required double Seconds { get; init; }

    /// <summary>In order, without overlap.</summary>
    public required IReadOnlyList<NarrationLine> Lines { get; init; }

    /// <summary>One after the other without gaps, from 0 to <see cref="Seconds"/>.</summary>
    public required IReadOnlyList<NarrationScene> Scenes { get; init; }

    /// <summary>How it was brought to its length.</summary>
    public required NarrationFit Fit { get; init; }

    /// <summary>Who spoke, as shown to people.</summary>
    public required string Speaker { get; init; }

    /// <summary>Of the words, as <see cref="Providers.Speech.Wording.SpeechLanguage"/> names it.</summary>
    public required string Language { get; init; }

    /// <summary>What went otherwise than asked, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Pauses">What the rests between sentences are multiplied by.</param>
/// <param name="Tempo">How much faster than it was spoken speech is played, 0.92–1.08.</param>
public sealed record NarrationFit(double Pauses, double Tempo);

/// <param name="SceneId">As in the script.</param>
/// <param name="Text">A sentence, or part of a very long one.</param>
/// <param name="Start">Seconds in the film.</param>
/// <param name="End">Seconds in the film.</param>
/// <param name="Words">Times in the film.</param>
/// <param name="Sound">Its WAV, 48 kHz, mono, as it was spoken.</param>
/// <param name="Tempo">How much faster than that it is played, 0.92–1.08.</param>
public sealed record NarrationLine(string SceneId, string Text, double Start, double End, IReadOnlyList<SpokenWord> Words, string Sound, double Tempo);

/// <param name="Id">As in the script.</param>
/// <param name="Start">Seconds in the film: a moment before its first word, a whole number of tenths as that is too.</param>
/// <param name="End">The next one's start.</param>
public sealed record NarrationScene(string Id, double Start, double End);
