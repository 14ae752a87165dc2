using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using WebStudio.Pipelines.Photo;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>An address that is a page in a browser and data for a program.</summary>
public sealed class ForProgramsTests
{
    private static readonly Endpoint Data = new(null, new EndpointMetadataCollection(new ForProgramsAttribute()), "data");

    private static readonly Endpoint Page = new(null, EndpointMetadataCollection.Empty, "page");

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "page")]
    [InlineData("*/*", "data")]
    [InlineData("application/json", "data")]
    [InlineData("", "data")]
    public async Task Browsers_get_the_page_and_programs_the_data(string accept, string expected) => Assert.Equal(expected, await ChooseAsync(accept, Data, Page));

    [Fact]
    public async Task Whatever_is_alone_at_its_address_answers_everybody()
    {
        Assert.Equal("data", await ChooseAsync("text/html", Data));
        Assert.Equal("page", await ChooseAsync("*/*", Page));
    }

    private static async Task<string> ChooseAsync(string accept, params Endpoint[] endpoints)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Accept = accept;
        var candidates = new CandidateSet(endpoints, new RouteValueDictionary[endpoints.Length], new int[endpoints.Length]);
        var policy = new ForProgramsPolicy();
        Assert.Equal(endpoints.Contains(Data), policy.AppliesToEndpoints(endpoints));
        await policy.ApplyAsync(http, candidates);
        return string.Join(' ', Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).Select(i => candidates[i].Endpoint.DisplayName));
    }
}
