using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using WebStudio.Media;

namespace WebStudio.Access;

/// <summary>Whether the studio lives, in the words of each client family.</summary>
[ApiController]
public sealed class HealthController(Listeners listeners, StudioUptime uptime, TimeProvider time) : ControllerBase
{
    [HttpGet("/health")]
    public object Health() => listeners.IsSecond(HttpContext)
        ? new { status = "healthy", version = "1.0.0", service = "Moments API" }
        : new { status = "ok" };

    [HttpGet("/api/health")]
    public async Task<object> ApiHealth(CancellationToken cancel) => new
    {
        status = "healthy",
        timestamp = time.GetUtcNow().UtcDateTime,
        version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3),
        uptime = (long)uptime.Elapsed.TotalSeconds,
        opencv_version = (string?)null,
        numpy_version = (string?)null,
        ffmpeg_version = await uptime.FfmpegVersionAsync(cancel),
    };
}

/// <summary>How long the process runs and what it found at start.</summary>
public sealed class StudioUptime(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private string? _ffmpegVersion;

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public async Task<string?> FfmpegVersionAsync(CancellationToken cancel) => _ffmpegVersion ??= await Ffmpeg.VersionAsync(cancel);
}
