using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>The header before a member's own bytes (APPNOTE 4.3.7), held against the central directory.</summary>
internal static class ZipLocalHeader
{
    private const int HeaderBytes = 30;

    /// <summary>The member with its data offset, or with a problem.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="member">As the central directory has it.</param>
    /// <param name="end">Where the central directory starts; no member reaches beyond.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<ZipMember> LocateAsync(SafeFileHandle file, ZipMember member, long end, CancellationToken cancel)
    {
        if (member.Offset < 0 || member.PackedSize < 0 || member.Size < 0 || member.Offset > end - HeaderBytes)
            return member with { Problem = "Its place in the file is damaged." };
        var header = await ZipBytes.ReadAsync(file, member.Offset, HeaderBytes, cancel);
        if (!header.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return member with { Problem = "Its place in the file is damaged." };
        int name = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)), extra = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        var data = member.Offset + HeaderBytes + name + extra;
        if (data > end || member.PackedSize > end - data)
            return member with { Problem = "Its data do not lie within the file." };
        var rest = await ZipBytes.ReadAsync(file, member.Offset + HeaderBytes, name + extra, cancel);
        member = member with { DataOffset = data };
        return member with { Problem = Disagreement(member, header, rest.AsSpan(0, name), rest.AsSpan(name)) ?? Unreadable(member) };
    }

    private static string? Disagreement(ZipMember member, ReadOnlySpan<byte> header, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        if (!string.Equals(ZipBytes.Name(name, flags), member.Name, StringComparison.Ordinal))
            return "The file's index gives it another name than its own header does.";
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != member.Method || ((flags ^ member.Flags) & 0x2041) != 0)
            return "The file's index says otherwise than its own header how it is packed.";
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(header[14..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]), size = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        // Here both are in the extra field when one of them overflowed (4.5.3).
        if (ZipBytes.Extra(extra, 1) is { Length: >= 16 } large && (packed == uint.MaxValue || size == uint.MaxValue))
        {
            size = BinaryPrimitives.ReadInt64LittleEndian(large);
            packed = BinaryPrimitives.ReadInt64LittleEndian(large[8..]);
        }
        // A streaming writer did not know them yet: they follow the data, and the central directory has them.
        var later = (flags & 8) != 0;
        bool Agrees(long own, long listed) => own == listed || (later && (own is 0 or uint.MaxValue));
        return Agrees(crc, member.Crc) && Agrees(packed, member.PackedSize) && Agrees(size, member.Size)
            ? null
            : "The file's index gives it another size or checksum than its own header does.";
    }

    private static string? Unreadable(ZipMember member) => member switch
    {
        { IsEncrypted: true } => "It is encrypted.",
        { Method: not (ZipMember.Stored or ZipMember.Deflated) } => $"It is packed by a method that is not read ({member.Method}); save it with numpy.savez or numpy.savez_compressed.",
        { Method: ZipMember.Stored } when member.PackedSize != member.Size => "It is stored with another size than it has.",
        _ => null,
    };
}
