using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Many videos as one ZIP, and jobs that are kept.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public async Task The_archive_holds_the_videos_as_they_are_under_names_of_their_own()
    {
        await using var app = TestPipeline.Start([Publishing(), TestPipeline.Quick("empty")]);
        var (first, second, without) = (await DoneAsync(app, "test"), await DoneAsync(app, "test"), await DoneAsync(app, "empty"));
        using var answer = await AskAsync(app, $"{first},{without},{second},{first},{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".zip", answer.Content.Headers.ContentDisposition?.FileNameStar);
        await using var archive = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, null, CancellationToken.None);
        Assert.Equal(["result.mp4", "result (2).mp4"], archive.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        foreach (var (entry, id) in archive.Entries.Zip([first, second]))
        {
            using var reader = new StreamReader(await entry.OpenAsync(CancellationToken.None));
            Assert.Equal(await app.Second.GetStringAsync($"/api/v1/jobs/{id}/download"), await reader.ReadToEndAsync());
            // Stored, not deflated.
            Assert.Equal(entry.Length, entry.CompressedLength);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("nonsense")]
    [InlineData("../../studio.db")]
    public async Task What_names_no_job_is_refused(string ids)
    {
        await using var app = StudioApp.Start();
        using var answer = await AskAsync(app, ids);
        await answer.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Too_many_too_long_and_jobs_without_a_video_are_refused()
    {
        await using var app = StudioApp.Start();
        using var many = await AskAsync(app, string.Join(',', Enumerable.Repeat(Guid.Empty, JobArchive.MostFiles + 1)));
        await many.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var huge = await AskAsync(app, new string(',', 100_000));
        await huge.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using var none = await AskAsync(app, Guid.NewGuid().ToString());
        await none.AssertDetailErrorAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_goes_stops_the_archive_and_leaves_nothing()
    {
        await using var app = TestPipeline.Start([Publishing()]);
        var file = (await app.Services.GetRequiredService<JobSearch>().OutputsAsync([Guid.Parse(await DoneAsync(app, "test"))], CancellationToken.None))[0];
        await File.WriteAllBytesAsync(app.Folders.PathOf(file), new byte[4 << 20]);
        var before = app.FilesOnDisk();
        using var gone = new CancellationTokenSource();
        await using var target = new StopsAfter(1 << 20, gone);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Services.GetRequiredService<JobArchive>().WriteAsync(target, [file, file], gone.Token));
        Assert.InRange(target.Taken, 1 << 20, 2 << 20);
        Assert.Equal(before, app.FilesOnDisk());
        // It is let go of, and whoever kept what had arrived sees that it is no archive.
        File.Delete(app.Folders.PathOf(file));
        await using var arrived = new MemoryStream(target.ToArray());
        await Assert.ThrowsAsync<InvalidDataException>(() => ZipArchive.CreateAsync(arrived, ZipArchiveMode.Read, leaveOpen: true, null, CancellationToken.None));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\videos\\a.mp4", "a.mp4")]
    [InlineData("con.mp4", "video con.mp4")]
    [InlineData("COM1.tar.mp4", "video COM1.tar.mp4")]
    [InlineData("...", "video")]
    [InlineData("Übung: 1.mp4", "Übung 1.mp4")]
    public void Names_are_ones_that_every_system_can_unpack(string name, string unpacked) => Assert.Equal(unpacked, JobArchive.Unique(name, new HashSet<string>(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Names_differ_also_where_case_does_not_count()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["a.mp4", "A (2).mp4", "a (3).mp4", "a (2) (2).mp4"], new[] { "a.mp4", "A.mp4", "a.mp4", "a (2).mp4" }.Select(name => JobArchive.Unique(name, taken)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_outlives_retention_until_it_is_let_go()
    {
        await using var app = TestPipeline.Start([Publishing()], null, ("Jobs:Retention", "01:00:00"));
        var old = new Job { Kind = "test", State = JobState.Succeeded, Options = "{}", CreatedAt = DateTime.UtcNow.AddDays(-1), CompletedAt = DateTime.UtcNow.AddDays(-1), PinnedAt = DateTime.UtcNow };
        await app.Services.GetRequiredService<JobStore>().AddAsync(old, CancellationToken.None);
        await RetainAsync(app);
        var job = await app.JobAsync(old.Id.ToString());
        Assert.Equal((true, null), ((bool)job["pinned"]!, (string?)job["expired_at"]));
        using var let = await app.Second.DeleteAsync($"/api/v1/jobs/{old.Id}/pin");
        Assert.False((bool)(await let.JsonAsync())["pinned"]!);
        await RetainAsync(app);
        Assert.NotNull((await app.JobAsync(old.Id.ToString()))["expired_at"]);
        using var late = await app.Second.PostAsync($"/api/v1/jobs/{old.Id}/pin", null);
        await late.AssertDetailErrorAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_finished_job_is_kept_once_and_for_all()
    {
        await using var app = TestPipeline.Start([Publishing()]);
        var id = await DoneAsync(app, "test");
        Assert.False((bool)(await app.JobAsync(id))["pinned"]!);
        for (var i = 0; i < 2; i++)
        {
            using var pinned = await app.Second.PostAsync($"/api/v1/jobs/{id}/pin", null);
            Assert.True((bool)(await pinned.JsonAsync())["pinned"]!);
        }
        Assert.True((bool)(await app.JobAsync(id))["pinned"]!);
        using var unknown = await app.Second.PostAsync($"/api/v1/jobs/{Guid.NewGuid()}/pin", null);
        await unknown.AssertDetailErrorAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_job_that_is_not_done_cannot_be_kept()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        using var pinned = await app.Second.PostAsync($"/api/v1/jobs/{id}/pin", null);
        await pinned.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        gate.Release();
    }

    private static TestPipeline Publishing() => new("test", async run =>
    {
        await run.PublishAsync(FileRole.Output, $"the video of {run.Job.Id}");
        return new { };
    });

    private static async Task<string> DoneAsync(StudioApp app, string kind)
    {
        var id = await app.SubmitAsync(kind);
        await app.EndAsync(id, "completed");
        return id;
    }

    private static Task<HttpResponseMessage> AskAsync(StudioApp app, string ids) =>
        app.Second.PostAsync("/api/v1/jobs/archive", new FormUrlEncodedContent([new KeyValuePair<string, string>("ids", ids)]), CancellationToken.None);

    private static async Task RetainAsync(StudioApp app) => await ActivatorUtilities.CreateInstance<Retention>(app.Services).Execute(null!, CancellationToken.None);

    /// <summary>Somebody who takes some of it and goes.</summary>
    private sealed class StopsAfter(int bytes, CancellationTokenSource gone) : MemoryStream
    {
        public override bool CanSeek => false;

        public long Taken => ToArray().Length;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            if (Taken >= bytes)
                await gone.CancelAsync();
        }
    }
}
