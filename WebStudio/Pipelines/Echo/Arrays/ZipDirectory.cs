using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// The index of a ZIP archive, ZIP64 included (PKWARE APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3). Local headers are held against it:
/// a member whose own header says otherwise has a problem, members that overlap condemn the archive.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int End64Bytes = 56;
    private const int EntryBytes = 46;

    /// <summary>All members, in order of the central directory.</summary>
    /// <exception cref="InvalidArrayException">It is no archive, or a damaged one.</exception>
    public static async Task<IReadOnlyList<ZipMember>> ReadAsync(SafeFileHandle file, NpzLimits limits, CancellationToken cancel)
    {
        var length = RandomAccess.GetLength(file);
        var (start, size, count, end) = await FindAsync(file, length, cancel);
        if (count > limits.MaxMembers)
            throw new InvalidArrayException($"The file has {count} members; at most {limits.MaxMembers} are read.");
        // The longest plausible entry is far below a KiB; an honest directory fits.
        if (size > Math.Max(1 << 16, limits.MaxMembers * 1024L) || start < 0 || size < 0 || start > end - size)
            throw new InvalidArrayException("The file's index is damaged: it does not lie within the file.");
        var bytes = await ZipBytes.ReadAsync(file, start, (int)size, cancel);
        var members = Entries(bytes, count);
        for (var at = 0; at < members.Count; at++)
            members[at] = await ZipLocalHeader.LocateAsync(file, members[at], start, cancel);
        RefuseOverlaps(members);
        return members;
    }

    // Where the central directory is, its bytes and entries, and where it must end at the latest.
    private static async Task<(long Start, long Size, long Count, long End)> FindAsync(SafeFileHandle file, long length, CancellationToken cancel)
    {
        // A comment of at most 65535 bytes may follow the end record.
        var tail = (int)Math.Min(length, EndBytes + 65535 + 20);
        var bytes = await ZipBytes.ReadAsync(file, length - tail, tail, cancel);
        var at = FindEnd(bytes);
        if (at < 0)
            throw new InvalidArrayException(bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || length > tail ? "The file's index is missing: it is no NPZ file, or was cut short." : "The file is not an NPZ file.");
        var record = bytes.AsSpan(at);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var disks = BinaryPrimitives.ReadUInt16LittleEndian(record[4..]) | BinaryPrimitives.ReadUInt16LittleEndian(record[6..]);
        var end = length - tail + at;
        if (at >= 20 && bytes.AsSpan(at - 20, 4).SequenceEqual("PK\u0006\u0007"u8))
        {
            end = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at - 12));
            if (end < 0 || end > length - tail + at - 20 - End64Bytes)
                throw new InvalidArrayException("The file's index is damaged: its ZIP64 record does not lie within the file.");
            record = await ZipBytes.ReadAsync(file, end, End64Bytes, cancel);
            if (!record.StartsWith("PK\u0006\u0006"u8))
                throw new InvalidArrayException("The file's index is damaged: its ZIP64 record is missing.");
            count = BinaryPrimitives.ReadInt64LittleEndian(record[32..]);
            size = BinaryPrimitives.ReadInt64LittleEndian(record[40..]);
            start = BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
            disks = BinaryPrimitives.ReadInt32LittleEndian(record[16..]) | BinaryPrimitives.ReadInt32LittleEndian(record[20..]);
        }
        if (disks is not (0 or 0xFFFF))
            throw new InvalidArrayException("The file is one part of an archive in several parts.");
        return (start, size, count, end);
    }

    // The last signature whose comment fits behind it; -1 without one.
    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.Length - EndBytes; at >= 0; at--)
        {
            if (bytes[at..].StartsWith("PK\u0005\u0006"u8) && at + EndBytes + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 20)..]) <= bytes.Length)
                return at;
        }
        return -1;
    }

    private static List<ZipMember> Entries(ReadOnlySpan<byte> bytes, long count)
    {
        var members = new List<ZipMember>();
        while (bytes.Length >= EntryBytes && bytes.StartsWith("PK\u0001\u0002"u8))
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
            var whole = EntryBytes + name + extra + BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..]);
            if (whole > bytes.Length)
                break;
            members.Add(Entry(bytes, bytes.Slice(EntryBytes, name), bytes.Slice(EntryBytes + name, extra)));
            bytes = bytes[whole..];
        }
        return members.Count == count ? members : throw new InvalidArrayException($"The file's index is damaged: it promises {count} members and has {members.Count}.");
    }

    private static ZipMember Entry(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), size = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
        var large = ZipBytes.Extra(extra, 1);
        // Only what overflowed its field is there, in this order (4.5.3).
        size = Widen(size, ref large);
        packed = Widen(packed, ref large);
        offset = Widen(offset, ref large);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        return new ZipMember(ZipBytes.Name(name, flags), BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), flags, BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]), packed, size, offset);
    }

    private static long Widen(long value, ref ReadOnlySpan<byte> large)
    {
        if (value != uint.MaxValue || large.Length < 8)
            return value;
        var wide = BinaryPrimitives.ReadInt64LittleEndian(large);
        large = large[8..];
        return wide;
    }

    // The same bytes given out twice are how small files unfold into huge ones (Fifield, A better zip bomb, 2019).
    private static void RefuseOverlaps(IReadOnlyList<ZipMember> members)
    {
        var end = 0L;
        foreach (var member in members.Where(member => member.DataOffset > 0).OrderBy(member => member.Offset))
        {
            if (member.Offset < end)
                throw new InvalidArrayException("Members of the file overlap each other.");
            end = member.DataOffset + member.PackedSize;
        }
    }
}
