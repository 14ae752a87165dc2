using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>Draws pieces of ink lines: thin at both ends, a little uneven, with soft edges.</summary>
internal sealed class PenTip
{
    /// <summary>Length of the table of uneven widths.</summary>
    public const int Widths = 512;

    private readonly Sheet _sheet;
    private readonly float[] _uneven = new float[Widths];

    public PenTip(Sheet sheet, int seed)
    {
        _sheet = sheet;
        var random = new Random(seed);
        for (var i = 0; i < Widths; i++)
            _uneven[i] = random.NextSingle();
        Smoothing.Box(_uneven, Widths, 1, 3, 2);
        // A mean of many values hardly varies; this brings it back to about 0.8–1.2.
        for (var i = 0; i < Widths; i++)
            _uneven[i] = Math.Clamp(1 + ((_uneven[i] - 0.5f) * 1.6f), 0.75f, 1.25f);
    }

    /// <summary>Draws the line from <paramref name="from"/> to <paramref name="to"/> pixels along it.</summary>
    public void Draw(Canvas canvas, PenStroke stroke, float from, float to)
    {
        var path = stroke.Path;
        var last = path.Segment(to);
        for (var i = path.Segment(from); i <= last; i++)
        {
            float start = Math.Max(from, path.Along(i)), end = i < last ? path.Along(i + 1) : to;
            Capsule(canvas, path.At(start), path.At(end), HalfWidth(stroke, start), HalfWidth(stroke, end));
        }
    }

    private float HalfWidth(PenStroke stroke, float s)
    {
        var length = stroke.Path.Length;
        var taper = Math.Min(length * 0.4f, stroke.Width * 16);
        var inside = taper > 0 ? Math.Clamp(Math.Min(s, length - s) / taper, 0, 1) : 1;
        var uneven = _uneven[(stroke.Phase + (int)(s / (stroke.Width * 3))) & (Widths - 1)];
        return stroke.Width * 0.5f * (0.3f + (0.7f * MathF.Sqrt(inside))) * uneven;
    }

    private void Capsule(Canvas canvas, Vector2 a, Vector2 b, float ra, float rb)
    {
        var reach = Math.Max(ra, rb) + 1;
        int left = Math.Max(0, (int)(Math.Min(a.X, b.X) - reach)), right = Math.Min(canvas.Width - 1, (int)(Math.Max(a.X, b.X) + reach));
        int top = Math.Max(0, (int)(Math.Min(a.Y, b.Y) - reach)), bottom = Math.Min(canvas.Height - 1, (int)(Math.Max(a.Y, b.Y) + reach));
        var way = b - a;
        var square = Math.Max(1e-6f, way.LengthSquared());
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var to = new Vector2(x + 0.5f, y + 0.5f) - a;
                var t = Math.Clamp(Vector2.Dot(to, way) / square, 0, 1);
                var radius = ra + ((rb - ra) * t);
                var cover = radius + 0.5f - (to - (way * t)).Length();
                if (cover <= 0)
                    continue;
                // A line thinner than a pixel is paler, not thinner.
                var ink = (int)(Math.Min(1, cover) * Math.Min(1, radius * 2) * 222);
                var pixel = (y * canvas.Width) + x;
                if (ink <= _sheet.Ink[pixel])
                    continue;
                _sheet.Ink[pixel] = (byte)ink;
                canvas.Raster.Pixels[pixel] = _sheet.Seen(pixel);
            }
        }

        canvas.Touch(left, top, right + 1, bottom + 1);
    }
}
