namespace WebStudio.Media;

/// <summary>
/// The discrete Fourier transform of real numbers by a complex one of half the size (Press et al., Numerical Recipes, 12.3).
/// Not for two threads at once: it has its own scratch memory.
/// </summary>
public sealed class RealFft
{
    private readonly Fft _half;
    private readonly float[] _cosine;
    private readonly float[] _sine;
    private readonly float[] _even;
    private readonly float[] _odd;

    /// <param name="size">Numbers in: a power of two, 32 to 2,097,152.</param>
    /// <exception cref="ArgumentOutOfRangeException">Any other size.</exception>
    public RealFft(int size)
    {
        _half = new Fft(size / 2);
        Size = size;
        (_even, _odd) = (new float[size / 2], new float[size / 2]);
        (_cosine, _sine) = (new float[Bins], new float[Bins]);
        for (var k = 0; k < Bins; k++)
        {
            var (sin, cos) = Math.SinCos(-Math.Tau * k / size);
            (_cosine[k], _sine[k]) = ((float)cos, (float)sin);
        }
    }

    public int Size { get; }

    /// <summary>Numbers out: from 0 Hz up to half the sample rate, both included; the others mirror them.</summary>
    public int Bins => (Size / 2) + 1;

    /// <summary>X[k] = Σ x[n]·e^(−2πikn/N), unscaled.</summary>
    /// <param name="samples">The first <see cref="Size"/> are taken.</param>
    /// <param name="real">Real parts of the <see cref="Bins"/> results.</param>
    /// <param name="imaginary">Their imaginary parts.</param>
    public void Forward(ReadOnlySpan<float> samples, Span<float> real, Span<float> imaginary)
    {
        Span<float> even = _even, odd = _odd;
        for (var i = 0; i < even.Length; i++)
            (even[i], odd[i]) = (samples[2 * i], samples[(2 * i) + 1]);
        _half.Forward(even, odd);
        var last = Bins - 1;
        (real[0], imaginary[0]) = (even[0] + odd[0], 0);
        (real[last], imaginary[last]) = (even[0] - odd[0], 0);
        for (var k = 1; k < last; k++)
        {
            // The spectra of the even and the odd samples, taken apart by their symmetry.
            float evenReal = even[k] + even[last - k], evenImaginary = odd[k] - odd[last - k];
            float oddReal = odd[k] + odd[last - k], oddImaginary = even[last - k] - even[k];
            float cos = _cosine[k], sin = _sine[k];
            real[k] = 0.5f * (evenReal + (cos * oddReal) - (sin * oddImaginary));
            imaginary[k] = 0.5f * (evenImaginary + (cos * oddImaginary) + (sin * oddReal));
        }
    }
}
