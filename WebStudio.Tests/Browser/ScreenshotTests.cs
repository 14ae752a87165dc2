using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Pictures of every page, for people to look at: artifacts/screenshots below the repository.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(StudioProcess.Repository())!, "artifacts", "screenshots");

    // Every picture decoded, every video at a frame; a video that never comes is no reason to wait for ever.
    private const string Settled = """
        async () => {
          for (const image of document.images) image.loading = 'eager';
          const frame = v => v.readyState >= 2 ? null : new Promise(resolve => { v.addEventListener('loadeddata', resolve); setTimeout(resolve, 2000); });
          await Promise.all([...[...document.images].map(i => i.decode().catch(() => {})), ...[...document.querySelectorAll('video')].map(frame)]);
        }
        """;

    // High enough that nothing has to stick to an edge, which a picture of the whole page shows in the middle.
    private static ViewportSize Desk => new() { Width = 1440, Height = 1080 };

    [Fact]
    public Task Light_pages_are_pictured() => PictureAsync("light", new() { ColorScheme = ColorScheme.Light, ViewportSize = Desk });

    [Fact]
    public Task Dark_pages_are_pictured() => PictureAsync("dark", new() { ColorScheme = ColorScheme.Dark, ViewportSize = Desk });

    [Fact]
    public Task Pages_on_a_phone_are_pictured() => PictureAsync("phone", PhoneTests.Phone);

    private async Task PictureAsync(string look, BrowserNewContextOptions device)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, look)).FullName;
        foreach (var old in Directory.EnumerateFiles(folder, "*.png"))
            File.Delete(old);
        await using (var visit = await Visit.StartAsync(chromium, device))
        {
            var page = visit.Page;
            await page.OpenAsync("/create/paint");
            await SaveAsync(page, folder, "paint-empty");
            await page.Locator("#file").SetInputFilesAsync(PageSteps.FruitsPhoto());
            await page.GetByAltText("The picture you chose").SeeAsync();
            await page.SetLengthAsync(5);
            await page.GetByText("More", new() { Exact = true }).ClickAsync();
            await SaveAsync(page, folder, "paint-chosen");
            await page.ChooseAsync(new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = "Dear studio"u8.ToArray() });
            await SaveAsync(page, folder, "paint-refused");
            await page.Locator("#file").SetInputFilesAsync(PageSteps.FruitsPhoto());
            await page.GetByAltText("The picture you chose").SeeAsync();
            var id = await page.PaintItAsync();
            await page.GetByLabel("The finished video").PlaysAsync();
            await SaveAsync(page, folder, "paint-done");
            await page.OpenAsync($"/jobs/{id}");
            await SaveAsync(page, folder, "job-done");
            await page.Button("Slider").ClickAsync();
            await Eventually.TrueAsync(() => page.Locator(".compare video").EvaluateAsync<bool>("v => v.readyState >= 2"), "the painting is shown");
            await SaveAsync(page, folder, "job-slider");
            await page.Button("Delete files").ClickAsync();
            await page.GetByRole(AriaRole.Alertdialog).SeeAsync();
            await SaveAsync(page, folder, "job-delete", fullPage: false);
            foreach (var (address, name) in ((string, string)[])[("/", "home"), ("/not-found", "not-found"), ("/error", "error")])
            {
                await page.OpenAsync(address);
                await SaveAsync(page, folder, name);
            }
            visit.AssertNoComplaints();
        }
        await PictureEchoAsync(folder, device);
        await PictureHighlightsAsync(folder, device);
        await PicturePhotoAsync(folder, device);
        await PictureJobsAsync(folder, device);
        Assert.Equal(27, Directory.GetFiles(folder, "*.png").Length);
    }

    private async Task PictureEchoAsync(string folder, BrowserNewContextOptions device)
    {
        await using var visit = await Visit.StartAsync(chromium, device);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await SaveAsync(page, folder, "echo-empty");
        await page.Locator(".samples button").ClickAsync();
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        await page.Locator(".under-plot").SeeAsync("Values 0 to");
        await SaveAsync(page, folder, "echo-frames");
        await page.Button("Auto").ClickAsync();
        await page.GetByText("Mask", new() { Exact = true }).ClickAsync();
        await page.Locator(".mask-choices .switch").ClickAsync();
        await page.Locator(".masks .cover").SeeAsync();
        await SaveAsync(page, folder, "echo-mask");
        await page.Button("Convert").ClickAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        await SaveAsync(page, folder, "echo-done");
        visit.AssertNoComplaints();
    }

    private async Task PictureHighlightsAsync(string folder, BrowserNewContextOptions device)
    {
        await using var visit = await Visit.StartAsync(chromium, device);
        var page = visit.Page;
        await page.OpenAsync("/create/highlights");
        await SaveAsync(page, folder, "highlights-empty");
        await page.Locator(".samples button").ClickAsync();
        await page.GetByLabel("The video you chose").SeeAsync();
        await page.Button("15 s").ClickAsync();
        await SaveAsync(page, folder, "highlights-chosen");
        await page.Button("Find the highlights").ClickAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        await page.Locator(".strip.ready").SeeAsync();
        await SaveAsync(page, folder, "highlights-done");
        await page.Button("Lock moment 1").ClickAsync();
        await page.Button("Drop moment 2").ClickAsync();
        await page.Button("Add the next best").ClickAsync();
        await page.GetByText("Added by you.").SeeAsync();
        await SaveAsync(page, folder, "highlights-edited");
        visit.AssertNoComplaints();
    }

    private async Task PicturePhotoAsync(string folder, BrowserNewContextOptions device)
    {
        await using var visit = await Visit.StartAsync(chromium, device, null, ("Photo:MaxHeight", "360"));
        var page = visit.Page;
        await page.OpenAsync("/create/photo");
        await SaveAsync(page, folder, "photo-empty");
        await page.Locator(".samples button").First.ClickAsync();
        await page.DraftedAsync();
        await page.SetLengthAsync(10);
        await page.Button("Hear ten seconds").ClickAsync();
        await Expect(page.Locator(".sample audio")).ToHaveCountAsync(1);
        await SaveAsync(page, folder, "photo-draft");
        await page.Button("Make the video").ClickAsync();
        await page.Locator(".is-making").SeeAsync();
        await SaveAsync(page, folder, "photo-making");
        await page.GetByLabel("The finished video").SeeAsync();
        await SaveAsync(page, folder, "photo-done");
        await page.OpenAsync("/library");
        await page.Locator(".poster").SeeAsync();
        await SaveAsync(page, folder, "library");
        visit.AssertNoComplaints();
    }

    // States that pass too fast to be pictured are held by a script.
    private async Task PictureJobsAsync(string folder, BrowserNewContextOptions device)
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, device, script.AddTo, ("Jobs:Kinds:paint:MaxConcurrent", "1"));
        var page = visit.Page;
        await page.OpenAsync("/");
        await SaveAsync(page, folder, "home-empty");
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync();
        var id = await page.PaintItAsync();
        script.Enter("Second", "Painting");
        script.Report(0.4);
        await page.Locator(".now .percent").SeeAsync("55 %");
        await SaveAsync(page, folder, "paint-working");
        await visit.App.SubmitPictureAsync("waiting.png");
        script.Fail("INVALID_IMAGE", "The picture ends in the middle.");
        await page.Button("Try again").SeeAsync();
        await page.OpenAsync($"/jobs/{id}");
        await page.Locator("h1 .pill").SeeAsync("Failed");
        await SaveAsync(page, folder, "job-failed");
        await page.OpenAsync("/history");
        await page.Locator(".card").Nth(1).SeeAsync();
        await SaveAsync(page, folder, "history");
        visit.AssertNoComplaints();
    }

    private static async Task SaveAsync(IPage page, string folder, string name, bool fullPage = true)
    {
        await page.EvaluateAsync(Settled);
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });
        Assert.NotEmpty(picture);
    }
}
