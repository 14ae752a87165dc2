namespace WebStudio.Providers.Music.Rendering;

/// <summary>How a genre's songs sound beyond their notes: the room they are played in and the shape they are mastered to.</summary>
/// <param name="RoomSize">0–1, as the synthesiser's reverb counts it.</param>
/// <param name="Damping">0–1, how soon the room loses its treble.</param>
/// <param name="RoomLevel">0–1, of the reverb.</param>
/// <param name="Low">dB of the shelf below 110 Hz.</param>
/// <param name="High">dB of the shelf above 8 kHz.</param>
/// <param name="Ratio">Of the compressor that holds the parts together.</param>
internal sealed record GenreSound(double RoomSize, double Damping, double RoomLevel, double Low, double High, double Ratio)
{
    /// <summary>For music that comes mixed and shaped already.</summary>
    public static GenreSound Finished { get; } = new(0, 0, 0, 0, 0, 1);

    public static GenreSound Of(Genre genre) => genre switch
    {
        Genre.Folk => new GenreSound(0.45, 0.30, 0.55, 0.5, 1.5, 1.8),
        Genre.Indie => new GenreSound(0.50, 0.25, 0.60, 1.0, 1.5, 2.2),
        Genre.DreamPop => new GenreSound(0.85, 0.15, 0.80, 1.0, 1.0, 2.0),
        Genre.Electronic => new GenreSound(0.55, 0.20, 0.50, 2.0, 2.0, 2.5),
        Genre.HipHop => new GenreSound(0.35, 0.40, 0.40, 2.5, 0.5, 2.5),
        Genre.Jazz => new GenreSound(0.40, 0.40, 0.50, 0.5, 1.0, 1.6),
        Genre.Cinematic => new GenreSound(0.90, 0.10, 0.85, 1.5, 1.0, 1.6),
        Genre.LoFi => new GenreSound(0.45, 0.60, 0.50, 1.5, -4.0, 2.5),
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };
}
