using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers;

/// <summary>Which of the configured services stories are made by.</summary>
public sealed class StoryProviderSettings
{
    public const string Section = "Providers:Story";

    /// <summary><c>auto</c> takes the first that is configured: Claude, OpenAI or a service like it, else the story engine of the studio.</summary>
    [Required, RegularExpression("(?i)auto|claude|openai|built-in", ErrorMessage = "It must be auto, claude, openai or built-in.")]
    public string Script { get; set; } = "auto";

    /// <summary><c>auto</c> takes the first that is configured: Stable Diffusion, OpenAI, Pollinations, else the studio draws.</summary>
    [Required, RegularExpression("(?i)auto|openai|stablediffusion|pollinations|built-in", ErrorMessage = "It must be auto, openai, stablediffusion, pollinations or built-in.")]
    public string Images { get; set; } = "auto";

    /// <summary><c>auto</c> takes the first that is configured: ElevenLabs, OpenAI or a service like it whose <c>SpeechModel</c> is named, else the built-in voices.</summary>
    [Required, RegularExpression("(?i)auto|elevenlabs|openai|built-in", ErrorMessage = "It must be auto, elevenlabs, openai or built-in.")]
    public string Speech { get; set; } = "auto";
}
