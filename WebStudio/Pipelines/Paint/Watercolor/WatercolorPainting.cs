using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// Lets the washes flow: behind the front a strip of pixels is still wet and nears its colour step by step; what lies behind
/// it is dry and exact. The ink line follows.
/// </summary>
internal sealed class WatercolorPainting : IPainting
{
    /// <summary>Largest share of the picture that is wet or turns dry in one step.</summary>
    private const double ShareOfStep = 0.085;
    private const double ShareOfInk = 0.17;
    private const int TipPixels = 64;

    /// <summary>For how many steps a pixel of each glaze stays wet.</summary>
    private static readonly int[] _wetSteps = [7, 5, 3, 1];

    private readonly Wash[] _washes;
    private readonly InkLine _ink;
    private readonly double[] _until;
    private readonly int[] _wet;
    private int _wash;
    private int _head;
    private int _dry;

    public WatercolorPainting(Wash[] washes, InkLine ink, int steps)
    {
        (_washes, _ink) = (washes, ink);
        steps = Math.Max(steps, 1);
        double pixels = 0, work = 0;
        foreach (var wash in washes)
        {
            pixels += wash.Places.Length;
            work += wash.Work;
        }
        var most = Math.Max(1, ShareOfStep * washes[0].Places.Length);
        var inkShare = ink.Length <= 0 ? 0 : Math.Clamp(1 - (pixels / most / steps), 0.06, ShareOfInk);
        var rate = pixels / (steps * (1 - inkShare));

        // Time goes by what there is to see; where steps are few, by pixels, so that no step changes too many.
        var ease = Math.Clamp((most / Math.Max(rate, 1)) - 1, 0, 1);
        _until = new double[washes.Length];
        _wet = new int[washes.Length];
        double sum = 0;
        for (var i = 0; i < washes.Length; i++)
        {
            var share = ((1 - ease) * washes[i].Places.Length / Math.Max(pixels, 1)) + (ease * washes[i].Work / Math.Max(work, 1));
            var pace = washes[i].Places.Length / Math.Max(share * steps * (1 - inkShare), 1);
            _wet[i] = (int)Math.Clamp(most - pace, 0, _wetSteps[i] * pace);
            _until[i] = (sum += share) * (1 - inkShare);
        }
    }

    public uint Paper => PaperSheet.White;

    public ToolPose? Tool { get; private set; }

    public void Advance(Canvas canvas, double progress)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        if (progress >= 1)
            progress = 1;
        for (; _wash < _washes.Length && (progress >= _until[_wash] || progress >= 1); _wash++, _head = 0, _dry = 0)
            Flow(canvas, _washes[_wash], _washes[_wash].Places.Length);
        if (_wash < _washes.Length)
        {
            var begin = _wash == 0 ? 0 : _until[_wash - 1];
            var share = (progress - begin) / (_until[_wash] - begin);
            Flow(canvas, _washes[_wash], (int)(share * _washes[_wash].Places.Length));
            Tool = progress <= 0 ? null : Middle(_washes[_wash], Math.Max(_head, 1));
            return;
        }
        var tip = _ink.Draw(canvas, progress >= 1 ? 1 : (progress - _until[^1]) / (1 - _until[^1]));
        Tool = progress >= 1 || tip is not { } at ? null : new ToolPose(ToolKind.Pen, at.X, at.Y);
    }

    private void Flow(Canvas canvas, Wash wash, int head)
    {
        head = Math.Max(head, _head);
        var dry = Math.Max(_dry, head - Math.Min(_wet[_wash], wash.Places.Length - head));
        var pixels = canvas.Raster.Pixels;
        var tile = -1;
        for (var i = _dry; i < head; i++)
        {
            var place = wash.Places[i];
            int x = (int)(place & 0xFFFF), y = (int)(place >> 16), index = (y * canvas.Width) + x;
            pixels[index] = i < dry ? wash.Colours[i] : Soak(pixels[index], wash.Colours[i], i, head);
            var here = ((y / Canvas.TileSize) << 16) | (x / Canvas.TileSize);
            if (here == tile)
                continue;
            tile = here;
            canvas.Touch(x, y, x + 1, y + 1);
        }
        (_dry, _head) = (dry, head);
    }

    // Linear in the distance behind the front, whatever the steps: from the share reached before to the one due now.
    private uint Soak(uint colour, uint target, int i, int head)
    {
        float before = Math.Max(0, _head - i) / (float)(_wet[_wash] + 1), now = (head - i) / (float)(_wet[_wash] + 1);
        var part = Math.Clamp((now - before) / Math.Max(1f - before, 1e-3f), 0f, 1f);
        return PaperSheet.Blend(colour, target, (uint)(part * 255f));
    }

    // The brush is in the midst of the pixels wetted last.
    private static ToolPose? Middle(Wash wash, int head)
    {
        if (head > wash.Places.Length)
            return null;
        var from = Math.Max(0, head - TipPixels);
        Vector2 sum = default;
        for (var i = from; i < head; i++)
            sum += new Vector2(wash.Places[i] & 0xFFFF, wash.Places[i] >> 16);
        sum /= head - from;
        return new ToolPose(ToolKind.Brush, sum.X, sum.Y);
    }
}
