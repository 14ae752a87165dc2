using System.Text;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>Lyrics as people edit them.</summary>
public sealed class LyricTextTests
{
    private static readonly Lyrics Song = new("A Title",
    [
        new LyricSection(SectionKind.Verse, ["First line", "Second line, with a comma"]),
        new LyricSection(SectionKind.Chorus, ["Zeile mit Ümläuten", "日本語の行"]),
        new LyricSection(SectionKind.Verse, ["Third"]),
        new LyricSection(SectionKind.Outro, ["👋🏽 end"]),
    ]);

    [Fact]
    public void What_is_printed_is_parsed_to_the_same_lyrics()
    {
        Assert.Equal("[Verse]\nFirst line\nSecond line, with a comma\n\n[Chorus]\n", LyricText.Print(Song)[..55]);
        var read = Parse(LyricText.Print(Song));
        Assert.Equal(LyricText.Print(Song), LyricText.Print(read));
        Assert.Equal(Song.Sections.Select(section => section.Kind), read.Sections.Select(section => section.Kind));
    }

    [Theory]
    [InlineData("[verse 2]\nA", "[Verse]\nA\n")]
    [InlineData("[CHORUS:]\r\n A\t b \r\n\r\nc", "[Chorus]\nA b\nc\n")]
    [InlineData("A\n[Bridge]\n[Outro]\nB", "[Verse]\nA\n\n[Outro]\nB\n")]
    [InlineData("A\0b\u202Ec\u2028d", "[Verse]\nAbc\nd\n")]
    [InlineData("", "")]
    public void Edited_texts_are_read_kindly(string text, string printed) => Assert.Equal(printed, LyricText.Print(Parse(text)));

    [Fact]
    public void What_is_too_long_is_refused_with_a_sentence()
    {
        Assert.Contains("at most 80", Problem(new string('a', 81)), StringComparison.Ordinal);
        Assert.Contains("more than 60 lines", Problem(string.Join('\n', Enumerable.Repeat("a", 61))), StringComparison.Ordinal);
        Assert.Contains("6,001 characters", Problem(new string('\n', 6001)), StringComparison.Ordinal);
        Assert.Contains("[Solo]", Problem("[Solo]\na"), StringComparison.Ordinal);
        Assert.Contains("no section", Problem("[1]\na"), StringComparison.Ordinal);
        Assert.Equal(60, Parse(string.Join('\n', Enumerable.Repeat(new string('a', 80), 60))).Lines.Count());
    }

    [Fact]
    public void Damaged_texts_are_read_within_the_limits_or_refused()
    {
        var random = new Random(5);
        var whole = Encoding.UTF8.GetBytes(LyricText.Print(Song));
        for (var trial = 0; trial < 2000; trial++)
        {
            var text = Encoding.UTF8.GetString(Mutation.Of(whole, random));
            if (!LyricText.TryParse(text, "T", out var lyrics, out var problem))
            {
                Assert.EndsWith(".", problem, StringComparison.Ordinal);
                continue;
            }
            Assert.InRange(lyrics.Lines.Count(), 0, LyricText.MostLines);
            Assert.All(lyrics.Lines, line => Assert.True(line.Length is > 0 and <= LyricText.LongestLine && !line.Any(char.IsControl) && string.Equals(line, line.Trim(), StringComparison.Ordinal)));
            Assert.Equal(LyricText.Print(lyrics), LyricText.Print(Parse(LyricText.Print(lyrics))));
        }
    }

    private static Lyrics Parse(string text)
    {
        Assert.True(LyricText.TryParse(text, "A Title", out var lyrics, out var problem), problem);
        return lyrics;
    }

    private static string Problem(string text)
    {
        Assert.False(LyricText.TryParse(text, "A Title", out _, out var problem));
        return problem;
    }
}
