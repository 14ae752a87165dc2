using System.Buffers.Binary;
using System.Text;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>
/// Writes a score as a Standard MIDI File (The Complete MIDI 1.0 Detailed Specification, 1996, RP-001): format 1, a track for the tempo and one for each part.
/// </summary>
public static class MidiFile
{
    /// <summary>Pitched parts that fit beside the drums: one a channel.</summary>
    public const int MostPitchedParts = 15;

    /// <summary>Ticks a quarter note: finer than 1 ms from 32 beats a minute up.</summary>
    private const int Division = 1920;

    private const int DrumChannel = 9;

    // What sorts first at one tick: a channel is set up before it sounds, and a key is let go before it is struck again.
    private const int SetUp = 0, Off = 1, On = 2;

    /// <param name="score">At most <see cref="MostPitchedParts"/> parts besides drums.</param>
    /// <param name="target">Takes the file.</param>
    /// <exception cref="ArgumentException">More parts than channels.</exception>
    public static void Write(Score score, Stream target)
    {
        var parts = score.Parts.Where(part => part.Notes.Count > 0).ToList();
        if (parts.Count(part => !part.Drums) > MostPitchedParts)
            throw new ArgumentException($"A MIDI file has room for {MostPitchedParts} parts besides the drums.", nameof(score));
        // The tempo as the file can say it, so that no rounding adds up over an hour.
        var quarter = (int)Math.Clamp(Math.Round(60e6 / score.Tempo), 1, 0xFFFFFF);
        var ticksPerSecond = Division * 1e6 / quarter;
        var end = Tick(score.Times.Seconds, ticksPerSecond);

        Span<byte> header = stackalloc byte[14];
        "MThd"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], 6);
        BinaryPrimitives.WriteInt16BigEndian(header[8..], 1);
        BinaryPrimitives.WriteInt16BigEndian(header[10..], (short)(parts.Count + 1));
        BinaryPrimitives.WriteInt16BigEndian(header[12..], Division);
        target.Write(header);

        WriteTrack(target, [new Event(0, SetUp, [0xFF, 0x51, 3, (byte)(quarter >> 16), (byte)(quarter >> 8), (byte)quarter])], end);
        var pitched = 0;
        foreach (var part in parts)
        {
            var channel = part.Drums ? DrumChannel : Channel(pitched++);
            WriteTrack(target, Events(part, channel, ticksPerSecond), end);
        }
    }

    private static int Channel(int pitched) => pitched < DrumChannel ? pitched : pitched + 1;

    private static long Tick(double seconds, double ticksPerSecond) => (long)Math.Round(Math.Max(0, seconds) * ticksPerSecond);

    private static List<Event> Events(Part part, int channel, double ticksPerSecond)
    {
        var name = Encoding.ASCII.GetBytes(part.Name.Length > 60 ? part.Name[..60] : part.Name);
        var events = new List<Event>((part.Notes.Count * 2) + 6) { new(0, SetUp, [0xFF, 3, (byte)name.Length, .. name]) };
        if (!part.Drums)
            events.Add(new Event(0, SetUp, [(byte)(0xC0 | channel), Data(part.Program)]));
        foreach (var (controller, value) in new[] { (7, part.Volume), (10, part.Pan), (91, part.Reverb), (93, part.Chorus) })
            events.Add(new Event(0, SetUp, [(byte)(0xB0 | channel), (byte)controller, Data(value)]));
        events.AddRange(Expression(part.Expression, channel, ticksPerSecond));

        foreach (var key in part.Notes.GroupBy(note => note.Pitch))
        {
            var notes = key.OrderBy(note => note.Start).ToList();
            for (var i = 0; i < notes.Count; i++)
            {
                var start = Tick(notes[i].Start, ticksPerSecond);
                var stop = Math.Max(start + 1, Tick(notes[i].Start + notes[i].Length, ticksPerSecond));
                // A channel has each key once: struck again, it ends first.
                if (i + 1 < notes.Count && Tick(notes[i + 1].Start, ticksPerSecond) is var next && next > start)
                    stop = Math.Min(stop, next);
                events.Add(new Event(start, On, [(byte)(0x90 | channel), Data(key.Key), Math.Max((byte)1, Data(notes[i].Velocity))]));
                events.Add(new Event(stop, Off, [(byte)(0x80 | channel), Data(key.Key), 64]));
            }
        }
        return events;
    }

    // Steps small enough not to be heard, at most twenty a second.
    private static IEnumerable<Event> Expression(IReadOnlyList<ExpressionPoint> points, int channel, double ticksPerSecond)
    {
        var last = -1;
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[i], i + 1 < points.Count ? points[i + 1] : points[i]);
            var steps = (int)Math.Max(1, Math.Min((to.At - from.At) * 20, Math.Abs(to.Value - from.Value)));
            for (var step = 0; step < steps; step++)
            {
                var along = (double)step / steps;
                var value = (int)Math.Round(from.Value + (along * (to.Value - from.Value)));
                if (value == last)
                    continue;
                last = value;
                yield return new Event(Tick(from.At + (along * (to.At - from.At)), ticksPerSecond), SetUp, [(byte)(0xB0 | channel), 11, Data(value)]);
            }
        }
    }

    private static byte Data(int value) => (byte)Math.Clamp(value, 0, 127);

    private static void WriteTrack(Stream target, List<Event> events, long end)
    {
        using var track = new MemoryStream();
        long at = 0;
        foreach (var (tick, _, bytes) in events.OrderBy(one => one.Tick).ThenBy(one => one.Order))
        {
            WriteLength(track, tick - at);
            track.Write(bytes);
            at = tick;
        }
        WriteLength(track, Math.Max(0, end - at));
        track.Write([0xFF, 0x2F, 0]);

        Span<byte> head = stackalloc byte[8];
        "MTrk"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], (int)track.Length);
        target.Write(head);
        track.Position = 0;
        track.CopyTo(target);
    }

    // Seven bits a byte, the highest first; all but the last have the top bit set.
    private static void WriteLength(Stream track, long value)
    {
        Span<byte> bytes = stackalloc byte[4];
        var at = 4;
        bytes[--at] = (byte)(value & 0x7F);
        while ((value >>= 7) > 0)
            bytes[--at] = (byte)((value & 0x7F) | 0x80);
        track.Write(bytes[at..]);
    }

    private readonly record struct Event(long Tick, int Order, byte[] Bytes);
}
