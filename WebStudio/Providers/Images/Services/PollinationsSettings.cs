using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Images.Services;

/// <summary>Where Pollinations is; it needs no key, so it is asked only where that is said.</summary>
public sealed class PollinationsSettings
{
    public const string Section = "Providers:Pollinations";

    public bool Enabled { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://image.pollinations.ai";
}
