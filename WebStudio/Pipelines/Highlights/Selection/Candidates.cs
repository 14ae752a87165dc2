namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>A stretch that could be shown.</summary>
/// <param name="Stretch">Its frames.</param>
/// <param name="Worth">Importance of its frames in seconds, less the cost of its cuts.</param>
internal readonly record struct Candidate(Stretch Stretch, float Worth);

/// <summary>All stretches of 2–10 seconds between two cut points of a usable run.</summary>
internal sealed class Candidates
{
    // What every cut costs beside its place, in seconds of the best importance: few long segments rather than many short ones.
    private const float Joint = 0.5f;

    private const float Place = 0.5f;

    // What a second more of the same scene costs, and what beyond the longest that a candidate may be.
    private const float Sameness = 0.2f, Monotony = 0.3f;

    /// <summary>Seconds of the longest candidate.</summary>
    public const double Longest = 10;

    private readonly CutGrid _grid;
    private readonly CutMap _cuts;
    private readonly double[] _sums;

    public Candidates(CutGrid grid, CutMap cuts, float[] importance)
    {
        _grid = grid;
        _cuts = cuts;
        _sums = Series.Sums(importance);
    }

    /// <summary>Importance of some frames, in seconds.</summary>
    public float Importance(int start, int end) => (float)((_sums[end] - _sums[start]) / _grid.Rate);

    /// <param name="material">What may be used.</param>
    /// <param name="shortest">Seconds a candidate lasts at least.</param>
    public IReadOnlyList<Candidate> In(Material material, double shortest)
    {
        var candidates = new List<Candidate>();
        var (least, most) = (_grid.Frames(shortest), _grid.Frames(Longest));
        foreach (var run in material.Runs().Where(run => run.Length >= least))
        {
            var points = CutPoints.In(run, _cuts, _grid);
            for (var i = 0; i < points.Count; i++)
            {
                for (var k = i + 1; k < points.Count && points[k].End - points[i].Start <= most; k++)
                {
                    if (points[k].End - points[i].Start >= least)
                        candidates.Add(Weighed(new Stretch(points[i].Start, points[k].End)));
                }
            }
        }

        return candidates;
    }

    /// <summary>What would lengthen a piece at either end by one, two or three seconds.</summary>
    public IEnumerable<Candidate> Beside(Stretch piece, Material material)
    {
        for (var seconds = 1; seconds <= 3; seconds++)
        {
            var end = Best(piece.End, seconds, 1, _cuts.End, material);
            if (end > piece.End)
                yield return new Candidate(new Stretch(piece.End, end), Longer(piece, piece.End, end) + Moved(_cuts.End, piece.End, end));
            var start = Best(piece.Start, seconds, -1, _cuts.Start, material);
            if (start >= 0 && start < piece.Start)
                yield return new Candidate(new Stretch(start, piece.Start), Longer(piece, start, piece.Start) + Moved(_cuts.Start, piece.Start, start));
        }
    }

    private float Longer(Stretch piece, int start, int end)
    {
        var seconds = (float)_grid.Seconds(end - start);
        var beyond = Math.Clamp((float)(_grid.Seconds(piece.Length) - Longest) + seconds, 0, seconds);
        return Importance(start, end) - (Sameness * seconds) - (Monotony * beyond);
    }

    // What is saved by cutting elsewhere.
    private static float Moved(float[] costs, int from, int to) => Place * (Math.Min(costs[from], CutMap.Worst) - costs[to]);

    // The cheapest place within half a second of so many seconds beyond an end; -1 where there is none.
    private int Best(int from, int seconds, int step, float[] costs, Material material)
    {
        var best = -1;
        var last = _grid.Frames(seconds + 0.5);
        for (var i = 1; i <= last; i++)
        {
            var at = from + (i * step);
            if (at < 0 || at > _grid.Count || !material.Allows(Math.Min(at, at - step)))
                break;
            if (i >= last - _grid.Frames(1) && float.IsFinite(costs[at]) && (best < 0 || costs[at] < costs[best]))
                best = at;
        }

        return best;
    }

    private Candidate Weighed(Stretch stretch) => new(stretch,
        Importance(stretch.Start, stretch.End) - Joint - (Place * (_cuts.Start[stretch.Start] + _cuts.End[stretch.End])));
}
