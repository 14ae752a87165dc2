using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Bench;

/// <summary>Watching a video beside only decoding it, whole jobs beside real time, and the memory they take.</summary>
internal static class HighlightsBench
{
    private const int Runs = 3;
    private const double Length = 130, Long = 3 * Length;
    private const string Clips = "/usr/share/doc/opencv-doc/examples/data";

    public static async Task RunAsync(BenchTable table)
    {
        using var data = new Scratch();
        string video = data.PathFor("bench.mp4"), longer = data.PathFor("longer.mp4"), pcm = data.PathFor("sound.pcm");
        await MakeAsync(video, Length);
        await Ffmpeg.RunAsync(["-stream_loop", "2", .. Ffmpeg.Input(video), "-c", "copy", "-f", "mp4", Ffmpeg.Output(longer)], TimeSpan.FromMinutes(2), CancellationToken.None);
        // The first run pays for compilation.
        await AnalyzeAsync(video, pcm);
        List<double> decodes = [], analyses = [];
        for (var run = 0; run < Runs; run++)
        {
            decodes.Add(await TimeAsync(() => DecodeAsync(video)));
            analyses.Add(await TimeAsync(() => AnalyzeAsync(video, pcm)));
        }
        table.Ratio($"highlights: analysis of {Length} s of 720p / decoding it", BenchClient.Median(analyses), BenchClient.Median(decodes), 1.6);
        table.Ratio($"highlights: analysis of {Long} s / three times that of {Length} s", await TimeAsync(() => AnalyzeAsync(longer, pcm)), 3 * BenchClient.Median(analyses), 1.15);
        await using var studio = await StudioProcess.StartAsync(data.PathFor("data"));
        await JobAsync(studio.Http, video);
        List<double> jobs = [];
        for (var run = 0; run < Runs; run++)
            jobs.Add(await TimeAsync(() => JobAsync(studio.Http, video)));
        table.Ratio($"highlights: whole job, 30 s out of {Length} s of 720p / real time ({Length / BenchClient.Median(jobs):0.0} times as fast)", BenchClient.Median(jobs), Length, 1 / 15.0);
        var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, JobAsync(studio.Http, longer));
        table.Bound($"highlights: memory of the studio, {Long} s of 720p", peak / (double)(1 << 20), "MB", 400);
    }

    /// <summary>Film, street and a tree with sounds, at 720p, 30 frames a second.</summary>
    private static Task MakeAsync(string path, double seconds) => Ffmpeg.RunAsync(
        [
            "-stream_loop", "-1", .. Ffmpeg.Input(Path.Combine(Clips, "Megamind.avi")), .. Ffmpeg.Input(Path.Combine(Clips, "vtest.avi")), "-stream_loop", "-1", .. Ffmpeg.Input(Path.Combine(Clips, "tree.avi")),
            "-f", "lavfi", "-i", "sine=f=330:d=400",
            "-filter_complex",
            "[0:v]trim=duration=40,scale=1280:720,setsar=1,fps=30[a];[1:v]setpts=PTS-STARTPTS,scale=1280:720,setsar=1,fps=30,trim=duration=60[b];[2:v]trim=duration=30,scale=1280:720,setsar=1,fps=30[c];[a][b][c]concat=n=3:v=1[v];"
            + "[0:a]atrim=duration=40,aresample=48000,aformat=channel_layouts=stereo[x];[3:a]volume=0.1,atrim=duration=90,aresample=48000,aformat=channel_layouts=stereo[y];[x][y]concat=n=2:v=0:a=1[s]",
            "-map", "[v]", "-map", "[s]", "-t", seconds.ToString(CultureInfo.InvariantCulture), "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-f", "mp4", Ffmpeg.Output(path),
        ],
        TimeSpan.FromMinutes(5), CancellationToken.None);

    private static Task DecodeAsync(string video) => Ffmpeg.RunAsync([.. Ffmpeg.Input(video), "-map", "0:v:0", "-f", "null", "-"], TimeSpan.FromMinutes(5), CancellationToken.None);

    private static async Task AnalyzeAsync(string video, string pcm)
    {
        var facts = await MediaProbe.InspectAsync(video, CancellationToken.None);
        await VideoAnalyzer.AnalyzeAsync(video, facts, pcm, _ => { }, CancellationToken.None);
        await AudioAnalyzer.AnalyzeAsync(pcm, CancellationToken.None);
    }

    private static async Task JobAsync(HttpClient http, string video)
    {
        using var form = new MultipartFormDataContent { { new StringContent("30"), "target_duration" } };
        await using var file = File.OpenRead(video);
        form.Add(new StreamContent(file), "file", "bench.mp4");
        using var answer = await http.PostAsync("/api/v1/upload", form);
        answer.EnsureSuccessStatusCode();
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
        while (true)
        {
            var status = (string?)(await http.GetFromJsonAsync<JsonObject>($"/api/v1/jobs/{id}/status"))!["status"];
            if (status is "failed" or "cancelled")
                throw new InvalidOperationException($"The bench's job has {status}.");
            if (status is "completed")
                return;
            await Task.Delay(50);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
