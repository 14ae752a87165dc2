using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebStudio.Files;

namespace WebStudio.Access;

/// <summary>How often one client may upload. Polling, streams, downloads and pages are not counted.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    public bool Enabled { get; set; } = true;

    [Range(1, 1_000_000)]
    public int UploadsPerMinute { get; set; } = 10;

    [Range(1, 1_000_000)]
    public int RequestsPerHour { get; set; } = 100;
}

public static class RateLimits
{
    /// <summary>The policy of upload routes.</summary>
    public const string Uploads = "uploads";

    public static IServiceCollection AddStudioRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            await ErrorResponses.WriteAsync(context.HttpContext, new RequestRejectedException(
                StatusCodes.Status429TooManyRequests, "RATE_LIMITED", "Too many requests", "Too many uploads from this address. Please wait a little.")
            {
                RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
            });
        };
        limiter.AddPolicy(Uploads, http =>
        {
            var options = http.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
            var client = http.Connection.RemoteIpAddress?.ToString() ?? "";
            return options.Enabled
                ? RateLimitPartition.Get(client, _ => RateLimiter.CreateChained(Window(options.UploadsPerMinute, TimeSpan.FromMinutes(1)), Window(options.RequestsPerHour, TimeSpan.FromHours(1))))
                : RateLimitPartition.GetNoLimiter(client);
        });
    });

    private static FixedWindowRateLimiter Window(int permits, TimeSpan length) =>
        new(new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = length, QueueLimit = 0 });
}
