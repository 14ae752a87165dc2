using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Selection;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

/// <summary>What holds of every plan.</summary>
internal static class PlanChecks
{
    public static ReelPlan Plan(this Footage footage, double target, double frameRate = 30) =>
        new ReelPlanner(footage.Video, footage.Audio).Plan(new ReelRequest { Target = target, FrameRate = frameRate });

    /// <summary>Seconds of a stretch that the reel shows.</summary>
    public static double Shown(this ReelPlan plan, double from, double to) =>
        plan.Segments.Sum(segment => Math.Max(0, Math.Min(segment.End, to) - Math.Max(segment.Start, from)));

    public static void IsOrderly(ReelPlan plan)
    {
        Assert.NotEmpty(plan.Segments);
        Assert.All(plan.Segments, segment =>
        {
            Assert.True(segment.Start >= 0 && segment.End <= plan.Duration + 1e-9 && segment.Length > 0, $"{segment.Start}–{segment.End}");
            Assert.InRange(segment.Score, 0, 1);
            Assert.NotEmpty(segment.Reasons);
            Assert.All(segment.Reasons, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
        });
        foreach (var (a, b) in plan.Segments.Zip(plan.Segments.Skip(1)))
            Assert.True(a.End <= b.Start, $"{a.Start}–{a.End} and {b.Start}–{b.End}");
        Assert.All(plan.ScoreCurve, score => Assert.InRange(score, 0, 1));
    }

    public static void LastsAsAsked(ReelPlan plan) =>
        Assert.InRange(plan.Length, Math.Min(plan.Target, plan.Duration) * 0.98, plan.Target * 1.02);

    /// <summary>No segment begins or ends within a sentence where its pause is within 0.7 s.</summary>
    public static void CutsNoSentence(ReelPlan plan, IReadOnlyList<TimeRange> sentences)
    {
        foreach (var cut in plan.Segments.SelectMany(segment => new[] { segment.Start, segment.End }).Where(cut => cut > 0.02 && cut < plan.Duration - 0.05))
        {
            Assert.DoesNotContain(sentences, sentence =>
                cut > sentence.Start + 1e-6 && cut < sentence.End - 1e-6 && Math.Min(cut - sentence.Start, sentence.End - cut) < 0.7 - 1e-6);
        }
    }

    /// <summary>No segment ends in a flash of the next shot, or begins in one of the shot before.</summary>
    public static int Flashes(ReelPlan plan, Footage footage) => plan.Segments.Count(segment => footage.Shots.Skip(1).Any(shot =>
        (segment.End > shot.Start && segment.End < shot.Start + 0.3) || (segment.Start < shot.Start && segment.Start > shot.Start - 0.3)));
}
