using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Files go after their time; rows and statistics stay.</summary>
public sealed class RetentionTests
{
    // Long enough that the look at the start never meets an upload on its way.
    private static readonly (string, string) Soon = ("Jobs:Retention", "00:00:02");

    private static readonly (string, string) AtOnce = ("Jobs:Retention", "00:00:00");

    [Fact]
    public async Task Files_of_finished_jobs_go_and_rows_and_statistics_stay()
    {
        await using var app = TestPipeline.Start([Publishing(), new TestPipeline("broken", _ => throw new PipelineException("X", "It failed."))], null, Soon);
        var made = await app.SubmitAsync(file: [1, 2]);
        var failed = await app.SubmitAsync("broken", file: [3]);
        await app.EndAsync(made, "completed");
        await app.EndAsync(failed, "failed");
        Assert.Equal(4, app.FilesOnDisk().Count);
        var before = await app.First.GetStringAsync("/api/stats");
        await Eventually.TrueAsync(
            async () =>
            {
                await RunAsync(app);
                return app.FilesOnDisk().Count == 0;
            }, "the files have gone");
        Assert.Equal(before, await app.First.GetStringAsync("/api/stats"));
        var job = await app.JobAsync(made);
        Assert.Equal("completed", (string?)job["status"]);
        Assert.NotNull(job["expired_at"]);
        Assert.Null(job["download_url"]);
        Assert.Null(job["thumbnail_url"]);
        using var download = await app.Second.GetAsync($"/api/v1/jobs/{made}/download");
        await download.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        using var retry = await app.Second.PostAsync($"/api/v1/jobs/{failed}/retry", null);
        await retry.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        // A second look finds nothing to do.
        await RunAsync(app);
        Assert.Equal((string?)job["expired_at"], (string?)(await app.JobAsync(made))["expired_at"]);
    }

    [Fact]
    public async Task Jobs_that_run_or_wait_or_finished_lately_keep_their_files()
    {
        var gate = new Gate("slow", run => run.PublishAsync(FileRole.Preview));
        await using var app = TestPipeline.Start([Publishing(), gate.Pipeline], null, ("Jobs:Retention", "01:00:00"), ("Jobs:Kinds:slow:MaxConcurrent", "1"));
        await app.SubmitAsync("slow", file: [1]);
        await gate.StartedAsync();
        await app.SubmitAsync("slow", file: [2]);
        var done = await app.SubmitAsync(file: [3]);
        await app.EndAsync(done, "completed");
        var files = app.FilesOnDisk().Where(file => !file.StartsWith(app.Folders.Temp, StringComparison.Ordinal)).ToList();
        Assert.Equal(6, files.Count);
        await RunAsync(app);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        Assert.Null((await app.JobAsync(done))["expired_at"]);
        gate.Release();
    }

    [Fact]
    public async Task Running_jobs_keep_their_files_even_when_nothing_is_retained()
    {
        var gate = new Gate(before: run => run.PublishAsync(FileRole.Preview));
        await using var app = TestPipeline.Start([gate.Pipeline], null, AtOnce);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        await RunAsync(app);
        Assert.Single(app.FilesOnDisk());
        gate.Release();
        await app.EndAsync(id, "completed");
    }

    [Fact]
    public async Task Uploads_that_nobody_took_go_when_they_are_old()
    {
        await using var app = TestPipeline.Start([], null, ("Jobs:Retention", "01:00:00"));
        string old = Path.Combine(app.Folders.Uploads, "old.upload"), young = Path.Combine(app.Folders.Uploads, "young.upload");
        foreach (var file in (string[])[old, young])
            await File.WriteAllTextAsync(file, "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        await RunAsync(app);
        Assert.Equal([young], app.FilesOnDisk());
    }

    [Fact]
    public async Task An_upload_on_its_way_is_not_taken_for_abandoned_however_short_the_retention()
    {
        await using var app = TestPipeline.Start([], null, AtOnce);
        var arriving = Path.Combine(app.Folders.Uploads, $"{Guid.NewGuid():N}.upload");
        await File.WriteAllTextAsync(arriving, "x");
        await RunAsync(app);
        Assert.True(File.Exists(arriving));
    }

    [Fact]
    public async Task Retention_looks_by_itself_at_its_interval()
    {
        await using var app = TestPipeline.Start([Publishing()], null, AtOnce, ("Jobs:RetentionInterval", "00:00:01"));
        for (var round = 0; round < 2; round++)
        {
            var id = await app.SubmitAsync();
            await app.EndAsync(id, "completed");
            await Eventually.TrueAsync(() => app.FilesOnDisk().Count == 0, "the files have gone");
            Assert.NotNull((await app.JobAsync(id))["expired_at"]);
        }
    }

    private static TestPipeline Publishing() => new("test", async run =>
    {
        await run.PublishAsync(FileRole.Output);
        await run.PublishAsync(FileRole.Poster, suffix: "poster.jpg");
        return new { };
    });

    private static async Task RunAsync(StudioApp app) => await ActivatorUtilities.CreateInstance<Retention>(app.Services).Execute(null!, CancellationToken.None);
}
