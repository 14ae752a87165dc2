using System.Net;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>What the browser itself has to say about the pages: policy, errors, strangers.</summary>
[Collection(PageTests.Name)]
public sealed class SecurityOfPagesTests(Chromium chromium, SharedStudio shared) : IClassFixture<SharedStudio>
{
    [Fact]
    public async Task No_page_breaks_the_content_policy_logs_an_error_or_asks_another_host()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var id = await visit.App.FinishedPictureAsync();
        var foreign = new List<string>();
        page.Context.Request += (_, request) =>
        {
            if (!new Uri(request.Url).IsLoopback && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        foreach (var address in (string[])["/", "/create/paint", "/create/highlights", "/create/photo", "/create/story", "/library", $"/create/paint?job={id}", $"/jobs/{id}", "/history", "/not-found", "/error"])
        {
            await page.OpenAsync(address);
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        }
        visit.AssertNoComplaints();
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task The_interface_is_documented_for_people_at_docs_and_redoc()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.GotoAsync("/docs");
        await page.Locator(".opblock-summary-path").Filter(new() { HasText = "/api/upload" }).First.SeeAsync();
        await Expect(page.Locator(".opblock-summary-path").Filter(new() { HasTextString = "/api/v1/jobs/{id}/retry" })).ToHaveCountAsync(1);
        visit.AssertNoComplaints();
        await page.GotoAsync("/redoc");
        await page.Locator("[data-section-id] h2, [data-section-id] h1").First.SeeAsync();
        // Only what is near the top is there before somebody scrolls.
        await Expect(page.GetByText("/api/upload").First).ToBeAttachedAsync();
        // ReDoc asks its maker for a logo. The policy keeps the browser from telling a stranger who reads here.
        Assert.All(visit.Complaints, complaint => Assert.Matches(@"/redoc/index\.html: error: Loading the image 'https://cdn\.redoc\.ly/\S+' violates .* has been blocked", complaint));
    }

    [Fact]
    public async Task An_address_without_a_page_answers_404_with_a_page_that_helps()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var answer = await visit.Page.GotoAsync("/no/such/page");
        Assert.Equal(404, answer!.Status);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "There is no such page" }).SeeAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "To the start page" }).ClickAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "What shall we make?" }).SeeAsync();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/create/paint", HttpStatusCode.OK)]
    [InlineData("/create/highlights", HttpStatusCode.OK)]
    [InlineData("/create/photo", HttpStatusCode.OK)]
    [InlineData("/create/story", HttpStatusCode.OK)]
    [InlineData("/history", HttpStatusCode.OK)]
    [InlineData("/docs/index.html", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/js/upload.js", HttpStatusCode.OK)]
    [InlineData("/api/v1/jobs/7", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_security_headers(string address, HttpStatusCode status)
    {
        using var answer = await shared.App.First.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("1; mode=block", Assert.Single(answer.Headers.GetValues("X-XSS-Protection")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;]*unsafe-inline", policy);
    }
}
