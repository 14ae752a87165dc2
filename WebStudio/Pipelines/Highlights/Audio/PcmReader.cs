using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>Reads signed 16-bit little-endian samples of one channel, a pooled block at a time.</summary>
internal static class PcmReader
{
    private const int BlockSamples = 16 * AudioAnalyzer.SampleRate;

    /// <summary>The samples of a file in their order, −1 to 1. Each block is valid until the next is asked for; an odd last byte is left out.</summary>
    /// <param name="path">A file without a header.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<ReadOnlyMemory<float>> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var bytes = ArrayPool<byte>.Shared.Rent(2 * BlockSamples);
        var samples = ArrayPool<float>.Shared.Rent(BlockSamples);
        try
        {
            int read;
            do
            {
                read = await file.ReadAtLeastAsync(bytes.AsMemory(0, 2 * BlockSamples), 2 * BlockSamples, throwOnEndOfStream: false, cancel);
                if (read >= 2)
                {
                    Convert(bytes.AsSpan(0, read / 2 * 2), samples);
                    yield return samples.AsMemory(0, read / 2);
                }
            }
            while (read == 2 * BlockSamples);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<float>.Shared.Return(samples);
        }
    }

    private static void Convert(ReadOnlySpan<byte> bytes, Span<float> samples)
    {
        var integers = MemoryMarshal.Cast<byte, short>(bytes);
        for (var i = 0; i < integers.Length; i++)
            samples[i] = integers[i] * (1f / 32768);
    }
}
