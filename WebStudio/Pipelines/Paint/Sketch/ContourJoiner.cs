using System.Numerics;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>Joins contours whose ends face each other over a small gap, smooths them, and drops those that repeat a stronger one.</summary>
internal sealed class ContourJoiner
{
    private const int Cell = 8;
    private const float Gap = 7;

    private readonly List<Contour> _contours;
    private readonly Dictionary<long, List<int>> _ends = [];
    private readonly bool[] _gone;

    private ContourJoiner(List<Contour> contours)
    {
        _contours = contours;
        _gone = new bool[contours.Count];
        for (var i = 0; i < contours.Count; i++)
        {
            Register(contours[i].Points[0], i);
            Register(contours[i].Points[^1], i);
        }
    }

    /// <param name="contours">As traced; the lists are changed.</param>
    /// <param name="map">The edges they were traced on; where it is crisp, fine shapes are kept.</param>
    /// <returns>The contours by falling weight (length times the root of the strength), smooth, about a pixel between points.</returns>
    public static List<Contour> Join(List<Contour> contours, EdgeMap map)
    {
        contours.Sort(static (a, b) => Weight(b).CompareTo(Weight(a)));
        var joiner = new ContourJoiner(contours);
        for (var i = 0; i < contours.Count; i++)
            joiner.Extend(i);
        var joined = new List<Contour>(contours.Count);
        for (var i = 0; i < contours.Count; i++)
        {
            if (!joiner._gone[i])
                joined.Add(contours[i]);
        }

        joined.Sort(static (a, b) => Weight(b).CompareTo(Weight(a)));
        foreach (var contour in joined)
            Smooth(contour.Points, map.Crisp ? 2 : 7);
        return WithoutRepeats(joined, map);
    }

    public static float Weight(Contour contour) => contour.Points.Count * MathF.Sqrt(Math.Min(contour.Strength, 16));

    private static long Key(int x, int y) => ((long)x << 32) | (uint)y;

    private void Register(Vector2 end, int contour)
    {
        var key = Key((int)end.X / Cell, (int)end.Y / Cell);
        if (!_ends.TryGetValue(key, out var list))
            _ends.Add(key, list = []);
        list.Add(contour);
    }

    private void Extend(int i)
    {
        if (_gone[i])
            return;
        for (var side = 0; side < 2; side++)
        {
            while (Partner(i, out var other, out var fromItsEnd))
            {
                _gone[other] = true;
                Contour mine = _contours[i], theirs = _contours[other];
                if (fromItsEnd)
                    theirs.Points.Reverse();
                var count = mine.Points.Count + theirs.Points.Count;
                var strength = ((mine.Strength * mine.Points.Count) + (theirs.Strength * theirs.Points.Count)) / count;
                mine.Points.AddRange(theirs.Points);
                _contours[i] = new Contour(mine.Points, strength);
            }

            // The other end is extended as the tail of the reversed line.
            _contours[i].Points.Reverse();
        }
    }

    private bool Partner(int i, out int partner, out bool fromItsEnd)
    {
        partner = -1;
        fromItsEnd = false;
        var points = _contours[i].Points;
        if (points.Count < 6)
            return false;
        var tail = points[^1];
        var heading = Heading(points, fromEnd: true);
        var least = 1f;
        int cx = (int)tail.X / Cell, cy = (int)tail.Y / Cell;
        for (var cell = 0; cell < 9; cell++)
        {
            if (!_ends.TryGetValue(Key(cx + (cell % 3) - 1, cy + (cell / 3) - 1), out var list))
                continue;
            foreach (var other in list)
            {
                if (other == i || _gone[other] || _contours[other].Points.Count < 4)
                    continue;
                for (var end = 0; end < 2; end++)
                {
                    var cost = Cost(tail, heading, _contours[other].Points, end == 1);
                    if (cost >= least)
                        continue;
                    least = cost;
                    partner = other;
                    fromItsEnd = end == 1;
                }
            }
        }

        return partner >= 0;
    }

    // Below 1 is good enough: near, straight across the gap and straight on behind it.
    private static float Cost(Vector2 tail, Vector2 heading, List<Vector2> other, bool end)
    {
        var start = end ? other[^1] : other[0];
        var gap = start - tail;
        var distance = gap.Length();
        if (distance > Gap)
            return float.MaxValue;
        var onward = Vector2.Dot(heading, -Heading(other, end));
        var across = distance < 1.5f ? 1 : Vector2.Dot(heading, gap / distance);
        return (distance / Gap * 0.5f) + (1.1f * (1 - onward)) + (0.9f * (1 - across));
    }

    // Outward direction at an end of a line, over its last few points.
    private static Vector2 Heading(List<Vector2> points, bool fromEnd)
    {
        var reach = Math.Min(6, points.Count - 1);
        var way = fromEnd ? points[^1] - points[^(reach + 1)] : points[0] - points[reach];
        return way.LengthSquared() > 1e-6f ? Vector2.Normalize(way) : Vector2.UnitX;
    }

    private static void Smooth(List<Vector2> points, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var before = points[0];
            for (var i = 1; i + 1 < points.Count; i++)
            {
                var here = points[i];
                points[i] = (before + (2 * here) + points[i + 1]) / 4;
                before = here;
            }
        }
    }

    // Both sides of a thin dark line give an edge; the second adds nothing to the first.
    private static List<Contour> WithoutRepeats(List<Contour> contours, EdgeMap map)
    {
        int width = map.Width, height = map.Height;
        var drawn = new bool[width * height];
        var kept = new List<Contour>(contours.Count);
        foreach (var contour in contours)
        {
            var repeated = 0;
            foreach (var point in contour.Points)
            {
                if (drawn[Index(point, width, height)])
                    repeated++;
            }

            if (repeated * 2 > contour.Points.Count)
                continue;
            kept.Add(contour);
            // Letters stand close together, and none repeats the other.
            var radius = map.Crisp && contour.Points.Count < 60 ? 1 : 3;
            foreach (var point in contour.Points)
            {
                for (var y = -radius; y <= radius; y++)
                {
                    for (var x = -radius; x <= radius; x++)
                        drawn[Index(point + new Vector2(x, y), width, height)] = true;
                }
            }
        }

        return kept;
    }

    private static int Index(Vector2 point, int width, int height) =>
        (Math.Clamp((int)point.Y, 0, height - 1) * width) + Math.Clamp((int)point.X, 0, width - 1);
}
