using System.Security.Cryptography;
using System.Text;

namespace WebStudio.Pipelines.Story.Film.Direction;

/// <summary>Lays a film out in shots: where the camera goes, and how one picture follows the other. Equal plans give equal films.</summary>
internal static class FilmDirector
{
    /// <param name="plan">The film.</param>
    /// <param name="pictures">One of each scene.</param>
    /// <returns>In order, without gaps, from frame 0 to <see cref="Frames"/>.</returns>
    public static IReadOnlyList<FilmShot> Plan(FilmPlan plan, IReadOnlyList<PictureFacts> pictures)
    {
        var shots = new List<FilmShot>();
        for (var scene = 0; scene < plan.Scenes.Count; scene++)
        {
            var (start, end) = Range(plan, scene);
            if (end <= start)
                continue;
            var random = Chance(plan, scene);
            var moves = new MovePlanner(plan, pictures[scene], plan.Scenes[scene], scene, random);
            var borders = Borders(plan, scene, start, end);
            for (var i = 0; i + 1 < borders.Count; i++)
            {
                var before = shots.Count == 0 ? 0 : shots[^1].End - shots[^1].Start;
                var into = shots.Count == 0 ? Transition.Cut : i == 0 ? Between(plan, scene, Math.Min(before, borders[1] - start), random) : Within(plan, Math.Min(before, borders[i + 1] - borders[i]));
                shots.Add(new FilmShot(scene, borders[i], borders[i + 1], moves.Next(borders[i + 1] - borders[i], borders.Count - 1), into));
            }
        }
        for (var i = 0; i + 1 < shots.Count; i++)
            shots[i] = shots[i] with { Tail = shots[i + 1].In.Frames };
        return shots;
    }

    public static int Frames(FilmPlan plan) => Math.Max(1, (int)Math.Round(plan.Seconds * plan.Fps));

    /// <summary>A scene's frames: the first one, and the one after the last.</summary>
    public static (int Start, int End) Range(FilmPlan plan, int scene)
    {
        var frames = Frames(plan);
        int At(double seconds) => Math.Clamp((int)Math.Round(seconds * plan.Fps), 0, frames);
        return (scene == 0 ? 0 : At(plan.Scenes[scene].Start), scene == plan.Scenes.Count - 1 ? frames : At(plan.Scenes[scene + 1].Start));
    }

    // By the scene's name and not by its place, so that a scene keeps its moves when others come and go.
    private static Random Chance(FilmPlan plan, int scene) =>
        new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Seed} {plan.Scenes[scene].Id}"))));

    // A long scene is looked at again from elsewhere, where a sentence begins.
    private static List<int> Borders(FilmPlan plan, int scene, int start, int end)
    {
        var seconds = plan.Pacing switch { StoryPacing.Slow => 15.0, StoryPacing.Medium => 11, StoryPacing.Dynamic => 8, _ => 6 };
        var count = plan.Zoom ? Math.Max(1, (int)Math.Round((end - start) / (plan.Fps * seconds))) : 1;
        var length = (end - start) / (double)count;
        var borders = new List<int> { start };
        for (var i = 1; i < count; i++)
        {
            var even = start + (i * length);
            var spoken = plan.Scenes[scene].Lines.Select(line => (line.Start * plan.Fps) - (0.1 * plan.Fps)).Where(at => Math.Abs(at - even) < 0.35 * length).ToList();
            borders.Add((int)Math.Round(spoken.Count == 0 ? even : spoken.MinBy(at => Math.Abs(at - even))));
        }
        borders.Add(end);
        return borders;
    }

    private static Transition Within(FilmPlan plan, int shorter)
    {
        var frames = Limited(plan.Pacing switch { StoryPacing.Slow => 1.2, StoryPacing.Medium => 0.8, StoryPacing.Dynamic => 0.4, _ => 0 }, plan, shorter);
        return frames == 0 ? Transition.Cut : new Transition(TransitionKind.Dissolve, frames);
    }

    private static Transition Between(FilmPlan plan, int scene, int shorter, Random random)
    {
        double chance = random.NextDouble(), more = random.NextDouble();
        // The first word comes 0.3 s into a scene: a dip is past its black by then, or soon after.
        var (kind, seconds) = plan.Pacing switch
        {
            StoryPacing.Slow => chance < 0.72 ? (TransitionKind.Dissolve, 1.3 + (0.5 * more)) : (TransitionKind.Dip, 1.1),
            StoryPacing.Medium => chance < 0.62 ? (TransitionKind.Dissolve, 0.7 + (0.3 * more)) : chance < 0.74 ? (TransitionKind.Dip, 0.7) : chance < 0.86 ? (TransitionKind.Wipe, 0.8) : (TransitionKind.Cut, 0),
            StoryPacing.Dynamic => chance < 0.4 ? (TransitionKind.Cut, 0) : chance < 0.6 ? (TransitionKind.Dissolve, 0.4) : chance < 0.8 ? (TransitionKind.Push, 0.5) : (TransitionKind.Slide, 0.5),
            _ => chance < 0.62 ? (TransitionKind.Cut, 0) : chance < 0.8 ? (TransitionKind.Push, 0.33) : chance < 0.92 ? (TransitionKind.Slide, 0.33) : (TransitionKind.Dissolve, 0.25),
        };
        var frames = Limited(seconds, plan, shorter);
        return frames == 0 ? Transition.Cut : new Transition(kind, frames, scene % 4 == 3);
    }

    // Neither picture is given away to its transitions.
    private static int Limited(double seconds, FilmPlan plan, int shorter) => (int)Math.Min(Math.Round(seconds * plan.Fps), shorter / 3);
}
