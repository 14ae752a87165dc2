using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Oil;

/// <summary>
/// Lays the strokes of an oil painting on a small working copy, so that each is chosen against what is already painted
/// (Hertzmann 1998): two coarse layers block everything in, then group after group of regions is brought from coarse to fine,
/// and a last pass of the finest brush touches up what is still off.
/// </summary>
internal sealed class StrokePlanner
{
    private const int MostStrokes = 36_000;

    /// <summary>Share of the picture that may change noticeably in a step, with room for unevenness below the bound of 10 %.</summary>
    private const double ShareOfStep = 0.085;

    private const int Groups = 4;

    private readonly Raster _work;
    private readonly PicturePyramid _pyramid;
    private readonly Raster?[] _smooth;
    private readonly StrokeTracer _tracer;
    private readonly RibbonBrush _brush;
    private readonly RegionTurn _turn;
    private readonly CancellationToken _cancel;
    private readonly uint _paper;
    private readonly uint _seed;
    private readonly StrokePlan _plan = new();
    private readonly List<ulong> _keys = [];
    private readonly int[] _errors = new int[1024];
    private readonly double _budget;
    private readonly bool _inHaste;
    private double _changed;

    /// <param name="picture">The picture at planning size.</param>
    /// <param name="paper">The toned ground.</param>
    /// <param name="plan">Seed and order.</param>
    /// <param name="brush">Paints the working copy.</param>
    /// <param name="cancel">Checked every few strokes.</param>
    public StrokePlanner(Raster picture, uint paper, PaintPlan plan, RibbonBrush brush, CancellationToken cancel)
    {
        _work = new Raster(picture.Width, picture.Height);
        Array.Fill(_work.Pixels, paper);
        _pyramid = new PicturePyramid(picture, 6);
        _smooth = new Raster?[_pyramid.Count];
        var flow = new FlowField(PicturePyramid.Smooth(_pyramid.Level(1)), Math.Max(1, Math.Max(picture.Width, picture.Height) / 300), plan.Seed);
        cancel.ThrowIfCancellationRequested();
        _tracer = new StrokeTracer(_work, flow);
        _turn = new RegionTurn(_pyramid.Level(1), plan.Order, Groups, cancel);
        (_paper, _brush, _cancel, _seed) = (paper, brush, cancel, (uint)plan.Seed);
        _budget = ShareOfStep * plan.Steps * picture.Pixels.Length;
        _inHaste = plan.Steps < 80;
    }

    public StrokePlan Plan()
    {
        var layers = OilLayer.For(Math.Min(Math.Max(_work.Width, _work.Height), Math.Min(_work.Width, _work.Height) * 6));
        var blockIn = Math.Min(2, layers.Length);
        for (var i = _inHaste ? blockIn - 1 : 0; i < blockIn; i++)
            Lay(layers[i], null, 1);
        var blockInStrokes = _plan.Strokes.Count;
        var passes = (Groups * (layers.Length - blockIn)) + 2;
        for (var group = 0; group < Groups; group++)
        {
            for (var i = blockIn; i < layers.Length; i++, passes--)
                Lay(layers[i], group, passes);
        }
        Lay(layers[^1], null, 1);
        Pace(blockInStrokes);
        return _plan;
    }

    // Leaves time for the detail: blocking in goes at up to nearly twice the pace, as far as the bound on a step allows.
    private void Pace(int blockInStrokes)
    {
        if (blockInStrokes == 0)
            return;
        var blockIn = _plan.Work[blockInStrokes - 1];
        var detail = _plan.TotalWork - blockIn;
        var room = (0.8 * _budget) - blockIn;
        var pace = room <= 0 ? 1 : Math.Clamp(detail / room, 0.55, 1);
        for (var i = 0; i < _plan.Work.Count; i++)
            _plan.Work[i] -= (1 - pace) * Math.Min(_plan.Work[i], blockIn);
    }

    // The budgets of changes and of strokes are shared out evenly over the passes still to come.
    private void Lay(OilLayer layer, int? group, int passes)
    {
        var shift = Math.Min(layer.Shift, _pyramid.Count - 1);
        var reference = _smooth[shift] ??= PicturePyramid.Smooth(_pyramid.Level(shift));
        var budget = layer.IsBlockIn ? double.MaxValue : Math.Max(0, _budget - _changed) / passes;
        var cells = ListCells(layer, reference, shift, group);
        var affordable = Math.Min(budget / layer.LikelyChange, (MostStrokes - _plan.Strokes.Count) / passes);
        layer = layer with { Threshold = Math.Max(layer.Threshold, ThresholdFor(affordable, cells)) };
        var check = 0;
        foreach (var key in _keys)
        {
            if ((++check & 63) == 0)
                _cancel.ThrowIfCancellationRequested();
            if (_plan.Strokes.Count >= MostStrokes)
                return;
            var cell = (int)(key & 0xFFFFFF);
            var columns = (int)MathF.Ceiling(_work.Width / layer.Grid);
            var error = Error(layer, reference, shift, cell % columns, cell / columns, out var worst);
            if (error > layer.Threshold)
                Stroke(layer, reference, shift, worst);
        }
    }

    // Region by region, dark to light in it, in blocks that snake to and fro; by chance within a block.
    private int ListCells(in OilLayer layer, Raster reference, int shift, int? group)
    {
        _keys.Clear();
        Array.Clear(_errors);
        int columns = (int)MathF.Ceiling(_work.Width / layer.Grid), rows = (int)MathF.Ceiling(_work.Height / layer.Grid);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var centre = new Vector2((column + 0.5f) * layer.Grid, (row + 0.5f) * layer.Grid);
                var rank = _turn.Rank(centre.X / _work.Width, centre.Y / _work.Height, out var itsGroup);
                if (group is { } wanted && itsGroup != wanted)
                    continue;
                var error = Error(layer, reference, shift, column, row, out _);
                if (error <= layer.Threshold)
                    continue;
                _errors[(int)error]++;
                _keys.Add(Key(rank, StrokeTracer.Sample(reference, shift, centre), row, column) | (uint)((row * columns) + column));
            }
        }
        _keys.Sort();
        return _keys.Count;
    }

    private ulong Key(int rank, uint colour, int row, int column)
    {
        var luma = ((colour & 255) * 2) + (((colour >> 8) & 255) * 5) + ((colour >> 16) & 255);
        int blockRow = Math.Min(row / 5, 1023), blockColumn = Math.Min(column / 5, 1023);
        var along = (blockRow & 1) == 0 ? blockColumn : 1023 - blockColumn;
        var chance = ValueNoise.Hash((uint)((row * 4099) + column) ^ _seed) & 31;
        return ((ulong)rank << 53) | ((ulong)(luma / 690) << 50) | ((ulong)blockRow << 39) | ((ulong)along << 29) | ((ulong)chance << 24);
    }

    // The error that at most `affordable` of the listed cells exceed.
    private float ThresholdFor(double affordable, int cells)
    {
        if (cells <= affordable)
            return 0;
        var taken = 0;
        for (var error = _errors.Length - 1; error > 0; error--)
        {
            taken += _errors[error];
            if (taken > affordable)
                return error + 1;
        }
        return 0;
    }

    /// <summary>Mean distance of the canvas from the reference over a cell (0–765), and its worst pixel; bare ground counts as wholly wrong.</summary>
    private float Error(in OilLayer layer, Raster reference, int shift, int column, int row, out Vector2 worst)
    {
        int x0 = (int)(column * layer.Grid), x1 = Math.Clamp((int)((column + 1) * layer.Grid), x0 + 1, _work.Width);
        int y0 = (int)(row * layer.Grid), y1 = Math.Clamp((int)((row + 1) * layer.Grid), y0 + 1, _work.Height);
        int sum = 0, most = -1, count = 0, stride = layer.ErrorStride;
        worst = new Vector2(x0, y0);
        for (var y = y0; y < y1; y += stride)
        {
            var line = _work.Row(y);
            var wanted = reference.Row(Math.Min(y >> shift, reference.Height - 1));
            for (var x = x0; x < x1; x += stride)
            {
                var error = line[x] == _paper ? 300 : StrokeTracer.Distance(line[x], wanted[Math.Min(x >> shift, wanted.Length - 1)]);
                sum += error;
                count++;
                if (error > most)
                {
                    most = error;
                    worst = new Vector2(x + 0.5f, y + 0.5f);
                }
            }
        }
        return count == 0 ? 0 : sum / (float)count;
    }

    private void Stroke(in OilLayer layer, Raster reference, int shift, Vector2 start)
    {
        var number = (uint)_plan.Strokes.Count;
        var seed = ValueNoise.Hash(number ^ (_seed * 0x9E3779B9u));
        var spine = _tracer.Trace(reference, shift, start, layer.Radius, layer.Links, seed);
        var colour = Jitter(_tracer.Colour, seed, layer.Jitter);
        var stroke = new BrushStroke(_plan.Points.Count, spine.Length, _tracer.Length, layer.Radius, colour, seed, layer.Opacity);
        var changed = _brush.Paint(_work, spine, 1f, stroke, 0f, 1f);
        foreach (var point in spine)
            _plan.Points.Add(point);
        _plan.Strokes.Add(stroke);
        var area = stroke.Length * layer.Radius * 2;
        _changed += changed;

        _plan.Work.Add(_plan.TotalWork + changed + (0.06 * area) + (_inHaste ? 1 : 4));
    }

    private static uint Jitter(uint colour, uint seed, float amount)
    {
        var light = (ValueNoise.Unit(seed + 1) - 0.5f) * 2f * amount;
        var warm = (ValueNoise.Unit(seed + 2) - 0.5f) * 1.6f * amount;
        var green = (ValueNoise.Unit(seed + 3) - 0.5f) * 0.8f * amount;
        return Raster.Rgb(
            Math.Clamp((int)((colour & 255) + light + warm), 0, 255),
            Math.Clamp((int)(((colour >> 8) & 255) + light + green), 0, 255),
            Math.Clamp((int)(((colour >> 16) & 255) + light - warm), 0, 255));
    }
}
