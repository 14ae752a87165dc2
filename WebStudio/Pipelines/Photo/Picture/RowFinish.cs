using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>From sampled rows to rows of a frame: dissolve, light, grain and rounding, 16 pixels at a time.</summary>
internal static class RowFinish
{
    /// <summary>What a gain of 1 is; it stays below 2.</summary>
    public const int GainOne = 16384;

    /// <summary>Steps of what is added to a pixel, for one of a byte.</summary>
    public const int One = PlaneSampler.One / 2;

    /// <summary>Mixes a row into another.</summary>
    /// <param name="row">As the sampler gives it; becomes the mixture.</param>
    /// <param name="other">Likewise.</param>
    /// <param name="share">Of the other, 0–1.</param>
    public static void Mix(Span<short> row, ReadOnlySpan<short> other, double share)
    {
        var theirs = (short)Math.Round(share * short.MaxValue);
        Vector256<short> a = Vector256.Create((short)(short.MaxValue - theirs)), b = Vector256.Create(theirs);
        for (var x = 0; x < row.Length; x += 16)
            (Scale(Vector256.Create(row[x..]), a) + Scale(Vector256.Create(other[x..]), b)).CopyTo(row[x..]);
    }

    /// <summary>Luma: black (16) stays black under any gain.</summary>
    /// <param name="row">As the sampler gives it, a multiple of 16.</param>
    /// <param name="gain">At every sixteenth pixel, × <see cref="GainOne"/>.</param>
    /// <param name="add">Likewise, × <see cref="One"/>.</param>
    /// <param name="grain">For every pixel, × <see cref="One"/>.</param>
    /// <param name="target">As long as the frame is wide.</param>
    public static void Luma(ReadOnlySpan<short> row, ReadOnlySpan<int> gain, ReadOnlySpan<int> add, ReadOnlySpan<short> grain, Span<byte> target)
    {
        Vector256<short> black = Vector256.Create((short)(112 * PlaneSampler.One)), offset = Vector256.Create((short)(16.5 * One));
        Vector256<short> least = Vector256.Create((short)16), most = Vector256.Create((short)235);
        for (var x = 0; x < target.Length; x += 16)
        {
            var node = x / 16;
            var above = Vector256.AddSaturate(Vector256.Create(row[x..]), black);
            var lit = Scale(above, Lanes(gain[node], gain[node + 1]));
            var added = Lanes(add[node], add[node + 1]) + Vector256.Create(grain[x..]) + offset;
            Store(Vector256.AddSaturate(lit, added) >> 6, least, most, target[x..]);
        }
    }

    /// <summary>Chroma: gray (128) stays gray under any gain.</summary>
    /// <param name="row">As the sampler gives it, a multiple of 16.</param>
    /// <param name="gain">At every eighth pixel of chroma, × <see cref="GainOne"/>; every second is used.</param>
    /// <param name="add">Likewise, × <see cref="One"/>.</param>
    /// <param name="target">As long as a row of chroma.</param>
    public static void Chroma(ReadOnlySpan<short> row, ReadOnlySpan<int> gain, ReadOnlySpan<int> add, Span<byte> target)
    {
        var offset = Vector256.Create((short)(128.5 * One));
        Vector256<short> least = Vector256.Create((short)16), most = Vector256.Create((short)240);
        for (var x = 0; x < target.Length; x += 16)
        {
            var node = x / 8;
            var lit = Scale(Vector256.Create(row[x..]), Lanes(gain[node], gain[node + 2]));
            var added = Lanes(add[node], add[node + 2]) + offset;
            Store(Vector256.AddSaturate(lit, added) >> 6, least, most, target[x..]);
        }
    }

    // From the value at one node to that at the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Lanes(int from, int to) => Vector256.Create((short)from) + (Vector256<short>.Indices * (short)((to - from) >> 4));

    // a × b / 32768, rounded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Scale(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyHighRoundScale(a, b);
        var (lowA, highA) = Vector256.Widen(a);
        var (lowB, highB) = Vector256.Widen(b);
        var half = Vector256.Create(16384);
        return Vector256.Narrow(((lowA * lowB) + half) >> 15, ((highA * highB) + half) >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<short> values, Vector256<short> least, Vector256<short> most, Span<byte> target)
    {
        var clamped = Vector256.Min(Vector256.Max(values, least), most);
        var bytes = Vector128.Narrow(clamped.GetLower().AsUInt16(), clamped.GetUpper().AsUInt16());
        if (target.Length >= 16)
        {
            bytes.CopyTo(target);
            return;
        }
        for (var i = 0; i < target.Length; i++)
            target[i] = bytes[i];
    }
}
