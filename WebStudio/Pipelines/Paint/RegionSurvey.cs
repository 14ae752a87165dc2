using System.Numerics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>Measures the regions of a label map.</summary>
internal sealed class RegionSurvey
{
    private readonly Regions _regions;
    private readonly LabImage _image;
    private readonly int _count;
    private readonly double[] _sums;
    private readonly int[] _bounds;
    private readonly int[] _frame;
    private readonly bool[] _touching;

    public RegionSurvey(Regions regions, LabImage image, int count)
    {
        _regions = regions;
        _image = image;
        _count = count;
        _sums = new double[count * 9];
        _bounds = new int[count * 4];
        _frame = new int[count];
        _touching = new bool[count * count];
        for (var i = 0; i < count; i++)
        {
            _bounds[i * 4] = _bounds[(i * 4) + 1] = int.MaxValue;
            _bounds[(i * 4) + 2] = _bounds[(i * 4) + 3] = -1;
        }
    }

    public Region[] Describe()
    {
        for (var y = 0; y < _regions.Height; y++)
            Measure(y);
        var mean = new Vector3[_count];
        for (var i = 0; i < _count; i++)
            mean[i] = new Vector3((float)_sums[i * 9], (float)_sums[(i * 9) + 1], (float)_sums[(i * 9) + 2]) / (float)_sums[(i * 9) + 8];
        var background = Background(mean);
        var all = new Region[_count];
        for (var i = 0; i < _count; i++)
            all[i] = Describe(i, mean[i], background[i]);
        return all;
    }

    private void Measure(int y)
    {
        int width = _regions.Width, height = _regions.Height;
        var labels = _regions.Labels;
        for (var x = 0; x < width; x++)
        {
            var i = (y * width) + x;
            var label = labels[i];
            var sum = _sums.AsSpan(label * 9, 9);
            sum[0] += _image.L[i];
            sum[1] += _image.A[i];
            sum[2] += _image.B[i];
            sum[3] += x;
            sum[4] += y;
            sum[5] += x * x;
            sum[6] += y * y;
            sum[7] += x * y;
            sum[8]++;
            var bounds = _bounds.AsSpan(label * 4, 4);
            bounds[0] = Math.Min(bounds[0], x);
            bounds[1] = Math.Min(bounds[1], y);
            bounds[2] = Math.Max(bounds[2], x);
            bounds[3] = Math.Max(bounds[3], y);
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1)
                _frame[label]++;
            if (x + 1 < width && labels[i + 1] != label)
                Meet(label, labels[i + 1]);
            if (y + 1 < height && labels[i + width] != label)
                Meet(label, labels[i + width]);
        }
    }

    private void Meet(int a, int b)
    {
        _touching[(a * _count) + b] = true;
        _touching[(b * _count) + a] = true;
    }

    // Boundary connectivity, Zhu et al., "Saliency Optimization from Robust Background Detection", CVPR 2014, eq. 3–6:
    // frame length over the root of the area, both summed over the regions that are near by steps of colour.
    private float[] Background(Vector3[] mean)
    {
        var distance = new float[_count * _count];
        for (var i = 0; i < distance.Length; i++)
        {
            int a = i / _count, b = i % _count;
            if (a != b)
                distance[i] = _touching[i] ? Vector3.Distance(mean[a], mean[b]) : float.MaxValue;
        }

        for (var k = 0; k < _count; k++)
        {
            for (var i = 0; i < _count; i++)
            {
                var first = distance[(i * _count) + k];
                if (first == float.MaxValue)
                    continue;
                for (var j = 0; j < _count; j++)
                    distance[(i * _count) + j] = Math.Min(distance[(i * _count) + j], first + distance[(k * _count) + j]);
            }
        }

        var result = new float[_count];
        var middle = new Vector2(_regions.Width, _regions.Height) / 2;
        for (var i = 0; i < _count; i++)
        {
            double area = 0, length = 0;
            for (var j = 0; j < _count; j++)
            {
                var d = distance[(i * _count) + j] / 8;
                var share = Math.Exp(-0.5 * d * d);
                area += share * _sums[(j * 9) + 8];
                length += share * _frame[j];
            }

            var connectivity = length / Math.Sqrt(area);
            var centroid = new Vector2((float)_sums[(i * 9) + 3], (float)_sums[(i * 9) + 4]) / (float)_sums[(i * 9) + 8];
            var off = Vector2.Distance(centroid, middle) / middle.Length();
            result[i] = (float)((0.75 * (1 - Math.Exp(-0.5 * connectivity * connectivity))) + (0.25 * Math.Min(1, off)));
        }

        return result;
    }

    private Region Describe(int i, Vector3 mean, float background)
    {
        var n = _sums[(i * 9) + 8];
        double cx = _sums[(i * 9) + 3] / n, cy = _sums[(i * 9) + 4] / n;
        double xx = (_sums[(i * 9) + 5] / n) - (cx * cx), yy = (_sums[(i * 9) + 6] / n) - (cy * cy), xy = (_sums[(i * 9) + 7] / n) - (cx * cy);
        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        var spread = Math.Sqrt(((xx - yy) * (xx - yy)) + (4 * xy * xy));
        var scale = new Vector2(_regions.ScaleX, _regions.ScaleY);
        var neighbours = new List<int>();
        for (var j = 0; j < _count; j++)
        {
            if (_touching[(i * _count) + j])
                neighbours.Add(j);
        }

        return new Region(
            i,
            (int)(n * scale.X * scale.Y),
            mean,
            Lab.Pixel(mean),
            new Vector2((float)cx + 0.5f, (float)cy + 0.5f) * scale,
            (int)(_bounds[i * 4] * scale.X),
            (int)(_bounds[(i * 4) + 1] * scale.Y),
            Math.Min((int)MathF.Round(_regions.Width * scale.X), (int)MathF.Ceiling((_bounds[(i * 4) + 2] + 1) * scale.X)),
            Math.Min((int)MathF.Round(_regions.Height * scale.Y), (int)MathF.Ceiling((_bounds[(i * 4) + 3] + 1) * scale.Y)),
            Vector2.Normalize(new Vector2((float)Math.Cos(angle), (float)Math.Sin(angle)) * scale),
            (float)(spread / Math.Max(1e-6, xx + yy)),
            [.. neighbours],
            background);
    }
}
