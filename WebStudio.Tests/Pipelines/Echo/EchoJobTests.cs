using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Jobs;
using WebStudio.Tests.Pipelines.Paint;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class EchoJobTests : IAsyncDisposable
{
    private readonly Scratch _scratch = new();
    private readonly StudioApp _app;

    public EchoJobTests() => _app = StudioApp.Start(null, ("Echo:Roots:0", _scratch.Folder));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _scratch.Dispose();
    }

    [Fact]
    public async Task A_job_publishes_video_poster_and_a_file_that_says_how_it_was_made()
    {
        var (result, video, id) = await _app.ConvertAsync(Ramp(6), """{"fps":12.5}""");
        var info = await Ffprobe.InspectAsync(video, CancellationToken.None);
        Assert.Equal((48, 32, 12.5), (info.Width, info.Height, info.FrameRate));
        Assert.Equal(0.48, info.Duration, 0.001);
        var poster = await PaintSteps.LoadAsync(await File.ReadAllBytesAsync(await _app.FileOfAsync(id, FileRole.Poster)), 48, 32);
        // The fourth of six, which is wholly 120.
        Assert.All(poster.Pixels, pixel => Assert.InRange((int)(pixel & 255), 116, 124));
        var sidecar = JsonNode.Parse(await File.ReadAllTextAsync(await _app.FileOfAsync(id, FileRole.Extra)))!;
        Assert.True(JsonNode.DeepEquals(result, sidecar));
        Assert.Equal(("scan 1.npz", "frames", "uint8", "THW", "request", 0, 200), ((string?)result["source"], (string?)result["key"], (string?)result["dtype"], (string?)result["axes"], (string?)result["fps_source"], (int)result["value_min"]!, (int)result["value_max"]!));
        Assert.Null(result["resized"]);
        Assert.Equal(
            "Array “frames”, uint8: 6 frames of 32 × 48, gray (axes T, H, W); 12.5 frames a second (request).\n0 is black and 255 is white: uint8 is shown as it is.",
            (string?)(await _app.First.JsonAsync($"/api/v1/jobs/{id}"))["details"]);
        using var download = await _app.First.GetAsync($"/api/v1/jobs/{id}/download");
        Assert.Contains("scan 1.mp4", download.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fps", 25, 25, "file")]
    [InlineData("frame_time", 33.3, 30.03003003, "file")]
    [InlineData("frame_time", 0.05, 20, "file")]
    [InlineData("fps", 999, 20, "default")]
    [InlineData("other", 5, 20, "default")]
    public async Task The_rate_comes_from_the_file_when_the_request_names_none(string key, double value, double fps, string source)
    {
        var npz = EchoSteps.Npz(("frames", ElementType.UInt8, [5, 16, 16], new double[5 * 256]), (key, ElementType.Float64, [], [value]));
        var (result, video, _) = await _app.ConvertAsync(npz);
        Assert.Equal(source, (string?)result["fps_source"]);
        Assert.Equal(fps, (double)result["fps"]!, 1e-6);
        Assert.Equal(fps, (await Ffprobe.InspectAsync(video, CancellationToken.None)).FrameRate, 0.01);
    }

    [Fact]
    public async Task A_boomerang_goes_back_frame_by_frame_and_meets_its_beginning()
    {
        var (result, video, _) = await _app.ConvertAsync(Ramp(6), """{"loop":"boomerang"}""");
        Assert.Equal((6, 10), ((int)result["frames"]!, (int)result["video_frames"]!));
        var means = (await EchoSteps.GrayAsync(video, 48, 32)).Select(frame => (int)Math.Round(frame.Average(level => level) / 40));
        Assert.Equal([0, 1, 2, 3, 4, 5, 4, 3, 2, 1], means);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_boomerang_of_one_or_two_frames_shows_each_once(int frames)
    {
        var (_, video, _) = await _app.ConvertAsync(Ramp(frames), """{"loop":"boomerang","label":"both"}""");
        Assert.Equal(frames, (await EchoSteps.GrayAsync(video, 48, 32)).Count);
    }

    [Fact]
    public async Task The_label_names_the_frame_of_the_array_on_the_way_back_too()
    {
        var flat = EchoSteps.Npz(("frames", ElementType.UInt8, [4, 60, 120], Enumerable.Repeat(90.0, 4 * 60 * 120)));
        var (_, video, _) = await _app.ConvertAsync(flat, """{"loop":"boomerang","label":"frame","quality":"high"}""");
        var frames = await EchoSteps.GrayAsync(video, 120, 60);
        Assert.Equal(6, frames.Count);
        // Six frames: 1 2 3 4 3 2 of four.
        Assert.True(Differs(frames[1], frames[2]));
        Assert.True(Differs(frames[0], frames[5]));
        Assert.False(Differs(frames[1], frames[5]));
        Assert.False(Differs(frames[2], frames[4]));
        Assert.True(frames[0].Max() > 200 && frames[0].Min() < 30);

        static bool Differs(byte[] a, byte[] b) => a.Zip(b).Any(pair => Math.Abs(pair.First - pair.Second) > 60);
    }

    [Fact]
    public async Task A_mask_blackens_video_and_poster()
    {
        var flat = EchoSteps.Npz(("frames", ElementType.UInt8, [3, 60, 120], Enumerable.Repeat(200.0, 3 * 60 * 120)));
        var (result, video, id) = await _app.ConvertAsync(flat, """{"mask":"rect:0,0,0.5,0.5"}""");
        Assert.Equal("rect:0,0,0.5,0.5", (string?)result["mask"]);
        foreach (var frame in await EchoSteps.GrayAsync(video, 120, 60))
            Assert.True(frame[(15 * 120) + 30] < 6 && frame[(15 * 120) + 90] > 194 && frame[(45 * 120) + 30] > 194);
        var poster = await PaintSteps.LoadAsync(await File.ReadAllBytesAsync(await _app.FileOfAsync(id, FileRole.Poster)), 120, 60);
        Assert.True((poster.Pixels[(15 * 120) + 30] & 255) < 10 && (poster.Pixels[(45 * 120) + 90] & 255) > 190);
    }

    [Fact]
    public async Task A_file_below_a_root_is_read_by_its_path()
    {
        var path = _scratch.Write("clip.npz", Ramp(3));
        var id = await _app.SubmitAsync("echo", $$"""{"path":"{{path}}"}""");
        var job = await _app.EndAsync(id, "completed");
        Assert.Equal("clip.npz", (string?)job["result_metadata"]!["source"]);
        Assert.Equal(new FileInfo(path).Length, (long?)job["config"]!["file_size"]);
        Assert.True(File.Exists(path));
        using var outside = await _app.TrySubmitAsync("echo", """{"path":"/etc/passwd.npz"}""");
        await outside.AssertDetailErrorAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Options_that_do_not_fit_are_refused_before_anything_is_queued()
    {
        (string Options, string Word)[] cases =
        [
            ("""{"fps":0}""", "fps"),
            ("""{"fps":241}""", "240"),
            ("""{"loop":"round"}""", "none, boomerang"),
            ("""{"mask":"circle:1"}""", "circle:1"),
            ("""{"window_min":"NaN"}""", "window_min"),
            ("""{"path":"/x.npz"}""", "either"),
            ("""{"window_min":300}""", "window_max 255"),
            ("""{"key":"absent"}""", "absent"),
            ("""{"axes":"HW"}""", "HW"),
            ("""{"axes":"TZZ"}""", "TZZ"),
            ("""{"window_min":5,"window_max":5}""", "below"),
        ];
        foreach (var (options, word) in cases)
        {
            using var answer = await _app.TrySubmitAsync("echo", options, Ramp(2), "a.npz");
            Assert.Contains(word, (string?)(await answer.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["detail"], StringComparison.Ordinal);
        }
        Assert.Empty(_app.FilesOnDisk());
    }

    [Fact]
    public async Task A_file_that_is_none_and_no_file_at_all_are_refused_with_a_sentence()
    {
        using (var broken = await _app.TrySubmitAsync("echo", "{}", Ramp(2)[..200], "a.npz"))
            await broken.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using (var text = await _app.TrySubmitAsync("echo", "{}", "hello"u8.ToArray(), "a.txt"))
            await text.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        using (var none = await _app.TrySubmitAsync("echo", "{}"))
            await none.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Empty(_app.FilesOnDisk());
    }

    [Fact]
    public async Task A_video_of_days_is_refused()
    {
        using var answer = await _app.TrySubmitAsync("echo", """{"fps":0.1}""", EchoSteps.Npz(("frames", ElementType.UInt8, [9000, 2, 2], new double[36000])), "a.npz");
        Assert.Contains("hours", (string?)(await answer.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancel_in_the_middle_leaves_neither_process_nor_file()
    {
        var npz = EchoSteps.Npz(System.IO.Compression.CompressionLevel.Fastest, ("frames", ElementType.UInt8, [6000, 256, 256], new byte[6000 * 256 * 256]));
        var id = await _app.SubmitAsync("echo", """{"loop":"boomerang"}""", npz, "long.npz");
        await CancelAsync(id);
        Assert.Empty(Processes.Running("ffmpeg", id.Replace("-", "", StringComparison.Ordinal)));
        await Eventually.TrueAsync(() => _app.FilesOnDisk() is [var input] && input.EndsWith(".npz", StringComparison.Ordinal), "the upload alone is left");
    }

    [Fact]
    public async Task A_file_that_was_changed_meanwhile_is_not_taken_for_the_one_submitted()
    {
        var path = _scratch.Write("long.npz", EchoSteps.Npz(System.IO.Compression.CompressionLevel.Fastest, ("frames", ElementType.UInt8, [6000, 256, 256], new byte[6000 * 256 * 256])));
        var id = await _app.SubmitAsync("echo", $$"""{"path":"{{path}}"}""");
        await CancelAsync(id);
        File.WriteAllBytes(path, Ramp(3));
        using var retry = await _app.Second.PostAsync($"/api/v1/jobs/{id}/retry", null);
        Assert.Equal(HttpStatusCode.Accepted, retry.StatusCode);
        Assert.Equal("FILE_CHANGED", (string?)(await _app.EndAsync(id, "failed"))["error_code"]);
    }

    private async Task CancelAsync(string id)
    {
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", id.Replace("-", "", StringComparison.Ordinal)).Count > 0, "the encoder runs");
        using var cancelled = await _app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        await _app.EndAsync(id, "cancelled");
    }

    // Frames of one level each, forty apart.
    private static byte[] Ramp(int frames) =>
        EchoSteps.Npz(("frames", ElementType.UInt8, [frames, 32, 48], Enumerable.Range(0, frames * 32 * 48).Select(i => i / (32 * 48) * 40.0)));
}
