using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>How large the reel's short side may become. Nothing is ever enlarged.</summary>
public enum ReelQuality
{
    /// <summary>480 rows.</summary>
    Low,

    /// <summary>720 rows.</summary>
    Medium,

    /// <summary>As the source, at most 1080 rows.</summary>
    High,
}

/// <summary>How a reel is rendered.</summary>
/// <param name="Quality">Size and fidelity.</param>
/// <param name="Aspect">Shape; what does not fit is cropped, following what moves.</param>
/// <param name="Crossfade">Seconds of the mixture between two segments, 0 (straight cuts) to 1; shorter or none where a shot has no frames to spare.</param>
public sealed record RenderOptions(ReelQuality Quality = ReelQuality.High, AspectRatio Aspect = AspectRatio.Original, double Crossfade = 0)
{
    /// <summary>Longest crossfade, seconds.</summary>
    public const double LongestCrossfade = 1;
}
