using System.Numerics;
using System.Runtime.InteropServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>Replays planned strokes on the full canvas; a stroke cut by the end of a step goes on in the next.</summary>
internal sealed class OilPainting(StrokePlan plan, RibbonBrush brush, float scale, uint ground) : IPainting
{
    private int _stroke;
    private float _share;

    public uint Paper => ground;

    public ToolPose? Tool { get; private set; }

    public void Advance(Canvas canvas, double progress)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var target = progress >= 1 ? double.MaxValue : Math.Max(progress, 0) * plan.TotalWork;
        var tip = Tool is { } tool ? new Vector2(tool.X, tool.Y) : (Vector2?)null;
        for (; _stroke < plan.Strokes.Count && plan.Work[_stroke] <= target; _stroke++, _share = 0)
            tip = Paint(canvas, 1f);
        if (_stroke < plan.Strokes.Count)
        {
            var before = _stroke == 0 ? 0 : plan.Work[_stroke - 1];
            var share = (float)((target - before) / (plan.Work[_stroke] - before));
            if (share > _share)
            {
                tip = Paint(canvas, share);
                _share = share;
            }
        }
        Tool = progress >= 1 || tip is not { } at ? null : new ToolPose(ToolKind.Brush, at.X, at.Y);
    }

    private Vector2 Paint(Canvas canvas, float to)
    {
        var stroke = plan.Strokes[_stroke];
        var spine = CollectionsMarshal.AsSpan(plan.Points).Slice(stroke.First, stroke.Count);
        brush.Paint(canvas.Raster, spine, scale, stroke, _share, to);
        var (left, top, right, bottom) = brush.Painted;
        canvas.Touch(left, top, right, bottom);
        return brush.Tip;
    }
}
