using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What a photo shows and how it feels; written down as JSON between the steps.</summary>
public sealed record PhotoReading
{
    /// <summary>One or two sentences for a person.</summary>
    public required string Description { get; init; }

    /// <summary>Who read it, as shown to people: “built-in” or a service's name.</summary>
    public required string Reader { get; init; }

    public required Mood Mood { get; init; }

    /// <summary>One or two words for the mood, for instance “warm and calm”.</summary>
    public required string MoodName { get; init; }

    /// <summary>Three to six colours, the largest first.</summary>
    public required IReadOnlyList<PaletteColour> Palette { get; init; }

    public required PhotoSubject Subject { get; init; }

    /// <summary>What is in the picture, the surest first, for instance “sea”, “sunset”, “person”, “flower”; lower case, one word each.</summary>
    public required IReadOnlyList<string> Motifs { get; init; }

    /// <summary>dawn, morning, day, evening, dusk, night; null when there is no hint.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>spring, summer, autumn, winter; null when there is no hint.</summary>
    public string? Season { get; init; }

    /// <summary>Kind of place, for instance “coast”, “city”, “forest”, “home”; null when there is no hint. Never coordinates.</summary>
    public string? Place { get; init; }

    /// <summary>When the camera says it was taken, local time; null without EXIF.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>Mean lightness, its spread and mean chroma, each 0–1; warmth −1 (blue) to 1 (orange).</summary>
    public required double Brightness { get; init; }

    public required double Contrast { get; init; }

    public required double Saturation { get; init; }

    public required double Warmth { get; init; }
}

/// <param name="Hex">#rrggbb.</param>
/// <param name="Share">Of the picture, 0–1.</param>
/// <param name="Name">What a person would call it, for instance “slate blue”.</param>
public sealed record PaletteColour(string Hex, double Share, string Name);

/// <summary>Where the eye goes, in shares of the photo's width and height after orientation.</summary>
/// <param name="X">Centre, 0–1 from the left.</param>
/// <param name="Y">Centre, 0–1 from the top.</param>
/// <param name="Width">Of its box.</param>
/// <param name="Height">Of its box.</param>
/// <param name="Confidence">0 (a guess: the middle) to 1.</param>
public sealed record PhotoSubject(double X, double Y, double Width, double Height, double Confidence);
