using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>Inner loops over planes of bytes.</summary>
internal static class PlaneKernels
{
    /// <summary>Mean of 2 × 2 pixels. The width is a multiple of 32.</summary>
    public static void Halve(ReadOnlySpan<byte> source, int width, int height, Span<byte> target)
    {
        var low = Vector128.Create((ushort)255);
        var two = Vector128.Create((ushort)2);
        for (var y = 0; y < height / 2; y++)
        {
            var above = MemoryMarshal.Cast<byte, ushort>(source.Slice(2 * y * width, width));
            var below = MemoryMarshal.Cast<byte, ushort>(source.Slice(((2 * y) + 1) * width, width));
            var row = target.Slice(y * (width / 2), width / 2);
            for (var x = 0; x < row.Length; x += 16)
                Vector128.Narrow(Four(above[x..], below[x..]), Four(above[(x + 8)..], below[(x + 8)..])).CopyTo(row[x..]);
        }

        Vector128<ushort> Four(ReadOnlySpan<ushort> above, ReadOnlySpan<ushort> below)
        {
            Vector128<ushort> a = Vector128.Create(above), b = Vector128.Create(below);
            return ((a & low) + (a >>> 8) + (b & low) + (b >>> 8) + two) >>> 2;
        }
    }

    /// <summary>Adds a row of bytes to sums. The length is a multiple of 16.</summary>
    public static void AddRow(ReadOnlySpan<byte> row, Span<ushort> sums)
    {
        for (var x = 0; x < row.Length; x += 16)
        {
            var bytes = Vector128.Create(row[x..]);
            (Vector128.WidenLower(bytes) + Vector128.Create<ushort>(sums[x..])).CopyTo(sums[x..]);
            (Vector128.WidenUpper(bytes) + Vector128.Create<ushort>(sums[(x + 8)..])).CopyTo(sums[(x + 8)..]);
        }
    }

    /// <summary>Sum of absolute differences of two blocks 16 pixels wide, at most 128 rows high.</summary>
    public static int BlockDifference(ReadOnlySpan<byte> a, int aStride, ReadOnlySpan<byte> b, int bStride, int rows)
    {
        var sum = Vector128<ushort>.Zero;
        // Cut to the farthest that is read: the loads below are not checked.
        ref var first = ref MemoryMarshal.GetReference(a[..(((rows - 1) * aStride) + 16)]);
        ref var second = ref MemoryMarshal.GetReference(b[..(((rows - 1) * bStride) + 16)]);
        for (var y = 0; y < rows; y++)
        {
            var x = Vector128.LoadUnsafe(ref first, (nuint)(y * aStride));
            var z = Vector128.LoadUnsafe(ref second, (nuint)(y * bStride));
            var difference = Vector128.Max(x, z) - Vector128.Min(x, z);
            sum += Vector128.WidenLower(difference) + Vector128.WidenUpper(difference);
        }
        return Total(sum);
    }

    /// <summary>Mean absolute difference of the 16 × 16 tile that differs most, gray levels: something small that moves is motion too.</summary>
    public static float LargestTileDifference(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int width, int height)
    {
        var largest = 0;
        for (var y = 0; y + 16 <= height; y += 16)
        {
            for (var x = 0; x < width; x += 16)
                largest = Math.Max(largest, BlockDifference(a[((y * width) + x)..], width, b[((y * width) + x)..], width, 16));
        }
        return largest / 256f;
    }

    /// <summary>Sum of absolute differences of a block 16 pixels wide from one value.</summary>
    public static int BlockDeviation(ReadOnlySpan<byte> block, int stride, int rows)
    {
        var sums = Vector128<ushort>.Zero;
        for (var y = 0; y < rows; y++)
        {
            var bytes = Vector128.Create(block[(y * stride)..]);
            sums += Vector128.WidenLower(bytes) + Vector128.WidenUpper(bytes);
        }
        var mean = Vector128.Create((byte)((Total(sums) + (rows * 8)) / (rows * 16)));
        sums = Vector128<ushort>.Zero;
        for (var y = 0; y < rows; y++)
        {
            var bytes = Vector128.Create(block[(y * stride)..]);
            var difference = Vector128.Max(bytes, mean) - Vector128.Min(bytes, mean);
            sums += Vector128.WidenLower(difference) + Vector128.WidenUpper(difference);
        }
        return Total(sums);
    }

    /// <summary>
    /// What is left of a block 16 pixels wide when it is foretold from another picture, wherever between its pixels it was sampled:
    /// how far each pixel lies outside of what its neighbours there span, beyond a noise floor (Birchfield and Tomasi 1998).
    /// </summary>
    /// <param name="from">The other picture from the whole-pixel position on, one column and one row more than the block.</param>
    /// <param name="right">1 when the position lies between this column and the next, 0 when it is on it.</param>
    /// <param name="down">1 when the position lies between this row and the next, 0 when it is on it.</param>
    public static int BlockResidual(ReadOnlySpan<byte> block, ReadOnlySpan<byte> from, int stride, int rows, int right, int down, byte noise)
    {
        var floor = Vector128.Create(noise);
        var sum = Vector128<ushort>.Zero;
        for (var y = 0; y < rows; y++)
        {
            int at = y * stride, below = at + (down * stride);
            Vector128<byte> a = Vector128.Create(from[at..]), b = Vector128.Create(from[(at + right)..]), c = Vector128.Create(from[below..]), d = Vector128.Create(from[(below + right)..]);
            Vector128<byte> most = Vector128.Max(Vector128.Max(a, b), Vector128.Max(c, d)), least = Vector128.Min(Vector128.Min(a, b), Vector128.Min(c, d));
            var actual = Vector128.Create(block[at..]);
            // One of the two is zero.
            var outside = (Vector128.Max(actual, most) - most) + (least - Vector128.Min(actual, least));
            var difference = Vector128.Max(outside, floor) - floor;
            sum += Vector128.WidenLower(difference) + Vector128.WidenUpper(difference);
        }
        return Total(sum);
    }

    /// <summary>Sum of |4·pixel − its four neighbours| over a stretch of a row; the rows above and below are given.</summary>
    public static int LaplacianRow(ReadOnlySpan<byte> above, ReadOnlySpan<byte> row, ReadOnlySpan<byte> below, int from, int length)
    {
        var sum = Vector128<int>.Zero;
        for (var x = from; x + 8 <= from + length; x += 8)
        {
            Vector128<short> centre = Load(row, x), sides = Load(row, x - 1) + Load(row, x + 1) + Load(above, x) + Load(below, x);
            var edge = Vector128.Abs((centre << 2) - sides);
            sum += Vector128.WidenLower(edge) + Vector128.WidenUpper(edge);
        }
        return Vector128.Sum(sum);

        static Vector128<short> Load(ReadOnlySpan<byte> bytes, int at) =>
            Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(bytes[at..])).AsByte()).AsInt16();
    }

    /// <summary>Inner product. Four sums run beside each other: one alone would wait for itself.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector<float>> x = MemoryMarshal.Cast<float, Vector<float>>(a), y = MemoryMarshal.Cast<float, Vector<float>>(b)[..x.Length];
        Vector<float> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < x.Length; i++)
            s0 += x[i] * y[i];
        var sum = Vector.Sum(s0 + s1 + s2 + s3);
        for (i = x.Length * Vector<float>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Counts values into 256 bins.</summary>
    public static void Histogram(ReadOnlySpan<byte> plane, Span<int> bins)
    {
        bins.Clear();
        // Four tables: equal neighbours do not wait for each other's increment.
        Span<int> tables = stackalloc int[1024];
        tables.Clear();
        var i = 0;
        for (; i + 4 <= plane.Length; i += 4)
        {
            tables[plane[i]]++;
            tables[256 + plane[i + 1]]++;
            tables[512 + plane[i + 2]]++;
            tables[768 + plane[i + 3]]++;
        }
        for (; i < plane.Length; i++)
            tables[plane[i]]++;
        for (var bin = 0; bin < 256; bin++)
            bins[bin] = tables[bin] + tables[256 + bin] + tables[512 + bin] + tables[768 + bin];
    }

    /// <summary>Sum of |value − 128|: how far chroma is from gray.</summary>
    public static long Chroma(ReadOnlySpan<byte> plane)
    {
        var gray = new Vector<byte>(128);
        long total = 0;
        var x = 0;
        for (; x + Vector<byte>.Count <= plane.Length; x += Vector<byte>.Count)
        {
            var bytes = new Vector<byte>(plane[x..]);
            Vector.Widen(Vector.Max(bytes, gray) - Vector.Min(bytes, gray), out Vector<ushort> low, out var high);
            total += Vector.Sum(low + high);
        }
        for (; x < plane.Length; x++)
            total += Math.Abs(plane[x] - 128);
        return total;
    }

    private static int Total(Vector128<ushort> sums) => (int)Vector128.Sum(Vector128.WidenLower(sums) + Vector128.WidenUpper(sums));
}
