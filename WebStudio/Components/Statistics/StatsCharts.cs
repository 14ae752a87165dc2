using WebStudio.Components.Parts.Charts;
using WebStudio.Jobs.Usage;

namespace WebStudio.Components.Statistics;

/// <summary>What the statistics page draws, made from the numbers.</summary>
public sealed class StatsCharts(UsageParts parts)
{
    public static IReadOnlyList<ChartSeries> Endings { get; } = [new("Succeeded", "good"), new("Failed", "bad"), new("Cancelled", "soft")];

    public static IReadOnlyList<ChartSeries> Times { get; } = [new("Median", "good"), new("95 of 100 are faster", "faint")];

    private IReadOnlyList<UsagePeriod> Periods => parts.Periods;

    public IReadOnlyList<ChartMark> Throughput { get; } = Over(parts, counts => [counts.Succeeded, counts.Failed, counts.Cancelled], counts => StatsWords.Counts(counts));

    public ChartScale ThroughputScale => ChartScale.Counts(Largest(counts => counts.Finished + counts.Cancelled));

    public IReadOnlyList<ChartMark> Success { get; } = Over(
        parts, counts => [counts.SuccessRate], counts => counts.SuccessRate is null ? "no jobs" : $"{StatsWords.Percent(counts.SuccessRate)} of {StatsWords.Jobs(counts.Finished)}");

    public IReadOnlyList<ChartMark> Bytes { get; } = Over(parts, counts => [counts.Bytes], counts => JobWords.Bytes(counts.Bytes));

    public ChartScale BytesScale => ChartScale.Bytes(Largest(counts => counts.Bytes));

    public IReadOnlyList<ChartMark> Kinds { get; } =
    [
        .. parts.Kinds.Where(kind => kind.Median is not null).Select(kind => new ChartMark(
            Tool.Named(kind.Kind).Title,
            $"{Tool.Named(kind.Kind).Title}: half of {StatsWords.Jobs(kind.Counts.Succeeded)} took at most {StatsWords.Time(kind.Median!.Value)}, 95 of 100 at most {StatsWords.Time(kind.Percentile95!.Value)}",
            kind.Median, kind.Percentile95)),
    ];

    public IReadOnlyList<ChartMark> Reasons { get; } = Shares(parts.Reasons, StatsWords.Reason);

    public IReadOnlyList<ChartMark> Families { get; } = Shares(parts.Families, name => name);

    public bool IsEmpty => parts.Kinds.Count == 0;

    public long Failures => parts.Reasons.Sum(reason => reason.Count);

    /// <summary>A share of a whole as it is written beside a bar.</summary>
    public static string Written(ChartMark mark) => StatsWords.Number((long)(mark.Values[0] ?? 0));

    public static string WrittenTimes(ChartMark mark) => $"{StatsWords.Time(mark.Values[0] ?? 0)} · {StatsWords.Time(mark.Values[1] ?? 0)}";

    private double Largest(Func<UsageCounts, double> value) => Periods.Count == 0 ? 0 : Periods.Max(period => value(period.Counts));

    private static List<ChartMark> Over(UsageParts parts, Func<UsageCounts, IReadOnlyList<double?>> values, Func<UsageCounts, string> say) =>
        [.. parts.Periods.Select(period => new ChartMark(StatsWords.Short(period.Start, parts.Step), $"{StatsWords.Full(period.Start, parts.Step)}: {say(period.Counts)}", values(period.Counts)))];

    private static List<ChartMark> Shares(IReadOnlyList<UsageShare> shares, Func<string, string> name)
    {
        var all = shares.Sum(share => share.Count);
        return [.. shares.Select(share => new ChartMark(name(share.Name), $"{name(share.Name)}: {StatsWords.Jobs(share.Count)}, {StatsWords.Percent(100.0 * share.Count / all)}", share.Count))];
    }
}
