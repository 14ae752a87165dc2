using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>An operator at work.</summary>
[Collection(PageTests.Name)]
public sealed class OpsPageTests(Chromium chromium)
{
    [Fact]
    public async Task An_operator_sees_in_two_clicks_why_a_job_failed_holds_the_queue_up_and_puts_it_in_another_order()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo, ("Jobs:Kinds:paint:MaxConcurrent", "1"));
        var (page, app) = (visit.Page, visit.App);
        script.Enter("Second", "Painting");
        script.Fail("BROKEN", "The picture could not be painted.");
        var failed = await app.SubmitPictureAsync("failed.png");
        await app.First.EndOfJobAsync(failed);
        await page.OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Operations" }).ClickAsync();
        await page.Locator(".ops-error").SeeAsync("The picture could not be painted.");
        await page.GetByRole(AriaRole.Button, new() { Name = "failed.png" }).ClickAsync();
        await page.GetByLabel("What went wrong").SeeAsync("PipelineException: The picture could not be painted.");
        await page.Locator(".ops-job").SeeAsync("Nothing of it is kept: a new try makes everything anew.");

        await page.Button("Pause the queue").ClickAsync();
        await page.Button("Resume the queue").SeeAsync();
        var ids = new List<string>();
        foreach (var name in (string[])["a.png", "b.png", "c.png"])
            ids.Add(await app.SubmitPictureAsync(name));
        var line = page.Locator(".ops-line .ops-title");
        await Expect(line).ToHaveTextAsync(["a.png", "b.png", "c.png"]);
        var owner = await visit.StrangerAsync();
        await owner.OpenAsync($"/jobs/{ids[0]}");
        await owner.Locator(".now .what").SeeAsync("The queue is paused");

        await page.Button("c.png first").ClickAsync();
        await Expect(line).ToHaveTextAsync(["c.png", "a.png", "b.png"]);
        await page.Button("c.png down").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(line).ToHaveTextAsync(["a.png", "c.png", "b.png"]);
        await page.Locator(".ops-line li").Nth(2).DragToAsync(page.Locator(".ops-line li").Nth(0));
        await Expect(line).ToHaveTextAsync(["b.png", "a.png", "c.png"]);

        await page.Button("Resume the queue").ClickAsync();
        script.Enter("Second", "Painting");
        await page.Locator(".ops-work").SeeAsync("b.png");
        await page.Locator(".ops-work").SeeAsync("Second 25 %");
        await Expect(line).ToHaveTextAsync(["a.png", "c.png"]);
        await owner.Locator(".now .what").SeeAsync("Waiting for its turn");
        await page.Button("Cancel a.png").ClickAsync();
        script.Finish();
        await page.Locator(".ops-work").SeeAsync("c.png");
        await page.Button("Run now: Empties the bin").ClickAsync();
        await page.GetByText("“Empties the bin” runs now.").SeeAsync();
        await page.GetByPlaceholder("Id, file or error").FillAsync(ids[0]);
        await page.GetByPlaceholder("Id, file or error").PressAsync("Enter");
        await page.GetByRole(AriaRole.Region, new() { Name = "Found" }).Locator(".ops-job").SeeAsync("a.png");
        visit.AssertNoComplaints();
        await page.AssertAccessibleAsync("Operations");
        script.Finish();
    }

    [Fact]
    public async Task Who_may_only_look_signs_in_and_finds_nothing_to_press()
    {
        var script = new ScriptedPipeline();
        await using var visit = await Visit.StartAsync(chromium, null, script.AddTo, ("Ops:OpenOnLocalhost", "false"), ("Ops:Password", "who may do it"), ("Ops:ReadOnlyPassword", "who may look"));
        var (page, app) = (visit.Page, visit.App);
        script.Fail("BROKEN", "The picture could not be painted.");
        await app.First.EndOfJobAsync(await app.SubmitPictureAsync("failed.png"));
        await page.OpenAsync("/ops");
        await page.AssertAccessibleAsync("signing in");
        await page.GetByLabel("Password").FillAsync("who may guess");
        await page.Button("Sign in").ClickAsync();
        await page.GetByRole(AriaRole.Alert).SeeAsync("That is not the password.");
        await page.AliveAsync();
        await Expect(page.Locator(".ops-error")).ToHaveCountAsync(0);
        await page.GetByLabel("Password").FillAsync("who may look");
        await page.GetByLabel("Password").PressAsync("Enter");
        await page.Locator(".pill").First.SeeAsync("You look, but change nothing");
        await page.Locator(".ops-error").SeeAsync("The picture could not be painted.");
        foreach (var name in (string[])["Pause the queue", "Run now: Empties the bin", "Retry"])
            await Expect(page.Button(name)).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync("operations for looking");
        await page.Button("Sign out").ClickAsync();
        await page.GetByLabel("Password").SeeAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Without_a_password_the_page_says_how_it_is_opened()
    {
        await using var visit = await Visit.StartAsync(chromium, ("Ops:OpenOnLocalhost", "false"));
        await visit.Page.OpenAsync("/ops");
        await visit.Page.Locator(".ops-gate").SeeAsync("This page is closed, because no password is configured.");
        await visit.Page.AssertAccessibleAsync("closed operations");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task What_is_typed_before_the_page_is_alive_stays_and_so_does_who_types_it()
    {
        await using var visit = await Visit.StartAsync(chromium, ("Ops:OpenOnLocalhost", "false"), ("Ops:Password", "who may do it"));
        var page = visit.Page;
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/ops", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var password = page.GetByLabel("Password");
        await password.ClickAsync();
        await password.PressSequentiallyAsync("who may do it");
        await page.EvaluateAsync("() => { document.querySelector('input[name=password]').dataset.first = true; }");
        typed.SetResult();
        await Expect(page.Locator("input[name=password]:not([data-first])")).ToBeFocusedAsync();
        await Expect(password).ToHaveValueAsync("who may do it");
        await password.PressAsync("Enter");
        await page.Button("Pause the queue").SeeAsync();
        visit.AssertNoComplaints();
    }
}
