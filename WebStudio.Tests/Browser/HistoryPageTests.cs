using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WebStudio.Data;
using WebStudio.Jobs;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Finding jobs again, and doing something with several of them.</summary>
[Collection(PageTests.Name)]
public sealed class HistoryPageTests(Chromium chromium)
{
    [Fact]
    public async Task Three_of_three_hundred_are_found_chosen_by_keys_downloaded_kept_deleted_and_brought_back()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await AddAsync(visit.App, [.. Enumerable.Range(1, 300).Select(i => i % 100 == 50 ? $"harbour {i}" : $"film {i}")]);
        await page.OpenAsync("/history");
        await page.Locator(".count").SeeAsync("300 jobs");
        await page.Locator(".card .name").First.SeeAsync("film 1");
        Assert.InRange(await page.Locator(".board .item").CountAsync(), 5, 150);
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await page.Locator(".card .name").GetByText("film 300", new() { Exact = true }).SeeAsync();

        await page.GetByLabel("Search").FillAsync("harbour");
        await page.Locator(".count").SeeAsync("3 jobs with “harbour”");
        await Expect(page).ToHaveURLAsync(Ends("/history?q=harbour"));
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["harbour 50", "harbour 150", "harbour 250"]);
        await KeyboardTests.TabToAsync(page, page.Locator(".board .item").First);
        foreach (var key in (string[])["Space", "ArrowRight", "Shift+ArrowRight"])
            await page.Keyboard.PressAsync(key);
        await page.Locator(".bulk").SeeAsync("3 selected");
        await Expect(page.Locator(".item[aria-selected=true]")).ToHaveCountAsync(3);
        await KeyboardTests.AssertFocusIsSeenAsync(page, page.Locator(".item").Last);
        await page.AssertAccessibleAsync("the history with three jobs selected");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Button("Download").ClickAsync());
        await using (var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), CancellationToken.None))
            Assert.Equal(["harbour 50.mp4", "harbour 150.mp4", "harbour 250.mp4"], archive.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        await page.Button("Keep").ClickAsync();
        await page.Locator(".said").SeeAsync("3 jobs kept until you delete them.");
        await Expect(page.Locator(".remains")).ToHaveTextAsync(["Kept", "Kept", "Kept"]);

        await page.Locator(".item").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".bulk").GoneAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator(".bulk").SeeAsync("1 selected");
        await page.Keyboard.PressAsync("Control+a");
        await page.Locator(".bulk").SeeAsync("3 selected");
        await page.Keyboard.PressAsync("Delete");
        await page.Locator(".said").SeeAsync("3 jobs deleted.");
        await page.Locator(".message").SeeAsync("Nothing matches.");
        await page.Button("Undo").ClickAsync();
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["harbour 50", "harbour 150", "harbour 250"]);
        await page.GoBackAsync();
        await page.Locator(".count").SeeAsync("300 jobs");
        await Expect(page.GetByLabel("Search")).ToHaveValueAsync("");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Every_filter_is_in_the_address_and_the_table_is_remembered()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await AddAsync(visit.App, ["b", "a"]);
        await AddAsync(visit.App, ["100% c"], JobState.Failed, kind: "echo", age: TimeSpan.FromDays(40));
        await page.OpenAsync("/history");
        await page.Locator(".count").SeeAsync("3 jobs");
        await page.GetByLabel("Order").SelectOptionAsync("By name");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["100% c", "a", "b"]);
        await page.GetByLabel("Date").SelectOptionAsync("Last 7 days");
        await Expect(page.Locator(".card .name")).ToHaveTextAsync(["a", "b"]);
        await page.Button("Table").ClickAsync();
        await Expect(page.Locator("tr.item th")).ToHaveTextAsync(["a", "b"]);
        await page.GetByLabel("Date").SelectOptionAsync("Any time");
        await page.GetByRole(AriaRole.Link, new() { Name = "Echo" }).ClickAsync();
        await page.GetByLabel("State").SelectOptionAsync("Failed");
        await page.GetByLabel("Search").FillAsync("100%");
        await Expect(page).ToHaveURLAsync(Ends("/history?kind=echo&state=failed&q=100%25&sort=name"));
        await page.Locator(".count").SeeAsync("1 job with “100%”");

        await page.ReloadAsync();
        await page.AliveAsync();
        await Expect(page.GetByLabel("Search")).ToHaveValueAsync("100%");
        await Expect(page.GetByLabel("State")).ToHaveValueAsync("failed");
        await Expect(page.Locator("tr.item th")).ToHaveTextAsync(["100% c"]);
        await page.AssertAccessibleAsync("the history as a table");
        await page.GetByLabel("Search").FillAsync("nobody calls it this");
        await page.Locator(".message").SeeAsync("Nothing matches.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all jobs" }).ClickAsync();
        await page.Locator(".count").SeeAsync("3 jobs");
        await page.Locator("tr.item").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("a");
        await page.GoBackAsync();
        await page.Locator(".count").SeeAsync("3 jobs");
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

    private static Regex Ends(string address) => new(Regex.Escape(address) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    // Newest first, a minute apart, each with a small video.
    private static async Task AddAsync(StudioApp app, IReadOnlyList<string> names, JobState state = JobState.Succeeded, string kind = "paint", TimeSpan age = default)
    {
        var now = DateTime.UtcNow;
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StudioDb>>().CreateDbContextAsync();
        for (var i = 0; i < names.Count; i++)
        {
            var id = Guid.CreateVersion7();
            var job = new Job { Id = id, Kind = kind, State = state, Options = """{"style":"oil"}""", CreatedAt = now - age - TimeSpan.FromSeconds(i), CompletedAt = now };
            // A kind of picture that browsers do not show: none is asked for.
            job.Files.Add(new JobFile { JobId = id, Role = FileRole.Input, Name = $"{id:D}_input.tiff", DisplayName = names[i], Path = $"{id:N}.tiff", ContentType = "image/tiff", Length = 1000 });
            job.Files.Add(new JobFile { JobId = id, Role = FileRole.Output, Name = $"{id:D}.mp4", DisplayName = $"{names[i]}.mp4", Path = $"{id:N}.mp4", ContentType = "video/mp4", Length = 3 });
            await File.WriteAllBytesAsync(Path.Combine(app.Folders.Outputs, $"{id:N}.mp4"), [1, 2, 3]);
            db.Jobs.Add(job);
        }
        await db.SaveChangesAsync();
    }
}
