using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>Pixels of four elements to pixels of the first three.</summary>
public static class WithoutAlpha
{
    /// <param name="rgba">Whole pixels.</param>
    /// <param name="rgb">Three quarters as many bytes.</param>
    /// <param name="size">Bytes of an element: 1, 2, 4 or 8.</param>
    public static void Copy(ReadOnlySpan<byte> rgba, Span<byte> rgb, int size)
    {
        switch (size)
        {
            case 1: Copy(rgba, rgb); break;
            case 2: Copy(MemoryMarshal.Cast<byte, ushort>(rgba), MemoryMarshal.Cast<byte, ushort>(rgb)); break;
            case 4: Copy(MemoryMarshal.Cast<byte, uint>(rgba), MemoryMarshal.Cast<byte, uint>(rgb)); break;
            default: Copy(MemoryMarshal.Cast<byte, ulong>(rgba), MemoryMarshal.Cast<byte, ulong>(rgb)); break;
        }
    }

    private static void Copy<T>(ReadOnlySpan<T> rgba, Span<T> rgb)
    {
        for (int from = 0, to = 0; from < rgba.Length; from += 4, to += 3)
        {
            rgb[to] = rgba[from];
            rgb[to + 1] = rgba[from + 1];
            rgb[to + 2] = rgba[from + 2];
        }
    }
}
