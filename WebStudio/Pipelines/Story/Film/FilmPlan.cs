using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story.Film;

/// <summary>Everything that is seen, with its times: scenes follow each other without gaps from 0 to <see cref="Seconds"/>.</summary>
public sealed record FilmPlan
{
    public required IReadOnlyList<FilmScene> Scenes { get; init; }

    /// <summary>Length of film and sound.</summary>
    public required double Seconds { get; init; }

    /// <summary>Pixels, even.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Fps { get; init; }

    public required long Seed { get; init; }

    public StoryPacing Pacing { get; init; } = StoryPacing.Medium;

    public ColorFilter Filter { get; init; }

    /// <summary>Whether pictures move.</summary>
    public bool Zoom { get; init; } = true;

    /// <summary>How far, 1–10 percent of the picture.</summary>
    public double ZoomIntensity { get; init; } = 5;

    public CaptionMode Captions { get; init; }

    /// <summary>A line over the whole film, or null.</summary>
    public FilmCaption? Caption { get; init; }

    /// <summary>Shown over the first picture until <see cref="TitleSeconds"/>; null for none.</summary>
    public string? Title { get; init; }

    public double TitleSeconds { get; init; } = 3;

    /// <summary>Shown over the last picture, from <see cref="Seconds"/> minus <see cref="EndSeconds"/>; null for none.</summary>
    public string? EndText { get; init; }

    public double EndSeconds { get; init; } = 3;

    /// <summary>Effects by name, of those that <see cref="FilmEffects"/> lists.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];
}

/// <param name="Id">The scene's, as in the script.</param>
/// <param name="Image">A picture file of any shape.</param>
/// <param name="Start">Seconds in the film.</param>
/// <param name="End">Seconds in the film; the next scene's start.</param>
/// <param name="Energy">0–1, for its move.</param>
/// <param name="Lines">The sentences spoken over it, with times in the film.</param>
/// <param name="Focus">Where to look, as shares of width and height; null for the maker's own guess.</param>
public sealed record FilmScene(string Id, string Image, double Start, double End, double Energy, IReadOnlyList<FilmLine> Lines, (double X, double Y)? Focus = null);

/// <param name="Text">A sentence.</param>
/// <param name="Start">Seconds in the film.</param>
/// <param name="End">Seconds in the film.</param>
/// <param name="Words">Times in the film.</param>
public sealed record FilmLine(string Text, double Start, double End, IReadOnlyList<SpokenWord> Words);

/// <param name="Text">At most 200 characters, from outside.</param>
public sealed record FilmCaption(string Text, CaptionStyle Style, CaptionPosition Position, CaptionAnimation Animation);

/// <summary>The effects of GET /api/available-effects.</summary>
public static class FilmEffects
{
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        ("grain", "A fine film grain"),
        ("vignette", "Darker corners"),
        ("light_leak", "Warm light from the edge now and then"),
        ("letterbox", "Black bars of the cinema"),
        ("bloom", "Soft glow around what is bright"),
        ("dust", "Dust and scratches of an old film"),
        ("snow", "Snow falls"),
        ("rain", "Rain falls"),
        ("fireflies", "Small lights drift"),
    ];
}
