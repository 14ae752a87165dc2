using System.Numerics;

namespace WebStudio.Media.Lettering;

/// <summary>Rows of a frame's plane darkened and written over: weights are 0–255, mixes are exact to half a level.</summary>
internal static class PlaneBlend
{
    /// <summary>Moves a row towards <paramref name="dark"/> by shade × depth, then towards the ink's tones by coverage × opacity.</summary>
    /// <param name="row">Samples of one plane.</param>
    /// <param name="shade">Of the same length, as all rows.</param>
    /// <param name="depth">0–255.</param>
    /// <param name="dark">What full darkness is: 16 for luma, 128 for chroma.</param>
    /// <param name="cover">The ink.</param>
    /// <param name="opacity">Of the ink.</param>
    /// <param name="tone">Of the ink.</param>
    public static void Row(Span<byte> row, ReadOnlySpan<byte> shade, byte depth, byte dark, ReadOnlySpan<byte> cover, ReadOnlySpan<byte> opacity, ReadOnlySpan<byte> tone)
    {
        var done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            Vector<ushort> depths = new(depth), darks = new(dark);
            for (; done <= row.Length - Vector<byte>.Count; done += Vector<byte>.Count)
            {
                Vector.Widen(new Vector<byte>(row[done..]), out var low, out var high);
                Vector.Widen(new Vector<byte>(shade[done..]), out var shadeLow, out var shadeHigh);
                Vector.Widen(new Vector<byte>(cover[done..]), out var coverLow, out var coverHigh);
                Vector.Widen(new Vector<byte>(opacity[done..]), out var opacityLow, out var opacityHigh);
                Vector.Widen(new Vector<byte>(tone[done..]), out var toneLow, out var toneHigh);
                low = Mix(Mix(low, darks, Divide(shadeLow * depths)), toneLow, Divide(coverLow * opacityLow));
                high = Mix(Mix(high, darks, Divide(shadeHigh * depths)), toneHigh, Divide(coverHigh * opacityHigh));
                Vector.Narrow(low, high).CopyTo(row[done..]);
            }
        }
        for (; done < row.Length; done++)
            row[done] = (byte)Mix(Mix(row[done], dark, Divide(shade[done] * depth)), tone[done], Divide(cover[done] * opacity[done]));
    }

    /// <summary>Mixes two rows: what lies between them when text stands between two rows of pixels.</summary>
    /// <param name="weight">Of the second, 0–255.</param>
    public static void Between(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, byte weight, Span<byte> result)
    {
        var done = 0;
        var weights = new Vector<ushort>(weight);
        for (; done <= result.Length - Vector<byte>.Count; done += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(first[done..]), out var low, out var high);
            Vector.Widen(new Vector<byte>(second[done..]), out var secondLow, out var secondHigh);
            Vector.Narrow(Mix(low, secondLow, weights), Mix(high, secondHigh, weights)).CopyTo(result[done..]);
        }
        for (; done < result.Length; done++)
            result[done] = (byte)Mix(first[done], second[done], weight);
    }

    private static Vector<ushort> Mix(Vector<ushort> from, Vector<ushort> to, Vector<ushort> weight) =>
        Divide((from * (new Vector<ushort>(255) - weight)) + (to * weight));

    private static int Mix(int from, int to, int weight) => Divide((from * (255 - weight)) + (to * weight));

    // x / 255 rounded, exact for 0 ≤ x ≤ 65,025 (J. Blinn, "Three Wrongs Make a Right", 1995).
    private static Vector<ushort> Divide(Vector<ushort> x)
    {
        x += new Vector<ushort>(128);
        return (x + (x >> 8)) >> 8;
    }

    private static int Divide(int x)
    {
        x += 128;
        return (x + (x >> 8)) >> 8;
    }
}
