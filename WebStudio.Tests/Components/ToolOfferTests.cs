using WebStudio.Components;
using WebStudio.Files;

namespace WebStudio.Tests.Components;

/// <summary>Which tools fit the files that came to the start page.</summary>
public sealed class ToolOfferTests
{
    private static readonly Dictionary<string, UploadRules> Rules = new(StringComparer.Ordinal)
    {
        ["paint"] = new(16 << 20, [".png", ".jpg", ".tif"], "Please choose a picture."),
        ["story"] = new(16 << 20, [".png", ".jpg"], "Please choose a topic."),
        ["photo"] = new(10 << 20, [".png", ".jpg"], "Please choose a photo."),
        ["highlights"] = new(1 << 30, [".mp4"], "Please choose a video."),
        ["echo"] = new(1 << 30, [".npz"], "Please choose an NPZ file."),
    };

    [Theory]
    [InlineData("lake.png", "paint story photo")]
    [InlineData("LAKE.JPG", "paint story photo")]
    [InlineData("lake.tif", "paint")]
    [InlineData("match.mp4", "highlights")]
    [InlineData("heart.npz", "echo")]
    [InlineData("letter.txt", "")]
    [InlineData("png", "")]
    public void A_files_kind_decides_which_tools_are_offered(string name, string kinds) => Assert.Equal(kinds, Kinds(Offer(File(name))));

    [Fact]
    public void A_tool_takes_those_of_the_files_that_fit_it()
    {
        var offer = Offer(File("a.png"), File("match.mp4"), File("b.tif"), File("letter.txt"));
        Assert.Equal("paint story highlights photo", Kinds(offer));
        Assert.Equal([0, 2], offer.Choices[0].Places);
        Assert.Equal([1], offer.Choices[2].Places);
        Assert.Equal([null, null, null, "No tool takes this kind of file. Pictures, videos and NPZ files can be used."], offer.Problems);
        Assert.Equal("Make 2 videos", offer.Choices[0].Start);
    }

    [Fact]
    public void A_picture_too_large_for_one_tool_is_offered_the_other_and_nothing_when_it_is_too_large_for_all()
    {
        Assert.Equal("paint story", Kinds(Offer(File("a.png", 12 << 20))));
        var none = Offer(File("a.png", 20 << 20), File("b.png", 0));
        Assert.Empty(none.Choices);
        Assert.Equal(["The file has 20 MB; at most 16 MB are possible.", "The file is empty."], none.Problems);
    }

    [Fact]
    public void Files_that_become_one_video_go_to_the_tools_page_together_and_a_story_always_does()
    {
        var offer = Offer(File("a.png"), File("b.png"));
        Assert.Equal<(string, string?, bool)>(
            [("paint", "Make 2 videos", false), ("story", null, true), ("photo", "Make 2 videos", true)],
            offer.Choices.Select(choice => (choice.Tool.Kind, choice.Start, choice.Opens)));
        Assert.Equal("Choose settings, Continue, Choose settings", string.Join(", ", Offer(File("a.png")).Choices.Select(choice => choice.Open)));
    }

    [Fact]
    public void More_files_than_are_taken_at_once_are_told()
    {
        var files = Enumerable.Range(0, ToolOffer.MostFiles).Select(i => File($"{i}.png")).ToList();
        Assert.Equal("25 files came; 10 can be taken at once.", ToolOffer.Of(files, 25, Rules.GetValueOrDefault).TooMany);
        Assert.Null(ToolOffer.Of(files, 10, Rules.GetValueOrDefault).TooMany);
    }

    [Fact]
    public void A_kind_that_is_not_installed_is_not_offered()
    {
        Assert.Equal("photo", Kinds(ToolOffer.Of([File("a.png")], 1, kind => kind is "photo" ? Rules[kind] : null)));
        Assert.Equal(".png,.jpg,.tif,.mp4,.npz", ToolOffer.Accept(Rules.GetValueOrDefault));
    }

    [Theory]
    [InlineData("/", "Create")]
    [InlineData("/create/paint", "Create")]
    [InlineData("/library", "Library")]
    [InlineData("/history", "History")]
    [InlineData("/history/x", "History")]
    [InlineData("/historyx", "")]
    [InlineData("/jobs/1", "")]
    public void The_menu_shows_where_one_is(string path, string title) => Assert.Equal(title, string.Join(' ', Place.All.Where(place => place.Holds(path)).Select(place => place.Title)));

    private static string Kinds(ToolOffer offer) => string.Join(' ', offer.Choices.Select(choice => choice.Tool.Kind));

    private static ToolOffer Offer(params PickedFile[] files) => ToolOffer.Of(files, files.Length, Rules.GetValueOrDefault);

    private static PickedFile File(string name, long length = 1000) => new(name, length, "", null, 0, 0);
}
