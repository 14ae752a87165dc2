using System.Text.Json.Nodes;

namespace WebStudio.Tests.Jobs;

/// <summary>The hub as any SignalR client sees it.</summary>
public sealed class ProgressHubTests
{
    [Fact]
    public async Task A_subscriber_hears_of_every_change_until_the_job_is_completed()
    {
        var gate = new Gate(before: run =>
        {
            run.Progress.Enter("Second", "Going on");
            return Task.CompletedTask;
        });
        await using var app = TestPipeline.Start([gate.Pipeline]);
        var id = await app.SubmitAsync();
        await gate.StartedAsync();
        await using var hub = await HubClient.ConnectAsync(app);
        await hub.InvokeAsync("Subscribe", id);
        var first = await NextAsync(hub);
        Assert.Equal((id, "test", "processing", "Second", 25), ((string?)first["job_id"], (string?)first["kind"], (string?)first["status"], (string?)first["stage"], (int?)first["progress"]));
        Assert.True(first.ContainsKey("eta_seconds"));
        gate.Release();
        JsonObject last;
        do
            last = await NextAsync(hub);
        while ((string?)last["status"] is "processing");
        Assert.Equal(("completed", 100), ((string?)last["status"], (int?)last["progress"]));
        var status = await app.Second.JsonAsync($"/api/v1/jobs/{id}/status");
        Assert.Equal(string.Join(' ', status.Select(field => field.Key)), string.Join(' ', last.Select(field => field.Key)));
    }

    [Fact]
    public async Task A_subscriber_hears_of_no_other_job_and_of_none_after_unsubscribing()
    {
        var gate = new Gate();
        await using var app = TestPipeline.Start([gate.Pipeline, TestPipeline.Quick("quick")]);
        var watched = await app.SubmitAsync();
        await gate.StartedAsync();
        await using var hub = await HubClient.ConnectAsync(app);
        await hub.InvokeAsync("Subscribe", watched);
        await NextAsync(hub);
        await app.EndAsync(await app.SubmitAsync("quick"), "completed");
        await hub.InvokeAsync("Unsubscribe", watched);
        JsonObject message;
        do
        {
            message = await hub.ReceiveAsync();
            if ((int?)message["type"] == 1)
                Assert.Equal(watched, (string?)message["arguments"]![0]!["job_id"]);
        }
        while ((string?)message["invocationId"] is not "Unsubscribe");
        gate.Release();
        await app.EndAsync(watched, "completed");
        // The answer to this comes after whatever the hub would have sent of the job that ended.
        await hub.InvokeAsync("Subscribe", "nonsense");
        Assert.Equal((3, "Subscribe"), Kind(await hub.ReceiveAsync()));
    }

    [Fact]
    public async Task An_unknown_job_is_an_error_of_the_call_and_the_connection_lives_on()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()]);
        await using var hub = await HubClient.ConnectAsync(app);
        foreach (var id in (string[])[Guid.NewGuid().ToString(), "../../etc/passwd", ""])
        {
            await hub.InvokeAsync("Subscribe", id);
            var answer = await hub.ReceiveAsync();
            Assert.Equal((3, "Subscribe"), Kind(answer));
            Assert.Contains("The job was not found.", (string?)answer["error"], StringComparison.Ordinal);
        }
        var job = await app.SubmitAsync();
        await app.EndAsync(job, "completed");
        await hub.InvokeAsync("Subscribe", job);
        Assert.Equal("completed", (string?)(await NextAsync(hub))["status"]);
    }

    // The argument of the next jobChanged; answers to calls are skipped.
    private static async Task<JsonObject> NextAsync(HubClient hub)
    {
        while (true)
        {
            var message = await hub.ReceiveAsync();
            if ((int?)message["type"] == 1 && (string?)message["target"] is "jobChanged")
                return message["arguments"]!.AsArray().Single()!.AsObject();
            Assert.Null(message["error"]);
        }
    }

    private static (int?, string?) Kind(JsonObject message) => ((int?)message["type"], (string?)message["invocationId"]);
}
