using WebStudio.Components;
using WebStudio.Jobs;

namespace WebStudio.Tests.Components;

public sealed class HistoryQueryTests
{
    [Theory]
    [InlineData(null, null, null, "/history")]
    [InlineData("", "  ", 0, "/history")]
    [InlineData("nonsense", null, -7, "/history")]
    [InlineData("Failed", null, 1, "/history?state=failed")]
    [InlineData("running", " two words & more ", 3, "/history?state=running&q=two%20words%20%26%20more&page=3")]
    [InlineData(null, "100%", null, "/history?q=100%25")]
    public void An_address_is_read_leniently_and_written_cleanly(string? state, string? text, int? page, string address)
    {
        var query = HistoryQuery.Read(state, text, page);
        Assert.Equal(address, query.Address(query.Page));
    }

    [Fact]
    public void It_asks_for_the_page_of_jobs_that_it_names()
    {
        var filter = HistoryQuery.Read("succeeded", "lake", 2).ToFilter();
        Assert.Equal([JobState.Succeeded], filter.States!);
        Assert.Equal(("lake", 2, 24), (filter.Text, filter.Page, filter.PageSize));
        Assert.Null(HistoryQuery.Read(null, null, null).ToFilter().States);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(49, 3)]
    public void Pages_are_counted_up(int total, int pages) => Assert.Equal(pages, HistoryQuery.Read(null, null, null).Pages(total));
}
