using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>From sampled rows to rows of a frame: dissolve, light, grain and rounding, 16 pixels at a time.</summary>
internal static class RowFinish
{
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
    /// <param name="gain">At every sixteenth pixel, 0–2.</param>
    /// <param name="add">Likewise, in steps of a byte.</param>
    /// <param name="grain">For every pixel, × <see cref="One"/>.</param>
    /// <param name="target">As long as the frame is wide.</param>
    public static void Luma(ReadOnlySpan<short> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> add, ReadOnlySpan<short> grain, Span<byte> target)
    {
        var black = Vector256.Create((short)(112 * PlaneSampler.One));
        Vector128<byte> least = Vector128.Create((byte)16), most = Vector128.Create((byte)235);
        for (var x = 0; x < target.Length; x += 16)
        {
            var node = x / 16;
            var above = Vector256.AddSaturate(Vector256.Create(row[x..]), black);
            var lit = Scale(above, Lanes(gain[node], gain[node + 1], 16384));
            var added = Lanes(add[node] + 16.5f, add[node + 1] + 16.5f, One) + Vector256.Create(grain[x..]);
            Store(Vector256.AddSaturate(lit, added) >> 6, least, most, target[x..]);
        }
    }

    /// <summary>Chroma: gray (128) stays gray under any gain.</summary>
    /// <param name="row">As the sampler gives it, a multiple of 16.</param>
    /// <param name="gain">At every eighth pixel of chroma, 0–2; every second is used.</param>
    /// <param name="add">Likewise, in steps of a byte.</param>
    /// <param name="target">As long as a row of chroma.</param>
    public static void Chroma(ReadOnlySpan<short> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> add, Span<byte> target)
    {
        Vector128<byte> least = Vector128.Create((byte)16), most = Vector128.Create((byte)240);
        for (var x = 0; x < target.Length; x += 16)
        {
            var node = x / 8;
            var lit = Scale(Vector256.Create(row[x..]), Lanes(gain[node], gain[node + 2], 16384));
            var added = Lanes(add[node] + 128.5f, add[node + 2] + 128.5f, One);
            Store(Vector256.AddSaturate(lit, added) >> 6, least, most, target[x..]);
        }
    }

    // From the value at one node to that at the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Lanes(float from, float to, int scale)
    {
        // In steps of a sixteenth, of which a lane has 0 to 15.
        var step = (to - from) * scale / 16;
        return Vector256.Create((short)Math.Clamp(from * scale, short.MinValue, short.MaxValue)) + Vector256.Narrow(
            Vector256.ConvertToInt32(Vector256<float>.Indices * step), Vector256.ConvertToInt32((Vector256<float>.Indices + Vector256.Create(8f)) * step));
    }

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
    private static void Store(Vector256<short> values, Vector128<byte> least, Vector128<byte> most, Span<byte> target)
    {
        var clamped = Vector256.Max(values, Vector256<short>.Zero);
        var bytes = Vector128.NarrowWithSaturation(clamped.GetLower().AsUInt16(), clamped.GetUpper().AsUInt16());
        bytes = Vector128.Min(Vector128.Max(bytes, least), most);
        if (target.Length >= 16)
        {
            bytes.CopyTo(target);
            return;
        }
        for (var i = 0; i < target.Length; i++)
            target[i] = bytes[i];
    }
}
