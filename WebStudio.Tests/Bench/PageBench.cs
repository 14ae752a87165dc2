using WebStudio.Tests.Browser;

namespace WebStudio.Tests.Bench;

/// <summary>How soon the first page can be used by somebody who has never been there, and what it weighs.</summary>
internal static class PageBench
{
    private const int Runs = 9;

    // The page is alive when it gives its heading the focus.
    private const string Listen = "addEventListener('focusin', event => { if (event.target.tagName === 'H1') window.alive ??= performance.now(); });";

    private const string Read = """
        async () => {
          const [page] = performance.getEntriesByType('navigation');
          const loaded = performance.getEntriesByType('resource').filter(entry => /[.](js|css)$/.test(new URL(entry.name).pathname));
          const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          return [page.responseStart, paint, window.alive, loaded.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024];
        }
        """;

    public static async Task RunAsync(BenchTable table)
    {
        var data = Directory.CreateTempSubdirectory("studio-bench-").FullName;
        try
        {
            await using var studio = await StudioProcess.StartAsync(data);
            await using var chromium = new Chromium();
            await chromium.InitializeAsync();
            var visits = new List<double[]>();
            for (var run = 0; run <= Runs; run++)
                visits.Add(await VisitAsync(chromium, studio.Http.BaseAddress!));
            // The first one of all finds a studio that has only just started.
            var warm = visits.Skip(1).ToList();
            table.Bound($"first page usable, nothing in the browser's cache (first byte {Of(0):0} ms, first paint {Of(1):0} ms; right after the start {visits[0][2]:0} ms)", Of(2), "ms", 1000);
            table.Bound("its scripts and styles, compressed", Of(3), "KB", 900);

            double Of(int column) => BenchClient.Median(warm.Select(visit => visit[column]));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<double[]> VisitAsync(Chromium chromium, Uri address)
    {
        await using var visit = await Visit.ToAsync(chromium, address);
        await visit.Page.AddInitScriptAsync(Listen);
        await visit.Page.OpenAsync("/");
        return await visit.Page.EvaluateAsync<double[]>(Read);
    }
}
