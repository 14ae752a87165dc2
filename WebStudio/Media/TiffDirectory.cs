using System.Buffers.Binary;

namespace WebStudio.Media;

/// <summary>The first image file directory of TIFF 6.0 data, also the form of EXIF.</summary>
internal readonly ref struct TiffDirectory
{
    private const int Ascii = 2, Short = 3, Long = 4;
    private const int StripOffsets = 273, StripByteCounts = 279;

    private readonly ReadOnlySpan<byte> _data;
    private readonly bool _littleEndian;
    private readonly ReadOnlySpan<byte> _entries;

    public TiffDirectory(ReadOnlySpan<byte> data)
        : this(data, 0)
    {
    }

    // 0: the first, whose place stands in the header.
    private TiffDirectory(ReadOnlySpan<byte> data, uint at)
    {
        _data = data;
        _littleEndian = data[0] == (byte)'I';
        var start = data[checked((int)(at == 0 ? UInt32(data[4..]) : at))..];
        _entries = start.Slice(2, UInt16(start) * 12);
    }

    /// <summary>Where the last strip ends, in bytes from the beginning; 0 when there are no strips.</summary>
    public long EndOfStrips
    {
        get
        {
            long end = 0;
            ReadOnlySpan<byte> offsets = Entry(StripOffsets), lengths = Entry(StripByteCounts);
            if (offsets.IsEmpty || lengths.IsEmpty)
                return 0;
            var count = Math.Min(UInt32(offsets[4..]), UInt32(lengths[4..]));
            for (var i = 0; i < Math.Min(count, 1_000_000); i++)
                end = Math.Max(end, (long)Element(offsets, i) + Element(lengths, i));
            return end;
        }
    }

    /// <summary>The first value of a tag, or 0 when it is absent or not an integer.</summary>
    public int Value(int tag)
    {
        var entry = Entry(tag);
        return entry.IsEmpty ? 0 : checked((int)Element(entry, 0));
    }

    /// <summary>The directory that a tag points to, as EXIF has them.</summary>
    /// <returns>False when there is no such tag.</returns>
    public bool Directory(int tag, out TiffDirectory directory)
    {
        var entry = Entry(tag);
        directory = default;
        if (entry.IsEmpty || Element(entry, 0) is not (> 0 and var at))
            return false;
        directory = new TiffDirectory(_data, at);
        return true;
    }

    /// <summary>A tag's text up to its closing zero; null when it is absent, not a text or longer than 64 characters.</summary>
    public string? Text(int tag)
    {
        var entry = Entry(tag, Ascii);
        if (entry.IsEmpty || UInt32(entry[4..]) is not (> 0 and <= 64 and var length))
            return null;
        var text = (length <= 4 ? entry[8..] : _data[checked((int)UInt32(entry[8..]))..])[..(int)length];
        return System.Text.Encoding.ASCII.GetString(text.IndexOf((byte)0) is >= 0 and var end ? text[..end] : text).Trim();
    }

    private ReadOnlySpan<byte> Entry(int tag)
    {
        var entry = Entry(tag, Short);
        return entry.IsEmpty ? Entry(tag, Long) : entry;
    }

    private ReadOnlySpan<byte> Entry(int tag, int type)
    {
        for (var at = 0; at < _entries.Length; at += 12)
        {
            if (UInt16(_entries[at..]) == tag && UInt16(_entries[(at + 2)..]) == type)
                return _entries.Slice(at, 12);
        }
        return [];
    }

    private uint Element(ReadOnlySpan<byte> entry, int index)
    {
        var size = UInt16(entry[2..]) == Short ? 2 : 4;
        var inline = UInt32(entry[4..]) * (long)size <= 4;
        var at = inline ? entry[(8 + (index * size))..] : _data[checked((int)(UInt32(entry[8..]) + (index * size)))..];
        return size == 2 ? UInt16(at) : UInt32(at);
    }

    private ushort UInt16(ReadOnlySpan<byte> at) => _littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private uint UInt32(ReadOnlySpan<byte> at) => _littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}

/// <summary>EXIF orientation (tag 274).</summary>
internal static class ExifOrientation
{
    /// <returns>1–8; 1 where the data has none or is damaged, since a picture is worth more than its tags.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        try
        {
            return tiff is [(byte)'I', (byte)'I', ..] or [(byte)'M', (byte)'M', ..] && new TiffDirectory(tiff).Value(274) is >= 1 and <= 8 and var value ? value : 1;
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return 1;
        }
    }
}
