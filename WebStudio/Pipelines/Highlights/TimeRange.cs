namespace WebStudio.Pipelines.Highlights;

/// <summary>A stretch of a video, seconds from its start.</summary>
/// <param name="Start">Seconds, at least 0.</param>
/// <param name="End">Seconds, not before <paramref name="Start"/>; the moment itself no longer belongs to it.</param>
public readonly record struct TimeRange(double Start, double End)
{
    /// <summary>Seconds, at least 0.</summary>
    public double Length => End - Start;
}
