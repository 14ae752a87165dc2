using System.Net;

namespace WebStudio.Tests.Access;

/// <summary>Which origins may ask: all for the API unless configured, none for pages.</summary>
public sealed class CorsTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const string Story = "http://localhost:5173";

    [Theory]
    [InlineData("/api/upload")]
    [InlineData("/api/v1/jobs")]
    [InlineData("/health")]
    public async Task A_preflight_for_POST_with_a_content_type_succeeds(string url)
    {
        var app = shared.App;
        foreach (var client in (HttpClient[])[app.First, app.Second])
        {
            using var response = await PreflightAsync(client, url, Story);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
            Assert.Contains("POST", Header(response, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
            Assert.Contains("content-type", Header(response, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/api/stats", HttpStatusCode.OK)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/api/video/none.mp4", HttpStatusCode.NotFound)]
    [InlineData("/api/none", HttpStatusCode.NotFound)]
    public async Task Answers_may_be_read_from_elsewhere_and_errors_too(string url, HttpStatusCode status)
    {
        var app = shared.App;
        using var response = await GetAsync(app.First, url, Story);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Only_the_configured_origins_may_ask_when_there_are_some()
    {
        await using var app = StudioApp.Start(null, ("Cors:Origins", $"https://studio.example, {Story}"));
        using var allowed = await PreflightAsync(app.First, "/api/upload", Story);
        Assert.Equal(Story, Header(allowed, "Access-Control-Allow-Origin"));
        using var other = await PreflightAsync(app.First, "/api/upload", "https://elsewhere.example");
        Assert.Null(Header(other, "Access-Control-Allow-Origin"));
        using var read = await GetAsync(app.First, "/api/stats", "https://studio.example");
        Assert.Equal("https://studio.example", Header(read, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Pages_and_the_hub_stay_at_home()
    {
        var app = shared.App;
        foreach (var url in (string[])["/", "/hubs/progress", "/favicon.svg"])
        {
            using var response = await GetAsync(app.First, url, Story);
            Assert.Null(Header(response, "Access-Control-Allow-Origin"));
        }
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string url, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, url);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string url, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Origin", origin);
        return await client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
