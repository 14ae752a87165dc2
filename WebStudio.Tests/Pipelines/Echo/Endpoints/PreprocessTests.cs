using System.Globalization;
using System.Net;
using System.Text;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary><c>POST /api/preprocess</c>.</summary>
public sealed class PreprocessTests
{
    [Fact]
    public async Task Frames_come_as_jpegs_with_everything_the_client_reads()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        var json = await studio.PreprocessedAsync(path, """{"format":"video_frames","fps":20,"max_frames":30,"resize":null,"quality":95,"denoise":null,"contrast":1.0,"brightness":0.0,"frame_range":null,"downsample":1}""");
        Assert.Equal("ok", (string?)json["status"]);
        Assert.Equal("[6,24,32]", json["original_shape"]!.ToJsonString());
        Assert.Equal("[6,24,32]", json["processed_shape"]!.ToJsonString());
        Assert.Equal("""{"total_frames":6,"display_frames":6,"fps":20,"duration":0.3,"resolution":"32x24"}""", json["video_info"]!.ToJsonString());
        Assert.Equal("""{"min":0,"max":200,"mean":100,"std":68.313}""", json["stats"]!.ToJsonString());
        Assert.Equal("[0,0.05,0.1,0.15,0.2,0.25]", json["frame_timings"]!.ToJsonString());
        Assert.Equal("""{"auto_play":true,"loop":true,"frame_interval":50}""", json["playback_info"]!.ToJsonString());
        Assert.All(json["processing_steps"]!.AsArray(), step => Assert.EndsWith(".", (string?)step, StringComparison.Ordinal));
        Assert.Null(json["video_blob"]);
        var levels = new List<double>();
        foreach (var frame in json["frames"]!.AsArray())
        {
            var (mean, width, height) = await PreprocessSteps.LookAsync(frame.Bytes("image/jpeg"));
            Assert.Equal((32, 24), (width, height));
            levels.Add(mean);
        }
        Assert.Equal(6, levels.Count);
        Assert.All(levels.Select((level, i) => (level, i * 40)), pair => Assert.InRange(pair.level, pair.Item2 - 2, pair.Item2 + 2));
        Assert.Empty(studio.App.FilesOnDisk());
    }

    [Fact]
    public async Task Each_option_does_what_it_says_to_the_levels()
    {
        (string Options, string Levels)[] cases =
        [
            ("""{"frame_range":[1,4]}""", "40 80 120"),
            ("""{"frame_range":[4,99]}""", "160 200"),
            ("""{"downsample":2}""", "0 80 160"),
            ("""{"downsample":2,"frame_range":[1,6],"max_frames":2}""", "40 120"),
            ("""{"max_frames":1}""", "0"),
            ("""{"contrast":2,"frame_range":[2,5]}""", "32 112 192"),
            ("""{"contrast":0}""", "128 128 128 128 128 128"),
            ("""{"brightness":0.2,"max_frames":2}""", "51 91"),
            ("""{"brightness":-20,"max_frames":3}""", "0 20 60"),
            ("""{"window_min":40,"window_max":120}""", "0 0 128 255 255 255"),
            ("""{"denoise":"median","resize":[10,10]}""", "0 40 80 120 160 200"),
            ("""{"denoise":"gaussian","resize":[50,60],"downsample":"5"}""", "0 200"),
        ];
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var (options, expected) in cases)
        {
            var json = await studio.PreprocessedAsync(path, options);
            var levels = expected.Split(' ').Select(level => double.Parse(level, CultureInfo.InvariantCulture)).ToList();
            var frames = json["frames"]!.AsArray();
            Assert.Equal((levels.Count, levels.Count, 6), (frames.Count, (int)json["video_info"]!["display_frames"]!, (int)json["video_info"]!["total_frames"]!));
            Assert.Equal(levels.Average(), (double)json["stats"]!["mean"]!, 0.51);
            // The mean tells of every frame's level; one of them is decoded, too.
            Assert.InRange((await PreprocessSteps.LookAsync(frames[^1].Bytes("image/jpeg"))).Mean, levels[^1] - 2.5, levels[^1] + 2.5);
        }
    }

    [Fact]
    public async Task Colour_is_resized_as_colour()
    {
        await using var studio = new EchoStudio();
        var red = Enumerable.Range(0, 3 * 24 * 32 * 3).Select(i => i % 3 == 0 ? 200.0 : 20);
        var json = await studio.PreprocessedAsync(studio.Write("a.npz", EchoSteps.Npz(("frames", ElementType.UInt8, [3, 24, 32, 3], red))), """{"resize":[16,12],"quality":100}""");
        Assert.Equal("[3,12,16,3]", json["processed_shape"]!.ToJsonString());
        Assert.Equal("16x12", (string?)json["video_info"]!["resolution"]);
        Assert.Equal(80, (double)json["stats"]!["mean"]!, 0.5);
        Assert.Equal(200, (int?)json["stats"]!["max"]);
        var (mean, width, height) = await PreprocessSteps.LookAsync(json["frames"]![0].Bytes("image/jpeg"));
        Assert.Equal((16, 12), (width, height));
        Assert.InRange(mean, 195, 205);
    }

    [Fact]
    public async Task A_video_comes_as_one_blob_of_even_size()
    {
        await using var studio = new EchoStudio();
        var json = await studio.PreprocessedAsync(studio.Write("a.npz", EchoStudio.Clip(6, 23, 31)), """{"format":"mp4_blob","fps":10}""");
        Assert.Null(json["frames"]);
        Assert.Null(json["frame_timings"]);
        Assert.Null(json["playback_info"]);
        using var scratch = new Scratch();
        var video = scratch.Write("a.mp4", json["video_blob"].Bytes("video/mp4"));
        var info = await Ffprobe.InspectAsync(video, CancellationToken.None);
        Assert.Equal((32, 24, "h264"), (info.Width, info.Height, info.VideoCodec));
        Assert.Equal(10, info.FrameRate, 0.01);
        var frames = await EchoSteps.GrayAsync(video, 32, 24);
        Assert.Equal(6, frames.Count);
        Assert.All(frames.Select((frame, i) => (Level: frame[0], Expected: i * 40)), pair => Assert.InRange(pair.Level, pair.Expected - 4, pair.Expected + 4));
        Assert.Empty(studio.App.FilesOnDisk());
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_refused_with_a_sentence()
    {
        string[] refused =
        [
            """{"max_frames":301}""",
            """{"max_frames":0}""",
            """{"max_frames":[1]}""",
            """{"max_frames":1.5}""",
            """{"resize":[224]}""",
            """{"resize":[0,5]}""",
            """{"resize":[4097,5]}""",
            """{"resize":["a",5]}""",
            """{"resize":{"w":5}}""",
            """{"resize":224}""",
            """{"quality":0}""",
            """{"quality":true}""",
            """{"denoise":"magic"}""",
            """{"denoise":["gaussian"]}""",
            """{"format":"gif"}""",
            """{"contrast":-1}""",
            """{"contrast":"NaN"}""",
            """{"brightness":1000}""",
            """{"frame_range":[3,3]}""",
            """{"frame_range":[-1,3]}""",
            """{"frame_range":[6,9]}""",
            """{"frame_range":["0","3"]}""",
            """{"frame_range":5}""",
            """{"downsample":0}""",
            """{"fps":0}""",
            """{"fps":{}}""",
            """{"key":"\ud800"}""",
            """{"resize":"\ud800"}""",
            "[]",
            "5",
            "\"text\"",
        ];
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var options in refused)
        {
            using var response = await studio.App.First.PreprocessAsync(path, options);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, options);
            await response.AssertErrorAsync(HttpStatusCode.BadRequest, (string)(await response.JsonAsync())["code"]!);
        }
    }

    [Fact]
    public async Task A_body_that_does_not_fit_is_refused()
    {
        (string Body, int Status, string Code)[] refused =
        [
            ("", 400, "INVALID_JSON"),
            ("{", 400, "INVALID_JSON"),
            ("[]", 400, "INVALID_JSON"),
            ("{}", 400, "NO_PATH"),
            ("""{"path":null}""", 400, "NO_PATH"),
            ("""{"path":5}""", 400, "NO_PATH"),
            ("""{"path":"\ud800"}""", 400, "INVALID_JSON"),
            ("""{"path":"/etc/passwd"}""", 403, "FORBIDDEN"),
        ];
        await using var studio = new EchoStudio();
        foreach (var (body, status, code) in refused)
        {
            using var response = await studio.App.First.PostAsync("/api/preprocess", new StringContent(body, Encoding.UTF8, "application/json"));
            await response.AssertErrorAsync((HttpStatusCode)status, code);
        }
    }

    [Fact]
    public async Task Bodies_of_another_type_or_too_long_are_refused()
    {
        await using var app = StudioApp.Start();
        using var form = await app.First.PostAsync("/api/preprocess", new RawForm().Field("path", "a").Close());
        await form.AssertErrorAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        using var large = await app.First.PostAsync("/api/preprocess", new StringContent($"{{\"path\":\"{new string('a', 70_000)}\"}}", Encoding.UTF8, "application/json"));
        await large.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_LARGE");
    }

    [Fact]
    public async Task An_answer_beyond_all_measure_is_refused()
    {
        await using var studio = new EchoStudio(("Echo:MaxAnswerBytes", "200000"));
        var noise = new byte[20 * 200 * 200];
        new Random(3).NextBytes(noise);
        var path = studio.Write("a.npz", EchoSteps.Npz(System.IO.Compression.CompressionLevel.NoCompression, ("frames", ElementType.UInt8, [20, 200, 200], noise)));
        foreach (var format in (string[])["video_frames", "mp4_blob"])
        {
            using var response = await studio.App.First.PreprocessAsync(path, $$"""{"format":"{{format}}","quality":100}""");
            await response.AssertErrorAsync(HttpStatusCode.BadRequest, "ANSWER_TOO_LARGE");
        }
        Assert.Empty(studio.App.FilesOnDisk());
    }

    [Fact]
    public async Task Work_that_takes_too_long_ends()
    {
        await using var studio = new EchoStudio(("Echo:MaxProcessingTime", "00:00:00.001"));
        using var response = await studio.App.First.PreprocessAsync(studio.Write("a.npz", EchoStudio.Clip()), """{"resize":[2000,2000]}""");
        await response.AssertErrorAsync(HttpStatusCode.GatewayTimeout, "TIMEOUT");
        Assert.Empty(studio.App.FilesOnDisk());
    }
}
