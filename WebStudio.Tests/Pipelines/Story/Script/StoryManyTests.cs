using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Script.Writing;

namespace WebStudio.Tests.Pipelines.Story.Script;

/// <summary>What a request gives along with its topic is taken up, and there is enough to tell of every type.</summary>
public sealed class StoryManyTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void Every_type_has_three_plots_that_differ_in_their_beginning_turn_and_end()
    {
        foreach (var type in Enum.GetValues<StoryType>())
        {
            var plots = StoryMaterial.Shared.PlotsOf(type.ToString(), PlotSize.Whole);
            Assert.True(plots.Count >= 3, $"{type} has {plots.Count} plots.");
            Assert.NotEmpty(StoryMaterial.Shared.PlotsOf(type.ToString(), PlotSize.Short));
            Assert.NotEmpty(StoryMaterial.Shared.PlotsOf(type.ToString(), PlotSize.Tiny));
            var lines = plots.SelectMany(plot => plot.Lines.Where(line => line.Text[0] != '!').Select(line => line.Text)).ToList();
            Assert.Equal(lines.Count, lines.Distinct(StringComparer.Ordinal).Count());
            Assert.All(plots, plot => Assert.Equal(Enum.GetValues<Phase>().ToHashSet(), plot.Lines.Select(line => line.Phase).ToHashSet()));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(130)]
    public async Task A_short_story_is_whole_sentences_from_its_hook_to_its_end(int words)
    {
        foreach (var type in Enum.GetValues<StoryType>())
        {
            var sentences = Told(await WriteAsync(Brief("a dog that waited at the station", type, words, 3)));
            Assert.InRange(sentences.Average(Sentences.Words), 6.5, 30);
            Assert.InRange(sentences.Count(sentence => Sentences.Words(sentence) < 4), 0, 1);
        }
    }

    [Fact]
    public async Task Keywords_are_spoken_of_and_one_that_fits_a_hand_is_what_the_story_turns_on()
    {
        foreach (var type in (StoryType[])[StoryType.MysteryThriller, StoryType.NatureWildlife])
        {
            var told = string.Join(' ', Told(await WriteAsync(Brief("a missing painter", type, 420, 2) with { Keywords = ["old lighthouse", "violin", "Nikola Tesla", "courage"] })));
            Assert.All((string[])["lighthouse", "violin", "Nikola Tesla", "the courage"], keyword => Assert.Contains(keyword, told, StringComparison.Ordinal));
            Assert.DoesNotContain("the Nikola", told, StringComparison.Ordinal);
        }
        var script = await WriteAsync(Brief("a missing painter", StoryType.FantasyEpic, 420, 4) with { Keywords = ["brass compass"] });
        Assert.True(script.Scenes.Count(scene => scene.Narration.Contains("brass compass", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public async Task A_keyword_from_outside_brings_in_nothing_but_words()
    {
        var told = string.Join(' ', Told(await WriteAsync(Brief("a missing painter", StoryType.TrueCrime, 420, 2) with { Keywords = ["{H}", "<b>!spark</b>", "http://x.example/a?b", "  ", new string('z', 500), "光の塔"] })));
        Assert.DoesNotContain("{", told, StringComparison.Ordinal);
        Assert.DoesNotContain("<", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zzzz", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Research_is_told_in_its_order_by_a_documentary_and_in_part_by_a_tale()
    {
        const string research = "## Findings\nThe Zanzibar lamp was lit for the first time in 1861.[3] Its keeper wrote letters to nobody for thirty years! see https://x.example\nA storm took the tower in 1904, and only the stairs were left.\n| 1 | 2 |\nDo you know why?\nToday a school of sailing boats meets there every summer.";
        var told = Told(await WriteAsync(Brief("the Zanzibar lamp", StoryType.HistoricalDocumentary, 400, 2) with { Research = research }));
        var at = ((string[])["The Zanzibar lamp was lit for the first time in 1861.", "A storm took the tower in 1904, and only the stairs were left.", "Today a school of sailing boats meets there every summer."]).Select(sentence => told.ToList().IndexOf(sentence)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.DoesNotContain(told, sentence => sentence.Contains("http", StringComparison.Ordinal) || sentence.Contains('|', StringComparison.Ordinal) || sentence.Contains("[3]", StringComparison.Ordinal));
        var tale = string.Join(' ', Told(await WriteAsync(Brief("the Zanzibar lamp", StoryType.MysteryThriller, 400, 2) with { Research = research })));
        Assert.Contains("lit for the first time in 1861", tale, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documentary_without_research_tells_what_is_known_of_a_common_topic()
    {
        var told = string.Join(' ', Told(await WriteAsync(Brief("black holes", StoryType.DocumentaryReal, 400, 2))));
        Assert.Contains("event horizon", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_s_opening_narrator_and_pace_are_taken_over()
    {
        var brief = Brief("a missing painter", StoryType.TrueCrime, 420, 1);
        var told = Told(await WriteAsync(brief with { Template = new StoryTemplate { HookStyle = "question", Perspective = "second person (you)", Pacing = "slow" } }));
        Assert.Contains("?", string.Join(' ', told.Take(2)), StringComparison.Ordinal);
        Assert.Contains(told, sentence => sentence.Contains("you", StringComparison.OrdinalIgnoreCase));
        var slow = Told(await WriteAsync(brief with { Words = 700, Template = new StoryTemplate { Pacing = "slow" } }));
        var fast = Told(await WriteAsync(brief with { Words = 700, Template = new StoryTemplate { Pacing = "fast", SentenceVariation = "even: 6.0 words a sentence" } }));
        Assert.True(fast.Average(Sentences.Words) < slow.Average(Sentences.Words), $"fast {fast.Average(Sentences.Words):F1}, slow {slow.Average(Sentences.Words):F1}");
        var first = Told(await WriteAsync(brief with { Template = new StoryTemplate { Perspective = "first person (I)" } }));
        Assert.Contains(first, sentence => sentence.StartsWith("I ", StringComparison.Ordinal));
    }

    private static Task<StoryScript> WriteAsync(ScriptBrief brief) => new BuiltInScriptWriter().WriteAsync(brief, None);

    private static IReadOnlyList<string> Told(StoryScript script) => [.. script.Scenes.SelectMany(scene => Sentences.Split(scene.Narration))];

    private static ScriptBrief Brief(string topic, StoryType type, int words, long seed) => new()
    {
        Topic = topic,
        Type = type,
        Hook = HookIntensity.Mild,
        Pacing = StoryPacing.Medium,
        Words = words,
        Scenes = 8,
        Seed = seed,
    };
}
