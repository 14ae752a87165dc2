using WebStudio.Files;
using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Tests.Pipelines.Story.Script;

public sealed class ScriptTextTests
{
    private const string Own = """
        Title: The Map

        # Scene 1: The Attic
        Emma found **a map** in the [soft music] attic. It was old.

        ## The Road
        (pause) She walked along the river until it was dark!
        - Then the bridge broke.
        """;

    [Fact]
    public void A_script_with_headings_keeps_its_scenes_and_loses_its_markup()
    {
        var script = ScriptText.Parse(Own, 10);
        Assert.Equal("The Map", script.Title);
        Assert.Equal(["The Attic", "The Road"], script.Scenes.Select(scene => scene.Heading), StringComparer.Ordinal);
        Assert.Equal("Emma found a map in the attic. It was old.", script.Scenes[0].Narration);
        Assert.Equal("She walked along the river until it was dark! Then the bridge broke.", script.Scenes[1].Narration);
        Assert.Contains("Emma", script.Scenes[0].Characters, StringComparer.Ordinal);
        Assert.Contains("river", script.Scenes[1].Keywords, StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_printed_is_parsed_to_the_same_scenes()
    {
        var script = ScriptText.Parse(Own, 10);
        var again = ScriptText.Parse(ScriptText.Print(script), 3);
        Assert.Equal(script.Title, again.Title);
        Assert.Equal(script.Scenes.Select(scene => (scene.Heading, scene.Narration)), again.Scenes.Select(scene => (scene.Heading, scene.Narration)));
    }

    [Fact]
    public void A_text_without_scenes_is_divided_evenly()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"The ship number {i} left the harbour in the storm."));
        var script = ScriptText.Parse(text, 8);
        Assert.Equal(8, script.Scenes.Count);
        Assert.All(script.Scenes, scene => Assert.InRange(Sentences.Split(scene.Narration).Count, 4, 6));
        Assert.Equal(text, string.Join(' ', script.Scenes.Select(scene => scene.Narration)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[music]\n---\n***")]
    public void A_script_without_words_is_refused_with_a_sentence(string text) => Assert.Equal("INVALID_OPTION", Assert.Throws<RequestRejectedException>(() => ScriptText.Parse(text, 5)).Code);

    [Fact]
    public void Too_many_scenes_and_too_many_characters_are_refused()
    {
        Assert.Contains("61 scenes", Assert.Throws<RequestRejectedException>(() => ScriptText.Parse(string.Concat(Enumerable.Range(0, 61).Select(i => $"# Part {i} of it\nHello there {i}.\n")), 5)).Message, StringComparison.Ordinal);
        Assert.Contains("60,000", Assert.Throws<RequestRejectedException>(() => ScriptText.Parse(new string('a', 60_001), 5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_read_without_an_error_of_ours()
    {
        foreach (var text in (string[])["# " + new string('#', 50_000) + "x y", new string('[', 30_000) + "a", string.Concat(Enumerable.Repeat("](", 20_000)) + "word", "\uD800 lone", new string('*', 59_000) + " hello"])
        {
            if (Record.Exception(() => ScriptText.Parse(text, 5)) is { } thrown)
                Assert.IsType<RequestRejectedException>(thrown);
        }
    }
}
