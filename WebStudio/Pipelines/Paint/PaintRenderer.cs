using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Plays a painting into a video. A frame costs what changed: only touched tiles are converted, the rest is one copy.</summary>
public sealed class PaintRenderer
{
    private static readonly uint MatteColor = Raster.Rgb(0xE8, 0xE4, 0xDB);
    private static readonly uint BevelColor = Raster.Rgb(0xB9, 0xB2, 0xA4);

    private readonly IPainting _painting;
    private readonly PaintLayout _layout;
    private readonly PaintTiming _timing;
    private readonly ToolBox? _tools;
    private readonly Canvas _canvas;
    private readonly Yuv420 _frame;
    private ToolPose? _lastPose;
    private readonly Action<int, int, int, int> _showTile;

    /// <param name="painting">Fresh, at progress 0.</param>
    /// <param name="layout">Where the canvas lies in the frame.</param>
    /// <param name="timing">When what is shown.</param>
    /// <param name="tools">Pen and brush to show, or null for none.</param>
    public PaintRenderer(IPainting painting, PaintLayout layout, PaintTiming timing, ToolBox? tools)
    {
        _painting = painting;
        _layout = layout;
        _timing = timing;
        _tools = tools;
        _canvas = new Canvas(layout.PictureWidth, layout.PictureHeight, painting.Paper);
        _frame = new Yuv420(layout.Width, layout.Height);
        _showTile = (x, y, width, height) => _frame.Draw(_canvas.Raster, x, y, width, height, layout.Left, layout.Top);
        DrawMatte();
        ShowTouched();
    }

    /// <summary>What is on the canvas.</summary>
    public Raster Picture => _canvas.Raster;

    /// <summary>Renders all frames in order.</summary>
    /// <param name="video">Takes frames of the layout's size.</param>
    /// <param name="rendered">Told the share of frames done, 0–1, after each.</param>
    /// <param name="cancel">Stops between two frames.</param>
    public async Task RenderAsync(VideoWriter video, Action<double> rendered, CancellationToken cancel)
    {
        for (var frame = 0; frame < _timing.Frames; frame++)
        {
            cancel.ThrowIfCancellationRequested();
            var buffer = video.Rent();
            Compose(frame, buffer);
            await video.WriteAsync(buffer);
            rendered((frame + 1) / (double)_timing.Frames);
        }
    }

    /// <summary>Draws one frame into a buffer of <see cref="Yuv420"/>'s layout; frames come in order.</summary>
    internal void Compose(int frame, byte[] buffer)
    {
        // The first step is painted, but not shown, before the hand arrives: so it is known with which tool and to where.
        if (frame == 0 || (frame > _timing.Arrival && frame < _timing.Arrival + _timing.Steps))
            _painting.Advance(_canvas, _timing.ProgressAt(Math.Max(frame, _timing.Arrival)));
        if (frame >= _timing.Arrival)
            ShowTouched();
        _frame.Bytes.CopyTo(buffer, 0);
        if (_tools is null)
            return;
        _lastPose = _painting.Tool ?? _lastPose;
        var away = _timing.AwayAt(frame);
        if (away < 1 && _lastPose is { } pose)
            _tools.Draw(buffer, pose with { X = pose.X + _layout.Left, Y = pose.Y + _layout.Top }, away);
    }

    private void ShowTouched() => _canvas.TakeTouched(_showTile);

    private void DrawMatte()
    {
        _frame.Fill(MatteColor);
        if (_layout.Width == _layout.PictureWidth && _layout.Height == _layout.PictureHeight)
            return;
        var bevel = new Raster(_layout.PictureWidth + 4, _layout.PictureHeight + 4);
        Array.Fill(bevel.Pixels, BevelColor);
        if (_layout.Left >= 2 && _layout.Top >= 2)
            _frame.Draw(bevel, 0, 0, bevel.Width, bevel.Height, _layout.Left - 2, _layout.Top - 2);
    }
}
