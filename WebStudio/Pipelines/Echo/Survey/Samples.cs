using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>Elements of any type as numbers.</summary>
public static class Samples
{
    /// <param name="bytes">Whole elements in the machine's byte order.</param>
    /// <param name="type">What they are.</param>
    /// <param name="values">As many numbers.</param>
    public static void Convert(ReadOnlySpan<byte> bytes, ElementType type, Span<double> values)
    {
        switch (type)
        {
            case ElementType.Bool or ElementType.UInt8:
                Convert<byte>(bytes, values);
                break;
            case ElementType.Int8:
                Convert<sbyte>(bytes, values);
                break;
            case ElementType.Int16:
                Convert<short>(bytes, values);
                break;
            case ElementType.UInt16:
                Convert<ushort>(bytes, values);
                break;
            case ElementType.Int32:
                Convert<int>(bytes, values);
                break;
            case ElementType.UInt32:
                Convert<uint>(bytes, values);
                break;
            case ElementType.Int64:
                Convert<long>(bytes, values);
                break;
            case ElementType.UInt64:
                Convert<ulong>(bytes, values);
                break;
            case ElementType.Float16:
                Convert<Half>(bytes, values);
                break;
            case ElementType.Float32:
                Convert<float>(bytes, values);
                break;
            default:
                Convert<double>(bytes, values);
                break;
        }
    }

    private static void Convert<T>(ReadOnlySpan<byte> bytes, Span<double> values)
        where T : struct, INumberBase<T> => TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, T>(bytes), values);
}
