using System.ComponentModel.DataAnnotations;

namespace WebStudio.Pipelines.Highlights;

/// <summary>What the operator decides about highlight reels.</summary>
public sealed class HighlightsSettings
{
    public const string Section = "Highlights";

    [Range(1, long.MaxValue)]
    public long MaxUploadBytes { get; set; } = 5L * 1024 * 1024 * 1024;

    /// <summary>Seconds of the longest video.</summary>
    [Range(1, 86_400)]
    public double MaxVideoDuration { get; set; } = 1800;

    /// <summary>Seconds of the reel when nobody says.</summary>
    [Range(HighlightsOptions.MinTarget, HighlightsOptions.MaxTarget)]
    public double DefaultTargetDuration { get; set; } = 30;
}
