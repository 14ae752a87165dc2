using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Picture;
using WebStudio.Pipelines.Story.Film.Text;
using WebStudio.Pipelines.Story;
using WebStudio.Tests.Pipelines.Story.Film;

namespace WebStudio.Tests.Bench;

/// <summary>Whole story jobs, built-in, beside the encoder alone on frames of theirs; and the film's own pieces.</summary>
internal static class StoryBench
{
    private const int Width = 1920, Height = 1080, Fps = 30, Scenes = 10;
    private const double Minutes = 5;

    // Seconds of the film that the encoder is measured on: all of it would be 28 GB of raw frames.
    private const int Measured = 40;

    private const string Photo = "/usr/share/doc/opencv-doc/examples/data/aloeL.jpg";

    public static async Task RunAsync(BenchTable table)
    {
        using var data = new Scratch();
        await SmoothnessAsync(table, data);
        await PaintingAsync(table);
        await using var studio = await StudioProcess.StartAsync(data.PathFor("data"));
        // The first job of a process pays for compilation.
        _ = await JobAsync(studio.Http, 0.5, 3);
        var start = TimeProvider.System.GetTimestamp();
        var job = JobAsync(studio.Http, Minutes, Scenes);
        var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, job);
        var whole = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        string video = data.PathFor("video.mp4"), frames = data.PathFor("frames.yuv");
        await File.WriteAllBytesAsync(video, await studio.Http.GetByteArrayAsync($"/api/video/{await job}"));
        var length = await SecondsAsync(video);
        await Ffmpeg.RunAsync(["-ss", "30", .. Ffmpeg.Input(video), "-t", $"{Measured}", "-map", "0:v", "-f", "rawvideo", Ffmpeg.Output(frames)], TimeSpan.FromMinutes(5), CancellationToken.None);
        // All cores for one encoder, as it would be used alone.
        var format = FilmRenderer.Format(Width, Height, Fps) with { Threads = null };
        var measured = new FileInfo(frames).Length / (double)format.FrameBytes;
        var alone = await BenchClient.EncodeAsync(frames, data.PathFor("limit.mp4"), format) * length * Fps / measured;
        table.Ratio($"story {Width}×{Height}, {length:0} s, {Scenes} scenes, built-in: whole job / encoder alone", whole, alone, 1.3);
        table.Bound("story: whole job for a second of it", whole / length, "s", 1 / 3.0);
        table.Bound("story: memory of the studio during a job", peak / (double)(1 << 20), "MB", 500);
    }

    /// <summary>The longest story: within the memory of a short one, and no slower for a second of it.</summary>
    public static async Task HourAsync(BenchTable table)
    {
        const double Long = 60;
        using var data = new Scratch();
        await using var studio = await StudioProcess.StartAsync(data.PathFor("data"));
        var start = TimeProvider.System.GetTimestamp();
        var job = JobAsync(studio.Http, Long, 3 * Scenes);
        var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, job);
        var whole = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var length = await SecondsAsync(Directory.GetFiles(data.PathFor("data/outputs"), "*.mp4").Single());
        table.Bound("story of an hour: off the length asked for", Math.Abs(length - (Long * 60)) / (Long * 60) * 100, "%", 10);
        table.Bound("story of an hour: whole job for a second of it", whole / length, "s", 1 / 3.0);
        table.Bound("story of an hour: memory of the studio during the job", peak / (double)(1 << 20), "MB", 500);
    }

    private static async Task SmoothnessAsync(BenchTable table, Scratch data)
    {
        var worst = 0.0;
        foreach (var move in (Glide[])[new(new(0.495, 0.5, 0.8), new(0.505, 0.5, 0.8)), new(new(0.45, 0.5, 0.85), new(0.55, 0.5, 0.85)), new(new(0.5, 0.5, 1), new(0.48, 0.5, 0.88))])
            worst = Math.Max(worst, (await FilmSteps.EdgeAsync(data, 640, 360, move)).Rms);
        table.Bound("story: camera moves, a synthetic edge off its way", worst, "px rms", 0.1);
    }

    // On one core, without the encoder.
    private static async Task PaintingAsync(BenchTable table)
    {
        const int Frames = 300;
        var plan = FilmSteps.Plan([Photo], 20, Width, Height);
        plan = plan with { Captions = CaptionMode.Burned, Scenes = [plan.Scenes[0] with { Lines = [FilmSteps.Line("Nobody in the village could say why its lights came on every night", 0.2, 9)] }] };
        var picture = await FocusFinder.LookAsync(Photo, CancellationToken.None);
        var shots = FilmDirector.Plan(plan, [picture]);
        var view = await new Plates(plan, [picture], shots).ViewAsync(shots[0], CancellationToken.None);
        var text = await TextLayer.CreateAsync(plan, FilmText.Cues(plan), CancellationToken.None);
        var painter = new FramePainter(plan);
        var target = new Yuv420(Width, Height);
        var times = new List<double>();
        for (var frame = 0; frame < Frames; frame++)
        {
            var start = TimeProvider.System.GetTimestamp();
            painter.Paint(target, frame, view, null, Transition.Cut, 1, 1);
            text.Draw(target, frame);
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }
        table.Bound($"story: drawing a frame of {Width}×{Height} with captions, one core", BenchClient.Median(times), "ms", 2.5);
    }

    private static async Task<string> JobAsync(HttpClient http, double minutes, int scenes)
    {
        using var answer = await http.PostAsJsonAsync("/api/generate-video", new
        {
            topic = "The lighthouse that forgot its keeper", story_type = "mystery_thriller", duration = minutes, num_scenes = scenes, captions = "burned", music = true, seed = 7,
        });
        answer.EnsureSuccessStatusCode();
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
        while (true)
        {
            var progress = (await http.GetFromJsonAsync<JsonObject>($"/api/progress?job_id={id}"))!;
            if ((string?)progress["status"] is "error")
                throw new InvalidOperationException($"The bench's job has failed: {progress["error"]}");
            if ((string?)progress["status"] is "complete")
                return (string)progress["video_path"]!;
            await Task.Delay(50);
        }
    }

    private static async Task<double> SecondsAsync(string video)
    {
        var text = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", video], TimeSpan.FromMinutes(1), CancellationToken.None);
        return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
