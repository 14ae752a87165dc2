using Microsoft.Playwright;
using WebStudio.Pipelines.Paint;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The ways in which a picture comes to the page, and what is said about those that cannot be used.</summary>
[Collection(JourneyTests.Name)]
public sealed class FilePickingTests(Chromium chromium)
{
    [Fact]
    public async Task A_file_dropped_anywhere_on_the_page_is_taken_and_painted()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        // Beside the zone, over the settings: the browser itself would open the file in place of the page.
        await page.DropAsync(1100, 300, page.Locator(".drop.over"), PageSteps.FruitsPhoto());
        await page.Locator(".filename").SeeAsync("fruits.jpg");
        await Expect(page.Locator(".drop.over")).ToHaveCountAsync(0);
        await page.SetLengthAsync(5);
        var id = await page.PaintItAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        Assert.Equal("fruits.jpg", (string?)(await visit.App.JobAsync(id))["original_filename"]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_picture_pasted_from_the_clipboard_is_taken_and_painted()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.PasteAsync("image.png", TestImages.ScenePng(480, 320));
        await page.Locator(".filename").SeeAsync("image.png");
        await page.Locator(".filename").SeeAsync("480 × 320");
        await page.SetLengthAsync(5);
        var id = await page.PaintItAsync();
        await page.GetByLabel("The finished video").PlaysAsync();
        Assert.Equal("image.png", (string?)(await visit.App.JobAsync(id))["original_filename"]);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_second_choice_replaces_the_first()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseAsync(PageSteps.Png("wide.png", TestImages.ScenePng(640, 320)));
        await page.Locator(".outcome").SeeAsync("640 × 320");
        await page.ChooseAsync(PageSteps.Png("tall.png", TestImages.ScenePng(320, 640)));
        await page.Locator(".outcome").SeeAsync("320 × 640");
        Assert.Equal([320, 640], (IEnumerable<int>)await page.GetByAltText("The picture you chose").EvaluateAsync<int[]>("async i => { await i.decode(); return [i.naturalWidth, i.naturalHeight]; }"));
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Text_that_calls_itself_a_picture_is_refused_with_the_studios_sentence_and_no_job()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseAsync(PageSteps.Png("letter.png", "Dear studio, this is a letter."u8.ToArray()));
        await page.GetByText("This browser cannot show this kind of file").SeeAsync();
        await page.Button("Paint it").ClickAsync();
        using var direct = await visit.App.First.PostAsync("/api/v1/jobs", new RawForm().Field("kind", "paint").File("Dear studio, this is a letter."u8.ToArray(), "letter.png").Close());
        var sentence = (string)(await direct.JsonAsync())["detail"]!;
        await page.Locator(".panel [role=alert]").SeeAsync(sentence);
        Assert.Equal(0, await visit.App.JobCountAsync());
        Assert.Empty(Directory.GetFiles(visit.App.Folders.Uploads, "*", SearchOption.AllDirectories));

        // A better one can be chosen at once, and the reproach goes.
        await page.ChooseSceneAsync();
        await page.Locator(".panel [role=alert]").GoneAsync();
        await page.PaintItAsync();
        await page.GetByLabel("The finished video").SeeAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_not_even_sent()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.ChooseAsync(new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = "Dear studio"u8.ToArray() });
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = PaintPipeline.InvalidFormat }).SeeAsync();
        await Expect(page.Button("Paint it")).ToBeDisabledAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_even_sent()
    {
        await using var visit = await Visit.StartAsync(chromium, ("Paint:MaxUploadBytes", "51200"));
        var page = visit.Page;
        await page.OpenAsync("/create/paint");
        await page.Locator(".invite").SeeAsync("up to 50 KB");
        await page.Locator("#file").SetInputFilesAsync(PageSteps.FruitsPhoto());
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The file has 80 KB; at most 50 KB are possible." }).SeeAsync();
        await Expect(page.Button("Paint it")).ToBeDisabledAsync();
        visit.AssertNoComplaints();
    }
}
