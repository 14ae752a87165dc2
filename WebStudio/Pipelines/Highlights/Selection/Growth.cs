namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>Lengthens what is chosen into what lies beside it, the most important first, while frames are wanted.</summary>
internal sealed class Growth(Material material, ReelDraft draft, CutMap cuts, Candidates worth, CutGrid grid)
{
    // Seconds by which a segment grows at once, at least.
    private const double Least = 0.5;

    /// <param name="enough">Frames that may be left wanting.</param>
    public void Fill(int enough)
    {
        while (draft.Remaining > enough)
        {
            var best = default(Stretch);
            var density = float.NegativeInfinity;
            foreach (var addition in Additions())
            {
                var value = worth.Importance(addition.Start, addition.End) / addition.Length;
                if (value > density && draft.Fits(addition))
                    (best, density) = (addition, value);
            }

            if (best.Length == 0 || !draft.TryAdd(best))
                return;
        }
    }

    // Beside every piece the stretch to the nearest place where cutting is best.
    private IEnumerable<Stretch> Additions()
    {
        var least = grid.Frames(Least);
        foreach (var piece in draft.Pieces)
        {
            var end = Reach(piece.End, 1, least, cuts.End);
            if (end > piece.End)
                yield return new Stretch(piece.End, end);
            var start = Reach(piece.Start, -1, least, cuts.Start);
            if (start < piece.Start)
                yield return new Stretch(start, piece.Start);
        }
    }

    // As far as the cheapest place within two seconds, or as the wall before it; the beginning itself when there is none.
    private int Reach(int from, int step, int least, float[] costs)
    {
        var best = from;
        var limit = Math.Min(draft.Remaining, least * 4);
        for (var i = 1; i <= limit; i++)
        {
            var at = from + (i * step);
            if (at < 0 || at > grid.Count || !material.Allows(Math.Min(at, at - step)))
                break;
            if (!float.IsFinite(costs[at]))
                continue;
            var enough = i >= least || best == from;
            if (enough && (best == from || Math.Abs(best - from) < least || costs[at] < costs[best]))
                best = at;
        }

        return best;
    }
}
