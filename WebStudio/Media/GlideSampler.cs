using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>
/// Rows of a picture taken from a plane that is only moved and scaled, at fractions of samples: separable, along rows first, each row of
/// the plane once. For steps of about a sample this costs a third of <see cref="PlaneSampler"/>, which can also lean and bend.
/// </summary>
public sealed class GlideSampler
{
    /// <summary>What one step of a sample is in the rows given.</summary>
    public const int One = SamplingTaps.One;

    private const int Taps = 4;

    private readonly BytePlane _plane;
    private readonly CubicKernel _kernel;
    private readonly short[][] _rows = new short[Taps][];
    private readonly int[] _held = new int[Taps];
    private SamplingTaps? _across;
    private double _first, _step;

    /// <param name="plane">Where from; at least 16 samples wide. Beyond its first and last row these go on; beyond its sides nothing is to be asked for.</param>
    /// <param name="width">Pixels of the picture.</param>
    /// <param name="kernel">Fitting the steps that will be asked for.</param>
    public GlideSampler(BytePlane plane, int width, CubicKernel kernel)
    {
        (_plane, _kernel) = (plane, kernel);
        for (var i = 0; i < Taps; i++)
            _rows[i] = new short[(width + 15) / 16 * 16];
    }

    /// <summary>Places the picture on the plane.</summary>
    /// <param name="across">Placed for this plane's rows.</param>
    /// <param name="first">Position of the first row's middle; whole numbers are middles of samples.</param>
    /// <param name="step">Samples from one row to the next.</param>
    public void Aim(SamplingTaps across, double first, double step)
    {
        (_across, _first, _step) = (across, first, step);
        _held.AsSpan().Fill(int.MinValue);
    }

    /// <summary>Samples a row: values × <see cref="One"/>, at most 255.99, with what a cubic undershoots. Cheapest from the top down.</summary>
    /// <param name="row">Of the picture.</param>
    /// <param name="target">As long as the picture is wide, rounded up to 16.</param>
    public void Sample(int row, Span<short> target)
    {
        var at = _first + (row * _step);
        var below = (int)Math.Floor(at);
        var part = (float)(at - below);
        // The greatest weight takes what the others leave, so that they add to one.
        short w0 = Weight(0, part), w1 = Weight(1, part), w2 = Weight(2, part), w3 = Weight(3, part);
        if (part < 0.5f)
            w1 = (short)Math.Min(short.MaxValue, 32768 - w0 - w2 - w3);
        else
            w2 = (short)Math.Min(short.MaxValue, 32768 - w0 - w1 - w3);
        Mix(Row(below - 1), Row(below), Row(below + 1), Row(below + 2), w0, w1, w2, w3, target);
    }

    private short Weight(int tap, float part) => (short)MathF.Round(Math.Min(short.MaxValue, 32768 * _kernel.Weight(tap, part)));

    private ReadOnlySpan<short> Row(int index)
    {
        var place = index & (Taps - 1);
        if (_held[place] != index)
        {
            var y = Math.Clamp(index, 0, _plane.Height - 1);
            _across!.Sample(_plane.Bytes.AsSpan(y * _plane.Stride, _plane.Stride), _rows[place]);
            _held[place] = index;
        }
        return _rows[place];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mix(ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, short w0, short w1, short w2, short w3, Span<short> target)
    {
        Vector256<short> v0 = Vector256.Create(w0), v1 = Vector256.Create(w1), v2 = Vector256.Create(w2), v3 = Vector256.Create(w3);
        var count = Math.Min(a.Length, target.Length);
        // Lengths are multiples of 16; told once, so that no read is checked.
        a = a[..count];
        b = b[..count];
        c = c[..count];
        d = d[..count];
        target = target[..count];
        for (var x = 0; x <= count - 16; x += 16)
        {
            var outer = RowMath.Scale(Vector256.Create(a[x..]), v0) + RowMath.Scale(Vector256.Create(d[x..]), v3);
            var inner = Vector256.AddSaturate(RowMath.Scale(Vector256.Create(b[x..]), v1), RowMath.Scale(Vector256.Create(c[x..]), v2));
            Vector256.AddSaturate(inner, outer).CopyTo(target[x..]);
        }
    }
}
