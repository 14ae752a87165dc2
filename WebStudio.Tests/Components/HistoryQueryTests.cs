using WebStudio.Components;
using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

public sealed class HistoryQueryTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 22, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("", "/history")]
    [InlineData("q=  &state=&kind=", "/history")]
    [InlineData("state=nonsense&kind=nonsense&sort=nonsense&when=always&from=yesterday&to=2026-13-01", "/history")]
    [InlineData("state=Failed&sort=newest", "/history?state=failed")]
    [InlineData("kind=PAINT&state=kept&sort=Longest", "/history?kind=paint&state=kept&sort=longest")]
    [InlineData("q= two words %26 more ", "/history?q=two%20words%20%26%20more")]
    [InlineData("q=100%25", "/history?q=100%25")]
    [InlineData("when=7d&from=2026-01-01", "/history?when=7d")]
    [InlineData("from=2026-03-01&to=2026-02-01", "/history?from=2026-02-01&to=2026-03-01")]
    [InlineData("to=2026-02-01", "/history?to=2026-02-01")]
    [InlineData("from=0001-01-01&to=9999-12-31", "/history")]
    public void An_address_is_read_leniently_and_written_cleanly(string query, string address) => Assert.Equal(address, Read(query).Address);

    [Fact]
    public void What_is_looked_for_is_not_longer_than_anybody_types() => Assert.Equal(200, Read("q=" + new string('a', 5000)).Text!.Length);

    [Fact]
    public void It_asks_for_the_jobs_that_it_names()
    {
        var filter = Read("kind=story&state=succeeded&q=lake&sort=largest").ToFilter(Now, TimeSpan.Zero);
        Assert.Equal([JobState.Succeeded], filter.States!);
        Assert.Equal(("story", "lake", JobSort.Largest, false), (filter.Kind, filter.Text, filter.Sort, filter.Pinned));
        Assert.Equal((null, null), (filter.From, filter.Before));
        var kept = Read("state=kept").ToFilter(Now, TimeSpan.Zero);
        Assert.True(kept.Pinned && kept.States is null);
    }

    [Theory]
    [InlineData("when=today", 0, "2026-11-21T00:00", null)]
    [InlineData("when=today", 2, "2026-11-21T22:00", null)]
    [InlineData("when=today", -5, "2026-11-21T05:00", null)]
    [InlineData("when=7d", 0, "2026-11-15T00:00", null)]
    [InlineData("when=30d", 1, "2026-10-22T23:00", null)]
    [InlineData("from=2026-11-01&to=2026-11-03", 0, "2026-11-01T00:00", "2026-11-04T00:00")]
    [InlineData("from=2026-11-01&to=2026-11-03", 1, "2026-10-31T23:00", "2026-11-03T23:00")]
    [InlineData("to=2026-11-03", -5, null, "2026-11-04T05:00")]
    public void Days_are_those_of_the_reader_and_both_ends_count(string query, int hoursAhead, string? from, string? before)
    {
        var filter = Read(query).ToFilter(Now, TimeSpan.FromHours(hoursAhead));
        Assert.Equal((from, before), (filter.From?.ToString("yyyy-MM-dd'T'HH:mm"), filter.Before?.ToString("yyyy-MM-dd'T'HH:mm")));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("sort=name", false)]
    [InlineData("when=today", true)]
    [InlineData("kind=echo", true)]
    public void It_knows_whether_it_leaves_anything_out(string query, bool filtered) => Assert.Equal(filtered, Read(query).IsFiltered);

    [Theory]
    [InlineData(JobState.Queued, 0, false, "")]
    [InlineData(JobState.Succeeded, 1, false, "Expires in 6 days")]
    [InlineData(JobState.Succeeded, 6.5, false, "Expires in 12 hours")]
    [InlineData(JobState.Failed, 7.5, false, "Expires soon")]
    [InlineData(JobState.Succeeded, 100, true, "Kept")]
    public void A_card_says_how_long_its_files_stay(JobState state, double daysAgo, bool pinned, string words)
    {
        var job = Snapshots.Of(state) with { PinnedAt = pinned ? Now : null };
        if (job.IsFinished)
            job = job with { CompletedAt = Now.AddDays(-daysAgo) };
        Assert.Equal(words, Expiry.Of(job, TimeSpan.FromDays(7), Now));
        Assert.Equal("", Expiry.Of(job with { ExpiredAt = Now }, TimeSpan.FromDays(7), Now));
    }

    private static HistoryQuery Read(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return HistoryQuery.Read(Of("kind"), Of("state"), Of("q"), Of("when"), Of("from"), Of("to"), Of("sort"));

        string? Of(string name) => values.GetValueOrDefault(name);
    }
}
