using Microsoft.Playwright;

namespace WebStudio.Tests.Browser;

/// <summary>Every page in each of its states, for people who see, hear or move less.</summary>
[Collection(PageTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_without_a_job_are_accessible_in_light_and_dark()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        foreach (var address in (string[])["/", "/create/paint", "/create/highlights", "/history", "/not-found", "/error"])
        {
            await page.OpenAsync(address);
            await page.AssertAccessibleAsync(address);
        }
        await page.OpenAsync("/create/paint");
        await page.ChooseSceneAsync();
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.AssertAccessibleAsync("/create/paint with a picture and all choices");
    }

    [Fact]
    public async Task A_finished_job_is_accessible_in_light_and_dark()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var id = await visit.App.FinishedPictureAsync();
        foreach (var address in (string[])[$"/jobs/{id}", $"/create/paint?job={id}", "/", "/history"])
        {
            await page.OpenAsync(address);
            await page.AssertAccessibleAsync(address);
        }
        await page.OpenAsync($"/jobs/{id}");
        await page.Button("Slider").ClickAsync();
        await page.Locator(".compare").SeeAsync();
        await page.AssertAccessibleAsync("the slider");
        await page.Button("Delete").ClickAsync();
        await page.Button("Undo").SeeAsync();
        await page.AssertAccessibleAsync("a deleted job");
    }

    [Fact]
    public async Task Waiting_working_failed_and_cancelled_jobs_are_accessible_in_light_and_dark()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo, ("Jobs:Kinds:paint:MaxConcurrent", "1"));
        var page = visit.Page;
        var working = await visit.App.SubmitPictureAsync();
        script.Enter("First", "Mixing colours");
        script.Report(0.5);
        await page.OpenAsync($"/jobs/{working}");
        await page.Locator(".now .what").SeeAsync("Mixing colours");
        await page.AssertAccessibleAsync("a working job");
        var waiting = await visit.App.SubmitPictureAsync();
        await page.OpenAsync($"/jobs/{waiting}");
        await page.AssertAccessibleAsync("a waiting job");
        await page.OpenAsync("/history");
        await page.AssertAccessibleAsync("the history with a working and a waiting job");
        await page.OpenAsync($"/jobs/{waiting}");
        await page.Button("Cancel").ClickAsync();
        await page.Locator("h1 .pill").SeeAsync("Cancelled");
        await page.AssertAccessibleAsync("a cancelled job");
        script.Fail("INVALID_IMAGE", "The picture ends in the middle.");
        await page.OpenAsync($"/jobs/{working}");
        await page.Locator("h1 .pill").SeeAsync("Failed");
        await page.AssertAccessibleAsync("a failed job");
        await page.OpenAsync("/history");
        await page.AssertAccessibleAsync("the history with a failed and a cancelled job");
    }
}
