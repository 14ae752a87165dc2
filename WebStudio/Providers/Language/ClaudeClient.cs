using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Language;

/// <summary>Asks Claude for JSON by its structured outputs.</summary>
public sealed class ClaudeClient : ILanguageModel, IDisposable
{
    /// <summary>The service's name as shown to people.</summary>
    public const string Name = "Claude";

    private const long MaxAnswerBytes = 1 << 20;

    private readonly ClaudeSettings _settings;
    private readonly RemoteCalls _remote;
    private readonly ILogger<ClaudeClient> _logger;
    private readonly Lazy<AnthropicClient> _client;

    public ClaudeClient(IOptions<ClaudeSettings> options, RemoteCalls remote, ILogger<ClaudeClient> logger)
    {
        _settings = options.Value;
        _remote = remote;
        _logger = logger;
        _client = new Lazy<AnthropicClient>(Connect);
    }

    /// <summary>Whether there is a key; without one nothing may be asked.</summary>
    public bool IsAvailable => _settings.HasKey;

    string ILanguageModel.Name => Name;

    /// <inheritdoc/>
    public async Task<T> AskAsync<T>(LanguageQuestion question, CancellationToken cancel)
        where T : class
    {
        if (!IsAvailable)
            throw new ProviderFailedException(Name, "Claude has no key.", null);
        var parameters = Parameters(question);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var message = await _remote.RunAsync(Name, question.Pace, stop => _client.Value.Messages.Create(parameters, stop), cancel);
                return Read<T>(message);
            }
            catch (Exception error) when (error is JsonException or AnthropicException or UnusableAnswerException)
            {
                // Only the kind is logged and kept: messages of parsers quote what they were given.
                _logger.LogWarning("Claude's answer number {Attempt} cannot be used: {Kind}.", attempt, error.GetType().Name);
                if (attempt > 1)
                    throw new ProviderFailedException(Name, "Claude gave answers that cannot be used.", null);
            }
        }
    }

    private MessageCreateParams Parameters(LanguageQuestion question)
    {
        var content = new List<ContentBlockParam>();
        if (question is ClaudeQuestion { Jpeg: { } jpeg })
            content.Add(new ImageBlockParam { Source = new Base64ImageSource { Data = Convert.ToBase64String(jpeg.Span), MediaType = MediaType.ImageJpeg } });
        content.Add(new TextBlockParam { Text = question.Prompt });
        var schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(question.Schema) ?? throw new ArgumentException("The schema is no object.", nameof(question));
        return new MessageCreateParams
        {
            Model = _settings.Model,
            MaxTokens = question.MaxTokens,
            System = question.System,
            Messages = [new UserMessageParam { Content = content }],
            OutputConfig = new OutputConfig { Format = new JsonOutputFormat { Schema = schema } },
        };
    }

    private static T Read<T>(Message message)
    {
        if (message.StopReason?.Value() is StopReason.Refusal)
            throw new ProviderFailedException(Name, "Claude declined to answer.", null);
        if (message.StopReason?.Value() is not (StopReason.EndTurn or StopReason.StopSequence))
            throw new UnusableAnswerException();
        var text = string.Concat(message.Content.Select(block => block.TryPickText(out var part) ? part.Text : ""));
        return JsonSerializer.Deserialize<T>(text, AnswerJson.Strict) ?? throw new UnusableAnswerException();
    }

    // Retries and clocks are those of RemoteCalls; what the environment of the process says of Anthropic stays out.
    private AnthropicClient Connect() => new()
    {
        ApiKey = _settings.ApiKey,
        AuthToken = null,
        BaseUrl = _settings.BaseUrl.TrimEnd('/'),
        MaxRetries = 0,
        Timeout = TimeSpan.FromHours(1),
        HttpClient = RemoteHttp.Create(MaxAnswerBytes),
    };

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private sealed class UnusableAnswerException : Exception;
}
