using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>A storyboard that a person looks at and changes before it is spoken and filmed, and scenes that are redone afterwards.</summary>
public sealed class HeldStoryTests
{
    [Fact]
    public async Task A_storyboard_is_held_shown_edited_and_confirmed_and_the_film_says_and_shows_what_was_edited()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small(("hold", "storyboard")));
        var held = await app.HeldAsync(id);
        Assert.Equal(("Images", 50), ((string?)held["stage"], (int?)held["progress"]));
        Assert.Equal("held", (string?)(await app.ProgressAsync(id))["status"]);
        Assert.Empty(studio.Spoken);
        var draft = await app.DraftAsync(id);
        var scenes = draft["board"]!["script"]!["scenes"]!.AsArray();
        Assert.Equal(("About A lighthouse", 3, 21), ((string?)draft["board"]!["script"]!["title"], scenes.Count, (int)draft["words"]!));
        Assert.All(scenes, scene => Assert.Equal("built-in", (string?)draft["board"]!["pictures"]![(string)scene!["id"]!]!["maker"]));

        // Another take of one picture, at once.
        var before = await app.First.GetByteArrayAsync($"/api/v1/story/{id}/scenes/s2/image");
        using (var redone = await app.PostAsync(id, "scenes/s2/image"))
            Assert.Equal(1, (int?)(await redone.JsonAsync())["board"]!["pictures"]!["s2"]!["take"]);
        Assert.NotEqual(before, await app.First.GetByteArrayAsync($"/api/v1/story/{id}/scenes/s2/image"));
        Assert.Equal((4, 1), (studio.Painted.Count, studio.Painted.Last().Take));
        using (var small = await app.First.GetAsync($"/api/v1/story/{id}/scenes/s2/image?small=true"))
            Assert.Equal("image/jpeg", small.Content.Headers.ContentType?.MediaType);

        // Edited, reordered, one dropped, one new; then the title with the confirmation.
        var edit = JsonNode.Parse("""{"scenes":[{"id":"s3"},{"id":"s1","narration":"These words = mine; are new."},{"narration":"A scene of my own."}]}""")!;
        using (var put = await app.First.PutAsync($"/api/v1/story/{id}/draft", StorySteps.Json(edit)))
            Assert.Equal(["s3", "s1", "n1"], (await put.JsonAsync())["board"]!["script"]!["scenes"]!.AsArray().Select(scene => (string?)scene!["id"]), StringComparer.Ordinal);
        using (var confirmed = await app.PostAsync(id, "confirm", new JsonObject { ["title"] = "Mine", ["aspect_ratio"] = "1:1", ["voice_id"] = "female_warm", ["captions"] = "srt" }))
            Assert.True(confirmed.StatusCode == HttpStatusCode.Accepted, await confirmed.Content.ReadAsStringAsync());
        var result = (await app.EndAsync(id, "completed"))["result_metadata"]!;
        Assert.Equal(("Mine", "built-in and you", 144, 144, "female_warm"), ((string?)result["title"], (string?)result["makers"]!["writer"], (int)result["width"]!, (int)result["height"]!, (string?)result["voice"]));
        Assert.Equal(["Part number 3", "Part number 1", "A scene of my"], result["scenes"]!.AsArray().Select(scene => (string?)scene!["heading"]), StringComparer.Ordinal);
        var srt = await app.First.GetStringAsync($"/api/v1/story/{id}/subtitles.srt");
        Assert.Contains("These words = mine; are new.", srt, StringComparison.Ordinal);
        Assert.DoesNotContain("part 2", srt, StringComparison.Ordinal);
        Assert.Contains("A scene of my own.", await app.First.GetStringAsync($"/api/v1/story/{id}/script.txt"), StringComparison.Ordinal);
        // Another shape needs other pictures.
        Assert.All(studio.Painted.Skip(4), brief => Assert.Equal(brief.Width, brief.Height));
        await AssertArchiveAsync(app, id, ["scene_01.png", "scene_02.png", "scene_03.png"]);
        using var late = await app.PostAsync(id, "confirm");
        await late.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        using var lateEdit = await app.First.PutAsync($"/api/v1/story/{id}/draft", StorySteps.Json(edit));
        await lateEdit.AssertDetailErrorAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_change_that_does_not_fit_is_refused_and_changes_nothing()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small(("hold", "storyboard")));
        await app.HeldAsync(id);
        var before = (await app.DraftAsync(id)).ToJsonString();
        foreach (var (body, words) in new[]
        {
            ("""{"scenes":[]}""", "at least one"), ("""{"scenes":"s1"}""", "must be a list"), ("""{"scenes":[{"id":"s1"},{"id":"s1"}]}""", "another for each"), ("""{"scenes":[{"id":"../x"}]}""", "letters and digits"),
            ("""{"scenes":[{"id":"x9"}]}""", "must say something"), ("""{"scenes":[{"id":"s1","image":"../../secret.png"}]}""", "“scenes[0].image”"), ("[1]", "JSON object"),
        })
        {
            using var put = await app.First.PutAsync($"/api/v1/story/{id}/draft", StorySteps.Json(JsonNode.Parse(body)!));
            Assert.Contains(words, (string?)(await put.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["detail"], StringComparison.Ordinal);
            using var confirm = await app.PostAsync(id, "confirm", JsonNode.Parse(body));
            await confirm.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        }
        foreach (var (what, status) in new[] { ("scenes/x9/image", HttpStatusCode.NotFound), ("again", HttpStatusCode.Conflict), ("scenes/s1/redo", HttpStatusCode.Conflict) })
        {
            using var refused = await app.PostAsync(id, what);
            await refused.AssertDetailErrorAsync(status);
        }
        Assert.Equal(before, (await app.DraftAsync(id)).ToJsonString());
        Assert.Equal(3, studio.Painted.Count);
    }

    [Fact]
    public async Task After_a_render_one_scene_is_redone_and_nothing_else_is_made_again()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small());
        await app.EndAsync(id, "completed");
        // What is said in every scene is spoken once.
        Assert.Equal((1, 3, 4), (studio.Written.Count, studio.Painted.Count, studio.Spoken.Count));
        var pieces = Pieces(app);

        using var redo = await app.PostAsync(id, "scenes/s2/redo", new JsonObject { ["narration"] = "Now it says this. It is short.", ["redo"] = true });
        Assert.True(redo.StatusCode == HttpStatusCode.Accepted, await redo.Content.ReadAsStringAsync());
        var again = (string)(await redo.JsonAsync())["job_id"]!;
        await app.EndAsync(again, "completed");
        Assert.Equal((1, 4, 5), (studio.Written.Count, studio.Painted.Count, studio.Spoken.Count));
        Assert.Equal(("Now it says this.", 1, 1), (studio.Spoken.Last().Text, studio.Painted.Last().Index, studio.Painted.Last().Take));
        Assert.Contains("Now it says this.", await app.First.GetStringAsync($"/api/v1/story/{again}/subtitles.srt"), StringComparison.Ordinal);
        Assert.DoesNotContain("Now it says this.", await app.First.GetStringAsync($"/api/v1/story/{id}/subtitles.srt"), StringComparison.Ordinal);
        // The scene itself and the dissolve from it into the next; as long as before, it leaves the first piece as it is.
        Assert.InRange(Pieces(app).Except(pieces, StringComparer.Ordinal).Count(), 1, 2);

        // The redone one can be redone, too, with a person's own picture.
        using var add = await app.First.PostAsync("/api/v1/assets", new RawForm().File(TestImages.ScenePng(64, 36), "own.png").Close());
        var name = (string)(await add.JsonAsync())["names"]!.AsArray().Single()!;
        using var own = await app.PostAsync(again, "scenes/s1/redo", new JsonObject { ["image"] = name });
        var third = (string)(await own.JsonAsync())["job_id"]!;
        var result = (await app.EndAsync(third, "completed"))["result_metadata"]!;
        Assert.Equal(("manual", "you"), ((string?)result["scenes"]![0]!["source"], (string?)result["scenes"]![0]!["maker"]));
        Assert.Equal((4, 5), (studio.Painted.Count, studio.Spoken.Count));
        Assert.Contains("Now it says this.", await app.First.GetStringAsync($"/api/v1/story/{third}/subtitles.srt"), StringComparison.Ordinal);
    }

    private static List<string> Pieces(StudioApp app) => [.. app.FilesOnDisk().Where(file => file.Contains("/film/", StringComparison.Ordinal))];

    private static async Task AssertArchiveAsync(StudioApp app, string id, IReadOnlyList<string> names)
    {
        await using var stream = await app.First.GetStreamAsync($"/api/v1/story/{id}/images.zip");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        using var zip = new ZipArchive(copy);
        Assert.Equal(names, zip.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        Assert.All(zip.Entries, entry => Assert.True(entry.Length > 50));
    }
}
