using System.Text.Json;
using WebStudio.Files;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Script;

namespace WebStudio.Tests.Pipelines.Story.Script;

public sealed class ScriptAnalysisTests
{
    private const string Scary = """
        Have you ever heard your own name in an empty house? I moved into the cottage in a quiet autumn. The garden was green and the tea was warm. My days were slow and I slept well.
        Then, one night, the footsteps began. They came closer. I hid in the dark! Something screamed behind the locked door! Blood ran under it. I ran. I thought I would die!
        In the morning the sun rose over the garden. I packed my bag, and I never went back there again. The house is still for sale.
        """;

    [Fact]
    public void A_script_is_read_for_what_it_does()
    {
        var analysis = ScriptAnalysis.Analyze(Scary, "scary_horror");
        Assert.Equal("question", analysis.HookStyle);
        Assert.StartsWith("Have you ever", analysis.HookExample, StringComparison.Ordinal);
        Assert.Equal(100, analysis.SetupLength + analysis.RiseLength + analysis.ClimaxLength + analysis.EndLength);
        Assert.All((int[])[analysis.SetupLength, analysis.RiseLength, analysis.ClimaxLength, analysis.EndLength], length => Assert.InRange(length, 1, 90));
        Assert.Contains("dark", analysis.Tone, StringComparer.Ordinal);
        Assert.Contains("exclamations: 3", analysis.KeyPatterns, StringComparer.Ordinal);
        Assert.StartsWith("first person (I)", analysis.Perspective, StringComparison.Ordinal);
        Assert.Equal("fast", analysis.Pacing);
    }

    [Fact]
    public async Task The_answer_has_the_names_of_the_contract_for_texts_of_every_kind()
    {
        foreach (var type in Enum.GetValues<StoryType>())
        {
            var script = await new BuiltInScriptWriter().WriteAsync(new ScriptBrief { Topic = "bees", Type = type, Hook = HookIntensity.Medium, Pacing = StoryPacing.Fast, Words = 200, Scenes = 5, Seed = 1 }, TestContext.Current.CancellationToken);
            var analysis = ScriptAnalysis.Analyze(ScriptText.Print(script), type.ToString());
            var json = JsonSerializer.SerializeToElement(analysis);
            Assert.Equal(100, json.GetProperty("setupLength").GetInt32() + json.GetProperty("riseLength").GetInt32() + json.GetProperty("climaxLength").GetInt32() + json.GetProperty("endLength").GetInt32());
            Assert.NotEqual(0, json.GetProperty("tone").GetArrayLength());
            Assert.NotEqual(0, json.GetProperty("keyPatterns").GetArrayLength());
        }
    }

    [Fact]
    public void A_text_that_tells_too_little_is_refused() => Assert.Contains("100", Assert.Throws<RequestRejectedException>(() => ScriptAnalysis.Analyze("Too short.", null)).Message, StringComparison.Ordinal);
}
