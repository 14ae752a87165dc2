using System.Numerics;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>What is wrong with the picture at a moment.</summary>
[Flags]
public enum PictureFlaws : byte
{
    None = 0,

    /// <summary>Nothing but black.</summary>
    Black = 1,

    /// <summary>The same picture for 0.7 s or more. Never set where most of the video stands still: slides and screens do.</summary>
    Frozen = 2,

    /// <summary>Out of focus or smeared, and more so than the video mostly is.</summary>
    Blurred = 4,

    /// <summary>Something lies before the lens: dark or plain, without structure.</summary>
    Covered = 8,
}

/// <summary>
/// What a video's picture is like over time. All arrays have one value for each tenth of a second, as many as <see cref="Count"/>;
/// value i speaks of the frames from i / <see cref="Rate"/> seconds to the next. Ranges and shots are in seconds, ascending, never overlapping.
/// </summary>
public sealed record VideoTrack
{
    /// <summary>Values a second.</summary>
    public const int Rate = 10;

    /// <summary>Bytes of one <see cref="Layout"/>.</summary>
    public const int LayoutSize = 27;

    /// <summary>Seconds that could be decoded, from the start.</summary>
    public required double Duration { get; init; }

    /// <summary>Values in each array.</summary>
    public int Count => Motion.Length;

    /// <summary>How much moves apart from the camera: mean luma difference after undoing the camera's motion, 0–1, for a tenth of a second.</summary>
    public float[] Motion { get; init; } = [];

    /// <summary>Centre of what moves, 0 (left) – 1 (right); 0.5 when nothing does.</summary>
    public float[] MotionX { get; init; } = [];

    /// <summary>Centre of what moves, 0 (top) – 1 (bottom); 0.5 when nothing does.</summary>
    public float[] MotionY { get; init; } = [];

    /// <summary>Speed of pan, tilt and zoom together, picture widths a second.</summary>
    public float[] CameraMotion { get; init; } = [];

    /// <summary>Unsteadiness: how much the camera's velocity changes from one tenth of a second to the next, picture widths a second, rms over a second.</summary>
    public float[] Shake { get; init; } = [];

    /// <summary>Fine detail as a share of coarse detail, 0–1: about 0.2 when blurred, 0.4–0.6 in film, 0.8–1 in crisp video.</summary>
    public float[] Sharpness { get; init; } = [];

    /// <summary>Mean luma, 0 (black) – 1 (white).</summary>
    public float[] Brightness { get; init; } = [];

    /// <summary>Standard deviation of luma, 0–0.5.</summary>
    public float[] Contrast { get; init; } = [];

    /// <summary>Share of the picture that is crushed to black or blown to white, 0–1.</summary>
    public float[] Clipped { get; init; } = [];

    /// <summary>Mean chroma, 0 (gray) – 1.</summary>
    public float[] Saturation { get; init; } = [];

    /// <summary>What is wrong with the picture.</summary>
    public PictureFlaws[] Flaws { get; init; } = [];

    /// <summary>Perceptual hash: signs of the lowest frequencies of luma. Pictures of the same thing differ in few bits, others in about half.</summary>
    public ulong[] Hash { get; init; } = [];

    /// <summary>Mean Y, U and V of 3 × 3 fields, row by row: <see cref="LayoutSize"/> bytes for each value.</summary>
    public byte[] Layout { get; init; } = [];

    /// <summary>All shots; at least one when anything could be decoded.</summary>
    public IReadOnlyList<Shot> Shots { get; init; } = [];

    /// <summary>Stretches that could not be decoded or came out broken.</summary>
    public IReadOnlyList<TimeRange> Damaged { get; init; } = [];

    /// <summary>
    /// How alike the pictures at two values are, 0 (different) – 1 (the same), by hash and colour layout. On real clips 95 % of the pairs within a shot
    /// are above 0.8, and 99.9 % of the pairs from different scenes below 0.75: near-duplicates are above 0.8.
    /// </summary>
    public float Likeness(int a, int b)
    {
        var bits = BitOperations.PopCount(Hash[a] ^ Hash[b]);
        var colour = 0;
        for (var i = 0; i < LayoutSize; i++)
            colour += Math.Abs(Layout[(a * LayoutSize) + i] - Layout[(b * LayoutSize) + i]);
        var structure = Math.Max(0, 1 - (bits / 32f));
        var palette = Math.Max(0, 1 - (colour / (LayoutSize * 40f)));
        var apart = 1 - Math.Sqrt(structure * palette);
        return (float)(1 - (apart * apart));
    }
}
