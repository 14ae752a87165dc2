using System.Runtime.InteropServices;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>
/// How often which value occurs, counted while the values pass. Types of at most 16 bits are counted exactly, one counter a value;
/// others in bins whose range doubles whenever a value lies outside, so that one pass is enough.
/// </summary>
public sealed class ValueTally
{
    private const int RealBins = 4096, Chunk = 4096;

    // Values beyond are treated as infinite: differences of larger ones overflow.
    private const double Largest = 1e300;

    private readonly ElementType _type;
    private readonly long[]? _exact;
    private readonly long[] _bins = new long[RealBins];
    private readonly double[] _values = new double[Chunk];
    private double _start, _binWidth;

    public ValueTally(ElementType type)
    {
        _type = type;
        _exact = type switch
        {
            ElementType.Bool or ElementType.UInt8 or ElementType.Int8 => new long[256],
            ElementType.Int16 or ElementType.UInt16 => new long[65536],
            _ => null,
        };
    }

    /// <summary>Smallest and largest finite value; positive and negative infinity before there is one.</summary>
    public double Min { get; private set; } = double.PositiveInfinity;

    public double Max { get; private set; } = double.NegativeInfinity;

    /// <summary>Values in all, those that are no numbers included.</summary>
    public long Count { get; private set; }

    public long NotNumbers { get; private set; }

    public long Infinite { get; private set; }

    public bool IsEmpty => Min > Max;

    /// <param name="elements">Whole elements in the machine's byte order.</param>
    public void Add(ReadOnlySpan<byte> elements)
    {
        Count += elements.Length / _type.SizeOf();
        if (_exact is null)
        {
            AddReal(elements);
            return;
        }
        if (_exact.Length == 256)
            AddBytes(elements, _exact, _type == ElementType.Int8 ? 0x80 : 0);
        else
            AddWords(MemoryMarshal.Cast<byte, ushort>(elements), _exact, _type == ElementType.Int16 ? 0x8000 : 0);
        var first = Array.FindIndex(_exact, count => count > 0);
        if (first < 0)
            return;
        (Min, Max) = (Lowest + first, Lowest + Array.FindLastIndex(_exact, count => count > 0));
    }

    /// <summary>Counts in equal bins over a range: value v is in bin ⌊(v − from) ÷ (to − from) · bins⌋, the last one closed.</summary>
    /// <param name="from">Start of the first bin.</param>
    /// <param name="to">End of the last, larger.</param>
    /// <param name="bins">How many.</param>
    public long[] Histogram(double from, double to, int bins)
    {
        var counts = new long[bins];
        for (var i = 0; i < Length; i++)
        {
            if (CountAt(i) is > 0 and var count)
                counts[(int)Math.Clamp((ValueAt(i) - from) / (to - from) * bins, 0, bins - 1)] += count;
        }
        return counts;
    }

    /// <summary>The value below which a share of the finite ones lies; exact for at most 16 bits, else to a four-thousandth of the range.</summary>
    /// <param name="share">0–1.</param>
    public double Quantile(double share)
    {
        long all = 0, seen = 0;
        for (var i = 0; i < Length; i++)
            all += CountAt(i);
        for (var i = 0; i < Length; i++)
        {
            seen += CountAt(i);
            if (seen > 0 && seen >= share * all)
                return Math.Clamp(ValueAt(i), Min, Max);
        }
        return Max;
    }

    private int Length => _exact?.Length ?? RealBins;

    private double Lowest => _type switch { ElementType.Int8 => sbyte.MinValue, ElementType.Int16 => short.MinValue, _ => 0 };

    private long CountAt(int index) => _exact is null ? _bins[index] : _exact[index];

    private double ValueAt(int index) => _exact is null ? _start + ((index + 0.5) * _binWidth) : Lowest + index;

    // Four tables, since equal neighbours would wait for each other's counter.
    private static void AddBytes(ReadOnlySpan<byte> values, long[] counts, int flip)
    {
        Span<uint> tables = stackalloc uint[1024];
        while (!values.IsEmpty)
        {
            var part = values[..Math.Min(values.Length, 1 << 24)];
            values = values[part.Length..];
            tables.Clear();
            var i = 0;
            for (; i + 4 <= part.Length; i += 4)
            {
                tables[part[i]]++;
                tables[256 + part[i + 1]]++;
                tables[512 + part[i + 2]]++;
                tables[768 + part[i + 3]]++;
            }
            for (; i < part.Length; i++)
                tables[part[i]]++;
            for (var value = 0; value < 256; value++)
                counts[value ^ flip] += (long)tables[value] + tables[256 + value] + tables[512 + value] + tables[768 + value];
        }
    }

    private static void AddWords(ReadOnlySpan<ushort> values, long[] counts, int flip)
    {
        foreach (var value in values)
            counts[value ^ flip]++;
    }

    private void AddReal(ReadOnlySpan<byte> elements)
    {
        var size = _type.SizeOf();
        while (!elements.IsEmpty)
        {
            var part = elements[..Math.Min(elements.Length, Chunk * size)];
            elements = elements[part.Length..];
            var values = _values.AsSpan(0, part.Length / size);
            Samples.Convert(part, _type, values);
            Tally(values);
        }
    }

    private void Tally(ReadOnlySpan<double> values)
    {
        double min = Min, max = Max;
        foreach (var value in values)
        {
            // False for what is no number, too.
            if (!(Math.Abs(value) <= Largest))
            {
                if (double.IsNaN(value))
                    NotNumbers++;
                else
                    Infinite++;
                continue;
            }
            if (value < min)
                min = value;
            if (value > max)
                max = value;
            if (_binWidth == 0)
                Begin(values);
            var bin = (value - _start) / _binWidth;
            if (bin is < 0 or >= RealBins)
            {
                Reach(value);
                bin = (value - _start) / _binWidth;
            }
            _bins[Math.Clamp((int)bin, 0, RealBins - 1)]++;
        }
        (Min, Max) = (min, max);
    }

    // The first values say how fine the bins should be.
    private void Begin(ReadOnlySpan<double> values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (Math.Abs(value) <= Largest)
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        _start = min;
        _binWidth = Math.Max(max - min, Math.Max(Math.Abs(max) * 1e-9, 1e-290)) / RealBins * (1 + 1e-9);
    }

    private void Reach(double value)
    {
        while (value >= _start + (_binWidth * RealBins))
        {
            for (var i = 0; i < RealBins / 2; i++)
                _bins[i] = _bins[2 * i] + _bins[(2 * i) + 1];
            _bins.AsSpan(RealBins / 2).Clear();
            _binWidth *= 2;
        }
        while (value < _start)
        {
            for (var i = RealBins / 2; i-- > 0;)
                _bins[(RealBins / 2) + i] = _bins[2 * i] + _bins[(2 * i) + 1];
            _bins.AsSpan(0, RealBins / 2).Clear();
            _start -= _binWidth * RealBins;
            _binWidth *= 2;
        }
    }
}
