using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Echo.Endpoints;

/// <summary><c>GET /api/convert-npz</c>: made once, then served.</summary>
public sealed class ConvertByPathTests
{
    [Fact]
    public async Task The_first_request_converts_and_later_ones_are_served_ranges_included()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("heart “4ch”.npz", EchoStudio.Clip());
        using var first = await studio.ConvertAsync(path);
        var video = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal((HttpStatusCode.OK, "video/mp4"), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal("ftyp"u8.ToArray(), video[4..8]);
        Assert.Equal(("inline", "heart “4ch”.mp4"), (first.Content.Headers.ContentDisposition?.DispositionType, first.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("bytes", first.Headers.AcceptRanges.Single());
        foreach (var client in (HttpClient[])[studio.App.First, studio.App.Second])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, EchoStudio.Url("/api/convert-npz", path.Replace('/', '\\')));
            request.Headers.Range = new RangeHeaderValue(0, 99);
            using var part = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(video[..100], await part.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, part.Headers.ETag);
        }
        using var head = await studio.App.First.SendAsync(new HttpRequestMessage(HttpMethod.Head, EchoStudio.Url("/api/convert-npz", path)));
        Assert.Equal((HttpStatusCode.OK, (long?)video.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        using var again = new HttpRequestMessage(HttpMethod.Get, EchoStudio.Url("/api/convert-npz", path));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await studio.App.First.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(1, await studio.JobsAsync());
    }

    [Fact]
    public async Task A_range_of_a_video_that_is_not_made_yet_is_served_too()
    {
        await using var studio = new EchoStudio();
        var request = new HttpRequestMessage(HttpMethod.Get, EchoStudio.Url("/api/convert-npz", studio.Write("a.npz", EchoStudio.Clip())));
        request.Headers.Range = new RangeHeaderValue(0, 99);
        using var part = await studio.App.First.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, 100), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Simultaneous_first_requests_convert_once()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        File.CreateSymbolicLink(Path.Combine(studio.Root, "alias.npz"), path);
        var videos = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => studio.VideoAsync(i % 2 == 0 ? path : Path.Combine(studio.Root, "alias.npz"), i % 3 == 0 ? "" : "&key=&loop=none")));
        Assert.All(videos, video => Assert.Equal(videos[0], video));
        Assert.Equal(1, await studio.JobsAsync());
    }

    [Fact]
    public async Task A_changed_file_and_other_options_are_converted_anew()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        var first = await studio.VideoAsync(path);
        Assert.NotEqual(first, await studio.VideoAsync(path, "&fps=5"));
        Assert.Equal(2, await studio.JobsAsync());
        // The same size and other content: only the time tells.
        var written = File.GetLastWriteTimeUtc(path);
        File.SetLastWriteTimeUtc(path, written.AddTicks(10));
        await studio.VideoAsync(path);
        Assert.Equal(3, await studio.JobsAsync());
        studio.Write("a.npz", EchoStudio.Clip(7));
        File.SetLastWriteTimeUtc(path, written);
        Assert.NotEqual(first, await studio.VideoAsync(path));
        Assert.Equal(4, await studio.JobsAsync());
    }

    [Fact]
    public async Task A_video_that_has_expired_is_made_again()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        var first = await studio.VideoAsync(path);
        var jobs = studio.App.Services.GetRequiredService<JobService>();
        var (list, _) = await jobs.ListAsync(new JobFilter(), CancellationToken.None);
        Assert.True(await jobs.ExpireAsync(list[0], CancellationToken.None));
        Assert.Equal(first.Length, (await studio.VideoAsync(path)).Length);
        Assert.Equal(2, await studio.JobsAsync());
    }

    [Fact]
    public async Task Options_reach_the_video()
    {
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        using var scratch = new Scratch();
        var video = scratch.Write("a.mp4", await studio.VideoAsync(path, "&fps=7.5&loop=boomerang&window_min=0&window_max=80&quality=high"));
        var frames = await EchoSteps.GrayAsync(video, 32, 24);
        double[] expected = [0, 128, 255, 255, 255, 255, 255, 255, 255, 128];
        Assert.Equal(expected.Length, frames.Count);
        Assert.All(expected.Zip(frames), pair => Assert.InRange(pair.Second.Average(level => level), pair.First - 3, pair.First + 3));
        Assert.Equal(7.5, (await Ffprobe.InspectAsync(video, CancellationToken.None)).FrameRate, 0.01);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_refused_with_a_sentence_that_names_it()
    {
        (string More, string Named)[] refused =
        [
            ("&fps=0", "fps"),
            ("&fps=fast", "fps"),
            ("&window_min=9&window_max=3", "window"),
            ("&window_min=NaN", "window_min"),
            ("&axes=QQ", "axes"),
            ("&axes=THWC", "axes"),
            ("&key=absent", "absent"),
            ("&label=everything", "label"),
            ("&loop=2", "loop"),
            ("&mask=circle", "mask"),
            ("&quality=85", "quality"),
        ];
        await using var studio = new EchoStudio();
        var path = studio.Write("a.npz", EchoStudio.Clip());
        foreach (var (more, named) in refused)
        {
            using var response = await studio.ConvertAsync(path, more);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, more);
            var code = (string)(await response.JsonAsync())["code"]!;
            Assert.Contains(named, await response.AssertErrorAsync(HttpStatusCode.BadRequest, code), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(0, await studio.JobsAsync());
    }

    [Fact]
    public async Task Paths_are_refused_as_the_contract_says()
    {
        await using var studio = new EchoStudio();
        File.WriteAllBytes(Path.Combine(studio.Outside, "secret.npz"), EchoStudio.Clip());
        studio.Write("notes.txt", [1]);
        studio.Write("noise.npz", [1, 2, 3]);
        File.CreateSymbolicLink(Path.Combine(studio.Root, "out.npz"), Path.Combine(studio.Outside, "secret.npz"));
        foreach (var client in (HttpClient[])[studio.App.First, studio.App.Second])
        {
            foreach (var route in (string[])["/api/convert-npz", "/api/inspect-npz", "/api/stream-video"])
            {
                using var missing = await client.GetAsync(route);
                await missing.AssertErrorAsync(HttpStatusCode.BadRequest, "NO_PATH");
                var outside = new List<string>();
                foreach (var path in (string[])[$"{studio.Outside}/secret.npz", $"{studio.Outside}/absent.npz", $"{studio.Root}/out.npz", $"{studio.Root}/../outside/secret.npz", "/etc/passwd"])
                {
                    using var response = await client.GetAsync(EchoStudio.Url(route, path));
                    await response.AssertErrorAsync(HttpStatusCode.Forbidden, "FORBIDDEN");
                    outside.Add(await response.Content.ReadAsStringAsync());
                }
                Assert.Single(outside.Distinct(StringComparer.Ordinal));
                using var absent = await client.GetAsync(EchoStudio.Url(route, $"{studio.Root}/absent.npz"));
                await absent.AssertErrorAsync(HttpStatusCode.NotFound, "NOT_FOUND");
                using var wrong = await client.GetAsync(EchoStudio.Url(route, $"{studio.Root}/notes.txt"));
                await wrong.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_PATH");
                using var noise = await client.GetAsync(EchoStudio.Url(route, $"{studio.Root}/noise.npz"));
                await noise.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_ARRAY");
            }
        }
    }

    [Fact]
    public async Task A_file_that_turns_out_to_be_damaged_is_told_as_that()
    {
        await using var studio = new EchoStudio();
        using var response = await studio.ConvertAsync(studio.Write("a.npz", EchoStudio.DamagedClip()));
        await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_ARRAY");
    }

    [Fact]
    public async Task A_client_that_leaves_does_not_stop_what_others_wait_for()
    {
        await using var studio = new EchoStudio(("Jobs:Kinds:echo:MaxConcurrent", "1"));
        var path = studio.Write("long.npz", EchoStudio.Clip(600, 96, 128));
        using var leave = new CancellationTokenSource();
        var left = studio.App.First.GetAsync(EchoStudio.Url("/api/convert-npz", path), leave.Token);
        await Eventually.TrueAsync(async () => await studio.JobsAsync() == 1, "the job is there");
        var stays = studio.VideoAsync(path);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.NotEmpty(await stays);
        Assert.Equal(1, await studio.JobsAsync());
    }

    [Fact]
    public async Task Who_has_waited_too_long_is_told_that_it_goes_on()
    {
        await using var studio = new EchoStudio(("Echo:MaxProcessingTime", "00:00:00.001"));
        var path = studio.Write("long.npz", EchoStudio.Clip(200, 96, 128));
        using var response = await studio.ConvertAsync(path);
        Assert.Contains("later", await response.AssertErrorAsync(HttpStatusCode.GatewayTimeout, "TIMEOUT"), StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await studio.ConvertAsync(path)).StatusCode == HttpStatusCode.OK, "the video is there");
        Assert.Equal(1, await studio.JobsAsync());
    }
}
