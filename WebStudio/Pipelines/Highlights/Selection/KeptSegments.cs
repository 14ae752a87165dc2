namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>What the user holds, put in order.</summary>
internal static class KeptSegments
{
    /// <returns>Chronological, within the source, none overlapping another: those that do are joined.</returns>
    public static IReadOnlyList<Segment> InOrder(IReadOnlyList<Segment> kept, double duration)
    {
        var ordered = new List<Segment>();
        var within = kept
            .Select(segment => segment with { Start = Math.Max(0, segment.Start), End = Math.Min(duration, segment.End) })
            .Where(segment => segment.End > segment.Start)
            .OrderBy(segment => segment.Start);
        foreach (var segment in within)
        {
            if (ordered.Count > 0 && segment.Start < ordered[^1].End)
                ordered[^1] = Joined(ordered[^1], segment);
            else
                ordered.Add(segment);
        }

        return ordered;
    }

    private static Segment Joined(Segment a, Segment b) => a with
    {
        End = Math.Max(a.End, b.End),
        Reasons = [.. a.Reasons.Union(b.Reasons, StringComparer.Ordinal)],
        Locked = a.Locked || b.Locked,
    };
}
