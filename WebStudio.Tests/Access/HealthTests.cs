using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Access;

public sealed class HealthTests
{
    [Fact]
    public async Task Each_port_answers_health_in_the_words_of_its_clients()
    {
        await using var app = StudioApp.Start();
        Assert.Equal("""{"status":"ok"}""", await app.First.GetStringAsync("/health"));
        var second = await app.Second.GetFromJsonAsync<JsonObject>("/health");
        Assert.Equal("healthy", (string?)second!["status"]);
        Assert.Equal("1.0.0", (string?)second["version"]);
        Assert.Equal("Moments API", (string?)second["service"]);
    }

    [Fact]
    public async Task The_health_of_the_API_is_the_same_on_both_ports_and_invents_no_versions()
    {
        await using var app = StudioApp.Start();
        foreach (var client in (HttpClient[])[app.First, app.Second])
        {
            var health = await client.JsonAsync("/api/health");
            Assert.Equal("status timestamp version uptime opencv_version numpy_version ffmpeg_version", string.Join(' ', health.Select(field => field.Key)));
            Assert.Equal("healthy", (string?)health["status"]);
            Assert.Null(health["opencv_version"]);
            Assert.Null(health["numpy_version"]);
            Assert.Equal(await Ffmpeg.VersionAsync(CancellationToken.None), (string?)health["ffmpeg_version"]);
            Assert.Matches("^[0-9]+([.][0-9]+)+", (string?)health["ffmpeg_version"]);
            Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", (string?)health["version"]);
            Assert.InRange((long)health["uptime"]!, 0, 600);
            Assert.InRange(DateTime.Parse((string)health["timestamp"]!).ToUniversalTime(), DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
        }
    }

    [Fact]
    public async Task The_root_is_the_pages_except_for_programs_on_the_second_port()
    {
        await using var app = StudioApp.Start();
        foreach (var (client, accept, page) in ((HttpClient, string?, bool)[])[(app.First, null, true), (app.First, "application/json", true), (app.Second, "text/html,application/xhtml+xml", true), (app.Second, null, false), (app.Second, "*/*", false), (app.Second, "application/json", false)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            if (accept is not null)
                request.Headers.Accept.ParseAdd(accept);
            using var response = await client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, page ? "text/html" : "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task The_root_tells_programs_how_many_tasks_there_are()
    {
        var gate = new Jobs.Gate();
        await using var app = Jobs.TestPipeline.Start([gate.Pipeline, Jobs.TestPipeline.Quick("quick")], null, ("Jobs:Kinds:photo:MaxConcurrent", "7"), ("Jobs:Kinds:test:MaxConcurrent", "1"));
        await Jobs.JobSteps.EndAsync(app, await Jobs.JobSteps.SubmitAsync(app, "quick"), "completed");
        await Jobs.JobSteps.SubmitAsync(app);
        await gate.StartedAsync();
        await Jobs.JobSteps.SubmitAsync(app);
        var root = await app.Second.JsonAsync("/");
        Assert.Equal("message status total_tasks active_tasks max_concurrent", string.Join(' ', root.Select(field => field.Key)));
        Assert.Equal(("running", 3, 2, 7), ((string?)root["status"], (int?)root["total_tasks"], (int?)root["active_tasks"], (int?)root["max_concurrent"]));
        gate.Release();
    }
}
