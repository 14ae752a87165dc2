namespace WebStudio.Pipelines.Story.Film.Direction;

/// <summary>One unbroken camera move over a scene's picture.</summary>
/// <param name="Scene">Index of the scene.</param>
/// <param name="Start">First frame of the film.</param>
/// <param name="End">The frame after its last one.</param>
/// <param name="Move">Its way, from <paramref name="Start"/> until it is not seen any more.</param>
/// <param name="In">How it follows the shot before it.</param>
internal sealed record FilmShot(int Scene, int Start, int End, Glide Move, Transition In)
{
    /// <summary>Frames beyond its end in which it is still seen: those of the next one's transition.</summary>
    public int Tail { get; init; }

    public FilmView At(int frame) => Move.At((frame - Start) / (double)Math.Max(1, End + Tail - 1 - Start));
}

internal enum TransitionKind
{
    Cut,
    Dissolve,

    /// <summary>The old picture goes to black, the new one comes out of it.</summary>
    Dip,

    /// <summary>A soft edge passes over the frame.</summary>
    Wipe,

    /// <summary>The new picture comes in over the old one.</summary>
    Slide,

    /// <summary>The new picture moves the old one out.</summary>
    Push,
}

/// <param name="Kind">How.</param>
/// <param name="Frames">Over which; 0 for a cut. They belong to the new picture.</param>
/// <param name="Back">Whether it goes to the right or down, instead of to the left or up.</param>
internal readonly record struct Transition(TransitionKind Kind, int Frames, bool Back = false)
{
    public static Transition Cut { get; } = new(TransitionKind.Cut, 0);

    /// <summary>How far it is at a frame of it, between 0 and 1: eased where something moves.</summary>
    public double Share(int frame)
    {
        var time = (frame + 1) / (Frames + 1.0);
        return Kind is TransitionKind.Dissolve or TransitionKind.Dip ? time : time * time * (3 - (2 * time));
    }
}
