using System.Runtime.InteropServices;
using System.Text;

namespace WebStudio.Media;

/// <summary>Our own SVG drawings as rasters, by ffmpeg's librsvg. Not for SVG from outside.</summary>
public static class VectorArt
{
    /// <summary>Renders a square drawing.</summary>
    /// <param name="svg">A drawing of our own with a square view box.</param>
    /// <param name="size">Pixels a side.</param>
    /// <param name="cancel">Kills the renderer.</param>
    /// <returns>Straight alpha in the highest byte.</returns>
    public static async Task<Raster> RenderAsync(string svg, int size, CancellationToken cancel)
    {
        string[] arguments = [.. Ffmpeg.Common, "-f", "svg_pipe", "-width", $"{size}", "-height", $"{size}", "-i", "pipe:0", "-vf", $"scale={size}:{size},format=rgba", "-f", "rawvideo", "pipe:1"];
        await using var renderer = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input | ProcessPipes.Output, cancel);
        await renderer.Input.WriteAsync(Encoding.UTF8.GetBytes(svg), cancel);
        await renderer.Input.DisposeAsync();
        var bytes = new byte[size * size * 4];
        _ = await renderer.Output.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        await renderer.WaitAsync();
        return new Raster(size, size, MemoryMarshal.Cast<byte, uint>(bytes).ToArray());
    }
}
