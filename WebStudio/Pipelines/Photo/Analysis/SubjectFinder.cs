namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>
/// Where the eye goes: what differs from the frame's edge (Zhu et al., "Saliency Optimization from Robust Background Detection", CVPR 2014: the edge is background) and from the
/// mean (Achanta et al., "Frequency-tuned Salient Region Detection", CVPR 2009), and what is sharper than the rest; nearer the middle counts more.
/// </summary>
internal sealed class SubjectFinder
{
    private const int EdgeParts = 5;
    private const double LeastShare = 0.002, MostShare = 0.55;

    private readonly PhotoGrid _grid;
    private readonly float[] _salience;

    private SubjectFinder(PhotoGrid grid)
    {
        _grid = grid;
        _salience = new float[grid.Count];
    }

    public static PhotoSubject Find(PhotoGrid grid)
    {
        var finder = new SubjectFinder(grid);
        finder.Measure();
        return finder.Choose();
    }

    private void Measure()
    {
        var edge = Edge();
        float l = _grid.L.Average(), a = _grid.A.Average(), b = _grid.B.Average(), texture = _grid.Texture.Average() + 0.25f;
        for (var i = 0; i < _grid.Count; i++)
        {
            var nearest = float.MaxValue;
            foreach (var part in edge)
                nearest = Math.Min(nearest, Distance(i, part.L, part.A, part.B));
            var sharp = Math.Clamp((_grid.Texture[i] / texture) - 1, 0, 3) / 3;
            _salience[i] = (nearest * 0.65f) + (Distance(i, l, a, b) * 0.25f) + (sharp * 16);
        }

        Smooth();
    }

    // Mean colours of parts of the frame's edge, two cells deep.
    private List<(float L, float A, float B)> Edge()
    {
        var parts = new List<(float, float, float)>();
        int columns = _grid.Columns, rows = _grid.Rows;
        for (var part = 0; part < EdgeParts; part++)
        {
            int left = part * columns / EdgeParts, right = Math.Max(left + 1, (part + 1) * columns / EdgeParts);
            int top = part * rows / EdgeParts, bottom = Math.Max(top + 1, (part + 1) * rows / EdgeParts);
            parts.Add(Mean(left, 0, Math.Min(right, columns), Math.Min(2, rows)));
            parts.Add(Mean(left, Math.Max(0, rows - 2), Math.Min(right, columns), rows));
            parts.Add(Mean(0, top, Math.Min(2, columns), Math.Min(bottom, rows)));
            parts.Add(Mean(Math.Max(0, columns - 2), top, columns, Math.Min(bottom, rows)));
        }

        return parts;
    }

    private (float L, float A, float B) Mean(int left, int top, int right, int bottom)
    {
        float l = 0, a = 0, b = 0;
        var n = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++, n++)
            {
                var i = (y * _grid.Columns) + x;
                l += _grid.L[i];
                a += _grid.A[i];
                b += _grid.B[i];
            }
        }

        return n == 0 ? (50, 0, 0) : (l / n, a / n, b / n);
    }

    private float Distance(int i, float l, float a, float b)
    {
        float dl = _grid.L[i] - l, da = _grid.A[i] - a, db = _grid.B[i] - b;
        return MathF.Sqrt((dl * dl * 0.5f) + (da * da) + (db * db));
    }

    private void Smooth()
    {
        var source = (float[])_salience.Clone();
        for (var y = 0; y < _grid.Rows; y++)
        {
            for (var x = 0; x < _grid.Columns; x++)
            {
                float sum = 0;
                var n = 0;
                for (var v = Math.Max(0, y - 1); v <= Math.Min(_grid.Rows - 1, y + 1); v++)
                {
                    for (var u = Math.Max(0, x - 1); u <= Math.Min(_grid.Columns - 1, x + 1); u++, n++)
                        sum += source[(v * _grid.Columns) + u];
                }

                _salience[(y * _grid.Columns) + x] = sum / n;
            }
        }
    }

    private PhotoSubject Choose()
    {
        // Few cells may outshine all others: the hundredth part on top does not count.
        var top = _salience.Order().ElementAt(_salience.Length - 1 - (_salience.Length / 100));
        var threshold = Math.Max(_salience.Average() * 1.5f, top * 0.5f);
        var seen = new bool[_grid.Count];
        (double Score, CellRegion Region)? best = null;
        for (var i = 0; i < _grid.Count; i++)
        {
            if (seen[i] || _salience[i] < threshold)
                continue;
            var region = CellRegion.Grow(_grid, i, seen, cell => _salience[cell] >= threshold);
            var score = region.Cells.Sum(cell => _salience[cell] * Prior(cell));
            if (best is null || score > best.Value.Score)
                best = (score, region);
        }

        if (best is null || top < 6 || best.Value.Region.Share < LeastShare || best.Value.Region.Share > MostShare)
            return new PhotoSubject(0.5, 0.5, 0.5, 0.5, 0);
        var chosen = best.Value.Region;
        double inside = chosen.Cells.Average(cell => _salience[cell]), all = _salience.Average();
        var strength = Math.Clamp((inside - all) / 28, 0, 1);
        var share = best.Value.Score / Math.Max(1e-6, Enumerable.Range(0, _grid.Count).Where(cell => _salience[cell] >= threshold).Sum(cell => _salience[cell] * Prior(cell)));
        var (left, upper, right, lower) = chosen.Bounds;
        return new PhotoSubject(
            Math.Round((left + right) / 2.0 / _grid.Columns, 4),
            Math.Round((upper + lower) / 2.0 / _grid.Rows, 4),
            Math.Round((right - left) / (double)_grid.Columns, 4),
            Math.Round((lower - upper) / (double)_grid.Rows, 4),
            Math.Round(strength * (0.4 + (0.6 * share)), 3));
    }

    private double Prior(int cell)
    {
        double x = (((cell % _grid.Columns) + 0.5) / _grid.Columns) - 0.5, y = (((cell / _grid.Columns) + 0.5) / _grid.Rows) - 0.5;
        return 0.35 + (0.65 * Math.Exp(-((x * x) + (y * y)) / 0.12));
    }
}
