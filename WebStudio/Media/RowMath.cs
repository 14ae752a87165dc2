using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>
/// Rows of samples × <see cref="GlideSampler.One"/> mixed, lit and rounded to bytes, 16 at a time; lengths are multiples of 16. Compiled as
/// fast code from the first call on: a film may be over before the runtime has noticed that it is worth it.
/// </summary>
public static class RowMath
{
    /// <summary>Mixes a row into another.</summary>
    /// <param name="row">Becomes the mixture.</param>
    /// <param name="other">As long.</param>
    /// <param name="share">Of the other, 0–1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mix(Span<short> row, ReadOnlySpan<short> other, double share)
    {
        var theirs = (short)Math.Round(share * short.MaxValue);
        Vector256<short> a = Vector256.Create((short)(short.MaxValue - theirs)), b = Vector256.Create(theirs);
        other = other[..row.Length];
        for (var x = 0; x <= row.Length - 16; x += 16)
            Vector256.AddSaturate(Scale(Vector256.Create(row[x..]), a), Scale(Vector256.Create(other[x..]), b)).CopyTo(row[x..]);
    }

    /// <summary>Mixes a row into another, each sample by its own share.</summary>
    /// <param name="share">Of the other, 0–32767.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mix(Span<short> row, ReadOnlySpan<short> other, ReadOnlySpan<short> share)
    {
        other = other[..row.Length];
        share = share[..row.Length];
        var all = Vector256.Create(short.MaxValue);
        for (var x = 0; x <= row.Length - 16; x += 16)
        {
            var theirs = Vector256.Create(share[x..]);
            Vector256.AddSaturate(Scale(Vector256.Create(row[x..]), all - theirs), Scale(Vector256.Create(other[x..]), theirs)).CopyTo(row[x..]);
        }
    }

    /// <summary>Adds light that spreads across a row.</summary>
    /// <param name="across">Its shape.</param>
    /// <param name="strength">Of it in this row, −32767–32767 for −1–1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<short> row, ReadOnlySpan<short> across, short strength)
    {
        across = across[..row.Length];
        var factor = Vector256.Create(strength);
        for (var x = 0; x <= row.Length - 16; x += 16)
            Vector256.AddSaturate(Vector256.Create(row[x..]), Scale(Vector256.Create(across[x..]), factor)).CopyTo(row[x..]);
    }

    /// <summary>Brings a row nearer to a level.</summary>
    /// <param name="level">As a sample: 16 is black, 128 no colour.</param>
    /// <param name="gain">What is left of the distance to it: 0–32767.</param>
    /// <param name="across">The same for each sample, times <paramref name="gain"/>; empty where all are one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gain(Span<short> row, byte level, short gain, ReadOnlySpan<short> across)
    {
        Vector256<short> centre = Vector256.Create((short)(level * GlideSampler.One)), all = Vector256.Create(gain);
        if (across.Length == 0)
        {
            for (var x = 0; x <= row.Length - 16; x += 16)
                (Scale(Vector256.Create(row[x..]) - centre, all) + centre).CopyTo(row[x..]);
            return;
        }
        across = across[..row.Length];
        for (var x = 0; x <= row.Length - 16; x += 16)
            (Scale(Vector256.Create(row[x..]) - centre, Scale(Vector256.Create(across[x..]), all)) + centre).CopyTo(row[x..]);
    }

    /// <summary>Rounds a row to bytes.</summary>
    /// <param name="row">At least as long as the target, rounded up to 16.</param>
    /// <param name="target">Of any length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store(ReadOnlySpan<short> row, Span<byte> target)
    {
        var half = Vector256.Create((short)(GlideSampler.One / 2));
        var done = 0;
        for (; done <= target.Length - 16; done += 16)
            Bytes(Vector256.AddSaturate(Vector256.Create(row[done..]), half)).CopyTo(target[done..]);
        for (; done < target.Length; done++)
            target[done] = (byte)Math.Clamp((row[done] + (GlideSampler.One / 2)) / GlideSampler.One, 0, 255);
    }

    // a × b / 32768, rounded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<short> Scale(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyHighRoundScale(a, b);
        var (lowA, highA) = Vector256.Widen(a);
        var (lowB, highB) = Vector256.Widen(b);
        var half = Vector256.Create(16384);
        return Vector256.Narrow(((lowA * lowB) + half) >> 15, ((highA * highB) + half) >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(Vector256<short> values)
    {
        var whole = Vector256.Max(values, Vector256<short>.Zero) >> 7;
        return Vector128.Narrow(whole.GetLower().AsUInt16(), whole.GetUpper().AsUInt16());
    }
}
