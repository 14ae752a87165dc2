namespace WebStudio.Jobs.Usage;

/// <summary>Which finished jobs are counted.</summary>
/// <param name="From">Those that finished at or after this moment, UTC; null for all.</param>
/// <param name="To">Those that finished before it; null for all.</param>
/// <param name="Kind">One kind, or null for all.</param>
public sealed record UsageFilter(DateTime? From = null, DateTime? To = null, string? Kind = null)
{
    /// <summary>By whose clock periods, weekdays and hours are counted.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public bool IsBounded => From is not null || To is not null;
}
