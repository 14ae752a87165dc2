using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>
/// Which strokes lay the colour. Region by region, neighbours in turn: broad strokes in the mean colour under them, then narrower
/// ones where that is far off (Hertzmann, "Painterly rendering with curved brush strokes of multiple sizes", 1998); after all
/// regions, in the same turn, strokes that bring the picture itself. The plan paints along on a <see cref="TrialCanvas"/>.
/// </summary>
internal sealed class BrushPlan
{
    private readonly Raster _picture;
    private readonly Regions _regions;
    private readonly StrokeField _field;
    private readonly Random _random;
    private readonly CancellationToken _cancel;
    private readonly TrialCanvas _trial;
    private readonly List<BrushStroke> _strokes = [];
    private readonly List<Vector2> _way = [];
    private Vector2 _tip;

    private BrushPlan(Raster picture, Regions regions, int seed, Vector2 tip, CancellationToken cancel)
    {
        _picture = picture;
        _regions = regions;
        _random = new Random(seed);
        _field = new StrokeField(regions, 0.6f + (_random.NextSingle() * 0.5f));
        _cancel = cancel;
        _trial = new TrialCanvas(picture, regions);
        _tip = tip;
    }

    /// <param name="picture">What is painted.</param>
    /// <param name="regions">Of the same picture.</param>
    /// <param name="plan">Seed and order.</param>
    /// <param name="pen">The lines drawn before.</param>
    /// <param name="underpaint">Whether broad strokes of plain colour come first, which changes most of the picture twice.</param>
    /// <param name="cancel">Checked for every region.</param>
    public static List<BrushStroke> Make(Raster picture, Regions regions, PaintPlan plan, List<PenStroke> pen, bool underpaint, CancellationToken cancel)
    {
        var make = new BrushPlan(picture, regions, plan.Seed, pen.Count > 0 ? pen[^1].Path.Last : Vector2.Zero, cancel);
        foreach (var line in pen)
            make._trial.Ink(line.Path);
        var turn = regions.InTurn(plan.Order);
        foreach (var region in turn)
        {
            if (!underpaint)
                break;
            var radius = make.Radius(region);
            make.Layer(region, BrushWork.Lay, radius, onlyWhereOff: false);
            if (radius * 0.45f >= make.Finest)
                make.Layer(region, BrushWork.Lay, radius * 0.45f, onlyWhereOff: true);
        }

        foreach (var region in turn)
        {
            make.Layer(region, BrushWork.Refine, Math.Max(make.Finest, make.Radius(region) * 0.8f), onlyWhereOff: false);
            make._strokes.Add(new BrushStroke(BrushWork.Settle, new StrokePath([make._tip]), 1, 0, region, 0, make._trial.Left(region)));
        }

        return make._strokes;
    }

    private float Finest => Math.Max(1.5f, Math.Max(_picture.Width, _picture.Height) / 150f);

    // About two fifths of the half width of the ellipse with the region's area and elongation.
    private float Radius(Region region)
    {
        var slim = MathF.Sqrt((1 - region.Elongation) / (1 + region.Elongation));
        var half = MathF.Sqrt(region.Area / MathF.PI * slim);
        return Math.Clamp(half * 0.42f, Finest, Math.Max(Finest, Math.Max(_picture.Width, _picture.Height) / 30f));
    }

    private void Layer(Region region, BrushWork work, float radius, bool onlyWhereOff)
    {
        _cancel.ThrowIfCancellationRequested();
        _trial.BeginLayer();
        var seeds = Seeds(region, work, radius, onlyWhereOff);
        while (seeds.Count > 0)
        {
            var best = -1;
            var least = float.MaxValue;
            for (var i = seeds.Count - 1; i >= 0; i--)
            {
                var seed = seeds[i];
                if (_trial.Marked(seed.Cell))
                {
                    seeds[i] = seeds[^1];
                    seeds.RemoveAt(seeds.Count - 1);
                    if (best == seeds.Count)
                        best = i;
                    continue;
                }

                var distance = Vector2.DistanceSquared(seed.Place, _tip);
                if (distance < least)
                {
                    least = distance;
                    best = i;
                }
            }

            if (best < 0)
                return;
            Stroke(region, work, radius, seeds[best].Place, onlyWhereOff);
            // Whatever the stroke marked, its own seed is done.
            seeds[best] = seeds[^1];
            seeds.RemoveAt(seeds.Count - 1);
        }
    }

    // One place of the region in each block of a grid; a region too thin for that gives its first cell.
    private List<(Vector2 Place, int Cell)> Seeds(Region region, BrushWork work, float radius, bool onlyWhereOff)
    {
        var seeds = new List<(Vector2 Place, int Cell)>();
        var step = Math.Max(1, radius * (onlyWhereOff || work == BrushWork.Refine ? 0.9f : 0.5f));
        for (float y = region.Top; y < region.Bottom; y += step)
        {
            for (float x = region.Left; x < region.Right; x += step)
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var place = new Vector2(x + (_random.NextSingle() * step), y + (_random.NextSingle() * step));
                    var cell = _trial.Cell(place);
                    if (_regions.Labels[cell] != region.Index || (onlyWhereOff && TrialCanvas.Difference(_regions.Reduced.Pixels[cell], _trial.Painted(cell)) < 30))
                        continue;
                    seeds.Add((place, cell));
                    break;
                }
            }
        }

        if (seeds.Count == 0 && !onlyWhereOff)
        {
            var cell = Array.IndexOf(_regions.Labels, region.Index);
            seeds.Add((new Vector2(((cell % _regions.Width) + 0.5f) * _regions.ScaleX, ((cell / _regions.Width) + 0.5f) * _regions.ScaleY), cell));
        }

        return seeds;
    }

    private void Stroke(Region region, BrushWork work, float radius, Vector2 seed, bool onlyWhereOff)
    {
        var like = onlyWhereOff ? _regions.Reduced.Pixels[_trial.Cell(seed)] : 0;
        var most = radius * (work == BrushWork.Lay ? 7 + (_random.NextSingle() * 6) : 9 + (_random.NextSingle() * 6));
        var way = _field.At(seed);
        _way.Clear();
        Follow(region, seed, -way, radius, most / 2, like);
        _way.Reverse();
        _way.Add(seed);
        Follow(region, seed, way, radius, most / 2, like);
        // The brush comes down before and lifts behind the place it is to cover.
        var beyond = radius;
        _way.Insert(0, _way[0] + (Outward(0, 1, way) * beyond));
        _way.Add(_way[^1] + (Outward(_way.Count - 1, _way.Count - 2, -way) * beyond));
        if (Vector2.DistanceSquared(_way[^1], _tip) < Vector2.DistanceSquared(_way[0], _tip))
            _way.Reverse();
        var colour = work == BrushWork.Lay ? _trial.Mean(_way, region, radius, _regions.Reduced.Pixels[_trial.Cell(seed)]) : 0;
        var change = _trial.Paint(_way, region, radius, work, colour, out var fresh);
        // A dab that hardly adds anything is not worth a stroke: a fleck of paper may show, and settling brings the last detail.
        if (_strokes.Count > 0 && (onlyWhereOff ? change < radius * radius * 1.5f : fresh < radius * radius * (work == BrushWork.Lay ? 0.5f : 1.6f)))
            return;
        var path = new StrokePath([.. _way]);
        _tip = path.Last;
        _strokes.Add(new BrushStroke(work, path, radius, colour, region, _random.Next(BrushTip.Lengths), change));
    }

    private Vector2 Outward(int end, int inner, Vector2 otherwise)
    {
        var way = inner >= 0 && inner < _way.Count ? _way[end] - _way[inner] : -otherwise;
        return way.LengthSquared() > 1e-6f ? Vector2.Normalize(way) : -otherwise;
    }

    // Adds points from a seed one way until the region ends, the colour is another, or the ground is already covered.
    private void Follow(Region region, Vector2 place, Vector2 heading, float radius, float most, uint like)
    {
        var step = radius * 0.6f;
        int covered = 0, outside = 0;
        var own = _regions.Reduced.Pixels[_trial.Cell(place)];
        for (var length = 0f; length < most; length += step)
        {
            var way = _field.At(place);
            if (Vector2.Dot(way, heading) < 0)
                way = -way;
            heading = Vector2.Normalize((heading * 0.55f) + (way * 0.45f));
            place += heading * step;
            if (place.X < 0 || place.Y < 0 || place.X >= _picture.Width || place.Y >= _picture.Height)
            {
                // Over the rim of the sheet, so that no ragged end stays inside.
                _way.Add(place);
                return;
            }

            var cell = _trial.Cell(place);
            // A stroke may run on a little into a neighbour of its own colour, so that no seam shows there.
            outside = _regions.Labels[cell] == region.Index ? 0 : outside + 1;
            if (outside > 3 || (outside > 0 && TrialCanvas.Difference(_regions.Reduced.Pixels[cell], own) > BrushTip.Alike))
                return;
            if (like != 0 && TrialCanvas.Difference(_regions.Reduced.Pixels[cell], like) > TrialCanvas.Difference(_regions.Reduced.Pixels[cell], _trial.Painted(cell)))
                return;
            covered = _trial.Marked(cell) ? covered + 1 : 0;
            if (covered > 1)
                return;
            _way.Add(place);
        }
    }
}
