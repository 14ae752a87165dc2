using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>A story, from its topic to the film, by a person.</summary>
[Collection(JourneyTests.Name)]
public sealed class StoryPageTests(Chromium chromium)
{
    private const string Script = "The bell rang once.\n\nNobody had touched the rope.\n\nThen the tower answered.";

    [Fact]
    public async Task A_script_becomes_a_storyboard_that_is_changed_and_then_a_film_of_which_one_scene_is_told_anew()
    {
        await using var visit = await Visit.StartAsync(chromium, null, null, ("Story:MaxHeight", "180"));
        var page = visit.Page;
        await page.OpenAsync("/create/story");
        await Expect(page.Button("Write the storyboard")).ToBeDisabledAsync();
        await page.Locator("#topic").FillAsync("The bell that rang by itself");
        await page.GetByText("Paranormal", new() { Exact = true }).ClickAsync();
        await page.GetByText("Watercolour", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("My own script").ClickAsync();
        await page.Locator("#own-script").FillAsync(Script);
        await page.Locator("#own-script").BlurAsync();
        await page.Locator("#voice").SelectOptionAsync("female_young");
        await page.AssertAccessibleAsync("/create/story");
        await page.Button("Write the storyboard").ClickAsync();
        var id = await page.JobNumberAsync();

        // The storyboard: a line, the order and a picture are changed.
        await Expect(page.Button("Make the video")).ToBeEnabledAsync();
        await Expect(page.Locator(".scene img")).ToHaveCountAsync(3);
        var words = page.GetByLabel("Words of scene 2");
        await words.FillAsync("Nobody was in the tower.");
        await words.BlurAsync();
        await Expect(page.Locator(".scene").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Later" })).ToBeEnabledAsync();
        await page.Locator(".scene").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Later" }).ClickAsync();
        await Expect(page.GetByLabel("Words of scene 3")).ToHaveValueAsync("Nobody was in the tower.");
        var before = await page.Locator(".scene img").First.GetAttributeAsync("src");
        await page.Locator(".scene").First.GetByRole(AriaRole.Button, new() { Name = "Another picture" }).ClickAsync();
        await Expect(page.Locator(".scene img").First).Not.ToHaveAttributeAsync("src", before!);
        await page.AssertAccessibleAsync("the storyboard");
        await page.ReloadAsync();
        await page.AliveAsync();
        await Expect(page.GetByLabel("Words of scene 3")).ToHaveValueAsync("Nobody was in the tower.");
        await page.Button("Make the video").ClickAsync();

        // The film: its chapters, its files, and one scene told otherwise.
        await page.GetByLabel("The finished video").SeeAsync();
        await Expect(page.Locator(".chapters button")).ToHaveCountAsync(3);
        await page.Locator(".chapters button").Nth(1).ClickAsync();
        await Eventually.TrueAsync(() => page.EvaluateAsync<bool>("document.querySelector('.job video').currentTime > 1"), "the second chapter plays");
        await page.AssertAccessibleAsync("the film");
        var script = await visit.App.First.GetStringAsync($"/api/v1/story/{id}/script.txt");
        Assert.Contains("Nobody was in the tower.", script, StringComparison.Ordinal);
        Assert.True(script.IndexOf("answered", StringComparison.Ordinal) < script.IndexOf("Nobody was", StringComparison.Ordinal), script);
        await page.Locator(".scene").First.GetByRole(AriaRole.Button, new() { Name = "Other words" }).ClickAsync();
        await page.GetByLabel("Words of scene 1").FillAsync("The bell rang twice.");
        await page.GetByLabel("Words of scene 1").BlurAsync();
        await page.Button("Tell it so").ClickAsync();
        var second = await page.JobNumberAsync(id);
        // The address is the new job's before the page is.
        await Eventually.TrueAsync(async () => (string?)(await visit.App.JobAsync(second))["status"] is "completed", "the second film is made");
        await page.GetByLabel("The finished video").SeeAsync();
        Assert.Contains("The bell rang twice.", await visit.App.First.GetStringAsync($"/api/v1/story/{second}/script.txt"), StringComparison.Ordinal);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Ones_own_pictures_are_sent_and_can_be_all_there_is()
    {
        await using var visit = await Visit.StartAsync(chromium, null, null, ("Story:MaxHeight", "180"));
        var page = visit.Page;
        await page.OpenAsync("/create/story");
        await page.Button("How a lost dog crossed a continent to come home").ClickAsync();
        await page.Locator(".begin summary", new() { HasText = "Pictures" }).ClickAsync();
        await page.Locator("#image-mode").SelectOptionAsync("ManualOnly");
        await page.Locator(".outcome").SeeAsync("Add at least one picture");
        await page.Locator(".begin .own-pictures input").SetInputFilesAsync(PageSteps.FruitsPhoto());
        await Expect(page.Locator(".own-pictures img")).ToHaveCountAsync(1);
        await Expect(page.Button("Write the storyboard")).ToBeEnabledAsync();
        await page.Button("Remove picture 1").ClickAsync();
        await Expect(page.Button("Write the storyboard")).ToBeDisabledAsync();
        // What is no picture is refused with a sentence.
        await page.Locator(".begin .own-pictures input").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });
        await page.Locator(".own-pictures .trouble").SeeAsync("not an image");
    }
}
