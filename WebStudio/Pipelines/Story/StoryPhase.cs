using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>How far a story is, as a person sees it.</summary>
public enum StoryPhase
{
    /// <summary>It is thought of.</summary>
    Empty,

    /// <summary>It is written, painted, spoken or filmed.</summary>
    Working,

    /// <summary>Its storyboard waits for a person.</summary>
    Held,

    Done,

    /// <summary>Failed or cancelled, or its files are gone.</summary>
    Ended,
}

public static class StoryPhases
{
    public static StoryPhase Of(JobSnapshot? job) => job switch
    {
        null => StoryPhase.Empty,
        { State: JobState.Held } => StoryPhase.Held,
        { State: JobState.Succeeded, ExpiredAt: null } => StoryPhase.Done,
        { IsFinished: true } => StoryPhase.Ended,
        _ => StoryPhase.Working,
    };
}
