using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>The inner loops of <see cref="PlaneSampler"/>, 16 pixels at a time, for processors with AVX2.</summary>
internal readonly ref struct VectorSampler(CubicKernel kernel)
{
    private const int Spacing = PlaneWarp.Spacing;

    private readonly CubicPolynomials _weights = new(kernel, 4096);

    /// <summary>
    /// Sixteen columns of the plane at heights that lean from one to another by less than a sample. A leaning row may come into the next
    /// row of samples on the way, so there are five of them.
    /// </summary>
    /// <param name="plane">Where from.</param>
    /// <param name="row">First of the five rows.</param>
    /// <param name="block">Which sixteen.</param>
    /// <param name="from">Height at the first of them.</param>
    /// <param name="to">Height behind the last one.</param>
    /// <param name="between">Gets them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Column(BytePlane plane, int row, int block, int from, int to, short[] between)
    {
        var t = Vector256.Create((short)(from - ((row + 1) * PlaneSampler.DownOne))) + (Vector256<short>.Indices * (short)((to - from) / Spacing));
        var next = Vector256.GreaterThan(t, Vector256.Create((short)(PlaneSampler.DownOne - 1)));
        var fraction = (t & Vector256.Create((short)(PlaneSampler.DownOne - 1))) << 1;
        var half = Vector256.Create((short)16);
        var w0 = (_weights.First(fraction) + half) >> 5;
        var w2 = (_weights.Third(fraction) + half) >> 5;
        var w3 = (_weights.Fourth(fraction) + half) >> 5;
        var w1 = Vector256.Create((short)PlaneSampler.One) - w0 - w2 - w3;
        ref var samples = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(plane.Bytes), (nint)((row * plane.Stride) + (block * Spacing)));
        nint stride = plane.Stride;
        // Products wrap; their sum, a value of 128 taken off, fits again.
        var sum = Vector256.Create((short)(-128 * PlaneSampler.One));
        if (next == Vector256<short>.Zero)
        {
            sum += (w0 * Load(ref samples)) + (w1 * Load(ref Unsafe.Add(ref samples, stride)));
            sum += (w2 * Load(ref Unsafe.Add(ref samples, 2 * stride))) + (w3 * Load(ref Unsafe.Add(ref samples, 3 * stride)));
        }
        else
        {
            sum += Vector256.AndNot(w0, next) * Load(ref samples);
            sum += Vector256.ConditionalSelect(next, w0, w1) * Load(ref Unsafe.Add(ref samples, stride));
            sum += Vector256.ConditionalSelect(next, w1, w2) * Load(ref Unsafe.Add(ref samples, 2 * stride));
            sum += Vector256.ConditionalSelect(next, w2, w3) * Load(ref Unsafe.Add(ref samples, 3 * stride));
            sum += (w3 & next) * Load(ref Unsafe.Add(ref samples, 4 * stride));
        }
        sum.StoreUnsafe(ref between[PlaneSampler.Pad + (block * Spacing)]);
    }

    /// <summary>A row of the picture from the columns.</summary>
    /// <param name="between">The columns.</param>
    /// <param name="across">Positions at the nodes.</param>
    /// <param name="kernel">Weights.</param>
    /// <param name="target">Gets the row.</param>
    public static void Along(short[] between, ReadOnlySpan<int> across, CubicKernel kernel, Span<short> target)
    {
        ref var samples = ref between[PlaneSampler.Pad];
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
        {
            var wide = new CubicPairs512(kernel);
            for (var node = 0; node + 1 < across.Length; node++)
                Sixteen(ref samples, across[node], Step(across, node), wide).CopyTo(target[(node * Spacing)..]);
            return;
        }
        var weights = new CubicPairs(kernel);
        for (var node = 0; node + 1 < across.Length; node++)
        {
            var left = Eight(ref samples, across[node], Step(across, node), weights);
            var right = Eight(ref samples, across[node] + (8 * Step(across, node)), Step(across, node), weights);
            Vector256.NarrowWithSaturation(left, right).CopyTo(target[(node * Spacing)..]);
        }
    }

    private static int Step(ReadOnlySpan<int> across, int node) => Math.Clamp((across[node + 1] - across[node]) / Spacing, 0, (int)(PlaneWarp.MaxStep * PlaneSampler.AlongOne));

    // A window of 16 samples holds what 8 pixels need.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref short samples, int start, int step, in CubicPairs weights)
    {
        var position = Vector256.Create(start & 0xFFFF) + (Vector256<int>.Indices * step);
        var offset = position >> 16;
        var fraction = (position & Vector256.Create(0xFFFF)) >>> 1;
        var t = (fraction | (fraction << 16)).AsInt16();
        var window = Vector256.LoadUnsafe(ref Unsafe.Add(ref samples, (start >> 16) - 1));
        var pair = (offset | (offset << 16)) + Vector256.Create(0x10000);
        var sum = Avx2.MultiplyAddAdjacent(Vector256.ShuffleNative(window, pair.AsInt16()), weights.Left(t))
            + Avx2.MultiplyAddAdjacent(Vector256.ShuffleNative(window, (pair + Vector256.Create(0x20002)).AsInt16()), weights.Right(t));
        return (sum + Vector256.Create(CubicPairs.Scale / 2)) >> CubicPairs.Bits;
    }

    // A window of 32 samples holds what 16 pixels need.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sixteen(ref short samples, int start, int step, in CubicPairs512 weights)
    {
        var position = Vector512.Create(start & 0xFFFF) + (Vector512<int>.Indices * step);
        var offset = position >> 16;
        var fraction = (position & Vector512.Create(0xFFFF)) >>> 1;
        var t = (fraction | (fraction << 16)).AsInt16();
        var window = Vector512.LoadUnsafe(ref Unsafe.Add(ref samples, (start >> 16) - 1));
        var pair = (offset | (offset << 16)) + Vector512.Create(0x10000);
        var sum = Avx512BW.MultiplyAddAdjacent(Vector512.ShuffleNative(window, pair.AsInt16()), weights.Left(t))
            + Avx512BW.MultiplyAddAdjacent(Vector512.ShuffleNative(window, (pair + Vector512.Create(0x20002)).AsInt16()), weights.Right(t));
        return Avx512F.ConvertToVector256Int16WithSaturation((sum + Vector512.Create(CubicPairs.Scale / 2)) >> CubicPairs.Bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref byte samples) => Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref samples));
}
