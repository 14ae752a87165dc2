using System.Buffers.Binary;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>Types of array elements that can be shown.</summary>
public enum ElementType
{
    Bool,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Float16,
    Float32,
    Float64,
}

public static class ElementTypes
{
    /// <summary>Bytes of one element.</summary>
    public static int SizeOf(this ElementType type) => type switch
    {
        ElementType.Bool or ElementType.Int8 or ElementType.UInt8 => 1,
        ElementType.Int16 or ElementType.UInt16 or ElementType.Float16 => 2,
        ElementType.Int32 or ElementType.UInt32 or ElementType.Float32 => 4,
        _ => 8,
    };

    public static bool IsFloat(this ElementType type) => type is ElementType.Float16 or ElementType.Float32 or ElementType.Float64;

    /// <summary>One element, its bytes in little-endian order, as the nearest double; true is 1.</summary>
    public static double ToDouble(this ElementType type, ReadOnlySpan<byte> element) => type switch
    {
        ElementType.Bool => element[0] == 0 ? 0 : 1,
        ElementType.Int8 => (sbyte)element[0],
        ElementType.UInt8 => element[0],
        ElementType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(element),
        ElementType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(element),
        ElementType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(element),
        ElementType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(element),
        ElementType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(element),
        ElementType.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(element),
        ElementType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(element),
        ElementType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(element),
        _ => BinaryPrimitives.ReadDoubleLittleEndian(element),
    };

    /// <summary>NumPy's name, for instance uint8.</summary>
    public static string NumPyName(this ElementType type) => type.ToString().ToLowerInvariant();
}
