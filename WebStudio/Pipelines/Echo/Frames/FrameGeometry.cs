using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>From the pixels of an array to those of the video.</summary>
/// <param name="SourceWidth">Columns of the array.</param>
/// <param name="SourceHeight">Rows of the array.</param>
/// <param name="Factor">Each pixel shown is the mean of Factor × Factor of the array.</param>
/// <param name="ShownWidth">Pixels of the picture.</param>
/// <param name="ShownHeight">Rows of the picture.</param>
public sealed record FrameGeometry(int SourceWidth, int SourceHeight, int Factor, int ShownWidth, int ShownHeight)
{
    /// <summary>The largest side that decoders of telephones and browsers take.</summary>
    public const int MaxSide = 4096;

    /// <summary>Pixels of the video: made even by repeating the last column.</summary>
    public int Width => ShownWidth + (ShownWidth & 1);

    /// <summary>Rows of the video: made even by repeating the last row.</summary>
    public int Height => ShownHeight + (ShownHeight & 1);

    /// <summary>What became of the size, as a sentence for the person; null when nothing did.</summary>
    public string? Describe()
    {
        var reduced = Factor == 1 ? "" : $"Each pixel is the mean of {Factor} × {Factor} elements, so that the video plays everywhere.";
        var padded = Width == ShownWidth && Height == ShownHeight ? "" : $"Padded from {ShownWidth} × {ShownHeight} to even sides by repeating the edge.";
        return (reduced + " " + padded).Trim() is { Length: > 0 } sentence ? sentence : null;
    }

    /// <summary>One pixel for one, or reduced by the smallest whole factor that gets both sides within the limit.</summary>
    public static FrameGeometry Fit(FrameAxes axes)
    {
        var factor = (Math.Max(axes.Width, axes.Height) + MaxSide - 1) / MaxSide;
        return new FrameGeometry(axes.Width, axes.Height, factor, (axes.Width + factor - 1) / factor, (axes.Height + factor - 1) / factor);
    }
}
