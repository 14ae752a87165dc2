using WebStudio.Jobs;

namespace WebStudio.Pipelines.Photo;

/// <summary>How far a music video is, as a person sees it.</summary>
public enum PhotoPhase
{
    /// <summary>There is no photo yet.</summary>
    Empty,

    /// <summary>It is looked at, and words are written.</summary>
    Reading,

    /// <summary>Mood and words wait for a person.</summary>
    Held,

    /// <summary>Music and picture are made.</summary>
    Making,

    Done,

    /// <summary>Failed or cancelled, or its files are gone.</summary>
    Ended,
}

public static class PhotoPhases
{
    public static PhotoPhase Of(JobSnapshot? job) => job switch
    {
        null => PhotoPhase.Empty,
        { State: JobState.Held } => PhotoPhase.Held,
        { State: JobState.Succeeded, ExpiredAt: null } => PhotoPhase.Done,
        { IsFinished: true } => PhotoPhase.Ended,
        _ => PhotoOptions.Of(job).Hold == PhotoHold.Lyrics ? PhotoPhase.Reading : PhotoPhase.Making,
    };
}
