using WebStudio.Media;

namespace WebStudio.Tests.Bench;

/// <summary>A picture with smooth areas and fine detail, the same at every run: a fractal drawn by ffmpeg.</summary>
internal static class BenchImages
{
    public static async Task<byte[]> PngAsync(int width, int height)
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("bench.png");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", $"mandelbrot=s={width}x{height}:start_scale=1.2", "-frames:v", "1", Ffmpeg.Output(path)], TimeSpan.FromSeconds(30), CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }
}
