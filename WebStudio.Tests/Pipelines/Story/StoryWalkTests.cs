using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>The walk through the contract that the existing story client takes.</summary>
public sealed class StoryWalkTests
{
    private static readonly (string Stage, double From, double To)[] Ranges = [("Script", 0, 25), ("Images", 25, 50), ("Voice", 50, 75), ("Compile", 75, 100)];

    [Fact]
    public async Task A_topic_is_sent_followed_and_its_video_fetched_as_the_contract_says()
    {
        await using var app = StudioApp.Start();
        Assert.Equal(("idle", 0), ((string?)(await app.ProgressAsync())["status"], (int?)(await app.ProgressAsync())["progress"]));
        using var response = await app.TryGenerateAsync(StorySteps.Small(("num_scenes", 2), ("captions", "burned"), ("music", true), ("research_data", "It was built in 1810.")), "/api/generate-with-template");
        var answer = await response.JsonAsync();
        Assert.Equal(("generating", false, true), ((string?)answer["status"], (bool?)answer["used_template"], (bool?)answer["used_research"]));
        var id = (string)answer["job_id"]!;
        var seen = new List<JsonObject>();
        await Eventually.TrueAsync(
            async () =>
            {
                seen.Add(await app.ProgressAsync(id));
                return (string?)seen[^1]["status"] is not "generating";
            }, "the story ends");
        var done = seen[^1];
        Assert.True((string?)done["status"] is "complete", done.ToJsonString());
        Assert.All(seen, status => Assert.True(status["error"] is null && status.ContainsKey("details") && string.Equals((string?)status["job_id"], id, StringComparison.Ordinal)));
        Assert.Equal(seen.Select(status => (int)status["progress"]!).Order(), seen.Select(status => (int)status["progress"]!));
        Assert.Equal((100, "Video ready for download"), ((int?)done["progress"], (string?)done["substatus"]));
        Assert.Matches("^video_[0-9]{8}_[0-9]{6}[.]mp4$", (string?)done["video_path"]);
        Assert.Equal(id, (string?)(await app.ProgressAsync())["job_id"]);
        await AssertVideoAsync(app, id, (string)done["video_path"]!);
    }

    [Fact]
    public async Task Progress_keeps_to_the_range_of_its_stage_and_never_falls()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        var seen = new List<JobSnapshot>();
        using var subscription = app.Services.GetRequiredService<JobEvents>().Subscribe(null, job => seen.Add(job));
        await app.EndAsync(await app.GenerateAsync(StorySteps.Small()), "completed");
        var running = seen.Where(job => job is { State: JobState.Running, Stage: not null }).ToList();
        Assert.Equal(Ranges.Select(range => range.Stage), running.Select(job => job.Stage).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (stage, from, to) in Ranges)
            Assert.All(running.Where(job => string.Equals(job.Stage, stage, StringComparison.Ordinal)), job => Assert.InRange(job.Progress, from, to));
        Assert.Equal(running.Select(job => job.Progress).Order(), running.Select(job => job.Progress));
        Assert.Contains("Creating scene 1 of 3", running.Select(job => job.Message), StringComparer.Ordinal);
        var details = seen[^1].Details!;
        Assert.All(["Script: “About A lighthouse”", "Picture of scene 3: built-in", "Narration: 6 sentences"], words => Assert.Contains(words, details, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_client_sees_its_own_story_and_whoever_has_none_the_newest()
    {
        var studio = new StoryStudio { BeforeWriting = cancel => Task.Delay(Timeout.Infinite, cancel) };
        await using var app = studio.Start();
        using var other = From(IPAddress.Parse("127.0.0.2"), app.First.BaseAddress!);
        using var third = From(IPAddress.Parse("127.0.0.3"), app.First.BaseAddress!);
        var own = await app.GenerateAsync(StorySteps.Small());
        using var response = await other.PostAsync("/api/generate-video", StorySteps.Json(StorySteps.Small(("topic", "A harbour"))));
        var others = (string?)(await response.JsonAsync())["job_id"];
        Assert.Equal(own, (string?)(await app.ProgressAsync())["job_id"]);
        Assert.Equal(others, (string?)(await other.JsonAsync("/api/progress"))["job_id"]);
        Assert.Equal(others, (string?)(await third.JsonAsync("/api/progress"))["job_id"]);
        Assert.Equal(others, (string?)(await app.ProgressAsync(others))["job_id"]);
        using var unknown = await app.First.GetAsync("/api/progress?job_id=nothing");
        await unknown.AssertErrorAsync(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task A_cancelled_story_stops_says_so_and_leaves_nothing_when_its_time_is_over()
    {
        var studio = new StoryStudio { BeforePainting = (brief, cancel) => brief.Index == 1 ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask };
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small());
        await Eventually.TrueAsync(() => studio.Painted.Any(brief => brief.Index == 1), "a picture is being made");
        (await app.First.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        await app.EndAsync(id, "cancelled");
        Assert.Equal(("error", "The story was cancelled."), ((string?)(await app.ProgressAsync())["status"], (string?)(await app.ProgressAsync())["error"]));
        Assert.All(app.FilesOnDisk(), file => Assert.True(file.Contains("/shelf/", StringComparison.Ordinal) && !file.Contains(".partial", StringComparison.Ordinal), file));
        var jobs = app.Services.GetRequiredService<JobService>();
        await jobs.ExpireAsync((await jobs.FindAsync(Guid.Parse(id), CancellationToken.None))!, CancellationToken.None);
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_story_that_is_tried_again_keeps_what_it_has()
    {
        var fail = true;
        var studio = new StoryStudio { BeforePainting = (brief, _) => brief.Index == 2 && fail ? throw new PipelineException("STOP", "No more paint.") : Task.CompletedTask };
        await using var app = studio.Start(null, ("Story:MaxPictures", "1"));
        var id = await app.GenerateAsync(StorySteps.Small());
        await app.EndAsync(id, "failed");
        Assert.Equal(("error", "No more paint."), ((string?)(await app.ProgressAsync())["status"], (string?)(await app.ProgressAsync())["error"]));
        fail = false;
        (await app.First.PostAsync($"/api/v1/jobs/{id}/retry", null)).Dispose();
        await app.EndAsync(id, "completed");
        Assert.Equal((1, 4), (studio.Written.Count, studio.Painted.Count));
    }

    [Fact]
    public async Task A_picture_on_its_way_when_another_fails_is_kept_and_not_paid_for_again()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var studio = new StoryStudio
        {
            BeforePainting = async (brief, cancel) =>
            {
                if (brief.Index == 0 && !failed.Task.IsCompleted)
                {
                    await begun.Task;
                    failed.SetResult();
                    throw new PipelineException("STOP", "No more paint.");
                }
                begun.TrySetResult();
                await failed.Task.WaitAsync(cancel);
                await Task.Delay(30, cancel);
            },
        };
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small());
        await app.EndAsync(id, "failed");
        Assert.Equal([0, 1], studio.Painted.Select(brief => brief.Index).Order());
        (await app.First.PostAsync($"/api/v1/jobs/{id}/retry", null)).Dispose();
        await app.EndAsync(id, "completed");
        Assert.Equal([0, 0, 1, 2], studio.Painted.Select(brief => brief.Index).Order());
    }

    [Fact]
    public async Task Where_a_service_fails_the_studio_stands_in_and_the_details_say_so()
    {
        var studio = new StoryStudio { Remote = new StoryStudio { BeforePainting = (_, _) => throw new WebStudio.Providers.Remote.ProviderFailedException("Painter", "Painter is not there.", null) } };
        await using var app = studio.Start();
        var id = await app.GenerateAsync(StorySteps.Small(("image_mode", "ai_stock"), ("hold", "storyboard")));
        var held = await app.HeldAsync(id);
        Assert.Contains("Painter is not there. The studio drew the picture itself instead.", (string?)held["details"], StringComparison.Ordinal);
        Assert.Contains("No stock library is set up here", (string?)held["details"], StringComparison.Ordinal);
        Assert.Equal(2, (await app.DraftAsync(id))["notes"]!.AsArray().Count);
    }

    private static async Task AssertVideoAsync(StudioApp app, string id, string name)
    {
        using var scratch = new Scratch();
        using (var download = await app.First.GetAsync($"/api/video/{name}"))
        {
            Assert.Equal("video/mp4", download.Content.Headers.ContentType?.MediaType);
            scratch.Write("video.mp4", await download.Content.ReadAsByteArrayAsync());
        }
        var info = await Ffprobe.InspectAsync(scratch.PathFor("video.mp4"), CancellationToken.None);
        Assert.Equal((256, 144, "h264", "aac", "yuv420p", 30), (info.Width, info.Height, info.VideoCodec, info.AudioCodec, info.PixelFormat, info.FrameRate));
        var result = (await app.JobAsync(id))["result_metadata"]!;
        // A quarter of a minute was asked for.
        Assert.InRange((double)result["duration"]!, 13.5, 16.5);
        foreach (var stream in (string[])["v:0", "a:0"])
        {
            var seconds = await ProbeAsync(scratch, "-select_streams", stream, "-show_entries", "stream=duration");
            Assert.Equal((double)result["duration"]!, double.Parse(seconds, CultureInfo.InvariantCulture), 0.1);
        }
        Assert.Equal((string?)result["title"], await ProbeAsync(scratch, "-show_entries", "format_tags=title"));
        var chapters = await ProbeAsync(scratch, "-show_chapters", "-show_entries", "chapter_tags=title");
        Assert.All(result["scenes"]!.AsArray(), scene => Assert.Contains((string)scene!["heading"]!, chapters, StringComparison.Ordinal));
    }

    private static async Task<string> ProbeAsync(Scratch scratch, params string[] what) =>
        (await ProcessRunner.RunAsync("ffprobe", ["-v", "error", .. what, "-of", "csv=p=0", scratch.PathFor("video.mp4")], TimeSpan.FromSeconds(20), CancellationToken.None)).Trim();

    // A client with an address of its own.
    private static HttpClient From(IPAddress address, Uri studio)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(IPAddress.Loopback, studio.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = studio };
    }
}
