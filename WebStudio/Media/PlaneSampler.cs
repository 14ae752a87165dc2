using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>
/// Rows of a picture taken from a plane at fractions of samples, through a <see cref="PlaneWarp"/>, by a cubic kernel in two passes: first
/// every column of the plane at the height where the picture's row crosses it, then along the row. Beyond the border the plane's edge
/// goes on. Positions keep to 0.01 samples. Holds a row's worth of buffers: one for each thread.
/// </summary>
public sealed class PlaneSampler
{
    /// <summary>What one step of a sample is in the rows given.</summary>
    public const int One = 128;

    // How far outside of the plane a position may lie, and room for a whole window around it.
    private const int Outside = 20, Pad = 48;

    private readonly short[] _between;
    private readonly float[] _across, _heights;

    /// <param name="width">Of the widest plane.</param>
    /// <param name="picture">Width of the widest picture.</param>
    public PlaneSampler(int width, int picture)
    {
        _between = new short[width + (2 * Pad) + PlaneWarp.Spacing];
        _across = new float[(picture / PlaneWarp.Spacing) + 2];
        _heights = new float[(width / PlaneWarp.Spacing) + 2];
    }

    /// <summary>Samples one row.</summary>
    /// <param name="plane">Where from.</param>
    /// <param name="warp">Made for the plane's width, prepared.</param>
    /// <param name="kernel">Fitting the warp's steps.</param>
    /// <param name="row">Of the picture.</param>
    /// <param name="target">The row: <c>(value − 128) × One</c>, with what a cubic overshoots. At least the picture's width, rounded up to 16.</param>
    public void Sample(BytePlane plane, PlaneWarp warp, in CubicKernel kernel, int row, Span<short> target)
    {
        var across = _across.AsSpan(0, warp.Columns);
        var heights = _heights.AsSpan(0, warp.Crossings);
        warp.Across(row, across);
        warp.Heights(row, heights);
        TensorPrimitives.Min(across, plane.Width - 1 + Outside, across);
        TensorPrimitives.Max(across, -Outside, across);
        if (target.Length < (warp.Columns - 1) * PlaneWarp.Spacing)
            throw new ArgumentException($"A row of {(warp.Columns - 1) * PlaneWarp.Spacing} pixels does not fit into {target.Length}.", nameof(target));
        var first = Math.Clamp((int)across[0] - 2, 0, plane.Width - 1) / PlaneWarp.Spacing;
        var last = Math.Clamp((int)across[^1] + 4, 0, plane.Width - 1) / PlaneWarp.Spacing;
        if (Avx2.IsSupported)
            Columns(plane, heights, kernel, first, last);
        else
            ColumnsByOne(plane, heights, kernel, first, last);
        _between.AsSpan(0, Pad).Fill(_between[Pad]);
        _between.AsSpan(Pad + plane.Width, Pad).Fill(_between[Pad + plane.Width - 1]);
        if (Avx2.IsSupported)
            Along(across, kernel, target);
        else
            AlongByOne(across, kernel, target);
    }

    // First pass, 16 columns at a time. A leaning row may come into the next row of samples on the way, so there are five of them.
    private void Columns(BytePlane plane, ReadOnlySpan<float> heights, in CubicKernel kernel, int first, int last)
    {
        var w = new CubicPolynomials(kernel, 4096);
        ref var samples = ref MemoryMarshal.GetArrayDataReference(plane.Bytes);
        ref var target = ref _between[Pad];
        for (var block = first; block <= last; block++)
        {
            var lean = Math.Clamp(heights[block + 1] - heights[block], -0.999f, 0.999f);
            // Far above or below only the edge is seen, but numbers must fit.
            var at = Math.Clamp(heights[block], -8, plane.Height + 8);
            var low = MathF.Floor(Math.Min(at, at + lean));
            var t = Vector256.Create((short)((at - low) * 16384)) + (Vector256<short>.Indices * (short)(lean * 1024));
            t = Vector256.Max(t, Vector256<short>.Zero);
            var next = Vector256.GreaterThan(t, Vector256.Create((short)16383));
            var fraction = (t & Vector256.Create((short)16383)) << 1;
            var half = Vector256.Create((short)16);
            var w0 = (w.First(fraction) + half) >> 5;
            var w2 = (w.Third(fraction) + half) >> 5;
            var w3 = (w.Fourth(fraction) + half) >> 5;
            var w1 = Vector256.Create((short)One) - w0 - w2 - w3;
            var row = (int)low - 1;
            // Products wrap; their sum, a value of 128 taken off, fits again.
            var sum = Vector256.Create((short)(-128 * One));
            if (next == Vector256<short>.Zero)
            {
                sum += (w0 * Load(ref samples, plane, row, block)) + (w1 * Load(ref samples, plane, row + 1, block)) + (w2 * Load(ref samples, plane, row + 2, block)) + (w3 * Load(ref samples, plane, row + 3, block));
            }
            else
            {
                sum += Vector256.AndNot(w0, next) * Load(ref samples, plane, row, block);
                sum += Vector256.ConditionalSelect(next, w0, w1) * Load(ref samples, plane, row + 1, block);
                sum += Vector256.ConditionalSelect(next, w1, w2) * Load(ref samples, plane, row + 2, block);
                sum += Vector256.ConditionalSelect(next, w2, w3) * Load(ref samples, plane, row + 3, block);
                sum += (w3 & next) * Load(ref samples, plane, row + 4, block);
            }
            sum.StoreUnsafe(ref target, (nuint)(block * PlaneWarp.Spacing));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref byte samples, BytePlane plane, int row, int block) => Avx2.ConvertToVector256Int16(
        Vector128.LoadUnsafe(ref samples, (nuint)((Math.Clamp(row, 0, plane.Height - 1) * plane.Stride) + (block * PlaneWarp.Spacing))));

    // Second pass, twice 8 pixels from one node to the next: a window of 16 samples holds what 8 pixels need.
    private void Along(ReadOnlySpan<float> across, in CubicKernel kernel, Span<short> target)
    {
        var w = new CubicPairPolynomials(kernel);
        ref var samples = ref _between[Pad];
        for (var node = 0; node + 1 < across.Length; node++)
        {
            var start = (int)(across[node] * 65536);
            var step = Math.Clamp((int)((across[node + 1] - across[node]) * (65536 / PlaneWarp.Spacing)), 0, (int)(PlaneWarp.MaxStep * 65536));
            var left = Eight(ref samples, start, step, w);
            var right = Eight(ref samples, start + (8 * step), step, w);
            Avx2.Permute4x64(Avx2.PackSignedSaturate(left, right).AsInt64(), 0b11_01_10_00).AsInt16().CopyTo(target[(node * PlaneWarp.Spacing)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref short samples, int start, int step, in CubicPairPolynomials weights)
    {
        var position = Vector256.Create(start) + (Vector256<int>.Indices * step);
        var origin = start >> 16;
        var offset = Vector256.Min((position >> 16) - Vector256.Create(origin), Vector256.Create(12));
        var fraction = (position & Vector256.Create(0xFFFF)) >>> 1;
        var t = (fraction | (fraction << 16)).AsInt16();
        var window = Vector256.LoadUnsafe(ref Unsafe.Add(ref samples, origin - 1));
        var pair = offset + (offset << 16) + Vector256.Create(0x10000);
        var sum = Avx2.MultiplyAddAdjacent(Vector256.ShuffleNative(window, pair.AsInt16()), weights.Left(t))
            + Avx2.MultiplyAddAdjacent(Vector256.ShuffleNative(window, (pair + Vector256.Create(0x20002)).AsInt16()), weights.Right(t));
        return (sum + Vector256.Create(CubicPairPolynomials.Scale / 2)) >> CubicPairPolynomials.Bits;
    }

    /// <summary>The same where the processor lacks AVX2.</summary>
    internal void ColumnsByOne(BytePlane plane, ReadOnlySpan<float> heights, in CubicKernel kernel, int first, int last)
    {
        for (var column = first * PlaneWarp.Spacing; column < Math.Min((last + 1) * PlaneWarp.Spacing, plane.Width); column++)
        {
            var block = column / PlaneWarp.Spacing;
            var at = heights[block] + ((heights[block + 1] - heights[block]) * (column % PlaneWarp.Spacing) / PlaneWarp.Spacing);
            at = Math.Clamp(at, -8, plane.Height + 8);
            var row = (int)MathF.Floor(at);
            float sum = -128;
            for (var tap = 0; tap < 4; tap++)
                sum += kernel.Weight(tap, at - row) * plane.Row(Math.Clamp(row - 1 + tap, 0, plane.Height - 1))[column];
            _between[Pad + column] = (short)MathF.Round(sum * One);
        }
    }

    /// <summary>The same where the processor lacks AVX2.</summary>
    internal void AlongByOne(ReadOnlySpan<float> across, in CubicKernel kernel, Span<short> target)
    {
        for (var x = 0; x < (across.Length - 1) * PlaneWarp.Spacing; x++)
        {
            var node = x / PlaneWarp.Spacing;
            var at = across[node] + ((across[node + 1] - across[node]) * (x % PlaneWarp.Spacing) / PlaneWarp.Spacing);
            var column = (int)MathF.Floor(at);
            float sum = 0;
            for (var tap = 0; tap < 4; tap++)
                sum += kernel.Weight(tap, at - column) * _between[Pad + column - 1 + tap];
            target[x] = (short)Math.Clamp(MathF.Round(sum), short.MinValue, short.MaxValue);
        }
    }
}
