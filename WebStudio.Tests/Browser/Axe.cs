using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Accessibility as axe-core sees it: WCAG 2.2 A and AA and its best practices.</summary>
internal static class Axe
{
    // Touch targets of 24 pixels (WCAG 2.5.8) are looked at only when asked for.
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations], Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new RuleOptions { Enabled = true } } };

    // In the dark only the colours are others.
    private static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>Asserts that a page has no violation of serious or critical impact, in light and in dark.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string what)
    {
        foreach (var (scheme, options) in ((ColorScheme, AxeRunOptions)[])[(ColorScheme.Light, Everything), (ColorScheme.Dark, Colours)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            // Colours that are still changing into each other would be measured half way.
            await page.EvaluateAsync("() => { for (const a of document.getAnimations()) a.finish(); }");
            var result = await page.RunAxe(options);
            Assert.Contains(result.Passes, pass => pass.Id is "color-contrast");
            var grave = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Impact} {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ToList();
            Assert.True(grave.Count == 0, $"{what}, {scheme}:\n{string.Join('\n', grave)}");
        }
    }
}
