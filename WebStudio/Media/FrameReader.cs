using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WebStudio.Media;

/// <summary>The frames of a video, one at a time; never more than one in memory.</summary>
public static class FrameReader
{
    /// <summary>Decodes a video at a size. The raster given is the same one every time, filled anew.</summary>
    /// <param name="path">A local video.</param>
    /// <param name="width">Pixels of the frames given.</param>
    /// <param name="height">Rows of the frames given.</param>
    /// <param name="cancel">Kills the decoder.</param>
    public static async IAsyncEnumerable<Raster> ReadAsync(string path, int width, int height, [EnumeratorCancellation] CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, .. Ffmpeg.Input(path), "-map", "0:v:0", "-vf", $"scale={width}:{height}:flags=bicubic+accurate_rnd+full_chroma_int,format=rgba",
            "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
        ];
        await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, cancel);
        var raster = new Raster(width, height);
        var buffer = new byte[width * height * 4];
        int read;
        while ((read = await decoder.Output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) == buffer.Length)
        {
            buffer.CopyTo(MemoryMarshal.AsBytes(raster.Pixels.AsSpan()));
            yield return raster;
        }
        await decoder.WaitAsync();
        if (read != 0)
            throw new InvalidDataException($"The decoder ended within a frame, after {read} of {buffer.Length} bytes.");
    }
}
