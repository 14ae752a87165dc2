using System.Net;

namespace WebStudio.Tests.Bench;

/// <summary>What an upload of five gigabytes costs in memory.</summary>
internal static class UploadBench
{
    private const long Size = 5L << 30;

    public static async Task RunAsync(BenchTable table)
    {
        var data = Directory.CreateTempSubdirectory("studio-bench-").FullName;
        try
        {
            await using var studio = await StudioProcess.StartAsync(data, ("Paint:MaxUploadBytes", $"{Size * 2}"));
            await BenchClient.PaintAsync(studio.Http, await BenchImages.PngAsync(64, 64), ("duration", "5"), ("size", "64"));
            var idle = studio.Memory().Own;
            var start = TimeProvider.System.GetTimestamp();
            var peak = await BenchClient.PeakAsync(() => studio.Memory().Own, UploadAsync(studio.Http));
            var rate = Size / (double)(1 << 20) / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            table.Bound($"upload of 5 GB ({rate:0} MB/s): memory above idle ({idle >> 20} MB)", (peak - idle) / (double)(1 << 20), "MB", 150);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task UploadAsync(HttpClient http)
    {
        using var form = new MultipartFormDataContent { { new ZeroContent(), "file", "huge.png" } };
        using var answer = await http.PostAsync("/api/upload", form);
        // It is no picture; what matters is that all of it has arrived before that was found.
        if (answer.StatusCode != HttpStatusCode.BadRequest)
            throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }

    private sealed class ZeroContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[1 << 20];
            for (long sent = 0; sent < Size; sent += block.Length)
                await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Size;
            return true;
        }
    }
}
