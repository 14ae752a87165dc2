namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>One array of an NPZ file, as its header has it.</summary>
/// <param name="Key">The member's name without .npy.</param>
/// <param name="TypeName">NumPy's name of the type, for instance uint8; as the file spells it where it cannot be shown.</param>
/// <param name="Type">Null when the elements cannot be shown (objects, text, records).</param>
/// <param name="BigEndian">Order of the bytes of an element.</param>
/// <param name="Shape">Lengths of the axes, outermost first.</param>
/// <param name="FortranOrder">The first axis changes fastest.</param>
/// <param name="Problem">Why it cannot be read, as a sentence; null when it can.</param>
public sealed record ArrayInfo(string Key, string TypeName, ElementType? Type, bool BigEndian, IReadOnlyList<long> Shape, bool FortranOrder, string? Problem)
{
    public int Rank => Shape.Count;

    /// <summary>Elements in all; the reader has checked that it does not overflow.</summary>
    public long Count => Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Bytes of its elements; 0 when they cannot be shown.</summary>
    public long Bytes => Type is { } type ? Count * type.SizeOf() : 0;
}

/// <summary>The file cannot be read as an array of frames. The message is a sentence for the person.</summary>
public sealed class InvalidArrayException(string message, Exception? cause = null) : Exception(message, cause);
