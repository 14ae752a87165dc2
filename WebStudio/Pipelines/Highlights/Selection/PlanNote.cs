namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>What the owner of a reel is told about it.</summary>
internal static class PlanNote
{
    public static string Flat(MomentScores scores)
    {
        var above = Math.Max(0, ((scores.Best / Math.Max(scores.Median, 1e-6)) - 1) * 100);
        return $"Nothing stands out in this video: its best moment scores only {above:0} % above the median, so the reel is an even sample of the best shots.";
    }

    public static string Relaxed(double seconds, string price) =>
        $"The good material is shorter than the reel, so {seconds:0.0} s of it {price}.";

    public static string KeptTooLong(double kept, double target) =>
        $"The segments you keep last {kept:0.0} s, longer than the {target:0.#} s asked for; nothing was added.";

    public static string TooLittle(double length, double target) =>
        $"Only {length:0.0} s of the {target:0.#} s asked for could be filled: nothing else is left to show.";

    public static string Whole(double duration, double target) =>
        $"The video lasts {duration:0.0} s, not longer than the {target:0.#} s asked for, so all of it is shown.";

    public static string Still(double share) =>
        $"{share * 100:0} % of the video are still or blurred, so such pictures are used too.";

    public static string Flawed(double seconds) =>
        $"{seconds:0.0} s of it are black, frozen, blurred or covered.";
}
