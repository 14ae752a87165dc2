using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>
/// Elements to 8-bit levels through a window, in one rounding from the original precision. Types of up to 16 bits go through a table over
/// their bit patterns, wider ones through doubles, which hold every value shown exactly enough. Counts what is clipped and what is not a number.
/// </summary>
public sealed class LevelMapper
{
    // A table's entry: the level, and above it 1 for a clipped value and 2^20 for one that is not a number, so that sums of blocks keep both.
    private const int Flags = 8, NaNFlag = 20, Block = 1 << 16;

    private readonly ElementType _type;
    private readonly int _black;
    private readonly int _span;
    private readonly double _min;
    private readonly double _max;
    private readonly double _shift;
    private readonly double _pre;
    private readonly double _scale;
    private readonly uint[]? _table;

    /// <param name="type">Of the elements.</param>
    /// <param name="window">What is black and what is white.</param>
    /// <param name="limited">Black 16 and white 235, as luma has it (ITU-R BT.709); else 0 and 255.</param>
    public LevelMapper(ElementType type, ValueWindow window, bool limited)
    {
        _type = type;
        (_black, _span) = limited ? (16, 219) : (0, 255);
        (_min, _max) = (window.Min, window.Max);
        // A power of two first, exact, so that neither a window of 1e-310 nor one of the whole range of a double overflows.
        var half = (_max / 2) - (_min / 2);
        _pre = half > 0 ? Math.ScaleB(1, Math.Clamp(-Math.ILogB(half) - 1, -1022, 1022)) : 1;
        _shift = _min * _pre;
        _scale = half > 0 ? _span / ((_max * _pre) - _shift) : 0;
        if (type.SizeOf() <= 2)
            _table = Table();
    }

    /// <summary>Elements outside the window so far, infinities included.</summary>
    public long Clipped { get; private set; }

    /// <summary>Elements that were not a number; shown black.</summary>
    public long NaNs { get; private set; }

    /// <summary>Maps as many elements as there are levels.</summary>
    /// <param name="elements">In the machine's byte order.</param>
    /// <param name="levels">One byte an element.</param>
    public void Map(ReadOnlySpan<byte> elements, Span<byte> levels)
    {
        switch (_type)
        {
            case ElementType.UInt8 when _min == 0 && _max == 255: Bytes(elements, levels); break;
            case ElementType.Bool or ElementType.Int8 or ElementType.UInt8: Look(elements, levels); break;
            case ElementType.Int16 or ElementType.UInt16 or ElementType.Float16: Look(MemoryMarshal.Cast<byte, ushort>(elements), levels); break;
            case ElementType.Int32: Wide<int>(elements, levels); break;
            case ElementType.UInt32: Wide<uint>(elements, levels); break;
            case ElementType.Float32: Wide<float>(elements, levels); break;
            case ElementType.Int64: Wide<long>(elements, levels); break;
            case ElementType.UInt64: Wide<ulong>(elements, levels); break;
            default: Wide<double>(elements, levels); break;
        }
    }

    private byte Level(double value, out bool clipped, out bool nan)
    {
        nan = double.IsNaN(value);
        clipped = value < _min || value > _max;
        return (byte)(nan ? _black : _black + (int)(Math.Clamp(Scaled(value), 0, _span) + 0.5));
    }

    // The flat window: what lies above it is white.
    private double Scaled(double value) => _scale > 0 ? ((value * _pre) - _shift) * _scale : value > _max ? _span : 0;

    private uint[] Table()
    {
        var table = new uint[_type.SizeOf() == 1 ? 256 : 65536];
        for (var bits = 0; bits < table.Length; bits++)
        {
            var value = _type switch
            {
                ElementType.Bool => bits == 0 ? 0 : 1,
                ElementType.Int8 => (sbyte)bits,
                ElementType.Int16 => (short)bits,
                ElementType.Float16 => (double)BitConverter.UInt16BitsToHalf((ushort)bits),
                _ => bits,
            };
            table[bits] = Level(value, out var clipped, out var nan) | ((clipped ? 1u : 0) << Flags) | ((nan ? 1u : 0) << (Flags + NaNFlag));
        }
        return table;
    }

    private void Look<T>(ReadOnlySpan<T> elements, Span<byte> levels)
        where T : struct, IBinaryInteger<T>
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table!);
        for (var start = 0; start < levels.Length; start += Block)
        {
            var target = levels[start..Math.Min(start + Block, levels.Length)];
            var source = elements.Slice(start, target.Length);
            ulong flags = 0;
            for (var i = 0; i < target.Length; i++)
            {
                // Every pattern of the type's bits has its entry.
                var entry = Unsafe.Add(ref table, int.CreateTruncating(source[i]));
                target[i] = (byte)entry;
                flags += entry >> Flags;
            }
            Count(flags);
        }
    }

    private void Count(ulong flags)
    {
        Clipped += (long)(flags & ((1ul << NaNFlag) - 1));
        NaNs += (long)(flags >> NaNFlag);
    }

    // black + round(x · span / 255); x / 255 = (x + 128 + (x + 128) / 256) / 256 rounded, exact for 16 bits.
    private void Bytes(ReadOnlySpan<byte> elements, Span<byte> levels)
    {
        if (_span == 255)
        {
            elements[..levels.Length].CopyTo(levels);
            return;
        }
        Vector<ushort> span = new((ushort)_span), black = new((ushort)_black), round = new((ushort)128);
        var at = 0;
        for (; at <= levels.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(elements[at..]), out var low, out var high);
            low = (low * span) + round;
            high = (high * span) + round;
            Vector.Narrow(((low + (low >> 8)) >> 8) + black, ((high + (high >> 8)) >> 8) + black).CopyTo(levels[at..]);
        }
        for (; at < levels.Length; at++)
            levels[at] = (byte)_table![elements[at]];
    }

    private void Wide<T>(ReadOnlySpan<byte> elements, Span<byte> levels)
        where T : struct, INumber<T>
    {
        var values = MemoryMarshal.Cast<byte, T>(elements);
        var at = 0;
        if (_scale > 0)
        {
            var part = Vector<float>.Count;
            Vector<long> clipped = default, nans = default;
            for (; at <= levels.Length - Vector<byte>.Count; at += Vector<byte>.Count)
            {
                var low = Vector.Narrow(Levels(values[at..], ref clipped, ref nans), Levels(values[(at + part)..], ref clipped, ref nans));
                var high = Vector.Narrow(Levels(values[(at + (2 * part))..], ref clipped, ref nans), Levels(values[(at + (3 * part))..], ref clipped, ref nans));
                Vector.Narrow(low, high).CopyTo(levels[at..]);
            }
            // A mask's lane that is set is -1.
            Clipped -= Vector.Sum(clipped);
            NaNs -= Vector.Sum(nans);
        }
        for (; at < levels.Length; at++)
        {
            levels[at] = Level(double.CreateChecked(values[at]), out var clipped, out var nan);
            Clipped += clipped ? 1 : 0;
            NaNs += nan ? 1 : 0;
        }
    }

    // As many levels as a vector has 32-bit lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<uint> Levels<T>(ReadOnlySpan<T> values, ref Vector<long> clipped, ref Vector<long> nans)
        where T : struct, INumber<T>
    {
        Doubles(values, out var first, out var second);
        return Vector.AsVectorUInt32(Vector.ConvertToInt32(Vector.Narrow(Level(first, ref clipped, ref nans), Level(second, ref clipped, ref nans))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<double> Level(Vector<double> value, ref Vector<long> clipped, ref Vector<long> nans)
    {
        var number = Vector.Equals(value, value);
        nans += ~number;
        clipped += Vector.LessThan(value, new Vector<double>(_min)) | Vector.GreaterThan(value, new Vector<double>(_max));
        var scaled = ((value * _pre) - new Vector<double>(_shift)) * _scale;
        var level = Vector.Min(Vector.Max(scaled, Vector<double>.Zero), new Vector<double>(_span));
        return Vector.ConditionalSelect(number, level, Vector<double>.Zero) + new Vector<double>(_black + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Doubles<T>(ReadOnlySpan<T> values, out Vector<double> first, out Vector<double> second)
        where T : struct
    {
        var vector = new Vector<T>(values);
        if (typeof(T) == typeof(float))
        {
            Vector.Widen(Vector.AsVectorSingle(vector), out first, out second);
        }
        else if (typeof(T) == typeof(int))
        {
            Vector.Widen(Vector.AsVectorInt32(vector), out var low, out var high);
            (first, second) = (Vector.ConvertToDouble(low), Vector.ConvertToDouble(high));
        }
        else if (typeof(T) == typeof(uint))
        {
            Vector.Widen(Vector.AsVectorUInt32(vector), out var low, out var high);
            (first, second) = (Vector.ConvertToDouble(Vector.AsVectorInt64(low)), Vector.ConvertToDouble(Vector.AsVectorInt64(high)));
        }
        else
        {
            var next = new Vector<T>(values[Vector<T>.Count..]);
            (first, second) = typeof(T) == typeof(double) ? (Vector.AsVectorDouble(vector), Vector.AsVectorDouble(next))
                : typeof(T) == typeof(long) ? (Vector.ConvertToDouble(Vector.AsVectorInt64(vector)), Vector.ConvertToDouble(Vector.AsVectorInt64(next)))
                : (Vector.ConvertToDouble(Vector.AsVectorUInt64(vector)), Vector.ConvertToDouble(Vector.AsVectorUInt64(next)));
        }
    }
}
