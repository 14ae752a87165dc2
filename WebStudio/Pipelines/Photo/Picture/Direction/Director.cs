using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>
/// Plans the edit of a music video: where it is cut, which part of which photo is seen, and how the camera moves. Takes begin on beats; moves
/// keep to the speeds of <see cref="MoveLimits"/>; what is about the subject keeps it in the picture. Equal requests give equal plans.
/// </summary>
public static class Director
{
    /// <summary>Plans every frame of the song, in order and without gaps.</summary>
    public static IReadOnlyList<Shot> Plan(PictureRequest request) => [.. PlanMoves(request).Select(planned => planned.Shot)];

    internal static IReadOnlyList<PlannedShot> PlanMoves(PictureRequest request)
    {
        var takes = EditRhythm.Of(request);
        Framing[] framings = [.. request.Photos.Select(photo => new Framing(photo, request.Width, request.Height))];
        var random = new SeededRandom(request.Seed, "camera");
        var choice = new MoveChoice(framings, random);
        for (var i = 0; i < takes.Count; i++)
        {
            var photo = takes[i].Photo;
            var limits = new MoveLimits(framings[photo], request.Photos[photo], request.Width);
            var planner = new MovePlanner(framings[photo], request.Photos[photo], limits, random);
            choice.Take(Choose(request, takes, i, planner, limits, choice));
        }
        return choice.Planned;
    }

    private static PlannedShot Choose(PictureRequest request, IReadOnlyList<Take> takes, int index, MovePlanner planner, MoveLimits limits, MoveChoice choice)
    {
        var take = takes[index];
        var section = take.Section < request.Times.Sections.Count ? request.Times.Sections[take.Section] : new SongSection(SectionKind.Verse, 0, request.Times.Seconds, 0.5);
        double seconds = (take.End - take.Start) / (double)request.Fps, energy = Math.Clamp(section.Energy, 0, 1);
        var tail = index + 1 < takes.Count ? LongestDissolve(takes[index + 1], request.Fps) : 0;
        PlannedShot Shot(CameraMove move) => Within(request, limits, take, energy, move);
        bool Keeps(PlannedShot planned) => limits.Keeps(planned.Shot, tail, planned.Move.AboutSubject);
        PlannedShot? best = null;
        if (index == 0 || index == takes.Count - 1)
        {
            var special = Shot(index == 0 ? planner.Opening(seconds) : planner.Closing(seconds));
            // Where no view of all there is holds the subject, that view is shown all the same.
            special = Keeps(special) ? special : special with { Move = special.Move with { AboutSubject = false } };
            best = Keeps(special) ? special : null;
        }
        // The end pulls out, so what comes before it does not.
        var reserved = index == takes.Count - 2 ? MoveKind.PullOut : (MoveKind?)null;
        best ??= planner.Think(seconds, energy, section.Kind).Where(move => move.Kind != reserved).Select(Shot).Where(Keeps)
            .Select(planned => (Planned: planned, Score: choice.Score(planned, section.Kind, limits))).Where(scored => !double.IsInfinity(scored.Score))
            .OrderByDescending(scored => scored.Score).FirstOrDefault().Planned;
        // A photo without any room: all of it, still.
        best ??= Shot(Still(choice));
        return best with { Shot = best.Shot with { Dissolve = Dissolve(request, take, section.Kind, energy, best, choice) } };
    }

    private static CameraMove Still(MoveChoice choice)
    {
        var kind = choice.Planned.Count > 0 && choice.Planned[^1].Move.Kind == MoveKind.Drift ? MoveKind.Pan : MoveKind.Drift;
        return new CameraMove(kind, new View(0.5, 0.5, 1), new View(0.5, 0.5, 1), 0, 0, false);
    }

    // As much of the move as keeps to the speeds.
    private static PlannedShot Within(PictureRequest request, MoveLimits limits, Take take, double energy, CameraMove move)
    {
        var subject = request.Photos[take.Photo].Reading.Subject;
        // What is small and sure stands out from what is behind it; a guess or a picture full of it does not.
        var standsOut = Math.Clamp(subject.Confidence, 0, 1) * (1 - Math.Clamp(subject.Width * subject.Height, 0, 1));
        var shot = new Shot
        {
            Photo = take.Photo,
            Start = take.Start,
            End = take.End,
            From = move.From,
            To = move.To,
            EaseIn = move.EaseIn,
            EaseOut = move.EaseOut,
            Parallax = 0.012 + (0.028 * standsOut),
            Energy = energy,
        };
        var allowed = limits.Allowed(shot, request.Fps);
        if (allowed >= 1)
            return new PlannedShot(shot, move);
        // A pull is cut off at its start, so that it still ends where it was meant to.
        var part = 0.98 * allowed;
        move = move.Kind == MoveKind.PullOut ? move with { From = View.Between(move.From, move.To, 1 - part) } : move with { To = View.Between(move.From, move.To, part) };
        return new PlannedShot(shot with { From = move.From, To = move.To }, move);
    }

    private static int LongestDissolve(Take take, int fps) => Math.Min(fps, (take.End - take.Start) * 2 / 5);

    /// <summary>Calm songs dissolve from section to section and in their bridge; a cut that would jump dissolves; all else is cut on the beat.</summary>
    private static int Dissolve(PictureRequest request, Take take, SectionKind kind, double energy, PlannedShot planned, MoveChoice choice)
    {
        if (take.Start == 0)
            return 0;
        var longest = LongestDissolve(take, request.Fps);
        if (kind == SectionKind.Bridge || (take.Opens && energy < 0.45))
            return longest;
        if (choice.Jumps(planned.Shot.Photo, planned.Move.From))
            return Math.Min(longest, request.Fps / 2);
        return energy < 0.35 ? Math.Min(longest, request.Fps * 3 / 4) : 0;
    }
}
