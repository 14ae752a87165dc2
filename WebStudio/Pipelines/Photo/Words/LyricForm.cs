using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Which sections a song of a length has, and how many lines each: as many as can be sung without hurry.</summary>
public static class LyricForm
{
    /// <summary>From this length on there is a second verse, a second chorus and a bridge.</summary>
    public const double FullSeconds = 24;

    /// <summary>From this length on a section has four lines.</summary>
    public const double LongSeconds = 50;

    private const double OutroPairSeconds = 30, OutroVerseSeconds = 80, LastChord = 2.5, SyllablesPerSecond = 4.2;
    private const int CoupletVerse = 3, LineOutro = 5, CoupletBridge = 11, FullVerses = 22;

    /// <summary>The form of a song of a genre: slow genres, and those of long lines, say less in the same time rather than hurry.</summary>
    /// <param name="seconds">Length of the song, 10–120.</param>
    /// <param name="genre">Of the song.</param>
    public static IReadOnlyList<FormSection> For(double seconds, Genre genre)
    {
        var room = Room(seconds - LastChord, genre);
        if (seconds < FullSeconds)
            return [new(SectionKind.Verse, room < CoupletVerse ? 1 : 2), new(SectionKind.Chorus, 2), .. room < LineOutro ? (FormSection[])[] : [new(SectionKind.Outro, 1)]];
        var lines = seconds < LongSeconds ? 2 : 4;
        var bridge = room < (lines == 2 ? CoupletBridge : FullVerses) ? lines / 2 : lines;
        var outro = seconds < OutroPairSeconds || room <= CoupletBridge ? 1 : seconds < OutroVerseSeconds ? 2 : 4;
        return
        [
            new(SectionKind.Verse, lines), new(SectionKind.Chorus, lines), new(SectionKind.Verse, lines), new(SectionKind.Chorus, lines),
            new(SectionKind.Bridge, bridge), new(SectionKind.Outro, outro),
        ];
    }

    // Lines that have a bar each in a rather slow song of the genre and can be sung in it.
    private static int Room(double seconds, Genre genre)
    {
        var (slow, fast) = Composer.TempoOf(genre);
        var bars = seconds * (slow + ((fast - slow) * 0.3)) / (4 * 60);
        return (int)Math.Min(bars, seconds * SyllablesPerSecond / Scheme.Of(genre).Syllables.Average());
    }
}

/// <summary>A section and how many lines it has.</summary>
public readonly record struct FormSection(SectionKind Kind, int Lines);
