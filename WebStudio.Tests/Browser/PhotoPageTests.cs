using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The photo page and the library in all that is not the main path.</summary>
[Collection(JourneyTests.Name)]
public sealed class PhotoPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_draft_survives_a_reload_with_what_was_written_and_somebody_else_sees_it_as_it_was()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.DraftAsync();
        var written = await page.Locator(".passage textarea").First.InputValueAsync();
        await page.WriteAsync(0, "Only mine");
        await page.GenreChip("Jazz").ClickAsync();
        await page.Locator(".outcome").SeeAsync("of jazz");
        await page.ReloadAsync();
        await page.AliveAsync();
        await page.DraftedAsync();
        await Expect(page.Locator(".passage textarea").First).ToHaveValueAsync("Only mine");
        await Expect(page.Genre("Jazz")).ToBeCheckedAsync();
        var stranger = await visit.StrangerAsync();
        await stranger.GotoAsync(page.Url);
        await stranger.DraftedAsync();
        await Expect(stranger.Locator(".passage textarea").First).ToHaveValueAsync(written);

        // Others are written, and none at all is possible too.
        await page.Button("Write again").ClickAsync();
        await Expect(page.Locator(".passage textarea").First).Not.ToHaveValueAsync("Only mine");
        await Expect(page.Button("Write again")).ToBeEnabledAsync();
        await page.GetByText("Instrumental", new() { Exact = true }).ClickAsync();
        await page.Locator(".outcome").SeeAsync("instrumental");
        await Expect(page.Locator(".passage")).ToHaveCountAsync(0);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Mood_genre_and_words_are_chosen_with_the_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.DraftAsync();
        var id = await page.JobNumberAsync();
        await KeyboardTests.TabToAsync(page, page.GetByLabel("Sad to happy"));
        await KeyboardTests.AssertFocusIsSeenAsync(page, page.Locator(".mood-field .dot"));
        var before = await page.MoodAsync();
        // Away from the edges, whatever the photo says.
        var (across, up) = (before.Valence > 0 ? "ArrowLeft" : "ArrowRight", before.Energy > 50 ? "ArrowDown" : "ArrowUp");
        await page.Keyboard.PressAsync(across);
        await page.Keyboard.PressAsync(up);
        await Eventually.TrueAsync(async () => await page.MoodAsync() is var now && now.Valence != before.Valence && now.Energy != before.Energy, "the dot has moved both ways");
        await page.Button("Back to the photo's own").SeeAsync();
        await KeyboardTests.TabToAsync(page, page.GetByLabel("Title"));
        await page.Keyboard.TypeAsync("By hand");
        await KeyboardTests.TabToAsync(page, page.Locator(".passage textarea").First);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Typed");
        await KeyboardTests.TabToAsync(page, page.Genre("Auto"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Genre("Folk")).ToBeCheckedAsync();
        await KeyboardTests.TabToAsync(page, page.Button("Make the video"));
        await KeyboardTests.AssertFocusIsSeenAsync(page, page.Button("Make the video"));
        await page.Keyboard.PressAsync("Enter");
        await page.Button("Cancel").SeeAsync();
        await Eventually.TrueAsync(async () => (string?)(await visit.App.JobAsync(id))["status"] is not "held", "it goes on");
        await page.Button("Cancel").ClickAsync();
        var config = (await visit.App.JobAsync(id))["config"]!;
        Assert.Equal("folk", (string?)config["genre"]);
        Assert.Contains("By hand", (string?)config["title"], StringComparison.Ordinal);
        Assert.Contains("Typed", (string?)config["lyrics"], StringComparison.Ordinal);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Several_photos_are_sent_at_once_put_in_order_and_added_to()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var folder = Path.GetDirectoryName(PageSteps.FruitsPhoto())!;
        var id = await page.DraftAsync(PageSteps.FruitsPhoto(), Path.Combine(folder, "home.jpg"), Path.Combine(folder, "butterfly.jpg"));
        var photos = page.Locator(".strip-of li img");
        await Expect(photos).ToHaveCountAsync(3);
        var sources = await SourcesAsync(photos);
        await page.Locator(".strip-of li").Nth(2).HoverAsync();
        await page.Button("Earlier").Nth(1).ClickAsync();
        await Eventually.TrueAsync(async () => (await SourcesAsync(photos)).SequenceEqual([sources[0], sources[2], sources[1]]), "the third photo is the second");
        await page.Locator("#more-photos").SetInputFilesAsync(Path.Combine(folder, "baboon.jpg"));
        await Expect(photos).ToHaveCountAsync(4);
        await page.Locator(".strip-of li").Nth(1).HoverAsync();
        await page.Button("Remove").First.ClickAsync();
        await Expect(photos).ToHaveCountAsync(3);
        await photos.EvaluateAllAsync<bool>("async all => { await Promise.all(all.map(i => i.decode())); return true; }");
        await page.Locator("#more-photos").SetInputFilesAsync(new FilePayload { Name = "letter.jpg", MimeType = "image/jpeg", Buffer = "Dear studio"u8.ToArray() });
        await page.Locator(".strip-of [role=alert]").SeeAsync();
        await Expect(photos).ToHaveCountAsync(3);
        await page.AssertAccessibleAsync("a draft of several photos");
        await page.Button("Make the video").ClickAsync();
        await Eventually.TrueAsync(async () => (string?)(await visit.App.JobAsync(id))["status"] is not "held", "it goes on");
        var names = (await SourcesAsync(photos)).Skip(1).Select(source => source.Split('/')[^1]);
        Assert.Equal(names, (await visit.App.JobAsync(id))["config"]!["photos"]!.AsArray().Select(name => (string)name!), StringComparer.Ordinal);
        await page.Button("Cancel").ClickAsync();
        // The browser says of the letter what the page has said.
        Assert.Contains("400 (Bad Request)", Assert.Single(visit.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_takes_a_photo_with_its_own_camera_and_the_dot_follows_a_finger()
    {
        await using var visit = await Visit.StartAsync(chromium, PhoneTests.Phone);
        var page = visit.Page;
        var chooser = page.FileChooserAsync();
        await page.OpenAsync("/create/photo");
        await page.Button("Take a photo").TapAsync();
        await (await chooser).SetFilesAsync(PageSteps.FruitsPhoto());
        await page.JobNumberAsync();
        await page.DraftedAsync();
        await PhoneTests.AssertFitsAsync(page, "a draft");
        await Expect(page.Button("Make the video")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Locator(".mood-field").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator(".mood-field").BoundingBoxAsync())!;
        await page.Touchscreen.TapAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height * 0.1f));
        await Eventually.TrueAsync(async () => await page.MoodAsync() is { Valence: >= 70 and <= 90, Energy: >= 85 and <= 95 }, "the dot is where the finger was");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_before_it_is_sent_and_a_library_without_videos_says_how_to_make_one()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/photo");
        await page.AssertAccessibleAsync("/create/photo");
        await page.ChooseAsync(new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = "Dear studio"u8.ToArray() });
        await page.Locator(".noshow[role=alert]").SeeAsync();
        Assert.Equal(0, await visit.App.JobCountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Library" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Library" }).SeeAsync();
        await page.AssertAccessibleAsync("an empty library");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set a photo to music" }).ClickAsync();
        await page.Locator(".invite").SeeAsync();
        visit.AssertNoComplaints();
    }

    private static Task<string[]> SourcesAsync(ILocator photos) => photos.EvaluateAllAsync<string[]>("all => all.map(i => i.getAttribute('src'))");
}
