using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace WebStudio.Media;

/// <summary>WAV files of one channel, 16 bit.</summary>
public static class WaveFile
{
    /// <summary>Bytes of the head that <see cref="Head"/> gives.</summary>
    public const int HeadBytes = 44;

    /// <summary>Reads a whole file; meant for sentences, not for films.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">So many samples are read at most.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Samples a second, and the samples within ±1.</returns>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static async Task<(int Rate, float[] Samples)> ReadAsync(string path, int most, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var (rate, start, bytes) = await FindAsync(file, cancel);
        var count = (int)Math.Min(most, bytes / sizeof(short));
        var data = new byte[count * sizeof(short)];
        file.Position = start;
        await file.ReadExactlyAsync(data, cancel);
        var samples = new float[count];
        for (var i = 0; i < count; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data.AsSpan(2 * i)) / 32768f;
        return (rate, samples);
    }

    /// <summary>Finds the samples in a file.</summary>
    /// <returns>Samples a second, where the samples begin, and how many bytes they are; as many as there really are, whatever the head says.</returns>
    /// <exception cref="InvalidDataException">It is not a WAV file of one channel and 16 bit.</exception>
    public static async Task<(int Rate, long Start, long Bytes)> FindAsync(Stream file, CancellationToken cancel)
    {
        var head = new byte[12];
        if (await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length || !head.AsSpan(0, 4).SequenceEqual("RIFF"u8) || !head.AsSpan(8, 4).SequenceEqual("WAVE"u8))
            throw new InvalidDataException("It is not a WAV file.");
        var rate = 0;
        var chunk = new byte[8];
        while (await file.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancel) == chunk.Length)
        {
            long size = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            if (chunk.AsSpan(0, 4).SequenceEqual("data"u8) && rate > 0)
                return (rate, file.Position, Math.Min(size, file.Length - file.Position) & ~1L);
            if (chunk.AsSpan(0, 4).SequenceEqual("fmt "u8) && size is >= 16 and <= 64)
            {
                var format = new byte[size];
                await file.ReadExactlyAsync(format, cancel);
                if (BinaryPrimitives.ReadInt16LittleEndian(format.AsSpan(2)) != 1 || BinaryPrimitives.ReadInt16LittleEndian(format.AsSpan(14)) != 16)
                    throw new InvalidDataException("The sound is not of one channel and 16 bit.");
                rate = BinaryPrimitives.ReadInt32LittleEndian(format.AsSpan(4));
                continue;
            }
            file.Position += size + (size & 1);
        }
        throw new InvalidDataException("There is no sound in the WAV file.");
    }

    /// <summary>Writes a whole file.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<float> samples, int rate, CancellationToken cancel)
    {
        var bytes = new byte[HeadBytes + (samples.Length * sizeof(short))];
        Head(rate, samples.Length).CopyTo(bytes, 0);
        Encode(samples.Span, bytes.AsSpan(HeadBytes));
        await File.WriteAllBytesAsync(path, bytes, cancel);
    }

    /// <summary>Writes samples within ±1 as 16 bit; louder ones are clipped.</summary>
    public static void Encode(ReadOnlySpan<float> samples, Span<byte> bytes)
    {
        var target = MemoryMarshal.Cast<byte, short>(bytes);
        var (width, i) = (Vector<float>.Count, 0);
        for (; i + (2 * width) <= samples.Length; i += 2 * width)
            Vector.Narrow(Scaled(samples[i..]), Scaled(samples[(i + width)..])).CopyTo(target[i..]);
        for (; i < samples.Length; i++)
            target[i] = (short)Math.Clamp(MathF.Floor((samples[i] * 32767) + 0.5f), short.MinValue, short.MaxValue);
    }

    private static Vector<int> Scaled(ReadOnlySpan<float> samples) =>
        Vector.ConvertToInt32(Vector.Max(Vector.Min(Vector.Floor((new Vector<float>(samples) * 32767) + new Vector<float>(0.5f)), new Vector<float>(short.MaxValue)), new Vector<float>(short.MinValue)));

    /// <summary>The first bytes of a file with so many samples.</summary>
    public static byte[] Head(int rate, long samples)
    {
        var head = new byte[HeadBytes];
        var bytes = checked((uint)(samples * sizeof(short)));
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), bytes + 36);
        "WAVEfmt "u8.CopyTo(head.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(34), 16);
        "data"u8.CopyTo(head.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(40), bytes);
        return head;
    }
}
