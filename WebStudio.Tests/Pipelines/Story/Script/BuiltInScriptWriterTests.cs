using System.Text.RegularExpressions;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Providers.Images;

namespace WebStudio.Tests.Pipelines.Story.Script;

/// <summary>What holds for every story that the built-in writer tells.</summary>
public sealed partial class BuiltInScriptWriterTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<StoryType> Types => [.. Enum.GetValues<StoryType>()];

    public static TheoryData<string> OddTopics =>
    [
        "🚀🌙", "光の塔", "مرحبا بالعالم", "Robert'); DROP TABLE students;--", "a {braces} [test] \"quoted\" <b>topic</b>!", "?", "...", "\u202Egnirts\u202C", "{H}", "!spark", "#setup",
        new string('x', 300), string.Concat(Enumerable.Repeat("very long ", 30)), "Tell me a scary story about a haunted hotel", "aliens land in New York", "El faro del fin del mundo", "A", "1984", "-", "¿Por qué?", "the the the",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_type_is_told_at_every_length_without_repeats_or_placeholders(StoryType type)
    {
        foreach (var (words, seed) in ((int, int)[])[(60, 1), (75, 2), (150, 1), (310, 2), (760, 1), (2300, 2)])
            Check(await WriteAsync("The lighthouse keeper who heard a voice", type, words, seed), words);
    }

    [Fact]
    public async Task An_hour_is_told_without_running_dry()
    {
        foreach (var type in (StoryType[])[StoryType.ScaryHorror, StoryType.DocumentaryReal, StoryType.ComedyFunny])
        {
            var script = await WriteAsync("black holes", type, 9000, 3, scenes: 60);
            Check(script, 9000);
            Assert.Equal(60, script.Scenes.Count);
        }
    }

    [Theory]
    [MemberData(nameof(OddTopics))]
    public async Task An_odd_topic_still_gives_a_clean_story(string topic)
    {
        foreach (var type in (StoryType[])[StoryType.MysteryThriller, StoryType.HistoricalDocumentary])
            Check(await WriteAsync(topic, type, 200, 5), 200);
    }

    [Theory]
    [InlineData("The lighthouse keeper who found a map to a city under the sea", "The Lighthouse Keeper Who Found a Map to a City Under the Sea")]
    [InlineData("a young clockmaker in a small town by the river builds one last clock for the king beneath the old stone bridge", "A Young Clockmaker in a Small Town by the River Builds One Last Clock")]
    public async Task A_long_topic_is_a_title_that_ends_where_a_thought_does(string topic, string title) =>
        Assert.Equal(title, (await WriteAsync(topic, StoryType.AdventureSurvival, 150, 1)).Title);

    [Fact]
    public async Task Equal_briefs_give_equal_stories_and_another_seed_another_one()
    {
        var first = ScriptText.Print(await WriteAsync("the old man and the sea", StoryType.AdventureSurvival, 300, 7));
        Assert.Equal(first, ScriptText.Print(await WriteAsync("the old man and the sea", StoryType.AdventureSurvival, 300, 7)), StringComparer.Ordinal);
        Assert.NotEqual(first, ScriptText.Print(await WriteAsync("the old man and the sea", StoryType.AdventureSurvival, 300, 8)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_character_asked_for_appears_by_name()
    {
        CastMember[] cast = [new("Anna", "a stubborn geologist"), new("Bo Larsen", ""), new("Chidi", "tall man"), new("Dr. Dee", ""), new("Eve", "")];
        foreach (var words in (int[])[90, 310])
        {
            var script = await WriteAsync("lost in the desert", StoryType.AdventureSurvival, words, 2, cast: cast);
            var told = string.Join(' ', script.Scenes.Select(scene => scene.Narration));
            Assert.All((string[])["Anna", "Bo Larsen", "Chidi", "Dr Dee", "Eve"], name => Assert.Contains(name, told, StringComparison.Ordinal));
            Assert.Equal(5, script.Cast.Count);
        }
    }

    [Fact]
    public async Task A_topic_is_understood_in_who_where_and_what()
    {
        var script = await WriteAsync("The lighthouse keeper who heard a voice", StoryType.ScaryHorror, 310, 1);
        var told = string.Join(' ', script.Scenes.Select(scene => scene.Narration));
        Assert.Contains("a lighthouse keeper", told, StringComparison.Ordinal);
        Assert.Contains("heard a voice", told, StringComparison.Ordinal);
        Assert.Contains("lighthouse", script.Setting, StringComparison.Ordinal);
        Assert.Contains(script.Scenes, scene => scene.ImagePrompt.Contains("lighthouse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pacing_makes_sentences_shorter()
    {
        var lengths = new List<double>();
        foreach (var pacing in (StoryPacing[])[StoryPacing.Slow, StoryPacing.Fast])
        {
            var script = await new BuiltInScriptWriter().WriteAsync(Brief("loneliness", StoryType.TrueCrime, 700, 4) with { Pacing = pacing }, None);
            lengths.Add(script.Scenes.SelectMany(scene => Sentences.Split(scene.Narration)).Average(Sentences.Words));
        }
        Assert.True(lengths[0] > lengths[1] * 1.04, $"slow {lengths[0]:F1}, fast {lengths[1]:F1}");
    }

    [Fact]
    public async Task The_object_that_is_planted_returns()
    {
        var script = await WriteAsync("loneliness", StoryType.ScaryHorror, 310, 4);
        Assert.Contains(script.Scenes.Take(5), scene => Object().IsMatch(scene.Narration));
        Assert.Contains(script.Scenes.Skip(6), scene => Object().IsMatch(scene.Narration));
    }

    private static void Check(StoryScript script, int words)
    {
        var all = script.Scenes.SelectMany(scene => Sentences.Split(scene.Narration)).ToList();
        // Of half a minute a whole sentence is a large part; what is missing the voice's pace makes up for.
        var near = words < 100 ? 0.08 : words < 185 ? 0.06 : 0.04;
        Assert.InRange(script.Scenes.Sum(scene => Sentences.Words(scene.Narration)), words * (1 - near), words * (1 + near));
        Assert.Equal(all.Count, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var split = all.ConvertAll(sentence => sentence.ToLowerInvariant().Split(' '));
        for (var i = 0; i < all.Count; i++)
        {
            var mine = split[i];
            Assert.DoesNotContain(split.Skip(i + 1), theirs => theirs.Length == mine.Length && mine.Length > 2 && mine.Zip(theirs).Count(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal)) < 2);
        }
        Assert.StartsWith(script.Hook, script.Scenes[0].Narration + (script.Scenes.Count > 1 ? " " + script.Scenes[1].Narration : ""), StringComparison.Ordinal);
        Assert.All(script.Scenes, scene =>
        {
            Assert.DoesNotMatch(Unclean(), scene.Narration);
            Assert.DoesNotMatch(Twice(), scene.Narration);
            Assert.All(Sentences.Split(scene.Narration), sentence => Assert.Matches(Whole(), sentence));
            Assert.InRange(scene.Heading.Split(' ').Length, 1, 6);
            Assert.InRange(scene.Narration.Length, 1, ScriptText.MostNarration);
            Assert.NotEmpty(scene.ImagePrompt);
            Assert.InRange(scene.Energy, 0, 1);
            Assert.InRange(scene.Valence, -1, 1);
        });
        Assert.Equal(script.Scenes.Count, script.Scenes.Select(scene => scene.Heading).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(script.Scenes.Count, script.Scenes.Select(scene => scene.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static Task<StoryScript> WriteAsync(string topic, StoryType type, int words, long seed, int scenes = 10, IReadOnlyList<CastMember>? cast = null) =>
        new BuiltInScriptWriter().WriteAsync(Brief(topic, type, words, seed) with { Scenes = scenes, Characters = cast ?? [] }, None);

    private static ScriptBrief Brief(string topic, StoryType type, int words, long seed) => new()
    {
        Topic = topic,
        Type = type,
        Hook = (HookIntensity)(seed % 3),
        Pacing = StoryPacing.Medium,
        Words = words,
        Scenes = 10,
        Seed = seed,
    };

    // Slots, marks of the material, doubled spaces, “a” before a vowel.
    [GeneratedRegex(@"[{}\[\]|~]|!\w|  | [,.]|\b[Aa] [aeiou](?!ni|ne\b|nce|s[eu]|u)", RegexOptions.None, 20_000)]
    private static partial Regex Unclean();

    // The same small word twice, a stop after a comma, a possessive of a possessive.
    [GeneratedRegex(@"\b(?<word>the|a|an|of|to|in|on|and|was|is|he|she|his|her) \k<word>\b|,[.,;:!?]|[.,;:]{2}|\.;|s's\b| ’|“ | ”", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Twice();

    // Begins with a capital, a digit or a script without capitals, ends as sentences end.
    [GeneratedRegex(@"^[“(]?[^\p{Ll}\s].*[.!?…”)]$", RegexOptions.Singleline, 20_000)]
    private static partial Regex Whole();

    [GeneratedRegex("whistle|mirror|lantern|bell|music box|clock|keys|lamp|book", RegexOptions.None, 20_000)]
    private static partial Regex Object();
}
