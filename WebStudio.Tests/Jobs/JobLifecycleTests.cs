using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>From submission to its end, as clients see it.</summary>
public sealed class JobLifecycleTests
{
    [Fact]
    public async Task A_job_passes_from_pending_to_processing_to_completed_and_each_field_is_there()
    {
        var gate = new Gate(before: async run =>
        {
            run.Progress.Enter("First", "Beginning");
            run.Progress.Note("a line");
            run.Progress.Note("another line");
            await run.PublishAsync(FileRole.Output, "the video");
            run.Progress.Enter("Second", "Going on");
        });
        await using var app = TestPipeline.Start([gate.Pipeline]);
        using var response = await app.TrySubmitAsync(options: """{"a":1}""", file: [1, 2, 3], fileName: "holiday.bin");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var submitted = await response.JsonAsync();
        var id = (string)submitted["job_id"]!;
        Assert.Equal($"/api/v1/jobs/{id}", response.Headers.Location?.ToString());
        Assert.Equal(("pending", "test", 0), ((string?)submitted["status"], (string?)submitted["kind"], (int?)submitted["progress"]));

        await gate.StartedAsync();
        var running = await app.JobAsync(id);
        Assert.Equal(("processing", "Second", "Going on", 25), ((string?)running["status"], (string?)running["stage"], (string?)running["message"], (int?)running["progress"]));
        Assert.Equal("a line\nanother line", (string?)running["details"]);
        Assert.NotNull(running["started_at"]);
        Assert.Null(running["completed_at"]);
        Assert.Null(running["result_url"]);

        gate.Release();
        var done = await app.EndAsync(id, "completed");
        Assert.Equal((100, "holiday.bin", 3L), ((int?)done["progress"], (string?)done["original_filename"], (long?)done["file_size"]));
        Assert.Equal("""{"a":1}""", done["config"]!.ToJsonString());
        Assert.Equal($"/api/v1/jobs/{id}/download", (string?)done["download_url"]);
        Assert.Equal("a line\nanother line", (string?)done["details"]);
        Assert.Equal(1, (int?)done["attempts"]);
        foreach (var time in (string[])["created_at", "started_at", "completed_at"])
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", (string?)done[time]);
        var status = await app.Second.JsonAsync($"/api/v1/jobs/{id}/status");
        Assert.Equal(
            "job_id kind status progress stage message eta_seconds result_url output_path error_message created_at completed_at processing_time",
            string.Join(' ', status.Select(field => field.Key)));
        Assert.Equal("the video", await app.Second.GetStringAsync((string?)done["download_url"]));
    }

    [Fact]
    public async Task A_known_failure_says_its_sentence_and_leaves_no_result()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            run.Progress.Enter("First", "Beginning");
            run.Progress.Enter("Second", "Working");
            await run.PublishAsync(FileRole.Preview);
            await File.WriteAllTextAsync(run.Workspace.PathFor("partial.mp4"), "partial", run.Cancel);
            throw new PipelineException("NO_SOUND", "The video has no sound.", new InvalidOperationException("secret"));
        }),
        ]);
        var job = await app.EndAsync(await app.SubmitAsync(file: [1]), "failed");
        Assert.Equal(("NO_SOUND", "The video has no sound."), ((string?)job["error_code"], (string?)job["error_message"]));
        Assert.Equal("The video has no sound.", (string?)job["message"]);
        Assert.Equal(25, (int?)job["progress"]);
        Assert.Null(job["result_url"]);
        Assert.Null(job["preview_url"]);
        Assert.Null(job["result_metadata"]);
        // From the row: how long it was where tells where it got stuck.
        Assert.Equal("First Second", string.Join(' ', job["stage_seconds"]!.AsObject().Select(stage => stage.Key)));
        // The input stays, so that it can be tried again.
        Assert.StartsWith(app.Folders.Uploads, Assert.Single(app.FilesOnDisk()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unexpected_failure_says_nothing_of_the_insides()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", run => throw new InvalidOperationException($"secret of {run.Workspace.PathFor("x")}"))]);
        var job = await app.EndAsync(await app.SubmitAsync(), "failed");
        Assert.Equal("PROCESSING_ERROR", (string?)job["error_code"]);
        Assert.StartsWith("Something went wrong", (string?)job["error_message"], StringComparison.Ordinal);
        var text = job.ToJsonString() + await app.Second.GetStringAsync($"/api/v1/jobs/{job["job_id"]}/status") + await app.Second.GetStringAsync("/api/v1/jobs");
        foreach (var inside in (string[])["secret", "Exception", " at ", app.DataDir])
            Assert.DoesNotContain(inside, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_stopped_and_fails_with_TIMEOUT()
    {
        var gate = new Gate(before: run => run.PublishAsync(FileRole.Preview));
        await using var app = TestPipeline.Start([gate.Pipeline], null, ("Jobs:Kinds:test:Timeout", "00:00:01"));
        var job = await app.EndAsync(await app.SubmitAsync(), "failed");
        Assert.Equal("TIMEOUT", (string?)job["error_code"]);
        Assert.Contains("1 second", (string?)job["error_message"], StringComparison.Ordinal);
        Assert.Equal((1, 1), (gate.Started, gate.Stopped));
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_queued_job_that_is_cancelled_never_starts()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline], null, ("Jobs:Kinds:test:MaxConcurrent", "1"));
        var first = await app.SubmitAsync();
        await gate.StartedAsync();
        var second = await app.SubmitAsync();
        Assert.Equal("pending", await app.StatusAsync(second));
        using var cancelled = await app.Second.DeleteAsync($"/api/v1/jobs/{second}");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        Assert.Equal($$"""{"message":"Job cancelled successfully","job_id":"{{second}}"}""", await cancelled.Content.ReadAsStringAsync());
        Assert.Equal("cancelled", await app.StatusAsync(second));
        using var again = await app.Second.DeleteAsync($"/api/v1/jobs/{second}");
        await again.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        gate.Release();
        await app.EndAsync(first, "completed");
        await app.EndAsync(await app.SubmitAsync(), "completed");
        Assert.Equal(2, gate.Started);
        Assert.Equal("cancelled", await app.StatusAsync(second));
    }

    [Fact]
    public async Task A_running_job_that_is_cancelled_really_stops_and_leaves_nothing_of_its_work()
    {
        var gate = new Gate(before: async run =>
        {
            await run.PublishAsync(FileRole.Preview);
            await File.WriteAllTextAsync(run.Workspace.PathFor("partial.mp4"), "partial", run.Cancel);
        });
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var id = await app.SubmitAsync(file: [1]);
        await gate.StartedAsync();
        Assert.Equal(3, app.FilesOnDisk().Count);
        using var cancelled = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        var job = await app.EndAsync(id, "cancelled");
        Assert.Equal(1, gate.Stopped);
        Assert.Null(job["preview_url"]);
        Assert.Null(job["error_message"]);
        Assert.StartsWith(app.Folders.Uploads, Assert.Single(app.FilesOnDisk()), StringComparison.Ordinal);
        using var again = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        await again.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_completed_job_cannot_be_cancelled()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        var id = await app.SubmitAsync();
        await app.EndAsync(id, "completed");
        using var response = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Equal("completed", await app.StatusAsync(id));
    }

    [Fact]
    public async Task A_failed_job_can_be_retried_and_begins_anew()
    {
        var runs = 0;
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            if (Interlocked.Increment(ref runs) == 1)
                throw new PipelineException("BAD_LUCK", "This time it did not work.");
            await run.PublishAsync(FileRole.Output, await File.ReadAllTextAsync(run.Workspace.InputPath!, run.Cancel));
            return new { run.Job.Attempts };
        }),
        ]);
        var id = await app.SubmitAsync(file: "input"u8.ToArray());
        await app.EndAsync(id, "failed");
        using var retried = await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null);
        Assert.Equal(HttpStatusCode.Accepted, retried.StatusCode);
        var queued = await retried.JsonAsync();
        Assert.Equal((id, "pending", null), ((string?)queued["job_id"], (string?)queued["status"], (string?)queued["error_message"]));
        var job = await app.EndAsync(id, "completed");
        Assert.Null(job["error_message"]);
        Assert.Null(job["error_code"]);
        Assert.Null(job["stage_seconds"]);
        Assert.Equal(1, (int?)job["result_metadata"]!["attempts"]);
        Assert.Equal("input", await app.Second.GetStringAsync($"/api/v1/jobs/{id}/download"));
        using var third = await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null);
        await third.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task A_cancelled_job_can_be_retried()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        using var running = await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null);
        await running.AssertDetailErrorAsync(HttpStatusCode.Conflict);
        (await app.Second.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        await app.EndAsync(id, "cancelled");
        gate.Release();
        (await app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null)).Dispose();
        await app.EndAsync(id, "completed");
        Assert.Equal(2, gate.Started);
    }

    [Fact]
    public async Task Cancelling_at_any_moment_ends_every_job_in_a_state_that_fits_the_answer()
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            await Task.Delay(5, run.Cancel);
            return new { };
        }),
        ], null, ("Jobs:Kinds:test:MaxConcurrent", "3"));
        var random = new Random(3);
        for (var i = 0; i < 40; i++)
        {
            var id = await app.SubmitAsync();
            await Task.Delay(random.Next(0, 25));
            using var answer = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
            JsonObject job = await app.Second.EndOfJobAsync(id);
            if (answer.StatusCode != HttpStatusCode.OK)
                Assert.Equal((HttpStatusCode.BadRequest, "completed"), (answer.StatusCode, (string?)job["status"]));
            else
                Assert.Contains((string?)job["status"], (string[])["cancelled", "completed"], StringComparer.Ordinal);
        }
    }
}
