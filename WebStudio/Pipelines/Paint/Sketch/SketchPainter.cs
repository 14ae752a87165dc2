using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// Paints as an illustrator: a pen traces the outlines, object by object, long lines first; then a brush lays colour region by
/// region, broad before fine, until the canvas is the picture, pixel for pixel.
/// </summary>
public sealed class SketchPainter : IPainter
{
    private const int RegionCount = 45;

    public IPainting Begin(Raster picture, PaintPlan plan, CancellationToken cancel)
    {
        var regions = Regions.Find(picture, RegionCount, cancel);
        var pen = PenPlan.Make(picture, regions, plan, cancel);
        var brush = BrushPlan.Make(picture, regions, plan, pen, underpaint: true, cancel);
        if (!FitsInto(plan.Steps, brush, picture))
            brush = BrushPlan.Make(picture, regions, plan, pen, underpaint: false, cancel);
        var times = Timetable.Make(pen, brush, picture.Width, picture.Height, plan.Steps);
        var sheet = new Sheet(picture);
        return new SketchPainting(sheet, pen, brush, times, new PenTip(sheet, plan.Seed), new BrushTip(sheet, regions, plan.Seed));
    }

    // In very few steps a busy picture cannot change twice without jumps.
    private static bool FitsInto(int steps, List<BrushStroke> brush, Raster picture)
    {
        const float mostChange = 0.05f;
        float change = 0;
        foreach (var stroke in brush)
            change += stroke.Change;
        return change <= mostChange * steps * picture.Pixels.Length;
    }
}
