using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace WebStudio.Tests;

/// <summary>The studio as a process of its own, as an operator runs it: can be killed, and its memory measured.</summary>
public sealed class StudioProcess : IAsyncDisposable
{
    private readonly Process _process;

    private StudioProcess(Process process, HttpClient http)
    {
        _process = process;
        Http = http;
    }

    /// <summary>To the first port.</summary>
    public HttpClient Http { get; }

    public int Id => _process.Id;

    /// <summary>Starts the Release build and waits until it answers.</summary>
    /// <param name="dataDir">Its data folder, kept.</param>
    /// <param name="settings">Configuration keys and values.</param>
    public static Task<StudioProcess> StartAsync(string dataDir, params (string Key, string Value)[] settings) => StartAsync(FreePort(), dataDir, settings);

    /// <summary>The same where it was before, so that open pages find it again.</summary>
    /// <param name="first">The first port.</param>
    /// <param name="dataDir">Its data folder, kept.</param>
    /// <param name="settings">Configuration keys and values.</param>
    public static async Task<StudioProcess> StartAsync(int first, string dataDir, params (string Key, string Value)[] settings)
    {
        var process = Launch(first, dataDir, settings);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{first}"), Timeout = TimeSpan.FromMinutes(10) };
        var studio = new StudioProcess(process, http);
        try
        {
            await Eventually.TrueAsync(() => AnswersAsync(studio), "the studio answers");
            return studio;
        }
        catch
        {
            await studio.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> AnswersAsync(StudioProcess studio)
    {
        try
        {
            await studio.Http.GetStringAsync("/health");
            return true;
        }
        catch (HttpRequestException) when (!studio._process.HasExited)
        {
            return false;
        }
    }

    /// <summary>Starts it with settings that keep it from starting.</summary>
    /// <returns>Its exit code and what it said on standard error.</returns>
    public static async Task<(int Code, string Said)> FailAsync(string dataDir, params (string Key, string Value)[] settings)
    {
        using var process = Launch(FreePort(), dataDir, settings);
        try
        {
            var said = await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
            await process.WaitForExitAsync();
            return (process.ExitCode, said);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Ends it without any chance to clean up.</summary>
    public async Task KillAsync()
    {
        // Only the process itself, as kill -9 does: what becomes of its children is part of the test.
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Resident memory in bytes: of the studio alone, and with its children.</summary>
    public (long Own, long WithChildren) Memory()
    {
        long children = 0;
        foreach (var child in Children(Id))
            children += Resident(child);
        var own = Resident(Id);
        return (own, own + children);
    }

    /// <summary>Direct children of a process, from /proc.</summary>
    public static IReadOnlyList<int> Children(int id)
    {
        var result = new List<int>();
        try
        {
            foreach (var task in Directory.EnumerateDirectories($"/proc/{id}/task"))
                result.AddRange(File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
        }
        catch (IOException)
        {
            // It ended in between.
        }
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Launch(int first, string dataDir, (string Key, string Value)[] settings)
    {
        var app = Path.Combine(Repository(), "WebStudio");
        var info = new ProcessStartInfo("dotnet", [Path.Combine(app, "bin", Configuration, "net10.0", "WebStudio.dll")])
        {
            WorkingDirectory = app,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Key, string Value)[] own =
        [
            ("Listen:Port", $"{first}"), ("Listen:SecondPort", $"{FreePort()}"), ("Storage:DataDir", dataDir), ("RateLimits:Enabled", "false"), ("Logging:LogLevel:Default", "Warning"),
        ];
        foreach (var (key, value) in own.Concat(settings))
            info.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(info)!;
    }

    internal static string Repository([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;

    private static long Resident(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // Below the range from which the system gives ports to others, so that none of them takes it in between.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(15_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: try another.
            }
        }
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
}
