namespace WebStudio.Pipelines.Story.Film.Direction;

/// <summary>A window on a picture, of the film's shape.</summary>
/// <param name="X">Its centre, 0–1 of the picture's width.</param>
/// <param name="Y">Its centre, 0–1 of the picture's height.</param>
/// <param name="Scale">Its size as a share of the largest such window that fits into the picture, above 0 and at most 1.</param>
internal readonly record struct FilmView(double X, double Y, double Scale);

/// <summary>A camera's way over a picture: straight, without a jerk at its ends.</summary>
internal readonly record struct Glide(FilmView From, FilmView To)
{
    // Shares of the time over which the camera starts to move and comes to rest.
    private const double Ease = 0.24;

    /// <param name="time">Of the way, 0–1.</param>
    public FilmView At(double time)
    {
        var part = Travelled(Math.Clamp(time, 0, 1));
        var ratio = To.Scale / From.Scale;
        // The scale changes by equal factors in equal times; the centre goes with it, so that every point crosses the frame in a straight line.
        var path = Math.Abs(ratio - 1) < 1e-6 ? part : (Math.Pow(ratio, part) - 1) / (ratio - 1);
        return new FilmView(From.X + ((To.X - From.X) * path), From.Y + ((To.Y - From.Y) * path), From.Scale * Math.Pow(ratio, part));
    }

    // Speed rises as (1 − cos)/2, is constant, and falls likewise; this is its integral.
    private static double Travelled(double time)
    {
        const double Top = 1 / (1 - Ease);
        if (time < Ease)
            return Top * Ramp(time);
        return time > 1 - Ease ? 1 - (Top * Ramp(1 - time)) : Top * (time - (Ease / 2));
    }

    private static double Ramp(double time) => (time / 2) - (Ease / (2 * Math.PI) * Math.Sin(Math.PI * time / Ease));
}
