using System.Buffers.Binary;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>Elements of every type, written one by one.</summary>
internal static class ElementArrays
{
    public static readonly ElementType[] AllTypes = Enum.GetValues<ElementType>();

    /// <summary>Values as little-endian elements, cut to what the type can hold by whoever chooses them.</summary>
    public static byte[] Of(ElementType type, IEnumerable<double> values) => [.. values.SelectMany(value => Element(type, value))];

    /// <summary>The value that an element of the type has when made of this one.</summary>
    public static double Stored(ElementType type, double value) => type switch
    {
        ElementType.Float16 => (double)(Half)value,
        ElementType.Float32 => (float)value,
        ElementType.Float64 => value,
        ElementType.Bool => value == 0 ? 0 : 1,
        _ => Math.Truncate(value),
    };

    /// <summary>The smallest and largest finite value of a type.</summary>
    public static (double Min, double Max) Limits(ElementType type) => type switch
    {
        ElementType.Bool => (0, 1),
        ElementType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        ElementType.UInt8 => (0, 255),
        ElementType.Int16 => (short.MinValue, short.MaxValue),
        ElementType.UInt16 => (0, ushort.MaxValue),
        ElementType.Int32 => (int.MinValue, int.MaxValue),
        ElementType.UInt32 => (0, uint.MaxValue),
        ElementType.Int64 => (-(1L << 53), 1L << 53),
        ElementType.UInt64 => (0, 1L << 53),
        ElementType.Float16 => (-65504, 65504),
        ElementType.Float32 => (float.MinValue, float.MaxValue),
        _ => (double.MinValue, double.MaxValue),
    };

    private static byte[] Element(ElementType type, double value)
    {
        var bytes = new byte[type.SizeOf()];
        switch (type)
        {
            case ElementType.Bool: bytes[0] = (byte)(value == 0 ? 0 : 1); break;
            case ElementType.Int8: bytes[0] = (byte)(sbyte)value; break;
            case ElementType.UInt8: bytes[0] = (byte)value; break;
            case ElementType.Int16: BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)value); break;
            case ElementType.UInt16: BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value); break;
            case ElementType.Int32: BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)value); break;
            case ElementType.UInt32: BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value); break;
            case ElementType.Int64: BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)value); break;
            case ElementType.UInt64: BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)value); break;
            case ElementType.Float16: BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value); break;
            case ElementType.Float32: BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value); break;
            default: BinaryPrimitives.WriteDoubleLittleEndian(bytes, value); break;
        }
        return bytes;
    }
}
