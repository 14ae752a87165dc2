using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// Chooses candidates one after another, always the one that adds most for its seconds: its own importance and the scenery that
/// nothing chosen shows yet. The lazy greedy algorithm under a budget (Leskovec et al., "Cost-effective Outbreak Detection", KDD 2007).
/// What is chosen may grow: from then on, longer by a second or three, it is a candidate too.
/// </summary>
internal sealed class SegmentChoice
{
    // What the whole scenery is worth, in seconds of the best importance for each second of the reel.
    private const float SceneryShare = 0.3f;

    private readonly Material _material;
    private readonly ReelDraft _draft;
    private readonly Candidates _worth;
    private readonly Coverage _coverage;
    private readonly Repeats _repeats;
    private readonly CutGrid _grid;
    private readonly float _sceneryWorth;
    private readonly bool[] _repeated;

    /// <param name="material">What may be used; takes note of what the reel repeats.</param>
    /// <param name="draft">Takes what is chosen; what it holds is counted as shown.</param>
    /// <param name="worth">What stretches are worth.</param>
    /// <param name="scenery">The video's pictures.</param>
    /// <param name="repeats">Finds what is seen again.</param>
    /// <param name="grid">The frames.</param>
    public SegmentChoice(Material material, ReelDraft draft, Candidates worth, Scenery scenery, Repeats repeats, CutGrid grid)
    {
        _material = material;
        _draft = draft;
        _worth = worth;
        _coverage = new Coverage(scenery, grid);
        _repeats = repeats;
        _grid = grid;
        _repeated = new bool[repeats.Count];
        _sceneryWorth = SceneryShare * (float)grid.Seconds(draft.Pieces.Sum(piece => piece.Length) + Math.Max(0, draft.Remaining));
        foreach (var piece in draft.Pieces)
            Show(piece);
    }

    private bool OnlyOnce => (_material.Avoided & Obstacle.Repeated) != Obstacle.None;

    /// <summary>Fills the draft as far as candidates fit.</summary>
    public void Fill(IEnumerable<Candidate> candidates)
    {
        var queue = new PriorityQueue<Candidate, float>(candidates.Select(candidate => (candidate, -Density(candidate))));
        foreach (var piece in _draft.Pieces)
            Enqueue(queue, _worth.Beside(piece, _material));
        while (queue.TryDequeue(out var candidate, out _))
        {
            if (!_draft.Fits(candidate.Stretch))
                continue;
            var density = Density(candidate);
            // What it adds can only have shrunk; if another may add more now, that one is looked at first.
            if (queue.TryPeek(out _, out var next) && density < -next)
                queue.Enqueue(candidate, -density);
            else if (TryShow(candidate.Stretch))
                Enqueue(queue, _worth.Beside(_draft.PieceAt(candidate.Stretch.Start), _material));
        }
    }

    /// <summary>Adds a stretch unless it does not fit or shows something twice.</summary>
    public bool TryShow(Stretch stretch)
    {
        var (from, to) = Tenths(stretch);
        if (!_draft.Fits(stretch) || (OnlyOnce && _repeats.Within(from, to)) || !_draft.TryAdd(stretch))
            return false;
        Show(stretch);
        return true;
    }

    private void Enqueue(PriorityQueue<Candidate, float> queue, IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
            queue.Enqueue(candidate, -Density(candidate));
    }

    private void Show(Stretch stretch)
    {
        _coverage.Show(stretch);
        if (!OnlyOnce)
            return;
        var (from, to) = Tenths(stretch);
        _repeats.Mark(from, to, _repeated);
        _material.Repeat(_repeated);
    }

    private float Density(Candidate candidate) =>
        (candidate.Worth + (_sceneryWorth * _coverage.Gain(candidate.Stretch))) / (float)_grid.Seconds(candidate.Stretch.Length);

    private (int From, int To) Tenths(Stretch stretch)
    {
        var from = Math.Min(_repeats.Count, (int)Math.Ceiling(_grid.Seconds(stretch.Start) * VideoTrack.Rate));
        return (from, Math.Clamp((int)(_grid.Seconds(stretch.End) * VideoTrack.Rate), from, _repeats.Count));
    }
}
