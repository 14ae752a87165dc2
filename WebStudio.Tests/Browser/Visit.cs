using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Somebody at a browser in front of a fresh studio. Whatever the browser complains about is kept.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>How long a page may take on a busy machine; only guards against hanging.</summary>
    public const float Patience = 60_000;

    private readonly Chromium _chromium;
    private readonly BrowserNewContextOptions _options;
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _complaints = [];
    private readonly StudioApp? _app;

    private Visit(Chromium chromium, StudioApp? app, Uri address, BrowserNewContextOptions options)
    {
        _chromium = chromium;
        _app = app;
        _options = options;
        _options.BaseURL = address.ToString();
    }

    public StudioApp App => _app ?? throw new InvalidOperationException("This visit has no studio of its own.");

    public IPage Page { get; private set; } = null!;

    /// <summary>Errors on the console, exceptions of scripts and requests that broke, with the address they happened at.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    public static Task<Visit> StartAsync(Chromium chromium, params (string Key, string Value)[] settings) => StartAsync(chromium, null, null, settings);

    /// <param name="chromium">The browser.</param>
    /// <param name="options">What kind of device it is; null for a desk.</param>
    /// <param name="services">Adds to the studio's services, for instance pipelines of the test.</param>
    /// <param name="settings">Configuration keys and values.</param>
    public static Task<Visit> StartAsync(Chromium chromium, BrowserNewContextOptions? options, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        void AddServices(IServiceCollection all)
        {
            all.AddSingleton<ILoggerProvider>(new ServerErrors());
            services?.Invoke(all);
        }

        var app = StudioApp.Start(AddServices, null, [("Logging:LogLevel:WebStudio", "Error"), .. settings]);
        return OpenAsync(new Visit(chromium, app, app.First.BaseAddress!, options ?? new BrowserNewContextOptions()));
    }

    /// <summary>To a studio that belongs to somebody else.</summary>
    public static Task<Visit> ToAsync(Chromium chromium, Uri address) => OpenAsync(new Visit(chromium, null, address, new BrowserNewContextOptions()));

    /// <summary>Another person: a page that shares neither cookies nor cache with the first.</summary>
    public async Task<IPage> StrangerAsync(BrowserNewContextOptions? options = null)
    {
        options ??= _options;
        options.BaseURL = _options.BaseURL;
        var context = await (await _chromium.BrowserAsync()).NewContextAsync(options);
        lock (_contexts)
            _contexts.Add(context);
        context.SetDefaultTimeout(Patience);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complain($"{message.Page?.Url}: {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => Complain($"{error.Page?.Url}: exception: {error.Error}");
        return await context.NewPageAsync();
    }

    /// <summary>Nobody wants to see a red console.</summary>
    public void AssertNoComplaints() => Assert.True(Complaints.Count == 0, string.Join('\n', Complaints));

    public async ValueTask DisposeAsync()
    {
        // Pages first: a studio that stops waits for their circuits.
        foreach (var context in _contexts)
            await context.CloseAsync();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static async Task<Visit> OpenAsync(Visit visit)
    {
        try
        {
            visit.Page = await visit.StrangerAsync();
            return visit;
        }
        catch
        {
            await visit.DisposeAsync();
            throw;
        }
    }

    private void Complain(string complaint)
    {
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
