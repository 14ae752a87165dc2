using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Pictures of every page, for people to look at: artifacts/screenshots below the repository.</summary>
/// <remarks>Every state is reached once at a desk and once on a phone; the jobs behind them are made once.</remarks>
[Collection(PageTests.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(StudioProcess.Repository())!, "artifacts", "screenshots");

    // Every picture decoded, every video that is on its way at a frame; one that never comes is no reason to wait for ever.
    private const string Settled = """
        async () => {
          for (const image of document.images) image.loading = 'eager';
          const frame = v => v.readyState >= 2 || v.networkState !== HTMLMediaElement.NETWORK_LOADING ? null : new Promise(resolve => { v.addEventListener('loadeddata', resolve); setTimeout(resolve, 2000); });
          await Promise.all([...[...document.images].map(i => i.decode().catch(() => {})), ...[...document.querySelectorAll('video')].map(frame)]);
        }
        """;

    // High enough that nothing has to stick to an edge, which a picture of the whole page shows in the middle.
    private static ViewportSize Desk => new() { Width = 1440, Height = 1080 };

    [Fact]
    public async Task Every_page_is_pictured_in_light_in_dark_and_on_a_phone()
    {
        foreach (var look in (string[])["light", "dark", "phone"])
        {
            foreach (var old in Directory.CreateDirectory(Path.Combine(Folder, look)).EnumerateFiles("*.png"))
                old.Delete();
        }
        await using (var visit = await Visit.StartAsync(chromium, new() { ViewportSize = Desk }, null, ("Photo:MaxHeight", "360"), ("Story:MaxHeight", "360")))
        {
            var pages = new Pages(visit.Page, await visit.StrangerAsync(PhoneTests.Phone));
            await PicturePaintAsync(pages);
            await PictureEchoAsync(pages);
            await PictureHighlightsAsync(pages);
            await PicturePhotoAsync(pages);
            await PictureStoryAsync(pages);
            foreach (var (address, name) in ((string, string)[])[("/", "home"), ("/stats", "stats"), ("/not-found", "not-found"), ("/error", "error")])
                await pages.SaveAsync(name, page => page.OpenAsync(address));
            await pages.SaveAsync("settings", async page =>
            {
                await page.OpenAsync("/settings");
                await page.GetByText("ffmpeg: libx264").SeeAsync();
            });
            await pages.SaveAsync("home-offer", async page =>
            {
                await page.OpenAsync("/");
                await page.Locator("#any-file").SetInputFilesAsync(PageSteps.FruitsPhoto());
                await page.GetByRole(AriaRole.Dialog).SeeAsync("What shall become of it?");
            }, fullPage: false);
            visit.AssertNoComplaints();
        }
        await PictureJobsAsync();
        await PictureGateAsync();
        Assert.Equal([37, 37, 37], ((string[])["light", "dark", "phone"]).Select(look => Directory.GetFiles(Path.Combine(Folder, look), "*.png").Length));
    }

    private static async Task PicturePaintAsync(Pages pages)
    {
        await pages.SaveAsync("paint-empty", page => page.OpenAsync("/create/paint"));
        await pages.SaveAsync("paint-chosen", async page =>
        {
            await ChooseFruitsAsync(page);
            await page.SetLengthAsync(5);
            await page.GetByText("More", new() { Exact = true }).ClickAsync();
        });
        await pages.SaveAsync("paint-refused", page => page.ChooseAsync(new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = "Dear studio"u8.ToArray() }));
        await ChooseFruitsAsync(pages.Desk);
        var id = await pages.Desk.PaintItAsync();
        await pages.Desk.GetByLabel("The finished video").PlaysAsync();
        await pages.Phone.OpenAsync($"/create/paint?job={id}");
        await pages.SaveAsync("paint-done", page => page.GetByLabel("The finished video").SeeAsync());
        await pages.SaveAsync("job-done", page => page.OpenAsync($"/jobs/{id}"));
        await pages.SaveAsync("job-keys", page => page.Button("Keys").ClickAsync(), fullPage: false);
        await pages.SaveAsync("job-slider", async page =>
        {
            await page.Keyboard.PressAsync("Escape");
            await page.Button("Slider").ClickAsync();
            await Eventually.TrueAsync(() => page.Locator(".compare video").EvaluateAsync<bool>("v => v.readyState >= 2"), "the painting is shown");
        });
    }

    private static async Task ChooseFruitsAsync(IPage page)
    {
        await page.Locator("#file").SetInputFilesAsync(PageSteps.FruitsPhoto());
        await page.GetByAltText("The picture you chose").SeeAsync();
    }

    private static async Task PictureEchoAsync(Pages pages)
    {
        await pages.SaveAsync("echo-empty", page => page.OpenAsync("/create/echo"));
        await pages.SaveAsync("echo-frames", async page =>
        {
            await page.Locator(".samples button").ClickAsync();
            await page.Locator("canvas.picture[data-frame]").SeeAsync();
            await page.Locator(".under-plot").SeeAsync("Values 0 to");
        });
        await pages.SaveAsync("echo-mask", async page =>
        {
            await page.Button("Auto").ClickAsync();
            await page.GetByText("Mask", new() { Exact = true }).ClickAsync();
            await page.Locator(".mask-choices .switch").ClickAsync();
            await page.Locator(".masks .cover").SeeAsync();
        });
        await pages.Desk.Button("Convert").ClickAsync();
        var id = await pages.Desk.JobNumberAsync();
        await pages.Desk.GetByLabel("The finished video").PlaysAsync();
        await pages.Phone.OpenAsync($"/create/echo?job={id}");
        await pages.SaveAsync("echo-done", page => page.GetByLabel("The finished video").SeeAsync());
    }

    private static async Task PictureHighlightsAsync(Pages pages)
    {
        await pages.SaveAsync("highlights-empty", page => page.OpenAsync("/create/highlights"));
        await pages.SaveAsync("highlights-chosen", async page =>
        {
            await page.Locator(".samples button").ClickAsync();
            await page.GetByLabel("The video you chose").SeeAsync();
            await page.Button("15 s").ClickAsync();
        });
        await pages.Desk.Button("Find the highlights").ClickAsync();
        var id = await pages.Desk.JobNumberAsync();
        await pages.Desk.GetByLabel("The finished video").PlaysAsync();
        await pages.Phone.OpenAsync($"/create/highlights?job={id}");
        await pages.SaveAsync("highlights-done", page => page.Locator(".strip.ready").SeeAsync());
        await pages.SaveAsync("highlights-edited", async page =>
        {
            await page.Button("Lock moment 1").ClickAsync();
            await page.Button("Drop moment 2").ClickAsync();
            await page.Button("Add the next best").ClickAsync();
            await page.GetByText("Added by you.").SeeAsync();
        });
    }

    private static async Task PicturePhotoAsync(Pages pages)
    {
        await pages.SaveAsync("photo-empty", page => page.OpenAsync("/create/photo"));
        await pages.Desk.Locator(".samples button").First.ClickAsync();
        var id = await pages.Desk.JobNumberAsync();
        await pages.Desk.DraftedAsync();
        await pages.Desk.SetLengthAsync(10);
        await pages.Desk.Button("Hear ten seconds").ClickAsync();
        await Expect(pages.Desk.Locator(".sample audio")).ToHaveCountAsync(1);
        await pages.Phone.OpenAsync($"/create/photo?job={id}");
        await pages.SaveAsync("photo-draft", page => page.DraftedAsync());
        await pages.Desk.Button("Make the video").ClickAsync();
        await pages.SaveAsync("photo-making", page => page.Locator(".is-making, .is-done").SeeAsync());
        await pages.SaveAsync("photo-done", page => page.GetByLabel("The finished video").SeeAsync());
        await pages.SaveAsync("library", async page =>
        {
            await page.OpenAsync("/library");
            await page.Locator(".poster").SeeAsync();
        });
    }

    private static async Task PictureStoryAsync(Pages pages)
    {
        await pages.SaveAsync("story-empty", page => page.OpenAsync("/create/story"));
        await pages.Desk.Locator("#topic").FillAsync("The lighthouse keeper who heard a voice in the fog");
        await pages.Desk.Locator("#duration").FillAsync("0");
        await pages.Desk.Button("Write the storyboard").ClickAsync();
        var id = await pages.Desk.JobNumberAsync();
        await Expect(pages.Desk.Button("Make the video")).ToBeEnabledAsync();
        await pages.Phone.OpenAsync($"/create/story?job={id}");
        await pages.SaveAsync("story-board", page => page.Locator(".scene img").Last.SeeAsync());
        await pages.Desk.Button("Make the video").ClickAsync();
        await pages.SaveAsync("story-done", page => page.GetByLabel("The finished video").SeeAsync());
    }

    // States that pass too fast to be pictured are held by a script.
    private async Task PictureJobsAsync()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, new() { ViewportSize = Desk }, script.AddTo, ("Jobs:Kinds:paint:MaxConcurrent", "1"));
        var pages = new Pages(visit.Page, await visit.StrangerAsync(PhoneTests.Phone));
        await pages.SaveAsync("home-empty", page => page.OpenAsync("/"));
        await pages.Desk.OpenAsync("/create/paint");
        await pages.Desk.ChooseSceneAsync();
        var id = await pages.Desk.PaintItAsync();
        script.Enter("Second", "Painting");
        script.Report(0.4);
        await pages.Phone.OpenAsync($"/create/paint?job={id}");
        await pages.SaveAsync("paint-working", page => page.Locator(".now .percent").SeeAsync("55 %"));
        await visit.App.SubmitPictureAsync("waiting.png");
        script.Fail("INVALID_IMAGE", "The picture ends in the middle.");
        await pages.SaveAsync("job-failed", async page =>
        {
            await page.OpenAsync($"/jobs/{id}");
            await page.Locator("h1 .pill").SeeAsync("Failed");
        });
        await pages.SaveAsync("history", async page =>
        {
            await page.OpenAsync("/history");
            await page.Locator(".card").Nth(1).SeeAsync();
        });
        await pages.SaveAsync("history-table", async page =>
        {
            await page.Button("Table").ClickAsync();
            await page.Locator("tr.item").Nth(1).SeeAsync();
        });
        await pages.SaveAsync("ops", async page =>
        {
            await page.OpenAsync("/ops");
            await page.Locator(".ops-error").SeeAsync("The picture ends in the middle.");
        });
        visit.AssertNoComplaints();
    }

    private async Task PictureGateAsync()
    {
        await using var visit = await Visit.StartAsync(chromium, new() { ViewportSize = Desk }, null, ("Ops:OpenOnLocalhost", "false"), ("Ops:ReadOnlyPassword", "who may look"));
        var pages = new Pages(visit.Page, await visit.StrangerAsync(PhoneTests.Phone));
        await pages.SaveAsync("ops-sign-in", page => page.OpenAsync("/ops"));
        await pages.SaveAsync("ops-reader", async page =>
        {
            await page.GetByLabel("Password").FillAsync("who may look");
            await page.Button("Sign in").ClickAsync();
            await page.Locator(".pill").First.SeeAsync("You look, but change nothing");
        });
        visit.AssertNoComplaints();
    }

    /// <summary>The same at a desk and in the hand.</summary>
    private sealed record Pages(IPage Desk, IPage Phone)
    {
        /// <summary>Brings both to a state and pictures it.</summary>
        public async Task SaveAsync(string name, Func<IPage, Task> arrange, bool fullPage = true)
        {
            await arrange(Desk);
            foreach (var (look, scheme) in ((string, ColorScheme)[])[("light", ColorScheme.Light), ("dark", ColorScheme.Dark)])
            {
                await Desk.EmulateMediaAsync(new() { ColorScheme = scheme });
                await SaveAsync(Desk, look, name, fullPage);
            }
            await arrange(Phone);
            await SaveAsync(Phone, "phone", name, fullPage);
        }

        private static async Task SaveAsync(IPage page, string look, string name, bool fullPage)
        {
            await page.EvaluateAsync(Settled);
            var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, look, name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });
            Assert.NotEmpty(picture);
        }
    }
}
