using Microsoft.Playwright;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Pipelines.Echo;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The echo page for everybody: on the server's files, by keyboard, on a phone, for assistive software, and when something is wrong.</summary>
[Collection(PageTests.Name)]
public sealed class EchoPageTests(Chromium chromium) : IDisposable
{
    private static readonly byte[] Loop = EchoSteps.Npz(
        ("frames", ElementType.UInt8, [4, 24, 32], Enumerable.Range(0, 4 * 24 * 32).Select(i => (double)(i % 256))),
        ("offset", ElementType.Float32, [1], [0]));

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_file_of_the_server_is_found_and_converted_with_the_keyboard_alone()
    {
        Directory.CreateDirectory(_scratch.PathFor("study"));
        _scratch.Write("study/heart.npz", Loop);
        _scratch.Write("study/notes.txt", [1]);
        await using var visit = await Visit.StartAsync(chromium, ("Echo:Roots:0", _scratch.Folder));
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await PressAsync(page, page.Locator(".entries button").First);
        await Expect(page.Locator(".entries")).ToBeFocusedAsync();
        await PressAsync(page, page.GetByTitle("study"));
        await Expect(page.Locator(".entries button")).ToHaveCountAsync(1);
        await Expect(page.Locator(".crumbs button[aria-current=location]")).ToHaveTextAsync("study");
        await PressAsync(page, page.GetByTitle("heart.npz"));
        await page.Locator(".filename").SeeAsync("heart.npz");
        await Expect(page.Locator("canvas.picture")).ToHaveAttributeAsync("data-frame", "0");
        await page.Locator("canvas.picture").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator("canvas.picture")).ToHaveAttributeAsync("aria-label", "Frame 4 of 4");
        await page.Keyboard.PressAsync("Space");
        await page.Button("Pause").SeeAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Button("Play").SeeAsync();
        await PressAsync(page, page.Button("Convert"));
        var id = await page.JobNumberAsync();
        await page.GetByLabel("The finished video").SeeAsync();
        // The file stayed where it was: nothing was uploaded.
        Assert.Empty(Directory.GetFiles(visit.App.Folders.Uploads, "*", SearchOption.AllDirectories));
        Assert.Equal(_scratch.PathFor("study/heart.npz"), (string?)(await visit.App.JobAsync(id))["config"]!["path"]);
        await page.Button("Adjust on the frames").ClickAsync();
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_sample_is_shown_at_once_and_without_roots_the_page_says_which_setting_opens_them()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.Locator(".browser").SeeAsync("Echo:Roots");
        await page.Locator(".samples button").ClickAsync();
        await page.Locator(".arrays").SeeAsync("26 × 160 × 184, uint8");
        await Expect(page.Locator("#fps")).ToHaveValueAsync("28");
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        // Another file takes its place.
        await page.ChooseAsync(new FilePayload { Name = "loop.npz", MimeType = "application/octet-stream", Buffer = Loop });
        await page.Locator(".arrays").SeeAsync("4 × 24 × 32, uint8");
        await page.Locator(".unfit").SeeAsync("offset");
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task What_cannot_be_shown_is_said_in_a_sentence_and_another_file_can_be_chosen()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.ChooseAsync(new FilePayload { Name = "letter.npz", MimeType = "application/octet-stream", Buffer = "Dear studio, this is no archive."u8.ToArray() });
        await Expect(page.Locator(".panel [role=alert]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\.$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = [1] });
        await page.Locator(".chosen [role=alert]").SeeAsync("NPZ");
        await page.ChooseAsync(new FilePayload { Name = "loop.npz", MimeType = "application/octet-stream", Buffer = Loop });
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        await page.Locator(".panel [role=alert]").GoneAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task It_is_accessible_in_light_and_dark()
    {
        _scratch.Write("heart.npz", Loop);
        await using var visit = await Visit.StartAsync(chromium, ("Echo:Roots:0", _scratch.Folder));
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await page.Locator(".entries button").First.ClickAsync();
        await page.GetByTitle("heart.npz").SeeAsync();
        await page.AssertAccessibleAsync("the echo page with files of the server");
        await page.GetByTitle("heart.npz").ClickAsync();
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        await page.GetByText("Mask", new() { Exact = true }).ClickAsync();
        await page.Button("Cover the top").ClickAsync();
        await page.Locator(".mask-choices .switch").ClickAsync();
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.Locator(".sector output").First.SeeAsync();
        await page.AssertAccessibleAsync("frames with all choices");
        await page.Button("Convert").ClickAsync();
        await page.JobNumberAsync();
        await page.Locator(".cine-bar").SeeAsync();
        await page.AssertAccessibleAsync("a converted array");
    }

    [Fact]
    public async Task It_fits_a_phone_and_is_used_by_touch()
    {
        await using var visit = await Visit.StartAsync(chromium, PhoneTests.Phone);
        var page = visit.Page;
        await page.OpenAsync("/create/echo");
        await PhoneTests.AssertFitsAsync(page, "the echo page");
        await page.ChooseAsync(new FilePayload { Name = "a_name_without_any_place_to_break_it_that_goes_on_and_on_and_on.npz", MimeType = "application/octet-stream", Buffer = Loop });
        await page.Locator("canvas.picture[data-frame]").SeeAsync();
        await Expect(page.Button("Convert")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Button("One frame on").TapAsync();
        await Expect(page.Locator("canvas.picture")).ToHaveAttributeAsync("data-frame", "1");
        await page.GetByText("Mask", new() { Exact = true }).TapAsync();
        await page.Button("Cover the top").TapAsync();
        await page.Locator(".mask-choices .switch").TapAsync();
        await page.Locator(".sector").SeeAsync();
        await PhoneTests.AssertFitsAsync(page, "frames on a phone");
        await page.Button("Convert").TapAsync();
        await page.JobNumberAsync();
        await page.Locator(".cine-bar").SeeAsync();
        await PhoneTests.AssertFitsAsync(page, "a converted array");
        visit.AssertNoComplaints();
    }

    private static async Task PressAsync(IPage page, ILocator target)
    {
        await target.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
