using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>Carries out a plan of pen and brush strokes by its timetable.</summary>
internal sealed class SketchPainting : IPainting
{
    private readonly Sheet _sheet;
    private readonly List<PenStroke> _pen;
    private readonly List<BrushStroke> _brush;
    private readonly Timetable _times;
    private readonly PenTip _penTip;
    private readonly BrushTip _brushTip;
    private int _stroke;
    private float _drawn;

    public SketchPainting(Sheet sheet, List<PenStroke> pen, List<BrushStroke> brush, Timetable times, PenTip penTip, BrushTip brushTip)
    {
        _sheet = sheet;
        _pen = pen;
        _brush = brush;
        _times = times;
        _penTip = penTip;
        _brushTip = brushTip;
    }

    public uint Paper => Sheet.Paper;

    public ToolPose? Tool { get; private set; }

    public void Advance(Canvas canvas, double progress)
    {
        if (progress <= 0)
            return;
        while (_stroke < _times.Count && (_times.End(_stroke) <= progress || progress >= 1))
        {
            Draw(canvas, 1);
            _stroke++;
            _drawn = 0;
        }

        if (_stroke == _times.Count)
        {
            Tool = null;
            Finish(canvas);
            return;
        }

        var start = _times.Start(_stroke);
        var share = (float)((progress - start) / (_times.End(_stroke) - start));
        var travel = _times.Travel(_stroke);
        if (share < travel)
        {
            Vector2 from = _stroke == 0 ? Path(0).First : Path(_stroke - 1).Last, to = Path(_stroke).First;
            Hold(Vector2.Lerp(from, to, Ease(share / travel, 0.4f)));
            return;
        }

        // A hand speeds up into a stroke and slows down out of it, the pen more so than the brush.
        var done = Ease((share - travel) / (1 - travel), _stroke < _pen.Count ? 0.65f : 0.4f);
        Draw(canvas, done);
        Hold(Path(_stroke).At(done * Path(_stroke).Length));
    }

    private static float Ease(float t, float ease) => t + (ease * ((t * t * (3 - (2 * t))) - t));

    private StrokePath Path(int stroke) => stroke < _pen.Count ? _pen[stroke].Path : _brush[stroke - _pen.Count].Path;

    // Small brush strokes go by several to a step; the hand that is shown follows their middle.
    private void Hold(Vector2 tip)
    {
        if (_stroke >= _pen.Count && Tool is { Kind: ToolKind.Brush } last)
            tip = Vector2.Lerp(new Vector2(last.X, last.Y), tip, 0.55f);
        Tool = new ToolPose(_stroke < _pen.Count ? ToolKind.Pen : ToolKind.Brush, tip.X, tip.Y);
    }

    // Continues the current stroke to a share of its length.
    private void Draw(Canvas canvas, float done)
    {
        if (done <= _drawn)
            return;
        var length = Path(_stroke).Length;
        if (_stroke < _pen.Count)
        {
            _penTip.Draw(canvas, _pen[_stroke], _drawn * length, done * length);
        }
        else
        {
            var stroke = _brush[_stroke - _pen.Count];
            if (stroke.Work == BrushWork.Settle)
                _brushTip.Settle(canvas, stroke.Region, _drawn, done);
            else
                _brushTip.Sweep(canvas, stroke, _drawn * length, done * length);
        }

        _drawn = done;
    }

    // Every region is settled by now but for the few pixels where three meet and none has half.
    private void Finish(Canvas canvas)
    {
        for (var y = 0; y < canvas.Height; y++)
        {
            if (canvas.Raster.Row(y).SequenceEqual(_sheet.Picture.Row(y)))
                continue;
            _sheet.Picture.Row(y).CopyTo(canvas.Raster.Row(y));
            canvas.Touch(0, y, canvas.Width, y + 1);
        }
    }
}
