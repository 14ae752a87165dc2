namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>For a video in which nothing stands out: the best shot of each of many equal parts.</summary>
internal static class EvenSample
{
    // Seconds that each shot lasts, about.
    private const double Shot = 4;

    /// <param name="choice">Takes the shots.</param>
    /// <param name="draft">Says how many frames are wanted.</param>
    /// <param name="candidates">What may be shown.</param>
    /// <param name="material">What the parts are parts of.</param>
    /// <param name="grid">The frames.</param>
    public static void Fill(SegmentChoice choice, ReelDraft draft, IReadOnlyList<Candidate> candidates, Material material, CutGrid grid)
    {
        var parts = (int)Math.Max(1, Math.Round(grid.Seconds(draft.Remaining) / Shot));
        var usable = Math.Max(1, material.Usable);
        var byPart = candidates.ToLookup(candidate =>
            (int)((long)material.UsableBefore((candidate.Stretch.Start + candidate.Stretch.End) / 2) * parts / usable));
        for (var part = 0; part < parts; part++)
        {
            // What earlier parts took too much is saved by the later ones.
            var length = draft.Remaining / (double)(parts - part);
            _ = byPart[part]
                .Where(candidate => candidate.Stretch.Length <= 1.3 * length)
                .OrderByDescending(candidate => Merit(candidate, length))
                .ThenBy(candidate => candidate.Stretch.Start)
                .Take(Tries)
                .Any(candidate => choice.TryShow(candidate.Stretch));
        }
    }

    private const int Tries = 40;

    // Worth for its seconds, near to the length wanted.
    private static double Merit(Candidate candidate, double length) =>
        (candidate.Worth / candidate.Stretch.Length * length) - (Math.Abs(candidate.Stretch.Length - length) / length);
}
