using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>A music video before its music is made: what was seen and what is to be sung. It grows while the job runs.</summary>
public sealed record PhotoDraft
{
    /// <summary>Of each photo, the first one leading.</summary>
    public required IReadOnlyList<PhotoReading> Readings { get; init; }

    /// <summary>Null while they are not written, and for an instrumental.</summary>
    public Lyrics? Lyrics { get; init; }

    /// <summary>The same as text that a person can edit.</summary>
    public string LyricsText { get; init; } = "";

    /// <summary>Who wrote them, as shown to people: “built-in”, a service's name, or “you”.</summary>
    public string? Writer { get; init; }

    public string Title { get; init; } = "";

    public required Genre Genre { get; init; }

    /// <summary>False when it was chosen for the photo.</summary>
    public bool GenreWasChosen { get; init; }

    public required Mood Mood { get; init; }

    public required double Seconds { get; init; }

    public required long Seed { get; init; }

    /// <summary>As the built-in composer would choose; null when a service makes the music.</summary>
    public string? Key { get; init; }

    public double? Tempo { get; init; }

    /// <summary>Who is asked first for the music.</summary>
    public required string MusicMaker { get; init; }

    /// <summary>Sentences on who stood in for whom, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
