using System.Net.Http.Json;
using System.Text.Json.Nodes;

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
}
