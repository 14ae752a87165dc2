using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using WebStudio.Tests.Jobs.Usage;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Statistics and settings, as an operator reads them.</summary>
[Collection(JourneyTests.Name)]
public sealed class NumbersJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Statistics_are_read_by_keyboard_and_downloaded_and_settings_tell_whether_a_service_answers()
    {
        await using var stub = await StubServer.StartAsync((http, _) => http.Response.WriteAsync("{}"));
        await using var visit = await Visit.StartAsync(
            chromium, null, null, ("Providers:Claude:ApiKey", "sk-sentinel"), ("Providers:Claude:BaseUrl", stub.Address.ToString()), ("Providers:ElevenLabs:ApiKey", "x"), ("Providers:ElevenLabs:BaseUrl", "http://localhost:1"));
        await visit.App.AddAsync(UsageRowSteps.Any(seed: 9, count: 200, DateTime.UtcNow, days: 20));
        await visit.App.AddAsync(UsageRowSteps.Row(DateTime.UtcNow.AddDays(-100), kind: "echo", seconds: 75));
        var page = visit.Page;
        await ReadStatisticsAsync(page);
        await page.AssertAccessibleAsync("statistics");

        await page.GotoAsync("/settings");
        await page.AliveAsync();
        await Expect(page.Locator(".services li").Filter(new() { HasText = "Claude" })).ToContainTextAsync("set");
        await page.Button("Test Claude").ClickAsync();
        await page.GetByText("Claude answered in").SeeAsync();
        await page.Button("Test ElevenLabs").ClickAsync();
        await page.GetByText("ElevenLabs could not be reached.").SeeAsync();
        await Expect(page.Locator("body")).Not.ToContainTextAsync("sk-sentinel");
        Assert.Equal("sk-sentinel", Assert.Single(stub.Requests).Headers["x-api-key"]);
        await page.GetByText("ffmpeg: libx264").SeeAsync();
        await page.AssertAccessibleAsync("settings");
        visit.AssertNoComplaints();
    }

    private static async Task ReadStatisticsAsync(IPage page)
    {
        // Elsewhere, and never here before; from the second page on it is known before the page is alive.
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Emulation.setTimezoneOverride", new(StringComparer.Ordinal) { ["timezoneId"] = "Australia/Adelaide" });
        await page.OpenAsync("/stats");
        await page.GetByText("Jobs that finished, Adelaide time").SeeAsync();
        Assert.Contains("Jobs each day, Adelaide time", await (await page.APIRequest.GetAsync("/stats")).TextAsync(), StringComparison.Ordinal);
        var uploads = page.Locator(".totals dd").First;
        var month = await uploads.TextContentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All", Exact = true }).ClickAsync();
        await Expect(uploads).ToHaveTextAsync($"{int.Parse(month!) + 1}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "All", Exact = true })).ToHaveAttributeAsync("aria-current", "true");

        // One stop of the Tab key, arrows within, and a tip that says what is under the focus.
        var week = page.GetByRole(AriaRole.Group, new() { Name = "Jobs by weekday and hour" });
        await week.Locator(".mark").First.FocusAsync();
        await Expect(page.Locator(".chart-tip")).ToContainTextAsync("Monday, 00:00–01:00");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".chart-tip")).ToContainTextAsync("Tuesday, 01:00–02:00");
        await Expect(week.Locator("[tabindex='0']")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".chart-tip")).ToBeHiddenAsync();

        await page.GetByText("Time per tool as a table").ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Time per tool", Exact = true }).SeeAsync("Paint");
        await page.Locator(".stats select").SelectOptionAsync("Echo");
        await page.GetByRole(AriaRole.Region, new() { Name = "Time per tool", Exact = true }).GetByText("Paint").GoneAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Download CSV").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(UsageRowSteps.CsvHeader, lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Contains(",echo,", line, StringComparison.Ordinal));

        await page.SetViewportSizeAsync(360, 740);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360"), "Nothing is wider than a phone.");
        await page.SetViewportSizeAsync(1280, 720);
    }
}
