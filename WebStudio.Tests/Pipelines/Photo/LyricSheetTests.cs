using WebStudio.Pipelines.Photo;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>A song's words while a person writes on them.</summary>
public sealed class LyricSheetTests
{
    private static readonly Lyrics Song = new(
        "Low Tide",
        [
            new(SectionKind.Verse, ["The harbour holds its breath", "and so do I"]), new(SectionKind.Chorus, ["Stay a little longer"]), new(SectionKind.Verse, ["A gull writes on the sky"]),
            new(SectionKind.Chorus, ["Stay a little longer"]), new(SectionKind.Outro, ["Longer"]),
        ]);

    [Fact]
    public void What_nobody_touches_stays_as_it_was_written()
    {
        var sheet = LyricSheet.Of(Song);
        Assert.False(sheet.IsChanged);
        Assert.Null(sheet.Problem);
        Assert.Equal(6, sheet.LineCount);
        Assert.Equal(Song.Lines, sheet.ToLyrics().Lines, StringComparer.Ordinal);
        Assert.Equal(["Verse 1", "Chorus", "Verse 2", "Chorus", "Outro"], sheet.Passages.Select(sheet.NameOf), StringComparer.Ordinal);
    }

    [Fact]
    public void Blank_lines_stray_spaces_and_emptied_sections_are_left_out()
    {
        var sheet = LyricSheet.Of(Song);
        sheet.Passages[0].Text = "  The harbour\tholds \r\n\n its  breath ";
        sheet.Passages[1].Text = " \n ";
        sheet.Title = " High \n Tide ";
        var lyrics = sheet.ToLyrics();
        Assert.True(sheet.IsChanged);
        Assert.Equal("High Tide", lyrics.Title);
        Assert.Equal([SectionKind.Verse, SectionKind.Verse, SectionKind.Chorus, SectionKind.Outro], lyrics.Sections.Select(section => section.Kind));
        Assert.Equal(["The harbour holds", "its breath"], lyrics.Sections[0].Lines);
    }

    [Fact]
    public void A_section_is_added_before_the_outro_and_can_be_removed()
    {
        var sheet = LyricSheet.Of(Song);
        var bridge = sheet.Add(SectionKind.Bridge);
        Assert.Equal([SectionKind.Bridge, SectionKind.Outro], sheet.Passages.TakeLast(2).Select(passage => passage.Kind));
        sheet.Remove(bridge);
        Assert.False(sheet.IsChanged);
        var empty = new LyricSheet();
        empty.Add(SectionKind.Verse).Text = "One";
        Assert.Equal("Verse", empty.NameOf(Assert.Single(empty.Passages)));
    }

    [Fact]
    public void Too_many_lines_and_a_line_too_long_to_sing_are_told()
    {
        var sheet = LyricSheet.Of(Song);
        sheet.Passages[0].Text = new string('a', LyricText.LongestLine);
        Assert.Null(sheet.Problem);
        sheet.Passages[0].Text = new string('a', LyricText.LongestLine + 1);
        Assert.StartsWith("A line has 81 characters; 80 can be sung: “aaa", sheet.Problem, StringComparison.Ordinal);
        sheet.Passages[0].Text = string.Join('\n', Enumerable.Repeat("la", 56));
        Assert.Null(sheet.Problem);
        sheet.Passages[0].Text += "\nla";
        Assert.Equal("There are 61 lines; a song takes 60.", sheet.Problem);
    }
}
