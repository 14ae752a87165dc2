using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Accessibility as axe-core sees it: WCAG 2.2 A and AA and its best practices.</summary>
internal static class Axe
{
    // Nothing is asked for that is not read: selectors and the nodes of rules that passed take most of the time.
    private const string Run = """
        async options => {
          const result = await axe.run(document, { ...options, resultTypes: ['violations'], selectors: false, ancestry: false });
          const grave = result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => `${v.impact} ${v.id}: ${v.help} ${v.nodes.map(n => n.html).join(' | ')}`);
          return result.passes.some(p => p.id === 'color-contrast') ? grave : [...grave, 'No colours were compared.'];
        }
        """;

    // Colours that are still changing into each other would be measured half way; one that has changed may set off others that inherit it.
    private const string Still = """
        async () => {
          for (let calm = 0; calm < 2;) {
            const moving = document.getAnimations().filter(a => a.effect.getComputedTiming().endTime < Infinity);
            for (const animation of moving) animation.finish();
            calm = moving.length === 0 ? calm + 1 : 0;
            await new Promise(resolve => requestAnimationFrame(resolve));
          }
        }
        """;

    // Touch targets of 24 pixels (WCAG 2.5.8) are looked at only when asked for.
    private static readonly object Everything = new { rules = new Dictionary<string, object>(StringComparer.Ordinal) { ["target-size"] = new { enabled = true } } };

    // In the dark only the colours are others.
    private static readonly object Colours = new { runOnly = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block"] } };

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Asserts that a page has no violation of serious or critical impact, in light and in dark.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string what)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        foreach (var (scheme, options) in ((ColorScheme, object)[])[(ColorScheme.Light, Everything), (ColorScheme.Dark, Colours)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.EvaluateAsync(Still);
            var grave = await page.EvaluateAsync<string[]>(Run, options);
            Assert.True(grave.Length == 0, $"{what}, {scheme}:\n{string.Join('\n', grave)}");
        }
    }
}
