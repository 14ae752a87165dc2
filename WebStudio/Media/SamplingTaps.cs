using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>
/// Which samples make up each pixel of a row, and how much of each, where pixels lie at equal steps: four taps of a cubic kernel for each
/// pixel, found once for all rows of a frame. Weights are 7-bit, fractions of samples 1/256.
/// </summary>
public sealed class SamplingTaps
{
    /// <summary>Longest step between pixels, in samples: eight pixels and their taps must fit into 16 samples.</summary>
    public const double MaxStep = 1.5;

    /// <summary>What a sample of 1 is in the rows given.</summary>
    public const int One = 128;

    private const int Group = 8, Window = 16, Phases = 256;

    private readonly int _width;
    private readonly int[] _bases;
    private readonly ushort[] _pairs, _left, _right;
    private readonly ushort[] _leftOf = new ushort[Phases], _rightOf = new ushort[Phases];

    /// <param name="width">Pixels of a row.</param>
    /// <param name="kernel">Fitting the steps that will be asked for.</param>
    public SamplingTaps(int width, CubicKernel kernel)
    {
        _width = width;
        Padded = (width + 15) / 16 * 16;
        _bases = new int[Padded / Group];
        (_pairs, _left, _right) = (new ushort[Padded], new ushort[Padded], new ushort[Padded]);
        Span<int> weights = stackalloc int[4];
        for (var phase = 0; phase < Phases; phase++)
        {
            for (var tap = 0; tap < 4; tap++)
                weights[tap] = (int)MathF.Round(One * kernel.Weight(tap, phase / (float)Phases));
            // They add to one; a whole one does not fit into seven bits and a sign.
            var nearer = phase < Phases / 2 ? 1 : 2;
            weights[nearer] += One - weights[0] - weights[1] - weights[2] - weights[3];
            if (weights[nearer] == One)
            {
                weights[nearer]--;
                weights[3 - nearer]++;
            }
            _leftOf[phase] = (ushort)((weights[0] & 255) | ((weights[1] & 255) << 8));
            _rightOf[phase] = (ushort)((weights[2] & 255) | ((weights[3] & 255) << 8));
        }
    }

    /// <summary>Pixels of a row rounded up to 16: so many are written.</summary>
    public int Padded { get; }

    /// <summary>Places the pixels.</summary>
    /// <param name="first">Position of the first pixel's middle; whole numbers are middles of samples.</param>
    /// <param name="step">Samples from one pixel to the next, above 0 and at most <see cref="MaxStep"/>.</param>
    /// <param name="samples">In a row of the plane, at least 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(double first, double step, int samples)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, MaxStep);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, Window);
        const double Whole = 1L << 32;
        long advance = (long)(step * Whole), at = (long)(first * Whole) + (1L << 23);
        for (var group = 0; group < _bases.Length; group++)
        {
            var start = Math.Clamp((int)(at >> 32) - 1, 0, samples - Window);
            _bases[group] = start;
            for (var i = group * Group; i < (group + 1) * Group; i++, at += advance)
            {
                var offset = Math.Clamp((int)(at >> 32) - 1 - start, 0, Window - 4);
                var phase = (int)(at >> 24) & (Phases - 1);
                _pairs[i] = (ushort)((offset * 0x0101) + 0x0100);
                _left[i] = _leftOf[phase];
                _right[i] = _rightOf[phase];
            }
        }
    }

    /// <summary>Samples a row: values × <see cref="One"/>, above 255.99 cut off, below 0 what the kernel undershoots.</summary>
    /// <param name="row">At least as many samples as were named.</param>
    /// <param name="target"><see cref="Padded"/> long.</param>
    internal void Sample(ReadOnlySpan<byte> row, Span<short> target)
    {
        if (Avx2.IsSupported)
            SampleByVector(row, target[..Padded]);
        else
            SampleByOne(row, target[..Padded]);
    }

    internal void SampleByOne(ReadOnlySpan<byte> row, Span<short> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var at = _bases[i / Group] + (_pairs[i] & 255);
            var sum = (row[at] * (sbyte)_left[i]) + (row[at + 1] * (sbyte)(_left[i] >> 8)) + (row[at + 2] * (sbyte)_right[i]) + (row[at + 3] * (sbyte)(_right[i] >> 8));
            target[i] = (short)Math.Min(sum, short.MaxValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SampleByVector(ReadOnlySpan<byte> row, Span<short> target)
    {
        if (row.Length < _bases[^1] + Window || row.Length < _bases[0] + Window)
            throw new ArgumentException("The row is shorter than was said.", nameof(row));
        ref var samples = ref MemoryMarshal.GetReference(row);
        ref var pairs = ref Unsafe.As<ushort, byte>(ref MemoryMarshal.GetArrayDataReference(_pairs));
        ref var left = ref Unsafe.As<ushort, sbyte>(ref MemoryMarshal.GetArrayDataReference(_left));
        ref var right = ref Unsafe.As<ushort, sbyte>(ref MemoryMarshal.GetArrayDataReference(_right));
        ref var bases = ref MemoryMarshal.GetArrayDataReference(_bases);
        ref var result = ref MemoryMarshal.GetReference(target);
        var two = Vector256.Create((byte)2);
        for (nint i = 0; i < target.Length; i += 16)
        {
            var window = Vector256.Create(
                Vector128.LoadUnsafe(ref Unsafe.Add(ref samples, Unsafe.Add(ref bases, i / 8))),
                Vector128.LoadUnsafe(ref Unsafe.Add(ref samples, Unsafe.Add(ref bases, (i / 8) + 1))));
            var pair = Vector256.LoadUnsafe(ref pairs, (nuint)(2 * i));
            var first = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(window, pair), Vector256.LoadUnsafe(ref left, (nuint)(2 * i)));
            var second = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(window, pair + two), Vector256.LoadUnsafe(ref right, (nuint)(2 * i)));
            Avx2.AddSaturate(first, second).StoreUnsafe(ref result, (nuint)i);
        }
    }
}
