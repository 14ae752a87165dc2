using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Paint;

/// <summary>The way of the existing paint clients: upload, wait, play, download.</summary>
public sealed partial class PaintUploadTests
{
    [Theory]
    [InlineData("sketch")]
    [InlineData("oil")]
    [InlineData("watercolor")]
    public async Task Each_style_answers_field_by_field_as_the_contract_says(string style)
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(120, 90);
        var answer = await app.PaintAsync(picture, ("style", style), ("hand", "true"));
        Assert.True((bool?)answer["success"]);
        Assert.Equal("Video generated successfully", (string?)answer["message"]);
        Assert.Matches(VideoName(), (string?)answer["video_filename"]);
        Assert.Equal(picture.Length, (long?)answer["file_size"]);
        Assert.True((double?)answer["processing_time"] > 0);
        Assert.True(Guid.TryParse((string?)answer["job_id"], out _));

        var info = await Ffprobe.InspectAsync(app.VideoOf(answer), CancellationToken.None);
        Assert.Equal((128, 96), (info.Width, info.Height));
        Assert.Equal(5, info.Duration, 0.001);
        Assert.Equal(10, info.FrameRate, 0.001);
        Assert.Equal(("h264", "High", "yuv420p", "bt709"), (info.VideoCodec, info.Profile, info.PixelFormat, info.ColorSpace));
        Assert.Null(info.AudioCodec);
        var frames = await PaintSteps.FramesAsync(app.VideoOf(answer), 128, 96);
        Assert.Equal(50, frames.Count);
        Assert.True(PaintSteps.Changed(frames[0], frames[^1]) > 0.3);

        var job = await app.First.JsonAsync($"/api/v1/jobs/{answer["job_id"]}");
        Assert.Equal(("paint", "completed", 100), ((string?)job["kind"], (string?)job["status"], (int?)job["progress"]));
        Assert.Equal(style, (string?)job["config"]!["style"]);
        Assert.Equal((128, 96, 50, style), ((int?)job["result_metadata"]!["width"], (int?)job["result_metadata"]!["height"], (int?)job["result_metadata"]!["frames"], (string?)job["result_metadata"]!["style"]));
        Assert.Equal((string?)answer["video_filename"], (string?)job["output_path"]);
        Assert.Equal(
            $"The picture: 120 × 90 pixels, PNG; painted at 128 × 96.\nThe preview can be watched: 3 s.\nPainted: 50 frames of 128 × 96 in {style}, 10 a second, seed 1.",
            (string?)job["details"]);
    }

    [Fact]
    public async Task Without_options_the_defaults_of_the_contract_apply()
    {
        await using var app = StudioApp.Start();
        using var response = await app.First.UploadAsync(new RawForm().File(TestImages.PlainPng(40, 30)).Close(), wait: false);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var job = await response.JsonAsync();
        Assert.Equal($"/api/v1/jobs/{job["job_id"]}", response.Headers.Location?.ToString());
        Assert.Equal("respond-async", response.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal("""{"style":"sketch","duration":20,"fps":30,"size":null,"aspect":"original","hand":true,"seed":1,"order":"background"}""", job["config"]!.ToJsonString());
        Assert.Equal("pending", (string?)job["status"]);
        Assert.Equal(("picture.png", (long)TestImages.PlainPng(40, 30).Length), ((string?)job["original_filename"], (long?)job["file_size"]));
        using var cancelled = await app.First.DeleteAsync($"/api/v1/jobs/{job["job_id"]}");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
    }

    [Theory]
    [InlineData(101, 77, "original", 129, 128, 98)]
    [InlineData(77, 101, "original", 128, 98, 128)]
    [InlineData(300, 20, "original", 128, 128, 16)]
    [InlineData(3, 3, "original", 128, 128, 128)]
    [InlineData(1, 1, "1:1", 64, 64, 64)]
    [InlineData(100, 75, "16:9", 128, 128, 72)]
    [InlineData(100, 75, "9:16", 128, 72, 128)]
    [InlineData(75, 100, "1:1", 128, 128, 128)]
    public async Task The_video_has_even_sides_of_the_size_and_shape_asked_for(int width, int height, string aspect, int size, int videoWidth, int videoHeight)
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.ScenePng(width, height), ("aspect", aspect), ("size", size.ToString(CultureInfo.InvariantCulture)), ("hand", "true"));
        var info = await Ffprobe.InspectAsync(app.VideoOf(answer), CancellationToken.None);
        Assert.Equal((videoWidth, videoHeight), (info.Width, info.Height));
        Assert.Equal(5, info.Duration, 0.001);
    }

    [Theory]
    [InlineData(5, 10, 50)]
    [InlineData(5.5, 24, 132)]
    [InlineData(7.25, 60, 435)]
    public async Task The_video_lasts_exactly_as_long_as_asked_for(double duration, int fps, int frames)
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.PlainPng(64, 64), ("duration", PaintSteps.Text(duration)), ("fps", $"{fps}"), ("size", "64"));
        Assert.Equal(frames, (await PaintSteps.FramesAsync(app.VideoOf(answer), 64, 64)).Count);
        Assert.Equal(frames / (double)fps, (await Ffprobe.InspectAsync(app.VideoOf(answer), CancellationToken.None)).Duration, 0.002);
    }

    [Fact]
    public async Task The_video_plays_by_ranges_and_is_cached_by_its_tag()
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.PlainPng(64, 64), ("size", "64"));
        var bytes = await File.ReadAllBytesAsync(app.VideoOf(answer));
        var url = $"/api/video/{answer["video_filename"]}";
        using var whole = await app.First.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal("video/mp4", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.Null(whole.Content.Headers.ContentDisposition);
        Assert.Equal(bytes, await whole.Content.ReadAsByteArrayAsync());

        using var part = await GetAsync(app, url, request => request.Headers.Range = new RangeHeaderValue(100, 299));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal($"bytes 100-299/{bytes.Length}", part.Content.Headers.ContentRange?.ToString());
        Assert.Equal(bytes[100..300], await part.Content.ReadAsByteArrayAsync());

        using var tail = await GetAsync(app, url, request => request.Headers.Range = new RangeHeaderValue(null, 50));
        Assert.Equal(bytes[^50..], await tail.Content.ReadAsByteArrayAsync());
        using var beyond = await GetAsync(app, url, request => request.Headers.Range = new RangeHeaderValue(bytes.Length, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);

        var tag = whole.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var same = await GetAsync(app, url, request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var other = await GetAsync(app, url, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task The_download_is_an_attachment_named_animated()
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.PlainPng(64, 64), ("size", "64"));
        using var download = await app.First.GetAsync($"/api/download/{answer["video_filename"]}");
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"animated_{answer["video_filename"]}", download.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(await File.ReadAllBytesAsync(app.VideoOf(answer)), await download.Content.ReadAsByteArrayAsync());
        using var byJob = await app.First.GetAsync($"/api/v1/jobs/{answer["job_id"]}/download");
        Assert.Equal("painting_picture.mp4", byJob.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Theory]
    [InlineData("nothing.mp4")]
    [InlineData("..%2F..%2Fstudio.db")]
    [InlineData("..%5Cstudio.db")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("studio.db")]
    public async Task Names_that_no_output_has_are_not_found(string name)
    {
        await using var app = StudioApp.Start();
        foreach (var route in (string[])["/api/video/", "/api/download/"])
        {
            using var response = await app.First.GetAsync(new Uri(app.First.BaseAddress + route[1..] + name, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            await response.AssertErrorAsync(HttpStatusCode.NotFound, "NOT_FOUND");
        }
    }

    [Fact]
    public async Task Uploads_and_previews_are_not_served_as_videos()
    {
        await using var app = StudioApp.Start();
        await app.PaintAsync(TestImages.PlainPng(64, 64), ("size", "64"));
        var videos = 0;
        foreach (var file in app.FilesOnDisk().Select(Path.GetFileName))
        {
            using var response = await app.First.GetAsync($"/api/video/{file}");
            videos += response.IsSuccessStatusCode ? 1 : 0;
        }
        Assert.Equal(1, videos);
    }

    [Fact]
    public async Task Statistics_count_what_was_made_in_the_words_of_both_pages()
    {
        await using var app = StudioApp.Start();
        var empty = await app.First.JsonAsync("/api/stats");
        Assert.Null(empty["last_upload"]);
        Assert.True(empty.ContainsKey("last_upload"));
        var picture = TestImages.PlainPng(64, 64);
        await app.PaintAsync(picture, ("size", "64"));
        using var refused = await app.First.UploadAsync(new RawForm().File([1, 2]).Close());
        var stats = await app.First.JsonAsync("/api/stats");
        Assert.Equal((1, 1, 0), ((int?)stats["total_uploads"], (int?)stats["successful_uploads"], (int?)stats["failed_uploads"]));
        Assert.Equal((1, 1, 100.0), ((int?)stats["total_uses"], (int?)stats["successful_uses"], (double?)stats["success_rate"]));
        Assert.Equal(picture.Length, (long?)stats["total_file_size"]);
        Assert.True((double?)stats["average_processing_time"] > 0);
        Assert.Matches(IsoTime(), (string?)stats["last_upload"]);
    }

    [Fact]
    public async Task A_job_that_takes_longer_than_allowed_answers_504_and_is_stopped()
    {
        await using var app = StudioApp.Start(null, ("Paint:MaxProcessingTime", "00:00:00.2"));
        using var response = await app.First.UploadAsync(PaintSteps.Form(TestImages.ScenePng(200, 150), "picture.png", ("duration", "120"), ("fps", "60"), ("size", "1080")));
        await response.AssertErrorAsync(HttpStatusCode.GatewayTimeout, "TIMEOUT");
        var job = (await app.First.JsonAsync("/api/v1/jobs"))["jobs"]![0]!;
        Assert.Equal("cancelled", (string?)(await app.First.EndOfJobAsync((string)job["job_id"]!))["status"]);
        Assert.All(app.FilesOnDisk(), file => Assert.StartsWith(app.Folders.Uploads, file, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> GetAsync(StudioApp app, string url, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        with(request);
        return await app.First.SendAsync(request);
    }

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_output[.]mp4$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VideoName();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoTime();
}
