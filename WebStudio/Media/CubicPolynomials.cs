using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Media;

/// <summary>A kernel's weights for 16 fractions at once, in 16-bit fixed point.</summary>
internal readonly struct CubicPolynomials
{
    private readonly Vector256<short> _a0, _a1, _a2, _a3, _c0, _c1, _c2, _c3, _d0, _d1, _d2, _d3;

    /// <param name="kernel">Whose.</param>
    /// <param name="scale">What a weight of 1 is, at most 8192.</param>
    public CubicPolynomials(in CubicKernel kernel, int scale)
    {
        (_a0, _a1, _a2, _a3) = (All(kernel, 0, 0, scale), All(kernel, 0, 1, scale), All(kernel, 0, 2, scale), All(kernel, 0, 3, scale));
        (_c0, _c1, _c2, _c3) = (All(kernel, 2, 0, scale), All(kernel, 2, 1, scale), All(kernel, 2, 2, scale), All(kernel, 2, 3, scale));
        (_d0, _d1, _d2, _d3) = (All(kernel, 3, 0, scale), All(kernel, 3, 1, scale), All(kernel, 3, 2, scale), All(kernel, 3, 3, scale));
    }

    /// <param name="t">Fractions × 32768.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> First(Vector256<short> t) => Horner(t, _a3, _a2, _a1, _a0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Third(Vector256<short> t) => Horner(t, _c3, _c2, _c1, _c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Fourth(Vector256<short> t) => Horner(t, _d3, _d2, _d1, _d0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<short> Horner(Vector256<short> t, Vector256<short> k3, Vector256<short> k2, Vector256<short> k1, Vector256<short> k0) =>
        Avx2.MultiplyHighRoundScale(Avx2.MultiplyHighRoundScale(Avx2.MultiplyHighRoundScale(k3, t) + k2, t) + k1, t) + k0;

    private static Vector256<short> All(in CubicKernel kernel, int tap, int power, int scale) =>
        Vector256.Create((short)MathF.Round(kernel.Coefficient(tap, power) * scale));
}

/// <summary>A kernel's weights for 8 fractions at once, each given twice: those of two neighbouring samples side by side.</summary>
internal readonly struct CubicPairs
{
    public const int Bits = 13, Scale = 1 << Bits;

    private readonly Vector256<short> _a0, _a1, _a2, _a3, _c0, _c1, _c2, _c3;

    public CubicPairs(in CubicKernel kernel)
    {
        (_a0, _a1, _a2, _a3) = (Pair(kernel, 0, 0), Pair(kernel, 0, 1), Pair(kernel, 0, 2), Pair(kernel, 0, 3));
        (_c0, _c1, _c2, _c3) = (Pair(kernel, 2, 0), Pair(kernel, 2, 1), Pair(kernel, 2, 2), Pair(kernel, 2, 3));
    }

    /// <param name="t">Fractions × 32768.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Left(Vector256<short> t) => CubicPolynomials.Horner(t, _a3, _a2, _a1, _a0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Right(Vector256<short> t) => CubicPolynomials.Horner(t, _c3, _c2, _c1, _c0);

    internal static Vector256<short> Pair(in CubicKernel kernel, int tap, int power)
    {
        var left = (ushort)(short)MathF.Round(kernel.Coefficient(tap, power) * Scale);
        var right = (ushort)(short)MathF.Round(kernel.Coefficient(tap + 1, power) * Scale);
        return Vector256.Create(left | (right << 16)).AsInt16();
    }
}

/// <summary>The same for 16 fractions at once.</summary>
internal readonly struct CubicPairs512
{
    private readonly Vector512<short> _a0, _a1, _a2, _a3, _c0, _c1, _c2, _c3;

    public CubicPairs512(in CubicKernel kernel)
    {
        (_a0, _a1, _a2, _a3) = (Pair(kernel, 0, 0), Pair(kernel, 0, 1), Pair(kernel, 0, 2), Pair(kernel, 0, 3));
        (_c0, _c1, _c2, _c3) = (Pair(kernel, 2, 0), Pair(kernel, 2, 1), Pair(kernel, 2, 2), Pair(kernel, 2, 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<short> Left(Vector512<short> t) => Horner(t, _a3, _a2, _a1, _a0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<short> Right(Vector512<short> t) => Horner(t, _c3, _c2, _c1, _c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Horner(Vector512<short> t, Vector512<short> k3, Vector512<short> k2, Vector512<short> k1, Vector512<short> k0) =>
        Avx512BW.MultiplyHighRoundScale(Avx512BW.MultiplyHighRoundScale(Avx512BW.MultiplyHighRoundScale(k3, t) + k2, t) + k1, t) + k0;

    private static Vector512<short> Pair(in CubicKernel kernel, int tap, int power)
    {
        var pair = CubicPairs.Pair(kernel, tap, power);
        return Vector512.Create(pair, pair);
    }
}
