namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>A stretch in which one picture turns into another.</summary>
/// <param name="First">Number of the last picture before.</param>
/// <param name="Last">Number of the first picture after.</param>
/// <param name="Plain">Whether one of them is plain.</param>
/// <param name="Distance">How much they differ, gray levels.</param>
/// <param name="Score">How large and how clean the change is.</param>
internal readonly record struct Gradual(int First, int Last, bool Plain, double Distance, double Score);

/// <summary>
/// Dissolves and fades. In one, every picture between is a mixture (1 − α)·A + α·B of the first and the last, and α grows evenly from 0 to 1;
/// a pan, a zoom or something that walks through the picture leaves a remainder that is no mixture, and a cut no even growth.
/// What remains of slow pans is told apart by shifting one end over the other. A fade is a dissolve from or to a plain picture; light that is turned up or down leaves both ends correlated.
/// </summary>
internal sealed class GradualFinder(double rate)
{
    private const double Longest = 3.2, Shortest = 0.24, ShortestFade = 0.16, Growth = 1.15;

    // Gray levels: ends must differ by this, and a plain picture has less structure than that.
    public const double PlainBelow = 5;

    private const double Different = 10;

    private const double MostCorrelated = 0.75, MostShifted = 0.78, MostRemainder = 0.2, MostUneven = 0.22, MostUnevenFade = 0.3;

    // How far pictures may change beside a transition, relative to the transition; and how fast on the stiller side, relative to its pace.
    private const double MostRestless = 0.7, MostPace = 0.9;

    // Of evenness; and of its product with the squared distance, gray levels squared.
    private const double LeastEven = 0.42, LeastScore = 250, LeastScoreFade = 40;

    private const int Between = 7;

    private readonly int _beside = Math.Max(2, (int)Math.Round(0.5 * rate));

    private readonly List<Gradual> _candidates = [];

    /// <summary>Takes the picture last added to the history; judges stretches that ended a little earlier.</summary>
    public void Add(ThumbHistory history)
    {
        if (history.Count > _beside)
            Judge(history, history.Count - 1 - _beside);
    }

    /// <summary>Judges what ended with the video.</summary>
    public void End(ThumbHistory history)
    {
        for (var last = Math.Max(0, history.Count - _beside); last < history.Count; last++)
            Judge(history, last);
    }

    /// <summary>The best of all that overlap, ascending.</summary>
    public List<Gradual> Find()
    {
        var best = new List<Gradual>();
        foreach (var candidate in _candidates.OrderByDescending(candidate => candidate.Score))
        {
            if (best.TrueForAll(other => candidate.Last <= other.First || candidate.First >= other.Last))
                best.Add(candidate);
        }
        best.Sort((a, b) => a.First.CompareTo(b.First));
        return best;
    }

    private void Judge(ThumbHistory history, int last)
    {
        var best = default(Gradual);
        var plainLast = history.Structure(last) < PlainBelow;
        var length = Math.Max(4.0, Math.Round(ShortestFade * rate));
        for (; length <= Math.Min(Longest * rate, ThumbHistory.Length - 1 - (2 * _beside)); length = Math.Max(length + 1, length * Growth))
        {
            var first = last - (int)length;
            if (first < history.First)
                break;
            var square = history.Square(first, last);
            var distance = Math.Sqrt(square / Planes.ThumbSize);
            if (distance < Different)
                continue;
            var plainFirst = history.Structure(first) < PlainBelow;
            var plain = plainFirst || plainLast;
            if (!plain && (length < Shortest * rate || history.Correlation(first, last) > MostCorrelated || IsRestless(history, first, last, distance)))
                continue;
            var even = Evenness(history, first, last, square, plain ? MostUnevenFade : MostUneven);
            var score = square / Planes.ThumbSize * even;
            if (score > best.Score && (plain ? score > LeastScoreFade : even > LeastEven && score > LeastScore))
                best = new Gradual(first, last, plain, distance, score);
        }
        if (best.Score > 0 && (best.Plain || history.ShiftedCorrelation(best.First, best.Last) < MostShifted))
            _candidates.Add(best);
    }

    // What is moved goes on changing before and after as fast as between; what is mixed is nearly still on one side at least.
    // Where the video begins or ends, only the other side can tell.
    private bool IsRestless(ThumbHistory history, int first, int last, double distance)
    {
        var beside = Math.Clamp((last - first) / 3, 2, _beside);
        int start = first - beside, end = last + beside;
        double before = history.Distance(first, Math.Max(start, history.First)), after = history.Distance(last, Math.Min(end, history.Count - 1));
        var stiller = Math.Min(start < history.First ? double.MaxValue : before, end >= history.Count ? double.MaxValue : after);
        return Math.Max(before, after) > distance * MostRestless || stiller > distance * MostPace * beside / (last - first);
    }

    // 1 for a perfect mixture that grows evenly, 0 for what is none.
    private static double Evenness(ThumbHistory history, int first, int last, double square, double mostUneven)
    {
        double remainder = 0, uneven = 0;
        var steps = Math.Min(Between, last - first - 1);
        for (var i = 1; i <= steps; i++)
        {
            var middle = first + (int)Math.Round(i * (last - first) / (steps + 1.0));
            var toFirst = history.Square(first, middle);
            // <M − A, B − A>
            var along = (toFirst + square - history.Square(middle, last)) / 2;
            var share = along / square;
            remainder += (toFirst - (share * along)) / square / steps;
            uneven = Math.Max(uneven, Math.Abs(share - ((middle - first) / (double)(last - first))));
            if (uneven > mostUneven || remainder > MostRemainder)
                return 0;
        }
        return (1 - (uneven / mostUneven)) * (1 - (remainder / MostRemainder));
    }
}
