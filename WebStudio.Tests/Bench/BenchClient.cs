using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Bench;

/// <summary>Drives a studio over HTTP as clients do.</summary>
internal static class BenchClient
{
    /// <summary>Uploads to the waiting endpoint and gives the seconds until its answer, and the video's public name.</summary>
    public static async Task<(double Seconds, string Video, string JobId)> PaintAsync(HttpClient http, byte[] png, params (string Name, string Value)[] options)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in options)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(png), "file", "bench.png");
        var start = TimeProvider.System.GetTimestamp();
        using var answer = await http.PostAsync("/api/upload", form);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        answer.EnsureSuccessStatusCode();
        return (seconds, (string)body!["video_filename"]!, (string)body["job_id"]!);
    }

    public static async Task<string> SubmitAsync(HttpClient http, byte[] png, string options)
    {
        using var form = new MultipartFormDataContent { { new StringContent("paint"), "kind" }, { new StringContent(options), "options" }, { new ByteArrayContent(png), "file", "bench.png" } };
        using var answer = await http.PostAsync("/api/v1/jobs", form);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
    }

    /// <summary>Seconds to pipe the raw frames of a file into the same encoder.</summary>
    public static async Task<double> EncodeAsync(string frames, string output, VideoFormat format)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var source = File.OpenRead(frames);
        await using var video = await VideoWriter.StartAsync(output, format, CancellationToken.None);
        var size = format.FrameBytes;
        while (true)
        {
            var buffer = video.Rent();
            if (await source.ReadAtLeastAsync(buffer.AsMemory(0, size), size, throwOnEndOfStream: false) < size)
                break;
            await video.WriteAsync(buffer);
        }
        await video.CompleteAsync();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Samples a value every 20 ms while something runs and gives its maximum.</summary>
    public static async Task<long> PeakAsync(Func<long> sample, Task work)
    {
        long peak = 0;
        while (!work.IsCompleted)
        {
            peak = Math.Max(peak, sample());
            await Task.WhenAny(work, Task.Delay(20));
        }
        await work;
        return peak;
    }
}
