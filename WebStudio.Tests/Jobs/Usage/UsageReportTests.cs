using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Data;
using WebStudio.Jobs;
using WebStudio.Jobs.Usage;

namespace WebStudio.Tests.Jobs.Usage;

/// <summary>Every number of the statistics beside the rows it is made of.</summary>
public sealed class UsageReportTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 34, 56, DateTimeKind.Utc);

    [Fact]
    public async Task Numbers_are_those_of_the_rows_in_any_range_and_of_any_kind()
    {
        await using var app = StudioApp.Start(null, UsageRowSteps.AddressesStay);
        var rows = UsageRowSteps.Any(seed: 5, count: 700, Now, days: 400);
        await app.AddAsync(rows);
        var report = app.Services.GetRequiredService<UsageReport>();
        foreach (var filter in (UsageFilter[])[
            new(), new(Kind: "story"), new(Now.AddDays(-30)), new(Now.AddDays(-1)), new(Now.AddDays(-300), Now.AddDays(-200)), new(Now.AddDays(-300), Now.AddDays(-200), "echo"), new(To: Now.AddDays(-350)), new(Now.AddYears(5)), new(Kind: "none"),
            new(Now.AddDays(-2)) { Zone = Zone("America/St_Johns") }, new(Now.AddDays(-90)) { Zone = Zone("Europe/Berlin") }, new() { Zone = Zone("Asia/Kathmandu") }])
        {
            var chosen = rows.Where(row => (filter.Kind is null || string.Equals(row.Kind, filter.Kind, StringComparison.Ordinal)) && (filter.From is null || row.Timestamp >= filter.From) && (filter.To is null || row.Timestamp < filter.To)).ToList();
            var (totals, parts) = await report.ReadAsync(filter, CancellationToken.None);
            AssertTotals(chosen, totals);
            AssertParts(chosen, parts, filter.Zone);
            Assert.Equal(totals, await report.TotalsAsync(filter, CancellationToken.None));
        }
    }

    [Fact]
    public async Task All_is_what_the_endpoint_says_and_so_is_one_kind()
    {
        await using var app = StudioApp.Start();
        await app.AddAsync(UsageRowSteps.Any(seed: 6, count: 300, DateTime.UtcNow, days: 40));
        var report = app.Services.GetRequiredService<UsageReport>();
        foreach (var kind in (string?[])[null, "paint"])
        {
            var stats = await app.First.JsonAsync(kind is null ? "/api/stats" : $"/api/stats?kind={kind}");
            var (totals, parts) = await report.ReadAsync(new UsageFilter(Kind: kind), CancellationToken.None);
            Assert.Equal(JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(totals, StudioJson.Options))!.ToJsonString(), stats.ToJsonString());
            var counts = parts.Kinds.Aggregate(default(UsageCounts), (sum, one) => sum + one.Counts);
            Assert.Equal(
                ((int)stats["total_uploads"]!, (int)stats["successful_uploads"]!, (int)stats["failed_uploads"]!, (long)stats["total_file_size"]!),
                ((int)counts.Finished, (int)counts.Succeeded, (int)counts.Failed, counts.Bytes));
        }
    }

    [Fact]
    public async Task Failures_keep_their_code_and_cancelled_jobs_are_counted_apart()
    {
        var gate = new Gate("slow");
        await using var app = TestPipeline.Start(
            [TestPipeline.Quick(), new TestPipeline("bad", _ => throw new PipelineException("NO_PICTURE", "It failed.")), gate.Pipeline], null, ("Jobs:Kinds:slow:MaxConcurrent", "1"));
        await app.EndAsync(await app.SubmitAsync(), "completed");
        await app.EndAsync(await app.SubmitAsync("bad"), "failed");
        var running = await app.SubmitAsync("slow");
        await gate.StartedAsync();
        var queued = await app.SubmitAsync("slow");
        foreach (var id in (string[])[queued, running])
        {
            using var cancelled = await app.Second.DeleteAsync($"/api/v1/jobs/{id}");
            cancelled.EnsureSuccessStatusCode();
            await app.EndAsync(id, "cancelled");
        }
        IReadOnlyList<string[]> reasons = [];
        await Eventually.TrueAsync(
            async () => (reasons = await JobSteps.QueryAsync(app.DataDir, "SELECT kind, success, reason FROM usage_stats ORDER BY id")).Count == 4, "all four are counted");
        Assert.Equal("test 1 , bad 0 NO_PICTURE, slow 0 CANCELLED, slow 0 CANCELLED", string.Join(", ", reasons.Select(row => string.Join(' ', row))));
        var stats = await app.First.JsonAsync("/api/stats");
        Assert.Equal((2, 1, 1), ((int)stats["total_uploads"]!, (int)stats["successful_uploads"]!, (int)stats["failed_uploads"]!));
    }

    [Fact]
    public async Task Who_asks_for_the_same_soon_after_gets_the_same()
    {
        await using var app = StudioApp.Start();
        var time = new ManualTime();
        var board = new UsageBoard(app.Services.GetRequiredService<UsageReport>(), time);
        var first = await board.ReadAsync(new UsageFilter(), CancellationToken.None);
        await app.AddAsync(UsageRowSteps.Row(Now));
        Assert.Same(first, await board.ReadAsync(new UsageFilter(), CancellationToken.None));
        Assert.Equal(1, (await board.ReadAsync(new UsageFilter(Kind: "paint"), CancellationToken.None)).Totals.TotalUploads);
        time.Advance(UsageBoard.Fresh);
        Assert.Equal(1, (await board.ReadAsync(new UsageFilter(), CancellationToken.None)).Totals.TotalUploads);
    }

    [Fact]
    public async Task Hours_are_those_of_the_readers_clock_also_when_it_is_changed()
    {
        await using var app = StudioApp.Start(null, UsageRowSteps.AddressesStay);
        // In Berlin: Sunday 0:10, then 2:30 in summer time and 2:30 in winter time.
        var night = new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc);
        await app.AddAsync(UsageRowSteps.Row(night.AddHours(-2).AddMinutes(-20)), UsageRowSteps.Row(night), UsageRowSteps.Row(night.AddHours(1)));
        var report = app.Services.GetRequiredService<UsageReport>();
        var filter = new UsageFilter(night.AddHours(-2.5), night.AddHours(22.5));
        var here = (await report.ReadAsync(filter with { Zone = Zone("Europe/Berlin") }, CancellationToken.None)).Parts;
        Assert.Equal((1, 2, 3), (here.Week[6][0], here.Week[6][2], here.Week.Sum(day => day.Sum())));
        Assert.Equal((new DateTime(2026, 10, 25), new DateTime(2026, 10, 25, 23, 0, 0), 24), (here.Periods[0].Start, here.Periods[^1].Start, here.Periods.Count));
        var untilPutBack = (await report.ReadAsync(filter with { To = night.AddHours(0.5), Zone = Zone("Europe/Berlin") }, CancellationToken.None)).Parts;
        Assert.Equal(2, untilPutBack.Periods.Sum(period => period.Counts.Finished));
        var there = (await report.ReadAsync(filter with { Zone = Zone("Asia/Kolkata") }, CancellationToken.None)).Parts;
        Assert.Equal((1, 1, 1), (there.Week[6][3], there.Week[6][6], there.Week[6][7]));
        var utc = (await report.ReadAsync(filter, CancellationToken.None)).Parts;
        Assert.Equal((1, 1, 1), (utc.Week[5][22], utc.Week[6][0], utc.Week[6][1]));
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static void AssertTotals(List<UsageStat> rows, UsageTotals totals)
    {
        var finished = rows.Where(row => row.Reason is not "CANCELLED").ToList();
        var succeeded = finished.Where(row => row.Success).ToList();
        Assert.Equal((finished.Count, succeeded.Count, finished.Count - succeeded.Count), (totals.TotalUploads, totals.SuccessfulUploads, totals.FailedUploads));
        Assert.Equal(finished.Sum(row => row.FileSize), totals.TotalFileSize);
        Assert.Equal(succeeded.Count == 0 ? 0 : succeeded.Average(row => row.ProcessingTime), totals.AverageProcessingTime, 0.0051);
        Assert.Equal(finished.Count == 0 ? null : finished.Max(row => row.Timestamp), totals.LastUpload);
    }

    private static void AssertParts(List<UsageStat> rows, UsageParts parts, TimeZoneInfo zone)
    {
        DateTime At(UsageStat row) => TimeZoneInfo.ConvertTime(new DateTimeOffset(row.Timestamp, TimeSpan.Zero), zone).DateTime;
        foreach (var kind in UsageRowSteps.Kinds.Where(kind => rows.Exists(row => string.Equals(row.Kind, kind, StringComparison.Ordinal))))
        {
            var part = Assert.Single(parts.Kinds, one => string.Equals(one.Kind, kind, StringComparison.Ordinal));
            Assert.Equal(Count(rows.Where(row => string.Equals(row.Kind, kind, StringComparison.Ordinal))), part.Counts);
            var times = rows.Where(row => string.Equals(row.Kind, kind, StringComparison.Ordinal) && row.Success).Select(row => row.ProcessingTime).Order().ToList();
            Assert.Equal(times.Count == 0 ? null : times[(int)Math.Ceiling(times.Count * 0.5) - 1], part.Median);
            Assert.Equal(times.Count == 0 ? null : times[(int)Math.Ceiling(times.Count * 0.95) - 1], part.Percentile95);
        }
        Assert.Equal(Count(rows), parts.Periods.Aggregate(default(UsageCounts), (sum, period) => sum + period.Counts));
        Assert.All(parts.Periods, period => Assert.Equal(Count(rows.Where(row => At(row) >= period.Start && At(row) < parts.Step.After(period.Start))), period.Counts));
        Assert.Equal(Said(rows.Where(row => row is { Success: false, Reason: not "CANCELLED" }).CountBy(row => row.Reason ?? "")), Said(parts.Reasons));
        Assert.Equal(Said(rows.CountBy(row => ClientFamilies.Of(row.UserAgent))), Said(parts.Families));
        Assert.Equal(Said(rows.Where(row => row.IpAddress is not null).CountBy(row => CutAddress.Of(row.IpAddress).ToString()!)), Said(parts.Networks));
        for (var hour = 0; hour < 168; hour++)
        {
            var expected = rows.Count(row => row.Reason is not "CANCELLED" && (((int)At(row).DayOfWeek + 6) % 7, At(row).Hour) == (hour / 24, hour % 24));
            Assert.Equal(expected, parts.Week[hour / 24][hour % 24]);
        }
    }

    private static UsageCounts Count(IEnumerable<UsageStat> rows)
    {
        var all = rows.ToList();
        int cancelled = all.Count(row => row.Reason is "CANCELLED"), succeeded = all.Count(row => row.Success);
        return new UsageCounts(succeeded, all.Count - cancelled - succeeded, cancelled, all.Where(row => row.Reason is not "CANCELLED").Sum(row => row.FileSize));
    }

    private static string Said(IEnumerable<KeyValuePair<string, int>> counts) => Said(counts.Select(count => new UsageShare(count.Key, count.Value)));

    private static string Said(IEnumerable<UsageShare> shares) => string.Join(", ", shares.Select(share => $"{share.Name} {share.Count}").Order(StringComparer.Ordinal));
}
