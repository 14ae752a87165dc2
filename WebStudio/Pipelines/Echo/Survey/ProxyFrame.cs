using System.Buffers;
using System.Buffers.Binary;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>What the codes of a proxy frame mean: value = offset + code × scale.</summary>
/// <param name="Offset">Value of code 0.</param>
/// <param name="Scale">Values a code.</param>
public readonly record struct ProxyScale(double Offset, double Scale);

/// <summary>Makes small copies of frames that keep the depth of their values, so that a browser can window them.</summary>
public sealed class ProxyScaler
{
    private const int MaxSide = 768;
    private const long MaxPixels = 32L * 1024 * 1024;
    private const int Codes = 65534;

    private readonly ElementType _type;
    private readonly FrameAxes _axes;

    /// <param name="type">Of the elements.</param>
    /// <param name="axes">Of the frames.</param>
    /// <param name="frames">How many copies there will be: all together have at most 32 megapixels, each at most 768 pixels a side.</param>
    public ProxyScaler(ElementType type, FrameAxes axes, int frames)
    {
        _type = type;
        _axes = axes;
        double width = axes.Width, height = axes.Height;
        var scale = Math.Min(1, Math.Min(MaxSide / Math.Max(width, height), Math.Sqrt(MaxPixels / (frames * width * height))));
        Width = Math.Max(1, (int)Math.Round(width * scale));
        Height = Math.Max(1, (int)Math.Round(height * scale));
        Channels = axes.Channels == 1 ? 1 : 3;
        Bits = type.SizeOf() == 1 ? 8 : 16;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>1 gray, 3 RGB.</summary>
    public int Channels { get; }

    /// <summary>Of a code: 8 or 16, little endian.</summary>
    public int Bits { get; }

    /// <summary>Whether code 0 stands for what is no number instead of a value.</summary>
    public bool HasNan => Bits == 16 && !IsWhole;

    /// <summary>Bytes of one copy.</summary>
    public int Bytes => Width * Height * Channels * Bits / 8;

    private bool IsWhole => _type is ElementType.Int16 or ElementType.UInt16 || Bits == 8;

    /// <summary>Copies a frame. One that need not be smaller keeps every value of at most 16 bits exactly; others are averages of areas.</summary>
    /// <param name="frame">Elements row by row with channels innermost.</param>
    /// <param name="codes">Receives <see cref="Bytes"/> bytes.</param>
    public ProxyScale Make(ReadOnlySpan<byte> frame, Span<byte> codes)
    {
        var values = ArrayPool<double>.Shared.Rent(Width * Height * Channels);
        try
        {
            var scaled = values.AsSpan(0, Width * Height * Channels);
            Scale(frame, scaled);
            var meaning = IsWhole ? new ProxyScale(_type switch { ElementType.Int8 => sbyte.MinValue, ElementType.Int16 => short.MinValue, _ => 0 }, 1) : Spread(scaled);
            Encode(scaled, meaning, codes);
            return meaning;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(values);
        }
    }

    // The codes 1 to 65535 over the values of this frame.
    private static ProxyScale Spread(ReadOnlySpan<double> values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (double.IsFinite(value))
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        if (min > max)
            return new ProxyScale(0, 1);
        var scale = max > min ? (max / Codes) - (min / Codes) : 1;
        return new ProxyScale(min - scale, scale);
    }

    private void Encode(ReadOnlySpan<double> values, ProxyScale meaning, Span<byte> codes)
    {
        if (Bits == 8)
        {
            for (var i = 0; i < values.Length; i++)
                codes[i] = (byte)Math.Round(values[i] - meaning.Offset);
            return;
        }
        var least = HasNan ? 1 : 0;
        for (var i = 0; i < values.Length; i++)
        {
            var code = double.IsNaN(values[i]) ? 0 : (ushort)Math.Clamp(Math.Round((values[i] - meaning.Offset) / meaning.Scale), least, ushort.MaxValue);
            BinaryPrimitives.WriteUInt16LittleEndian(codes[(2 * i)..], (ushort)code);
        }
    }

    // Area averages, a source row at a time: first across, then added to the one or two rows that it lies in.
    private void Scale(ReadOnlySpan<byte> frame, Span<double> target)
    {
        var rowElements = _axes.Width * _axes.Channels;
        var rowBytes = rowElements * _type.SizeOf();
        var row = ArrayPool<double>.Shared.Rent(rowElements);
        var across = ArrayPool<double>.Shared.Rent(Width * Channels);
        try
        {
            target.Clear();
            var source = row.AsSpan(0, rowElements);
            var narrow = across.AsSpan(0, Width * Channels);
            var step = (double)Height / _axes.Height;
            for (var y = 0; y < _axes.Height; y++)
            {
                Samples.Convert(frame.Slice(y * rowBytes, rowBytes), _type, source);
                Narrow(source, narrow);
                var (top, bottom) = (y * step, (y + 1) * step);
                var first = Math.Min((int)top, Height - 1);
                var inFirst = Math.Min(bottom, first + 1) - top;
                Add(narrow, inFirst, target.Slice(first * narrow.Length, narrow.Length));
                if (bottom - (first + 1) > 1e-9 && first + 1 < Height)
                    Add(narrow, bottom - (first + 1), target.Slice((first + 1) * narrow.Length, narrow.Length));
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(row);
            ArrayPool<double>.Shared.Return(across);
        }
    }

    private static void Add(ReadOnlySpan<double> row, double weight, Span<double> target)
    {
        for (var i = 0; i < row.Length; i++)
            target[i] += row[i] * weight;
    }

    private void Narrow(ReadOnlySpan<double> row, Span<double> narrow)
    {
        var channels = _axes.Channels;
        if (Width == _axes.Width)
        {
            for (var x = 0; x < Width; x++)
                row.Slice(x * channels, Channels).CopyTo(narrow[(x * Channels)..]);
            return;
        }
        var step = (double)_axes.Width / Width;
        for (var x = 0; x < Width; x++)
        {
            var (left, right) = (x * step, Math.Min((x + 1) * step, _axes.Width));
            for (var channel = 0; channel < Channels; channel++)
            {
                var sum = 0.0;
                for (var at = (int)left; at < right; at++)
                    sum += row[(at * channels) + channel] * (Math.Min(right, at + 1) - Math.Max(left, at));
                narrow[(x * Channels) + channel] = sum / step;
            }
        }
    }
}
