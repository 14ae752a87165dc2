using WebStudio.Media;
using WebStudio.Pipelines.Paint.Sketch;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// Paints in watercolour: transparent glazes that flow region by region over grainy paper, from a pale wash to the details,
/// and at last the ink line (Curtis et al., "Computer-Generated Watercolor", 1997; Bousseau et al., "Interactive watercolor
/// rendering with temporal coherence and abstraction", 2006).
/// </summary>
public sealed class WatercolorPainter : IPainter
{
    /// <summary>Planning happens on the picture halved until it has at most this many pixels.</summary>
    private const int MostPlanned = 900_000;

    private const int RegionCount = 18;

    // Width of the brush and reach of the bleeding for each glaze, as shares of the longer side.
    private static readonly float[] _bands = [0.085f, 0.065f, 0.05f, 0.035f];
    private static readonly float[] _bleeds = [0.022f, 0.012f, 0.006f, 0f];

    public IPainting Begin(Raster picture, PaintPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var small = PicturePyramid.Reduce(picture, MostPlanned, out var shift);
        cancel.ThrowIfCancellationRequested();
        var regions = Regions.Find(picture, RegionCount, cancel);
        var glazes = new Glazes(new Pigment(small, cancel), plan.Seed);
        cancel.ThrowIfCancellationRequested();
        var front = new WashFront(regions, plan.Order, picture.Width, picture.Height, plan.Seed);
        var paper = new PaperSheet(plan.Seed);
        var ticks = new int[picture.Pixels.Length];
        var seen = new uint[picture.Pixels.Length];
        var next = new uint[picture.Pixels.Length];
        Array.Fill(seen, PaperSheet.White);

        // Where steps are few, nothing is painted that hardly shows, or twice.
        var inHaste = plan.Steps < 80;
        var washes = new Wash[Glazes.Count];
        for (var glaze = 0; glaze < washes.Length; glaze++)
        {
            cancel.ThrowIfCancellationRequested();
            paper.Settle(glazes.Lay(glaze, PaperSheet.White), next, picture.Width, picture.Height, shift);
            washes[glaze] = front.Order(seen, next, _bands[glaze], inHaste ? 0 : _bleeds[glaze], glaze == 0 ? 1 : inHaste ? 32 : 20, ticks, cancel);
            // A wash keeps what it changes, not these: two buffers serve all glazes.
            (seen, next) = (next, seen);
        }
        var sheet = new Sheet(picture);
        seen.CopyTo(sheet.Paint, 0);
        var lines = PenPlan.Make(picture, regions, plan, cancel);
        return new WatercolorPainting(washes, new InkLine(lines, sheet, plan.Seed, Glazes.Margin(picture.Width, picture.Height)), plan.Steps);
    }
}
