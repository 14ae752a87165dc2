using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>Planes of rows of columns, and how far apart their elements lie in source and target.</summary>
internal readonly record struct StridedPlanes(int Rows, int Columns, int Planes, (int Row, int Column, int Plane) From, (int Row, int Column, int Plane) To);

/// <summary>Moves elements to other places and byte orders.</summary>
internal static class StridedCopy
{
    // 32 × 32 elements of 8 bytes and their targets fit the first cache (Lam, Rothberg and Wolf, The cache performance of blocked algorithms, 1991).
    private const int Tile = 32;

    /// <summary>Copies every element once.</summary>
    public static void Run(ReadOnlySpan<byte> source, Span<byte> target, int elementBytes, StridedPlanes planes)
    {
        switch (elementBytes)
        {
            case 1:
                Run(source, target, planes);
                break;
            case 2:
                Run(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(target), planes);
                break;
            case 4:
                Run(MemoryMarshal.Cast<byte, uint>(source), MemoryMarshal.Cast<byte, uint>(target), planes);
                break;
            default:
                Run(MemoryMarshal.Cast<byte, ulong>(source), MemoryMarshal.Cast<byte, ulong>(target), planes);
                break;
        }
    }

    /// <summary>Turns the bytes of every element around.</summary>
    public static void ReverseBytes(Span<byte> elements, int elementBytes)
    {
        switch (elementBytes)
        {
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(elements);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(elements);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(elements);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    private static void Run<T>(ReadOnlySpan<T> source, Span<T> target, StridedPlanes planes)
        where T : unmanaged
    {
        // Writing in sequence costs less than reading in sequence.
        if (planes.To.Row < planes.To.Column)
            planes = new StridedPlanes(planes.Columns, planes.Rows, planes.Planes, (planes.From.Column, planes.From.Row, planes.From.Plane), (planes.To.Column, planes.To.Row, planes.To.Plane));
        // The innermost loop is not bounds-checked: the farthest elements are.
        _ = source[Farthest(planes, planes.From)];
        _ = target[Farthest(planes, planes.To)];
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var row = 0; row < planes.Rows; row += Tile)
        {
            for (var column = 0; column < planes.Columns; column += Tile)
            {
                var (rows, columns) = (Math.Min(Tile, planes.Rows - row), Math.Min(Tile, planes.Columns - column));
                for (var plane = 0; plane < planes.Planes; plane++)
                    CopyTile(ref Unsafe.Add(ref from, At(planes.From, row, column, plane)), ref Unsafe.Add(ref to, At(planes.To, row, column, plane)), rows, columns, planes);
            }
        }
    }

    // Optimized at once: a first array would be over before it were found to be hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyTile<T>(ref T from, ref T to, int rows, int columns, in StridedPlanes planes)
        where T : unmanaged
    {
        nint fromRow = planes.From.Row, fromColumn = planes.From.Column, toRow = planes.To.Row, toColumn = planes.To.Column;
        for (var y = 0; y < rows; y++)
        {
            ref var source = ref from;
            ref var target = ref to;
            for (var x = 0; x < columns; x++)
            {
                target = source;
                source = ref Unsafe.Add(ref source, fromColumn);
                target = ref Unsafe.Add(ref target, toColumn);
            }
            from = ref Unsafe.Add(ref from, fromRow);
            to = ref Unsafe.Add(ref to, toRow);
        }
    }

    private static int Farthest(StridedPlanes planes, (int Row, int Column, int Plane) strides) =>
        (int)At(strides, planes.Rows - 1, planes.Columns - 1, planes.Planes - 1);

    private static nint At((int Row, int Column, int Plane) strides, int row, int column, int plane) =>
        ((nint)row * strides.Row) + ((nint)column * strides.Column) + ((nint)plane * strides.Plane);
}
