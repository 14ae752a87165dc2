using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// Chooses what a reel shows. Made once for a video, it plans and plans again as often as its user changes their mind:
/// equal requests give equal plans; may be used by several threads.
/// </summary>
public sealed class ReelPlanner
{
    private readonly VideoTrack _video;
    private readonly AudioTrack _audio;
    private readonly MomentScores _scores;
    private readonly Scenery _scenery;
    private readonly Repeats _repeats;
    private readonly Reasons _reasons;

    /// <param name="video">What is seen; not changed afterwards.</param>
    /// <param name="audio">What is heard, <see cref="AudioTrack.Empty"/> if nothing is; not changed afterwards.</param>
    public ReelPlanner(VideoTrack video, AudioTrack audio)
    {
        _video = video;
        _audio = audio;
        _scores = MomentScores.Of(video, audio);
        _scenery = Scenery.Of(video);
        _repeats = new Repeats(video, audio);
        _reasons = new Reasons(video, audio, _scores);
    }

    /// <returns>
    /// Segments as long altogether as asked for, within a hundredth and mostly to the frame; the whole video if it is shorter.
    /// When good material is short, rules are given up in the order of <see cref="Relaxation"/>, and the note says so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Target or frame rate is not above 0 and finite.</exception>
    public ReelPlan Plan(ReelRequest request)
    {
        if (!(request.Target > 0 && request.FrameRate > 0 && double.IsFinite(request.Target) && double.IsFinite(request.FrameRate)))
            throw new ArgumentOutOfRangeException(nameof(request), "Target and frame rate must be above 0 and finite.");
        var grid = new CutGrid(_video.Duration, request.FrameRate);
        var kept = KeptSegments.InOrder(request.Kept, _video.Duration);
        var material = Material.Of(_video, request, kept, grid);
        var notes = new List<string>();
        var stretches = Choose(request, kept, material, grid, notes);
        return new ReelPlan(Segments(stretches, kept, grid), _scores.Curve, _video.Duration, request.Target, notes.Count == 0 ? null : string.Join(' ', notes));
    }

    // What is to be shown beside what is kept.
    private IReadOnlyList<Stretch> Choose(ReelRequest request, IReadOnlyList<Segment> kept, Material material, CutGrid grid, List<string> notes)
    {
        var held = kept.Sum(segment => segment.Length);
        var wanted = grid.Frames(request.Target - held);
        if (held > request.Target * 1.001)
            notes.Add(PlanNote.KeptTooLong(held, request.Target));
        if (wanted <= 0)
            return [];
        material.Avoided = Obstacle.Dropped | Obstacle.Kept | Obstacle.Damaged;
        if (material.Usable <= wanted + Tolerance(request, grid))
            return Everything(request, held, material, grid, notes);
        var draft = Drafted(request, kept, wanted, material, grid, notes);
        if (draft.Remaining > Tolerance(request, grid))
            notes.Add(PlanNote.TooLittle(request.Target - grid.Seconds(draft.Remaining), request.Target));
        return [.. draft.Pieces.Where(piece => !piece.Fixed)];
    }

    private IReadOnlyList<Stretch> Everything(ReelRequest request, double held, Material material, CutGrid grid, List<string> notes)
    {
        var left = grid.Seconds(material.Usable);
        if (_video.Duration <= request.Target)
            notes.Add(PlanNote.Whole(_video.Duration, request.Target));
        if (held + left < Math.Min(_video.Duration, request.Target) * 0.98)
            notes.Add(PlanNote.TooLittle(held + left, request.Target));
        var flawed = grid.Seconds(material.CountOf(Obstacle.Weak | Obstacle.Dark));
        if (flawed > 0.5)
            notes.Add(PlanNote.Flawed(flawed));
        return [.. material.Runs()];
    }

    private ReelDraft Drafted(ReelRequest request, IReadOnlyList<Segment> kept, int wanted, Material material, CutGrid grid, List<string> notes)
    {
        Stretch[] fixedPieces = [.. kept.Select(segment => grid.Covering(segment.Start, segment.End))];
        var cuts = CutMap.Of(_video, _audio, fixedPieces, grid);
        var worth = new Candidates(grid, cuts, grid.Spread(_scores.Importance));
        var draft = new ReelDraft(material, fixedPieces, wanted);
        var accepted = Accepted(material, wanted, notes);
        if (_scores.Flat)
            notes.Add(PlanNote.Flat(_scores));
        foreach (var step in Relaxation.Steps)
        {
            var before = draft.Remaining;
            material.Avoided = step.Avoided & ~accepted;
            draft.Apart = grid.Frames(step.Apart);
            Fill(draft, step, material, cuts, worth, grid);
            if (step.Price.Length > 0 && grid.Seconds(before - draft.Remaining) > 0.05)
                notes.Add(PlanNote.Relaxed(grid.Seconds(before - draft.Remaining), step.Price));
            if (Math.Abs(draft.Remaining) <= Tolerance(request, grid))
                break;
        }

        return draft;
    }

    // Where most of the video stands still or is blurred and the rest is too short, that is how the video looks: a lecture's slides.
    private static Obstacle Accepted(Material material, int wanted, List<string> notes)
    {
        material.Avoided = Obstacle.All;
        var weak = material.CountOf(Obstacle.Weak);
        if (material.Usable >= wanted || weak * 2 < material.Frames)
            return Obstacle.None;
        notes.Add(PlanNote.Still(weak / (double)material.Frames));
        return Obstacle.Weak;
    }

    private void Fill(ReelDraft draft, Relaxation step, Material material, CutMap cuts, Candidates worth, CutGrid grid)
    {
        var choice = new SegmentChoice(material, draft, worth, _scenery, _repeats, grid);
        var candidates = worth.In(material, step.Shortest);
        if (_scores.Flat)
            EvenSample.Fill(choice, draft, candidates, material, grid);
        choice.Fill(candidates);
        var growth = new Growth(material, draft, cuts, worth, grid);
        var fit = new LengthFit(material, draft, cuts, worth, grid);
        growth.Fill(grid.Frames(1));
        if (grid.Seconds(Math.Abs(draft.Remaining)) <= 3)
            fit.Apply();
        if (draft.Remaining > 0)
        {
            growth.Fill(0);
            fit.Apply();
        }
    }

    private static int Tolerance(ReelRequest request, CutGrid grid) => (int)(request.Target * grid.Rate * 0.01);

    private IReadOnlyList<Segment> Segments(IReadOnlyList<Stretch> chosen, IReadOnlyList<Segment> kept, CutGrid grid)
    {
        var segments = chosen.Select(stretch =>
        {
            var start = grid.Seconds(stretch.Start);
            var end = stretch.Length == grid.Count ? _video.Duration : Math.Min(_video.Duration, grid.Seconds(stretch.End));
            return new Segment(start, end, _reasons.Score(start, end), _reasons.For(start, end), Locked: false);
        });
        var held = kept.Select(segment => segment with
        {
            Score = _reasons.Score(segment.Start, segment.End),
            Reasons = segment.Reasons.Count > 0 ? segment.Reasons : _reasons.For(segment.Start, segment.End),
        });
        return [.. segments.Concat(held).OrderBy(segment => segment.Start)];
    }
}
