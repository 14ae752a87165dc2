using System.Buffers.Binary;
using System.Text;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The header before the elements of an array, versions 1.0 to 3.0 (NumPy's documentation, numpy.lib.format).
/// </summary>
/// <param name="TypeName">NumPy's name, or the header's own spelling where it cannot be shown.</param>
/// <param name="Type">Null when it cannot be shown.</param>
/// <param name="BigEndian">Order of the bytes of an element.</param>
/// <param name="Shape">Lengths of the axes; their product with the element's size does not overflow where the type is known.</param>
/// <param name="FortranOrder">The first axis changes fastest.</param>
/// <param name="Bytes">Length of the header itself.</param>
/// <param name="Problem">Why the array cannot be shown.</param>
internal sealed record NpyHeader(string TypeName, ElementType? Type, bool BigEndian, long[] Shape, bool FortranOrder, int Bytes, string? Problem)
{
    private const int MaxRank = 64;

    /// <summary>Reads a member's beginning.</summary>
    /// <exception cref="InvalidArrayException">No header, or a damaged one.</exception>
    public static async Task<NpyHeader> ReadAsync(Stream content, NpzLimits limits, CancellationToken cancel)
    {
        var start = new byte[12];
        var version = await FillAsync(content, start.AsMemory(0, 8), cancel) && start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8])
            ? start[6]
            : throw new InvalidArrayException("It is not an array that NumPy saved.");
        if (version is not (1 or 2 or 3) || start[7] != 0)
            throw new InvalidArrayException($"Its format has version {version}.{start[7]}; 1.0 to 3.0 are read.");
        var lengthBytes = version == 1 ? 2 : 4;
        if (!await FillAsync(content, start.AsMemory(8, lengthBytes), cancel))
            throw new InvalidArrayException("Its header is cut short.");
        var length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8)) : BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(8));
        if (length > limits.MaxHeaderBytes)
            throw new InvalidArrayException($"Its header of {length} bytes is too long; at most {limits.MaxHeaderBytes} are read.");
        var text = new byte[length];
        if (!await FillAsync(content, text, cancel))
            throw new InvalidArrayException("Its header is cut short.");
        return Parse((version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text), 8 + lengthBytes + (int)length);
    }

    /// <summary>Reads the dictionary of a header.</summary>
    /// <exception cref="InvalidArrayException">A damaged one.</exception>
    public static NpyHeader Parse(string text, int bytes)
    {
        var fields = PythonLiteral.Parse(text) as Dictionary<string, object?>;
        if (fields is not { Count: 3 } || !fields.TryGetValue("descr", out var type) || !fields.TryGetValue("shape", out var lengths)
            || !fields.TryGetValue("fortran_order", out var order) || order is not bool fortran || lengths is not PythonTuple tuple)
            throw new InvalidArrayException("Its header is damaged.");
        var (name, element, bigEndian, problem) = NpyType.Parse(type);
        return new NpyHeader(name, element, bigEndian, Lengths(tuple, element?.SizeOf() ?? 1), fortran, bytes, problem);
    }

    private static long[] Lengths(PythonTuple tuple, int elementBytes)
    {
        if (tuple.Items.Count > MaxRank)
            throw new InvalidArrayException($"It has {tuple.Items.Count} axes; at most {MaxRank} are read.");
        var shape = new long[tuple.Items.Count];
        long product = elementBytes;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (tuple.Items[axis] is not long length)
                throw new InvalidArrayException("Its header is damaged.");
            if (length < 0)
                throw new InvalidArrayException("Its header gives an axis a negative length.");
            // A zero elsewhere does not excuse the others: their product must fit by itself.
            if (length > 0 && product > long.MaxValue / length)
                throw new InvalidArrayException("Its header gives it more elements than any file could hold.");
            product *= Math.Max(1, length);
            shape[axis] = length;
        }
        return shape;
    }

    private static async Task<bool> FillAsync(Stream content, Memory<byte> buffer, CancellationToken cancel) =>
        await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel) == buffer.Length;
}
