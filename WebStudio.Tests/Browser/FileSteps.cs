using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>Ways in which files come to a page other than by its file field.</summary>
internal static class FileSteps
{
    private const string Paste = """
        ([name, base64]) => {
          const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], name, { type: 'image/png' }));
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
          return event.defaultPrevented;
        }
        """;

    /// <summary>Pastes a picture as soon as the page listens to the clipboard.</summary>
    public static Task PasteAsync(this IPage page, string name, byte[] png) =>
        Eventually.TrueAsync(() => page.EvaluateAsync<bool>(Paste, (string[])[name, Convert.ToBase64String(png)]), "the page listens to the clipboard");

    /// <summary>Drags files over the page as a hand does, until the page offers to take them, and lets them go.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="x">Where, in pixels from the left.</param>
    /// <param name="y">Where, in pixels from the top.</param>
    /// <param name="offer">What is there while the page offers to take them.</param>
    /// <param name="files">Full paths.</param>
    public static async Task DropAsync(this IPage page, int x, int y, ILocator offer, params string[] files)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await DragAsync("dragEnter");
        await Eventually.TrueAsync(
            async () =>
            {
                await DragAsync("dragOver");
                return await offer.CountAsync() == 1;
            }, "the page offers to take the files");
        await DragAsync("drop");
        await Expect(offer).ToHaveCountAsync(0);

        Task DragAsync(string type) => devtools.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["x"] = x,
            ["y"] = y,
            ["data"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["items"] = Array.Empty<object>(),
                ["files"] = files,
                ["dragOperationsMask"] = 1,
            },
        });
    }
}
