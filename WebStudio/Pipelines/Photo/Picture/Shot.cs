namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>One unbroken camera move over one photo.</summary>
public sealed record Shot
{
    /// <summary>Index of the photo.</summary>
    public required int Photo { get; init; }

    /// <summary>First frame, and the frame after the last one.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required View From { get; init; }

    public required View To { get; init; }

    /// <summary>Frames over which it dissolves from the shot before it; 0 is a cut.</summary>
    public int Dissolve { get; init; }

    /// <summary>How far near things move against far ones over the shot, in shares of the view's width; 0 is a flat picture.</summary>
    public double Parallax { get; init; }

    /// <summary>Shares of the shot's time over which the camera starts to move and comes to rest; 0 keeps its speed through the cut. Together at most 1.</summary>
    public double EaseIn { get; init; }

    public double EaseOut { get; init; }

    /// <summary>Section energy, 0–1: how strong pulses and light are.</summary>
    public double Energy { get; init; }

    /// <summary>
    /// Where the camera is. After <see cref="End"/> it keeps its speed, for the frames in which the next shot dissolves in.
    /// </summary>
    /// <param name="frame">Frame of the video, from <see cref="Start"/>; parts of frames are fine.</param>
    public View At(double frame) => View.Between(From, To, Progress(frame));

    /// <summary>How much of the way is behind it at a frame: 0 at the start, 1 at the end, more after it.</summary>
    public double Progress(double frame) => Travelled((frame - Start) / Math.Max(1, End - Start));

    // Speed rises as (1 − cos)/2 over EaseIn, is constant, and falls likewise over EaseOut: no jerk where a ramp ends. This is its integral.
    private double Travelled(double time)
    {
        var top = 1 / (1 - ((EaseIn + EaseOut) / 2));
        if (time < EaseIn)
            return top * Ramp(time, EaseIn);
        if (time > 1 - EaseOut && EaseOut > 0)
            return 1 - (top * Ramp(Math.Max(0, 1 - time), EaseOut));
        return top * (time - (EaseIn / 2));
    }

    private static double Ramp(double time, double length) => (time / 2) - (length / (2 * Math.PI) * Math.Sin(Math.PI * time / length));
}

/// <summary>A window on a photo, of the video's aspect ratio.</summary>
/// <param name="X">Its centre, 0–1 of the photo's width.</param>
/// <param name="Y">Its centre, 0–1 of the photo's height.</param>
/// <param name="Scale">Its size as a share of the largest such window that fits into the photo, 0.2–1.</param>
/// <param name="Roll">Degrees clockwise, small.</param>
public readonly record struct View(double X, double Y, double Scale, double Roll = 0)
{
    /// <summary>
    /// Between two views: the scale changes by equal factors in equal times, which is what looks like a steady zoom, and the centre
    /// goes with it so that every point of the photo crosses the picture in a straight line.
    /// </summary>
    /// <param name="part">0 is <paramref name="from"/>, 1 is <paramref name="to"/>.</param>
    public static View Between(View from, View to, double part)
    {
        var ratio = to.Scale / from.Scale;
        // Close to 1 the quotient of two small differences is its limit, the part itself.
        var path = Math.Abs(ratio - 1) < 1e-6 ? part : (Math.Pow(ratio, part) - 1) / (ratio - 1);
        return new View(
            from.X + ((to.X - from.X) * path),
            from.Y + ((to.Y - from.Y) * path),
            from.Scale * Math.Pow(ratio, part),
            from.Roll + ((to.Roll - from.Roll) * part));
    }
}
