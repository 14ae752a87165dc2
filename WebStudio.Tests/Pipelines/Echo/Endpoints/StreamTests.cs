using System.Globalization;
using System.Net;
using System.Text;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary><c>GET /api/stream-video</c>.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task Every_frame_comes_as_a_part_with_its_length_and_the_stream_ends()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var client in (HttpClient[])[studio.App.First, studio.App.Second])
        {
            using var response = await client.GetAsync(EchoStudio.Url("/api/stream-video", path, "&fps=100&quality=90&resize=64x48"), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("multipart/x-mixed-replace; boundary=frame", response.Content.Headers.ContentType?.ToString());
            await using var body = await response.Content.ReadAsStreamAsync();
            for (var i = 0; i < 6; i++)
            {
                var (mean, width, height) = await PreprocessSteps.LookAsync((await PartAsync(body))!);
                Assert.Equal((64, 48), (width, height));
                Assert.InRange(mean, (i * 40) - 3, (i * 40) + 3);
            }
            Assert.Null(await PartAsync(body));
        }
        Assert.Empty(studio.App.FilesOnDisk());
    }

    [Fact]
    public async Task A_loop_goes_on_until_the_client_leaves_and_takes_the_encoder_with_it()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip(3, 26, 34));
        using (var response = await studio.App.First.GetAsync(EchoStudio.Url("/api/stream-video", path, "&fps=200&loop=1"), HttpCompletionOption.ResponseHeadersRead))
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            for (var i = 0; i < 10; i++)
                Assert.NotNull(await PartAsync(body));
            Assert.Single(Processes.Running("ffmpeg", "34x26"));
        }
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", "34x26").Count == 0, "the encoder has gone");
        await Eventually.TrueAsync(() => studio.App.FilesOnDisk().Count == 0 && !Directory.EnumerateFileSystemEntries(studio.App.Folders.Temp).Any(), "nothing is left");
    }

    [Fact]
    public async Task Frames_are_not_sent_faster_than_they_play()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip(4));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var response = await studio.App.First.GetAsync(EchoStudio.Url("/api/stream-video", path, "&fps=10"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(watch.Elapsed > TimeSpan.FromMilliseconds(290), "Three intervals of a tenth of a second lie between four frames.");
    }

    [Fact]
    public async Task One_window_holds_for_all_frames()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoSteps.Npz(("frames", ElementType.Int16, [2, 24, 32], Enumerable.Range(0, 2 * 24 * 32).Select(i => i < 24 * 32 ? 500.0 : 1000))));
        using var response = await studio.App.First.GetAsync(EchoStudio.Url("/api/stream-video", path, "&fps=100&window_min=0"), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        Assert.InRange((await PreprocessSteps.LookAsync((await PartAsync(body))!)).Mean, 125, 131);
        Assert.InRange((await PreprocessSteps.LookAsync((await PartAsync(body))!)).Mean, 252, 255);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_refused_before_anything_is_sent()
    {
        string[] refused =
        [
            "&quality=0",
            "&quality=101",
            "&quality=high",
            "&resize=224",
            "&resize=0x5",
            "&resize=5x5000",
            "&resize=-5x5",
            "&resize=5x5x5",
            "&loop=perhaps",
            "&fps=1000",
            "&key=absent",
            "&window_min=5&window_max=1",
        ];
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var more in refused)
        {
            using var response = await studio.App.First.GetAsync(EchoStudio.Url("/api/stream-video", path, more));
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, more);
            await response.AssertErrorAsync(HttpStatusCode.BadRequest, (string)(await response.JsonAsync())["code"]!);
        }
    }

    [Fact]
    public async Task More_streams_than_allowed_are_asked_to_come_again()
    {
        await using var studio = new EchoStudio(("Echo:MaxStreams", "1"));
        var url = EchoStudio.Url("/api/stream-video", studio.Write("a.npz", EchoStudio.Clip()), "&fps=100&loop=1");
        using (await studio.App.First.GetAsync(url, HttpCompletionOption.ResponseHeadersRead))
        {
            using var second = await studio.App.First.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
            await second.AssertErrorAsync(HttpStatusCode.ServiceUnavailable, "BUSY");
            Assert.NotNull(second.Headers.RetryAfter);
        }
        await Eventually.TrueAsync(
            async () =>
            {
                using var next = await studio.App.First.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
                return next.StatusCode == HttpStatusCode.OK;
            }, "there is room again");
    }

    [Fact]
    public async Task A_stream_of_a_file_that_turns_out_to_be_damaged_is_cut_or_refused()
    {
        await using var studio = new EchoStudio();
        var damaged = EchoSteps.Npz(System.IO.Compression.CompressionLevel.Fastest, ("frames", ElementType.UInt8, [40, 64, 64], Noise(40 * 64 * 64)));
        damaged[damaged.Length / 2] ^= 4;
        var path = studio.Write("a.npz", damaged);
        try
        {
            using var response = await studio.App.First.GetAsync(EchoStudio.Url("/api/stream-video", path, "&fps=240"));
            await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_ARRAY");
        }
        catch (HttpRequestException)
        {
            // It had begun: cut off in the middle.
        }
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", "64x64").Count == 0, "the encoder has gone");
    }

    private static byte[] Noise(int count)
    {
        var noise = new byte[count];
        new Random(5).NextBytes(noise);
        return noise;
    }

    /// <summary>The next part's content; null at the end.</summary>
    private static async Task<byte[]?> PartAsync(Stream body)
    {
        var line = await LineAsync(body);
        if (line is "--frame--")
            return null;
        Assert.Equal("--frame", line);
        Assert.Equal("Content-Type: image/jpeg", await LineAsync(body));
        var length = await LineAsync(body);
        Assert.StartsWith("Content-Length: ", length, StringComparison.Ordinal);
        Assert.Equal("", await LineAsync(body));
        var jpeg = new byte[int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture)];
        await body.ReadExactlyAsync(jpeg);
        Assert.Equal("", await LineAsync(body));
        return jpeg;
    }

    private static async Task<string> LineAsync(Stream body)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (true)
        {
            await body.ReadExactlyAsync(one);
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
    }
}
