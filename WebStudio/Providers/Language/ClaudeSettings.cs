using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Language;

/// <summary>Where Claude is and how it is asked.</summary>
public sealed class ClaudeSettings
{
    public const string Section = "Providers:Claude";

    /// <summary>Null or empty: Claude is not asked.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://api.anthropic.com";

    /// <summary>It must know structured outputs, and images where photos are read.</summary>
    [Required, StringLength(100)]
    public string Model { get; set; } = "claude-sonnet-4-6";

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
