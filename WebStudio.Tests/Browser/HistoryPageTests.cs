using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebStudio.Jobs;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Finding a job again.</summary>
[Collection(BrowserTests.Name)]
public sealed class HistoryPageTests(Chromium chromium)
{
    [Fact]
    public async Task Jobs_are_found_by_name_and_by_state_and_the_address_keeps_the_search()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await AddAsync(visit.App, "harbour at dawn.tiff", JobState.Succeeded);
        await AddAsync(visit.App, "harbour at night.tiff", JobState.Failed);
        await AddAsync(visit.App, "garden 100%.tiff", JobState.Succeeded);
        await page.OpenAsync("/history");
        await page.Locator(".count").SeeAsync("3 jobs");
        await page.GetByLabel("Search").FillAsync("harbour");
        await page.Button("Search").ClickAsync();
        await page.Locator(".count").SeeAsync("2 jobs with “harbour”");
        await page.GetByLabel("State").SelectOptionAsync("Failed");
        await page.Locator(".count").SeeAsync("1 job with “harbour”");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["harbour at night.tiff"]);

        await page.ReloadAsync();
        await page.AliveAsync();
        await Expect(page.GetByLabel("Search")).ToHaveValueAsync("harbour");
        await Expect(page.GetByLabel("State")).ToHaveValueAsync("failed");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["harbour at night.tiff"]);

        await page.GetByLabel("State").SelectOptionAsync("All");
        await page.Locator(".count").SeeAsync("2 jobs with “harbour”");
        await page.GetByLabel("Search").FillAsync("100%");
        await page.GetByLabel("Search").PressAsync("Enter");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["garden 100%.tiff"]);
        await page.GetByLabel("Search").FillAsync("nobody calls it this");
        await page.Button("Search").ClickAsync();
        await page.Locator(".count").SeeAsync("No jobs");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Older_jobs_are_on_further_pages_and_every_card_leads_to_its_job()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        for (var i = 1; i <= 30; i++)
            await AddAsync(visit.App, $"picture {i}.tiff", JobState.Cancelled, age: TimeSpan.FromMinutes(i));
        await page.OpenAsync("/history");
        await page.Locator(".pages").SeeAsync("Page 1 of 2");
        await Expect(page.Locator(".card .name").First).ToHaveTextAsync("picture 1.tiff");
        await Expect(page.Locator(".card")).ToHaveCountAsync(24);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Newer" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Older" }).ClickAsync();
        await page.Locator(".pages").SeeAsync("Page 2 of 2");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(Enumerable.Range(25, 6).Select(i => $"picture {i}.tiff"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Older" })).ToHaveCountAsync(0);
        await page.GetByText("picture 27.tiff").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("picture 27.tiff");
        await page.GoBackAsync();
        await page.Locator(".pages").SeeAsync("Page 2 of 2");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_new_job_appears_by_itself_and_its_card_follows_it_to_the_end()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        var page = visit.Page;
        await page.OpenAsync("/history");
        await page.Locator(".count").SeeAsync("No jobs");
        await visit.App.SubmitPictureAsync("late.png");
        await page.Locator(".count").SeeAsync("1 job");
        await page.Locator(".card").SeeAsync("Working");
        script.Enter("Second", "Painting");
        script.Report(0.5);
        await Expect(page.Locator(".card progress")).ToHaveAttributeAsync("value", "62");
        script.Finish();
        await page.Locator(".card progress").GoneAsync();
        await page.Locator(".card .pill").GoneAsync();
        visit.AssertNoComplaints();
    }

    private static Task AddAsync(StudioApp app, string name, JobState state, TimeSpan age = default)
    {
        var id = Guid.CreateVersion7();
        var job = new Job { Id = id, Kind = "paint", State = state, Options = """{"style":"oil"}""", CreatedAt = DateTime.UtcNow - age, CompletedAt = DateTime.UtcNow };
        // A kind of picture that browsers do not show: none is asked for.
        job.Files.Add(new JobFile { JobId = id, Role = FileRole.Input, Name = $"{id:D}_input.tiff", DisplayName = name, Path = $"{id:N}.tiff", ContentType = "image/tiff", Length = 1000 });
        return app.Services.GetRequiredService<JobStore>().AddAsync(job, CancellationToken.None);
    }
}
