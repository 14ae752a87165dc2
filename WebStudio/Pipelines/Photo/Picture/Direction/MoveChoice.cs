using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>Prefers one move to another as an editor would: fit for the section, unlike what was just seen, going the other way.</summary>
/// <param name="framings">Of each photo.</param>
/// <param name="random">Decides between equals.</param>
internal sealed class MoveChoice(IReadOnlyList<Framing> framings, SeededRandom random)
{
    private readonly List<PlannedShot> _before = [];

    public IReadOnlyList<PlannedShot> Planned => _before;

    public void Take(PlannedShot shot) => _before.Add(shot);

    /// <summary>Whether a cut to a view would be seen as a mistake: the same photo, nearly equally large, nearly in the same place.</summary>
    public bool Jumps(int photo, View from) =>
        _before.Count > 0 && _before[^1].Shot.Photo == photo && Distance(framings[photo], _before[^1].Shot.At(_before[^1].Shot.End), from) < 1;

    /// <summary>How good a shot would be here; negative infinity where it may not be.</summary>
    /// <param name="planned">Within its limits.</param>
    /// <param name="kind">Section of the song.</param>
    /// <param name="limits">Of its photo.</param>
    public double Score(PlannedShot planned, SectionKind kind, MoveLimits limits)
    {
        var (shot, move) = planned;
        if (_before.Count > 0 && _before[^1].Move.Kind == move.Kind)
            return double.NegativeInfinity;
        var score = Weight(kind, move.Kind) + random.Between(0, 0.35);
        // What the photo is about is what most of the video is about.
        score += !move.AboutSubject ? 0 : _before.Count(other => other.Move.AboutSubject) < 0.65 * _before.Count ? 0.9 : 0.3;
        // A move that hardly moves is a still.
        var moved = Distance(framings[shot.Photo], move.From, move.To) + (Math.Abs(move.To.Roll - move.From.Roll) / 3);
        score += Math.Min(0.5, moved / 2) - (moved < 0.25 ? 0.8 : 0);
        score -= limits.CutsTop(move.From) || limits.CutsTop(move.To) ? 0.6 : 0;
        if (_before.Count > 1 && _before[^2].Move.Kind == move.Kind)
            score -= 0.45;
        // What went left goes right the next time; what came nearer goes away.
        var last = _before.LastOrDefault(other => Axis(other.Move.Kind) == Axis(move.Kind));
        score += last is null ? 0.1 : last.Move.Direction == move.Direction ? -0.3 : 0.3;
        score -= Jumps(shot.Photo, move.From) ? 0.7 : 0;
        var middle = View.Between(move.From, move.To, 0.5);
        // Away from it for a moment at most: not where the camera stays away, and not twice running.
        var missed = Math.Min(limits.Misses(move.From), limits.Misses(move.To));
        score -= (2.2 * missed) + limits.Misses(middle);
        // New parts of the photo and new sizes keep it alive.
        var seen = _before.Where(other => other.Shot.Photo == shot.Photo).TakeLast(8)
            .Select(other => Distance(framings[shot.Photo], View.Between(other.Move.From, other.Move.To, 0.5), middle)).DefaultIfEmpty(1.5).Min();
        return score + (0.5 * Math.Min(1.5, seen));
    }

    /// <summary>How far two views are apart: 1 where one is a quarter larger, or a good part of itself away.</summary>
    public static double Distance(Framing framing, View a, View b)
    {
        var scale = Math.Min(a.Scale, b.Scale);
        var size = Math.Abs(Math.Log(a.Scale / b.Scale)) / Math.Log(1.25);
        double x = Math.Abs(a.X - b.X) / (framing.FullWidth * scale), y = Math.Abs(a.Y - b.Y) / (framing.FullHeight * scale);
        return Math.Max(size, Math.Sqrt((x * x) + (y * y)) / 0.22);
    }

    private static int Axis(MoveKind kind) => kind switch { MoveKind.Pan => 0, MoveKind.Tilt => 1, MoveKind.Drift => 2, _ => 3 };

    private static double Weight(SectionKind section, MoveKind move) => (section, move) switch
    {
        (SectionKind.Intro, MoveKind.Detail) => 0,
        (SectionKind.Intro, MoveKind.PullOut) => 0.3,
        (SectionKind.Intro, _) => 0.8,
        (SectionKind.Chorus, MoveKind.PushIn) => 1,
        (SectionKind.Chorus, MoveKind.Detail or MoveKind.Pan or MoveKind.PullOut) => 0.85,
        (SectionKind.Chorus, _) => 0.4,
        (SectionKind.Bridge, MoveKind.Drift) => 1.3,
        (SectionKind.Bridge, MoveKind.Pan or MoveKind.Tilt) => 0.8,
        (SectionKind.Bridge, _) => 0.4,
        (SectionKind.Outro, MoveKind.Drift or MoveKind.Tilt or MoveKind.Pan) => 0.8,
        (SectionKind.Outro, _) => 0.3,
        (_, MoveKind.Pan or MoveKind.PushIn) => 1,
        (_, MoveKind.Tilt or MoveKind.Drift or MoveKind.PullOut) => 0.75,
        _ => 0.5,
    };
}
