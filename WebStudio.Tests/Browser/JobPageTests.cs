using Microsoft.Playwright;
using WebStudio.Tests.Jobs;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Jobs as their pages show them: live, wherever they are looked at from.</summary>
[Collection(PageTests.Name)]
public sealed class JobPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_job_goes_on_when_its_page_is_closed_and_a_new_visitor_sees_it_live()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        await visit.Page.OpenAsync("/create/paint");
        await visit.Page.ChooseSceneAsync();
        var id = await visit.Page.PaintItAsync();
        script.Enter("First", "Mixing colours");
        await visit.Page.Locator(".now .what").SeeAsync("Mixing colours");
        await visit.Page.Context.CloseAsync();

        var page = await visit.StrangerAsync();
        await page.OpenAsync($"/jobs/{id}");
        await page.Locator(".now .what").SeeAsync("Mixing colours");
        await page.EvaluateAsync("() => { window.mark = 'kept'; }");
        script.Enter("Second", "Painting");
        script.Report(0.5);
        await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", "62");
        await Expect(page).ToHaveTitleAsync("62 % scene.png – WebStudio");
        script.Finish();
        await page.Locator("h1 .pill").SeeAsync("Done");
        await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", "100");
        Assert.Equal("kept", await page.EvaluateAsync<string>("() => window.mark"));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Two_tabs_show_the_same_job_at_the_same_point()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        var first = visit.Page;
        await first.OpenAsync("/create/paint");
        await first.ChooseSceneAsync();
        var id = await first.PaintItAsync();
        var second = await first.Context.NewPageAsync();
        await second.OpenAsync($"/jobs/{id}");
        script.Enter("Second", "Painting");
        foreach (var (fraction, percent) in ((double, string)[])[(0, "25"), (0.2, "40"), (0.8, "85")])
        {
            script.Report(fraction);
            foreach (var page in (IPage[])[first, second])
                await Expect(page.Bar()).ToHaveAttributeAsync("aria-valuenow", percent);
        }
        await second.Button("Cancel").ClickAsync();
        await first.Locator(".now .what").SeeAsync("Cancelled");
        await second.Locator("h1 .pill").SeeAsync("Cancelled");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Cancelling_on_the_page_stops_the_work_itself()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseAsync(PageSteps.Png("large.png", TestImages.ScenePng(1080, 1080)));
        await page.SetLengthAsync(120);
        var id = await page.PaintItAsync();
        await page.Locator(".now .what").SeeAsync("Painting");
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", visit.App.DataDir).Count > 0, "an encoder of the job runs");
        await page.Button("Cancel").ClickAsync();
        await page.Locator(".now .what").SeeAsync("Cancelled");
        await page.Button("Try again").SeeAsync();
        await page.Button("Cancel").GoneAsync();
        Assert.Equal("cancelled", await visit.App.StatusAsync(id));
        await Eventually.TrueAsync(() => Processes.Running("ffmpeg", visit.App.DataDir).Count == 0, "no encoder of the job is left");
        Assert.Empty(Directory.GetFileSystemEntries(visit.App.Folders.Temp));
        Assert.Empty(Directory.GetFileSystemEntries(visit.App.Folders.Outputs));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_job_that_took_too_long_says_so_in_a_sentence_with_advice()
    {
        await using var visit = await Visit.StartAsync(chromium, ("Jobs:Kinds:paint:Timeout", "00:00:00.3"));
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync(seconds: 120);
        await page.PaintItAsync();
        var trouble = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "It took longer than" });
        await trouble.SeeAsync("Ask for a shorter or smaller video");
        await page.Button("Try again").SeeAsync();
        Assert.Empty(Processes.Running("ffmpeg", visit.App.DataDir));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_failed_job_can_be_tried_again_from_its_page()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo);
        var page = visit.Page;
        var id = await visit.App.SubmitPictureAsync();
        script.Fail("INVALID_IMAGE", "The picture ends in the middle.");
        await page.OpenAsync($"/jobs/{id}");
        await page.Locator("h1 .pill").SeeAsync("Failed");
        await page.GetByText("The picture ends in the middle.", new() { Exact = true }).SeeAsync();
        await page.GetByText("Open the picture in another program").SeeAsync();
        Assert.Equal(1, script.Runs);

        await page.Button("Try again").ClickAsync();
        await page.Locator("h1 .pill").SeeAsync("Working");
        await page.GetByText("The picture ends in the middle.", new() { Exact = true }).GoneAsync();
        script.Finish();
        await page.Locator("h1 .pill").SeeAsync("Done");
        Assert.Equal(2, script.Runs);
        await page.Button("Try again").GoneAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_number_that_no_job_has_is_said_to_be_none()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.Page.GotoAsync($"/jobs/{Guid.NewGuid()}");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "No such job" }).SeeAsync();
        await visit.Page.GotoAsync("/jobs/7");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" }).SeeAsync();
    }
}
