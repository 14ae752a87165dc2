using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Images.Services;

/// <summary>Where a Stable Diffusion WebUI (Automatic1111, started with <c>--api</c>) is and how it is asked.</summary>
public sealed class StableDiffusionSettings
{
    public const string Section = "Providers:StableDiffusion";

    /// <summary>Null or empty: it is not asked.</summary>
    [RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string? BaseUrl { get; set; }

    /// <summary>Pixels of a square of the size that its model was made for: 512 for Stable Diffusion 1, 1024 for XL.</summary>
    [Range(256, 1536)]
    public int Size { get; set; } = 1024;

    [Range(1, 150)]
    public int Steps { get; set; } = 28;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(BaseUrl);
}
