using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>A page that is open while the studio behind it dies and comes back.</summary>
[Collection(JourneyTests.Name)]
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
        // In another tab somebody is still choosing.
        var choosing = await page.Context.NewPageAsync();
        await choosing.OpenAsync("/create/paint");
        await choosing.ChooseSceneAsync(seconds: 33, name: "mine.png");
        await choosing.GetByText("Oil", new() { Exact = true }).ClickAsync();
        await choosing.GetByText("More", new() { Exact = true }).ClickAsync();
        await choosing.Locator("#seed").FillAsync("7");
        var banner = page.Locator("#components-reconnect-modal");
        await Expect(banner).ToBeHiddenAsync();
        await before.KillAsync();
        await banner.SeeAsync("Connection lost. Your jobs go on");

        await using var after = await StudioProcess.StartAsync(before.Http.BaseAddress!.Port, data.Folder);
        await Expect(banner).ToBeHiddenAsync();
        await choosing.Locator(".filename").SeeAsync("mine.png");
        await Expect(choosing.Locator("label[for=duration] output")).ToHaveTextAsync("33 s");
        await Expect(choosing.GetByRole(AriaRole.Radio, new() { Name = "Oil" })).ToBeCheckedAsync();
        await Expect(choosing.Locator("#seed")).ToHaveValueAsync("7");
        await page.GetByLabel("The finished video").SeeAsync();
        Assert.EndsWith($"?job={id}", page.Url, StringComparison.Ordinal);
        var job = await after.Http.JsonAsync($"/api/v1/jobs/{id}");
        Assert.Equal(("completed", 2), ((string?)job["status"], (int?)job["attempts"]));
        // Alive again, not only drawn again.
        await page.Button("Slider").ClickAsync();
        await page.Locator(".compare").SeeAsync();

        var other = await choosing.PaintItAsync();
        var config = (await after.Http.JsonAsync($"/api/v1/jobs/{other}"))["config"]!;
        Assert.Equal(("oil", 33, 7), ((string?)config["style"], (double)config["duration"]!, (int)config["seed"]!));
    }
}
