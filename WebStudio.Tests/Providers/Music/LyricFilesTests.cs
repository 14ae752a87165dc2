using WebStudio.Providers.Music;

namespace WebStudio.Tests.Providers.Music;

/// <summary>Lyrics as files.</summary>
public sealed class LyricFilesTests
{
    private static readonly SongTimes Times = new()
    {
        Seconds = 75.4,
        Beats = [],
        Downbeats = [],
        Sections = [],
        Lines =
        [
            new TimedLine("Salt and honey", 4.256, 6, [new TimedWord("Salt", 4.256, 4.5), new TimedWord("and", 4.5, 4.9), new TimedWord("honey", 4.9, 6)]),
            new TimedLine("[not] a <tag>", 61.999, 65.5, []),
        ],
    };

    [Fact]
    public void Lrc_has_tags_and_a_stamp_on_every_line() => Assert.Equal(
        "[ti:A (b) c]\n[by:WebStudio]\n[length:01:15]\n[00:04.26]Salt and honey\n[01:02.00](not] a ‹tag›\n[01:05.50]\n", LyricFiles.Lrc("A [b]\nc", Times));

    [Fact]
    public void Enhanced_lrc_has_a_stamp_on_every_word() => Assert.Contains("[00:04.26]<00:04.26>Salt <00:04.50>and <00:04.90>honey\n", LyricFiles.Lrc("T", Times, words: true), StringComparison.Ordinal);

    [Fact]
    public void Plain_text_has_the_title_and_the_sections() => Assert.Equal("T\n\nA\nB\n\nC\n",
        LyricFiles.Text(new Lyrics("T", [new LyricSection(SectionKind.Verse, ["A", "B"]), new LyricSection(SectionKind.Chorus, ["C"])])));
}
