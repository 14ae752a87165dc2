using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// The last thumbnails and all their inner products. With these, distances between any two pictures, and how far a third is a mixture
/// of both, are a few additions: nothing looks at pixels again.
/// </summary>
internal sealed class ThumbHistory
{
    /// <summary>Pictures kept.</summary>
    public const int Length = 128;

    private const int Luma = Planes.ThumbColumns * Planes.ThumbRows;

    private readonly float[] _thumbs = new float[Length * Planes.ThumbSize];
    private readonly float[] _means = new float[Length];
    private readonly double[] _products = new double[Length * Length];

    /// <summary>Pictures seen so far; the last one's number is one less.</summary>
    public int Count { get; private set; }

    /// <summary>The earliest picture still kept.</summary>
    public int First => Math.Max(0, Count - Length);

    public void Add(ReadOnlySpan<float> thumb)
    {
        var slot = Count++ % Length;
        thumb.CopyTo(_thumbs.AsSpan(slot * Planes.ThumbSize));
        _means[slot] = TensorPrimitives.Sum(thumb[..Luma]) / Luma;
        for (var other = First; other < Count; other++)
        {
            var at = other % Length;
            var product = PlaneKernels.Dot(thumb, _thumbs.AsSpan(at * Planes.ThumbSize, Planes.ThumbSize));
            _products[(slot * Length) + at] = _products[(at * Length) + slot] = product;
        }
    }

    /// <summary>Inner product of two pictures that are kept.</summary>
    public double Product(int a, int b) => _products[((a % Length) * Length) + (b % Length)];

    /// <summary>Sum of squared differences of two pictures.</summary>
    public double Square(int a, int b) => Math.Max(0, Product(a, a) + Product(b, b) - (2 * Product(a, b)));

    /// <summary>Root of the mean squared difference of two pictures, gray levels.</summary>
    public float Distance(int a, int b) => (float)Math.Sqrt(Square(a, b) / Planes.ThumbSize);

    /// <summary>Standard deviation within a picture, luma and colour together, gray levels.</summary>
    public double Structure(int a) => Math.Sqrt(Math.Max(0, Covariance(a, a) / Planes.ThumbSize));

    /// <summary>Correlation −1 – 1 of two pictures, brightness and contrast set aside; 1 for two plain ones.</summary>
    public double Correlation(int a, int b)
    {
        // A few gray levels of noise in either: plain pictures are alike.
        var noise = Planes.ThumbSize * 2.0;
        return (Covariance(a, b) + noise) / Math.Sqrt((Covariance(a, a) + noise) * (Covariance(b, b) + noise));
    }

    /// <summary>
    /// Best correlation of two pictures' luma when one is shifted by up to a quarter of its width and a third of its height:
    /// high when a camera panned from one to the other.
    /// </summary>
    public double ShiftedCorrelation(int a, int b)
    {
        ReadOnlySpan<float> first = _thumbs.AsSpan(a % Length * Planes.ThumbSize, Luma), second = _thumbs.AsSpan(b % Length * Planes.ThumbSize, Luma);
        var best = -1.0;
        for (var y = -Planes.ThumbRows / 3; y <= Planes.ThumbRows / 3; y++)
        {
            for (var x = -Planes.ThumbColumns / 4; x <= Planes.ThumbColumns / 4; x++)
                best = Math.Max(best, Shifted(first, second, x, y));
        }
        return best;
    }

    private static double Shifted(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int x, int y)
    {
        const int columns = Planes.ThumbColumns, rows = Planes.ThumbRows;
        int width = columns - Math.Abs(x), height = rows - Math.Abs(y);
        double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
        for (var row = 0; row < height; row++)
        {
            var fromA = a.Slice(((row + Math.Max(0, y)) * columns) + Math.Max(0, x), width);
            var fromB = b.Slice(((row + Math.Max(0, -y)) * columns) + Math.Max(0, -x), width);
            sumA += TensorPrimitives.Sum(fromA);
            sumB += TensorPrimitives.Sum(fromB);
            squareA += TensorPrimitives.SumOfSquares(fromA);
            squareB += TensorPrimitives.SumOfSquares(fromB);
            product += TensorPrimitives.Dot(fromA, fromB);
        }
        double count = width * height;
        var spread = (squareA - (sumA * sumA / count)) * (squareB - (sumB * sumB / count));
        return spread <= 0 ? 0 : (product - (sumA * sumB / count)) / Math.Sqrt(spread);
    }

    private double Covariance(int a, int b) => Product(a, b) - ((double)Luma * _means[a % Length] * _means[b % Length]);
}
