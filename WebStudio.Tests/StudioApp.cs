using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Files;

namespace WebStudio.Tests;

/// <summary>A fresh studio with real HTTP on two free ports and a data folder of its own, gone when disposed.</summary>
public sealed class StudioApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings;
    private readonly bool _ownsData;
    private readonly Action<IServiceCollection>? _services;

    private StudioApp(string dataDir, bool ownsData, Dictionary<string, string?> settings, Action<IServiceCollection>? services)
    {
        DataDir = dataDir;
        _ownsData = ownsData;
        _settings = settings;
        _services = services;
    }

    public string DataDir { get; }

    /// <summary>To the port of paint, echo and story clients.</summary>
    public HttpClient First { get; private set; } = null!;

    /// <summary>To the port of highlights and photo clients.</summary>
    public HttpClient Second { get; private set; } = null!;

    public StudioFolders Folders => Services.GetRequiredService<StudioFolders>();

    /// <param name="dataDir">A data folder to start on, kept afterwards; null makes a fresh one.</param>
    /// <param name="settings">Configuration keys and values on top of the tests' own.</param>
    public static StudioApp Start(string? dataDir = null, params (string Key, string Value)[] settings) => Start(null, dataDir, settings);

    /// <param name="services">Adds to the studio's services, for instance pipelines of the test.</param>
    /// <param name="dataDir">A data folder to start on, kept afterwards; null makes a fresh one.</param>
    /// <param name="settings">Configuration keys and values on top of the tests' own.</param>
    public static StudioApp Start(Action<IServiceCollection>? services, string? dataDir = null, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Listen:Port"] = "0",
            ["Listen:SecondPort"] = "0",
            ["RateLimits:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "None",
            ["Logging:LogLevel:Quartz"] = "None",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var app = new StudioApp(dataDir ?? Directory.CreateTempSubdirectory("studio-test-").FullName, dataDir is null, all, services);
        app.UseKestrel();
        try
        {
            app.StartServer();
        }
        catch
        {
            app.Abandon();
            throw;
        }
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        app.First = new HttpClient { BaseAddress = new Uri(addresses[0]), Timeout = TimeSpan.FromMinutes(5) };
        app.Second = new HttpClient { BaseAddress = new Uri(addresses[1]), Timeout = TimeSpan.FromMinutes(5) };
        return app;
    }

    /// <summary>Every file below the data folder except the database.</summary>
    public IReadOnlyList<string> FilesOnDisk() =>
        [.. Directory.EnumerateFiles(DataDir, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("studio.db", StringComparison.Ordinal))];

    // What stopped the start is to be told, not what half a studio says to being disposed.
    private void Abandon()
    {
        try
        {
            Dispose();
        }
        catch (Exception error) when (error is ObjectDisposedException or ArgumentNullException or InvalidOperationException)
        {
            // There was nothing to stop.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDir", DataDir);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (_services is not null)
            builder.ConfigureTestServices(_services);
    }

    public override async ValueTask DisposeAsync()
    {
        First?.Dispose();
        Second?.Dispose();
        await base.DisposeAsync();
        if (_ownsData)
            Directory.Delete(DataDir, recursive: true);
    }
}
