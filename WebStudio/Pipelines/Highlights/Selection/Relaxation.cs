namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// What is given up, step by step, when the good material is shorter than the reel: first that nothing is shown twice, then that
/// segments last two seconds and lie a second apart, then that blurred and frozen pictures are left out, at last that covered and black ones are.
/// What cannot be decoded and what the user dropped is never shown.
/// </summary>
/// <param name="Avoided">What is left out at this step.</param>
/// <param name="Shortest">Seconds a segment lasts at least.</param>
/// <param name="Apart">Seconds left out between two segments at least.</param>
/// <param name="Price">What a reel gains by the step, after "3.2 s".</param>
internal sealed record Relaxation(Obstacle Avoided, double Shortest, double Apart, string Price)
{
    private const Obstacle Never = Obstacle.Dropped | Obstacle.Kept | Obstacle.Damaged;

    /// <summary>In order; nothing is given up by the first.</summary>
    public static IReadOnlyList<Relaxation> Steps { get; } =
    [
        new(Obstacle.All, 2, 1, ""),
        new(Obstacle.All & ~Obstacle.Repeated, 2, 1, "resemble what is shown elsewhere"),
        new(Obstacle.All & ~Obstacle.Repeated, 0.5, 0.25, "come from remnants of less than two seconds or lie close to other segments"),
        new(Never | Obstacle.Dark, 0.5, 0.25, "are blurred or frozen"),
        new(Never, 0.2, 0.25, "are black or covered"),
    ];
}
