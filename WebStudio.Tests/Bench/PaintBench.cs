using WebStudio.Media;

namespace WebStudio.Tests.Bench;

/// <summary>Whole paint jobs over HTTP beside the encoder alone on the same frames, and the memory they take.</summary>
internal static class PaintBench
{
    private const int Runs = 3;

    public static async Task RunAsync(BenchTable table)
    {
        var data = Directory.CreateTempSubdirectory("studio-bench-").FullName;
        try
        {
            await using var studio = await StudioProcess.StartAsync(data);
            // The first job of a process pays for compilation; it is told apart.
            var small = await BenchImages.PngAsync(512, 480);
            var cold = await BenchClient.PaintAsync(studio.Http, small, ("size", "512"));
            Console.Error.WriteLine($"first job of a fresh process, 512×480: {cold.Seconds:0.00} s");
            await MeasureAsync(table, studio, data, 512, 480, "sketch", 2);
            await MeasureAsync(table, studio, data, 512, 480, "oil", 2);
            await MeasureAsync(table, studio, data, 512, 480, "watercolor", 2);
            await MeasureAsync(table, studio, data, 1920, 1080, "sketch", 2.5);
            await MeasureAsync(table, studio, data, 1920, 1080, "oil", 2.5);
            await MeasureAsync(table, studio, data, 1920, 1080, "watercolor", 2.5);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchTable table, StudioProcess studio, string data, int width, int height, string style, double atMost)
    {
        var png = await BenchImages.PngAsync(width, height);
        (string, string)[] options = [("style", style), ("size", $"{Math.Max(width, height)}")];
        var warm = await BenchClient.PaintAsync(studio.Http, png, options);
        var frames = Path.Combine(data, "frames.yuv");
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(Path.Combine(data, "outputs", warm.Video)), "-f", "rawvideo", Ffmpeg.Output(frames)], TimeSpan.FromMinutes(2), CancellationToken.None);
        List<double> jobs = [], encodes = [];
        for (var run = 0; run < Runs; run++)
        {
            // In turn, since the machine drifts.
            encodes.Add(await BenchClient.EncodeAsync(frames, Path.Combine(data, "limit.mp4"), new VideoFormat(width, height, 30)));
            jobs.Add((await BenchClient.PaintAsync(studio.Http, png, options)).Seconds);
        }
        File.Delete(frames);
        table.Ratio($"paint {style} {width}×{height}, 600 frames: whole job / encoder alone", BenchClient.Median(jobs), BenchClient.Median(encodes), atMost);
    }

    /// <summary>The memory of the studio while it paints 1080p.</summary>
    public static async Task MemoryAsync(BenchTable table)
    {
        var png = await BenchImages.PngAsync(1920, 1080);
        foreach (var style in (string[])["sketch", "oil", "watercolor"])
        {
            using var data = new Scratch();
            await using var studio = await StudioProcess.StartAsync(data.Folder);
            await BenchClient.PaintAsync(studio.Http, await BenchImages.PngAsync(64, 64), ("duration", "5"), ("style", style), ("size", "64"));
            var idle = studio.Memory().Own;
            var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, BenchClient.PaintAsync(studio.Http, png, ("style", style), ("size", "1920")));
            table.Bound($"paint {style} 1920×1080: memory of the studio above idle ({idle >> 20} MB)", (peak - idle) / (double)(1 << 20), "MB", 300);
        }
    }
}
