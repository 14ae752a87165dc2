using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Nothing on a page moves of its own accord.</summary>
[Collection(PageTests.Name)]
public sealed class LayoutShiftTests(Chromium chromium)
{
    // https://web.dev/articles/cls: what a person set off within half a second does not count.
    private const string Observe = """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (!entry.hadRecentInput) window.shifts.push({ value: entry.value, what: entry.sources.map(s => s.node?.className || s.node?.nodeName).join(', ') });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_moves_while_a_job_progresses(int width)
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 800 } }, script.AddTo);
        var page = visit.Page;
        await page.AddInitScriptAsync(Observe);
        var id = await visit.App.SubmitPictureAsync();
        script.Enter("First", "Mixing colours");
        await page.OpenAsync($"/jobs/{id}");
        await page.Locator(".now .what").SeeAsync("Mixing colours");
        foreach (var (fraction, percent) in ((double, string)[])[(0.1, "2"), (0.5, "12"), (1, "25")])
        {
            script.Report(fraction);
            await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", percent);
        }
        script.Enter("Second", "Painting what lies behind the house, and then the house");
        foreach (var (fraction, percent) in ((double, string)[])[(0.2, "40"), (0.9, "92")])
        {
            script.Report(fraction);
            await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", percent);
        }
        var shifts = await page.EvaluateAsync<Shift[]>("() => window.shifts");
        Assert.True(shifts.Sum(shift => shift.Value) < 0.01, string.Join('\n', shifts.Select(shift => $"{shift.Value:0.0000} {shift.What}")));
    }

    private sealed record Shift
    {
        public double Value { get; init; }

        public string What { get; init; } = "";
    }
}
