using Microsoft.Playwright;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Pipelines.Echo;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The way of an array from the desktop to a video that plays.</summary>
[Collection(JourneyTests.Name)]
public sealed class EchoJourneyTests(Chromium chromium)
{
    // Column x of frame t has the value 100 · x + 10 · t: 16 bits, so that the window decides what is seen.
    private static readonly byte[] Ramp = EchoSteps.Npz(
        ("frames", ElementType.UInt16, [6, 24, 32], Enumerable.Range(0, 6 * 24 * 32).Select(i => (100.0 * (i % 32)) + (10 * (i / (24 * 32))))),
        ("fps", ElementType.Float64, [], [12.5]));

    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task A_file_saved_by_numpy_is_seen_windowed_converted_and_played()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        await page.Locator(".arrays").SeeAsync("6 × 24 × 32, uint16");
        await Expect(page.Locator("#axes option").First).ToHaveTextAsync("T H W – 6 frames of 32 × 24");
        await Expect(page.Locator("#fps")).ToHaveValueAsync("12.5");
        await page.Locator(".under-plot").SeeAsync("Values 0 to 3150");

        // Its own window is 0 to 3150.
        await SeesAsync(page, 0, x => 100 * x / 3150.0 * 255);
        await page.Locator("canvas.picture").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await SeesAsync(page, 1, x => ((100 * x) + 10) / 3150.0 * 255);
        await Expect(page.Locator(".at")).ToHaveTextAsync("2 / 6 · 0.08 s");
        await page.GetByLabel("White at").FillAsync("1000");
        await page.GetByLabel("White at").PressAsync("Enter");
        await SeesAsync(page, 1, x => ((100 * x) + 10) / 1000.0 * 255);
        // The slider changes the picture without the server.
        await page.Locator("input.width").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("canvas.picture")).ToHaveAttributeAsync("data-frame", "1");
        await Eventually.TrueAsync(async () => (await RowAsync(page)).Distinct().Count() <= 3, "a narrow window leaves black and white");
        // The fields follow; what is typed before that would be replaced.
        await Expect(page.GetByLabel("White at")).Not.ToHaveValueAsync("1000");
        await page.GetByLabel("White at").FillAsync("2000");
        await page.GetByLabel("White at").PressAsync("Enter");
        await page.GetByLabel("Black at").FillAsync("500");
        await page.GetByLabel("Black at").PressAsync("Enter");
        await SeesAsync(page, 1, x => ((100 * x) + 10 - 500) / 1500.0 * 255);

        await page.Button("Convert").ClickAsync();
        var id = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        var job = await visit.App.JobAsync(id);
        Assert.Equal(("ramp.npz", 500, 2000), ((string?)job["original_filename"], (double)job["config"]!["window_min"]!, (double)job["config"]!["window_max"]!));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_value_typed_right_after_sliding_is_not_undone_by_the_slide()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        await SeesAsync(page, 0, x => 100 * x / 3150.0 * 255);
        // Both in one turn of the page: the slide is told after a pause, and must not come after what was typed.
        await page.EvaluateAsync(
            """
            () => {
              const slider = document.querySelector('input.width'), black = document.querySelector('input[aria-label="Black at"]');
              slider.value = 0;
              slider.dispatchEvent(new Event('input'));
              black.value = 500;
              black.dispatchEvent(new Event('change', { bubbles: true }));
            }
            """);
        await SeesAsync(page, 0, x => ((100 * x) - 500) / 1076.0 * 255);
        await page.Button("Convert").ClickAsync();
        var job = await visit.App.JobAsync(await page.JobNumberAsync());
        Assert.Equal((500, 1576), ((double)job["config"]!["window_min"]!, (double)job["config"]!["window_max"]!));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Dragging_on_the_picture_changes_window_and_level_at_once()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        await SeesAsync(page, 0, x => 100 * x / 3150.0 * 255);
        var before = await LevelsAsync(page);
        var box = (await page.Locator(".screen").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 200, box.Y + 100);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 100, box.Y + 100, new() { Steps = 3 });
        await Eventually.TrueAsync(async () => (await LevelsAsync(page)).Window < before.Window, "to the left the window narrows");
        await page.Mouse.MoveAsync(box.X + 100, box.Y + 160, new() { Steps = 3 });
        await Eventually.TrueAsync(async () => (await LevelsAsync(page)).Level > before.Level, "down the level rises");
        await page.Mouse.UpAsync();
        // The fields beside follow.
        await Expect(page.Locator(".presets button[aria-pressed=true]")).ToHaveCountAsync(0);
        await page.Button("Default").ClickAsync();
        await SeesAsync(page, 0, x => 100 * x / 3150.0 * 255);
        // An edge of the histogram, by keys.
        await page.GetByRole(AriaRole.Slider, new() { Name = "Shown white from" }).FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Eventually.TrueAsync(async () => (await LevelsAsync(page)).Window < before.Window, "the edge came nearer");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_file_chosen_before_the_page_listens_is_looked_at_all_the_same()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var chosen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/js/upload*.js", async route =>
        {
            await chosen.Task;
            await route.ContinueAsync();
        });
        await page.OpenAsync("/create/echo");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        chosen.SetResult();
        await page.Locator("canvas.picture").SeeAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_mask_is_drawn_by_mouse_and_ends_up_in_the_job()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        await page.GetByText("Mask", new() { Exact = true }).ClickAsync();
        await page.Button("Draw a rectangle").ClickAsync();
        await page.Locator(".viewer.drawing").SeeAsync();
        // The frame is 4 : 3 in a wider box: its height is that of the box.
        await page.Locator("h1").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator("canvas.picture").BoundingBoxAsync())!;
        double width = box.Height * 4 / 3, left = box.X + ((box.Width - width) / 2);
        await page.Mouse.MoveAsync((float)(left + (0.25 * width)), (float)(box.Y + (0.5 * box.Height)));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(left + (0.75 * width)), (float)(box.Y + (0.75 * box.Height)), new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.Locator(".masks .cover").SeeAsync();
        await page.Locator(".viewer.drawing").GoneAsync();
        await page.Locator(".mask-choices .switch").ClickAsync();
        await Expect(page.Locator(".masks .cover")).ToHaveCountAsync(2);
        await page.Button("Convert").ClickAsync();
        var id = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        var parts = ((string)(await visit.App.JobAsync(id))["config"]!["mask"]!).Split(';');
        double[] drawn = [.. parts[0]["rect:".Length..].Split(',').Select(double.Parse)];
        Assert.All(drawn.Zip([0.25, 0.5, 0.5, 0.25]), pair => Assert.InRange(pair.First, pair.Second - 0.01, pair.Second + 0.01));
        Assert.Equal("sector:0.5,0,0,1,-45,45", parts[1]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_finished_job_is_adjusted_and_converted_again_without_another_upload()
    {
        await using var visit = await Visit.StartAsync(chromium, Still);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "ramp.npz", MimeType = "application/octet-stream", Buffer = Ramp });
        await page.Locator(".under-plot").SeeAsync("Values 0 to 3150");
        await page.Button("Convert").ClickAsync();
        var first = await page.JobNumberAsync();
        var video = page.GetByLabel("The finished video");
        await Eventually.TrueAsync(async () => await video.CountAsync() == 1 && await video.EvaluateAsync<bool>("v => v.readyState >= 2"), "the video is there");

        // Frame by frame, with the buttons and the keys.
        await Expect(page.Locator(".frame-at output")).ToHaveTextAsync("1 of 6");
        await page.Button("One frame on").ClickAsync();
        await Expect(page.Locator(".frame-at output")).ToHaveTextAsync("2 of 6");
        await page.Keyboard.PressAsync(",");
        await page.Keyboard.PressAsync(",");
        await Expect(page.Locator(".frame-at output")).ToHaveTextAsync("6 of 6");
        await page.GetByLabel("Speed").SelectOptionAsync("0.5");
        Assert.Equal(0.5, await video.EvaluateAsync<double>("v => v.playbackRate"));
        await page.Button("Loop").ClickAsync();
        Assert.False(await video.EvaluateAsync<bool>("v => v.loop"));

        // A reload shows the job and its file again.
        await page.ReloadAsync();
        await page.AliveAsync();
        await page.Button("Adjust on the frames").ClickAsync();
        await SeesAsync(page, 0, x => 100 * x / 3150.0 * 255);
        await page.Button("Auto").ClickAsync();
        await page.Button("Convert again").ClickAsync();
        var second = await page.JobNumberAsync(first);
        await page.GetByLabel("The finished video").SeeAsync();
        Assert.NotNull((await visit.App.JobAsync(second))["config"]!["window_max"]);
        Assert.Equal("ramp.npz", (string?)(await visit.App.JobAsync(second))["original_filename"]);
        visit.AssertNoComplaints();
    }

    // The shades of the middle row of the canvas.
    private static Task<int[]> RowAsync(IPage page) => page.EvaluateAsync<int[]>(
        """
        () => {
          const c = document.querySelector('canvas.picture'), copy = document.createElement('canvas');
          Object.assign(copy, { width: c.width, height: 1 });
          const context = copy.getContext('2d', { willReadFrequently: true });
          context.drawImage(c, 0, -(c.height >> 1));
          const d = context.getImageData(0, 0, c.width, 1).data;
          return [...Array(c.width).keys()].map(x => d[4 * x]);
        }
        """);

    private static async Task SeesAsync(IPage page, int frame, Func<int, double> shade)
    {
        await Expect(page.Locator("canvas.picture")).ToHaveAttributeAsync("data-frame", $"{frame}");
        int[] row = [];
        await Eventually.TrueAsync(
            async () =>
            {
                row = await RowAsync(page);
                return row.Length == 32 && row.Select((level, x) => Math.Abs(level - Math.Clamp(shade(x), 0, 255)) <= 0.51).All(near => near);
            }, "the canvas has the shades of the array");
    }

    private static async Task<(double Level, double Window)> LevelsAsync(IPage page)
    {
        var texts = await page.Locator(".tones output").AllInnerTextsAsync();
        return (double.Parse(texts[0]), double.Parse(texts[1]));
    }
}
