namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// The label map of <see cref="Regions"/> with smooth borders, and for every place how far it lies behind the border of a region
/// that is painted earlier: as far as that, wet paint bleeds into it.
/// </summary>
internal sealed class RegionBorders
{
    private const int SmoothingRounds = 3;

    // The first votes; where they agree the rest is not asked.
    private const int Decisive = 5;

    // Where votes for a label are taken, in elements of the map.
    private static readonly (int X, int Y)[] _ring = [(0, 0), (-3, 0), (3, 0), (0, -3), (0, 3), (-2, -2), (2, -2), (-2, 2), (2, 2), (-1, 0), (1, 0)];

    private readonly Regions _regions;
    private readonly int _width;
    private readonly int _height;
    private readonly int[] _labels;
    private readonly int[] _source;
    private readonly float[] _distance;

    /// <param name="regions">Of the picture.</param>
    /// <param name="rank">For each region its turn.</param>
    public RegionBorders(Regions regions, int[] rank)
    {
        (_regions, _width, _height) = (regions, regions.Width, regions.Height);
        _labels = Smooth();
        _source = new int[_labels.Length];
        _distance = new float[_labels.Length];
        Seed(rank);
        for (var i = 0; i < _labels.Length; i++)
            Near(i, -1);
        for (var i = _labels.Length - 1; i >= 0; i--)
            Near(i, 1);
    }

    /// <summary>The region at a place of the picture; places outside count as the nearest inside.</summary>
    public int Label(float x, float y) => _labels[Index(x / _regions.ScaleX, y / _regions.ScaleY)];

    /// <summary>Pixels of the picture from a place to the nearest border of an earlier region; large where none is within reach.</summary>
    /// <param name="x">In pixels of the picture.</param>
    /// <param name="y">In pixels of the picture.</param>
    /// <param name="reach">Distances clearly beyond this need not be exact.</param>
    /// <param name="source">The earlier region; −1 where there is none.</param>
    public float Distance(float x, float y, float reach, out int source)
    {
        float u = (x / _regions.ScaleX) - 0.5f, v = (y / _regions.ScaleY) - 0.5f;
        var here = Index(u + 0.5f, v + 0.5f);
        source = _source[here];
        if (source < 0 || (_distance[here] - 1.5f) * _regions.ScaleX > reach)
            return float.MaxValue;
        float fx = u - MathF.Floor(u), fy = v - MathF.Floor(v), sum = 0, weights = 1e-6f;
        for (var corner = 0; corner < 4; corner++)
        {
            int dx = corner & 1, dy = corner >> 1;
            var i = Index(MathF.Floor(u) + dx, MathF.Floor(v) + dy);
            if (_labels[i] != _labels[here] || _source[i] < 0)
                continue;
            var weight = (dx == 1 ? fx : 1 - fx) * (dy == 1 ? fy : 1 - fy);
            sum += weight * _distance[i];
            weights += weight;
        }
        return sum / weights * _regions.ScaleX;
    }

    private int Index(float u, float v) => (Math.Clamp((int)v, 0, _height - 1) * _width) + Math.Clamp((int)u, 0, _width - 1);

    // The label most frequent around each element: ragged borders become smooth curves.
    private int[] Smooth()
    {
        var labels = (int[])_regions.Labels.Clone();
        var next = new int[labels.Length];
        Span<int> votes = stackalloc int[_ring.Length];
        for (var round = 0; round < SmoothingRounds; round++)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                int x = i % _width, y = i / _width;
                var same = true;
                for (var k = 0; k < _ring.Length; k++)
                {
                    votes[k] = labels[(Math.Clamp(y + _ring[k].Y, 0, _height - 1) * _width) + Math.Clamp(x + _ring[k].X, 0, _width - 1)];
                    same &= votes[k] == votes[0];
                    if (same && k == Decisive - 1)
                        break;
                }
                next[i] = same ? votes[0] : MostFrequent(votes);
            }
            (labels, next) = (next, labels);
        }
        return labels;
    }

    private static int MostFrequent(ReadOnlySpan<int> votes)
    {
        int best = votes[0], most = 0;
        foreach (var candidate in votes)
        {
            var count = votes.Count(candidate);
            if (count > most)
                (best, most) = (candidate, count);
        }
        return best;
    }

    private void Seed(int[] rank)
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            _source[i] = -1;
            _distance[i] = float.MaxValue;
            int x = i % _width, y = i / _width, mine = rank[_labels[i]];
            Border(i, x > 0 ? i - 1 : i, rank, mine);
            Border(i, x + 1 < _width ? i + 1 : i, rank, mine);
            Border(i, y > 0 ? i - _width : i, rank, mine);
            Border(i, y + 1 < _height ? i + _width : i, rank, mine);
        }
    }

    private void Border(int i, int other, int[] rank, int mine)
    {
        if (rank[_labels[other]] < mine)
            (_source[i], _distance[i]) = (_labels[other], 0.5f);
    }

    // Chamfer distances within a region (Borgefors 1986), forward with side −1 and back with side 1.
    private void Near(int i, int side)
    {
        int x = i % _width, y = i / _width, x2 = x + side, y2 = y + side;
        var row = y2 >= 0 && y2 < _height;
        if (x2 >= 0 && x2 < _width)
            Relax(i, i + side, 1f);
        if (!row)
            return;
        Relax(i, i + (side * _width), 1f);
        if (x > 0)
            Relax(i, i + (side * _width) - 1, 1.4f);
        if (x + 1 < _width)
            Relax(i, i + (side * _width) + 1, 1.4f);
    }

    private void Relax(int i, int from, float step)
    {
        if (_labels[i] == _labels[from] && _source[from] >= 0 && _distance[from] + step < _distance[i])
            (_source[i], _distance[i]) = (_source[from], _distance[from] + step);
    }
}
