namespace WebStudio.Providers.Music;

/// <summary>What a song is to be. Equal briefs give equal songs where the maker is the built-in one.</summary>
public sealed record SongBrief
{
    public required string Title { get; init; }

    public required Genre Genre { get; init; }

    public required Mood Mood { get; init; }

    /// <summary>Exact length, 10–120 (longer for beds under a voice), the composed ending included.</summary>
    public required double Seconds { get; init; }

    public required long Seed { get; init; }

    /// <summary>Null for an instrumental.</summary>
    public Lyrics? Lyrics { get; init; }

    /// <summary>A few words on what it is about, for makers that read: never a person's name or a place from EXIF.</summary>
    public string Description { get; init; } = "";
}

public enum Genre
{
    Folk,
    Indie,
    DreamPop,
    Electronic,
    HipHop,
    Jazz,
    Cinematic,
    LoFi,
}

/// <summary>Russell's circumplex: how pleasant and how lively.</summary>
/// <param name="Valence">−1 (sad) to 1 (happy).</param>
/// <param name="Energy">0 (calm) to 1 (lively).</param>
public readonly record struct Mood(double Valence, double Energy);
