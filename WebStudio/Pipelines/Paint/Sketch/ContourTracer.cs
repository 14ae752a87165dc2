using System.Numerics;

namespace WebStudio.Pipelines.Paint.Sketch;

/// <summary>A line followed along the edges of a picture, in pixels of the edge map.</summary>
/// <param name="Points">About a pixel apart.</param>
/// <param name="Strength">How much the edge stands out, on average (<see cref="EdgeMap.Standing"/>).</param>
internal sealed record Contour(List<Vector2> Points, float Strength);

/// <summary>Follows ridges of an <see cref="EdgeMap"/> from the strongest down, straight on where they part.</summary>
internal sealed class ContourTracer
{
    private const int Levels = 512;

    // So many points may pass through texture before a line is taken to have lost its way.
    private const int Faint = 9;

    // Offsets of the rings at one and two pixels; the second bridges a gap of one.
    private static readonly (int X, int Y)[] _near = Ring(1);
    private static readonly (int X, int Y)[] _far = Ring(2);

    private readonly EdgeMap _map;
    private readonly bool[] _used;
    private readonly float _least;
    private float _sum;

    private ContourTracer(EdgeMap map, float least)
    {
        _map = map;
        _used = new bool[map.Width * map.Height];
        _least = least;
    }

    /// <param name="map">The edges.</param>
    /// <param name="shortest">Contours with fewer points are dropped.</param>
    /// <param name="cancel">Checked now and then.</param>
    public static List<Contour> Trace(EdgeMap map, int shortest, CancellationToken cancel)
    {
        var found = new List<Contour>();
        var top = StartingLevel(map.Standing, out var seeds);
        var tracer = new ContourTracer(map, top * 0.5f);
        foreach (var seed in seeds)
        {
            if (tracer._used[seed])
                continue;
            if ((found.Count & 63) == 0)
                cancel.ThrowIfCancellationRequested();
            tracer._sum = 0;
            int x = seed % map.Width, y = seed / map.Width;
            var along = new Vector2(-map.NormalY[seed], map.NormalX[seed]);
            tracer._used[seed] = true;
            var back = tracer.Follow(x, y, -along);
            back.Reverse();
            back.Add(tracer.Place(x, y));
            back.AddRange(tracer.Follow(x, y, along));
            if (back.Count >= shortest)
                found.Add(new Contour(back, (tracer._sum + map.Standing[seed]) / back.Count));
        }

        return found;
    }

    // The level at which a line may start: as many ridges as a drawing can hold, but none that is hardly visible.
    private static float StartingLevel(float[] standing, out int[] seeds)
    {
        var counts = new int[Levels + 1];
        var ridges = 0;
        foreach (var s in standing)
        {
            if (s <= 0)
                continue;
            ridges++;
            counts[Level(s)]++;
        }

        var wanted = Math.Min(ridges * 0.45f, standing.Length * 0.03f);
        var level = Levels;
        var taken = 0;
        while (level > 0 && taken < wanted)
            taken += counts[--level];
        var least = Math.Clamp(level * 0.05f, 0.7f, 3.2f);
        var start = new int[Levels + 1];
        var total = 0;
        for (var i = Levels - 1; i >= Level(least); i--)
        {
            start[i] = total;
            total += counts[i];
        }

        seeds = new int[total];
        for (var i = 0; i < standing.Length; i++)
        {
            if (standing[i] > 0 && Level(standing[i]) >= Level(least))
                seeds[start[Level(standing[i])]++] = i;
        }

        return least;
    }

    private static int Level(float standing) => Math.Min(Levels - 1, (int)(standing * 20));

    private static (int X, int Y)[] Ring(int radius)
    {
        var ring = new List<(int X, int Y)>();
        for (var y = -radius; y <= radius; y++)
        {
            for (var x = -radius; x <= radius; x++)
            {
                if (Math.Max(Math.Abs(x), Math.Abs(y)) == radius)
                    ring.Add((x, y));
            }
        }

        return [.. ring];
    }

    private Vector2 Place(int x, int y)
    {
        var i = (y * _map.Width) + x;
        return new Vector2(x + 0.5f + (_map.Offset[i] * _map.NormalX[i]), y + 0.5f + (_map.Offset[i] * _map.NormalY[i]));
    }

    private List<Vector2> Follow(int x, int y, Vector2 heading)
    {
        var points = new List<Vector2>();
        var faint = 0;
        while (true)
        {
            var next = Best(x, y, heading, _near, 0.45f, used: false);
            if (next < 0)
            {
                // Another line in front is joined, and ends this one.
                var junction = points.Count > 1 ? Best(x, y, heading, _near, 0.7f, used: true) : -1;
                if (junction >= 0)
                    points.Add(Place(junction % _map.Width, junction / _map.Width));
                next = junction >= 0 ? -1 : Best(x, y, heading, _far, 0.85f, used: false);
                if (next < 0)
                    return points;
            }

            int nx = next % _map.Width, ny = next / _map.Width;
            _used[next] = true;
            _sum += _map.Standing[next];
            points.Add(Place(nx, ny));
            faint = _map.Standing[next] > 0 ? 0 : faint + 1;
            if (faint > Faint)
            {
                points.RemoveRange(Math.Max(0, points.Count - faint), Math.Min(faint, points.Count));
                return points;
            }

            var along = new Vector2(-_map.NormalY[next], _map.NormalX[next]);
            var step = Vector2.Normalize(new Vector2(nx - x, ny - y));
            if (Vector2.Dot(along, step) < 0)
                along = -along;
            heading = Vector2.Normalize((heading * 0.45f) + (along * 0.4f) + (step * 0.25f));
            x = nx;
            y = ny;
        }
    }

    private int Best(int x, int y, Vector2 heading, (int X, int Y)[] ring, float straight, bool used)
    {
        var best = -1;
        var most = 0f;
        foreach (var (dx, dy) in ring)
        {
            int nx = x + dx, ny = y + dy;
            if (nx < 1 || ny < 1 || nx >= _map.Width - 1 || ny >= _map.Height - 1)
                continue;
            var i = (ny * _map.Width) + nx;
            if (_used[i] != used || _map.Strength[i] < _least)
                continue;
            var turn = Vector2.Dot(Vector2.Normalize(new Vector2(dx, dy)), heading);
            if (turn < straight)
                continue;
            var along = MathF.Abs((heading.X * -_map.NormalY[i]) + (heading.Y * _map.NormalX[i]));
            var score = (1 + MathF.Sqrt(_map.Strength[i])) * turn * turn * (0.15f + along);
            if (score > most)
            {
                most = score;
                best = i;
            }
        }

        return best;
    }
}
