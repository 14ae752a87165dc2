using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>Records of one kind of a sound font, one after another; the last only says where those before it end.</summary>
/// <param name="Bytes">All of them.</param>
/// <param name="Size">Bytes of one.</param>
internal readonly record struct SoundFontTable(byte[] Bytes, int Size)
{
    /// <summary>Without the last.</summary>
    public int Count => (Bytes.Length / Size) - 1;

    public ReadOnlySpan<byte> this[int index] => Bytes.AsSpan(index * Size, Size);

    public int Number(int index, int at) => BinaryPrimitives.ReadUInt16LittleEndian(this[index][at..]);
}

/// <summary>What a sound font holds besides its samples (SoundFont Technical Specification 2.04, sections 4–7; sf3 differs in that its samples are Ogg Vorbis streams).</summary>
internal sealed class SoundFontTables
{
    // Of the tables together; the largest fonts have some megabytes.
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> _chunks = new(StringComparer.Ordinal);

    private SoundFontTables()
    {
    }

    /// <summary>The list that describes the font, as it is.</summary>
    public byte[] Info { get; private set; } = [];

    /// <summary>Where the samples begin in the file, and how many bytes they have.</summary>
    public (long Start, long Length) Samples { get; private set; }

    public SoundFontTable Presets => new(_chunks["phdr"], 38);

    public SoundFontTable PresetBags => new(_chunks["pbag"], 4);

    public SoundFontTable PresetModulators => new(_chunks["pmod"], 10);

    public SoundFontTable PresetGenerators => new(_chunks["pgen"], 4);

    public SoundFontTable Instruments => new(_chunks["inst"], 22);

    public SoundFontTable InstrumentBags => new(_chunks["ibag"], 4);

    public SoundFontTable InstrumentModulators => new(_chunks["imod"], 10);

    public SoundFontTable InstrumentGenerators => new(_chunks["igen"], 4);

    public SoundFontTable SampleHeaders => new(_chunks["shdr"], 46);

    /// <exception cref="InvalidDataException">It is no sound font.</exception>
    public static SoundFontTables Read(SafeFileHandle file)
    {
        var tables = new SoundFontTables();
        var head = Bytes(file, 0, 12);
        if (!head.AsSpan(0, 4).SequenceEqual("RIFF"u8) || !head.AsSpan(8, 4).SequenceEqual("sfbk"u8))
            throw new InvalidDataException("It is no sound font.");
        var end = RandomAccess.GetLength(file);
        for (long at = 12; at + 12 <= end;)
        {
            var list = Bytes(file, at, 12);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(list.AsSpan(4));
            var name = Name(list.AsSpan(8));
            if (name is "INFO")
                tables.Info = Bytes(file, at + 12, size - 4);
            else if (name is "sdta")
                tables.Samples = (at + 20, BinaryPrimitives.ReadUInt32LittleEndian(Bytes(file, at + 16, 4)));
            else if (name is "pdta")
                tables.Split(Bytes(file, at + 12, size - 4));
            at += 8 + size;
            // Fonts whose compressed samples end at an odd byte are in use with and without the padding that RIFF asks for.
            if (size % 2 == 1 && at + 4 <= end && !Bytes(file, at, 4).AsSpan().SequenceEqual("LIST"u8))
                at++;
        }
        return tables._chunks.Count == 9 ? tables : throw new InvalidDataException("It lacks tables.");
    }

    public static byte[] Bytes(SafeFileHandle file, long at, long count)
    {
        if (count is < 0 or > MostBytes)
            throw new InvalidDataException("A part is too large.");
        var bytes = new byte[count];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), at + read) is > 0 and var more)
            read += more;
        return read == bytes.Length ? bytes : throw new InvalidDataException("It ends early.");
    }

    private static string Name(ReadOnlySpan<byte> bytes) => System.Text.Encoding.ASCII.GetString(bytes[..4]);

    private void Split(byte[] list)
    {
        for (var at = 0; at + 8 <= list.Length;)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(at + 4));
            if (size < 0 || at + 8 + size > list.Length)
                throw new InvalidDataException("A table is longer than its list.");
            _chunks[Name(list.AsSpan(at))] = list[(at + 8)..(at + 8 + size)];
            at += 8 + size + (size & 1);
        }
    }
}
