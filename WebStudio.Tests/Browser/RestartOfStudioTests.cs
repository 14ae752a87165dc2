using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>A page that is open while the studio behind it dies and comes back.</summary>
[Collection(BrowserTests.Name)]
public sealed class RestartOfStudioTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_survives_the_death_of_the_studio_and_shows_its_job_finishing_after_the_restart()
    {
        using var data = new Scratch();
        await using var before = await StudioProcess.StartAsync(data.Folder);
        await using var visit = await Visit.ToAsync(chromium, before.Http.BaseAddress!);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync(seconds: 120);
        var id = await page.PaintItAsync();
        await page.Locator(".now .what").SeeAsync("Painting");
        var banner = page.Locator("#components-reconnect-modal");
        await Expect(banner).ToBeHiddenAsync();
        await before.KillAsync();
        await banner.SeeAsync("Connection lost. Your jobs go on");

        await using var after = await StudioProcess.StartAsync(before.Http.BaseAddress!.Port, data.Folder);
        await Expect(banner).ToBeHiddenAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        Assert.EndsWith($"?job={id}", page.Url, StringComparison.Ordinal);
        var job = await after.Http.JsonAsync($"/api/v1/jobs/{id}");
        Assert.Equal(("completed", 2), ((string?)job["status"], (int?)job["attempts"]));
        // Alive again, not only drawn again.
        await page.Button("Slider").ClickAsync();
        await page.Locator(".compare").SeeAsync();
    }
}
