using System.Numerics;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>The way of a tool's tip over the canvas: a polyline in pixels of the canvas, at least one point.</summary>
internal sealed class StrokePath
{
    private readonly float[] _along;

    public StrokePath(Vector2[] points)
    {
        Points = points;
        _along = new float[points.Length];
        for (var i = 1; i < points.Length; i++)
            _along[i] = _along[i - 1] + Vector2.Distance(points[i - 1], points[i]);
    }

    public Vector2[] Points { get; }

    /// <summary>Pixels from the first point to the last, along the line.</summary>
    public float Length => _along[^1];

    public Vector2 First => Points[0];

    public Vector2 Last => Points[^1];

    /// <summary>Pixels from the first point to point <paramref name="i"/>, along the line.</summary>
    public float Along(int i) => _along[i];

    /// <summary>The number of the segment that holds the place <paramref name="s"/> pixels from the start (0 where there is one point).</summary>
    public int Segment(float s)
    {
        int low = 0, high = Math.Max(0, Points.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_along[middle] <= s)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    public Vector2 At(float s)
    {
        if (Points.Length == 1)
            return Points[0];
        var i = Segment(s);
        var span = _along[i + 1] - _along[i];
        return Vector2.Lerp(Points[i], Points[i + 1], span > 0 ? Math.Clamp((s - _along[i]) / span, 0, 1) : 0);
    }
}
