using System.Runtime.InteropServices;

namespace WebStudio.Media;

/// <summary>Rasters to image files, and vector art to rasters.</summary>
public static class ImageWriter
{
    /// <summary>Writes a JPEG, scaled to a height.</summary>
    /// <param name="image">Opaque pixels.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="longestSide">Pixels of the longer side of the result.</param>
    /// <param name="cancel">Kills the encoder.</param>
    public static async Task WriteJpegAsync(Raster image, string path, int longestSide, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-f", "rawvideo", "-pix_fmt", "rgb0", "-s", $"{image.Width}x{image.Height}", "-i", "pipe:0",
            "-vf", $"scale=w='if(gte(iw,ih),min(iw,{longestSide}),-1)':h='if(gte(iw,ih),-1,min(ih,{longestSide}))':flags=area,format=yuvj444p",
            "-frames:v", "1", "-q:v", "3", "-f", "mjpeg", Ffmpeg.Output(path),
        ];
        await using var encoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input, cancel);
        await WritePixelsAsync(image, encoder.Input, cancel);
        await encoder.WaitAsync();
    }

    /// <summary>The picture as a JPEG without any tags.</summary>
    /// <param name="image">Opaque pixels.</param>
    /// <param name="cancel">Kills the encoder.</param>
    public static async Task<byte[]> JpegAsync(Raster image, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-f", "rawvideo", "-pix_fmt", "rgb0", "-s", $"{image.Width}x{image.Height}", "-i", "pipe:0",
            "-vf", "format=yuvj420p", "-frames:v", "1", "-q:v", "3", "-bitexact", "-f", "mjpeg", "pipe:1",
        ];
        await using var encoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input | ProcessPipes.Output, cancel);
        using var jpeg = new MemoryStream();
        await Task.WhenAll(WritePixelsAsync(image, encoder.Input, cancel), encoder.Output.CopyToAsync(jpeg, cancel));
        await encoder.WaitAsync();
        return jpeg.ToArray();
    }

    private static async Task WritePixelsAsync(Raster image, Stream target, CancellationToken cancel)
    {
        const int PixelsAtOnce = 64 * 1024;
        var buffer = new byte[PixelsAtOnce * 4];
        for (var at = 0; at < image.Pixels.Length; at += PixelsAtOnce)
        {
            var bytes = MemoryMarshal.AsBytes(image.Pixels.AsSpan(at, Math.Min(PixelsAtOnce, image.Pixels.Length - at)));
            bytes.CopyTo(buffer);
            await target.WriteAsync(buffer.AsMemory(0, bytes.Length), cancel);
        }
        await target.DisposeAsync();
    }
}
