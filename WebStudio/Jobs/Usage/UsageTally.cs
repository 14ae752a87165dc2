using System.Runtime.InteropServices;

namespace WebStudio.Jobs.Usage;

/// <summary>Counts rows in passing, by the clock of a time zone: the hour that it goes through twice is one, the one that it leaves out is empty. What it remembers grows with hours, kinds and clients, not with rows, and clients are limited.</summary>
internal sealed class UsageTally(TimeZoneInfo zone)
{
    // Distinct ones that are told apart; what comes after is looked at each time, or not named.
    private const int MostAgents = 10_000, MostReasons = 500, MostNetworks = 100_000;

    // Rows of a list that a person reads.
    private const int Shown = 12;

    private readonly Dictionary<long, UsageCounts> _hours = [];
    private readonly Dictionary<string, (UsageCounts Counts, DurationSketch Times)> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<CutAddress, long> _networks = [];

    // Rows come mostly in their order: the next one is often of the same quarter.
    private (DateTime Quarter, long Hour) _latest;

    public void Add(in UsageRow row)
    {
        var cancelled = row.Reason is UsageReport.Cancelled;
        var counts = cancelled ? new UsageCounts(0, 0, 1, 0) : row.Success ? new UsageCounts(1, 0, 0, row.Bytes) : new UsageCounts(0, 1, 0, row.Bytes);
        ref var hour = ref CollectionsMarshal.GetValueRefOrAddDefault(_hours, HourOf(row.Quarter), out _);
        hour += counts;
        ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(_kinds, row.Kind, out _);
        kind.Counts += counts;
        kind.Times ??= new DurationSketch();
        if (row.Success)
            kind.Times.Add(row.Seconds);
        else if (!cancelled)
            Count(_reasons, row.Reason ?? "", MostReasons, "OTHER");
        Count(_families, FamilyOf(row.Agent), MostAgents, ClientFamilies.Other);
        if (CutAddress.Of(row.Address) is { } network && (_networks.Count < MostNetworks || _networks.ContainsKey(network)))
            CollectionsMarshal.GetValueRefOrAddDefault(_networks, network, out _)++;
    }

    /// <param name="filter">What the rows were chosen by.</param>
    /// <param name="now">Where an open range ends, UTC.</param>
    public UsageParts Finish(UsageFilter filter, DateTime now)
    {
        var first = filter.From is { } from ? zone.Shows(from) : _hours.Count > 0 ? new DateTime(_hours.Keys.Min()) : zone.Shows(now.AddDays(-1));
        var last = zone.Shows(new[] { filter.To ?? now, now }.Min());
        // A studio's clock that was ahead; and the reader's, before it was put back.
        if (_hours.Count > 0)
            last = new DateTime(Math.Max(last.Ticks, _hours.Keys.Max() + 1));
        var step = UsageSteps.For(last - first);
        return new UsageParts(
            zone,
            step,
            Periods(first, last, step),
            [.. _kinds.Select(kind => new UsageKind(kind.Key, kind.Value.Counts, kind.Value.Times.Quantile(0.5), kind.Value.Times.Quantile(0.95)))
                .OrderByDescending(kind => kind.Counts.Finished).ThenBy(kind => kind.Kind, StringComparer.Ordinal)],
            Sorted(_reasons),
            Sorted(_families),
            [.. Sorted(_networks.OrderByDescending(network => network.Value).Take(Shown).ToDictionary(network => network.Key.ToString(), network => network.Value, StringComparer.Ordinal))],
            Week());
    }

    private List<UsagePeriod> Periods(DateTime first, DateTime last, UsageStep step)
    {
        var sums = new Dictionary<DateTime, UsageCounts>();
        foreach (var (ticks, counts) in _hours)
            CollectionsMarshal.GetValueRefOrAddDefault(sums, step.StartOf(new DateTime(ticks)), out _) += counts;
        var periods = new List<UsagePeriod>();
        for (var start = step.StartOf(first); start < last; start = step.After(start))
            periods.Add(new UsagePeriod(start, sums.GetValueOrDefault(start)));
        return periods;
    }

    private long[][] Week()
    {
        var week = Enumerable.Range(0, 7).Select(_ => new long[24]).ToArray();
        foreach (var (ticks, counts) in _hours)
        {
            var hour = new DateTime(ticks);
            week[UsageSteps.Weekday(hour)][hour.Hour] += counts.Finished;
        }
        return week;
    }

    private long HourOf(DateTime quarter)
    {
        if (_latest.Quarter != quarter)
            _latest = (quarter, UsageSteps.StartOf(UsageStep.Hour, zone.Shows(quarter)).Ticks);
        return _latest.Hour;
    }

    private string FamilyOf(string? agent)
    {
        if (agent is null)
            return ClientFamilies.Unnamed;
        if (_agents.TryGetValue(agent, out var known))
            return known;
        var family = ClientFamilies.Of(agent);
        if (_agents.Count < MostAgents)
            _agents.Add(agent, family);
        return family;
    }

    private static void Count(Dictionary<string, long> counts, string name, int most, string others) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, counts.Count < most || counts.ContainsKey(name) ? name : others, out _)++;

    private static List<UsageShare> Sorted(Dictionary<string, long> counts) =>
        [.. counts.Select(count => new UsageShare(count.Key, count.Value)).OrderByDescending(share => share.Count).ThenBy(share => share.Name, StringComparer.Ordinal)];
}
