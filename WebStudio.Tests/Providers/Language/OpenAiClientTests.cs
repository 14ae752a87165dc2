using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WebStudio.Providers;
using WebStudio.Providers.Language;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Language;

public sealed class OpenAiClientTests
{
    private const string Key = "sk-openai-key-that-nobody-may-see";

    private readonly SwiftTime _time = new(TimeSpan.FromSeconds(45));
    private readonly LogLines _log = new();

    [Fact]
    public async Task A_question_goes_out_with_its_schema_and_the_answer_is_read()
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.AnswerAsync(http, """{"name":"Riga","bridges":5}"""));
        using var model = Client(server, Key);
        Assert.Equal(new Town { Name = "Riga", Bridges = 5 }, await model.AskAsync<Town>(Question, CancellationToken.None));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/chat/completions", $"Bearer {Key}"), (request.Method, request.Path, request.Headers.Authorization.ToString()));
        Assert.Equal(("You know towns.", "Which town?", "json_schema"), OpenAiStub.Asked(request));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("test-model", body.RootElement.GetProperty("model").GetString());
        var schema = body.RootElement.GetProperty("response_format").GetProperty("json_schema");
        Assert.True(schema.GetProperty("strict").GetBoolean());
        Assert.Equal("object", schema.GetProperty("schema").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_server_of_ones_own_is_asked_without_a_key_and_by_its_models_name()
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.AnswerAsync(http, """{"name":"Riga","bridges":5}"""));
        using var model = Client(server);
        await model.AskAsync<Town>(Question, CancellationToken.None);
        Assert.Empty(Assert.Single(server.Requests).Headers.Authorization.ToString());
        Assert.Equal("test-model", model.Name);
        Assert.True(new OpenAiSettings { BaseUrl = server.Address.AbsoluteUri }.IsConfigured);
        Assert.False(new OpenAiSettings { BaseUrl = "https://api.openai.com/v1/" }.IsConfigured);
        Assert.Equal("OpenAI", new OpenAiSettings { ApiKey = Key }.WriterName);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task A_server_that_refuses_the_schema_is_told_it_in_words_from_then_on(int status)
    {
        await using var server = await StubServer.StartAsync((http, number) => number == 0 ? OpenAiStub.FailAsync(http, status)
            : OpenAiStub.AnswerAsync(http, "<think>{Riga}?</think>Here it is:\n```json\n{\"name\":\"Riga\",\"bridges\":5}\n```"));
        using var model = Client(server);
        for (var i = 0; i < 2; i++)
            Assert.Equal("Riga", (await model.AskAsync<Town>(Question, CancellationToken.None)).Name);
        var asked = server.Requests.Select(OpenAiStub.Asked).ToList();
        Assert.Equal(["json_schema", "json_object", "json_object"], asked.Select(one => one.Format), StringComparer.Ordinal);
        Assert.Contains("\"bridges\"", asked[1].System, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_refused_for_another_reason_fails_and_the_schema_is_tried_again_next_time()
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.FailAsync(http, 400));
        using var model = Client(server);
        for (var i = 0; i < 2; i++)
        {
            var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
            Assert.Equal("test-model refused the request (400).", failure.Message);
        }
        Assert.Equal(["json_schema", "json_object", "json_schema", "json_object"], server.Requests.Select(request => OpenAiStub.Asked(request).Format), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_waited_out()
    {
        await using var server = await StubServer.StartAsync((http, number) =>
        {
            http.Response.Headers.RetryAfter = "7";
            return number == 0 ? OpenAiStub.FailAsync(http, 429) : OpenAiStub.AnswerAsync(http, """{"name":"Riga","bridges":5}""");
        });
        using var model = Client(server);
        Assert.Equal(5, (await model.AskAsync<Town>(Question, CancellationToken.None)).Bridges);
        Assert.Equal([TimeSpan.FromSeconds(7)], _time.Waits);
    }

    [Theory]
    [InlineData(500, 4, "had an error of its own (500) in 4 attempts")]
    [InlineData(401, 1, "did not accept the key (401)")]
    [InlineData(404, 1, "does not know what it was asked for (404)")]
    public async Task A_failure_is_told_with_its_reason(int status, int requests, string words)
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.FailAsync(http, status));
        using var model = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal($"test-model {words}.", failure.Message);
    }

    [Theory]
    [InlineData("Riga has five bridges.", "stop")]
    [InlineData("""{"name":"Riga"}""", "stop")]
    [InlineData("""{"name":"Riga","bridges":"many"}""", "stop")]
    [InlineData("} {", "stop")]
    [InlineData("""{"name":"Riga","bridges":5}""", "length")]
    public async Task An_answer_that_does_not_fit_is_asked_for_once_more(string answer, string reason)
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.AnswerAsync(http, answer, reason));
        using var model = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal("test-model gave answers that cannot be used.", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>gateway</html>")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"message":{"content":null}}]}""")]
    public async Task Garbage_instead_of_a_message_is_told(string body)
    {
        await using var server = await StubServer.StartAsync((http, _) => http.Response.WriteAsync(body));
        using var model = Client(server);
        await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":null,"refusal":"I will not."},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"content":""},"finish_reason":"content_filter"}]}""")]
    public async Task A_refusal_is_told_and_not_asked_again(string body)
    {
        await using var server = await StubServer.StartAsync((http, _) => http.Response.WriteAsync(body));
        using var model = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Equal("test-model declined to answer.", failure.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_of_any_size_is_not_taken()
    {
        await using var server = await StubServer.StartAsync((http, _) => OpenAiStub.AnswerAsync(http, new string('a', 1 << 20)));
        using var model = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Equal("test-model sent a larger answer than is accepted.", failure.Message);
    }

    [Fact]
    public async Task A_slow_question_has_limits_of_its_own()
    {
        await using var server = await StubServer.StartAsync((http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var limits = new ProviderSettings { AttemptTimeout = TimeSpan.FromMinutes(20), TotalTimeout = TimeSpan.FromMinutes(40), SlowAttemptTimeout = TimeSpan.FromMilliseconds(100), SlowTotalTimeout = TimeSpan.FromSeconds(5), Retries = 0 };
        using var model = Client(server, limits: limits, time: TimeProvider.System);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question with { Pace = RemotePace.Slow }, CancellationToken.None));
        Assert.Equal("test-model did not answer in time.", failure.Message);
    }

    [Fact]
    public async Task Neither_key_nor_question_nor_answer_is_logged()
    {
        await using var server = await StubServer.StartAsync((http, number) => number switch
        {
            0 => OpenAiStub.FailAsync(http, 503),
            1 => OpenAiStub.AnswerAsync(http, "secret of Riga"),
            _ => OpenAiStub.FailAsync(http, 401),
        });
        using var model = Client(server, Key);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => model.AskAsync<Town>(Question, CancellationToken.None));
        Assert.Contains("test-model had an error of its own (503)", _log.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])[Key, "bearer", "Which town", "You know towns", "secret of Riga"])
            Assert.DoesNotContain(secret, _log.Text + failure, StringComparison.OrdinalIgnoreCase);
    }

    private static LanguageQuestion Question => new()
    {
        System = "You know towns.",
        Prompt = "Which town?",
        Schema = """{"type":"object","properties":{"name":{"type":"string"},"bridges":{"type":"integer"}},"required":["name","bridges"],"additionalProperties":false}""",
    };

    private OpenAiClient Client(StubServer server, string? key = null, ProviderSettings? limits = null, TimeProvider? time = null) => new(
        Options.Create(new OpenAiSettings { ApiKey = key, BaseUrl = server.Address.AbsoluteUri + "v1/", Model = "test-model" }),
        new RemoteCalls(Options.Create(limits ?? new ProviderSettings()), time ?? _time, _log.CreateLogger<RemoteCalls>()),
        _log.CreateLogger<OpenAiClient>());

    private sealed record Town
    {
        public required string Name { get; init; }

        public required int Bridges { get; init; }
    }
}
