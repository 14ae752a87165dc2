using System.Globalization;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>The types of elements as headers spell them: byte order, kind, bytes (NumPy's array interface protocol, "typestr").</summary>
internal static class NpyType
{
    private const int MaxSpelling = 40;

    /// <summary>Name, type, byte order and, where it cannot be shown, why.</summary>
    /// <exception cref="InvalidArrayException">No type at all.</exception>
    public static (string Name, ElementType? Type, bool BigEndian, string? Problem) Parse(object? descr)
    {
        if (descr is List<object?> or PythonTuple)
            return ("records", null, false, "It holds records of several fields, which cannot be shown.");
        if (descr is not string { Length: > 0 } spelled)
            throw new InvalidArrayException("Its header is damaged.");
        var bigEndian = spelled[0] == '>';
        var plain = spelled[0] is '<' or '>' or '|' or '=' ? spelled[1..] : spelled;
        ElementType? type = plain switch
        {
            "b1" or "?" => ElementType.Bool,
            "i1" or "b" => ElementType.Int8,
            "u1" or "B" => ElementType.UInt8,
            "i2" or "h" => ElementType.Int16,
            "u2" or "H" => ElementType.UInt16,
            "i4" or "i" => ElementType.Int32,
            "u4" or "I" => ElementType.UInt32,
            "i8" or "q" => ElementType.Int64,
            "u8" or "Q" => ElementType.UInt64,
            "f2" or "e" => ElementType.Float16,
            "f4" or "f" => ElementType.Float32,
            "f8" or "d" => ElementType.Float64,
            _ => null,
        };
        if (type is { } known)
            return (known.NumPyName(), known, bigEndian && known.SizeOf() > 1, null);
        var name = new string([.. spelled.Take(MaxSpelling).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return (plain is "O" or "O8" or "O4" ? "object" : name, null, false, Problem(plain, name));
    }

    private static string Problem(string plain, string name) => plain switch
    {
        ['O', ..] => "It holds pickled Python objects, which are never loaded, because loading them runs whatever they say.",
        ['c', ..] or "F" or "D" or "G" => "It holds complex numbers, which cannot be shown; save their magnitude, numpy.abs(a).",
        ['f', .. var bytes] when int.TryParse(bytes, NumberStyles.None, null, out _) => $"It holds floating-point numbers of {bytes} bytes, which differ between machines; save it as float32.",
        ['U' or 'S' or 'a', ..] => "It holds text.",
        ['M' or 'm', ..] => "It holds dates or times, which cannot be shown.",
        ['V', ..] => "It holds raw records, which cannot be shown.",
        _ => $"Its type {name} is not known.",
    };
}
