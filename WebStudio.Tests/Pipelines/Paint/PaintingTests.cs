using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Paint;

/// <summary>What is seen in the videos.</summary>
public sealed class PaintingTests
{
    private const int Width = 128, Height = 96;

    [Fact]
    public async Task A_sketch_ends_as_the_picture_itself()
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(256, 192);
        var answer = await app.PaintAsync(picture, ("size", "256"));
        var frames = await PaintSteps.FramesAsync(app.VideoOf(answer), 256, 192);
        var original = await PaintSteps.LoadAsync(picture, 256, 192);
        Assert.InRange(Ssim.Of(frames[^1], original), 0.97, 1);
        Assert.InRange(Ssim.Of(frames[0], original), -1, 0.9);
    }

    [Theory]
    [InlineData("5", "10")]
    [InlineData("10", "24")]
    public async Task A_sketch_is_always_at_work_and_never_jumps(string duration, string fps)
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.ScenePng(256, 192), ("size", "256"), ("duration", duration), ("fps", fps));
        var frames = await PaintSteps.FramesAsync(app.VideoOf(answer), Width, Height);
        var timing = new WebStudio.Pipelines.Paint.PaintTiming(double.Parse(duration), int.Parse(fps));
        var changes = frames.Zip(frames.Skip(1), (before, after) => PaintSteps.Changed(before, after)).ToList();
        Assert.InRange(changes.Max(), 0.0005, 0.10);
        var second = int.Parse(fps);
        for (var start = timing.Arrival; start + second <= timing.Arrival + timing.Steps; start++)
            Assert.True(changes.Skip(start).Take(second).Max() > 0, $"Nothing changes in the second from frame {start}.");
        Assert.All(changes.Skip(timing.Arrival + timing.Steps), change => Assert.Equal(0, change));
        Assert.All(changes.Take(timing.Arrival - 1), change => Assert.Equal(0, change));
    }

    [Theory]
    [InlineData("sketch")]
    [InlineData("oil")]
    [InlineData("watercolor")]
    public async Task Equal_seeds_give_equal_frames_and_other_seeds_others(string style)
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(128, 96);
        var videos = new List<IReadOnlyList<Raster>>();
        foreach (var seed in (string[])["5", "5", "6"])
            videos.Add(await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("style", style), ("seed", seed), ("hand", "true"))), Width, Height));
        Assert.All(videos[0].Zip(videos[1]), pair => Assert.True(pair.First.Pixels.AsSpan().SequenceEqual(pair.Second.Pixels)));
        Assert.Contains(videos[0].Zip(videos[2]), pair => !pair.First.Pixels.AsSpan().SequenceEqual(pair.Second.Pixels));
    }

    [Theory]
    [InlineData("oil", 0.35)]
    [InlineData("watercolor", 0.35)]
    public async Task A_painting_resembles_its_picture_and_comes_nearer_to_it(string style, double least)
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(256, 192);
        var frames = await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("style", style), ("size", "256"))), 256, 192);
        var original = await PaintSteps.LoadAsync(picture, 256, 192);
        Assert.InRange(Ssim.Of(frames[^1], original), least, 1);
        Assert.True(Distance(frames[^1], original) < 0.25 * Distance(frames[0], original));
    }

    [Theory]
    [InlineData("sketch")]
    [InlineData("oil")]
    [InlineData("watercolor")]
    public async Task The_hand_is_seen_at_work_and_gone_at_the_end(string style)
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(128, 96);
        var without = await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("style", style))), Width, Height);
        var with = await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("style", style), ("hand", "true"))), Width, Height);
        var middle = without.Count / 2;
        Assert.True(PaintSteps.Changed(without[middle], with[middle], 40) > 0.005);
        Assert.Equal(0, PaintSteps.Changed(without[^1], with[^1], 40));
    }

    [Fact]
    public async Task The_order_decides_what_is_painted_first()
    {
        await using var app = StudioApp.Start();
        var picture = TestImages.ScenePng(128, 96);
        var background = await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("order", "background"))), Width, Height);
        var subject = await PaintSteps.FramesAsync(app.VideoOf(await app.PaintAsync(picture, ("order", "subject"))), Width, Height);
        Assert.Contains(background.Zip(subject), pair => PaintSteps.Changed(pair.First, pair.Second) > 0.05);
        Assert.True(PaintSteps.Changed(background[^1], subject[^1], 30) < 0.02);
    }

    [Fact]
    public async Task The_preview_of_three_seconds_is_there_before_the_video_and_the_poster_shows_the_picture()
    {
        await using var app = StudioApp.Start();
        var seen = new List<JobSnapshot>();
        using var subscription = app.Services.GetRequiredService<JobEvents>().Subscribe(null, job =>
        {
            lock (seen)
                seen.Add(job);
        });
        var picture = TestImages.ScenePng(200, 150);
        var answer = await app.PaintAsync(picture, ("aspect", "16:9"), ("size", "256"));
        var first = seen.First(job => job.File(FileRole.Preview) is not null);
        Assert.Equal((JobState.Running, "Preview"), (first.State, first.Stage));
        Assert.Null(first.File(FileRole.Output));
        Assert.Null(first.File(FileRole.Poster));
        var last = seen[^1];
        Assert.Equal(JobState.Succeeded, last.State);
        Assert.Equal([FileRole.Input, FileRole.Preview, FileRole.Poster, FileRole.Output], last.Files.Select(file => file.Role));

        var preview = await Ffprobe.InspectAsync(app.Folders.PathOf(last.File(FileRole.Preview)!), CancellationToken.None);
        Assert.Equal((3.0, 320, 180), (Math.Round(preview.Duration, 3), preview.Width, preview.Height));
        var job = await app.First.JsonAsync($"/api/v1/jobs/{answer["job_id"]}");
        using var served = await app.First.GetAsync((string?)job["preview_url"]);
        Assert.Equal("video/mp4", served.Content.Headers.ContentType?.MediaType);

        using var thumbnail = await app.First.GetAsync((string?)job["thumbnail_url"]);
        Assert.Equal("image/jpeg", thumbnail.Content.Headers.ContentType?.MediaType);
        var jpeg = await thumbnail.Content.ReadAsByteArrayAsync();
        var header = ImageHeader.Read(jpeg);
        Assert.InRange(Ssim.Of(await PaintSteps.LoadAsync(jpeg, 128, 96), await PaintSteps.LoadAsync(picture, 128, 96)), 0.95, 1);
        Assert.Equal(4 / 3.0, header.Width / (double)header.Height, 0.05);
    }

    [Fact]
    public async Task The_matte_of_another_aspect_surrounds_the_whole_picture()
    {
        await using var app = StudioApp.Start();
        var answer = await app.PaintAsync(TestImages.PlainPng(100, 100), ("aspect", "16:9"), ("size", "256"));
        var last = (await PaintSteps.FramesAsync(app.VideoOf(answer), 256, 144))[^1];
        foreach (var (x, y) in ((int, int)[])[(2, 2), (253, 2), (2, 141), (253, 141), (30, 72), (225, 72)])
            AssertNear(Raster.Rgb(0xE8, 0xE4, 0xDB), last.Pixels[(y * 256) + x]);
        AssertNear(Raster.Rgb(200, 120, 40), last.Pixels[(72 * 256) + 128]);
    }

    private static void AssertNear(uint expected, uint actual)
    {
        for (var shift = 0; shift < 24; shift += 8)
            Assert.InRange((int)((actual >> shift) & 255), (int)((expected >> shift) & 255) - 6, (int)((expected >> shift) & 255) + 6);
    }

    // Mean of absolute differences of all channels.
    private static double Distance(Raster a, Raster b)
    {
        double sum = 0;
        for (var i = 0; i < a.Pixels.Length; i++)
        {
            for (var shift = 0; shift < 24; shift += 8)
                sum += Math.Abs((int)((a.Pixels[i] >> shift) & 255) - (int)((b.Pixels[i] >> shift) & 255));
        }
        return sum / (3.0 * a.Pixels.Length);
    }
}
