using System.Numerics;
using System.Runtime.InteropServices;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>Finds what the elements of an array are between, piece by piece. NaN and infinities are counted and left out.</summary>
/// <param name="type">Of the elements.</param>
/// <param name="channels">Of a pixel; of 4 the last one, alpha, is left out.</param>
public sealed class RangeScan(ElementType type, int channels = 1)
{
    private const int OpaquePixels = 4096;

    private readonly byte[] _opaque = channels == 4 ? new byte[OpaquePixels * 3 * type.SizeOf()] : [];
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private long _nans;
    private long _infinities;

    public ValueRange Range => _min <= _max ? new ValueRange(_min, _max, _nans, _infinities) : new ValueRange(0, 0, _nans, _infinities);

    /// <summary>Takes whole pixels in the machine's byte order.</summary>
    public void Add(ReadOnlySpan<byte> elements)
    {
        if (channels != 4)
        {
            Look(elements);
            return;
        }
        var bytes = OpaquePixels * 4 * type.SizeOf();
        for (var at = 0; at < elements.Length; at += bytes)
        {
            var part = elements[at..Math.Min(at + bytes, elements.Length)];
            WithoutAlpha.Copy(part, _opaque, type.SizeOf());
            Look(_opaque.AsSpan(0, part.Length / 4 * 3));
        }
    }

    private void Look(ReadOnlySpan<byte> elements)
    {
        switch (type)
        {
            case ElementType.Bool or ElementType.UInt8: Integers<byte>(elements); break;
            case ElementType.Int8: Integers<sbyte>(elements); break;
            case ElementType.Int16: Integers<short>(elements); break;
            case ElementType.UInt16: Integers<ushort>(elements); break;
            case ElementType.Int32: Integers<int>(elements); break;
            case ElementType.UInt32: Integers<uint>(elements); break;
            case ElementType.Int64: Integers<long>(elements); break;
            case ElementType.UInt64: Integers<ulong>(elements); break;
            case ElementType.Float16: Halves(MemoryMarshal.Cast<byte, short>(elements)); break;
            case ElementType.Float32: Floats<float>(elements); break;
            default: Floats<double>(elements); break;
        }
    }

    private void Integers<T>(ReadOnlySpan<byte> elements)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        var values = MemoryMarshal.Cast<byte, T>(elements);
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        Vector<T> low = new(T.MaxValue), high = new(T.MinValue);
        foreach (var vector in vectors)
        {
            low = Vector.Min(low, vector);
            high = Vector.Max(high, vector);
        }
        if (vectors.Length > 0)
            Widen(low, high);
        foreach (var value in values[(vectors.Length * Vector<T>.Count)..])
            Take(double.CreateChecked(value));
    }

    private void Floats<T>(ReadOnlySpan<byte> elements)
        where T : struct, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var values = MemoryMarshal.Cast<byte, T>(elements);
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        Vector<T> low = new(T.MaxValue), high = new(T.MinValue), endless = new(T.PositiveInfinity);
        for (var i = 0; i < vectors.Length; i++)
        {
            var vector = vectors[i];
            if (Vector.LessThanAll(Vector.Abs(vector), endless))
            {
                low = Vector.Min(low, vector);
                high = Vector.Max(high, vector);
                continue;
            }
            foreach (var value in values.Slice(i * Vector<T>.Count, Vector<T>.Count))
                Take(double.CreateChecked(value));
        }
        Widen(low, high);
        foreach (var value in values[(vectors.Length * Vector<T>.Count)..])
            Take(double.CreateChecked(value));
    }

    // The bits of a finite half, its lower 15 turned when negative, have the order of the values.
    private void Halves(ReadOnlySpan<short> values)
    {
        const short Magnitude = 0x7FFF, Infinity = 0x7C00;
        var vectors = MemoryMarshal.Cast<short, Vector<short>>(values);
        Vector<short> low = new(short.MaxValue), high = new(short.MinValue), magnitude = new(Magnitude), endless = new(Infinity);
        for (var i = 0; i < vectors.Length; i++)
        {
            var vector = vectors[i];
            if (Vector.LessThanAll(vector & magnitude, endless))
            {
                var order = vector ^ (Vector.ShiftRightArithmetic(vector, 15) & magnitude);
                low = Vector.Min(low, order);
                high = Vector.Max(high, order);
                continue;
            }
            foreach (var value in values.Slice(i * Vector<short>.Count, Vector<short>.Count))
                Take((double)BitConverter.Int16BitsToHalf(value));
        }
        for (var lane = 0; lane < Vector<short>.Count; lane++)
        {
            if (low[lane] > high[lane])
                continue;
            Take((double)BitConverter.Int16BitsToHalf(Turn(low[lane])));
            Take((double)BitConverter.Int16BitsToHalf(Turn(high[lane])));
        }
        foreach (var value in values[(vectors.Length * Vector<short>.Count)..])
            Take((double)BitConverter.Int16BitsToHalf(value));

        static short Turn(short order) => (short)(order ^ ((order >> 15) & Magnitude));
    }

    private void Widen<T>(Vector<T> low, Vector<T> high)
        where T : struct, INumber<T>
    {
        for (var lane = 0; lane < Vector<T>.Count; lane++)
        {
            if (low[lane] > high[lane])
                continue;
            Take(double.CreateChecked(low[lane]));
            Take(double.CreateChecked(high[lane]));
        }
    }

    private void Take(double value)
    {
        if (double.IsNaN(value))
        {
            _nans++;
        }
        else if (double.IsInfinity(value))
        {
            _infinities++;
        }
        else
        {
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
        }
    }
}
