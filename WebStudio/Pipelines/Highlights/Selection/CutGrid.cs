namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>The frames on which a reel's segments begin and end; above 30 a second only every second, third… frame.</summary>
internal sealed class CutGrid
{
    /// <param name="duration">Seconds of the source.</param>
    /// <param name="frameRate">Frames a second of the reel, above 0.</param>
    public CutGrid(double duration, double frameRate)
    {
        // A thousandth of room: 30.0001 frames a second are 30.
        Rate = frameRate / Math.Ceiling((frameRate / 30) - 0.001);
        Count = (int)Math.Floor((duration * Rate) + 0.01);
    }

    /// <summary>Grid frames a second.</summary>
    public double Rate { get; }

    /// <summary>Grid frames in the source; they are numbered from 0.</summary>
    public int Count { get; }

    public double Seconds(int frame) => frame / Rate;

    /// <summary>Frames nearest to so many seconds.</summary>
    public int Frames(double seconds) => (int)Math.Round(seconds * Rate);

    /// <summary>The frame boundary nearest to a moment, within the source.</summary>
    public int At(double seconds) => Math.Clamp(Frames(seconds), 0, Count);

    /// <summary>The frames that some seconds touch, held by the user.</summary>
    public Stretch Covering(double start, double end) =>
        new(Math.Max(0, (int)Math.Floor((start * Rate) + 0.01)), Math.Min(Count, (int)Math.Ceiling((end * Rate) - 0.01)), Fixed: true);

    /// <summary>Values of tenths of a second, one for each frame.</summary>
    public float[] Spread(float[] tenths)
    {
        var frames = new float[Count];
        if (tenths.Length == 0)
            return frames;
        for (var i = 0; i < frames.Length; i++)
            frames[i] = tenths[Math.Min(tenths.Length - 1, (int)((i + 0.5) * ReelPlan.CurveRate / Rate))];
        return frames;
    }
}
