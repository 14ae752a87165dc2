using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Files;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>A job that waits for a person: what it shows, how it goes on, and that it ends in every other way, too.</summary>
public sealed class HeldJobTests : IDisposable
{
    private readonly Scratch _data = new();
    private int _runs;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_held_job_shows_what_it_waits_for_and_goes_on_with_what_the_person_changed()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""", file: [1]);
        var held = await app.HeldAsync(id);
        Assert.Equal(("held", "First", "Please look at the words.", 25), ((string?)held["status"], (string?)held["stage"], (string?)held["message"], (int?)held["progress"]));
        Assert.Equal("first", (string?)held["result_metadata"]!["words"]);
        Assert.Equal("a line", (string?)held["details"]);
        Assert.Null(held["completed_at"]);
        Assert.Null(held["eta_seconds"]);
        Assert.NotNull(held["preview_url"]);
        using (var early = await app.Second.GetAsync($"/api/v1/jobs/{id}/download"))
            await early.AssertDetailErrorAsync(HttpStatusCode.BadRequest);

        Assert.Equal(JobState.Queued, (await app.ResumeAsync(id, """{"words":"second"}""")).State);
        var done = await app.EndAsync(id, "completed");
        Assert.Equal(("second", "a line\nanother line"), ((string?)done["result_metadata"]!["words"], (string?)done["details"]));
        Assert.Equal("second", (string?)done["config"]!["words"]);
        Assert.Null(done["preview_url"]);
        Assert.Equal(2, _runs);
        Assert.Equal(1, (int?)(await app.First.JsonAsync("/api/stats"))["total_uploads"]);
    }

    [Fact]
    public async Task The_stream_of_events_goes_on_while_a_job_is_held_and_progress_never_falls()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""");
        using var response = await app.Second.GetAsync($"/api/v1/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var states = new List<JsonObject>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            states.Add(JsonNode.Parse(item.Data)!.AsObject());
            if ((string?)states[^1]["status"] is "held")
                await app.ResumeAsync(id);
        }
        Assert.Single(states, state => (string?)state["status"] is "held");
        Assert.Equal("completed", (string?)states[^1]["status"]);
        var progress = states.ConvertAll(state => (int)state["progress"]!);
        Assert.Equal(progress.Order(), progress);
    }

    [Fact]
    public async Task A_held_job_that_is_cancelled_has_ended_with_all_it_had_made()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""", file: [1]);
        await app.HeldAsync(id);
        using (var cancelled = await app.Second.DeleteAsync($"/api/v1/jobs/{id}"))
            Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        var job = await app.EndAsync(id, "cancelled");
        Assert.NotNull(job["completed_at"]);
        Assert.Null(job["preview_url"]);
        Assert.StartsWith(app.Folders.Uploads, Assert.Single(app.FilesOnDisk()), StringComparison.Ordinal);
        Assert.Equal("WRONG_STATE", (await Assert.ThrowsAsync<RequestRejectedException>(() => app.ResumeAsync(id))).Code);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_cancel_that_comes_while_the_first_part_ends_is_not_lost()
    {
        var gate = new TaskCompletionSource();
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            // Takes no notice of the cancel.
            await gate.Task;
            return new HeldResult("Please look.", new { });
        }),
        ]);
        var id = await app.SubmitAsync();
        await Eventually.TrueAsync(async () => await app.StatusAsync(id) is "processing", "it runs");
        using (var cancelled = await app.Second.DeleteAsync($"/api/v1/jobs/{id}"))
            Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        gate.SetResult();
        await app.EndAsync(id, "cancelled");
    }

    [Fact]
    public async Task A_held_job_outlives_a_restart_and_waits_on()
    {
        string id;
        await using (var app = TestPipeline.Start([Holding()], _data.Folder))
        {
            id = await app.SubmitAsync(options: """{"words":"first"}""", file: [1]);
            await app.HeldAsync(id);
        }
        await using (var app = TestPipeline.Start([Holding()], _data.Folder))
        {
            var held = await app.HeldAsync(id);
            Assert.Equal(("first", 25), ((string?)held["result_metadata"]!["words"], (int?)held["progress"]));
            Assert.NotNull(held["preview_url"]);
            Assert.Equal(1, _runs);
            await app.ResumeAsync(id, """{"words":"second"}""");
            await app.EndAsync(id, "completed");
        }
    }

    [Fact]
    public async Task A_change_that_does_not_fit_is_refused_and_the_job_waits_on()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""");
        await app.HeldAsync(id);
        Assert.Equal("INVALID_OPTION", (await Assert.ThrowsAsync<RequestRejectedException>(() => app.ResumeAsync(id, """{"words":""}"""))).Code);
        await app.HeldAsync(id);
    }

    [Fact]
    public async Task Of_many_who_let_it_go_on_at_once_one_wins()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""");
        await app.HeldAsync(id);
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await app.ResumeAsync(id, """{"words":"second"}""");
                return 1;
            }
            catch (RequestRejectedException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, tries.Sum());
        await app.EndAsync(id, "completed");
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_job_that_nobody_lets_go_on_is_cancelled_when_its_time_is_over()
    {
        await using var app = TestPipeline.Start([Holding()], null, ("Jobs:Retention", "00:00:02"));
        var id = await app.SubmitAsync(options: """{"words":"first"}""", file: [1]);
        await app.HeldAsync(id);
        await Eventually.TrueAsync(
            async () =>
            {
                await ActivatorUtilities.CreateInstance<Retention>(app.Services).Execute(null!, CancellationToken.None);
                return app.FilesOnDisk().Count == 0;
            }, "the files have gone");
        var job = await app.JobAsync(id);
        Assert.Equal(("cancelled", "NOT_CONFIRMED"), ((string?)job["status"], (string?)job["error_code"]));
        Assert.Contains("waited", (string?)job["error_message"], StringComparison.Ordinal);
        Assert.NotNull(job["expired_at"]);
    }

    [Fact]
    public async Task A_cancelled_job_that_is_retried_is_held_again()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""");
        await app.HeldAsync(id);
        (await app.Second.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        (await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null)).Dispose();
        await app.HeldAsync(id);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Held_jobs_are_found_by_their_state_and_are_neither_waiting_nor_working()
    {
        await using var app = TestPipeline.Start([Holding()]);
        var id = await app.SubmitAsync(options: """{"words":"first"}""");
        await app.HeldAsync(id);
        Assert.Equal(id, (string?)Assert.Single((await app.Second.JsonAsync("/api/v1/jobs?status=held"))["jobs"]!.AsArray())!["job_id"]);
        foreach (var other in (string[])["pending", "processing", "completed", "cancelled"])
            Assert.Equal(0, (int?)(await app.Second.JsonAsync($"/api/v1/jobs?status={other}"))["total"]);
        Assert.Equal((1, 0), ((int?)(await app.Second.JsonAsync("/"))["total_tasks"], (int?)(await app.Second.JsonAsync("/"))["active_tasks"]));
    }

    // Is held once, with the words of its options, unless they are the second ones.
    private TestPipeline Holding() => new("test", async run =>
    {
        Interlocked.Increment(ref _runs);
        var words = (string?)JsonNode.Parse(run.Job.Options)!["words"] ?? "none";
        run.Progress.Enter("First", "Beginning");
        if (run.Job.Result is null || run.Job.Progress < 1)
        {
            run.Progress.Note("a line");
            run.Progress.Report(1);
            await run.PublishAsync(FileRole.Preview);
            return new HeldResult("Please look at the words.", new { words });
        }
        run.Progress.Note("another line");
        run.Progress.Enter("Second", "Going on");
        return new { words };
    })
    {
        Resume = (job, changes) =>
        {
            if (!changes.TryGetProperty("words", out var words))
                return job.Options;
            return words.GetString() is { Length: > 0 } ? changes.GetRawText() : throw RequestRejectedException.Invalid("INVALID_OPTION", "The option “words” must not be empty.");
        },
    };
}
