using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>
/// Patches and who touches whom, merged pair by pair, cheapest first: Ward's criterion (squared distance of the mean colours
/// times the harmonic size, Ward 1963) damped in size, with the mean step across the shared border beside the means,
/// so that a soft gradient stays one region and a hard edge parts two.
/// </summary>
internal sealed class RegionGraph
{
    private const float SizePower = 0.6f;

    // Two regions no further apart (Lab units) are one, however few are left.
    private const float Alike = 1.8f;

    private readonly Dictionary<long, Border> _borders = [];
    private readonly List<int>[] _near;
    private readonly int[] _parent;
    private readonly int[] _version;
    private readonly float[] _size;
    private readonly float[] _l;
    private readonly float[] _a;
    private readonly float[] _b;
    private readonly PriorityQueue<(int From, int To, int Versions), float> _queue = new();
    private readonly float _small;
    private int _count;

    /// <param name="image">The colours.</param>
    /// <param name="labels">For each pixel its patch, 0 ≤ patch &lt; count.</param>
    /// <param name="count">How many patches there are.</param>
    public RegionGraph(LabImage image, int[] labels, int count)
    {
        _count = count;
        _near = new List<int>[count];
        _parent = new int[count];
        _version = new int[count];
        _size = new float[count];
        _l = new float[count];
        _a = new float[count];
        _b = new float[count];
        _small = labels.Length * 0.0015f;
        for (var i = 0; i < count; i++)
        {
            _near[i] = [];
            _parent[i] = i;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            var patch = labels[i];
            _size[patch]++;
            _l[patch] += image.L[i];
            _a[patch] += image.A[i];
            _b[patch] += image.B[i];
        }

        Meet(image, labels);
        foreach (var pair in _borders)
            Offer((int)(pair.Key >> 32), (int)pair.Key, pair.Value);
    }

    /// <summary>Merges until at most <paramref name="about"/> remain (at least 1), fewer where they can hardly be told apart; may be called again with less.</summary>
    /// <returns>For each patch the number of its region, dense from 0 in order of the first patch.</returns>
    public int[] Merge(int about, CancellationToken cancel)
    {
        while (_count > 1 && _queue.TryDequeue(out var pair, out var cost))
        {
            if (_parent[pair.From] != pair.From || _parent[pair.To] != pair.To || _version[pair.From] + _version[pair.To] != pair.Versions)
                continue;
            if (_count <= about && Difference(pair.From, pair.To, _borders[Key(pair.From, pair.To)]) > Alike)
            {
                _queue.Enqueue(pair, cost);
                break;
            }

            if ((_count & 255) == 0)
                cancel.ThrowIfCancellationRequested();
            Join(pair.From, pair.To);
        }

        var numbers = new int[_parent.Length];
        Array.Fill(numbers, -1);
        var result = new int[_parent.Length];
        var next = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var root = Root(i);
            if (numbers[root] < 0)
                numbers[root] = next++;
            result[i] = numbers[root];
        }

        return result;
    }

    private static long Key(int a, int b) => a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;

    private int Root(int patch)
    {
        while (_parent[patch] != patch)
            patch = _parent[patch] = _parent[_parent[patch]];
        return patch;
    }

    private void Meet(LabImage image, int[] labels)
    {
        int width = image.Width;
        for (var i = 0; i < labels.Length; i++)
        {
            if ((i + 1) % width != 0 && labels[i] != labels[i + 1])
                Touch(image, labels, i, i + 1);
            if (i + width < labels.Length && labels[i] != labels[i + width])
                Touch(image, labels, i, i + width);
        }
    }

    private void Touch(LabImage image, int[] labels, int i, int j)
    {
        float dl = image.L[i] - image.L[j], da = image.A[i] - image.A[j], db = image.B[i] - image.B[j];
        var key = Key(labels[i], labels[j]);
        if (!_borders.TryGetValue(key, out var border))
        {
            _near[labels[i]].Add(labels[j]);
            _near[labels[j]].Add(labels[i]);
        }

        _borders[key] = new Border(border.Length + 1, border.Contrast + MathF.Sqrt((dl * dl) + (da * da) + (db * db)));
    }

    private void Join(int kept, int gone)
    {
        _parent[gone] = kept;
        _version[kept]++;
        _count--;
        _size[kept] += _size[gone];
        _l[kept] += _l[gone];
        _a[kept] += _a[gone];
        _b[kept] += _b[gone];
        _borders.Remove(Key(kept, gone));
        _near[kept].Remove(gone);
        foreach (var other in _near[gone])
        {
            if (other == kept || !_borders.Remove(Key(gone, other), out var moved))
                continue;
            _near[other].Remove(gone);
            var key = Key(kept, other);
            if (!_borders.TryGetValue(key, out var border))
            {
                _near[kept].Add(other);
                _near[other].Add(kept);
            }

            _borders[key] = new Border(border.Length + moved.Length, border.Contrast + moved.Contrast);
        }

        _near[gone].Clear();
        foreach (var other in _near[kept])
            Offer(kept, other, _borders[Key(kept, other)]);
    }

    private float Difference(int a, int b, Border border)
    {
        float na = _size[a], nb = _size[b];
        float dl = (_l[a] / na) - (_l[b] / nb), da = (_a[a] / na) - (_a[b] / nb), db = (_b[a] / na) - (_b[b] / nb);
        var means = MathF.Sqrt((dl * dl) + (da * da) + (db * db));
        // Smoothing spreads an edge over about three pixels, hence the factor.
        var step = 3 * border.Contrast / border.Length;
        return (0.6f * means) + (0.4f * step) + 0.5f;
    }

    private void Offer(int a, int b, Border border)
    {
        float na = _size[a], nb = _size[b];
        var difference = Difference(a, b, border);
        var cost = difference * difference * MathF.Pow(na * nb / (na + nb), SizePower);
        // A long shared border relative to the smaller one's girth makes compact regions.
        cost /= 0.3f + (border.Length / MathF.Sqrt(Math.Min(na, nb)));
        if (Math.Min(na, nb) < _small)
            cost *= 0.1f;
        _queue.Enqueue((a, b, _version[a] + _version[b]), cost);
    }

    private readonly record struct Border(int Length, float Contrast);
}
