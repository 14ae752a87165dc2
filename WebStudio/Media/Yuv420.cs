using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WebStudio.Media;

/// <summary>A planar yuv420p frame in one buffer: Y, then U and V at half the width and height. BT.709, limited range.</summary>
public sealed class Yuv420
{
    /// <param name="width">Even.</param>
    /// <param name="height">Even.</param>
    public Yuv420(int width, int height)
        : this(width, height, new byte[Math.Max(0, SizeOf(width, height))])
    {
    }

    /// <param name="width">Even.</param>
    /// <param name="height">Even.</param>
    /// <param name="bytes">At least <see cref="SizeOf"/>; kept, not copied.</param>
    public Yuv420(int width, int height, byte[] bytes)
    {
        if (width < 2 || height < 2 || ((width | height) & 1) != 0)
            throw new ArgumentException($"A yuv420p frame has even sides, not {width}×{height}.", nameof(width));
        Width = width;
        Height = height;
        Bytes = bytes.Length >= SizeOf(width, height) ? bytes : throw new ArgumentException($"A frame of {width}×{height} does not fit into {bytes.Length} bytes.", nameof(bytes));
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Bytes { get; }

    public int ChromaWidth => Width / 2;

    public int UOffset => Width * Height;

    public int VOffset => UOffset + (UOffset / 4);

    public static int SizeOf(int width, int height) => width * height * 3 / 2;

    // ITU-R BT.709: Y' = 0.2126 R' + 0.7152 G' + 0.0722 B', scaled to 16–235 and 16–240; coefficients × 65536.
    private const int YR = 11966, YG = 40254, YB = 4064;
    private const int UR = -6596, UG = -22189, UB = 28784;
    private const int VR = 28784, VG = -26145, VB = -2639;

    /// <summary>One colour as Y, U and V.</summary>
    public static (byte Y, byte U, byte V) Convert(uint pixel)
    {
        int r = (int)(pixel & 255), g = (int)((pixel >> 8) & 255), b = (int)((pixel >> 16) & 255);
        return ((byte)(((YR * r) + (YG * g) + (YB * b) + (16 << 16) + 32768) >> 16),
            (byte)(((UR * r) + (UG * g) + (UB * b) + (128 << 16) + 32768) >> 16),
            (byte)(((VR * r) + (VG * g) + (VB * b) + (128 << 16) + 32768) >> 16));
    }

    /// <summary>Fills the whole frame with one colour.</summary>
    public void Fill(uint pixel)
    {
        var (y, u, v) = Convert(pixel);
        Bytes.AsSpan(0, UOffset).Fill(y);
        Bytes.AsSpan(UOffset, UOffset / 4).Fill(u);
        Bytes.AsSpan(VOffset).Fill(v);
    }

    /// <summary>
    /// Converts a rectangle of a raster into this frame, shifted by an even offset. Chroma is the mean of 2×2 pixels.
    /// </summary>
    /// <param name="source">Of even sides, fitting into the frame at the offset.</param>
    /// <param name="x">Left of the rectangle in the source, even.</param>
    /// <param name="y">Top, even.</param>
    /// <param name="width">Even.</param>
    /// <param name="height">Even.</param>
    /// <param name="offsetX">Where the source's left lies in the frame, even.</param>
    /// <param name="offsetY">Where its top lies, even.</param>
    public void Draw(Raster source, int x, int y, int width, int height, int offsetX, int offsetY)
    {
        for (var row = y; row < y + height; row += 2)
        {
            var top = source.Row(row).Slice(x, width);
            var bottom = source.Row(row + 1).Slice(x, width);
            var target = ((row + offsetY) * Width) + x + offsetX;
            Luma(top, Bytes.AsSpan(target, width));
            Luma(bottom, Bytes.AsSpan(target + Width, width));
            var chroma = ((row + offsetY) / 2 * ChromaWidth) + ((x + offsetX) / 2);
            Chroma(top, bottom, Bytes.AsSpan(UOffset + chroma, width / 2), Bytes.AsSpan(VOffset + chroma, width / 2));
        }
    }

    /// <summary>Converts RGB pixels of three bytes, the frame's size or a row or column less: the last ones are repeated then.</summary>
    /// <param name="rgb">Row by row without gaps.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="height">Rows.</param>
    public void Draw(ReadOnlySpan<byte> rgb, int width, int height)
    {
        if ((width + 1) / 2 != ChromaWidth || (height + 1) / 2 != Height / 2)
            throw new ArgumentException($"A picture of {width}×{height} does not fill a frame of {Width}×{Height}.", nameof(width));
        var rows = ArrayPool<uint>.Shared.Rent(2 * Width);
        Span<uint> top = rows.AsSpan(0, Width), bottom = rows.AsSpan(Width, Width);
        for (var y = 0; y < Height; y += 2)
        {
            Expand(rgb.Slice(y * width * 3, width * 3), top);
            Expand(rgb.Slice(Math.Min(y + 1, height - 1) * width * 3, width * 3), bottom);
            Luma(top, Bytes.AsSpan(y * Width, Width));
            Luma(bottom, Bytes.AsSpan((y + 1) * Width, Width));
            Chroma(top, bottom, Bytes.AsSpan(UOffset + (y / 2 * ChromaWidth), ChromaWidth), Bytes.AsSpan(VOffset + (y / 2 * ChromaWidth), ChromaWidth));
        }
        ArrayPool<uint>.Shared.Return(rows);
    }

    // Three bytes a pixel to four; the row may be one pixel longer than its source.
    private static void Expand(ReadOnlySpan<byte> rgb, Span<uint> pixels)
    {
        var count = rgb.Length / 3;
        var done = 0;
        var spread = Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255);
        // Sixteen bytes are read for four pixels.
        for (; done + 6 <= count; done += 4)
            Vector128.Shuffle(Vector128.Create(rgb[(done * 3)..]), spread).AsUInt32().CopyTo(pixels[done..]);
        for (; done < count; done++)
            pixels[done] = rgb[done * 3] | ((uint)rgb[(done * 3) + 1] << 8) | ((uint)rgb[(done * 3) + 2] << 16);
        if (count < pixels.Length)
            pixels[count] = pixels[count - 1];
    }

    private static void Luma(ReadOnlySpan<uint> pixels, Span<byte> luma)
    {
        var lanes = Vector<uint>.Count;
        var done = 0;
        if (Vector.IsHardwareAccelerated && pixels.Length >= lanes * 4)
        {
            for (; done <= pixels.Length - (lanes * 4); done += lanes * 4)
            {
                var low = Vector.Narrow(Luma(pixels[done..]), Luma(pixels[(done + lanes)..]));
                var high = Vector.Narrow(Luma(pixels[(done + (2 * lanes))..]), Luma(pixels[(done + (3 * lanes))..]));
                Vector.Narrow(low, high).CopyTo(luma[done..]);
            }
        }
        for (; done < pixels.Length; done++)
        {
            var p = pixels[done];
            luma[done] = (byte)(((YR * (p & 255)) + (YG * ((p >> 8) & 255)) + (YB * ((p >> 16) & 255)) + (16 << 16) + 32768) >> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Luma(ReadOnlySpan<uint> pixels)
    {
        var p = new Vector<uint>(pixels);
        var mask = new Vector<uint>(255);
        return (((p & mask) * YR) + (((p >> 8) & mask) * YG) + (((p >> 16) & mask) * YB) + new Vector<uint>((16 << 16) + 32768)) >> 16;
    }

    private static void Chroma(ReadOnlySpan<uint> top, ReadOnlySpan<uint> bottom, Span<byte> u, Span<byte> v)
    {
        var lanes = Vector<ulong>.Count;
        var done = 0;
        ReadOnlySpan<ulong> pairsTop = MemoryMarshal.Cast<uint, ulong>(top), pairsBottom = MemoryMarshal.Cast<uint, ulong>(bottom);
        Span<uint> sums = stackalloc uint[Vector<uint>.Count];
        for (; done <= pairsTop.Length - lanes; done += lanes)
        {
            // Bytes 0, 2, 4, 6 of a pair are R, B, R, B; 1, 5 are G, G: sums stay within 16 bits.
            var even = new Vector<ulong>(0x00FF00FF00FF00FF);
            Vector<ulong> a = new(pairsTop[done..]), b = new(pairsBottom[done..]);
            var redBlue = (a & even) + (b & even);
            var green = ((a >> 8) & even) + ((b >> 8) & even);
            redBlue += redBlue >> 32;
            green += green >> 32;
            var mask = new Vector<ulong>(0xFFFF);
            Vector<long> r = Vector.AsVectorInt64(redBlue & mask), bl = Vector.AsVectorInt64((redBlue >> 16) & mask), g = Vector.AsVectorInt64(green & mask);
            Store(r, g, bl, UR, UG, UB, sums, u, done);
            Store(r, g, bl, VR, VG, VB, sums, v, done);
        }
        for (; done < u.Length; done++)
        {
            uint a = top[2 * done], b = top[(2 * done) + 1], c = bottom[2 * done], d = bottom[(2 * done) + 1];
            int r = (int)((a & 255) + (b & 255) + (c & 255) + (d & 255));
            int g = (int)(((a >> 8) & 255) + ((b >> 8) & 255) + ((c >> 8) & 255) + ((d >> 8) & 255));
            int bl = (int)(((a >> 16) & 255) + ((b >> 16) & 255) + ((c >> 16) & 255) + ((d >> 16) & 255));
            u[done] = (byte)(((UR * r) + (UG * g) + (UB * bl) + (128 << 18) + (1 << 17)) >> 18);
            v[done] = (byte)(((VR * r) + (VG * g) + (VB * bl) + (128 << 18) + (1 << 17)) >> 18);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<long> r, Vector<long> g, Vector<long> b, int kr, int kg, int kb, Span<uint> lanes, Span<byte> target, int at)
    {
        // Each 64-bit lane holds a value below 2^32, so 32-bit products in its lower half are exact modulo 2^32.
        Vector<int> red = Vector.AsVectorInt32(r) * kr, green = Vector.AsVectorInt32(g) * kg, blue = Vector.AsVectorInt32(b) * kb;
        var sum = (red + green + blue + new Vector<int>((128 << 18) + (1 << 17))) >> 18;
        Vector.AsVectorUInt32(sum).CopyTo(lanes);
        for (var lane = 0; lane < Vector<ulong>.Count; lane++)
            target[at + lane] = (byte)lanes[2 * lane];
    }
}
