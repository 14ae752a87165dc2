using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// Paints in oil: curved, bristly strokes from large brushes to small over a warm toned ground, along the picture's own
/// directions (Hertzmann 1998, "Painterly Rendering with Curved Brush Strokes of Multiple Sizes").
/// </summary>
public sealed class OilPainter : IPainter
{
    /// <summary>Planning happens on the picture halved until it has at most this many pixels.</summary>
    private const int MostPlanned = 900_000;

    private static readonly uint _ground = Raster.Rgb(186, 150, 112);

    public IPainting Begin(Raster picture, PaintPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(picture);
        cancel.ThrowIfCancellationRequested();
        var small = PicturePyramid.Reduce(picture, MostPlanned, out var shift);
        var brush = new RibbonBrush(plan.Seed);
        var strokes = new StrokePlanner(small, _ground, plan, brush, cancel).Plan();
        return new OilPainting(strokes, brush, 1 << shift, _ground);
    }
}
