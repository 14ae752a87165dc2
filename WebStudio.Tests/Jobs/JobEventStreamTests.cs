using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Server-Sent Events: the state now, every change, and the end.</summary>
public sealed class JobEventStreamTests
{
    [Fact]
    public async Task The_stream_tells_every_stage_and_ends_with_the_last_state()
    {
        var gate = new Gate();
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            await gate.Pipeline.RunAsync(run.Job, run.Workspace, run.Progress, run.Cancel);
            run.Progress.Enter("First", "Beginning");
            for (var i = 0; i <= 1000; i++)
                run.Progress.Report(i / 1000.0);
            run.Progress.Enter("Second", "Going on");
            await seen.Task.WaitAsync(run.Cancel);
            return new { };
        }),
        ]);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        var reading = ReadAsync(app, id, gate.Release, seen);
        var events = await Eventually.ResultAsync(reading, "end of the stream");
        Assert.All(events, item => Assert.Equal("jobChanged", item.EventType));
        var states = events.ConvertAll(item => JsonNode.Parse(item.Data)!.AsObject());
        Assert.All(states, state => Assert.Equal((id, "test"), ((string?)state["job_id"], (string?)state["kind"])));
        Assert.Equal(("completed", 100), ((string?)states[^1]["status"], (int?)states[^1]["progress"]));
        Assert.Single(states, state => (string?)state["status"] is "completed");
        Assert.Contains(states, state => (string?)state["stage"] is "First");
        Assert.Contains(states, state => (string?)state["stage"] is "Second" && (string?)state["message"] is "Going on" && state.ContainsKey("eta_seconds"));
        var progress = states.ConvertAll(state => (int)state["progress"]!);
        Assert.Equal(progress.Order(), progress);
        // A thousand reports in a moment are not a thousand events.
        Assert.InRange(states.Count, 3, 200);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("failed")]
    public async Task The_stream_of_a_finished_job_is_its_last_state_and_ends(string status)
    {
        await using var app = TestPipeline.Start([new TestPipeline("test", _ => status is "failed" ? throw new PipelineException("X", "It failed.") : Task.FromResult<object>(new { }))]);
        var id = await app.SubmitAsync();
        await app.EndAsync(id, status);
        var item = Assert.Single(await Eventually.ResultAsync(ReadAsync(app, id), "end of the stream"));
        Assert.Equal(status, (string?)JsonNode.Parse(item.Data)!["status"]);
    }

    [Fact]
    public async Task The_stream_of_a_queued_job_that_is_cancelled_ends_too()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline], null, ("Jobs:Kinds:test:MaxConcurrent", "1"));
        await app.SubmitAsync();
        await gate.StartedAsync();
        var id = await app.SubmitAsync();
        var reading = ReadAsync(app, id, () => _ = app.Second.DeleteAsync($"/api/v1/jobs/{id}"));
        var events = await Eventually.ResultAsync(reading, "end of the stream");
        Assert.Equal(["pending", "cancelled"], events.ConvertAll(item => (string)JsonNode.Parse(item.Data)!["status"]!));
        gate.Release();
    }

    [Fact]
    public async Task The_stream_of_no_job_is_not_found()
    {
        await using var app = StudioApp.Start();
        foreach (var id in (string[])[Guid.NewGuid().ToString(), "nonsense"])
        {
            using var response = await app.Second.GetAsync($"/api/v1/jobs/{id}/events");
            await response.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        }
    }

    // Reads to the end; calls back once the first event has come, and tells when the second stage is seen.
    private static async Task<List<SseItem<string>>> ReadAsync(StudioApp app, string id, Action? listening = null, TaskCompletionSource? second = null)
    {
        using var response = await app.Second.GetAsync($"/api/v1/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var items = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            items.Add(item);
            if (items.Count == 1)
                listening?.Invoke();
            if ((string?)JsonNode.Parse(item.Data)!["stage"] is "Second")
                second?.TrySetResult();
        }
        return items;
    }
}
