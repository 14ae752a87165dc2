using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Accessibility as axe-core sees it: WCAG 2.2 A and AA and its best practices.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        // Off unless asked for: touch targets of 24 pixels (WCAG 2.5.8).
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    /// <summary>Asserts that a page has no violation of serious or critical impact, in light and in dark.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string what)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            // Colours that are still changing into each other would be measured half way.
            await page.EvaluateAsync("async () => { await Promise.all(document.getAnimations().map(a => a.finished.catch(() => {}))); await new Promise(requestAnimationFrame); }");
            var result = await page.RunAxe(Options);
            Assert.NotEmpty(result.Passes);
            var grave = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Impact} {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ToList();
            Assert.True(grave.Count == 0, $"{what}, {scheme}:\n{string.Join('\n', grave)}");
        }
    }
}
