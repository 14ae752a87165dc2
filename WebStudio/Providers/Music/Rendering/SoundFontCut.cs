using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>
/// Takes out of a compressed sound font what a score plays: the zones of its presets and instruments that cover its keys and velocities, and their samples.
/// Decoding whole presets takes the synthesiser longer than playing half a minute; what it plays is the same to the last bit.
/// </summary>
internal static class SoundFontCut
{
    // Generators (8.1.2): what a zone leads to, and for which keys and velocities.
    private const int Instrument = 41, KeyRange = 43, VelocityRange = 44, Sample = 53;

    private const int DrumBank = 128;

    // Sample type (7.10): the flag of sf3.
    private const int Compressed = 0x10;

    /// <param name="font">A sound font.</param>
    /// <param name="parts">What is played.</param>
    /// <param name="output">The smaller font.</param>
    /// <returns>False, and no file, where the font is not compressed, lacks a preset or is not understood: then it is to be used whole.</returns>
    public static bool TryWrite(string font, IReadOnlyList<Part> parts, string output)
    {
        try
        {
            using var file = File.OpenHandle(font);
            var tables = SoundFontTables.Read(file);
            if (Choose(tables, parts) is not { } chosen)
                return false;
            using var target = File.Create(output);
            Write(tables, file, chosen, target);
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            File.Delete(output);
            return false;
        }
    }

    private static Choice? Choose(SoundFontTables tables, IReadOnlyList<Part> parts)
    {
        var choice = new Choice();
        foreach (var played in parts.Where(part => part.Notes.Count > 0).GroupBy(part => (Bank: part.Drums ? DrumBank : 0, Program: part.Drums ? 0 : Math.Clamp(part.Program, 0, 127))))
        {
            var preset = Enumerable.Range(0, tables.Presets.Count).FirstOrDefault(i => tables.Presets.Number(i, 20) == played.Key.Program && tables.Presets.Number(i, 22) == played.Key.Bank, -1);
            if (preset < 0)
                return null;
            HashSet<(int, int)> notes = [.. played.SelectMany(part => part.Notes).Select(note => (Math.Clamp(note.Pitch, 0, 127), Math.Clamp(note.Velocity, 1, 127)))];
            choice.Presets.Add(preset, Zones(tables.Presets.Number(preset, 24), tables.Presets.Number(preset + 1, 24), tables.PresetBags, tables.PresetGenerators, Instrument, notes, choice.NotesOf));
        }
        foreach (var (instrument, notes) in choice.NotesOf)
            choice.Instruments.Add(instrument, Zones(tables.Instruments.Number(instrument, 20), tables.Instruments.Number(instrument + 1, 20), tables.InstrumentBags, tables.InstrumentGenerators, Sample, notes, choice.Samples));
        return choice.Samples.Keys.All(sample => (tables.SampleHeaders.Number(sample, 44) & Compressed) != 0) ? choice : null;
    }

    // The zones that sound for any of the notes, and the one for all; what they lead to gets their notes.
    private static List<int> Zones(int from, int to, SoundFontTable bags, SoundFontTable generators, int leads, HashSet<(int Key, int Velocity)> notes, SortedDictionary<int, HashSet<(int, int)>> reached)
    {
        var zones = new List<int>();
        for (var bag = from; bag < to; bag++)
        {
            (int Low, int High) keys = (0, 127), velocities = (0, 127);
            var target = -1;
            for (var i = bags.Number(bag, 0); i < bags.Number(bag + 1, 0); i++)
            {
                var one = generators[i];
                switch (generators.Number(i, 0))
                {
                    case KeyRange:
                        keys = (one[2], one[3]);
                        break;
                    case VelocityRange:
                        velocities = (one[2], one[3]);
                        break;
                    case var name when name == leads:
                        target = generators.Number(i, 2);
                        break;
                }
            }
            var sounding = target < 0 ? [] : notes.Where(note => note.Key >= keys.Low && note.Key <= keys.High && note.Velocity >= velocities.Low && note.Velocity <= velocities.High).ToList();
            if (target < 0 || sounding.Count > 0)
                zones.Add(bag);
            if (sounding.Count == 0)
                continue;
            if (!reached.TryGetValue(target, out var there))
                reached.Add(target, there = []);
            there.UnionWith(sounding);
        }
        return zones;
    }

    private static void Write(SoundFontTables tables, SafeFileHandle file, Choice choice, Stream target)
    {
        using var samples = new MemoryStream();
        using var headers = new MemoryStream();
        foreach (var sample in choice.Samples.Keys)
        {
            var header = tables.SampleHeaders[sample].ToArray();
            uint start = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(20)), end = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(24));
            if (end < start || end > tables.Samples.Length)
                throw new InvalidDataException("A sample lies outside of the samples.");
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20), (uint)samples.Length);
            samples.Write(SoundFontTables.Bytes(file, tables.Samples.Start + start, end - start));
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), (uint)samples.Length);
            // Its other channel may be left out; it is not looked for by this number.
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(42), 0);
            headers.Write(header);
        }
        headers.Write(tables.SampleHeaders[tables.SampleHeaders.Count]);
        if (samples.Length % 2 == 1)
            samples.WriteByte(0);

        var presets = new Level(tables.Presets, 24, tables.PresetBags, tables.PresetGenerators, tables.PresetModulators);
        var instruments = new Level(tables.Instruments, 20, tables.InstrumentBags, tables.InstrumentGenerators, tables.InstrumentModulators);
        presets.Copy(choice.Presets, Instrument, [.. choice.Instruments.Keys]);
        instruments.Copy(choice.Instruments, Sample, [.. choice.Samples.Keys]);
        var data = List("pdta"u8, [
            ("phdr", presets.Heads), ("pbag", presets.Bags), ("pmod", presets.Modulators), ("pgen", presets.Generators),
            ("inst", instruments.Heads), ("ibag", instruments.Bags), ("imod", instruments.Modulators), ("igen", instruments.Generators), ("shdr", headers)]);
        var sound = List("sdta"u8, [("smpl", samples)]);
        byte[] info = [.. "INFO"u8, .. tables.Info];
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, 4 + 24 + info.Length + sound.Length + data.Length);
        target.Write([.. "RIFF"u8, .. size, .. "sfbk"u8]);
        foreach (var list in (byte[][])[info, sound, data])
        {
            BinaryPrimitives.WriteInt32LittleEndian(size, list.Length);
            target.Write([.. "LIST"u8, .. size]);
            target.Write(list);
        }
    }

    private static byte[] List(ReadOnlySpan<byte> name, (string Name, MemoryStream Content)[] chunks)
    {
        using var list = new MemoryStream();
        list.Write(name);
        Span<byte> size = stackalloc byte[4];
        foreach (var (chunk, content) in chunks)
        {
            list.Write(System.Text.Encoding.ASCII.GetBytes(chunk));
            BinaryPrimitives.WriteInt32LittleEndian(size, (int)content.Length);
            list.Write(size);
            content.Position = 0;
            content.CopyTo(list);
        }
        return list.ToArray();
    }

    // What is kept: zones by preset and by instrument, and the notes that each instrument and sample sounds for.
    private sealed class Choice
    {
        public SortedDictionary<int, List<int>> Presets { get; } = [];

        public SortedDictionary<int, HashSet<(int, int)>> NotesOf { get; } = [];

        public SortedDictionary<int, List<int>> Instruments { get; } = [];

        public SortedDictionary<int, HashSet<(int, int)>> Samples { get; } = [];
    }

    // Presets or instruments: both are heads that own bags, which own generators and modulators.
    private sealed class Level(SoundFontTable heads, int bagAt, SoundFontTable bags, SoundFontTable generators, SoundFontTable modulators)
    {
        public MemoryStream Heads { get; } = new();

        public MemoryStream Bags { get; } = new();

        public MemoryStream Generators { get; } = new();

        public MemoryStream Modulators { get; } = new();

        public void Copy(SortedDictionary<int, List<int>> kept, int leads, List<int> numbers)
        {
            foreach (var (head, zones) in kept)
            {
                WriteHead(head);
                foreach (var bag in zones)
                {
                    WriteBag();
                    for (var i = bags.Number(bag, 0); i < bags.Number(bag + 1, 0); i++)
                    {
                        var one = generators[i].ToArray();
                        if (generators.Number(i, 0) == leads)
                            BinaryPrimitives.WriteUInt16LittleEndian(one.AsSpan(2), (ushort)numbers.IndexOf(generators.Number(i, 2)));
                        Generators.Write(one);
                    }
                    for (var i = bags.Number(bag, 2); i < bags.Number(bag + 1, 2); i++)
                        Modulators.Write(modulators[i]);
                }
            }
            WriteHead(heads.Count);
            WriteBag();
            Generators.Write(generators[generators.Count]);
            Modulators.Write(modulators[modulators.Count]);
        }

        private void WriteHead(int head)
        {
            var one = heads[head].ToArray();
            BinaryPrimitives.WriteUInt16LittleEndian(one.AsSpan(bagAt), (ushort)(Bags.Length / bags.Size));
            Heads.Write(one);
        }

        private void WriteBag()
        {
            Span<byte> one = stackalloc byte[4];
            BinaryPrimitives.WriteUInt16LittleEndian(one, (ushort)(Generators.Length / generators.Size));
            BinaryPrimitives.WriteUInt16LittleEndian(one[2..], (ushort)(Modulators.Length / modulators.Size));
            Bags.Write(one);
        }
    }
}
