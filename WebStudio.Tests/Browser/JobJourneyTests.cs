using Microsoft.Playwright;
using WebStudio.Media;
using WebStudio.Tests.Jobs;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>What people do with a job on its page: look closely, hand it on, throw it away and want it back, be told.</summary>
[Collection(JourneyTests.Name)]
public sealed class JobJourneyTests(Chromium chromium)
{
    // Stands in for the browser's notices and writes them down; tones are counted and sound.
    private const string Notices = """
        window.told = [];
        window.Notification = class {
          static permission = 'default';
          static async requestPermission() { return window.Notification.permission = window.answer ?? 'granted'; }
          constructor(title, options) { window.told.push(`${title}: ${options.body}`); }
          close() {}
        };
        window.tones = 0;
        const start = AudioScheduledSourceNode.prototype.start;
        AudioScheduledSourceNode.prototype.start = function (...when) { window.tones++; return start.apply(this, when); };
        """;

    [Fact]
    public async Task A_video_is_looked_at_frame_by_frame_and_by_keys_and_its_job_goes_and_comes_back()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        var page = visit.Page;
        var id = await visit.App.SubmitPictureAsync();
        script.Enter("First", "Mixing colours");
        script.Publish(await ClipAsync());
        script.Finish(new { width = 64, height = 48, duration = 5, fps = 10 });
        await visit.App.EndAsync(id, "completed");
        await page.OpenAsync($"/jobs/{id}");
        var video = page.GetByLabel("The finished video");
        var at = page.Locator(".frame-at output");
        await Expect(at).ToHaveTextAsync("1 of 50");
        await page.Button("One frame on").ClickAsync();
        await Expect(at).ToHaveTextAsync("2 of 50");
        var before = await TimeAsync(video);
        await page.Button("One frame on").ClickAsync();
        await Expect(at).ToHaveTextAsync("3 of 50");
        Assert.Equal(0.1, await TimeAsync(video) - before, 1e-6);
        await page.Locator("h1").FocusAsync();
        foreach (var (key, frame) in ((string, string)[])[(",", "2 of 50"), (".", "3 of 50"), ("End", "50 of 50"), (".", "50 of 50"), ("Home", "1 of 50")])
        {
            await page.Keyboard.PressAsync(key);
            await Expect(at).ToHaveTextAsync(frame);
        }
        await page.Keyboard.PressAsync("l");
        await Expect(page.Button("Loop")).ToHaveAttributeAsync("aria-pressed", "true");
        // Over and over goes back from the first frame to the last.
        await page.Keyboard.PressAsync(",");
        await Expect(at).ToHaveTextAsync("50 of 50");
        await page.Keyboard.PressAsync("Space");
        await Eventually.TrueAsync(() => video.EvaluateAsync<bool>("v => !v.paused"), "it plays");
        await page.Keyboard.PressAsync("Space");
        await Eventually.TrueAsync(() => video.EvaluateAsync<bool>("v => v.paused"), "it stands");
        await page.Keyboard.PressAsync("?");
        await page.GetByText("One frame back or on").SeeAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("One frame back or on")).ToBeHiddenAsync();
        await page.GetByText("H.264", new() { Exact = false }).SeeAsync();

        var other = await visit.StrangerAsync();
        await other.OpenAsync($"/jobs/{id}");
        await page.Button("Keep").ClickAsync();
        await Expect(other.Button("Keep")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Button("Delete").ClickAsync();
        await page.Locator(".deleted").SeeAsync("Deleted.");
        await other.Locator(".deleted").SeeAsync("Deleted.");
        Assert.Equal(0, await visit.App.JobCountAsync());
        await page.AssertAccessibleAsync("a deleted job");
        await other.Button("Undo").ClickAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        await other.GetByLabel("The finished video").SeeAsync();
        Assert.Equal(1, await visit.App.JobCountAsync());
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Who_asked_for_it_is_told_of_the_end_and_nothing_moves_on_the_way()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        var page = visit.Page;
        await page.AddInitScriptAsync(Notices);
        var id = await visit.App.SubmitPictureAsync();
        script.Enter("First", "Mixing colours");
        await page.OpenAsync($"/jobs/{id}");
        await Expect(page.Button("Copy link")).ToBeEnabledAsync();
        await page.EvaluateAsync("() => { window.answer = 'denied'; }");
        var tell = page.Button("Tell me when done");
        await tell.ClickAsync();
        await page.Locator(".tell .hint").SeeAsync("This browser keeps notices of this page back");
        await tell.ClickAsync();
        await Expect(tell).ToHaveAttributeAsync("aria-pressed", "false");
        await page.EvaluateAsync("() => { window.answer = 'granted'; Notification.permission = 'default'; }");
        await tell.ClickAsync();
        await Expect(tell).ToHaveAttributeAsync("aria-pressed", "true");
        // The choice lasts.
        await page.OpenAsync($"/jobs/{id}");
        await Expect(tell).ToHaveAttributeAsync("aria-pressed", "true");
        await page.EvaluateAsync("() => { Notification.permission = 'granted'; window.moved = 0; new PerformanceObserver(list => { for (const shift of list.getEntries()) window.moved += shift.value; }).observe({ type: 'layout-shift', buffered: false }); }");

        script.Enter("Second", "Painting");
        script.Report(0.5);
        await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", "62");
        script.Note("A line of the log.");
        await page.GetByLabel("Log of the job").SeeAsync("A line of the log.");
        // Sound is allowed to pages that were touched; then something else is looked at.
        await page.Locator("h1").ClickAsync();
        await (await page.Context.NewPageAsync()).BringToFrontAsync();
        script.Finish();
        await page.Locator("h1 .pill").SeeAsync("Done");
        await Eventually.TrueAsync(() => page.EvaluateAsync<bool>("() => window.told.length === 1"), "a notice");
        Assert.Equal(2, await page.EvaluateAsync<int>("() => window.tones"));
        Assert.Matches("^scene.png: Done in ", await page.EvaluateAsync<string>("() => window.told[0]"));
        Assert.InRange(await page.EvaluateAsync<double>("() => window.moved"), 0, 0.01);
        visit.AssertNoComplaints();
    }

    // Fifty frames, five seconds.
    private static async Task<byte[]> ClipAsync()
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("clip.mp4");
        await ProcessRunner.RunAsync("ffmpeg", [.. Ffmpeg.Common, "-f", "lavfi", "-i", "testsrc2=duration=5:rate=10:size=64x48", .. Ffmpeg.H264(30, "ultrafast"), path], TimeSpan.FromMinutes(1), CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }

    private static Task<double> TimeAsync(ILocator video) => video.EvaluateAsync<double>("v => v.currentTime");
}
