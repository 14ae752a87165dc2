using WebStudio.Components;
using WebStudio.Components.Parts.Charts;
using WebStudio.Components.Statistics;
using WebStudio.Jobs.Usage;

namespace WebStudio.Tests.Components.Statistics;

/// <summary>What the statistics page decides without a browser.</summary>
public sealed class StatsPageTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 34, 56, DateTimeKind.Utc);

    [Theory]
    [InlineData(null, null, null, null, "/stats", "2026-10-22T12:34:00Z", null)]
    [InlineData("24h", null, null, null, "/stats?range=24h", "2026-11-20T12:34:00Z", null)]
    [InlineData("7D", null, null, "STORY", "/stats?range=7d&kind=story", "2026-11-14T12:34:00Z", null)]
    [InlineData("1y", null, null, null, "/stats?range=1y", "2025-11-21T12:34:00Z", null)]
    [InlineData("all", null, null, null, "/stats?range=all", null, null)]
    [InlineData("99x", "no", "2026-13-01", "nobody", "/stats", "2026-10-22T12:34:00Z", null)]
    [InlineData("24h", "2026-11-01", "2026-11-03", null, "/stats?from=2026-11-01&to=2026-11-03", "2026-11-01T00:00:00Z", "2026-11-04T00:00:00Z")]
    [InlineData(null, "2026-11-03", "2026-11-01", null, "/stats?from=2026-11-01&to=2026-11-03", "2026-11-01T00:00:00Z", "2026-11-04T00:00:00Z")]
    [InlineData(null, null, "9999-12-31", null, "/stats?to=9999-12-31", null, null)]
    public void The_address_says_the_range(string? range, string? from, string? to, string? kind, string address, string? first, string? before)
    {
        var query = StatsQuery.Read(range, from, to, kind);
        Assert.Equal(address, query.Address());
        var filter = query.ToFilter(Now, TimeZoneInfo.Utc);
        Assert.Equal((first, before), (filter.From?.ToString("yyyy-MM-ddTHH:mm:ssZ"), filter.To?.ToString("yyyy-MM-ddTHH:mm:ssZ")));
        Assert.Equal(query.Kind, filter.Kind);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-10-24T18:30:00Z", "2026-10-25T18:30:00Z")]
    [InlineData("Etc/UTC", "2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z")]
    public void A_day_is_one_of_the_readers(string zone, string first, string before)
    {
        var filter = StatsQuery.Read(null, "2026-10-25", "2026-10-25", null).ToFilter(Now, ReaderZone.Of(zone));
        Assert.Equal((first, before), (filter.From?.ToString("yyyy-MM-ddTHH:mm:ssZ"), filter.To?.ToString("yyyy-MM-ddTHH:mm:ssZ")));
    }

    [Theory]
    [InlineData("Europe/Berlin", "Berlin time")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires time")]
    [InlineData("America/Port-au-Prince", "Port-au-Prince time")]
    [InlineData("UTC", "UTC")]
    [InlineData(null, "UTC")]
    [InlineData("", "UTC")]
    [InlineData("Europe/Atlantis", "UTC")]
    [InlineData("../../../etc/passwd", "UTC")]
    [InlineData("Europe/../Europe/Berlin", "UTC")]
    [InlineData("/usr/share/zoneinfo/Europe/Berlin", "UTC")]
    [InlineData("Europe/Berlin\n", "UTC")]
    [InlineData("Europe", "UTC")]
    [InlineData("zone.tab", "UTC")]
    public void A_zone_is_one_that_this_machine_knows(string? name, string clock) => Assert.Equal(clock, StatsWords.Clock(ReaderZone.Of(name)));

    [Fact]
    public void The_download_is_of_the_same_range() =>
        Assert.Equal("/api/stats/usage.csv?from=2026-11-01T00%3A00%3A00Z&to=2026-11-02T00%3A00%3A00Z&kind=echo", StatsQuery.Read(null, "2026-11-01", "2026-11-01", "echo").CsvAddress(Now, TimeZoneInfo.Utc));

    [Theory]
    [InlineData(0, "0 1")]
    [InlineData(1, "0 1")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(100, "0 20 40 60 80 100")]
    [InlineData(101, "0 50 100 150")]
    [InlineData(123_456, "0 50k 100k 150k")]
    public void An_axis_of_counts_has_round_steps(double largest, string ticks) => Assert.Equal(ticks, string.Join(' ', ChartScale.Counts(largest).Ticks.Select(tick => tick.Name)));

    [Theory]
    [InlineData(0, "0 bytes|1 bytes")]
    [InlineData(3_000_000, "0 bytes|1 MB|2 MB|3 MB")]
    [InlineData(1_500_000_000, "0 bytes|512 MB|1 GB|1.5 GB")]
    public void An_axis_of_bytes_has_steps_of_powers_of_two(double largest, string ticks) => Assert.Equal(ticks, string.Join('|', ChartScale.Bytes(largest).Ticks.Select(tick => tick.Name)));

    [Fact]
    public void Every_value_lies_on_its_axis()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var largest = Math.Pow(10, 12 * random.NextDouble()) - 1;
            foreach (var scale in (ChartScale[])[ChartScale.Counts(largest), ChartScale.Bytes(largest)])
            {
                Assert.InRange(largest, 0, scale.Top * 1.000001);
                Assert.InRange(scale.Ticks.Count, 2, 7);
                Assert.Equal(scale.Top, scale.Ticks[^1].Value);
            }
        }
    }

    [Theory]
    [InlineData(0.01, "0 s")]
    [InlineData(1.26, "1.3 s")]
    [InlineData(42.4, "42 s")]
    [InlineData(59.8, "1 min")]
    [InlineData(61, "1 min 1 s")]
    [InlineData(3599.8, "1 h")]
    [InlineData(7265, "2 h 1 min")]
    [InlineData(200_000, "2.3 d")]
    public void Times_are_said_as_exactly_as_it_matters(double seconds, string said) => Assert.Equal(said, StatsWords.Time(seconds));

    [Theory]
    [InlineData("TIMEOUT", "Took too long")]
    [InlineData("RATE_LIMITED", "Rate limited")]
    [InlineData("", "Not recorded")]
    public void Reasons_are_said_in_words(string code, string said) => Assert.Equal(said, StatsWords.Reason(code));

    [Theory]
    [InlineData(1, UsageStep.Hour, "2026-11-21T12:00")]
    [InlineData(30, UsageStep.Day, "2026-11-21T00:00")]
    [InlineData(366, UsageStep.Week, "2026-11-16T00:00")]
    [InlineData(1500, UsageStep.Month, "2026-11-01T00:00")]
    [InlineData(9000, UsageStep.Year, "2026-01-01T00:00")]
    public void A_range_is_divided_into_periods_of_the_calendar(double days, UsageStep step, string start)
    {
        Assert.Equal(step, UsageSteps.For(TimeSpan.FromDays(days)));
        Assert.Equal(start, step.StartOf(Now).ToString("yyyy-MM-ddTHH:mm"));
        Assert.InRange(step.After(step.StartOf(Now)), Now, Now.AddYears(1));
    }
}
