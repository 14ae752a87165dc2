using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Selection;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

public sealed class ReplanTests
{
    private readonly Footage _footage = new Footage(300, 21).Cut(2, 9).Speak(100, 250).Excite(50, 58).Excite(180, 186);

    [Fact]
    public void Locked_segments_stay_exactly_as_they_are_and_the_rest_fills_the_length()
    {
        Segment[] kept = [new(12.345, 17.001, 0, ["mine"], Locked: true), new(200.5, 203, 0, [], Locked: false)];
        var plan = Plan(new ReelRequest { Target = 40, Kept = kept });
        PlanChecks.IsOrderly(plan);
        PlanChecks.LastsAsAsked(plan);
        var first = Assert.Single(plan.Segments, segment => segment.Start == 12.345 && segment.End == 17.001);
        Assert.True(first.Locked);
        Assert.Equal(["mine"], first.Reasons);
        Assert.False(Assert.Single(plan.Segments, segment => segment.Start == 200.5 && segment.End == 203).Locked);
        Assert.True(plan.Shown(50, 58) >= 0.8 * 8);
    }

    [Fact]
    public void What_was_dropped_is_not_offered_again()
    {
        var before = Plan(new ReelRequest { Target = 30 });
        Assert.True(before.Shown(50, 58) > 6);
        var plan = Plan(new ReelRequest { Target = 30, Dropped = [new TimeRange(45, 60)] });
        Assert.Equal(0, plan.Shown(45, 60));
        PlanChecks.LastsAsAsked(plan);
        PlanChecks.CutsNoSentence(plan, _footage.Sentences);
    }

    [Fact]
    public void Dropping_one_segment_leaves_the_strongest_others()
    {
        var before = Plan(new ReelRequest { Target = 30 });
        var weakest = before.Segments.MinBy(segment => segment.Score)!;
        var plan = Plan(new ReelRequest { Target = 30, Dropped = [new TimeRange(weakest.Start, weakest.End)], Kept = [.. before.Segments.Where(segment => segment != weakest)] });
        Assert.All(before.Segments.Where(segment => segment != weakest), segment => Assert.Contains(plan.Segments, other => other.Start == segment.Start && other.End == segment.End));
        Assert.Equal(0, plan.Shown(weakest.Start, weakest.End));
        PlanChecks.LastsAsAsked(plan);
    }

    [Fact]
    public void A_plan_whose_segments_are_all_kept_is_the_same_plan()
    {
        var before = Plan(new ReelRequest { Target = 30 });
        var plan = Plan(new ReelRequest { Target = 30, Kept = before.Segments });
        Assert.Equal(before.Segments.Select(segment => (segment.Start, segment.End)), plan.Segments.Select(segment => (segment.Start, segment.End)));
    }

    [Fact]
    public void Kept_segments_longer_than_the_reel_are_all_shown_and_nothing_else()
    {
        var plan = Plan(new ReelRequest { Target = 10, Kept = [new(5, 12, 0, [], true), new(20, 28, 0, [], true)] });
        Assert.Equal(15, plan.Length, 1e-9);
        Assert.Contains("15.0 s", plan.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_kept_segments_are_joined_and_cut_to_the_video()
    {
        var plan = Plan(new ReelRequest { Target = 12, Kept = [new(290, 320, 0, ["b"], true), new(285, 295, 0, ["a"], false), new(-5, -1, 0, [], true)] });
        var segment = Assert.Single(plan.Segments);
        Assert.Equal((285, 300), (segment.Start, segment.End));
        Assert.Equal(["a", "b"], segment.Reasons);
    }

    [Fact]
    public void A_gap_too_small_for_a_segment_is_filled_beside_what_is_kept()
    {
        var plan = Plan(new ReelRequest { Target = 10, Kept = [new(150, 158.8, 0, [], true)] });
        PlanChecks.LastsAsAsked(plan);
        Assert.Contains(plan.Segments, segment => segment.Start == 150 && segment.End == 158.8);
    }

    [Fact]
    public void Where_too_much_was_dropped_the_rest_is_shown_and_the_shortage_told()
    {
        var plan = Plan(new ReelRequest { Target = 30, Dropped = [new(0, 140), new(150, 300)] });
        Assert.Equal(10, plan.Length, 0.1);
        Assert.Contains("Only 10.0 s", plan.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_was_dropped_nothing_is_shown_and_that_is_told()
    {
        var plan = Plan(new ReelRequest { Target = 30, Dropped = [new(-1, 400)] });
        Assert.Empty(plan.Segments);
        Assert.Contains("Only 0.0 s", plan.Note, StringComparison.Ordinal);
    }

    private ReelPlan Plan(ReelRequest request) => new ReelPlanner(_footage.Video, _footage.Audio).Plan(request);
}
