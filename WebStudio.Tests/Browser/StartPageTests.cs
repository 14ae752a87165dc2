using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Tests.Jobs;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The start page: files that come to it, its moving tiles, and what it weighs.</summary>
[Collection(JourneyTests.Name)]
public sealed class StartPageTests(Chromium chromium)
{
    [Fact]
    public async Task Two_dropped_pictures_become_two_paintings_and_a_letter_is_refused_with_a_sentence()
    {
        using var scratch = new Scratch();
        await using var visit = await Visit.StartAsync(chromium, null, Stage);
        var page = visit.Page;
        await page.OpenAsync("/");
        await page.DropAsync(
            900, 500, page.Locator(".curtain.shown"),
            scratch.Write("north.png", TestImages.ScenePng(64, 48)), scratch.Write("south.png", TestImages.ScenePng(48, 64)), scratch.Write("letter.txt", "Dear studio"u8.ToArray()));
        await page.GetByRole(AriaRole.Dialog).SeeAsync("What shall become of it?");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "No tool takes this kind of file. Pictures, videos and NPZ files can be used." }).SeeAsync();
        await Expect(page.Locator(".offers label")).ToHaveCountAsync(3);
        await page.AssertAccessibleAsync("the offer");
        await page.Locator(".offers").GetByText("Photo", new() { Exact = true }).ClickAsync();
        await page.Button("One video of all").SeeAsync();
        await page.Locator(".offers").GetByText("Paint", new() { Exact = true }).ClickAsync();
        await page.Button("Make 2 videos").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.Locator(".cards .card")).ToHaveCountAsync(2);
        var jobs = (await visit.App.First.JsonAsync("/api/v1/jobs"))["jobs"]!.AsArray();
        Assert.Equal([("paint", "south.png"), ("paint", "north.png")], jobs.Select(job => ((string)job!["kind"]!, (string)job["original_filename"]!)));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_pasted_picture_goes_to_the_page_of_the_tool_or_starts_at_once()
    {
        await using var visit = await Visit.StartAsync(chromium, null, Stage);
        var page = visit.Page;
        await page.OpenAsync("/");
        await page.PasteAsync("first.png", TestImages.ScenePng(480, 320));
        await page.Button("Choose settings").ClickAsync();
        await page.Locator(".filename").SeeAsync("first.png");
        await page.Locator(".filename").SeeAsync("480 × 320");
        await Expect(page.Button("Paint it")).ToBeEnabledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Create", Exact = true }).ClickAsync();
        await page.Locator(".tool").First.SeeAsync();
        await page.PasteAsync("second.png", TestImages.ScenePng(480, 320));
        await page.GetByRole(AriaRole.Dialog).SeeAsync("second.png");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        Assert.Equal(0, await visit.App.JobCountAsync());
        await page.Locator("#any-file").SetInputFilesAsync(PageSteps.Png("third.png", TestImages.ScenePng(48, 32)));
        await page.Button("Start").ClickAsync();
        var id = await page.JobNumberAsync();
        Assert.Equal("third.png", (string?)(await visit.App.JobAsync(id))["original_filename"]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Tiles_move_while_they_are_seen_and_stand_still_for_who_wants_stillness_and_scripts_and_styles_weigh_less_than_900_KB()
    {
        await using var visit = await Visit.StartAsync(chromium, new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 700 } });
        var page = visit.Page;
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.AddInitScriptAsync("addEventListener('playing', event => { window.began ??= event.target.currentTime; }, { capture: true });");
        await page.OpenAsync("/");
        await page.Locator(".tool.paint video").PlaysAsync();
        Assert.InRange(await page.EvaluateAsync<double>("() => window.began"), 1.9, 10);
        Assert.True(await page.Locator(".tool.echo video").EvaluateAsync<bool>("v => v.paused"), "A tile that nobody sees plays.");
        Assert.True(await page.Locator(".tool video").EvaluateAllAsync<bool>("all => all.every(v => v.muted)"), "A tile makes a sound.");
        await page.Button("Hold the pictures still").ClickAsync();
        await Paused(".tool.paint video", true);
        await page.Button("Hold the pictures still").ClickAsync();
        // The button lies below the tiles.
        await page.Locator(".tool.paint").ScrollIntoViewIfNeededAsync();
        await Paused(".tool.paint video", false);
        await page.Locator(".recent").ScrollIntoViewIfNeededAsync();
        await page.Locator(".tool.echo video").PlaysAsync();
        await Paused(".tool.paint video", true);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Paused(".tool.echo video", true);

        var weight = 0;
        foreach (var answer in answers.Where(answer => answer.Request.ResourceType is "script" or "stylesheet" || answer.Url.Contains("/js/", StringComparison.Ordinal)))
        {
            Assert.Equal(200, answer.Status);
            weight += (await answer.Request.SizesAsync()).ResponseBodySize;
        }
        Assert.InRange(weight, 20_000, 900_000);
        visit.AssertNoComplaints();

        Task Paused(string video, bool paused) => Eventually.TrueAsync(async () => await page.Locator(video).EvaluateAsync<bool>($"v => v.paused === {(paused ? "true" : "false")}"), $"{video} {(paused ? "stands still" : "plays")}");
    }

    // Nobody paints here: what matters is what is sent.
    private static void Stage(IServiceCollection services)
    {
        services.RemoveAll<IPipeline>();
        foreach (var kind in (string[])["paint", "story", "photo"])
            services.AddSingleton<IPipeline>(new TestPipeline(kind, _ => Task.FromResult<object>(new { })) { Uploads = new(16 << 20, ImageUpload.Extensions, "No picture.") });
    }
}
