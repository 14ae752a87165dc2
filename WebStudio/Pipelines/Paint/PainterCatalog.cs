using WebStudio.Pipelines.Paint.Oil;
using WebStudio.Pipelines.Paint.Sketch;
using WebStudio.Pipelines.Paint.Watercolor;

namespace WebStudio.Pipelines.Paint;

/// <summary>The painter of each style.</summary>
public sealed class PainterCatalog
{
    private readonly SketchPainter _sketch = new();
    private readonly OilPainter _oil = new();
    private readonly WatercolorPainter _watercolor = new();

    public IPainter For(PaintStyle style) => style switch
    {
        PaintStyle.Oil => _oil,
        PaintStyle.Watercolor => _watercolor,
        _ => _sketch,
    };
}
