using System.Text.Json.Serialization;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

public enum PaintStyle
{
    Sketch,
    Oil,
    Watercolor,
}

public enum PaintOrder
{
    [JsonStringEnumMemberName("background")]
    BackgroundFirst,

    [JsonStringEnumMemberName("subject")]
    SubjectFirst,
}

public enum ToolKind
{
    Pen,
    Brush,
}

/// <summary>Where the tip of a tool touches the canvas, in pixels of the canvas from its top left.</summary>
public readonly record struct ToolPose(ToolKind Kind, float X, float Y);

/// <summary>
/// A painting whose plan is made: strokes in the order in which a hand would lay them.
/// Equal picture, plan and steps give equal pixels.
/// </summary>
public interface IPainting
{
    /// <summary>The bare support on which it begins, an opaque pixel (see <see cref="Raster"/>).</summary>
    uint Paper { get; }

    /// <summary>The tool at work after the last <see cref="Advance"/>, or null while none is held.</summary>
    ToolPose? Tool { get; }

    /// <summary>
    /// Paints on <paramref name="canvas"/> (of the picture's size) from where it stands to the share <paramref name="progress"/>
    /// of the work: 0 is bare paper, 1 is finished. Progress never falls from call to call. Cost follows what changes, and every
    /// change is marked with <see cref="Canvas.Touch"/>. Equal steps of progress change about equally much.
    /// </summary>
    void Advance(Canvas canvas, double progress);
}

/// <summary>Plans a painting of a picture. The picture already has the size of the canvas.</summary>
public interface IPainter
{
    /// <param name="picture">What the finished painting shows; not changed.</param>
    /// <param name="plan">Seed and order.</param>
    /// <param name="cancel">Checked at least every 100 ms of planning.</param>
    IPainting Begin(Raster picture, PaintPlan plan, CancellationToken cancel);
}

/// <param name="Seed">Equal seeds give equal paintings.</param>
/// <param name="Order">Whether the background or the subject is painted first.</param>
/// <param name="Steps">How many times <see cref="IPainting.Advance"/> will be called: the frames of the work without the hold.</param>
public readonly record struct PaintPlan(int Seed, PaintOrder Order, int Steps);
