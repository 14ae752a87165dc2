using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WebStudio.Providers;
using WebStudio.Providers.Language;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Language;

public sealed class ClaudeClientTests
{
    private const string Key = "sk-test-key-that-nobody-may-see";

    private readonly SwiftTime _time = new(TimeSpan.FromSeconds(45));
    private readonly LogLines _log = new();

    [Fact]
    public async Task A_question_goes_out_with_its_schema_and_the_answer_is_read()
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, """{"name":"Riga","bridges":5}"""));
        using var claude = Client(server);
        var town = await claude.AskAsync<Town>(Question(), CancellationToken.None);
        Assert.Equal(new Town { Name = "Riga", Bridges = 5 }, town);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/messages", request.Path);
        Assert.Equal($"Bearer {Key}", request.Headers.Authorization.ToString());
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("claude-test", body.GetProperty("model").GetString());
        Assert.Equal("You know towns.", body.GetProperty("system").GetString());
        var format = body.GetProperty("output_config").GetProperty("format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.Equal("object", format.GetProperty("schema").GetProperty("type").GetString());
        Assert.Equal("Which town?", Assert.Single(ClaudeStub.Content(body)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_picture_goes_out_before_the_words()
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, """{"name":"Riga","bridges":5}"""));
        using var claude = Client(server);
        await claude.AskAsync<Town>(Question() with { Jpeg = new byte[] { 1, 2, 3 } }, CancellationToken.None);
        var content = ClaudeStub.Content(JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement);
        Assert.Equal("image text", string.Join(' ', content.Select(part => part.GetProperty("type").GetString())));
        Assert.Equal("image/jpeg", content[0].GetProperty("source").GetProperty("media_type").GetString());
        Assert.Equal([1, 2, 3], content[0].GetProperty("source").GetProperty("data").GetBytesFromBase64());
    }

    [Fact]
    public async Task Too_many_requests_are_waited_out()
    {
        await using var server = await StubServer.StartAsync((http, number) =>
        {
            http.Response.Headers.RetryAfter = "7";
            return number == 0 ? ClaudeStub.FailAsync(http, 429) : ClaudeStub.AnswerAsync(http, """{"name":"Riga","bridges":5}""");
        });
        using var claude = Client(server);
        Assert.Equal(5, (await claude.AskAsync<Town>(Question(), CancellationToken.None)).Bridges);
        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Waits);
    }

    [Theory]
    [InlineData(500, 4, "had an error of its own (500) in 4 attempts")]
    [InlineData(529, 4, "is overloaded (529) in 4 attempts")]
    [InlineData(401, 1, "did not accept the key (401)")]
    [InlineData(400, 1, "refused the request (400)")]
    public async Task A_failure_is_told_with_its_reason(int status, int requests, string words)
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.FailAsync(http, status));
        using var claude = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal($"Claude {words}.", failure.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = await StubServer.StartAsync((_, _) => Task.CompletedTask);
        using var claude = Client(server);
        await server.DisposeAsync();
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Equal("Claude could not be reached in 4 attempts.", failure.Message);
    }

    [Theory]
    [InlineData("Riga has five bridges.")]
    [InlineData("""{"name":"Riga"}""")]
    [InlineData("""{"name":null,"bridges":5}""")]
    [InlineData("""{"name":"Riga","bridges":"many"}""")]
    [InlineData("null")]
    public async Task An_answer_that_does_not_fit_is_asked_for_once_more(string answer)
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, answer));
        using var claude = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal("Claude gave answers that cannot be used.", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>gateway</html>")]
    [InlineData("[1,2,3]")]
    [InlineData("{}")]
    [InlineData("""{"content":[{"type":"text"}],"stop_reason":"end_turn"}""")]
    public async Task Garbage_instead_of_a_message_is_told_apart_from_an_answer(string body)
    {
        await using var server = await StubServer.StartAsync((http, _) => http.Response.WriteAsync(body));
        using var claude = Client(server);
        await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_second_answer_that_fits_is_taken()
    {
        await using var server = await StubServer.StartAsync((http, number) => ClaudeStub.AnswerAsync(http, number == 0 ? "Hm." : """{"name":"Riga","bridges":5}"""));
        using var claude = Client(server);
        Assert.Equal("Riga", (await claude.AskAsync<Town>(Question(), CancellationToken.None)).Name);
    }

    [Theory]
    [InlineData("refusal", 1, "declined")]
    [InlineData("max_tokens", 2, "cannot be used")]
    public async Task An_answer_that_was_not_finished_is_none(string reason, int requests, string words)
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, """{"name":"Riga","bridges":5}""", reason));
        using var claude = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Equal(requests, server.Requests.Count);
        Assert.Contains(words, failure.Message);
    }

    [Fact]
    public async Task Neither_key_nor_question_nor_answer_is_logged()
    {
        await using var server = await StubServer.StartAsync((http, number) => number switch
        {
            0 => ClaudeStub.FailAsync(http, 503),
            1 => ClaudeStub.AnswerAsync(http, "secret of Riga"),
            _ => ClaudeStub.FailAsync(http, 400),
        });
        using var claude = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question() with { Jpeg = new byte[] { 9, 9, 9, 9, 9, 9 } }, CancellationToken.None));
        Assert.Contains("Claude had an error of its own (503)", _log.Text);
        foreach (var secret in (string[])[Key, "bearer", "Which town", "You know towns", "secret of Riga", Convert.ToBase64String([9, 9, 9, 9, 9, 9])])
            Assert.DoesNotContain(secret, _log.Text + failure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, "{}"));
        using var claude = Client(server, key: " ");
        Assert.False(claude.IsAvailable);
        await Assert.ThrowsAsync<ProviderFailedException>(() => claude.AskAsync<Town>(Question(), CancellationToken.None));
        Assert.Empty(server.Requests);
    }

    private static ClaudeQuestion Question() => new()
    {
        System = "You know towns.",
        Prompt = "Which town?",
        Schema = """{"type":"object","properties":{"name":{"type":"string"},"bridges":{"type":"integer"}},"required":["name","bridges"],"additionalProperties":false}""",
    };

    private ClaudeClient Client(StubServer server, string key = Key) => new(
        Options.Create(new ClaudeSettings { ApiKey = key, BaseUrl = server.Address.AbsoluteUri, Model = "claude-test" }),
        new RemoteCalls(Options.Create(new ProviderSettings()), _time, _log.CreateLogger<RemoteCalls>()),
        _log.CreateLogger<ClaudeClient>());

    private sealed record Town
    {
        public required string Name { get; init; }

        public required int Bridges { get; init; }
    }
}
