using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The main path without a mouse.</summary>
[Collection(PageTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_picture_is_painted_with_the_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var chooser = page.FileChooserAsync();
        await page.OpenAsync("/create/paint");
        await TabToAsync(page, page.Locator("#file"));
        await AssertFocusIsSeenAsync(page, page.Locator(".invite"));
        await page.Keyboard.PressAsync("Enter");
        await (await chooser).SetFilesAsync(PageSteps.Png("scene.png", TestImages.ScenePng(480, 320)));
        await page.Locator(".filename").SeeAsync("scene.png");

        await TabToAsync(page, page.GetByRole(AriaRole.Radio, new() { Name = "Sketch" }));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Oil" })).ToBeCheckedAsync();
        await AssertFocusIsSeenAsync(page, page.Locator("label:has(input[name=style]:checked) span"));
        await TabToAsync(page, page.Locator("#duration"));
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("label[for=duration] output")).ToHaveTextAsync("5 s");
        await TabToAsync(page, page.GetByRole(AriaRole.Switch, new() { Name = "Show the hand" }));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Show the hand" })).Not.ToBeCheckedAsync();
        await TabToAsync(page, page.GetByText("More", new() { Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Locator("#seed"));
        await page.Keyboard.PressAsync("ArrowUp");
        await TabToAsync(page, page.Button("Paint it"));
        await AssertFocusIsSeenAsync(page, page.Button("Paint it"));
        await page.Keyboard.PressAsync("Space");
        var id = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").SeeAsync();

        var config = (await visit.App.JobAsync(id))["config"]!;
        Assert.Equal(("oil", 5, false, 2), ((string?)config["style"], (double)config["duration"]!, (bool)config["hand"]!, (int)config["seed"]!));
        await TabToAsync(page, page.Button("Slider"));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("How much of the original is shown"));
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator(".compare .before")).ToHaveCSSAsync("clip-path", "inset(0px 0% 0px 0px)");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menu_to_the_content()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/history");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).Not.ToBeInViewportAsync();
        for (var presses = 0; presses < 10 && !await skip.EvaluateAsync<bool>("e => e === document.activeElement"); presses++)
            await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/history#main$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Keyboard.PressAsync("Tab");
        // The first of the content, which is not the menu's.
        await Expect(page.Locator("main summary").First).ToBeFocusedAsync();
        visit.AssertNoComplaints();
    }

    /// <summary>Presses Tab until something has the focus; a trap or a gap in the order is a failure.</summary>
    internal static async Task TabToAsync(IPage page, ILocator target)
    {
        await target.SeeAsync();
        for (var presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not lead to {target}; it ended at {await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)")}.");
    }

    internal static async Task AssertFocusIsSeenAsync(IPage page, ILocator ring)
    {
        await Expect(ring).ToHaveCSSAsync("outline-style", "solid");
        Assert.True(await ring.EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).outlineWidth)") >= 2, $"The focus is not seen on {page.Url}.");
    }
}
