namespace WebStudio.Pipelines.Paint;

/// <summary>How the frames of a video divide: the hand comes, the work, and the hold on the finished picture while the hand leaves.</summary>
public sealed class PaintTiming
{
    private const double HoldSeconds = 1.5;
    private const double ArrivalSeconds = 0.3;
    private const double DepartureSeconds = 0.6;

    public PaintTiming(double duration, int fps)
    {
        Frames = (int)Math.Round(duration * fps);
        Hold = (int)Math.Round(Math.Min(HoldSeconds, duration * 0.2) * fps);
        Arrival = (int)Math.Round(Math.Min(ArrivalSeconds, duration * 0.05) * fps);
        Departure = Math.Min(Hold, (int)Math.Round(DepartureSeconds * fps));
        Steps = Frames - Hold - Arrival;
    }

    /// <summary>All frames of the video.</summary>
    public int Frames { get; }

    /// <summary>Frames of bare paper while the hand arrives.</summary>
    public int Arrival { get; }

    /// <summary>Frames in which painting advances.</summary>
    public int Steps { get; }

    /// <summary>Frames on the finished picture.</summary>
    public int Hold { get; }

    /// <summary>The first of those, in which the hand leaves.</summary>
    public int Departure { get; }

    /// <summary>Share of the work that frame <paramref name="frame"/> shows, 0–1.</summary>
    public double ProgressAt(int frame) => Math.Clamp((frame - Arrival + 1) / (double)Steps, 0, 1);

    /// <summary>How far the hand is out of the picture in a frame: 1 away, 0 at work.</summary>
    public double AwayAt(int frame)
    {
        if (frame < Arrival)
            return Ease(1 - ((frame + 1) / (double)(Arrival + 1)));
        var over = frame - (Frames - Hold);
        return over < 0 ? 0 : Departure == 0 ? 1 : Ease(Math.Min(1, (over + 1) / (double)Departure));
    }

    private static double Ease(double t) => t * t * (3 - (2 * t));
}
