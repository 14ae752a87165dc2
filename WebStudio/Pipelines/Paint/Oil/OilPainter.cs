using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// Paints in oil: curved, bristly strokes from large brushes to small over a warm toned ground, along the picture's own
/// directions (Hertzmann 1998, "Painterly Rendering with Curved Brush Strokes of Multiple Sizes").
/// </summary>
public sealed class OilPainter : IPainter
{
    /// <summary>Planning happens on a halved picture until its longer side is at most this many pixels.</summary>
    private const int LongestPlanned = 1024;

    private static readonly uint _ground = Raster.Rgb(186, 150, 112);

    public IPainting Begin(Raster picture, PaintPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var small = picture;
        var scale = 1;
        for (; Math.Max(small.Width, small.Height) > LongestPlanned; scale *= 2)
        {
            cancel.ThrowIfCancellationRequested();
            small = PicturePyramid.Halve(small);
        }
        var brush = new RibbonBrush(plan.Seed);
        var strokes = new StrokePlanner(small, _ground, plan, brush, cancel).Plan();
        return new OilPainting(strokes, brush, scale, _ground);
    }
}
