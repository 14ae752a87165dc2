namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Parts a video into shots: collects what both finders saw, in the frames' own times.</summary>
internal sealed class ShotFinder(double rate)
{
    // Seconds: what is shorter belongs to the transitions around it.
    private const double ShortestShot = 0.3, LongestPlain = 2;

    private readonly ThumbHistory _history = new();
    private readonly CutFinder _cuts = new(rate);
    private readonly GradualFinder _graduals = new(rate);
    private readonly List<int> _frames = [];
    private readonly List<bool> _plain = [];

    // From the first picture that no longer belongs to the shot before to the first that belongs to the one after.
    private readonly record struct Change(int From, int To, Transition Kind);

    /// <summary>Takes a frame that differs from the one before.</summary>
    /// <param name="frame">Its number, repeated frames counted.</param>
    /// <param name="thumb">Its thumbnail.</param>
    /// <param name="match">Share of blocks found again in the frame before; asked seldom.</param>
    public void Add(int frame, ReadOnlySpan<float> thumb, Func<float> match)
    {
        _history.Add(thumb);
        _frames.Add(frame);
        _plain.Add(_history.Structure(_history.Count - 1) < GradualFinder.PlainBelow);
        _cuts.Add(_history, match);
        _graduals.Add(_history);
    }

    /// <summary>The shots of a video of so many frames.</summary>
    public IReadOnlyList<Shot> Finish(int frames)
    {
        _graduals.End(_history);
        var shots = new List<Shot>();
        int start = 0;
        var kind = Transition.Cut;
        foreach (var change in Joined(Collected()))
        {
            Append(shots, Time(start, frames), Time(change.From, frames), kind);
            (start, kind) = (change.To, change.Kind);
        }
        Append(shots, Time(start, frames), frames / rate, kind);
        return shots.Count > 0 ? shots : [new Shot(0, frames / rate, Transition.Cut)];
    }

    // What lies between two changes is long enough to be a shot; what lies before the first and after the last need not be.
    private static void Append(List<Shot> shots, double start, double end, Transition kind)
    {
        if (end - start >= ShortestShot)
            shots.Add(new Shot(start, end, kind));
    }

    private double Time(int picture, int frames) => (picture < _frames.Count ? _frames[picture] : frames) / rate;

    private List<Change> Collected()
    {
        var graduals = _graduals.Find();
        var changes = new List<Change>();
        foreach (var cut in _cuts.Find())
        {
            // What is part of a transition is no cut in it, unless it is most of the change: then there was no transition.
            var around = graduals.FindIndex(gradual => gradual.First + 1 < cut && cut < gradual.Last);
            if (around >= 0 && _cuts.Distance(cut, cut - 1) < graduals[around].Distance / 2)
                continue;
            if (around >= 0)
                graduals.RemoveAt(around);
            changes.Add(new Change(cut, cut, Transition.Cut));
        }
        changes.AddRange(graduals.Select(gradual => new Change(gradual.First + 1, gradual.Last, gradual.Plain ? Transition.Fade : Transition.Dissolve)));
        changes.Sort((a, b) => a.From.CompareTo(b.From));
        return changes;
    }

    // Changes with no shot between them are one: out to black and in from it, for instance.
    private List<Change> Joined(List<Change> changes)
    {
        var joined = new List<Change>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && IsPause(joined[^1].To, change.From))
            {
                var kind = joined[^1].Kind == change.Kind ? change.Kind : joined[^1].Kind == Transition.Dissolve || change.Kind == Transition.Dissolve ? Transition.Dissolve : Transition.Fade;
                joined[^1] = new Change(joined[^1].From, Math.Max(joined[^1].To, change.To), kind);
            }
            else
            {
                joined.Add(change);
            }
        }
        return joined;
    }

    private bool IsPause(int from, int to)
    {
        if (from >= to)
            return true;
        var length = (_frames[to] - _frames[from]) / rate;
        return length < ShortestShot || (length < LongestPlain && _plain.GetRange(from, to - from).TrueForAll(plain => plain));
    }
}
