using System.ComponentModel.DataAnnotations;

namespace WebStudio.Providers.Images.Services;

/// <summary>How many of the pictures that services painted are kept for other jobs.</summary>
public sealed class ImageCacheSettings
{
    public const string Section = "Providers:ImageCache";

    /// <summary>Bytes of all; those that were not wanted for the longest time go first. 0 keeps none.</summary>
    [Range(0, long.MaxValue)]
    public long MaxBytes { get; set; } = 1L << 30;
}
