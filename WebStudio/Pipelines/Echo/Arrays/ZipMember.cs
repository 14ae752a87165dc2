namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>One member of a ZIP archive, as its central directory has it.</summary>
/// <param name="Name">With folders, as spelled; never used as a path.</param>
/// <param name="Method">0 stored, 8 deflated; others cannot be read.</param>
/// <param name="Flags">General purpose bits: 0 encrypted, 3 sizes follow the data, 11 name is UTF-8.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="PackedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="Offset">Of its local header.</param>
internal sealed record ZipMember(string Name, int Method, int Flags, uint Crc, long PackedSize, long Size, long Offset)
{
    public const int Stored = 0;

    public const int Deflated = 8;

    /// <summary>Of its packed bytes; known when the local header was read.</summary>
    public long DataOffset { get; init; }

    /// <summary>Why it cannot be read, as a sentence.</summary>
    public string? Problem { get; init; }

    // Bit 0, bit 6 strong encryption, bit 13 masked headers (APPNOTE 4.4.4).
    public bool IsEncrypted => (Flags & 0x2041) != 0;
}
