namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>A stretch of the source that is shown in the reel.</summary>
/// <param name="Start">Seconds from the source's beginning; on a frame of <see cref="ReelRequest.FrameRate"/> unless the user set it.</param>
/// <param name="End">Seconds, exclusive, after <paramref name="Start"/>.</param>
/// <param name="Score">Mean of the score curve over the stretch, 0–1.</param>
/// <param name="Reasons">Why it was taken, as sentences with numbers, the strongest first; never empty in a finished plan.</param>
/// <param name="Locked">Whether the user holds it: it is kept exactly when the reel is planned again.</param>
public sealed record Segment(double Start, double End, double Score, IReadOnlyList<string> Reasons, bool Locked)
{
    /// <summary>Seconds.</summary>
    public double Length => End - Start;
}
