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
/// <param name="Note">How long it took, how far it is or how long it may take, in few characters; empty when nobody knows.</param>
public sealed record StageStep(string Name, double Weight, StagePhase Phase, double Done, string Note = "")
{
    /// <summary>Its part of the bar and what is known of it, in words.</summary>
    public string Hint => $"{Name}: {(Note.Length == 0 ? "" : Phase switch { StagePhase.Done => $"took {Note}", StagePhase.Ahead => $"next, about {Note.TrimStart('~')}", StagePhase.Stopped => $"stopped at {Note}", _ => $"now, {Note}" })}".TrimEnd(' ', ':');

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
        return [.. steps.Select(step => step with { Note = NoteOf(step, stages, steps, job) })];
    }

    private static string NoteOf(StageStep step, IReadOnlyList<JobStage> stages, List<StageStep> steps, JobSnapshot job)
    {
        switch (step.Phase)
        {
            case StagePhase.Done:
                return job.StageTimes.FirstOrDefault(time => string.Equals(time.Name, step.Name, StringComparison.Ordinal)) is { } took ? JobWords.Short(took.Seconds) : "";
            case StagePhase.Ahead when job is { State: JobState.Running, EtaSeconds: { } eta }:
                // The time left divides among what is left as the stages' times do.
                var left = stages.Zip(steps, (stage, other) => stage.Duration * (1 - other.Done)).Sum();
                var own = stages.First(stage => string.Equals(stage.Name, step.Name, StringComparison.Ordinal)).Duration;
                return left > 0 ? $"~{JobWords.Short(eta * own / left)}" : "";
            case StagePhase.Current or StagePhase.Stopped:
                return $"{Math.Floor(step.Done * 100):0} %";
            default:
                return "";
        }
    }
}
