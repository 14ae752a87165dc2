using System.Numerics;
using System.Runtime.Intrinsics;

namespace WebStudio.Media;

/// <summary>
/// The discrete Fourier transform of complex numbers, X[k] = Σ x[n]·e^(−2πikn/N), unscaled: the Stockham radix-2 algorithm (Cochran et al. 1967),
/// which needs no bit reversal, eight butterflies at a time. Not for two threads at once: it has its own scratch memory.
/// </summary>
public sealed class Fft
{
    private readonly float[] _cosine;
    private readonly float[] _sine;
    private readonly float[] _real;
    private readonly float[] _imaginary;

    /// <param name="size">Numbers in, numbers out: a power of two, 16 to 1,048,576.</param>
    /// <exception cref="ArgumentOutOfRangeException">Any other size.</exception>
    public Fft(int size)
    {
        if (!BitOperations.IsPow2(size) || size is < 16 or > 1 << 20)
            throw new ArgumentOutOfRangeException(nameof(size), size, "The size of a Fourier transform is a power of two from 16 to 1,048,576.");
        Size = size;
        (_real, _imaginary) = (new float[size], new float[size]);
        var half = size / 2;
        var stages = BitOperations.Log2((uint)size);
        (_cosine, _sine) = (new float[half * stages], new float[half * stages]);
        for (var stage = 0; stage < stages; stage++)
        {
            for (var i = 0; i < half; i++)
            {
                var (sin, cos) = Math.SinCos(-Math.Tau * ((i >> stage) << stage) / size);
                (_cosine[(stage * half) + i], _sine[(stage * half) + i]) = ((float)cos, (float)sin);
            }
        }
    }

    public int Size { get; }

    /// <summary>Transforms in place.</summary>
    /// <param name="real">The first <see cref="Size"/> values are the real parts.</param>
    /// <param name="imaginary">Likewise the imaginary parts.</param>
    public void Forward(Span<float> real, Span<float> imaginary)
    {
        real = real[..Size];
        imaginary = imaginary[..Size];
        var stages = BitOperations.Log2((uint)Size);
        for (var stage = 0; stage < stages; stage++)
        {
            if (stage % 2 == 0)
                Step(stage, real, imaginary, _real, _imaginary);
            else
                Step(stage, _real, _imaginary, real, imaginary);
        }
        if (stages % 2 == 1)
        {
            _real.CopyTo(real);
            _imaginary.CopyTo(imaginary);
        }
    }

    // Sums and turned differences of halves; stage s interleaves them in runs of 2^s.
    private void Step(int stage, ReadOnlySpan<float> real, ReadOnlySpan<float> imaginary, Span<float> toReal, Span<float> toImaginary)
    {
        int half = Size / 2, run = 1 << stage;
        var cosine = _cosine.AsSpan(stage * half, half);
        var sine = _sine.AsSpan(stage * half, half);
        for (var i = 0; i < half; i += 8)
        {
            var a = Vector256.Create(real.Slice(i, 8));
            var b = Vector256.Create(real.Slice(half + i, 8));
            var c = Vector256.Create(imaginary.Slice(i, 8));
            var d = Vector256.Create(imaginary.Slice(half + i, 8));
            var cos = Vector256.Create(cosine.Slice(i, 8));
            var sin = Vector256.Create(sine.Slice(i, 8));
            Vector256<float> x = a - b, y = c - d;
            if (run >= 8)
            {
                var at = (i / run * 2 * run) + (i % run);
                (a + b).CopyTo(toReal[at..]);
                (c + d).CopyTo(toImaginary[at..]);
                ((x * cos) - (y * sin)).CopyTo(toReal[(at + run)..]);
                ((x * sin) + (y * cos)).CopyTo(toImaginary[(at + run)..]);
            }
            else
            {
                Interleave(run, a + b, (x * cos) - (y * sin), toReal.Slice(2 * i, 16));
                Interleave(run, c + d, (x * sin) + (y * cos), toImaginary.Slice(2 * i, 16));
            }
        }
    }

    private static void Interleave(int run, Vector256<float> a, Vector256<float> b, Span<float> target)
    {
        Vector256<float> low, high;
        switch (run)
        {
            case 1:
                var odd = Vector256.Create(0, -1, 0, -1, 0, -1, 0, -1).AsSingle();
                low = Vector256.ConditionalSelect(odd, Vector256.Shuffle(b, Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)), Vector256.Shuffle(a, Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)));
                high = Vector256.ConditionalSelect(odd, Vector256.Shuffle(b, Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7)), Vector256.Shuffle(a, Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7)));
                break;
            case 2:
                var pairs = Vector256.Create(0, 0, -1, -1, 0, 0, -1, -1).AsSingle();
                low = Vector256.ConditionalSelect(pairs, Vector256.Shuffle(b, Vector256.Create(0, 1, 0, 1, 2, 3, 2, 3)), Vector256.Shuffle(a, Vector256.Create(0, 1, 0, 1, 2, 3, 2, 3)));
                high = Vector256.ConditionalSelect(pairs, Vector256.Shuffle(b, Vector256.Create(4, 5, 4, 5, 6, 7, 6, 7)), Vector256.Shuffle(a, Vector256.Create(4, 5, 4, 5, 6, 7, 6, 7)));
                break;
            default:
                low = Vector256.Create(a.GetLower(), b.GetLower());
                high = Vector256.Create(a.GetUpper(), b.GetUpper());
                break;
        }
        low.CopyTo(target);
        high.CopyTo(target[8..]);
    }
}
