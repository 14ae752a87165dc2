using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>Small videos, and uploading them as the highlights app does.</summary>
internal static class HighlightsSteps
{
    /// <summary>Fourteen seconds with sound: a calm pattern, then a lively one, then another calm one.</summary>
    public static async Task<byte[]> VideoAsync(params string[] output)
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("video.mp4");
        await RunAsync(
            [
                "-f", "lavfi", "-i", "smptehdbars=s=192x108:r=25:d=5", "-f", "lavfi", "-i", "testsrc2=s=192x108:r=25:d=4", "-f", "lavfi", "-i", "mandelbrot=s=192x108:r=25,trim=duration=5,setpts=PTS-STARTPTS",
                "-f", "lavfi", "-i", "sine=f=440:d=14", "-filter_complex", "[0][1][2]concat=n=3:v=1,format=yuv420p[v]", "-map", "[v]", "-map", "3",
                "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", .. output,
            ], path);
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>What ffmpeg makes of some arguments.</summary>
    public static async Task<byte[]> MadeAsync(string name, params string[] arguments)
    {
        using var scratch = new Scratch();
        await RunAsync(arguments, scratch.PathFor(name));
        return await File.ReadAllBytesAsync(scratch.PathFor(name));
    }

    public static Task<HttpResponseMessage> TryUploadVideoAsync(this HttpClient client, byte[] video, string fileName = "match.mp4", params (string Name, string Value)[] fields)
    {
        var form = new RawForm();
        foreach (var (name, value) in fields)
            form.Field(name, value);
        return client.PostAsync("/api/v1/upload", form.File(video, fileName, "video/mp4").Close());
    }

    /// <summary>Uploads and gives the answer of the contract.</summary>
    public static async Task<JsonObject> UploadVideoAsync(this HttpClient client, byte[] video, string fileName = "match.mp4", params (string Name, string Value)[] fields)
    {
        using var response = await client.TryUploadVideoAsync(video, fileName, fields);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    /// <summary>Uploads the fourteen seconds and gives the number of their job when it is done.</summary>
    public static async Task<string> FinishedReelAsync(this StudioApp app, params (string Name, string Value)[] fields)
    {
        var id = (string)(await app.First.UploadVideoAsync(await VideoAsync(), "match.mp4", fields))["job_id"]!;
        var job = await app.First.EndOfJobAsync(id);
        Assert.True((string?)job["status"] is "completed", job.ToJsonString());
        return id;
    }

    private static Task RunAsync(IEnumerable<string> arguments, string path) => Ffmpeg.RunAsync([.. arguments, Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
}
