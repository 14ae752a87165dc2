using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers;

/// <summary>Where OpenAI, or a service that answers as it does, is and how it is asked.</summary>
public sealed class OpenAiSettings
{
    public const string Section = "Providers:OpenAi";

    /// <summary>Null or empty: it is not asked.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://api.openai.com/v1";

    /// <summary>Speaks; empty where the service has no voices.</summary>
    [StringLength(100)]
    public string SpeechModel { get; set; } = "gpt-4o-mini-tts";

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
