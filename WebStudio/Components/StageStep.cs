using WebStudio.Jobs;

namespace WebStudio.Components;

public enum StagePhase
{
    Ahead,
    Current,
    Done,
    Stopped,
}

/// <param name="Name">As shown to people.</param>
/// <param name="Weight">Its share of the bar.</param>
/// <param name="Phase">Where the job stands in it.</param>
/// <param name="Done">0–1.</param>
public sealed record StageStep(string Name, double Weight, StagePhase Phase, double Done)
{
    /// <summary>The stages of a pipeline as this job has gone through them.</summary>
    public static IReadOnlyList<StageStep> Of(IReadOnlyList<JobStage> stages, JobSnapshot job)
    {
        var total = stages.Sum(stage => stage.Weight);
        var steps = new List<StageStep>(stages.Count);
        var before = 0.0;
        var current = stages.ToList().FindIndex(stage => string.Equals(stage.Name, job.Stage, StringComparison.Ordinal));
        for (var i = 0; i < stages.Count; i++)
        {
            var share = stages[i].Weight / total;
            var done = share <= 0 ? 0 : Math.Clamp(((job.Progress / 100) - before) / share, 0, 1);
            before += share;
            steps.Add(job.State switch
            {
                JobState.Succeeded => new StageStep(stages[i].Name, stages[i].Weight, StagePhase.Done, 1),
                _ when i < current => new StageStep(stages[i].Name, stages[i].Weight, StagePhase.Done, 1),
                _ when i > current => new StageStep(stages[i].Name, stages[i].Weight, StagePhase.Ahead, 0),
                _ => new StageStep(stages[i].Name, stages[i].Weight, job.IsFinished ? StagePhase.Stopped : StagePhase.Current, done),
            });
        }
        return steps;
    }
}
