using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// CRC-32 of ZIP members (reflected polynomial 0xEDB88320). Folds 64 bytes at a time by carry-less multiplication
/// (Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ, Intel 2009), elsewhere by eight tables
/// (Kounavis and Berry, A Systematic Approach to Building High Performance Software-based CRC Generators, 2005).
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>The checksum of what came before and of these bytes; 0 before the first.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var state = ~crc;
        if (Pclmulqdq.IsSupported && bytes.Length >= 128)
        {
            var folded = bytes.Length & ~63;
            state = Fold(state, bytes[..folded]);
            bytes = bytes[folded..];
        }
        return ~ByTables(state, bytes);
    }

    /// <summary>The same without carry-less multiplication.</summary>
    internal static uint AppendByTables(uint crc, ReadOnlySpan<byte> bytes) => ~ByTables(~crc, bytes);

    // A whole number of blocks of 64 bytes, at least two, becomes 16 bytes that leave the same remainder.
    private static uint Fold(uint state, ReadOnlySpan<byte> bytes)
    {
        // x^(512+32), x^(512-32) and x^(128+32), x^(128-32) modulo the polynomial, reflected.
        var by512 = Vector128.Create(0x1_5444_2BD4, 0x1_C6E4_1596);
        var by128 = Vector128.Create(0x1_7519_97D0, 0x0_CCAA_009E);
        var blocks = MemoryMarshal.Cast<byte, Vector128<long>>(bytes);
        Vector128<long> a = blocks[0] ^ Vector128.CreateScalar((long)state), b = blocks[1], c = blocks[2], d = blocks[3];
        for (var at = 4; at + 3 < blocks.Length; at += 4)
        {
            a = Step(a, by512) ^ blocks[at];
            b = Step(b, by512) ^ blocks[at + 1];
            c = Step(c, by512) ^ blocks[at + 2];
            d = Step(d, by512) ^ blocks[at + 3];
        }
        b ^= Step(a, by128);
        c ^= Step(b, by128);
        d ^= Step(c, by128);
        Span<byte> rest = stackalloc byte[16];
        d.AsByte().CopyTo(rest);
        return ByTables(0, rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Step(Vector128<long> value, Vector128<long> power) =>
        Pclmulqdq.CarrylessMultiply(value, power, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, power, 0x11);

    private static uint ByTables(uint state, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan();
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = tables[(7 << 8) + (byte)low] ^ tables[(6 << 8) + (byte)(low >> 8)] ^ tables[(5 << 8) + (byte)(low >> 16)] ^ tables[(4 << 8) + (byte)(low >> 24)]
                ^ tables[(3 << 8) + (byte)high] ^ tables[(2 << 8) + (byte)(high >> 8)] ^ tables[(1 << 8) + (byte)(high >> 16)] ^ tables[(byte)(high >> 24)];
        }
        foreach (var value in bytes)
            state = tables[(byte)(state ^ value)] ^ (state >> 8);
        return state;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var value = 0u; value < 256; value++)
        {
            var state = value;
            for (var bit = 0; bit < 8; bit++)
                state = (state >> 1) ^ ((state & 1) * Polynomial);
            tables[value] = state;
        }
        for (var at = 256; at < tables.Length; at++)
            tables[at] = tables[(byte)tables[at - 256]] ^ (tables[at - 256] >> 8);
        return tables;
    }
}
