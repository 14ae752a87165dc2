using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;
using WebStudio.Pipelines.Echo;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Bench;

/// <summary>Whole conversions over HTTP beside inflating the same bytes and piping ready frames into the same encoder, and the memory they take.</summary>
internal static class EchoBench
{
    private const int Frames = 200, Height = 576, Width = 768, Runs = 5;
    private const double AtMost = 1.3, MaxMegabytes = 120;

    public static async Task RunAsync(BenchTable table)
    {
        using var data = new Scratch();
        using var files = new Scratch();
        await using var studio = await StudioProcess.StartAsync(data.Folder, ("Echo:Roots:0", files.Folder));
        // The first job of a process pays for compilation.
        EchoBenchFiles.Speckle(files.PathFor("warm.npz"), 10, 64, 64, 1, ElementType.UInt8, CompressionLevel.Fastest);
        EchoBenchFiles.Speckle(files.PathFor("warm.float.npz"), 10, 64, 64, 3, ElementType.Float32, CompressionLevel.Fastest);
        await ConvertAsync(studio.Http, files.PathFor("warm.npz"));
        await ConvertAsync(studio.Http, files.PathFor("warm.float.npz"));
        // Once, before anything large: what earlier rows leave in the process counts against later ones.
        var idle = studio.Memory().Own;
        await MeasureAsync(table, studio, idle, files, "uint8 compressed", 1, ElementType.UInt8, CompressionLevel.Optimal);
        await MeasureAsync(table, studio, idle, files, "uint8 RGB compressed", 3, ElementType.UInt8, CompressionLevel.Optimal);
        await MeasureAsync(table, studio, idle, files, "float32 uncompressed", 1, ElementType.Float32, CompressionLevel.NoCompression);
        await HugeAsync(table, files);
    }

    private static async Task MeasureAsync(BenchTable table, StudioProcess studio, long idle, Scratch files, string what, int channels, ElementType type, CompressionLevel level)
    {
        string npz = files.PathFor("bench.npz"), ready = files.PathFor("ready.raw");
        EchoBenchFiles.Speckle(npz, Frames, Height, Width, channels, type, level);
        var mapper = await ReadyAsync(npz, ready, files);
        long peak = 0;
        List<double> jobs = [], limits = [];
        for (var run = 0; run < Runs; run++)
        {
            // In turn, since the machine drifts.
            limits.Add(await LimitAsync(npz, ready, files.PathFor("limit.mp4"), mapper));
            var job = ConvertAsync(studio.Http, npz);
            peak = Math.Max(peak, await BenchClient.PeakAsync(() => studio.Memory().Own, job));
            jobs.Add((await job).Seconds);
        }
        File.Delete(npz);
        File.Delete(ready);
        table.Ratio($"echo {Frames}×{Height}×{Width} {what}: whole job / inflate and encode", BenchClient.Median(jobs), BenchClient.Median(limits), AtMost);
        table.Bound($"echo {what}: memory of the studio above idle ({idle >> 20} MB)", (peak - idle) / (double)(1 << 20), "MB", MaxMegabytes);
    }

    /// <summary>Four gigabytes of a pattern of 200 bytes, in a studio that has just begun.</summary>
    private static async Task HugeAsync(BenchTable table, Scratch files)
    {
        using var data = new Scratch();
        await using var studio = await StudioProcess.StartAsync(data.Folder, ("Echo:Roots:0", files.Folder));
        await ConvertAsync(studio.Http, files.PathFor("warm.npz"));
        var idle = studio.Memory().Own;
        var path = files.PathFor("huge.npz");
        EchoBenchFiles.Pattern(path, 10_000, 560, 768);
        var job = ConvertAsync(studio.Http, path);
        var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, job);
        table.Bound($"echo 4.3 GB of a pattern ({(await job).Seconds:0} s): memory of the studio above idle ({idle >> 20} MB)", (peak - idle) / (double)(1 << 20), "MB", MaxMegabytes);
    }

    /// <summary>Submits a job by path and gives the seconds until it is told completed.</summary>
    private static async Task<(double Seconds, JsonNode Result)> ConvertAsync(HttpClient http, string path)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var form = new MultipartFormDataContent { { new StringContent("echo"), "kind" }, { new StringContent(new JsonObject { ["path"] = path }.ToJsonString()), "options" } };
        using var answer = await http.PostAsync("/api/v1/jobs", form);
        answer.EnsureSuccessStatusCode();
        var id = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
        while (true)
        {
            var job = (await http.GetFromJsonAsync<JsonObject>($"/api/v1/jobs/{id}"))!;
            if ((string?)job["status"] == "completed")
                return (TimeProvider.System.GetElapsedTime(start).TotalSeconds, job["result_metadata"]!);
            if ((string?)job["status"] == "failed")
                throw new InvalidOperationException((string?)job["error_message"]);
            await Task.Delay(10);
        }
    }

    /// <summary>Writes the frames as the encoder takes them into a file.</summary>
    private static async Task<FrameMapper> ReadyAsync(string npz, string ready, Scratch files)
    {
        using var file = await NpzFile.OpenAsync(npz, new NpzLimits(), CancellationToken.None);
        var choice = await EchoChoice.MakeAsync(file, new EchoOptions(), TimeSpan.FromHours(1), CancellationToken.None);
        var type = choice.Array.Type!.Value;
        await using var frames = await ArrayFrames.OpenAsync(file, choice.Array, choice.Axes, files.PathFor("spill"), CancellationToken.None);
        byte[] raw = new byte[frames.FrameBytes];
        var scan = new RangeScan(type);
        while (await frames.ReadAsync(raw, CancellationToken.None))
            scan.Add(raw);
        frames.Rewind();
        var mapper = FrameMapper.ForEncoder(type, choice.Axes, ValueWindow.For(type, scan.Range, null, null), null, null);
        var frame = new byte[mapper.FrameBytes];
        await using var target = File.Create(ready);
        for (var index = 0; await frames.ReadAsync(raw, CancellationToken.None); index++)
        {
            mapper.Map(raw, index, frame);
            await target.WriteAsync(frame);
        }
        return mapper;
    }

    /// <summary>Seconds to inflate every element and pipe the ready frames into the same encoder.</summary>
    private static async Task<double> LimitAsync(string npz, string ready, string output, FrameMapper mapper)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var archive = await ZipFile.OpenReadAsync(npz);
        await using var packed = await archive.Entries[0].OpenAsync();
        await using var source = File.OpenRead(ready);
        await using var video = await VideoWriter.StartAsync(output, EchoEncoding.Format(EchoQuality.Standard, mapper, EchoOptions.DefaultFps), CancellationToken.None);
        var raw = new byte[mapper.RawBytes];
        while (await packed.ReadAtLeastAsync(raw, raw.Length, throwOnEndOfStream: false) == raw.Length)
        {
            var frame = video.Rent();
            await source.ReadExactlyAsync(frame.AsMemory(0, mapper.FrameBytes));
            await video.WriteAsync(frame);
        }
        await video.CompleteAsync();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
