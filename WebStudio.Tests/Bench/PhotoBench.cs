using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Tests.Pipelines.Photo.Picture;

namespace WebStudio.Tests.Bench;

/// <summary>Whole photo jobs, built-in, beside the encoder alone on the same frames, and the memory they take.</summary>
internal static class PhotoBench
{
    private const int Runs = 3, Width = 1920, Height = 1080, Seconds = 30;
    private const string Photo = "/usr/share/doc/opencv-doc/examples/data/aloeL.jpg";

    public static async Task RunAsync(BenchTable table)
    {
        using var data = new Scratch();
        foreach (var path in EdgePath.All)
            table.Bound($"photo: an edge off its planned path, rms of 60 frames at {Width}×{Height}, {path.Name}", (await path.MeasureAsync(data, Width, Height)).Off, "px", 0.1);
        await using var studio = await StudioProcess.StartAsync(data.PathFor("data"));
        // The first job of a process pays for compilation.
        var watch = TimeProvider.System.GetTimestamp();
        var warm = await JobAsync(studio.Http);
        table.Bound($"photo {Width}×{Height}, {Seconds} s, built-in: the first job of a process", TimeProvider.System.GetElapsedTime(watch).TotalSeconds, "s", 20);
        string video = data.PathFor("video.mp4"), frames = data.PathFor("frames.yuv");
        await File.WriteAllBytesAsync(video, await studio.Http.GetByteArrayAsync($"/photos/{warm}/download"));
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(video), "-map", "0:v", "-f", "rawvideo", Ffmpeg.Output(frames)], TimeSpan.FromMinutes(2), CancellationToken.None);
        var format = PictureRenderer.Format(Width, Height, 30);
        if (new FileInfo(frames).Length != (long)format.FrameBytes * 30 * Seconds)
            throw new InvalidOperationException("The bench's video is not what was asked for.");
        List<double> jobs = [], encodes = [];
        long peak = 0;
        for (var run = 0; run < Runs; run++)
        {
            // In turn, since the machine drifts.
            encodes.Add(await BenchClient.EncodeAsync(frames, data.PathFor("limit.mp4"), format));
            var start = TimeProvider.System.GetTimestamp();
            peak = Math.Max(peak, await BenchClient.PeakAsync(() => studio.Memory().Own, JobAsync(studio.Http)));
            jobs.Add(TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        }
        table.Ratio($"photo {Width}×{Height}, {30 * Seconds} frames, built-in: whole job / encoder alone", BenchClient.Median(jobs), BenchClient.Median(encodes), 1.5);
        table.Bound($"photo {Width}×{Height}, {Seconds} s, built-in: whole job", BenchClient.Median(jobs), "s", 20);
        table.Bound("photo: memory of the studio during a job", peak / (double)(1 << 20), "MB", 400);
    }

    private static async Task<string> JobAsync(HttpClient http)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Seconds}"), "duration" }, { new StringContent("16:9"), "aspect" }, { new StringContent($"{Height}"), "height" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Photo)), "file", "aloe.jpg" },
        };
        using var answer = await http.PostAsync("/photos/upload", form);
        answer.EnsureSuccessStatusCode();
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["task_id"]!;
        while (true)
        {
            var status = (string?)(await http.GetFromJsonAsync<JsonObject>($"/photos/{id}/status"))!["status"];
            if (status is "error")
                throw new InvalidOperationException("The bench's job has failed.");
            if (status is "done")
                return id;
            await Task.Delay(50);
        }
    }
}
