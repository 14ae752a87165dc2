namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>A place between two candidates: where the one before would end and the one after begin.</summary>
internal readonly record struct CutPoint(int End, int Start);

/// <summary>Where candidates begin and end.</summary>
internal static class CutPoints
{
    // Candidates snap to the best place within half a second on either side.
    private const double Spacing = 1;

    /// <returns>About one a second, ascending, and the ends of every usable run; End ≤ Start of each, both at places where cutting is not forbidden.</returns>
    public static IReadOnlyList<CutPoint> In(Stretch run, CutMap cuts, CutGrid grid)
    {
        var points = new List<CutPoint>();
        var step = Math.Max(1, grid.Frames(Spacing));
        var half = step / 2;
        var first = run.Start;
        while (first < run.End && !float.IsFinite(cuts.Start[first]))
            first++;
        var last = run.End;
        while (last > first && !float.IsFinite(cuts.End[last]))
            last--;
        if (last <= first)
            return [];
        points.Add(new CutPoint(first, first));
        for (var centre = first + step; centre + half < last; centre += step)
        {
            var end = Cheapest(cuts.End, Math.Max(points[^1].Start + 1, centre - half), Math.Min(last, centre + half));
            if (end < 0)
                continue;
            var start = Cheapest(cuts.Start, end, Math.Min(last, end + step));
            if (start >= 0)
                points.Add(new CutPoint(end, start));
        }

        points.Add(new CutPoint(last, last));
        return points;
    }

    // The first of the cheapest frames; -1 where all are forbidden.
    private static int Cheapest(float[] costs, int from, int to)
    {
        var best = -1;
        for (var i = from; i <= to; i++)
        {
            if (float.IsFinite(costs[i]) && (best < 0 || costs[i] < costs[best]))
                best = i;
        }

        return best;
    }
}
