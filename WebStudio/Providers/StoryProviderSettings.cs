using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers;

/// <summary>Which of the configured services stories are made by.</summary>
public sealed class StoryProviderSettings
{
    public const string Section = "Providers:Story";

    /// <summary><c>auto</c> takes the first that has a key: ElevenLabs, OpenAI, else the built-in voices.</summary>
    [Required, RegularExpression("(?i)auto|elevenlabs|openai|built-in", ErrorMessage = "It must be auto, elevenlabs, openai or built-in.")]
    public string Speech { get; set; } = "auto";
}
