using System.Numerics;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>
/// Cuts a window out of a yuv420p picture at a fraction of a pixel, by cubic convolution (Keys 1981, a = −½) along one direction;
/// so a slow pan glides where whole pixels would stutter. Fractions are quantised to 1/64.
/// </summary>
internal static class WindowSampler
{
    private const int One = 64;

    /// <summary>Pixels that are read before and after the window.</summary>
    public const int Margin = 4;

    /// <param name="source">A yuv420p picture.</param>
    /// <param name="sourceWidth">Its pixels in a row, even.</param>
    /// <param name="sourceHeight">Its rows, even.</param>
    /// <param name="horizontal">Along which direction the offset counts; in the other one the window begins at 0.</param>
    /// <param name="offset">Pixels from the picture's left or top to the window; unless whole and even, <see cref="Margin"/> pixels must lie on either side of the window.</param>
    /// <param name="target">A yuv420p picture of the window's size.</param>
    /// <param name="width">Even.</param>
    /// <param name="height">Even.</param>
    public static void Cut(ReadOnlySpan<byte> source, int sourceWidth, int sourceHeight, bool horizontal, double offset, Span<byte> target, int width, int height)
    {
        Plane(source, sourceWidth, horizontal, offset, target, width, height);
        for (var chroma = 0; chroma < 2; chroma++)
        {
            source = source[(chroma == 0 ? sourceWidth * sourceHeight : sourceWidth * sourceHeight / 4)..];
            target = target[(chroma == 0 ? width * height : width * height / 4)..];
            Plane(source, sourceWidth / 2, horizontal, offset / 2, target, width / 2, height / 2);
        }
    }

    /// <summary>Mixes a picture into another.</summary>
    /// <param name="target">First picture, becomes the mixture.</param>
    /// <param name="other">Second picture, as long.</param>
    /// <param name="weight">How much of the second, 0–256.</param>
    public static void Mix(Span<byte> target, ReadOnlySpan<byte> other, int weight)
    {
        Vector<ushort> own = new((ushort)(256 - weight)), others = new((ushort)weight), half = new(128);
        var done = 0;
        for (; done <= target.Length - Vector<byte>.Count; done += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(target[done..]), out var low, out var high);
            Vector.Widen(new Vector<byte>(other[done..]), out var otherLow, out var otherHigh);
            Vector.Narrow(((low * own) + (otherLow * others) + half) >> 8, ((high * own) + (otherHigh * others) + half) >> 8).CopyTo(target[done..]);
        }
        for (; done < target.Length; done++)
            target[done] = (byte)(((target[done] * (256 - weight)) + (other[done] * weight) + 128) >> 8);
    }

    private static void Plane(ReadOnlySpan<byte> source, int stride, bool horizontal, double offset, Span<byte> target, int width, int height)
    {
        var steps = (long)Math.Round(offset * One);
        int whole = (int)(steps / One), fraction = (int)(steps % One), step = horizontal ? 1 : stride;
        var origin = whole * step;
        if (fraction == 0)
        {
            for (var y = 0; y < height; y++)
                source.Slice(origin + (y * stride), width).CopyTo(target[(y * width)..]);
            return;
        }
        Span<short> taps = stackalloc short[4];
        Taps(fraction / (double)One, taps);
        for (var y = 0; y < height; y++)
        {
            var at = origin + (y * stride) - step;
            Row(source.Slice(at, width), source.Slice(at + step, width), source.Slice(at + (2 * step), width), source.Slice(at + (3 * step), width), taps, target.Slice(y * width, width));
        }
    }

    // Weights of the pixels before, at, after and second after; they sum to 64, so sums stay within 16 bits.
    private static void Taps(double t, Span<short> taps)
    {
        taps[0] = (short)Math.Round(One * t * (-0.5 + (t * (1 - (0.5 * t)))));
        taps[2] = (short)Math.Round(One * t * (0.5 + (t * (2 - (1.5 * t)))));
        taps[3] = (short)Math.Round(One * t * t * (-0.5 + (0.5 * t)));
        taps[1] = (short)(One - taps[0] - taps[2] - taps[3]);
    }

    private static void Row(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, ReadOnlySpan<short> taps, Span<byte> target)
    {
        var done = 0;
        for (; done <= target.Length - Vector<byte>.Count; done += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(a[done..]), out var lowA, out var highA);
            Vector.Widen(new Vector<byte>(b[done..]), out var lowB, out var highB);
            Vector.Widen(new Vector<byte>(c[done..]), out var lowC, out var highC);
            Vector.Widen(new Vector<byte>(d[done..]), out var lowD, out var highD);
            Vector.Narrow(Sum(lowA, lowB, lowC, lowD, taps), Sum(highA, highB, highC, highD, taps)).CopyTo(target[done..]);
        }
        for (; done < target.Length; done++)
            target[done] = (byte)Math.Clamp(((a[done] * taps[0]) + (b[done] * taps[1]) + (c[done] * taps[2]) + (d[done] * taps[3]) + (One / 2)) >> 6, 0, 255);
    }

    private static Vector<ushort> Sum(Vector<ushort> a, Vector<ushort> b, Vector<ushort> c, Vector<ushort> d, ReadOnlySpan<short> taps)
    {
        var sum = (Vector.AsVectorInt16(a) * taps[0]) + (Vector.AsVectorInt16(b) * taps[1]) + (Vector.AsVectorInt16(c) * taps[2]) + (Vector.AsVectorInt16(d) * taps[3]);
        sum = (sum + new Vector<short>(One / 2)) >> 6;
        return Vector.AsVectorUInt16(Vector.Min(Vector.Max(sum, Vector<short>.Zero), new Vector<short>(255)));
    }
}
