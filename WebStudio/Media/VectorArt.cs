using System.Runtime.InteropServices;

namespace WebStudio.Media;

/// <summary>Our own SVG drawings as rasters, by ffmpeg's librsvg. Not for SVG from outside.</summary>
public static class VectorArt
{
    /// <summary>Renders a square drawing.</summary>
    /// <param name="path">An SVG of our own with a square view box.</param>
    /// <param name="size">Pixels a side.</param>
    /// <param name="cancel">Kills the renderer.</param>
    /// <returns>Straight alpha in the highest byte.</returns>
    public static async Task<Raster> RenderAsync(string path, int size, CancellationToken cancel)
    {
        string[] arguments = [.. Ffmpeg.Common, "-f", "svg_pipe", "-width", $"{size}", "-height", $"{size}", .. Ffmpeg.Input(path), "-vf", $"scale={size}:{size},format=rgba", "-f", "rawvideo", "pipe:1"];
        await using var renderer = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, cancel);
        var bytes = new byte[size * size * 4];
        _ = await renderer.Output.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        await renderer.WaitAsync();
        return new Raster(size, size, MemoryMarshal.Cast<byte, uint>(bytes).ToArray());
    }
}
