using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Images.Services;

/// <summary>Where the photo library Pexels is and how it is asked.</summary>
public sealed class PexelsSettings
{
    public const string Section = "Providers:Pexels";

    /// <summary>Null or empty: it is not asked.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://api.pexels.com";

    /// <summary>Hosts that photos may be fetched from, comma-separated; <c>*.name</c> means all below that name.</summary>
    [Required]
    public string PhotoHosts { get; set; } = "images.pexels.com";

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
