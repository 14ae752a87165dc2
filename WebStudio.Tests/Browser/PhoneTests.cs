using Microsoft.Playwright;
using WebStudio.Tests.Pipelines.Highlights;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The studio in the hand: 360 pixels wide and touched.</summary>
[Collection(JourneyTests.Name)]
public sealed class PhoneTests(Chromium chromium)
{
    internal static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 360, Height = 740 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true };

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await using var visit = await Visit.StartAsync(chromium, Phone);
        var page = visit.Page;
        var id = await visit.App.FinishedPictureAsync("a name that is very long and has no end because nobody stopped writing it_and_an_unbreakable_part_of_it.png");
        var reel = await visit.App.FinishedReelAsync(("target_duration", "10"));
        foreach (var address in (string[])["/", "/create/paint", $"/create/paint?job={id}", $"/jobs/{id}", "/create/highlights", $"/create/highlights?job={reel}", $"/jobs/{reel}", "/create/photo", "/create/story", "/library", "/history", "/not-found", "/error"])
        {
            await page.OpenAsync(address);
            await AssertFitsAsync(page, address);
        }
        await page.OpenAsync($"/jobs/{id}");
        await page.Button("Slider").TapAsync();
        await page.Locator(".compare").SeeAsync();
        await AssertFitsAsync(page, "the slider");
        await page.Button("Delete").TapAsync();
        await page.Button("Undo").SeeAsync();
        await AssertFitsAsync(page, "a deleted job");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_picture_is_painted_by_touch_alone()
    {
        await using var visit = await Visit.StartAsync(chromium, Phone);
        var page = visit.Page;
        var chooser = page.FileChooserAsync();
        await page.OpenAsync("/");
        await page.Locator(".tool.paint a").TapAsync();
        await Expect(page.Locator("#file")).ToBeEnabledAsync();
        await page.Locator(".invite").TapAsync();
        await (await chooser).SetFilesAsync(PageSteps.Png("scene.png", TestImages.ScenePng(480, 320)));
        await page.Locator(".filename").SeeAsync("scene.png");
        // The button stays in sight, whatever of the choices is.
        await Expect(page.Button("Paint it")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.GetByText("Oil", new() { Exact = true }).TapAsync();
        await page.SetLengthAsync(5);
        await Expect(page.Button("Paint it")).ToBeInViewportAsync(new() { Ratio = 1 });
        await AssertFitsAsync(page, "a chosen picture");
        await page.Button("Paint it").TapAsync();
        var id = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        await Expect(page.GetByLabel("The finished video")).ToBeInViewportAsync();
        Assert.Equal("oil", (string?)(await visit.App.JobAsync(id))["config"]!["style"]);
        await AssertFitsAsync(page, "a finished painting");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Who_prefers_less_motion_gets_videos_that_wait_and_nothing_that_pulses()
    {
        var script = new ScriptedPipeline();
        await using (var visit = await Visit.StartAsync(chromium, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce }, script.AddTo))
        {
            var id = await visit.App.SubmitPictureAsync();
            script.Enter("Second", "Painting");
            await visit.Page.OpenAsync($"/create/paint?job={id}");
            await visit.Page.Locator(".at-work.waiting").SeeAsync();
            await visit.Page.Locator(".now .what").SeeAsync("Painting");
            var moving = await visit.Page.EvaluateAsync<string[]>("() => document.getAnimations().filter(a => a.effect.getComputedTiming().endTime > 100).map(a => a.animationName ?? a.transitionProperty)");
            Assert.Equal([], moving);
            script.Finish();
        }
        await using var second = await Visit.StartAsync(chromium, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await second.Page.OpenAsync("/create/paint");
        await second.Page.ChooseSceneAsync();
        await second.Page.PaintItAsync();
        var video = second.Page.GetByLabel("The finished video");
        await Eventually.TrueAsync(async () => await video.CountAsync() == 1 && await video.EvaluateAsync<bool>("v => v.readyState >= 2 && v.controls"), "the video is there with its controls");
        Assert.True(await video.EvaluateAsync<bool>("async v => { await new Promise(r => setTimeout(r, 300)); return v.paused && v.currentTime === 0; }"));
    }

    internal static async Task AssertFitsAsync(IPage page, string what)
    {
        var widths = await page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main *, header *, footer *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.right > innerWidth + 1 && getComputedStyle(e).position !== 'absolute'; })
              .map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.True(widths[0] <= widths[1], $"{what} is {widths[0]} pixels wide on a screen of {widths[1]}:\n{string.Join('\n', wide)}");
    }
}
