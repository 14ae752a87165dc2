using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>The walk through the contract that the highlights app takes.</summary>
public sealed class HighlightsRestTests
{
    [Fact]
    public async Task A_video_is_uploaded_followed_looked_at_and_downloaded_as_the_contract_says()
    {
        await using var app = StudioApp.Start();
        var answer = await app.Second.UploadVideoAsync(await HighlightsSteps.VideoAsync(), "match.mp4", ("target_duration", "10"), ("quality", "low"), ("device_token", "0011"));
        Assert.Equal("Video uploaded successfully. Processing started.", (string?)answer["message"]);
        Assert.InRange((int)answer["estimated_time"]!, 1, 600);
        var id = (string)answer["job_id"]!;
        using (var early = await app.Second.GetAsync($"/api/v1/jobs/{id}/download"))
            Assert.True(early.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK);
        var job = await app.Second.EndOfJobAsync(id);
        Assert.True((string?)job["status"] is "completed", job.ToJsonString());
        Assert.Equal("Highlight ready!", (string?)(await app.Second.JsonAsync($"/api/v1/jobs/{id}/status"))["message"]);
        Assert.Equal("match.mp4", (string?)job["original_filename"]);
        Assert.Equal(14, (double)job["duration"]!, 0.1);
        Assert.Equal(10, (double)job["target_duration"]!);
        Assert.Equal((10, "low"), ((double)job["config"]!["target_duration"]!, (string?)job["config"]!["quality"]));
        var result = job["result_metadata"]!;
        Assert.Equal(14, (double)result["input_duration"]!, 0.1);
        Assert.InRange((double)result["output_duration"]!, 9.8, 10.2);
        var segments = result["segments"]!.AsArray();
        Assert.Equal(segments.Count, (int)job["segments_selected"]!);
        Assert.Equal(segments.Count, (int)result["segments_selected"]!);
        Assert.All(segments, segment =>
        {
            Assert.True((double)segment!["end"]! > (double)segment["start"]!);
            Assert.InRange((double)segment["score"]!, 0, 1);
            Assert.NotEmpty(segment["reasons"]!.AsArray());
        });
        using var download = await app.Second.GetAsync((string)job["download_url"]!);
        Assert.Equal("video/mp4", download.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "highlight_match.mp4"), (download.Content.Headers.ContentDisposition!.DispositionType, download.Content.Headers.ContentDisposition.FileNameStar));
        using var scratch = new Scratch();
        var info = await Ffprobe.InspectAsync(scratch.Write("reel.mp4", await download.Content.ReadAsByteArrayAsync()), CancellationToken.None);
        Assert.Equal((192, 108, "h264", "aac"), (info.Width, info.Height, info.VideoCodec, info.AudioCodec));
        Assert.InRange(info.Duration, 9.8, 10.2);
        using var late = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
        await late.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_reel_is_cut_again_with_what_is_kept_and_dropped_and_only_what_changed_is_rendered()
    {
        await using var app = StudioApp.Start();
        var id = (string)(await app.Second.UploadVideoAsync(await HighlightsSteps.VideoAsync(), "match.mp4", ("target_duration", "10"), ("quality", "low")))["job_id"]!;
        await app.Second.EndOfJobAsync(id);
        const string Options = """{"kept":[{"start":1.0,"end":4.0},{"start":6.0,"end":8.0}],"fill":false}""";
        var first = await RecutAsync(app, id, Options);
        Assert.Equal([(1.0, 4.0), (6.0, 8.0)], first["result_metadata"]!["segments"]!.AsArray().Select(segment => ((double)segment!["start"]!, (double)segment["end"]!)));
        Assert.Equal(5, (double)first["result_metadata"]!["output_duration"]!, 0.05);
        Assert.Equal("low", (string?)first["config"]!["quality"]);
        // Of the third cut one piece is known from the second, though that is another job.
        var second = await RecutAsync(app, (string)first["job_id"]!, """{"kept":[{"start":1.0,"end":4.0},{"start":10.0,"end":12.0}],"fill":false}""");
        Assert.Matches(
            @"^The video: 0:\d\d, \d+ × \d+, [\d.]+ frames a second, \w+; sound aac, \w+\.\n\d+ shots? seen\.\nHeard: \d+ % speech, \d+ % music, \d+ % crowd and noise; -[\d.]+ LUFS\.\nChosen: 2 moments, 5\.0 s together\.\n1 of 2 pieces were there from before\.\nThe reel: [\d.]+ s, \d+ × \d+, -[\d.]+ LUFS\.$",
            (string?)second["details"]);
        var third = await RecutAsync(app, id, """{"dropped":[{"start":5.0,"end":9.0}],"target_duration":10}""");
        Assert.All(third["result_metadata"]!["segments"]!.AsArray(), segment => Assert.False((double)segment!["start"]! < 8.99 && (double)segment["end"]! > 5.01));
    }

    [Fact]
    public async Task The_cut_list_is_given_as_csv_and_edl_and_a_stretch_as_a_preview()
    {
        await using var app = StudioApp.Start();
        var id = (string)(await app.Second.UploadVideoAsync(await HighlightsSteps.VideoAsync(), "match.mp4", ("target_duration", "10"), ("quality", "low")))["job_id"]!;
        var job = await app.Second.EndOfJobAsync(id);
        var count = (int)job["segments_selected"]!;
        var csv = await app.Second.GetStringAsync($"/api/v1/highlights/{id}/cuts.csv");
        Assert.Equal(count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var edl = await app.Second.GetStringAsync($"/api/v1/highlights/{id}/cuts.edl");
        Assert.Equal(count, edl.Split("AA/V  C").Length - 1);
        Assert.Contains("* FROM CLIP NAME: match.mp4", edl, StringComparison.Ordinal);
        using var preview = await app.Second.GetAsync($"/api/v1/highlights/{id}/preview?start=2.5&end=4");
        using var scratch = new Scratch();
        var info = await Ffprobe.InspectAsync(scratch.Write("preview.mp4", await preview.Content.ReadAsByteArrayAsync()), CancellationToken.None);
        Assert.Equal(1.5, info.Duration, 0.1);
        foreach (var range in (string[])["start=-1&end=2", "start=5&end=5", "start=x&end=3", "start=NaN&end=2", "start=13&end=99"])
        {
            using var refused = await app.Second.GetAsync($"/api/v1/highlights/{id}/preview?{range}");
            await refused.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        }
        // Its files go with the job's.
        Assert.NotEmpty(Directory.EnumerateDirectories(Path.Combine(app.DataDir, "shelf")));
        var jobs = app.Services.GetService(typeof(WebStudio.Jobs.JobService)) as WebStudio.Jobs.JobService;
        Assert.True(await jobs!.ExpireAsync((await jobs.FindAsync(Guid.Parse(id), CancellationToken.None))!, CancellationToken.None));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(app.DataDir, "shelf")));
    }

    [Fact]
    public async Task Formats_are_told_with_their_limits()
    {
        await using var app = StudioApp.Start();
        var formats = await app.Second.JsonAsync("/api/v1/upload/formats");
        Assert.Equal([".mp4", ".mov", ".avi", ".mkv"], formats["formats"]!.AsArray().Select(format => (string?)format), StringComparer.Ordinal);
        Assert.Equal((5.0, 30.0), ((double)formats["max_size_gb"]!, (double)formats["max_duration_minutes"]!));
    }

    [Fact]
    public async Task A_job_that_is_deleted_while_it_works_stops_and_leaves_nothing_behind()
    {
        await using var app = StudioApp.Start();
        var id = (string)(await app.Second.UploadVideoAsync(await HighlightsSteps.VideoAsync()))["job_id"]!;
        using (var deleted = await app.Second.DeleteAsync($"/api/v1/jobs/{id}"))
        {
            Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
            var answer = await deleted.JsonAsync();
            Assert.Equal(("Job cancelled successfully", id), ((string?)answer["message"], (string?)answer["job_id"]));
        }
        Assert.Equal("cancelled", (string?)(await app.Second.EndOfJobAsync(id))["status"]);
        Assert.Empty(Directory.EnumerateFiles(app.Folders.Temp, "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(app.Folders.Outputs));
    }

    private static async Task<JsonObject> RecutAsync(StudioApp app, string id, string options)
    {
        using var answer = await app.Second.PostAsync($"/api/v1/highlights/{id}/recut", new StringContent(options, null, "application/json"));
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var job = await app.Second.EndOfJobAsync((string)(await answer.JsonAsync())["job_id"]!);
        Assert.True((string?)job["status"] is "completed", job.ToJsonString());
        return job;
    }
}
