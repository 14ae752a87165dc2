using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

internal enum BrushWork
{
    /// <summary>Lays one colour, streaky.</summary>
    Lay,

    /// <summary>Lays the picture itself, pixel by pixel.</summary>
    Refine,

    /// <summary>Gives what the bristles left out of a region the picture's colours, from top to bottom.</summary>
    Settle,
}

/// <param name="Work">What the stroke lays.</param>
/// <param name="Path">Where the middle of the brush goes.</param>
/// <param name="Radius">Half the width of the brush, in pixels of the canvas.</param>
/// <param name="Colour">For <see cref="BrushWork.Lay"/>.</param>
/// <param name="Region">Outside this region nothing is painted but a soft edge.</param>
/// <param name="Phase">Where in the table of bristles it begins.</param>
/// <param name="Change">How many pixels of the canvas it changes noticeably, about.</param>
internal sealed record BrushStroke(BrushWork Work, StrokePath Path, float Radius, uint Colour, Region Region, int Phase, float Change);

/// <summary>Sweeps a flat bristle brush along a path: each pixel under it is painted once, when the brush passes.</summary>
internal sealed class BrushTip
{
    /// <summary>Length of the bristle table along a stroke.</summary>
    public const int Lengths = 256;

    /// <summary>Channels within this much are one colour to a broad brush.</summary>
    public const int Alike = 22;

    private const int Bristles = 32;

    // What Inside gives where exactly half of the place belongs to the region.
    private const float HalfInside = 0.85f;

    private readonly Sheet _sheet;
    private readonly Regions _regions;
    private readonly float[] _bristles = new float[Bristles * Lengths];

    public BrushTip(Sheet sheet, Regions regions, int seed)
    {
        _sheet = sheet;
        _regions = regions;
        var random = new Random(seed);
        for (var bristle = 0; bristle < Bristles; bristle++)
        {
            var line = _bristles.AsSpan(bristle * Lengths, Lengths);
            float own = random.NextSingle(), drift = 0;
            for (var i = 0; i < Lengths; i++)
            {
                drift = (drift * 0.93f) + ((random.NextSingle() - 0.5f) * 0.22f);
                line[i] = Math.Clamp(own + drift, 0, 1);
            }
        }
    }

    /// <summary>Paints the part of a stroke from <paramref name="from"/> (inclusive) to <paramref name="to"/> pixels along it.</summary>
    public void Sweep(Canvas canvas, BrushStroke stroke, float from, float to)
    {
        var path = stroke.Path;
        var last = path.Segment(to);
        for (var i = path.Segment(from); i <= last; i++)
            new Span(this, canvas, stroke, i, from, to).Paint();
    }

    /// <summary>Sets rows of a region to the picture; both shares of its height, 0–1.</summary>
    public void Settle(Canvas canvas, Region region, float from, float to)
    {
        int height = region.Bottom - region.Top;
        int top = region.Top + (int)(from * height), bottom = region.Top + (int)(to * height);
        for (var y = top; y < bottom; y++)
        {
            var row = y * canvas.Width;
            for (var x = region.Left; x < region.Right; x++)
            {
                var wanted = _sheet.Picture.Pixels[row + x];
                if (canvas.Raster.Pixels[row + x] == wanted || Inside(x + 0.5f, y + 0.5f, region.Index) < HalfInside)
                    continue;
                _sheet.Paint[row + x] = wanted;
                _sheet.Ink[row + x] = 0;
                canvas.Raster.Pixels[row + x] = wanted;
            }
        }

        canvas.Touch(region.Left, top, region.Right, bottom);
    }

    // How much of the place belongs to the region, between the four nearest labels.
    private float Inside(float x, float y, int region)
    {
        float u = Math.Clamp((x / _regions.ScaleX) - 0.5f, 0, _regions.Width - 1), v = Math.Clamp((y / _regions.ScaleY) - 0.5f, 0, _regions.Height - 1);
        int column = (int)u, row = (int)v, width = _regions.Width;
        int right = Math.Min(column + 1, width - 1), below = Math.Min(row + 1, _regions.Height - 1);
        var labels = _regions.Labels;
        var first = labels[(row * width) + column] == region;
        var second = labels[(row * width) + right] == region;
        var third = labels[(below * width) + column] == region;
        var fourth = labels[(below * width) + right] == region;
        if (first == second && second == third && third == fourth)
            return first ? 1 : 0;
        u -= column;
        v -= row;
        float upper = (first ? 1 - u : 0) + (second ? u : 0), lower = (third ? 1 - u : 0) + (fourth ? u : 0);
        return Math.Clamp(((upper + ((lower - upper) * v)) * 2.5f) - 0.4f, 0, 1);
    }

    // A brush may leave its region for one of much the same colour, so that no seam shows between them.
    private float Like(int x, int y, uint colour) =>
        Math.Clamp(((1.4f * Alike) - TrialCanvas.Difference(_regions.All[_regions.At(x, y)].Colour, colour)) / 8, 0, 1);

    /// <summary>One straight piece of a stroke: the quadrangle between the normals at its two joints.</summary>
    private readonly ref struct Span
    {
        private readonly BrushTip _tip;
        private readonly Canvas _canvas;
        private readonly BrushStroke _stroke;
        private readonly Vector2 _start;
        private readonly Vector2 _end;
        private readonly Vector2 _startWay;
        private readonly Vector2 _endWay;
        private readonly Vector2 _across;
        private readonly float _along;
        private readonly float _length;
        private readonly float _from;
        private readonly float _to;

        public Span(BrushTip tip, Canvas canvas, BrushStroke stroke, int segment, float from, float to)
        {
            _tip = tip;
            _canvas = canvas;
            _stroke = stroke;
            _from = from;
            _to = to;
            var points = stroke.Path.Points;
            _start = points[segment];
            _end = points[segment + 1];
            _along = stroke.Path.Along(segment);
            _length = stroke.Path.Along(segment + 1) - _along;
            var way = Vector2.Normalize(_end - _start);
            _startWay = segment == 0 ? way : Vector2.Normalize(way + Vector2.Normalize(_start - points[segment - 1]));
            _endWay = segment + 2 == points.Length ? way : Vector2.Normalize(way + Vector2.Normalize(points[segment + 2] - _end));
            _across = new Vector2(-way.Y, way.X) / stroke.Radius;
        }

        public void Paint()
        {
            var radius = _stroke.Radius;
            Vector2 startSide = new Vector2(-_startWay.Y, _startWay.X) * radius, endSide = new Vector2(-_endWay.Y, _endWay.X) * radius;
            Vector2 a = _start + startSide, b = _start - startSide, c = _end - endSide, d = _end + endSide;
            var low = Vector2.Min(Vector2.Min(a, b), Vector2.Min(c, d));
            var high = Vector2.Max(Vector2.Max(a, b), Vector2.Max(c, d));
            int top = Math.Max(0, (int)MathF.Ceiling(low.Y - 0.5f)), bottom = Math.Min(_canvas.Height, (int)MathF.Ceiling(high.Y - 0.5f));
            for (var y = top; y < bottom; y++)
            {
                float left = float.MaxValue, right = float.MinValue;
                Cross(a, b, y + 0.5f, ref left, ref right);
                Cross(b, c, y + 0.5f, ref left, ref right);
                Cross(c, d, y + 0.5f, ref left, ref right);
                Cross(d, a, y + 0.5f, ref left, ref right);
                if (left > right)
                    continue;
                int first = Math.Max(0, (int)MathF.Ceiling(left - 0.5f)), end = Math.Min(_canvas.Width, (int)MathF.Ceiling(right - 0.5f));
                for (var x = first; x < end; x++)
                    Touch(x, y);
            }

            _canvas.Touch((int)low.X, top, (int)high.X + 1, bottom);
        }

        private static void Cross(Vector2 a, Vector2 b, float y, ref float left, ref float right)
        {
            if ((a.Y <= y) == (b.Y <= y))
                return;
            var x = a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
            left = Math.Min(left, x);
            right = Math.Max(right, x);
        }

        private void Touch(int x, int y)
        {
            var place = new Vector2(x + 0.5f, y + 0.5f);
            float behind = Vector2.Dot(place - _start, _startWay), ahead = Vector2.Dot(_end - place, _endWay);
            var s = _along + (_length * Math.Clamp(behind / Math.Max(1e-3f, behind + ahead), 0, 1));
            if (s < _from || s >= _to)
                return;
            var aside = Vector2.Dot(place - _start, _across);
            var bristle = _tip.Bristle(aside, s, _stroke);
            var share = _tip.Cover(_stroke, aside, s, bristle);
            if (share <= 0.01f)
                return;
            var inside = _tip.Inside(place.X, place.Y, _stroke.Region.Index);
            if (inside < 1 && _stroke.Work == BrushWork.Lay)
                inside = Math.Max(inside, _tip.Like(x, y, _stroke.Colour));
            share *= inside;
            if (share > 0.01f)
                _tip.Lay(_canvas, (y * _canvas.Width) + x, _stroke, share, bristle);
        }
    }

    private float Bristle(float aside, float s, BrushStroke stroke)
    {
        var column = Math.Clamp((int)((aside + 1) * (Bristles / 2)), 0, Bristles - 1);
        return _bristles[(column * Lengths) + ((stroke.Phase + (int)(s * 4 / stroke.Radius)) & (Lengths - 1))];
    }

    // Full in the middle, broken towards the sides and the end, where the brush has less paint and pressure.
    private float Cover(BrushStroke stroke, float aside, float s, float bristle)
    {
        var radius = stroke.Radius;
        var side = (1 - MathF.Abs(aside)) * 5;
        float start = s / radius * 2.2f, end = (stroke.Path.Length - s) / radius * 1.3f;
        var least = Math.Min(side, Math.Min(start, end));
        return Math.Clamp((least * 1.4f) - (1.2f * (1 - bristle)), 0, 1);
    }

    private void Lay(Canvas canvas, int pixel, BrushStroke stroke, float share, float bristle)
    {
        var amount = (int)((share * 256) + 0.5f);
        if (stroke.Work == BrushWork.Refine)
        {
            _sheet.Paint[pixel] = Sheet.Mix(_sheet.Paint[pixel], _sheet.Picture.Pixels[pixel], amount);
            _sheet.Ink[pixel] = (byte)(_sheet.Ink[pixel] * (256 - amount) >> 8);
        }
        else
        {
            var streak = (int)((bristle - 0.5f) * 18);
            var colour = stroke.Colour;
            int r = Math.Clamp((int)(colour & 255) + streak, 0, 255), g = Math.Clamp((int)((colour >> 8) & 255) + streak, 0, 255), b = Math.Clamp((int)((colour >> 16) & 255) + streak, 0, 255);
            _sheet.Paint[pixel] = Sheet.Mix(_sheet.Paint[pixel], Raster.Rgb(r, g, b), amount);
        }

        canvas.Raster.Pixels[pixel] = _sheet.Seen(pixel);
    }
}
