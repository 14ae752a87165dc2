using System.Net;
using System.Text;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>What is no video that can be cut is refused with a sentence, and nothing of it stays.</summary>
public sealed class HighlightsRejectionTests : IAsyncLifetime
{
    private readonly StudioApp _app = StudioApp.Start(null, ("Highlights:MaxVideoDuration", "12"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Another_extension_is_answered_in_the_contracts_words()
    {
        using var refused = await _app.Second.TryUploadVideoAsync([1, 2, 3], "film.webm");
        var error = await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Equal(("Invalid file format", "Allowed formats: .mp4, .mov, .avi, .mkv"), ((string?)error["error"], (string?)error["detail"]));
    }

    [Theory]
    [InlineData("text", "Once upon a time there was no video in this file.")]
    [InlineData("playlist", "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")]
    [InlineData("concat list", "ffconcat version 1.0\nfile '/etc/passwd'\n")]
    [InlineData("page", "<html><body>Not found</body></html>")]
    public async Task Text_that_is_named_like_a_video_is_refused_and_not_followed(string what, string content)
    {
        foreach (var name in (string[])["film.mp4", "film.mkv", "film.avi"])
        {
            using var refused = await _app.Second.TryUploadVideoAsync(Encoding.UTF8.GetBytes(content), name);
            var error = await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
            Assert.False(string.IsNullOrEmpty((string?)error["detail"]), what);
        }
        Assert.Empty(_app.FilesOnDisk());
    }

    [Fact]
    public async Task An_empty_a_silent_picture_less_a_cut_off_and_a_long_video_are_refused()
    {
        var video = await HighlightsSteps.VideoAsync();
        (string What, byte[] Content, string Name)[] bad =
        [
            ("nothing", [], "film.mp4"),
            ("without its index", video[..(video.Length / 2)], "film.mp4"),
            ("only sound", await HighlightsSteps.MadeAsync("sound.mp4", "-f", "lavfi", "-i", "sine=d=2", "-c:a", "aac"), "film.mp4"),
            ("too long", video, "film.mp4"),
            ("only a cover", await HighlightsSteps.MadeAsync("still.mp4", "-f", "lavfi", "-i", "color=s=64x64:r=25:d=0.04", "-c:v", "libx264"), "film.mp4"),
        ];
        foreach (var (what, content, name) in bad)
        {
            using var refused = await _app.Second.TryUploadVideoAsync(content, name);
            Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, what);
            await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        }
        Assert.Empty(_app.FilesOnDisk());
        Assert.Equal(0, (int)(await _app.Second.JsonAsync("/api/v1/jobs"))["total"]!);
    }

    [Theory]
    [InlineData("target_duration", "9")]
    [InlineData("target_duration", "301")]
    [InlineData("target_duration", "long")]
    [InlineData("quality", "best")]
    [InlineData("aspect", "4:3")]
    [InlineData("crossfade", "5")]
    public async Task A_value_out_of_its_range_is_refused_with_its_name(string field, string value)
    {
        using var refused = await _app.Second.TryUploadVideoAsync([1], "film.mp4", (field, value));
        Assert.Contains(field, (string?)(await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_from_its_declared_length_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/upload") { Content = RawForm.Content([1], $"multipart/form-data; boundary={RawForm.Boundary}") };
        request.Content.Headers.ContentLength = 6L << 30;
        request.Headers.ExpectContinue = true;
        using var refused = await _app.Second.SendAsync(request);
        await refused.AssertDetailErrorAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_video_with_a_corrupt_middle_is_cut_from_what_can_be_decoded()
    {
        var video = await HighlightsSteps.MadeAsync(
            "damaged.mkv", "-f", "lavfi", "-i", "testsrc2=s=192x108:r=25:d=11.5", "-c:v", "libx264", "-preset", "ultrafast", "-g", "25");
        new Random(5).NextBytes(video.AsSpan(video.Length / 2, video.Length / 10));
        var id = (string)(await _app.Second.UploadVideoAsync(video, "damaged.mkv", ("target_duration", "10"), ("quality", "low")))["job_id"]!;
        var job = await _app.Second.EndOfJobAsync(id);
        Assert.True((string?)job["status"] is "completed", job.ToJsonString());
        using var scratch = new Scratch();
        var info = await Ffprobe.InspectAsync(scratch.Write("reel.mp4", await _app.Second.GetByteArrayAsync((string)job["download_url"]!)), CancellationToken.None);
        Assert.InRange(info.Duration, 3, 10.2);
    }
}
