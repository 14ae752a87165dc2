using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Arrays;

/// <summary>Writes NPZ files, honest ones and such that lie. What is not set is told truthfully.</summary>
internal sealed class NpzBuilder
{
    private readonly MemoryStream _archive = new();
    private readonly MemoryStream _index = new();
    private int _count;

    /// <summary>What the records say of a member; null is the truth.</summary>
    internal sealed record Lies
    {
        public long? Size { get; init; }

        public long? PackedSize { get; init; }

        public uint? Crc { get; init; }

        public int Flags { get; init; }

        /// <summary>Of the central directory only.</summary>
        public long? ListedSize { get; init; }

        /// <summary>Of the central directory only.</summary>
        public string? ListedName { get; init; }

        /// <summary>Of the central directory only.</summary>
        public long? ListedOffset { get; init; }
    }

    /// <summary>A header and the elements' bytes, as numpy.save writes them.</summary>
    public static byte[] Npy(string descr, bool fortran, string shape, ReadOnlySpan<byte> data, int version = 1) =>
        Npy($"{{'descr': {descr}, 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {shape}, }}", data, version);

    /// <summary>Any text as the header.</summary>
    public static byte[] Npy(string header, ReadOnlySpan<byte> data, int version = 1)
    {
        var text = Encoding.Latin1.GetBytes(header + "\n");
        var length = new byte[version == 1 ? 2 : 4];
        if (version == 1)
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)text.Length);
        else
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        return [0x93, .. "NUMPY"u8, (byte)version, 0, .. length, .. text, .. data];
    }

    /// <summary>An array whose element i, counted in C order, is <see cref="ArrayFixtures.Value"/> of i.</summary>
    public static byte[] Npy(ElementType type, bool bigEndian, bool fortran, params int[] shape)
    {
        var size = type.SizeOf();
        var data = new byte[shape.Aggregate(size, (product, length) => product * length)];
        var element = new byte[8];
        for (var place = 0; place < data.Length / size; place++)
        {
            Write(element, ArrayFixtures.Value(fortran ? FromFortran(place, shape) : place, type), type);
            if (bigEndian)
                element.AsSpan(0, size).Reverse();
            element.AsSpan(0, size).CopyTo(data.AsSpan(place * size));
        }
        return Npy($"'{(size == 1 ? '|' : bigEndian ? '>' : '<')}{Code(type)}{size}'", fortran, $"({string.Join(", ", shape)}{(shape.Length == 1 ? "," : "")})", data);
    }

    public NpzBuilder Add(string name, byte[] content, bool deflate = true, Lies? lies = null)
    {
        lies ??= new Lies();
        var packed = deflate ? Deflate(content) : content;
        var offset = (uint)_archive.Length;
        var crc = lies.Crc ?? Crc32.AppendByTables(0, content);
        byte[] nameBytes = Encoding.UTF8.GetBytes(name), listed = Encoding.UTF8.GetBytes(lies.ListedName ?? name);
        long size = lies.Size ?? content.Length, packedSize = lies.PackedSize ?? packed.Length;
        var extra = Zip64(size, packedSize);
        _archive.Write([.. "PK\u0003\u0004"u8, 45, 0, .. Packing(deflate, lies.Flags), .. Int(crc), .. Small(packedSize, extra), .. Small(size, extra), .. Short(nameBytes.Length), .. Short(extra.Length), .. nameBytes, .. extra, .. packed]);
        size = lies.ListedSize ?? size;
        extra = Zip64(size, packedSize);
        _index.Write([
            .. "PK\u0001\u0002"u8, 45, 3, 45, 0, .. Packing(deflate, lies.Flags), .. Int(crc), .. Small(packedSize, extra), .. Small(size, extra), .. Short(listed.Length), .. Short(extra.Length),
            .. new byte[10], .. Int((uint)(lies.ListedOffset ?? offset)), .. listed, .. extra,
        ]);
        _count++;
        return this;
    }

    /// <summary>The whole file; with the records of ZIP64 when asked, as writers of archives beyond 4 GiB leave them.</summary>
    public byte[] Build(bool zip64 = false, int? count = null)
    {
        var large = zip64
            ? (byte[])[
                .. "PK\u0006\u0006"u8, .. Long(44), 45, 3, 45, 0, .. new byte[8], .. Long(_count), .. Long(_count), .. Long(_index.Length), .. Long(_archive.Length),
                .. "PK\u0006\u0007"u8, .. new byte[4], .. Long(_archive.Length + _index.Length), 1, 0, 0, 0,
            ]
            : [];
        byte[] counts = zip64 ? [255, 255, 255, 255] : [.. Short(count ?? _count), .. Short(count ?? _count)];
        byte[] places = zip64 ? [.. counts, .. counts] : [.. Int((uint)_index.Length), .. Int((uint)_archive.Length)];
        return [.. _archive.ToArray(), .. _index.ToArray(), .. large, .. "PK\u0005\u0006"u8, 0, 0, 0, 0, .. counts, .. places, 0, 0];
    }

    public static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            deflate.Write(content);
        return packed.ToArray();
    }

    // Where an element at a place in Fortran order is counted in C order.
    private static int FromFortran(int place, int[] shape)
    {
        int index = 0, stride = 1;
        var strides = new int[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; stride *= shape[axis--])
            strides[axis] = stride;
        for (var axis = 0; axis < shape.Length; place /= shape[axis++])
            index += place % shape[axis] * strides[axis];
        return index;
    }

    private static void Write(byte[] element, double value, ElementType type)
    {
        switch (type)
        {
            case ElementType.Float16:
                BinaryPrimitives.WriteHalfLittleEndian(element, (Half)value);
                break;
            case ElementType.Float32:
                BinaryPrimitives.WriteSingleLittleEndian(element, (float)value);
                break;
            case ElementType.Float64:
                BinaryPrimitives.WriteDoubleLittleEndian(element, value);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(element, (long)value);
                break;
        }
    }

    private static char Code(ElementType type) => type switch
    {
        ElementType.Bool => 'b',
        ElementType.Int8 or ElementType.Int16 or ElementType.Int32 or ElementType.Int64 => 'i',
        _ when type.IsFloat() => 'f',
        _ => 'u',
    };

    private static byte[] Zip64(long size, long packedSize) => Math.Max(size, packedSize) < uint.MaxValue ? [] : [1, 0, 16, 0, .. BitConverter.GetBytes(size), .. BitConverter.GetBytes(packedSize)];

    // Flags, method, and a time that is none.
    private static byte[] Packing(bool deflate, int flags) => [.. Short(flags), .. Short(deflate ? 8 : 0), 0, 0, 0, 0];

    private static byte[] Small(long value, byte[] extra) => extra.Length > 0 ? [255, 255, 255, 255] : Int((uint)value);

    private static byte[] Long(long value) => BitConverter.GetBytes(value);

    private static byte[] Int(uint value) => BitConverter.GetBytes(value);

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);
}
