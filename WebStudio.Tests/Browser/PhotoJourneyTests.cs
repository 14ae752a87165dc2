using System.Net;
using Microsoft.Playwright;
using WebStudio.Media;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>The way of a photo to its music video, as a person goes it.</summary>
[Collection(JourneyTests.Name)]
public sealed class PhotoJourneyTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task A_photo_gets_words_that_are_changed_a_song_that_is_heard_and_a_video_that_plays()
    {
        await using var visit = await Visit.StartAsync(chromium, Still, null, ("Photo:MaxHeight", "270"));
        var page = visit.Page;
        var id = await page.DraftAsync();
        await Expect(page.Locator(".palette .swatch").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("a draft");
        await page.GetByLabel("Title").FillAsync("Orchard Song");
        await page.WriteAsync(0, "An apple told the pear a secret\n\n  and nobody was near  ");
        await page.SetLengthAsync(10);
        await page.Locator(".outcome").SeeAsync("10 seconds of");

        await page.Button("Hear ten seconds").ClickAsync();
        var sample = page.Locator(".sample audio");
        await Eventually.TrueAsync(async () => await sample.CountAsync() == 1 && await sample.EvaluateAsync<bool>("a => !a.paused && a.currentTime > 0.1"), "the sample plays");
        Assert.Equal(10, await sample.EvaluateAsync<double>("a => a.duration"), 0.3);
        await Expect(page.Locator(".sample[data-playing]")).ToBeVisibleAsync();
        // What sounds different is offered anew; what is looked at only is not.
        await page.GetByText("16:9", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".sample.made")).ToBeVisibleAsync();
        await page.GenreChip("Lo-fi").ClickAsync();
        await Expect(page.Locator(".sample.asks")).ToBeVisibleAsync();
        await page.Button("Hear ten seconds").ClickAsync();
        await Expect(page.Locator(".sample.made")).ToBeVisibleAsync();

        await page.Button("Make the video").ClickAsync();
        await Expect(page.Bar()).Not.ToHaveAttributeAsync("aria-valuenow", "0");
        var video = page.GetByLabel("The finished video");
        await video.SeeAsync();
        Assert.Equal("photo", (string?)(await visit.App.JobAsync(id))["kind"]);
        // It is music: nothing starts before somebody wants to hear it.
        Assert.True(await video.EvaluateAsync<bool>("v => v.paused && !v.muted"));
        await video.EvaluateAsync("v => v.play()");
        await video.PlaysAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Orchard Song" }).SeeAsync();
        await page.Locator(".sung").SeeAsync("and nobody was near");
        await page.AssertAccessibleAsync("a finished music video");
        await AssertFilesAsync(visit);
        await page.OpenAsync("/library");
        await page.Locator(".poster").SeeAsync("Orchard Song");
        await page.AssertAccessibleAsync("the library");
        await AssertOnPhoneAsync(visit, id);
        visit.AssertNoComplaints();
    }

    private static async Task AssertFilesAsync(Visit visit)
    {
        var page = visit.Page;
        var mp4 = await page.RunAndWaitForDownloadAsync(() => page.Locator(".actions a[download].main").ClickAsync());
        var info = await Ffprobe.InspectAsync(await mp4.PathAsync(), CancellationToken.None);
        Assert.Equal(("h264", "aac", 16 / 9.0), (info.VideoCodec, info.AudioCodec, Math.Round(info.Width / (double)info.Height, 2) is 1.78 ? 16 / 9.0 : 0));
        Assert.Equal(10, info.Duration, 0.1);
        foreach (var (kind, ending, type) in ((string, string, string)[])[("MP3", ".mp3", "audio/mpeg"), ("WAV", ".wav", "audio/"), ("LRC", ".lrc", ""), ("TXT", ".txt", "text/plain")])
        {
            var address = await page.GetByRole(AriaRole.Link, new() { Name = $"{kind}: " }).GetAttributeAsync("href");
            using var answer = await visit.App.First.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith(ending, answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
            Assert.StartsWith(type, answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            if (ending is ".txt" or ".lrc")
                Assert.Contains("An apple told the pear a secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task AssertOnPhoneAsync(Visit visit, string id)
    {
        var phone = await visit.StrangerAsync(PhoneTests.Phone);
        foreach (var address in (string[])[$"/create/photo?job={id}", "/library", $"/jobs/{id}"])
        {
            await phone.OpenAsync(address);
            await PhoneTests.AssertFitsAsync(phone, address);
        }
        // Another version keeps the photo and waits for words again.
        await phone.OpenAsync($"/create/photo?job={id}");
        await phone.GenreChip("Jazz").TapAsync();
        await phone.Button("Make another version").TapAsync();
        var another = await phone.JobNumberAsync(id);
        await phone.DraftedAsync();
        await Expect(phone.Genre("Jazz")).ToBeCheckedAsync();
        await PhoneTests.AssertFitsAsync(phone, "a draft");
        Assert.Equal("held", (string?)(await visit.App.JobAsync(another))["status"]);
        await phone.Button("Cancel").TapAsync();
        await phone.Button("Try again").SeeAsync();
    }
}
