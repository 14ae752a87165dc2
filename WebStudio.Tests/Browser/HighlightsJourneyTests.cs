using Microsoft.Playwright;
using WebStudio.Media;
using WebStudio.Tests.Pipelines.Highlights;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>From a long video to the reel that its owner wants.</summary>
[Collection(JourneyTests.Name)]
public sealed class HighlightsJourneyTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task A_video_becomes_a_reel_with_its_reasons_and_is_cut_again_as_its_owner_wants()
    {
        await using var visit = await Visit.StartAsync(chromium, Still);
        var page = visit.Page;
        await page.OpenAsync("/create/highlights");
        await page.ChooseVideoAsync();
        await Expect(page.GetByLabel("The video you chose")).ToBeVisibleAsync();
        await page.Locator(".filename").SeeAsync("192 × 108, 0:14");
        await page.Locator(".outcome").SeeAsync("The best 10 s of 0:14");
        await page.AssertAccessibleAsync("a chosen video");
        await page.Button("Find the highlights").ClickAsync();
        var first = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").SeeAsync();

        // The table shows what the job says.
        var job = await visit.App.JobAsync(first);
        var segments = job["result_metadata"]!["segments"]!.AsArray();
        var blocks = page.Locator(".block");
        await Expect(blocks).ToHaveCountAsync(segments.Count);
        await Expect(page.Locator(".moment")).ToHaveCountAsync(segments.Count);
        Assert.NotEmpty(await page.Locator(".reasons li").AllInnerTextsAsync());
        Assert.StartsWith("M0 ", await page.Locator(".curve .line").GetAttributeAsync("d"), StringComparison.Ordinal);
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("10.0 s");
        await page.AssertAccessibleAsync("the cutting table");

        // With the keyboard alone: the end of the first shrinks to a second, the rest goes, a dropped one is taken back.
        for (var last = segments.Count - 1; last > 0; last--)
        {
            await blocks.Nth(last).FocusAsync();
            await page.Keyboard.PressAsync("Delete");
            await Expect(blocks.Nth(last)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-dropped", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
        await blocks.First.FocusAsync();
        for (var i = 0; i < 14; i++)
            await page.Keyboard.PressAsync("Shift+PageDown");
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("0.5 s");
        await page.Keyboard.PressAsync("Shift+PageUp");
        await page.Keyboard.PressAsync("Shift+PageUp");
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("2.5 s");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("0.5 s");
        await page.Keyboard.PressAsync("Shift+PageUp");
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("1.5 s");
        await page.Locator(".switch").ClickAsync();
        await page.Locator(".outcome").SeeAsync("The next cut is what is on the table: 1.5 s.");
        await page.AssertAccessibleAsync("the cutting table with changes");

        await page.Button("Re-cut").ClickAsync();
        var second = await page.JobNumberAsync(other: first);
        await page.GetByLabel("The finished video").SeeAsync();
        await Expect(blocks).ToHaveCountAsync(segments.Count);
        await Expect(page.Locator(".moment").First.Locator(".state")).ToHaveTextAsync("locked");
        var recut = (await visit.App.JobAsync(second))["result_metadata"]!;
        Assert.Equal(1.5, (double)recut["output_duration"]!, 0.05);
        Assert.Equal((double)segments[0]!["start"]!, (double)recut["segments"]![0]!["start"]!, 0.001);
        // What was thrown out before stays out, and the way back is there.
        await Expect(page.Locator(".moment.is-dropped")).ToHaveCountAsync(segments.Count - 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Cut 1", Exact = true }).ClickAsync();
        await Expect(page.Locator(".sum output")).ToHaveTextAsync("10.0 s");
        Assert.EndsWith(first, page.Url, StringComparison.Ordinal);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Moments_are_dragged_locked_added_and_previewed_with_the_pointer()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var id = await visit.App.FinishedReelAsync(("target_duration", "10"));
        await page.OpenAsync($"/create/highlights?job={id}");
        await page.Locator(".strip.ready").SeeAsync();
        var block = page.Locator(".block").First;
        await block.ScrollIntoViewIfNeededAsync();
        await page.Button("Lock moment 1").ClickAsync();
        await Expect(page.Locator(".moment.is-locked")).ToHaveCountAsync(1);

        // Its start is dragged to the right by a second and a half of fourteen.
        var box = (await block.BoundingBoxAsync())!;
        var film = (await page.Locator(".film").BoundingBoxAsync())!;
        var before = double.Parse((await block.GetAttributeAsync("data-start"))!, System.Globalization.CultureInfo.InvariantCulture);
        await page.Mouse.MoveAsync(box.X + 3, box.Y + 70);
        await page.Mouse.DownAsync();
        await page.Keyboard.DownAsync("Alt");
        await page.Mouse.MoveAsync(box.X + 3 + (film.Width * 1.5f / 14), box.Y + 70, new() { Steps = 4 });
        await page.Locator(".tip.on").SeeAsync();
        await page.Mouse.UpAsync();
        await page.Keyboard.UpAsync("Alt");
        await Expect(page.Locator(".moment.is-edited")).ToHaveCountAsync(1);
        var after = double.Parse((await block.GetAttributeAsync("data-start"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(before + 1.5, after, 0.1);

        // A reload shows the table as it was left.
        await page.ReloadAsync();
        await page.Locator(".strip.ready").SeeAsync();
        await Expect(page.Locator(".moment.is-edited")).ToHaveCountAsync(1);
        Assert.Equal(after, double.Parse((await block.GetAttributeAsync("data-start"))!, System.Globalization.CultureInfo.InvariantCulture));

        // What was dropped is not what is added next.
        await page.Button("Drop moment 1").ClickAsync();
        var count = await page.Locator(".block").CountAsync();
        await page.Button("Add the next best").ClickAsync();
        await page.GetByText("Added by you.").First.SeeAsync();
        await Expect(page.Locator(".moment.is-dropped")).ToHaveCountAsync(1);
        await page.Button("Undo").ClickAsync();
        await Expect(page.Locator(".block")).ToHaveCountAsync(count);

        await page.Button("Preview dropped moment").First.ClickAsync();
        await page.GetByLabel("Preview of dropped moment").PlaysAsync();
        await Expect(page.Locator(".playhead")).ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("--at", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_segments_come_as_files_of_their_own()
    {
        await using var visit = await Visit.StartAsync(chromium, Still);
        var page = visit.Page;
        var id = await visit.App.FinishedReelAsync(("target_duration", "10"), ("quality", "low"));
        await page.OpenAsync($"/create/highlights?job={id}");
        var segment = (await visit.App.JobAsync(id))["result_metadata"]!["segments"]![0]!;
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "MP4 of moment 1" }).ClickAsync());
        Assert.Equal("segment_01_match.mp4", download.SuggestedFilename);
        var info = await Ffprobe.InspectAsync(await download.PathAsync(), CancellationToken.None);
        Assert.Equal((192, 108, "h264", "aac"), (info.Width, info.Height, info.VideoCodec, info.AudioCodec));
        Assert.Equal((double)segment["end"]! - (double)segment["start"]!, info.Duration, 0.1);
        var zip = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ZIP" }).ClickAsync());
        Assert.Equal("segments_match.zip", zip.SuggestedFilename);
        visit.AssertNoComplaints();
    }
}
