namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>How one shot gives way to the next.</summary>
public enum Transition
{
    /// <summary>From one frame to the next; also the first shot's beginning.</summary>
    Cut,

    /// <summary>Both pictures are mixed for a while (wipes too, where they are found).</summary>
    Dissolve,

    /// <summary>Out to a plain picture, black or white mostly, or in from one.</summary>
    Fade,
}

/// <summary>
/// What one camera shows without interruption. Seconds from the video's start; ascending, never overlapping.
/// Between two shots lies nothing after a cut, and the whole transition after a dissolve or a fade: no frame of a shot is a mixture.
/// What is shorter than 0.3 s is no shot but part of the transition.
/// </summary>
/// <param name="Start">Time of its first frame.</param>
/// <param name="End">Time of the first frame that no longer belongs to it.</param>
/// <param name="In">How it began.</param>
public sealed record Shot(double Start, double End, Transition In)
{
    /// <summary>Seconds.</summary>
    public double Length => End - Start;
}
