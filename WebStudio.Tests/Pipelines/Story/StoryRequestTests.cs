using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>What is refused before anything is made, and what is taken as it is meant.</summary>
public sealed class StoryRequestTests
{
    private const string Styles = "cinematic, documentary, anime, horror, comic, historical, scifi, noir, fantasy, 3d_render, sketch, watercolor, oil_painting, retro";

    [Fact]
    public async Task A_value_that_does_not_fit_is_refused_with_its_name_and_what_is_allowed()
    {
        await using var app = StudioApp.Start();
        foreach (var (name, value, words) in new (string, JsonNode, string)[]
        {
            ("story_type", "romcom", "“story_type” must be one of: scary_horror, emotional_heartwarming"), ("story_type", "romcom", "scifi_future"),
            ("image_style", "render3_d", $"“image_style” must be one of: {Styles}."),
            ("image_mode", "none", "ai_only, manual_only, stock_only, ai_manual, ai_stock, manual_stock, all_mix"),
            ("hook_intensity", "wild", "mild, medium, extreme"), ("pacing", "hasty", "slow, medium, dynamic, fast"),
            ("color_filter", "pink", "none, cinematic, warm"), ("captions", "on", "none, burned, srt"), ("aspect_ratio", "original", "must be one of: 16:9, 9:16, 1:1."), ("hold", "lyrics", "none, storyboard"),
            ("duration", 0, "0.25 to 60"), ("duration", 61, "0.25 to 60"), ("duration", "long", "0.25 to 60"), ("num_scenes", 0, "1 to 60"), ("num_scenes", 61, "1 to 60"), ("num_scenes", 2.5, "whole number"),
            ("voice_speed", 3, "0.5 to 2"), ("zoom_intensity", 11, "1 to 10"), ("zoom_effect", "perhaps", "true or false"), ("seed", -1, "0 to"),
            ("topic", new string('x', 301), "at most 300"), ("title", new string('x', 101), "at most 100"), ("script", new string('x', 60_001), "at most 60000"),
            ("characters", Json("""[{"name":"A"},{"name":"B"},{"name":"C"},{"name":"D"},{"name":"E"},{"name":"F"}]"""), "at most 5"), ("characters", Json("""["Ann"]"""), "list of objects"),
            ("characters", Json($$"""[{"name":"{{new string('x', 61)}}"}]"""), "“characters[0].name”"),
            ("caption", Json("""{"text":"Hello","style":"loud"}"""), "“caption.style” must be one of: simple, bold, minimal, cinematic, horror, elegant"),
            ("caption", Json("""{"text":"Hello","position":"left"}"""), "bottom, top, center"), ("caption", Json("""{"text":"Hello","animation":"spin"}"""), "none, fade_in, fade_out, slide_up"),
            ("effects", "sparkle", "grain, vignette"), ("effects", Json("""["grain",7]"""), "list of texts"),
            ("template", "hook", "must be an object"), ("template", Json("""{"setupLength":120}"""), "“template.setupLength”"), ("research_data", new string('x', 8001), "at most 8000"),
            ("image_mode", "manual_only", "manual_image_paths"),
            ("manual_image_paths", Json("""["../../etc/passwd"]"""), "“passwd”"), ("manual_image_paths", Json("""["/etc/hostname"]"""), "POST /api/v1/assets"),
            ("manual_image_paths", Json("""["0123456789abcdef0123456789abcdef.png"]"""), "is not there"), ("redo_of", "7", "a job's id"), ("board", Json("""{"script":null}"""), "must be a storyboard"),
        })
        {
            using var response = await app.TryGenerateAsync(StorySteps.Small((name, value.DeepClone())));
            var sentence = await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_OPTION");
            Assert.Contains(words, sentence, StringComparison.Ordinal);
        }
        Assert.Equal(0, (int?)(await app.First.JsonAsync("/api/v1/jobs"))["total"]);
    }

    [Fact]
    public async Task Without_a_topic_the_answer_is_what_clients_look_for()
    {
        await using var app = StudioApp.Start();
        foreach (var body in (string[])["{}", """{"topic":"  "}""", """{"topic":null}""", ""])
        {
            using var response = await app.First.PostAsync("/api/generate-video", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("Topic is required", (string?)(await response.JsonAsync())["error"]);
        }
        using var list = await app.First.PostAsync("/api/generate-video", new StringContent("[1]", System.Text.Encoding.UTF8, "application/json"));
        await list.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_OPTIONS");
        using var file = await app.TrySubmitAsync("story", """{"topic":"A lighthouse"}""", TestImages.PlainPng(8, 8), "picture.png");
        await file.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_a_client_of_another_studio_sends_is_taken_as_it_is_meant()
    {
        var studio = new StoryStudio { BeforeWriting = cancel => Task.Delay(Timeout.Infinite, cancel) };
        await using var app = studio.Start();
        var id = await app.GenerateAsync(new JsonObject
        {
            ["topic"] = "  A\nlighthouse ", ["story_type"] = "SCIFI_FUTURE", ["image_style"] = "3d_render", ["voice_id"] = "en-US-ChristopherNeural", ["voice_engine"] = "edge", ["duration"] = "2.5", ["auto_captions"] = false,
            ["caption"] = Json("""{"text":"","style":"bold","position":"top","animation":"none"}"""), ["characters"] = Json("""[{"name":"Ann","description":"red coat"},{"name":""}]"""), ["effects"] = "grain",
            ["template"] = Json("""{"hookExample":"What if?","setupLength":10,"riseLength":10,"climaxLength":10,"endLength":10,"tone":["dark"]}"""), ["research_data"] = Json("""{"facts":["Built in 1810.",1810]}"""), ["unknown"] = 1,
        });
        await Eventually.TrueAsync(() => studio.Written.Count == 1, "the script is asked for");
        studio.Written.TryPeek(out var brief);
        Assert.Equal(("A lighthouse", "SciFiFuture", "Ann", "red coat", "Built in 1810.\n1810"), (brief!.Topic, brief.Type.ToString(), brief.Characters.Single().Name, brief.Characters[0].Description, brief.Research));
        Assert.Equal(("What if?", 25, "dark"), (brief.Template!.HookExample, brief.Template.SetupLength, brief.Template.Tone.Single()));
        var job = await app.JobAsync(id);
        var config = job["config"]!;
        Assert.Equal(("3d_render", "male_narrator_deep", 2.5, "none", null), ((string?)config["image_style"], (string?)config["voice_id"], (double)config["duration"]!, (string?)config["captions"], config["caption"]));
        // A voice of another engine is no mistake; the details say who speaks instead.
        Assert.All(["“edge”", "“en-US-ChristopherNeural”"], name => Assert.Contains(name, (string?)job["details"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_can_be_chosen_is_told()
    {
        await using var app = StudioApp.Start();
        var voices = await app.First.JsonAsync("/api/voices");
        Assert.Equal(15, (int?)voices["total"]);
        Assert.Equal(15, voices["voices"]!.AsObject().Count);
        foreach (var field in (string[])["engine", "name", "gender", "style", "best_for"])
            Assert.False(string.IsNullOrEmpty((string?)voices["voices"]!["female_storyteller"]![field]));
        Assert.False(string.IsNullOrEmpty((string?)voices["engine"]));
        var effects = await app.First.JsonAsync("/api/available-effects");
        Assert.Contains("grain", effects["effects"]!.AsArray().Select(effect => (string?)effect!["name"]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_example_script_is_analysed_into_the_form_of_a_template()
    {
        await using var app = StudioApp.Start();
        const string Example = "What if the sea could remember you? Nobody in the village believed it. Then the water rose, and with it the names. She ran. She called. At last the tide turned, and everything was quiet again.";
        using var response = await app.TryGenerateAsync(new JsonObject { ["scriptContent"] = Example, ["scriptType"] = "mystery" }, "/api/analyze-script");
        var analysis = await response.JsonAsync();
        Assert.Equal(100, ((string[])["setupLength", "riseLength", "climaxLength", "endLength"]).Sum(name => (int)analysis[name]!));
        foreach (var name in (string[])["hookExample", "hookStyle", "sentenceVariation", "perspective", "pacing"])
            Assert.False(string.IsNullOrEmpty((string?)analysis[name]), name);
        Assert.True(analysis["tone"] is JsonArray && analysis["keyPatterns"] is JsonArray);
        foreach (var body in (string[])["{}", """{"scriptContent":"Too short."}"""])
        {
            using var refused = await app.TryGenerateAsync(Json(body), "/api/analyze-script");
            Assert.Contains("100", await refused.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_OPTION"), StringComparison.Ordinal);
        }
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
