using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>
/// Small connected patches of like colour: SLIC (Achanta et al., "SLIC Superpixels Compared to State-of-the-art", PAMI 2012),
/// compactness m, four rounds, stray pieces joined to a neighbour.
/// </summary>
internal sealed class Superpixels
{
    private const float Compactness = 9;
    private const int Rounds = 4;

    private static readonly Vector<float> _ramp = Vector.ConvertToSingle(Vector<int>.Indices);

    private readonly LabImage _image;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float _stepX;
    private readonly float _stepY;
    private readonly float[] _centres;
    private readonly int[] _labels;

    private Superpixels(LabImage image, int about)
    {
        _image = image;
        var step = Math.Max(1, MathF.Sqrt(image.Width * image.Height / (float)about));
        _columns = Math.Max(1, (int)MathF.Round(image.Width / step));
        _rows = Math.Max(1, (int)MathF.Round(image.Height / step));
        _stepX = image.Width / (float)_columns;
        _stepY = image.Height / (float)_rows;
        _centres = new float[_columns * _rows * 5];
        _labels = new int[image.Width * image.Height];
    }

    /// <param name="image">What is divided; smoothed beforehand if it is noisy.</param>
    /// <param name="about">How many patches are wanted, at least 1.</param>
    /// <param name="count">Takes how many there are.</param>
    /// <param name="cancel">Checked every round.</param>
    /// <returns>For each pixel the number of its patch, 0 ≤ number &lt; count; each patch is 4-connected.</returns>
    public static int[] Find(LabImage image, int about, out int count, CancellationToken cancel)
    {
        var patches = new Superpixels(image, about);
        patches.Seed();
        var distance = new float[image.Width * image.Height];
        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            Array.Fill(distance, float.MaxValue);
            for (var k = 0; k < patches._columns * patches._rows; k++)
                patches.Claim(k, distance);
            if (round + 1 < Rounds)
                patches.Recentre();
        }

        return patches.Connect(out count);
    }

    private void Seed()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                int x = (int)((column + 0.5f) * _stepX), y = (int)((row + 0.5f) * _stepY);
                var centre = _centres.AsSpan(((row * _columns) + column) * 5, 5);
                var pixel = (y * _image.Width) + x;
                centre[0] = _image.L[pixel];
                centre[1] = _image.A[pixel];
                centre[2] = _image.B[pixel];
                centre[3] = x;
                centre[4] = y;
            }
        }

        for (var y = 0; y < _image.Height; y++)
        {
            var row = Math.Min(_rows - 1, (int)(y / _stepY)) * _columns;
            for (var x = 0; x < _image.Width; x++)
                _labels[(y * _image.Width) + x] = row + Math.Min(_columns - 1, (int)(x / _stepX));
        }
    }

    private void Claim(int k, float[] distance)
    {
        float l = _centres[k * 5], a = _centres[(k * 5) + 1], b = _centres[(k * 5) + 2], cx = _centres[(k * 5) + 3], cy = _centres[(k * 5) + 4];
        var weight = Compactness * Compactness / (_stepX * _stepY);
        int left = Math.Max(0, (int)(cx - _stepX)), right = Math.Min(_image.Width, (int)(cx + _stepX) + 2);
        int top = Math.Max(0, (int)(cy - _stepY)), bottom = Math.Min(_image.Height, (int)(cy + _stepY) + 2);
        for (var y = top; y < bottom; y++)
        {
            var from = (y * _image.Width) + left;
            var n = right - left;
            var rowL = _image.L.AsSpan(from, n);
            var rowA = _image.A.AsSpan(from, n);
            var rowB = _image.B.AsSpan(from, n);
            var best = distance.AsSpan(from, n);
            var label = _labels.AsSpan(from, n);
            var dy = (y - cy) * (y - cy) * weight;
            var i = 0;
            for (; i < n; i += Vector<float>.Count)
            {
                // The last step overlaps the one before; a claim made twice is the same claim.
                if (i + Vector<float>.Count > n)
                {
                    if (n < Vector<float>.Count)
                        break;
                    i = n - Vector<float>.Count;
                }

                var dl = new Vector<float>(rowL[i..]) - new Vector<float>(l);
                var da = new Vector<float>(rowA[i..]) - new Vector<float>(a);
                var db = new Vector<float>(rowB[i..]) - new Vector<float>(b);
                var dx = _ramp + new Vector<float>(left + i - cx);
                var d = (dl * dl) + (da * da) + (db * db) + (dx * dx * weight) + new Vector<float>(dy);
                var old = new Vector<float>(best[i..]);
                var nearer = Vector.LessThan(d, old);
                Vector.ConditionalSelect(nearer, d, old).CopyTo(best[i..]);
                Vector.ConditionalSelect(nearer, new Vector<int>(k), new Vector<int>(label[i..])).CopyTo(label[i..]);
            }

            for (i = n < Vector<float>.Count ? 0 : n; i < n; i++)
            {
                float dl = rowL[i] - l, da = rowA[i] - a, db = rowB[i] - b, dx = left + i - cx;
                var d = (dl * dl) + (da * da) + (db * db) + (dx * dx * weight) + dy;
                if (d >= best[i])
                    continue;
                best[i] = d;
                label[i] = k;
            }
        }
    }

    private void Recentre()
    {
        var counts = new int[_columns * _rows];
        var sums = new double[_centres.Length];
        for (var y = 0; y < _image.Height; y++)
        {
            for (var x = 0; x < _image.Width; x++)
            {
                var i = (y * _image.Width) + x;
                var k = _labels[i];
                counts[k]++;
                var sum = sums.AsSpan(k * 5, 5);
                sum[0] += _image.L[i];
                sum[1] += _image.A[i];
                sum[2] += _image.B[i];
                sum[3] += x;
                sum[4] += y;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (counts[i / 5] > 0)
                _centres[i] = (float)(sums[i] / counts[i / 5]);
        }
    }

    // Renumbers 4-connected pieces; a piece under a quarter of a patch joins the piece met before it.
    private int[] Connect(out int count)
    {
        int width = _image.Width, height = _image.Height, least = Math.Max(1, (int)(_stepX * _stepY / 4));
        var joined = new int[_labels.Length];
        Array.Fill(joined, -1);
        var queue = new int[_labels.Length];
        var next = 0;
        for (var start = 0; start < joined.Length; start++)
        {
            if (joined[start] >= 0)
                continue;
            int head = 0, tail = 0, near = -1;
            queue[tail++] = start;
            joined[start] = next;
            while (head < tail)
            {
                int pixel = queue[head++], x = pixel % width;
                Spread(x > 0, pixel - 1);
                Spread(x + 1 < width, pixel + 1);
                Spread(pixel >= width, pixel - width);
                Spread(pixel + width < joined.Length, pixel + width);
            }

            if (tail >= least || near < 0)
            {
                next++;
                continue;
            }

            for (var i = 0; i < tail; i++)
                joined[queue[i]] = near;

            void Spread(bool inside, int to)
            {
                if (!inside)
                    return;
                if (joined[to] < 0 && _labels[to] == _labels[start])
                {
                    joined[to] = next;
                    queue[tail++] = to;
                }
                else if (joined[to] >= 0 && joined[to] != next)
                {
                    near = joined[to];
                }
            }
        }

        count = next;
        return joined;
    }
}
