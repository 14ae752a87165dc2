using WebStudio.Components;
using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

public sealed class StageStepTests
{
    private static readonly JobStage[] Stages = [new("Look", 10), new("Paint", 30), new("Finish", 10)];

    [Fact]
    public void A_waiting_job_has_all_stages_ahead()
    {
        var steps = StageStep.Of(Stages, Snapshots.Of(JobState.Queued));
        Assert.Equal(["Look", "Paint", "Finish"], steps.Select(step => step.Name).ToArray());
        Assert.Equal([10, 30, 10], steps.Select(step => step.Weight));
        Assert.All(steps, step => Assert.Equal((StagePhase.Ahead, 0), (step.Phase, step.Done)));
    }

    [Theory]
    [InlineData("Look", 10, 0.5, 0, 0)]
    [InlineData("Paint", 20, 1, 0, 0)]
    [InlineData("Paint", 50, 1, 0.5, 0)]
    [InlineData("Finish", 95, 1, 1, 0.75)]
    public void A_running_job_has_filled_what_lies_behind_it(string stage, double progress, double look, double paint, double finish)
    {
        var steps = StageStep.Of(Stages, Snapshots.Of(JobState.Running, progress, stage));
        Assert.Equal([look, paint, finish], steps.Select(step => Math.Round(step.Done, 9)));
        Assert.Equal(stage, Assert.Single(steps, step => step.Phase == StagePhase.Current).Name);
        Assert.All(steps.TakeWhile(step => step.Phase != StagePhase.Current), step => Assert.Equal(StagePhase.Done, step.Phase));
        Assert.All(steps.SkipWhile(step => step.Phase != StagePhase.Current).Skip(1), step => Assert.Equal(StagePhase.Ahead, step.Phase));
    }

    [Theory]
    [InlineData(JobState.Failed)]
    [InlineData(JobState.Cancelled)]
    public void A_stopped_job_shows_where(JobState state)
    {
        var steps = StageStep.Of(Stages, Snapshots.Of(state, 35, "Paint"));
        Assert.Equal([StagePhase.Done, StagePhase.Stopped, StagePhase.Ahead], steps.Select(step => step.Phase));
        Assert.Equal(0.25, steps[1].Done, 1e-9);
    }

    [Fact]
    public void A_done_job_has_done_everything_whatever_was_said_last() =>
        Assert.All(StageStep.Of(Stages, Snapshots.Of(JobState.Succeeded, 96, "Paint")), step => Assert.Equal((StagePhase.Done, 1), (step.Phase, step.Done)));

    [Fact]
    public void Stages_tell_what_they_took_how_far_they_are_and_how_long_they_may_take()
    {
        JobStage[] stages = [new("Look", 10), new("Paint", 30, Time: 60), new("Finish", 10, Time: 20)];
        var job = Snapshots.Of(JobState.Running, 50, "Paint") with { EtaSeconds = 100, StageTimes = [new("Look", 3.4)] };
        // Half of painting is left: 30 of 50 parts of the time.
        var steps = StageStep.Of(stages, job);
        Assert.Equal(["3 s", "50 %", "~40 s"], steps.Select(step => step.Note).ToArray());
        Assert.Equal(["Look: took 3 s", "Paint: now, 50 %", "Finish: next, about 40 s"], steps.Select(step => step.Hint).ToArray());
        var done = Snapshots.Of(JobState.Succeeded, 100, "Finish") with { StageTimes = [new("Look", 0.42), new("Paint", 61.2)] };
        Assert.Equal(["0.4 s", "1 min", ""], StageStep.Of(stages, done).Select(step => step.Note).ToArray());
    }

    [Fact]
    public void Progress_beyond_a_stage_does_not_overflow_it() =>
        Assert.Equal(1, StageStep.Of(Stages, Snapshots.Of(JobState.Running, 99, "Look"))[0].Done);

    [Fact]
    public void A_stage_without_weight_takes_no_room_and_divides_nothing_by_zero() =>
        Assert.Equal([1, 0], StageStep.Of([new("Look", 1), new("Wait", 0)], Snapshots.Of(JobState.Running, 100, "Wait")).Select(step => step.Done));
}
