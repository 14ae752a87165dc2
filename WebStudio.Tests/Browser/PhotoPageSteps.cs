using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>What people do on the photo page again and again.</summary>
internal static class PhotoPageSteps
{
    /// <summary>Gives the page a real photo, and waits until mood and words have come.</summary>
    /// <returns>The job's number.</returns>
    public static async Task<string> DraftAsync(this IPage page, params string[] photos)
    {
        await page.OpenAsync("/create/photo");
        await page.Locator("#file").SetInputFilesAsync(photos.Length == 0 ? [PageSteps.FruitsPhoto()] : photos);
        var id = await page.JobNumberAsync();
        await page.DraftedAsync();
        return id;
    }

    /// <summary>Waits until mood and words can be changed.</summary>
    public static async Task DraftedAsync(this IPage page)
    {
        await page.Locator(".mood:not(.pending) .mood-field.ready .dot").SeeAsync();
        await Expect(page.Locator(".passage textarea").First).ToBeEnabledAsync();
        await Expect(page.Button("Make the video")).ToBeEnabledAsync();
    }

    /// <summary>Replaces the words of a section.</summary>
    public static async Task WriteAsync(this IPage page, int section, string words)
    {
        var passage = page.Locator(".passage textarea").Nth(section);
        await passage.FillAsync(words);
        await passage.BlurAsync();
    }

    public static ILocator Genre(this IPage page, string name) => page.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });

    /// <summary>What is pressed to choose a genre.</summary>
    public static ILocator GenreChip(this IPage page, string name) => page.Locator(".genres label").Filter(new() { Has = page.Genre(name) });

    /// <summary>Where the dot lies: valence and energy in percent.</summary>
    public static async Task<(int Valence, int Energy)> MoodAsync(this IPage page) =>
        (int.Parse(await page.GetByLabel("Sad to happy").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture), int.Parse(await page.GetByLabel("Calm to lively").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture));
}
