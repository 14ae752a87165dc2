using System.Globalization;
using WebStudio.Jobs;
using WebStudio.Jobs.Usage;

namespace WebStudio.Components.Statistics;

/// <summary>What the statistics page shows, as its address says it.</summary>
/// <param name="Range">24h, 7d, 30d, 1y, all or own.</param>
/// <param name="From">First day of an own range.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Kind">One kind, or null for all.</param>
public sealed record StatsQuery(string Range, DateOnly? From, DateOnly? To, string? Kind)
{
    public const string Default = "30d", Own = "own";

    private const string DayForm = "yyyy-MM-dd";

    public static IReadOnlyList<Choice<string>> Ranges { get; } =
        [new("24h", "24 hours", ""), new("7d", "7 days", ""), new(Default, "30 days", ""), new("1y", "1 year", ""), new("all", "All", "")];

    /// <summary>Reads an address; what makes no sense counts as absent.</summary>
    public static StatsQuery Read(string? range, string? from, string? to, string? kind)
    {
        var (first, last) = (Day(from), Day(to));
        if (first > last)
            (first, last) = (last, first);
        if (first is not null || last is not null)
            return new StatsQuery(Own, first, last, Known(kind));
        return new StatsQuery(Ranges.FirstOrDefault(known => string.Equals(known.Value, range, StringComparison.OrdinalIgnoreCase))?.Value ?? Default, null, null, Known(kind));
    }

    /// <param name="now">Where ranges end. It is cut to the minute: who looks at the same time looks at the same.</param>
    /// <param name="zone">By whose clock days and hours are counted.</param>
    public UsageFilter ToFilter(DateTime now, TimeZoneInfo zone)
    {
        var minute = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);
        var filter = Range switch
        {
            "24h" => new UsageFilter(minute.AddDays(-1), null, Kind),
            "7d" => new UsageFilter(minute.AddDays(-7), null, Kind),
            "1y" => new UsageFilter(minute.AddYears(-1), null, Kind),
            "all" => new UsageFilter(null, null, Kind),
            Own => new UsageFilter(Start(From, zone), To < DateOnly.MaxValue ? Start(To?.AddDays(1), zone) : null, Kind),
            _ => new UsageFilter(minute.AddDays(-30), null, Kind),
        };
        return filter with { Zone = zone };
    }

    public string Address() => Join("/stats", [Range is Default or Own ? null : $"range={Range}", .. Rest()]);

    /// <summary>Where the same rows are as comma-separated values.</summary>
    public string CsvAddress(DateTime now, TimeZoneInfo zone)
    {
        var filter = ToFilter(now, zone);
        return Join("/api/stats/usage.csv", [Moment("from", filter.From), Moment("to", filter.To), Kind is null ? null : $"kind={Uri.EscapeDataString(Kind)}"]);
    }

    private IEnumerable<string?> Rest() => [Written("from", From), Written("to", To), Kind is null ? null : $"kind={Uri.EscapeDataString(Kind)}"];

    private static string Join(string path, IEnumerable<string?> parts) => string.Join('&', parts.Where(part => part is not null)) is { Length: > 0 } query ? $"{path}?{query}" : path;

    private static string? Written(string name, DateOnly? day) => day is null ? null : $"{name}={day.Value.ToString(DayForm, CultureInfo.InvariantCulture)}";

    private static string? Moment(string name, DateTime? moment) => moment is null ? null : $"{name}={Uri.EscapeDataString(JobWords.Iso(moment.Value))}";

    private static DateTime? Start(DateOnly? day, TimeZoneInfo zone) => day is { } known ? zone.Begins(known) : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1970 ? day : null;

    private static string? Known(string? kind) => Tool.All.FirstOrDefault(tool => string.Equals(tool.Kind, kind, StringComparison.OrdinalIgnoreCase))?.Kind;
}
