using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;

namespace WebStudio.Providers;

/// <summary>Where OpenAI, or a service that answers as it does, is and how it is asked.</summary>
public sealed class OpenAiSettings
{
    public const string Section = "Providers:OpenAi";

    private const string Home = "https://api.openai.com/v1";

    private const string UsualSpeech = "gpt-4o-mini-tts";

    /// <summary>Null or empty: OpenAI is not asked; a service of one's own (Ollama, vLLM) may need none.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = Home;

    /// <summary>Writes scripts; best one that knows structured outputs.</summary>
    [Required, StringLength(100)]
    public string Model { get; set; } = "gpt-4.1";

    /// <summary>Paints; empty where the service has no pictures.</summary>
    [StringLength(100)]
    public string ImageModel { get; set; } = "gpt-image-1";

    /// <summary>Speaks; empty where the service has no voices.</summary>
    [StringLength(100)]
    public string SpeechModel { get; set; } = UsualSpeech;

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);

    /// <summary>Whether there is a key, or an address of one's own, which need not want one.</summary>
    public bool IsConfigured => HasKey || !IsHome;

    /// <summary>Whether a server of one's own was told a model that speaks: else nobody knows whether it has voices.</summary>
    public bool NamesSpeech => !IsHome && SpeechModel.Length > 0 && !string.Equals(SpeechModel, UsualSpeech, StringComparison.Ordinal);

    /// <summary>Who writes, as shown to people: the model where it is not OpenAI's own service.</summary>
    public string WriterName => IsHome ? "OpenAI" : Model;

    /// <summary>A request with the key, where there is one.</summary>
    /// <param name="path">Below the service's address.</param>
    /// <param name="body">Of known length.</param>
    public HttpRequestMessage Post(string path, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(BaseUrl.TrimEnd('/') + path)) { Content = body };
        if (HasKey)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey!.Trim());
        return request;
    }

    private bool IsHome => string.Equals(BaseUrl.TrimEnd('/'), Home, StringComparison.OrdinalIgnoreCase);
}
