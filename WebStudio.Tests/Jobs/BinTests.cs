using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Deleted jobs: gone at once for everybody, back when they are wanted back, and then gone for good.</summary>
public sealed class BinTests
{
    // What is in the bin goes only when the test empties it.
    private static readonly (string, string) Rarely = ("Jobs:BinInterval", "1.00:00:00");

    [Fact]
    public async Task A_deleted_job_is_nowhere_and_comes_back_as_it_was()
    {
        await using var app = TestPipeline.Start([Publishing()], null, Rarely);
        var id = await app.SubmitAsync(file: [1, 2]);
        var before = await app.EndAsync(id, "completed");
        var video = (string)before["output_path"]!;
        var stats = await app.First.GetStringAsync("/api/stats");
        string[] addresses =
        [
            $"/api/v1/jobs/{id}", $"/api/v1/jobs/{id}/status", $"/api/v1/jobs/{id}/events", $"/api/v1/jobs/{id}/download", $"/api/v1/jobs/{id}/thumbnail", $"/api/v1/jobs/{id}/files/input",
            $"/api/video/{video}", $"/api/download/{video}",
        ];
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, address));

        await PostAsync(app, id, "delete", HttpStatusCode.OK);
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, address));
        Assert.Equal(0, (int)(await app.First.JsonAsync("/api/v1/jobs"))["total"]!);
        await PostAsync(app, id, "retry", HttpStatusCode.NotFound);
        await PostAsync(app, id, "delete", HttpStatusCode.NotFound);
        using (var cancel = await app.Second.DeleteAsync($"/api/v1/jobs/{id}"))
            await cancel.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        Assert.Equal(3, app.FilesOnDisk().Count);

        await PostAsync(app, id, "restore", HttpStatusCode.OK);
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, address));
        Assert.Equal(before.ToJsonString(), (await app.JobAsync(id)).ToJsonString());
        Assert.Equal(stats, await app.First.GetStringAsync("/api/stats"));
    }

    [Fact]
    public async Task Clients_of_photo_and_story_see_no_deleted_job_either()
    {
        await using var app = TestPipeline.Start([], null, Rarely);
        var older = await RowAsync(app, "story");
        var newer = await RowAsync(app, "story");
        var photo = await RowAsync(app, "photo");
        var bin = app.Services.GetRequiredService<JobBin>();
        Assert.Equal(1, (int)(await app.Second.JsonAsync("/photos"))["total_count"]!);
        Assert.Equal(newer.ToString(), (string?)(await app.First.JsonAsync("/api/progress"))["job_id"]);

        Assert.Equal(2, (await bin.DeleteAsync([newer, photo, photo, Guid.NewGuid()], CancellationToken.None)).Count);
        Assert.Equal(0, (int)(await app.Second.JsonAsync("/photos"))["total_count"]!);
        Assert.Equal(older.ToString(), (string?)(await app.First.JsonAsync("/api/progress"))["job_id"]);
        foreach (var address in (string[])[$"/photos/{photo}/status", $"/status/{photo}", $"/photos/{photo}/download", $"/photos/{photo}", $"/library/{photo}"])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, $"/api/progress?job_id={newer}"));
    }

    [Fact]
    public async Task Only_finished_jobs_can_be_deleted()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline], null, Rarely);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        await PostAsync(app, id, "delete", HttpStatusCode.Conflict);
        gate.Release();
        await app.EndAsync(id, "completed");
        using var cancel = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        await cancel.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_bin_and_its_files_outlast_a_restart_and_go_when_their_time_is_over()
    {
        using var data = new Scratch();
        string kept, gone;
        await using (var app = TestPipeline.Start([Publishing()], data.Folder, Rarely))
        {
            kept = await app.SubmitAsync(file: [1]);
            gone = await app.SubmitAsync(file: [2]);
            foreach (var id in (string[])[kept, gone])
            {
                await app.EndAsync(id, "completed");
                app.Services.GetRequiredService<JobShelf>().Open(Guid.Parse(id));
                await PostAsync(app, id, "delete", HttpStatusCode.OK);
            }
        }
        await using (var app = TestPipeline.Start([Publishing()], data.Folder, Rarely))
        {
            // Three files of each and the markers on the shelf.
            Assert.Equal(8, app.FilesOnDisk().Count);
            Assert.Equal(0, await app.Services.GetRequiredService<JobBin>().SweepAsync(CancellationToken.None));
            await PostAsync(app, kept, "restore", HttpStatusCode.OK);
        }
        await using (var app = TestPipeline.Start([Publishing()], data.Folder, Rarely, ("Jobs:BinTime", "00:00:00")))
        {
            // The first look is at the start.
            await Eventually.TrueAsync(() => app.FilesOnDisk().Count == 4, "the files of what was not taken back have gone");
            await PostAsync(app, gone, "restore", HttpStatusCode.NotFound);
            Assert.Equal("completed", await app.StatusAsync(kept));
            Assert.Equal(2, (int)(await app.First.JsonAsync("/api/stats"))["total_uploads"]!);
        }
        Assert.Equal("1", (await JobSteps.QueryAsync(data.Folder, "SELECT count(*) FROM jobs"))[0][0]);
        Assert.Equal("3", (await JobSteps.QueryAsync(data.Folder, "SELECT count(*) FROM job_files"))[0][0]);
    }

    [Fact]
    public async Task What_is_deleted_is_made_anew_for_who_asks_for_the_same_again()
    {
        await using var app = TestPipeline.Start([Publishing()], null, Rarely);
        var jobs = app.Services.GetRequiredService<JobService>();
        var first = await jobs.SubmitOnceAsync("key", "test", default, new ClientInfo(null, null), CancellationToken.None);
        await app.EndAsync(first.Id.ToString(), "completed");
        Assert.Equal(first.Id, (await jobs.SubmitOnceAsync("key", "test", default, new ClientInfo(null, null), CancellationToken.None)).Id);
        await app.Services.GetRequiredService<JobBin>().DeleteAsync([first.Id], CancellationToken.None);
        Assert.NotEqual(first.Id, (await jobs.SubmitOnceAsync("key", "test", default, new ClientInfo(null, null), CancellationToken.None)).Id);
    }

    private static TestPipeline Publishing() => new("test", async run =>
    {
        await run.PublishAsync(FileRole.Output);
        await run.PublishAsync(FileRole.Poster, suffix: "poster.jpg");
        return new { };
    });

    private static async Task<Guid> RowAsync(StudioApp app, string kind) => Guid.Parse(await app.WriteRowAsync(JobState.Succeeded, kind: kind));

    private static async Task<HttpStatusCode> StatusAsync(StudioApp app, string address)
    {
        using var answer = await app.Second.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task PostAsync(StudioApp app, string id, string what, HttpStatusCode expected)
    {
        using var answer = await app.Second.PostAsync($"/api/v1/jobs/{id}/{what}", null);
        Assert.Equal(expected, answer.StatusCode);
    }
}
