namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Constant frames a second of a reel as a fraction, so that an hour of 29.97 does not drift.</summary>
/// <param name="Frames">Frames in <paramref name="Seconds"/>, above 0.</param>
/// <param name="Seconds">1, or 1001 for the rates of NTSC, or 1000.</param>
public readonly record struct ReelRate(int Frames, int Seconds)
{
    /// <summary>Samples a second of all sound in reels.</summary>
    public const int SampleRate = 48000;

    private const double Slowest = 10, Fastest = 60;

    // What screens and players know; a varying source takes the next one up.
    private static readonly double[] Usual = [10, 12, 15, 20, 24, 25, 30, 50, 60];

    private static readonly int[] Ntsc = [12000, 15000, 24000, 30000, 48000, 60000];

    /// <summary>Frames a second.</summary>
    public double Value => Frames / (double)Seconds;

    /// <summary>The rate for a source: its own where that is constant and within 10–60, else a whole fraction or multiple of it; a usual one where it varies.</summary>
    /// <param name="mean">The source's mean frames a second, above 0.</param>
    /// <param name="variable">Whether its frames are not evenly spaced.</param>
    public static ReelRate Of(double mean, bool variable)
    {
        if (variable)
            return new((int)Usual.FirstOrDefault(rate => rate >= mean * 0.98, Fastest), 1);
        var rate = mean > Fastest * 1.001 ? mean / Math.Ceiling(mean / Fastest / 1.001) : mean < Slowest ? mean * Math.Ceiling(Slowest / mean) : mean;
        foreach (var frames in Ntsc)
        {
            if (Math.Abs(rate - (frames / 1001.0)) < rate * 0.0003)
                return new(frames, 1001);
        }
        var whole = (int)Math.Round(rate);
        return Math.Abs(rate - whole) < rate * 0.0003 ? new(whole, 1) : new((int)Math.Round(rate * 1000), 1000);
    }

    /// <summary>Seconds from frame 0 to a frame.</summary>
    public double TimeOf(long frame) => frame * (double)Seconds / Frames;

    /// <summary>The sample of 48 kHz nearest to a frame's beginning.</summary>
    public long SampleOf(long frame) => ((frame * SampleRate * Seconds) + (Frames / 2)) / Frames;

    /// <summary>As ffmpeg reads it.</summary>
    public override string ToString() => $"{Frames}/{Seconds}";
}

/// <summary>The frames of a source at a constant rate, counted from its first one.</summary>
/// <param name="Start">Seconds from the container's start to frame 0.</param>
/// <param name="Rate">Frames a second.</param>
internal readonly record struct FrameGrid(double Start, ReelRate Rate)
{
    /// <summary>Seconds from the container's start to a frame.</summary>
    public double TimeOf(long frame) => Start + Rate.TimeOf(frame);

    /// <summary>The frame nearest to a time in seconds from the container's start.</summary>
    public long FrameAt(double time) => Math.Max(0, (long)Math.Round((time - Start) * Rate.Value));
}
