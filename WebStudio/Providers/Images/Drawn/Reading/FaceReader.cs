using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Reading;

/// <summary>Reads out of a scene's words what people's faces show, and what people and animals do.</summary>
internal static class FaceReader
{
    // One word of the narration is enough.
    private const double Least = 1.2;

    private static readonly string[] _running = ["run", "ran", "flee", "fled", "chase", "race", "escape", "hurry", "rush", "sprint"];
    private static readonly string[] _galloping = ["gallop", "leap", "leapt", "hunt", "charge"];
    private static readonly string[] _walking = ["walk", "step", "follow", "went", "march", "wander", "cross"];
    private static readonly string[] _sitting = ["sit", "sat", "rest", "read", "wait"];
    private static readonly string[] _reaching = ["reach", "point", "raise", "hold", "held", "touch", "wave"];
    private static readonly string[] _watching = ["watch", "stare", "look", "gaze", "horizon", "distance"];
    private static readonly string[] _rejoicing = ["cheer", "celebrate", "celebration", "victory", "triumph", "won", "jump", "joy", "hurray"];
    private static readonly string[] _recoiling = ["scream", "terrified", "terror", "recoil", "horror", "frightened", "shrink", "startle"];
    private static readonly string[] _sleeping = ["sleep", "asleep", "slept", "doze", "dream", "nap", "curl"];

    /// <summary>What is said most of; calm where nothing is.</summary>
    public static FigureFace FaceOf(Words here)
    {
        var (face, score) = Lexicon.Faces.Select(row => (row.Key, here.Sum(row.Value))).MaxBy(row => row.Item2);
        return score >= Least ? face : FigureFace.Calm;
    }

    public static FigurePose PoseOf(Words here, FigureFace face, SeededRandom random)
    {
        if (face == FigureFace.Happy && here.Sum(_rejoicing) > 0)
            return FigurePose.Rejoicing;
        if (here.Sum(_running) > 0)
            return FigurePose.Running;
        if (face == FigureFace.Afraid && here.Sum(_recoiling) > 0)
            return FigurePose.Recoiling;
        (string[] Words, FigurePose Pose)[] acts = [(_walking, FigurePose.Walking), (_sitting, FigurePose.Sitting), (_reaching, FigurePose.Reaching), (_watching, face == FigureFace.Calm ? FigurePose.FromBehind : FigurePose.Standing)];
        foreach (var (words, pose) in acts)
        {
            if (here.Sum(words) > 0)
                return pose;
        }
        // Who feels something shows it.
        return face != FigureFace.Calm ? FigurePose.Standing : random.Pick([FigurePose.Standing, FigurePose.Walking, FigurePose.FromBehind]);
    }

    /// <summary>The animal as it runs or sleeps, where that is said and it can.</summary>
    public static Motif Moving(Motif motif, Words here)
    {
        if (motif.Asleep is { } asleep && here.Sum(_sleeping) > 0)
            return motif with { Draw = asleep };
        return motif.Running is { } running && here.Sum(_running) + here.Sum(_galloping) > 0 ? motif with { Draw = running } : motif;
    }
}
