namespace WebStudio.Providers.Music;

/// <summary>The words of a song.</summary>
/// <param name="Title">Up to 60 characters.</param>
/// <param name="Sections">In the order they are sung; a chorus is repeated in full.</param>
public sealed record Lyrics(string Title, IReadOnlyList<LyricSection> Sections)
{
    public IEnumerable<string> Lines => Sections.SelectMany(section => section.Lines);
}

/// <param name="Kind">What it is to the song.</param>
/// <param name="Lines">Each up to 80 characters.</param>
public sealed record LyricSection(SectionKind Kind, IReadOnlyList<string> Lines);

public enum SectionKind
{
    Intro,
    Verse,
    Chorus,
    Bridge,
    Outro,
}
