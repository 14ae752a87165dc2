using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>A music video whose lyrics are looked at before its music is made.</summary>
public sealed class HeldPhotoTests : IDisposable
{
    private const string Edited = "[Verse]\nMy own words are here\nand they are sung";

    private readonly Scratch _data = new();
    private readonly PhotoStudio _studio = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Lyrics_are_held_shown_edited_and_confirmed_and_the_song_is_made_of_them()
    {
        await using var app = _studio.Start();
        var id = await SendAsync(app);
        var held = await app.HeldAsync(id);
        Assert.Equal(("Lyrics", 8), ((string?)held["stage"], (int?)held["progress"]));
        Assert.Equal("generating", await app.TaskStatusAsync(id));
        Assert.Equal(0, _studio.Composed);
        var draft = await app.Second.JsonAsync($"/api/v1/photos/{id}/draft");
        Assert.Equal(("warm and calm", "built-in", 10), ((string?)draft["readings"]![0]!["mood_name"], (string?)draft["writer"], (double)draft["seconds"]!));
        Assert.Contains("Hold on to the harbour light", (string?)draft["lyrics_text"], StringComparison.Ordinal);
        Assert.StartsWith("Harbour Light", (string?)draft["title"], StringComparison.Ordinal);
        Assert.NotNull(draft["key"]);
        Assert.True((double)draft["tempo"]! > 40);

        using (var wrong = await app.PostAsync(id, "confirm", """{"genre":"polka"}"""))
            await wrong.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using (var nonsense = await app.PostAsync(id, "confirm", "[1]"))
            await nonsense.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        var changes = new JsonObject { ["lyrics"] = Edited, ["title"] = "Mine", ["genre"] = "jazz", ["mood"] = "-0.5,0.9", ["aspect"] = "1:1", ["hold"] = "lyrics" };
        using (var confirmed = await app.PostAsync(id, "confirm", changes.ToJsonString()))
            Assert.Equal(HttpStatusCode.Accepted, confirmed.StatusCode);
        var done = (await app.EndAsync(id, "completed"))["result_metadata"]!;
        Assert.Equal("My own words are here / and they are sung", string.Join(" / ", _studio.SongBrief!.Lyrics!.Lines));
        Assert.Equal(("Mine", "jazz", "you", 144, 144), ((string?)done["title"], (string?)done["genre"], (string?)done["makers"]!["writer"], (int)done["width"]!, (int)done["height"]!));
        Assert.Equal((-0.5, 0.9), (_studio.SongBrief.Mood.Valence, _studio.SongBrief.Mood.Energy));
        // Read once, before; written once, before.
        Assert.Equal((1, 1), (_studio.Read, _studio.Written));
        using var late = await app.PostAsync(id, "confirm", "{}");
        await late.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        Assert.Contains("My own words", await app.Second.GetStringAsync($"/api/v1/photos/{id}/lyrics.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_what_is_sung_whatever_else_is_changed_also_after_a_restart()
    {
        string id;
        string? text;
        await using (var app = _studio.Start(_data.Folder))
        {
            id = await SendAsync(app);
            await app.HeldAsync(id);
            text = (string?)(await app.Second.JsonAsync($"/api/v1/photos/{id}/draft"))["lyrics_text"];
        }
        var studio = new PhotoStudio { BeforeComposing = _ => throw new WebStudio.Jobs.PipelineException("STOP", "Far enough.") };
        await using (var app = studio.Start(_data.Folder))
        {
            await app.HeldAsync(id);
            Assert.Equal(text, (string?)(await app.Second.JsonAsync($"/api/v1/photos/{id}/draft"))["lyrics_text"]);
            using (var confirmed = await app.PostAsync(id, "confirm", """{"duration":60}"""))
                Assert.Equal(HttpStatusCode.Accepted, confirmed.StatusCode);
            await app.EndAsync(id, "failed");
            Assert.Equal((60, 3), (studio.SongBrief!.Seconds, studio.SongBrief.Lyrics!.Lines.Count()));
            Assert.Equal((0, 0), (studio.Read, studio.Written));
            Assert.Equal("built-in", (string?)(await app.Second.JsonAsync($"/api/v1/photos/{id}/draft"))["writer"]);
        }
    }

    [Fact]
    public async Task A_held_photo_that_is_cancelled_says_so_to_every_client_and_is_not_in_the_library()
    {
        await using var app = _studio.Start();
        var id = await SendAsync(app);
        await app.HeldAsync(id);
        (await app.Second.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        var status = await app.Second.JsonAsync($"/photos/{id}/status");
        Assert.Equal("error", (string?)status["status"]);
        Assert.NotNull(status["error_message"]);
        Assert.Equal(0, (int?)(await app.Second.JsonAsync("/library"))["total_count"]);
    }

    [Fact]
    public async Task Other_words_are_written_when_asked_for_and_are_not_taken_for_the_persons_own()
    {
        await using var app = _studio.Start();
        var id = await SendAsync(app);
        await app.HeldAsync(id);
        using var again = await app.PostAsync(id, "lyrics", """{"seed":5,"genre":"jazz"}""");
        var lyrics = await again.JsonAsync();
        Assert.Equal("Harbour Light 5", (string?)lyrics["title"]);
        Assert.Equal((5, "Jazz"), (_studio.LyricBrief!.Seed, _studio.LyricBrief.Genre.ToString()));
        // The same question is not paid for twice.
        (await app.PostAsync(id, "lyrics", """{"seed":5,"genre":"jazz"}""")).Dispose();
        Assert.Equal(2, _studio.Written);
        Assert.DoesNotContain("Harbour Light 5", (string?)(await app.Second.JsonAsync($"/api/v1/photos/{id}/draft"))["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_draft_before_the_photo_was_looked_at()
    {
        var studio = new PhotoStudio { BeforeReading = cancel => Task.Delay(Timeout.Infinite, cancel) };
        await using var app = studio.Start();
        var id = await SendAsync(app);
        foreach (var what in (string[])["draft", "sample"])
        {
            using var early = await app.Second.GetAsync($"/api/v1/photos/{id}/{what}");
            await early.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        }
        using var confirm = await app.PostAsync(id, "confirm", "{}");
        await confirm.AssertDetailErrorAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_instrumental_has_a_title_and_no_words()
    {
        await using var app = _studio.Start();
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("hold", "lyrics"), ("instrumental", true)));
        await app.HeldAsync(id);
        var draft = await app.Second.JsonAsync($"/api/v1/photos/{id}/draft");
        Assert.Null(draft["lyrics"]);
        Assert.StartsWith("Harbour Light", (string?)draft["title"], StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(StudioApp app) => await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("hold", "lyrics")));
}
