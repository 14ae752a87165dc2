using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Speech.Services;

/// <summary>Where ElevenLabs is and how it is asked.</summary>
public sealed class ElevenLabsSettings
{
    public const string Section = "Providers:ElevenLabs";

    /// <summary>Null or empty: it is not asked.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://api.elevenlabs.io";

    [Required, StringLength(100)]
    public string Model { get; set; } = "eleven_multilingual_v2";

    /// <summary>The operator's own voices: our voice's id, and the id that ElevenLabs gave.</summary>
    public Dictionary<string, string> Voices { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
