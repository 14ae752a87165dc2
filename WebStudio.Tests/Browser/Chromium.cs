using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Tests that look at the studio's pages through Debian's Chromium, one after the other in one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<Chromium>
{
    public const string Name = "Pages";
}

/// <summary>Tests that make things through the pages: in a browser of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyTests : ICollectionFixture<Chromium>
{
    public const string Name = "Journeys";
}

/// <summary>The one browser of a collection; every test opens contexts of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Program), $"There is no {Program}. Debian's package chromium has it; ./studio test installs it.");
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        _playwright = await Playwright.CreateAsync();
        await BrowserAsync();
    }

    /// <summary>The browser; a new one when it died, so that one test fails and not all that follow.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        if (_browser is { IsConnected: true })
            return _browser;
        // Its driver ends it with itself, and itself with this process: nothing outlives a test run that dies.
        return _browser = await _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_browser is not null)
                await _browser.CloseAsync();
        }
        finally
        {
            _playwright?.Dispose();
        }
    }
}
