using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Music.Suno;

/// <summary>Where Suno is and how it is asked.</summary>
public sealed class SunoSettings
{
    public const string Section = "Providers:Suno";

    /// <summary>Null or empty: Suno is not asked.</summary>
    public string? ApiKey { get; set; }

    [Required, RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "It must be an absolute http or https address.")]
    public string BaseUrl { get; set; } = "https://studio-api.prod.suno.com/api/v2/external/hackmit";

    /// <summary>Hosts that songs may be fetched from, comma-separated; <c>*.name</c> means all below that name.</summary>
    [Required]
    public string AudioHosts { get; set; } = "*.suno.ai";

    /// <summary>How long a song is waited for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>How often it is asked whether the song is done.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(4);

    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);
}
