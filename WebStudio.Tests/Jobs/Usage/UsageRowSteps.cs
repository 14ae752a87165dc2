using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Data;

namespace WebStudio.Tests.Jobs.Usage;

/// <summary>Rows of statistics that nobody had to make jobs for.</summary>
internal static class UsageRowSteps
{
    public const string CsvHeader = "time,kind,result,reason,seconds,bytes,client,network";

    /// <summary>Rows keep their addresses however old they are.</summary>
    public static readonly (string, string) AddressesStay = ("Usage:KeepAddresses", "3650.00:00:00");

    public static readonly string[] Kinds = ["paint", "story", "echo"];

    private static readonly string?[] Reasons = ["TIMEOUT", "PROCESSING_ERROR", "CANCELLED", null];

    private static readonly string?[] Agents = ["curl/8.5.0", "python-requests/2.32.3", "Mozilla/5.0 (X11) Chrome/142.0.0.0 Safari/537.36", null];

    public static async Task AddAsync(this StudioApp app, params IEnumerable<UsageStat> rows)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StudioDb>>().CreateDbContextAsync();
        db.UsageStats.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public static UsageStat Row(DateTime at, bool success = true, string? reason = null, string kind = "paint", double seconds = 1, long bytes = 10, string? agent = null, string? address = null) => new()
    {
        Timestamp = at,
        Success = success,
        Reason = reason,
        Kind = kind,
        ProcessingTime = seconds,
        FileSize = bytes,
        UserAgent = agent,
        IpAddress = address,
    };

    /// <summary>Any rows within some days before a moment.</summary>
    public static List<UsageStat> Any(int seed, int count, DateTime until, double days)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var success = random.Next(4) > 0;
            return Row(
                until.AddDays(-days * random.NextDouble()), success, success ? null : Reasons[random.Next(Reasons.Length)], Kinds[random.Next(Kinds.Length)], 100 * random.NextDouble(),
                random.Next(1_000_000), Agents[random.Next(Agents.Length)], random.Next(3) == 0 ? null : $"10.{random.Next(3)}.{random.Next(3)}.{random.Next(256)}");
        })];
    }
}
