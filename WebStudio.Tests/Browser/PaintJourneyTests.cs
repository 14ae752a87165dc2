using Microsoft.Playwright;
using WebStudio.Media;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>From a picture to the video of it being painted, as a person does it.</summary>
[Collection(JourneyTests.Name)]
public sealed class PaintJourneyTests(Chromium chromium)
{
    // Keeps what the page shows at every change of it, and a mark that a reload would wipe out.
    private const string Witness = """
        () => {
          const seen = window.seen = { percents: [], media: [] };
          const note = (list, what) => { if (list.at(-1) !== what) list.push(what); };
          new MutationObserver(() => {
            const bar = document.querySelector('.job [role=progressbar]');
            if (bar) note(seen.percents, Number(bar.getAttribute('aria-valuenow')));
            if (document.querySelector('.at-work video')) note(seen.media, 'preview');
            if (document.querySelector('.result video')) note(seen.media, 'result');
          }).observe(document.body, { subtree: true, childList: true, attributes: true });
        }
        """;

    [Fact]
    public async Task A_photo_becomes_a_video_that_plays_and_can_be_had_without_any_reload()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.Locator("#file").SetInputFilesAsync(PageSteps.FruitsPhoto());
        await page.Locator(".filename").SeeAsync("fruits.jpg");
        await Expect(page.GetByAltText("The picture you chose")).ToBeVisibleAsync();
        await page.SetLengthAsync(5);
        await page.Locator(".outcome").SeeAsync("512 × 480 pixels, 5 s");
        await page.EvaluateAsync(Witness);
        var id = await page.PaintItAsync();

        var video = page.GetByLabel("The finished video");
        await video.PlaysAsync();
        var size = await video.EvaluateAsync<int[]>("v => [v.videoWidth, v.videoHeight]");
        Assert.Equal([512, 480], size);
        Assert.Equal(5, await video.EvaluateAsync<double>("v => v.duration"), 0.1);
        var media = await page.EvaluateAsync<string[]>("() => window.seen.media");
        Assert.Equal(["preview", "result"], media);
        var percents = await page.EvaluateAsync<int[]>("() => window.seen.percents");
        Assert.True(percents.Length >= 3, $"The page showed only {string.Join(", ", percents)} percent.");
        Assert.Equal(percents.Order(), percents);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("painting_fruits.mp4", download.SuggestedFilename);
        var info = await Ffprobe.InspectAsync(await download.PathAsync(), CancellationToken.None);
        Assert.Equal((512, 480, "h264"), (info.Width, info.Height, info.VideoCodec));
        Assert.Equal(5, info.Duration, 0.05);
        Assert.Equal("completed", (string?)(await visit.App.JobAsync(id))["status"]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_slider_uncovers_the_painting()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync();
        await page.PaintItAsync();
        await page.Button("Slider").ClickAsync();
        var compare = page.Locator(".compare");
        var before = compare.GetByAltText("Original");
        await Expect(before).ToHaveCSSAsync("clip-path", "inset(0px 50% 0px 0px)");
        await Eventually.TrueAsync(() => compare.Locator("video").EvaluateAsync<bool>("v => v.readyState >= 2 && v.currentTime > 4.5"), "the painting stands at its end");

        var box = (await compare.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height / 2), new() { Steps = 5 });
        await page.Mouse.UpAsync();
        var shown = await compare.EvaluateAsync<string>("e => e.style.getPropertyValue('--at')");
        Assert.InRange(double.Parse(shown.TrimEnd('%')), 15, 25);
        await Expect(before).ToHaveCSSAsync("clip-path", $"inset(0px {100 - double.Parse(shown.TrimEnd('%'))}% 0px 0px)");

        await page.Button("Side by side").ClickAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_sample_can_be_tried_with_one_click()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fruit bowl" }).ClickAsync();
        await page.Locator(".filename").SeeAsync("fruit.jpg");
        await page.GetByText("Oil", new() { Exact = true }).ClickAsync();
        await page.SetLengthAsync(5);
        await page.GetByText("720", new() { Exact = true }).ClickAsync();
        await page.Locator(".outcome").SeeAsync("720 × ");
        var id = await page.PaintItAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        var job = await visit.App.JobAsync(id);
        Assert.Equal(("oil", 5, 720), ((string?)job["config"]!["style"], (double)job["config"]!["duration"]!, (int)job["config"]!["size"]!));
        Assert.Equal("fruit.jpg", (string?)job["original_filename"]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Painting_again_with_other_settings_makes_another_job_of_the_same_picture()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync();
        var first = await page.PaintItAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        await page.GotoAsync($"/jobs/{first}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Again with other settings" }).ClickAsync();
        await Expect(page.Locator("label[for=duration] output")).ToHaveTextAsync("5 s");
        await page.GetByText("Watercolor", new() { Exact = true }).ClickAsync();
        await page.GetByText("1:1", new() { Exact = true }).ClickAsync();
        await page.Button("Paint again with these settings").ClickAsync();
        var second = await page.JobNumberAsync(other: first);
        await page.GetByLabel("The finished video").PlaysAsync();

        Assert.Equal(2, await visit.App.JobCountAsync());
        var (before, after) = (await visit.App.JobAsync(first), await visit.App.JobAsync(second));
        Assert.Equal(("sketch", "original"), ((string?)before["config"]!["style"], (string?)before["config"]!["aspect"]));
        Assert.Equal(("watercolor", "1:1", 5), ((string?)after["config"]!["style"], (string?)after["config"]!["aspect"], (double)after["config"]!["duration"]!));
        Assert.Equal((string?)before["original_filename"], (string?)after["original_filename"]);
        Assert.Equal((480, 480), ((int)after["result_metadata"]!["width"]!, (int)after["result_metadata"]!["height"]!));
        visit.AssertNoComplaints();
    }
}
