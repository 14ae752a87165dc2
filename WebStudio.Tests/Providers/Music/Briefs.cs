using WebStudio.Providers.Music;

namespace WebStudio.Tests.Providers.Music;

/// <summary>Briefs to compose from.</summary>
internal static class Briefs
{
    public static SongBrief Of(Genre genre, double seconds = 30, long seed = 1, double valence = 0.3, double energy = 0.5, Lyrics? lyrics = null) =>
        new() { Title = "Harbour lights", Genre = genre, Mood = new Mood(valence, energy), Seconds = seconds, Seed = seed, Lyrics = lyrics };

    /// <summary>A song as the lyricists write them.</summary>
    public static Lyrics Words(int linesEach = 2) => new("Harbour lights",
    [
        Section(SectionKind.Verse, linesEach, "Morning paints the harbour gold", "Every boat a story told"),
        Section(SectionKind.Chorus, linesEach, "Oh, we are the harbour lights", "Burning softly through the nights"),
        Section(SectionKind.Verse, linesEach, "Gulls are writing on the blue", "Letters that I send to you"),
        Section(SectionKind.Chorus, linesEach, "Oh, we are the harbour lights", "Burning softly through the nights"),
        Section(SectionKind.Bridge, linesEach, "Let the water carry me", "Past the edge of memory"),
        Section(SectionKind.Outro, 1, "Harbour lights", ""),
    ]);

    private static LyricSection Section(SectionKind kind, int lines, string first, string second) =>
        new(kind, [.. Enumerable.Range(0, lines).Select(i => i % 2 == 0 ? first : second)]);
}
