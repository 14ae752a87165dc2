using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>Files sent ahead of their job.</summary>
public sealed class StagedUploadTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    [Fact]
    public async Task A_staged_file_is_known_by_its_id_until_it_is_deleted()
    {
        await using var app = StudioApp.Start();
        var answer = await StageAsync(app, "../../heart “4ch”.npz");
        var id = (string)answer["id"]!;
        Assert.Equal(("heart “4ch”.npz", 1000), ((string?)answer["name"], (int?)answer["size"]));
        Assert.Equal(answer.ToJsonString(), (await app.Second.JsonAsync($"/api/v1/echo/files/{id}")).ToJsonString());
        Assert.Equal(Content, await File.ReadAllBytesAsync(Staged(app).Find(Guid.Parse(id))!.Path));
        using var deleted = await app.First.DeleteAsync($"/api/v1/echo/files/{id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(app.FilesOnDisk());
        foreach (var absent in (string[])[id, Guid.NewGuid().ToString(), "..%2F..%2Fstudio", "x"])
        {
            using var response = await app.First.GetAsync($"/api/v1/echo/files/{absent}");
            await response.AssertDetailErrorAsync(HttpStatusCode.NotFound);
            using var again = await app.First.DeleteAsync($"/api/v1/echo/files/{absent}");
            await again.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_no_array_file_is_refused_and_leaves_nothing()
    {
        await using var app = StudioApp.Start(null, ("Echo:MaxUploadBytes", "2000"));
        using var wrong = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(Content, "picture.png").Close());
        await wrong.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var none = await app.First.PostAsync("/api/v1/echo/files", new RawForm().Field("x", "y").Close());
        await none.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var large = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(new byte[2001], "a.npz").Close());
        await large.AssertDetailErrorAsync(HttpStatusCode.RequestEntityTooLarge);
        using var cut = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(Content, "a.npz").Open());
        await cut.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_full_disk_takes_no_file_into_keeping()
    {
        await using var app = StudioApp.Start(null, ("Storage:MinFreeBytes", long.MaxValue.ToString()));
        using var response = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(Content, "a.npz").Close());
        await response.AssertDetailErrorAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_file_that_was_lent_stays_and_outlives_a_restart()
    {
        using var scratch = new Scratch();
        Guid id;
        await using (var app = StudioApp.Start(scratch.Folder))
        {
            id = Guid.Parse((string)(await StageAsync(app, "a.NPZ"))["id"]!);
            var lent = Staged(app).Lend(Staged(app).Find(id)!);
            Assert.Equal(("a.NPZ", ".npz", 1000L), (lent.OriginalName, lent.Extension, lent.Length));
            Assert.Equal(Content, await File.ReadAllBytesAsync(lent.Path));
            File.Delete(lent.Path);
        }
        await using (var app = StudioApp.Start(scratch.Folder))
        {
            Assert.Equal(Content, await File.ReadAllBytesAsync(Staged(app).Find(id)!.Path));
            Assert.Equal("a.NPZ", (string?)(await app.First.JsonAsync($"/api/v1/echo/files/{id}"))["name"]);
        }
    }

    [Fact]
    public async Task Files_that_nobody_uses_go_after_their_time()
    {
        await using var app = StudioApp.Start();
        // A clock of its own: the studio's own look at its start must find nothing old.
        var clock = new LaterTime();
        var staged = new StagedUploads(app.Folders, Options.Create(new StorageOptions { StagedRetention = TimeSpan.FromHours(2) }), clock);
        Guid used = await StagedAsync(app), unused = await StagedAsync(app);
        clock.Later = TimeSpan.FromHours(1.9);
        Assert.NotNull(staged.Find(used));
        clock.Later = TimeSpan.FromHours(2.1);
        await ActivatorUtilities.CreateInstance<Retention>(app.Services, staged).Execute(null!, CancellationToken.None);
        Assert.Null(staged.Find(unused));
        Assert.NotNull(staged.Find(used));
        Assert.Equal(2, app.FilesOnDisk().Count);
    }

    private static async Task<Guid> StagedAsync(StudioApp app) => Guid.Parse((string)(await StageAsync(app, "a.npz"))["id"]!);

    private sealed class LaterTime : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }

    private static StagedUploads Staged(StudioApp app) => app.Services.GetRequiredService<StagedUploads>();

    private static async Task<JsonObject> StageAsync(StudioApp app, string name)
    {
        using var response = await app.First.PostAsync("/api/v1/echo/files", new RawForm().File(Content, name, "application/octet-stream").Close());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var answer = await response.JsonAsync();
        Assert.Equal($"/api/v1/echo/files/{(string?)answer["id"]}", response.Headers.Location?.ToString());
        return answer;
    }
}
