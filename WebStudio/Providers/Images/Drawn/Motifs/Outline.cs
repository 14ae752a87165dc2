using System.Text;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Smooth outlines through points: a cubic for every pair, its handles along the bisector of the neighbouring chords and a third of the chord long, so that it doesn't overshoot.</summary>
internal static class Outline
{
    private const double Handle = 0.36;

    /// <param name="points">"x y, x y, …"; a point with an exclamation mark behind it is a corner.</param>
    /// <returns>SVG path data.</returns>
    public static string Closed(string points) => Through(points, true);

    /// <inheritdoc cref="Closed"/>
    public static string Open(string points) => Through(points, false);

    /// <summary>Fills the outline through the points.</summary>
    public static void Blob(this MotifPen pen, string points, Ink ink, double opacity = 1) => pen.Path(Closed(points), ink, opacity);

    /// <summary>Draws a line through the points.</summary>
    public static void Curve(this MotifPen pen, string points, double width, Ink ink, double opacity = 1) => pen.Stroke(Open(points), width, ink, opacity);

    private static string Through(string text, bool closed)
    {
        var points = Parse(text);
        int count = points.Count, last = closed ? count : count - 1;
        var data = new StringBuilder($"M{points[0].X:0.##} {points[0].Y:0.##}");
        for (var i = 0; i < last; i++)
        {
            Point from = points[i], to = points[(i + 1) % count];
            var chord = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
            var (ax, ay) = Tangent(points, i, closed, (to.X - from.X, to.Y - from.Y));
            var (bx, by) = Tangent(points, (i + 1) % count, closed, (to.X - from.X, to.Y - from.Y));
            data.Append($"C{from.X + (ax * chord * Handle):0.##} {from.Y + (ay * chord * Handle):0.##} {to.X - (bx * chord * Handle):0.##} {to.Y - (by * chord * Handle):0.##} {to.X:0.##} {to.Y:0.##}");
        }
        return (closed ? data.Append('Z') : data).ToString();
    }

    // Direction of the curve at a point, of length one: along the chord at corners and ends.
    private static (double X, double Y) Tangent(List<Point> points, int i, bool closed, (double X, double Y) chord)
    {
        var count = points.Count;
        if (points[i].Corner || (!closed && (i == 0 || i == count - 1)))
            return Unit(chord.X, chord.Y);
        Point before = points[(i + count - 1) % count], here = points[i], after = points[(i + 1) % count];
        var (inX, inY) = (here.X - before.X, here.Y - before.Y);
        var (outX, outY) = (after.X - here.X, after.Y - here.Y);
        double inLength = Length(inX, inY), outLength = Length(outX, outY);
        // The shorter chord says more about the direction at the point they share.
        return Unit((inX / inLength * outLength) + (outX / outLength * inLength), (inY / inLength * outLength) + (outY / outLength * inLength));
    }

    private static (double X, double Y) Unit(double x, double y)
    {
        var length = Length(x, y);
        return (x / length, y / length);
    }

    private static double Length(double x, double y) => Math.Max(1e-6, Math.Sqrt((x * x) + (y * y)));

    private static List<Point> Parse(string text)
    {
        var points = new List<Point>();
        foreach (var item in text.AsSpan().Split(','))
        {
            var part = text.AsSpan(item.Start.Value, item.End.Value - item.Start.Value).Trim();
            var corner = part.EndsWith("!");
            var pair = corner ? part[..^1] : part;
            var space = pair.IndexOf(' ');
            points.Add(new Point(double.Parse(pair[..space]), double.Parse(pair[(space + 1)..]), corner));
        }
        return points;
    }

    private readonly record struct Point(double X, double Y, bool Corner);
}
