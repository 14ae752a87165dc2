using System.Net;
using System.Text.Json.Nodes;

namespace WebStudio.Tests.Access;

/// <summary>Headers, errors and documents that every client meets.</summary>
public sealed class ResponseTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    [Fact]
    public async Task Every_kind_of_response_carries_the_security_headers()
    {
        await using var app = StudioApp.Start();
        var answer = await Pipelines.Paint.PaintSteps.PaintAsync(app, TestImages.PlainPng(20, 20), ("size", "64"));
        foreach (var (url, status) in ((string, HttpStatusCode)[])[
            ("/health", HttpStatusCode.OK), ("/api/health", HttpStatusCode.OK), ("/api/stats", HttpStatusCode.OK), ("/", HttpStatusCode.OK), ("/favicon.svg", HttpStatusCode.OK),
            ("/css/app.css", HttpStatusCode.OK), ($"/api/video/{answer["video_filename"]}", HttpStatusCode.OK), ("/docs/index.html", HttpStatusCode.OK), ("/openapi/v1.json", HttpStatusCode.OK),
            ("/api/video/none.mp4", HttpStatusCode.NotFound), ("/api/v1/jobs/none", HttpStatusCode.NotFound), ("/api/none", HttpStatusCode.NotFound), ("/api/upload", HttpStatusCode.MethodNotAllowed), ("/no-such-page", HttpStatusCode.NotFound)])
        {
            foreach (var client in (HttpClient[])[app.First, app.Second])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                request.Headers.Accept.ParseAdd("text/html, */*");
                using var response = await client.SendAsync(request);
                Assert.True(status == response.StatusCode, $"{url}: {(int)response.StatusCode}");
                AssertHeaders(response, url);
            }
        }
        using var bad = await app.First.UploadAsync(new RawForm().Close());
        AssertHeaders(bad, "a refused upload");
        using var hub = await app.First.PostAsync("/hubs/progress", null);
        AssertHeaders(hub, "the hub");
    }

    [Fact]
    public async Task The_content_policy_lets_the_pages_work_and_nothing_from_elsewhere()
    {
        var app = shared.App;
        using var response = await app.First.GetAsync("/health");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Equal("default-src 'self'", policy[0]);
        foreach (var rule in (string[])["script-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'", "media-src 'self' blob:"])
            Assert.Single(policy, candidate => string.Equals(candidate, rule, StringComparison.Ordinal));
        Assert.DoesNotContain(policy, rule => rule.Contains('*', StringComparison.Ordinal) || rule.Contains("unsafe-eval", StringComparison.Ordinal));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Unknown_addresses_of_the_API_are_JSON_in_the_form_of_their_family()
    {
        var app = shared.App;
        foreach (var client in (HttpClient[])[app.First, app.Second])
        {
            foreach (var url in (string[])["/api/none", "/api/none/at/all", "/api", "/health/none"])
            {
                using var response = await client.GetAsync(url);
                await response.AssertErrorAsync(HttpStatusCode.NotFound, "NOT_FOUND");
            }
            foreach (var url in (string[])["/api/v1/none", "/api/v1", "/api/v1/jobs/x/none"])
            {
                using var response = await client.GetAsync(url);
                await response.AssertDetailErrorAsync(HttpStatusCode.NotFound);
            }
        }
    }

    [Fact]
    public async Task A_wrong_method_is_405_in_JSON()
    {
        var app = shared.App;
        using var get = await app.First.GetAsync("/api/upload");
        await get.AssertErrorAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        using var post = await app.First.PostAsync("/api/stats", null);
        await post.AssertErrorAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        using var delete = await app.First.DeleteAsync("/health");
        await delete.AssertErrorAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        using var put = await app.Second.PutAsync("/api/v1/jobs", null);
        await put.AssertDetailErrorAsync(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/api/v1/jobs/0/files/nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/jobs?page=x", HttpStatusCode.BadRequest)]
    public async Task Values_that_cannot_be_read_are_refused_in_the_form_of_the_contract(string url, HttpStatusCode status)
    {
        var app = shared.App;
        using var response = await app.Second.GetAsync(url);
        await response.AssertDetailErrorAsync(status);
    }

    [Fact]
    public async Task The_documents_of_the_API_are_there()
    {
        var app = shared.App;
        foreach (var (url, type) in ((string, string)[])[("/docs", "text/html"), ("/redoc", "text/html"), ("/openapi/v1.json", "application/json")])
        {
            using var response = await app.First.GetAsync(url);
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
        var paths = JsonNode.Parse(await app.First.GetStringAsync("/openapi/v1.json"))!["paths"]!.AsObject();
        foreach (var path in (string[])["/api/upload", "/api/stats", "/api/download/{filename}", "/api/video/{filename}", "/api/v1/jobs", "/api/v1/jobs/{id}", "/api/v1/jobs/{id}/status", "/api/v1/jobs/{id}/events", "/health"])
            Assert.True(paths.ContainsKey(path), path);
    }

    [Fact]
    public async Task Static_files_are_not_empty()
    {
        var app = shared.App;
        foreach (var url in (string[])["/css/app.css", "/art/pen.svg", "/js/player.js", "/_framework/blazor.web.js"])
        {
            var text = await app.First.GetStringAsync(url);
            Assert.True(text.Length > 200, $"{url} has {text.Length} characters.");
        }
    }

    private static void AssertHeaders(HttpResponseMessage response, string what)
    {
        foreach (var (name, value) in ((string, string)[])[("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("X-XSS-Protection", "1; mode=block")])
            Assert.True(response.Headers.TryGetValues(name, out var values) && string.Equals(values.Single(), value, StringComparison.Ordinal), $"{what} lacks {name} ({(int)response.StatusCode}).");
        Assert.True(response.Headers.Contains("Content-Security-Policy"), $"{what} lacks the content policy.");
    }
}
