using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

/// <summary>Many videos that chance made, and what holds of all their reels.</summary>
public sealed class PlanPropertyTests
{
    [Fact]
    public void Every_reel_lasts_as_asked_cuts_no_sentence_and_shows_nothing_bad()
    {
        var (exact, cuts, flashes) = (0, 0, 0);
        foreach (var seed in Enumerable.Range(1, 300))
        {
            var random = new Random(seed);
            var duration = Math.Pow(10, 1.1 + (random.NextDouble() * 1.6));
            var footage = Any(random, duration, seed, out var flawed);
            var target = Math.Round(10 + (random.NextDouble() * Math.Min(290, duration)), 1);
            var frameRate = (new[] { 30, 25, 30000 / 1001.0, 24, 60, 15 })[random.Next(6)];
            var plan = footage.Plan(target, frameRate);
            PlanChecks.IsOrderly(plan);
            PlanChecks.LastsAsAsked(plan);
            if (target >= duration)
                continue;
            PlanChecks.CutsNoSentence(plan, footage.Sentences);
            if (target < (duration - flawed.Length) * 0.6)
                Assert.Equal(0, plan.Shown(flawed.Start, flawed.End));
            exact += Math.Abs(plan.Length - target) < 0.08 ? 1 : 0;
            cuts += plan.Segments.Count;
            flashes += PlanChecks.Flashes(plan, footage);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"exact {exact}, segments {cuts}, flashes {flashes}");
        Assert.True(exact >= 200, $"{exact} reels are exact to a frame or two");
        Assert.True(flashes <= cuts * 0.03, $"{flashes} of {cuts} segments begin or end with a flash of another shot");
    }

    private static Footage Any(Random random, double duration, int seed, out WebStudio.Pipelines.Highlights.TimeRange flawed)
    {
        var footage = new Footage(duration, seed);
        _ = random.Next(4) == 0 ? footage.Still() : footage.Cut(0.7 + random.NextDouble(), 3 + (random.NextDouble() * 20));
        if (random.Next(3) > 0)
            footage.Speak(random.NextDouble() * duration / 2, duration * (0.6 + (0.4 * random.NextDouble())), 2 + (random.NextDouble() * 10));
        if (random.Next(3) == 0)
            footage.Beat(0.4 + random.NextDouble());
        for (var i = random.Next(4); i > 0; i--)
        {
            var at = random.NextDouble() * duration;
            footage.Excite(at, at + 1 + (random.NextDouble() * 10), random.Next(3) > 0, random.Next(3) > 0);
        }

        var start = Math.Round(random.NextDouble() * duration * 0.8, 1);
        flawed = new(start, Math.Round(start + (random.NextDouble() * duration * 0.2), 1));
        footage.Flaw(flawed.Start, flawed.End, (PictureFlaws)(1 << random.Next(4)));
        return footage;
    }
}
