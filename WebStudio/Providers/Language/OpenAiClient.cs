using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Language;

/// <summary>
/// Asks OpenAI, or a service that answers as it does (Ollama, vLLM and others), for JSON by <c>POST /chat/completions</c> with structured outputs;
/// a server that refuses the schema is asked for any JSON object and told the schema in words. Neither key nor question nor answer is ever logged.
/// </summary>
public sealed class OpenAiClient : ILanguageModel, IDisposable
{
    private const long MaxAnswerBytes = 1 << 20;

    private const string ThoughtEnd = "</think>";

    private readonly OpenAiSettings _settings;
    private readonly RemoteCalls _remote;
    private readonly ILogger<OpenAiClient> _logger;
    private readonly HttpClient _http = RemoteHttp.Create(MaxAnswerBytes);
    private volatile bool _refusesSchema;

    public OpenAiClient(IOptions<OpenAiSettings> options, RemoteCalls remote, ILogger<OpenAiClient> logger)
    {
        _settings = options.Value;
        _remote = remote;
        _logger = logger;
    }

    public string Name => _settings.WriterName;

    /// <inheritdoc/>
    public async Task<T> AskAsync<T>(LanguageQuestion question, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Read<T>(await SendAsync(question, cancel));
            }
            catch (Exception error) when (error is JsonException or UnusableAnswerException)
            {
                // Only the kind is logged and kept: messages of parsers quote what they were given.
                _logger.LogWarning("The answer number {Attempt} of {Model} cannot be used: {Kind}.", attempt, Name, error.GetType().Name);
                if (attempt > 1)
                    throw new ProviderFailedException(Name, $"{Name} gave answers that cannot be used.", null);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> SendAsync(LanguageQuestion question, CancellationToken cancel)
    {
        if (_refusesSchema)
            return await PostAsync(Body(question, withSchema: false), question.Pace, cancel);
        try
        {
            return await PostAsync(Body(question, withSchema: true), question.Pace, cancel);
        }
        catch (ProviderFailedException failure) when (RemoteFailure.Of(failure.InnerException)?.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
        {
            var answer = await PostAsync(Body(question, withSchema: false), question.Pace, cancel);
            // Only where it helped was it the schema.
            _refusesSchema = true;
            return answer;
        }
    }

    private Task<byte[]> PostAsync(string body, RemotePace pace, CancellationToken cancel) => _remote.RunAsync(
        Name,
        pace,
        async stop =>
        {
            using var request = _settings.Post("/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
            using var answer = await _http.SendAsync(request, stop);
            return await answer.Content.ReadAsByteArrayAsync(stop);
        },
        cancel);

    private string Body(LanguageQuestion question, bool withSchema)
    {
        var schema = JsonNode.Parse(question.Schema) ?? throw new ArgumentException("The schema is no object.", nameof(question));
        var system = withSchema ? question.System : $"{question.System}\nAnswer with one JSON object and nothing else. Its JSON schema: {schema.ToJsonString()}";
        return new JsonObject
        {
            ["model"] = _settings.Model,
            ["messages"] = new JsonArray(
                new JsonObject { ["role"] = "system", ["content"] = system },
                new JsonObject { ["role"] = "user", ["content"] = question.Prompt }),
            ["response_format"] = withSchema
                ? new JsonObject { ["type"] = "json_schema", ["json_schema"] = new JsonObject { ["name"] = "answer", ["strict"] = true, ["schema"] = schema } }
                : new JsonObject { ["type"] = "json_object" },
        }.ToJsonString();
    }

    private T Read<T>(byte[] answer)
        where T : class
    {
        var choice = JsonSerializer.Deserialize<Completion>(answer, AnswerJson.Strict)?.Choices.FirstOrDefault() ?? throw new UnusableAnswerException();
        if (choice.FinishReason is "content_filter" || choice.Message.Refusal is { Length: > 0 })
            throw new ProviderFailedException(Name, $"{Name} declined to answer.", null);
        if (choice.FinishReason is "length" || choice.Message.Content is not { } text)
            throw new UnusableAnswerException();
        // Without a schema, models think aloud before the object and put fences round it.
        if (text.LastIndexOf(ThoughtEnd, StringComparison.Ordinal) is >= 0 and var thought)
            text = text[(thought + ThoughtEnd.Length)..];
        int first = text.IndexOf('{', StringComparison.Ordinal), last = text.LastIndexOf('}');
        if (first < 0 || last < first)
            throw new UnusableAnswerException();
        return JsonSerializer.Deserialize<T>(text.AsSpan(first, last + 1 - first), AnswerJson.Strict) ?? throw new UnusableAnswerException();
    }

    private sealed record Completion
    {
        public required IReadOnlyList<Choice> Choices { get; init; }
    }

    private sealed record Choice
    {
        public required Message Message { get; init; }

        public string? FinishReason { get; init; }
    }

    private sealed record Message
    {
        public string? Content { get; init; }

        public string? Refusal { get; init; }
    }

    private sealed class UnusableAnswerException : Exception;
}
