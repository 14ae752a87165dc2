namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// The camera's motion between two pictures: shift, zoom and roll that most structured blocks agree upon
/// (similarity transform, iteratively reweighted least squares with Tukey's biweight, begun from the median), and what moves besides.
/// </summary>
internal sealed class CameraMotion
{
    private const int Iterations = 5;

    private const double Outlier = 2.5;

    private const byte Noise = 3;

    private const double OnPixel = 0.15;

    private readonly BlockMotion _blocks;
    private readonly Planes _size;
    private readonly double[] _weights;
    private readonly float[] _sorted;
    private double _shiftX, _shiftY, _zoom, _roll;

    public CameraMotion(BlockMotion blocks, Planes size)
    {
        (_blocks, _size) = (blocks, size);
        _weights = new double[blocks.X.Length];
        _sorted = new float[blocks.X.Length];
    }

    /// <summary>Camera's shift, picture widths.</summary>
    public (float X, float Y) Shift => ((float)(_shiftX / _size.Width), (float)(_shiftY / _size.Width));

    /// <summary>How far the picture's points move on average by shift, zoom and roll together, picture widths.</summary>
    public float Travel { get; private set; }

    /// <summary>Mean luma difference left, 0–1.</summary>
    public float Residual { get; private set; }

    /// <summary>Centre of what is left, 0–1 each; 0.5 when nothing is.</summary>
    public (float X, float Y) Centre { get; private set; }

    /// <summary>Takes the block vectors and both pictures.</summary>
    public void Estimate(Planes now, Planes before)
    {
        Fit();
        Travel = 0;
        double residual = 0, weight = 0, centreX = 0, centreY = 0, counted = 0;
        for (var i = 0; i < _blocks.X.Length; i++)
        {
            var (x, y) = Position(i);
            var (shiftX, shiftY) = At(x, y);
            Travel += (float)Math.Sqrt((shiftX * shiftX) + (shiftY * shiftY));
            if (Left(i, now, before, shiftX, shiftY) is not { } left)
                continue;
            counted++;
            residual += left;
            // What moves counts by its square: the haze of noise has no say.
            var force = left * left;
            weight += force;
            centreX += force * x;
            centreY += force * y;
        }
        Travel /= _blocks.X.Length * (float)_size.Width;
        Residual = counted == 0 ? 0 : (float)(residual / counted / 255);
        Centre = weight < 0.01 ? (0.5f, 0.5f) : (0.5f + (float)(centreX / weight / _size.Width), 0.5f + (float)(centreY / weight / _size.Height));
    }

    // Pixels from the picture's middle to the block's.
    private (double X, double Y) Position(int block) =>
        (((block % _blocks.Columns) * BlockMotion.Block) + (BlockMotion.Block / 2.0) - (_size.Width / 2.0),
            _blocks.Top + ((block / _blocks.Columns) * BlockMotion.Block) + (BlockMotion.Block / 2.0) - (_size.Height / 2.0));

    private (double X, double Y) At(double x, double y) => (_shiftX + (_zoom * x) - (_roll * y), _shiftY + (_zoom * y) + (_roll * x));

    private void Fit()
    {
        (_shiftX, _shiftY, _zoom, _roll) = (Median(_blocks.X), Median(_blocks.Y), 0, 0);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var held = 0;
            for (var i = 0; i < _weights.Length; i++)
            {
                var (x, y) = Position(i);
                var (shiftX, shiftY) = At(x, y);
                double offX = _blocks.X[i] - shiftX, offY = _blocks.Y[i] - shiftY;
                var off = ((offX * offX) + (offY * offY)) / (Outlier * Outlier);
                _weights[i] = off < 1 && Trusted(i) ? (1 - off) * (1 - off) : 0;
                if (_weights[i] > 0)
                    held++;
            }
            if (held < 6)
            {
                (_zoom, _roll) = (0, 0);
                return;
            }
            Solve();
        }
    }

    private bool Trusted(int block) => _blocks.Textured(block) && _blocks.Error[block] < _blocks.Deviation[block];

    // Weighted least squares of a similarity: about the weighted centre its four unknowns part.
    private void Solve()
    {
        double sum = 0, meanX = 0, meanY = 0, meanShiftX = 0, meanShiftY = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var (x, y) = Position(i);
            sum += _weights[i];
            meanX += _weights[i] * x;
            meanY += _weights[i] * y;
            meanShiftX += _weights[i] * _blocks.X[i];
            meanShiftY += _weights[i] * _blocks.Y[i];
        }
        (meanX, meanY, meanShiftX, meanShiftY) = (meanX / sum, meanY / sum, meanShiftX / sum, meanShiftY / sum);
        double spread = 1e-6, along = 0, across = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var (x, y) = Position(i);
            (x, y) = (x - meanX, y - meanY);
            double shiftX = _blocks.X[i] - meanShiftX, shiftY = _blocks.Y[i] - meanShiftY;
            spread += _weights[i] * ((x * x) + (y * y));
            along += _weights[i] * ((x * shiftX) + (y * shiftY));
            across += _weights[i] * ((x * shiftY) - (y * shiftX));
        }
        (_zoom, _roll) = (along / spread, across / spread);
        _shiftX = meanShiftX - (_zoom * meanX) + (_roll * meanY);
        _shiftY = meanShiftY - (_zoom * meanY) - (_roll * meanX);
    }

    private float Median(float[] values)
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (Trusted(i))
                _sorted[count++] = values[i];
        }
        if (count < 3)
            return 0;
        Array.Sort(_sorted, 0, count);
        return _sorted[count / 2];
    }

    // Mean gray levels that the camera's motion leaves unexplained in a block; null where it came from outside the picture.
    private float? Left(int block, Planes now, Planes before, double shiftX, double shiftY)
    {
        int left = block % _blocks.Columns * BlockMotion.Block, top = _blocks.Top + (block / _blocks.Columns * BlockMotion.Block);
        double x = left + shiftX, y = top + shiftY;
        int width = _size.Width, lastX = width - BlockMotion.Block, lastY = _size.Height - BlockMotion.Block;
        if (x < -1 || y < -1 || x > lastX + 1 || y > lastY + 1)
            return null;
        // Blocks at the border give way a pixel rather than being lost to the smallest motion.
        var (fromX, right) = Between(Math.Clamp(x, 0, lastX));
        var (fromY, down) = Between(Math.Clamp(y, 0, lastY));
        var sum = PlaneKernels.BlockResidual(now.Luma.AsSpan((top * width) + left), before.Luma.AsSpan((fromY * width) + fromX), width, BlockMotion.Block, right, down, Noise);
        return sum / (float)(BlockMotion.Block * BlockMotion.Block);
    }

    // The pixel at a position or before it, and whether the position lies between that and the next.
    private static (int From, int Next) Between(double position)
    {
        var nearest = (int)Math.Round(position);
        return Math.Abs(position - nearest) < OnPixel ? (nearest, 0) : ((int)position, 1);
    }
}
