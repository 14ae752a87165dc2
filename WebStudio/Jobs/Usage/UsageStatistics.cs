namespace WebStudio.Jobs.Usage;

/// <param name="Totals">As <c>GET /api/stats</c> has them.</param>
/// <param name="Parts">What they are made of.</param>
public sealed record UsageStatistics(UsageTotals Totals, UsageParts Parts);

/// <summary>The same jobs seen by time, kind, reason and client.</summary>
/// <param name="Zone">By whose clock they are counted.</param>
/// <param name="Step">How long a period is.</param>
/// <param name="Periods">In order, without gaps.</param>
/// <param name="Kinds">The most used first.</param>
/// <param name="Reasons">Of failures, by error code; the most frequent first.</param>
/// <param name="Families">Of clients, by their User-Agent; the most frequent first.</param>
/// <param name="Networks">The most frequent of the cut addresses that are still kept.</param>
/// <param name="Week">Jobs that finished, by weekday (Monday is 0) and hour of the day.</param>
public sealed record UsageParts(
    TimeZoneInfo Zone, UsageStep Step, IReadOnlyList<UsagePeriod> Periods, IReadOnlyList<UsageKind> Kinds, IReadOnlyList<UsageShare> Reasons, IReadOnlyList<UsageShare> Families,
    IReadOnlyList<UsageShare> Networks, IReadOnlyList<IReadOnlyList<long>> Week)
{
    public long Cancelled => Kinds.Sum(kind => kind.Counts.Cancelled);
}

/// <summary>How jobs ended.</summary>
/// <param name="Bytes">Uploaded, of those that succeeded or failed.</param>
public readonly record struct UsageCounts(long Succeeded, long Failed, long Cancelled, long Bytes)
{
    /// <summary>Succeeded or failed.</summary>
    public long Finished => Succeeded + Failed;

    /// <summary>Percent; null where nothing finished.</summary>
    public double? SuccessRate => Finished == 0 ? null : 100.0 * Succeeded / Finished;

    public static UsageCounts operator +(UsageCounts one, UsageCounts other) =>
        new(one.Succeeded + other.Succeeded, one.Failed + other.Failed, one.Cancelled + other.Cancelled, one.Bytes + other.Bytes);
}

/// <param name="Start">By the clock of its parts.</param>
public sealed record UsagePeriod(DateTime Start, UsageCounts Counts);

/// <param name="Median">Seconds, of those that succeeded; null when there are none.</param>
/// <param name="Percentile95">Seconds that 95 of 100 of those do not exceed.</param>
public sealed record UsageKind(string Kind, UsageCounts Counts, double? Median, double? Percentile95);

public sealed record UsageShare(string Name, long Count);

/// <summary>Lengths of the periods of a chart.</summary>
public enum UsageStep
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}
