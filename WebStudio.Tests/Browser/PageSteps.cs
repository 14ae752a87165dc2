using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WebStudio.Tests.Pipelines.Highlights;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>What people do on the studio's pages again and again.</summary>
internal static class PageSteps
{
    private const string Photo = "/usr/share/doc/opencv-doc/examples/data/fruits.jpg";

    /// <summary>A real photo, 512 × 480.</summary>
    public static string FruitsPhoto()
    {
        Assert.True(File.Exists(Photo), $"There is no {Photo}. Debian's package opencv-doc has it; ./studio test installs it.");
        return Photo;
    }

    /// <summary>Opens a page and waits until it is alive: then the heading has the focus.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        await page.AliveAsync();
    }

    public static Task AliveAsync(this IPage page) => Expect(page.Locator("h1")).ToBeFocusedAsync();

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The bar of the job that the page shows.</summary>
    public static ILocator Bar(this IPage page) => page.GetByRole(AriaRole.Progressbar, new() { Name = "Progress", Exact = true });

    public static Task SeeAsync(this ILocator locator) => Expect(locator).ToBeVisibleAsync();

    public static Task SeeAsync(this ILocator locator, string text) => Expect(locator).ToContainTextAsync(text);

    public static Task GoneAsync(this ILocator locator) => Expect(locator).ToHaveCountAsync(0);

    public static async Task ChooseAsync(this IPage page, FilePayload file)
    {
        await page.Locator("#file").SetInputFilesAsync(file);
        await page.Locator(".filename").SeeAsync(file.Name);
    }

    /// <summary>Gives what the page will ask for a file with. To be called before anything is pressed: only from then on the browser hands its question over.</summary>
    public static Task<IFileChooser> FileChooserAsync(this IPage page)
    {
        var asked = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, chooser) => asked.TrySetResult(chooser);
        return Eventually.ResultAsync(asked.Task, "question for a file");
    }

    /// <summary>Chooses a small picture and the shortest video of it.</summary>
    public static async Task ChooseSceneAsync(this IPage page, double seconds = 5, string name = "scene.png")
    {
        await page.ChooseAsync(Png(name, TestImages.ScenePng(480, 320)));
        await page.SetLengthAsync(seconds);
    }

    /// <summary>Chooses a video of fourteen seconds and asks for a reel of ten.</summary>
    public static async Task ChooseVideoAsync(this IPage page)
    {
        await page.ChooseAsync(new FilePayload { Name = "match.mp4", MimeType = "video/mp4", Buffer = await HighlightsSteps.VideoAsync() });
        await page.SetLengthAsync(10);
    }

    public static async Task SetLengthAsync(this IPage page, double seconds)
    {
        await page.Locator("#duration").FillAsync(PaintedText(seconds));
        await Expect(page.Locator("label[for=duration] output")).ToHaveTextAsync($"{PaintedText(seconds)} s");
    }

    /// <summary>Submits and gives the number of the job that the page then shows.</summary>
    public static async Task<string> PaintItAsync(this IPage page)
    {
        await page.Button("Paint it").ClickAsync();
        return await page.JobNumberAsync();
    }

    public static async Task<string> JobNumberAsync(this IPage page, string? other = null)
    {
        var number = "";
        await Eventually.TrueAsync(
            () =>
            {
                number = page.Url.Split("?job=") is [_, var id] ? id : "";
                return number.Length > 0 && !string.Equals(number, other, StringComparison.Ordinal);
            }, "the page's address names its job");
        return number;
    }

    /// <summary>Submits a small picture past the pages and gives the job's number.</summary>
    public static async Task<string> SubmitPictureAsync(this StudioApp app, string name = "scene.png")
    {
        var form = new RawForm().Field("kind", "paint").Field("options", """{"duration":5,"fps":10,"size":320}""").File(TestImages.ScenePng(320, 240), name, "image/png");
        using var answer = await app.First.PostAsync("/api/v1/jobs", form.Close());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (string)(await answer.JsonAsync())["job_id"]!;
    }

    /// <summary>The same, and waits until it is done.</summary>
    public static async Task<string> FinishedPictureAsync(this StudioApp app, string name = "scene.png")
    {
        var id = await app.SubmitPictureAsync(name);
        Assert.Equal("completed", (string?)(await app.First.EndOfJobAsync(id))["status"]);
        return id;
    }

    /// <summary>Asks the studio, not the page.</summary>
    public static async Task<int> JobCountAsync(this StudioApp app) => (int)(await app.First.JsonAsync("/api/v1/jobs"))["total"]!;

    public static Task<JsonObject> JobAsync(this StudioApp app, string id) => app.First.JsonAsync($"/api/v1/jobs/{id}");

    public static FilePayload Png(string name, byte[] content) => new() { Name = name, MimeType = "image/png", Buffer = content };

    /// <summary>Waits until a video shows pictures and moves on.</summary>
    public static async Task PlaysAsync(this ILocator video)
    {
        await video.SeeAsync();
        await Eventually.TrueAsync(
            async () =>
            {
                var state = await video.EvaluateAsync<double[]>("v => [v.readyState, v.currentTime, v.error ? v.error.code : 0]");
                Assert.Equal(0, state[2]);
                return state[0] >= 2 && state[1] > 0.2;
            }, "the video plays");
    }

    private static string PaintedText(double seconds) => seconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
