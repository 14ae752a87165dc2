using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Which sections a song of a length has, and how many lines each: as many as can be sung without hurry.</summary>
public static class LyricForm
{
    /// <summary>From this length on there is a second verse, a second chorus and a bridge.</summary>
    public const double FullSeconds = 24;

    /// <summary>From this length on a section has four lines.</summary>
    public const double LongSeconds = 50;

    private const double OutroPairSeconds = 30, OutroVerseSeconds = 80;

    /// <param name="seconds">Length of the song, 10–120.</param>
    public static IReadOnlyList<FormSection> For(double seconds)
    {
        if (seconds < FullSeconds)
            return [new(SectionKind.Verse, 2), new(SectionKind.Chorus, 2), new(SectionKind.Outro, 1)];
        var lines = seconds < LongSeconds ? 2 : 4;
        var outro = seconds < OutroPairSeconds ? 1 : seconds < OutroVerseSeconds ? 2 : 4;
        return
        [
            new(SectionKind.Verse, lines), new(SectionKind.Chorus, lines), new(SectionKind.Verse, lines), new(SectionKind.Chorus, lines),
            new(SectionKind.Bridge, lines), new(SectionKind.Outro, outro),
        ];
    }
}

/// <summary>A section and how many lines it has.</summary>
public readonly record struct FormSection(SectionKind Kind, int Lines);
