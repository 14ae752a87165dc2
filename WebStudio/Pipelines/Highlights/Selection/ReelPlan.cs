namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>What the reel shows, and why.</summary>
/// <param name="Segments">Chronological, none overlapping another; empty only for a source without a single frame.</param>
/// <param name="ScoreCurve">How much each moment of the source is worth, 0–1, <see cref="CurveRate"/> values a second.</param>
/// <param name="Duration">Seconds of the source.</param>
/// <param name="Target">Seconds that were asked for.</param>
/// <param name="Note">What the owner ought to know, in sentences: nothing stood out, or rules had to be relaxed; null when all went as asked.</param>
public sealed record ReelPlan(IReadOnlyList<Segment> Segments, IReadOnlyList<float> ScoreCurve, double Duration, double Target, string? Note)
{
    /// <summary>Values of the score curve a second.</summary>
    public const double CurveRate = 10;

    /// <summary>Seconds of the reel, before crossfades.</summary>
    public double Length => Segments.Sum(segment => segment.Length);
}
