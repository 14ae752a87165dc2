using WebStudio.Jobs;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>A genre as the pages present it.</summary>
/// <param name="Genre">Null leaves the choice to the photo.</param>
/// <param name="Name">As shown.</param>
/// <param name="Hint">What it sounds like, in a few words.</param>
/// <param name="Icon">Path data of its icon, drawn with a line on a field of 24 by 24.</param>
public sealed record GenreLook(Genre? Genre, string Name, string Hint, string Icon)
{
    public static IReadOnlyList<GenreLook> All { get; } =
    [
        new(null, "Auto", "What suits the photo", "M12 3.5v5M12 15.5v5M3.5 12h5M15.5 12h5M6.5 6.5l2 2M15.5 15.5l2 2M17.5 6.5l-2 2M8.5 15.5l-2 2"),
        new(Providers.Music.Genre.Folk, "Folk", "Plucked strings, wood and breath", "M5 19c0-8 5-13.5 14.5-14.5C19.5 14 14.5 19 7.5 19M5 20.5 13 11"),
        new(Providers.Music.Genre.Indie, "Indie", "Guitars, bass and a straight beat", "M12 20.5C8.5 18 4.5 12 4.5 7.8c0-3.4 15-3.4 15 0 0 4.2-4 10.2-7.5 12.7Z"),
        new(Providers.Music.Genre.DreamPop, "Dream pop", "Soft pads in a wide room", "M7 18.5a4.2 4.2 0 0 1-.3-8.4 5.3 5.3 0 0 1 10.1-1A4.8 4.8 0 0 1 17 18.5Z"),
        new(Providers.Music.Genre.Electronic, "Electronic", "Synthesizers and a pulse", "M2.5 15H6V8h5v9h5V7h3v6h2.5"),
        new(Providers.Music.Genre.HipHop, "Hip-hop", "Heavy drums, deep bass", "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Zm0-6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 6.8a5.2 5.2 0 0 1 5.2 5.2"),
        new(Providers.Music.Genre.Jazz, "Jazz", "Swing, piano and walking bass", "M2.5 11.5H13l7.5-4v8l-7.5-4M6 11.5v3.7a2 2 0 0 0 2 2h3a2 2 0 0 0 2-2v-3.7M8 11.5V8.2M11 11.5V8.2"),
        new(Providers.Music.Genre.Cinematic, "Cinematic", "An orchestra that rises", "M3.5 5.5h17v13h-17zM3.5 9h17M3.5 15h17"),
        new(Providers.Music.Genre.LoFi, "Lo-fi", "Dusty keys, a lazy beat", "M3.5 6h17v12h-17zM8.5 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Zm7 0a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Zm-7 0h7M7.5 18l1.3-2.3h6.4l1.3 2.3"),
    ];

    public static GenreLook Of(Genre? genre) => All.First(look => look.Genre == genre);

    /// <summary>A genre by its name in JSON; null for “auto” and for what is none.</summary>
    public static Genre? Find(string? name)
    {
        foreach (var genre in Enum.GetValues<Genre>())
        {
            if (string.Equals(OptionReader.NameOf(genre), name, StringComparison.OrdinalIgnoreCase))
                return genre;
        }
        return null;
    }
}
