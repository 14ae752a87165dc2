using System.Net;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>The walk through the contract that the glasses' app takes, and what a finished task gives beyond it.</summary>
public sealed class PhotoWalkTests
{
    [Fact]
    public async Task A_photo_is_sent_followed_listed_and_its_video_fetched_as_the_contract_says()
    {
        var release = new TaskCompletionSource();
        var studio = new PhotoStudio { BeforeReading = cancel => release.Task.WaitAsync(cancel) };
        await using var app = studio.Start();
        // Answered while nobody has looked at the photo: the app gives up after ten seconds.
        var id = await app.SendAsync(await PhotoSteps.JpegAsync(), PhotoSteps.Small(("filename", "sea.jpg")));
        await Eventually.TrueAsync(async () => await app.TaskStatusAsync(id) is "converting", "it is looked at");
        var status = await app.Second.JsonAsync($"/status/{id}");
        Assert.Equal((id, "Task is converting", null), ((string?)status["task_id"], (string?)status["message"], (string?)status["error_message"]));
        foreach (var path in (string[])[$"/photos/{id}/download", $"/download/{id}", $"/api/v1/photos/{id}/song.mp3"])
        {
            using var early = await app.Second.GetAsync(path);
            await early.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        }
        release.SetResult();
        var seen = new List<string?>();
        await Eventually.TrueAsync(
            async () =>
            {
                seen.Add(await app.TaskStatusAsync(id));
                return seen[^1] is "done" or "error";
            }, "it is done");
        Assert.True(seen[^1] is "done", (await app.Second.JsonAsync($"/photos/{id}/status")).ToJsonString());
        Assert.Equal(100, (int?)(await app.Second.JsonAsync($"/photos/{id}/status"))["progress"]);
        Assert.Contains("merging", seen, StringComparer.Ordinal);

        await AssertVideoAsync(app, id);
        await AssertLibraryAsync(app, id);
        await AssertResultAsync(app, id);
        await AssertFilesAsync(app, id);
    }

    private static async Task AssertVideoAsync(StudioApp app, string id)
    {
        using var scratch = new Scratch();
        foreach (var path in (string[])[$"/photos/{id}/download", $"/download/{id}"])
        {
            using var download = await app.Second.GetAsync(path);
            Assert.Equal(("video/mp4", "attachment", $"processed_video_{id}.mp4"), (download.Content.Headers.ContentType?.MediaType, download.Content.Headers.ContentDisposition?.DispositionType, download.Content.Headers.ContentDisposition?.FileNameStar));
            scratch.Write("video.mp4", await download.Content.ReadAsByteArrayAsync());
        }
        var info = await Ffprobe.InspectAsync(scratch.PathFor("video.mp4"), CancellationToken.None);
        Assert.Equal((216, 144, "h264", "aac", "yuv420p", 30), (info.Width, info.Height, info.VideoCodec, info.AudioCodec, info.PixelFormat, info.FrameRate));
        foreach (var stream in (string[])["v:0", "a:0"])
        {
            var seconds = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", "stream=duration", "-of", "csv=p=0", scratch.PathFor("video.mp4")], TimeSpan.FromMinutes(1), CancellationToken.None);
            Assert.Equal(10, double.Parse(seconds.Trim(), System.Globalization.CultureInfo.InvariantCulture), 1 / 30.0);
        }
        var title = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format_tags=title", "-of", "csv=p=0", scratch.PathFor("video.mp4")], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.StartsWith("Harbour Light", title, StringComparison.Ordinal);
        // Faststart: the index comes before the pictures.
        var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(scratch.PathFor("video.mp4")));
        Assert.InRange(text.IndexOf("moov", StringComparison.Ordinal), 1, text.IndexOf("mdat", StringComparison.Ordinal));
    }

    private static async Task AssertLibraryAsync(StudioApp app, string id)
    {
        foreach (var path in (string[])["/photos", "/library"])
        {
            var library = await app.Second.JsonAsync(path);
            Assert.Equal(1, (int?)library["total_count"]);
            var video = library["videos"]!.AsArray().Single()!;
            Assert.Equal((id, $"processed_video_{id}.mp4", "done", 100), ((string?)video["task_id"], (string?)video["filename"], (string?)video["status"], (int?)video["progress"]));
            Assert.InRange((long)video["file_size"]!, 1000, 10_000_000);
            Assert.Equal((double)video["file_size"]! / (1 << 20), (double)video["file_size_mb"]!, 0.01);
            Assert.Equal((double)video["file_size_mb"]!, (double)library["total_size_mb"]!, 0.01);
            foreach (var time in (string[])["created_at", "modified_at"])
                Assert.Matches("^[0-9-]+T[0-9:]+Z$", (string?)video[time]);
            using var download = await app.Second.GetAsync((string)video["download_url"]!);
            Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        }
        foreach (var path in (string[])[$"/photos/{id}", $"/library/{id}"])
        {
            var one = await app.Second.JsonAsync(path);
            Assert.Equal((id, "sea.jpg"), ((string?)one["task_id"], (string?)one["photo_path"]));
            Assert.EndsWith(".mp3", (string?)one["music_path"], StringComparison.Ordinal);
        }
    }

    private static async Task AssertResultAsync(StudioApp app, string id)
    {
        var result = (await app.Second.JsonAsync($"/api/v1/jobs/{id}"))["result_metadata"]!;
        Assert.Equal(("D dorian", "dorian", 120, -14), ((string?)result["key"], (string?)result["mode"], (double)result["tempo"]!, (double)result["loudness"]!));
        Assert.Equal(("warm and calm", "A calm sea under an evening sky."), ((string?)result["mood_name"], (string?)result["reading"]!["description"]));
        Assert.Equal(("test reader", "built-in", "test composer"), ((string?)result["makers"]!["reader"], (string?)result["makers"]!["writer"], (string?)result["makers"]!["music"]));
        Assert.Equal((3, 3, 3), (result["lyrics"]!.AsArray().Count, result["sections"]!.AsArray().Count, result["palette"]!.AsArray().Count));
        Assert.Equal((216, 144, 10), ((int)result["width"]!, (int)result["height"]!, (double)result["duration"]!));
        Assert.True((long)result["seed"]! > 0);
    }

    private static async Task AssertFilesAsync(StudioApp app, string id)
    {
        // The job's own page lists whatever was made beside the video.
        var page = await app.First.GetStringAsync($"/jobs/{id}");
        var extras = System.Text.RegularExpressions.Regex.Matches(page, $"/api/v1/jobs/{id}/extras/[^\"]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).ToList();
        Assert.Equal([".mp3", ".wav", ".lrc", ".txt"], extras.Select(Path.GetExtension), StringComparer.Ordinal);
        foreach (var extra in extras)
        {
            using var file = await app.First.GetAsync(extra);
            Assert.Equal((HttpStatusCode.OK, "attachment"), (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType));
        }
        using var unknown = await app.First.GetAsync($"/api/v1/jobs/{id}/extras/song.mp3");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        foreach (var (name, type) in ((string, string)[])[("song.mp3", "audio/mpeg"), ("song.wav", "audio/wav"), ("lyrics.lrc", "text/plain"), ("lyrics.txt", "text/plain")])
        {
            using var file = await app.Second.GetAsync($"/api/v1/photos/{id}/{name}");
            Assert.True(file.StatusCode == HttpStatusCode.OK, name);
            Assert.Equal((type, "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
            var content = await file.Content.ReadAsByteArrayAsync();
            if (type is "text/plain")
                Assert.Contains("harbour light", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
            else
                Assert.True(content.Length > 10_000, name);
        }
        using var poster = await app.Second.GetAsync($"/api/v1/jobs/{id}/thumbnail");
        using var scratch = new Scratch();
        var picture = await ImageLoader.LoadAsync(scratch.Write("poster.jpg", await poster.Content.ReadAsByteArrayAsync()), await ImageLoader.InspectAsync(scratch.PathFor("poster.jpg"), CancellationToken.None), 54, 36, CancellationToken.None);
        // Not the black of the beginning.
        Assert.InRange(picture.Pixels.Average(pixel => ((pixel & 255) + ((pixel >> 8) & 255) + ((pixel >> 16) & 255)) / 3.0), 30, 230);
    }
}
