using System.Runtime.InteropServices;
using System.Text;

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

    /// <summary>Renders a drawing that was written in memory.</summary>
    /// <param name="svg">A whole document of <paramref name="width"/> by <paramref name="height"/> pixels; every text from outside in it escaped.</param>
    /// <param name="width">Pixels of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="cancel">Kills the renderer.</param>
    /// <returns>Straight alpha in the highest byte.</returns>
    /// <exception cref="ProcessFailedException">It is no drawing.</exception>
    public static async Task<Raster> RenderAsync(string svg, int width, int height, CancellationToken cancel)
    {
        var document = Encoding.UTF8.GetBytes(svg);
        // Without a frame size a pipe is taken in pieces of 4 kB, each for a whole drawing.
        string[] arguments = [.. Ffmpeg.Common, "-f", "svg_pipe", "-frame_size", $"{document.Length}", "-protocol_whitelist", "pipe", "-i", "pipe:0", "-frames:v", "1", "-pix_fmt", "rgba", "-f", "rawvideo", "pipe:1"];
        await using var renderer = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Input | ProcessPipes.Output, cancel);
        await renderer.Input.WriteAsync(document, cancel);
        renderer.Input.Close();
        var raster = new Raster(width, height);
        var buffer = new byte[width * 4];
        for (var y = 0; y < height; y++)
        {
            if (await renderer.Output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel) < buffer.Length)
                break;
            MemoryMarshal.Cast<byte, uint>(buffer).CopyTo(raster.Row(y));
        }
        await renderer.WaitAsync();
        return raster;
    }
}
