using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WebStudio.Tests.Browser;

/// <summary>A link, or Back, pressed before its page is alive: what it leads to is seen, however far the coming alive had got.</summary>
[Collection(PageTests.Name)]
public sealed class LinkTests(Chromium chromium)
{
    [Theory, InlineData(1), InlineData(4)]
    public async Task A_link_pressed_while_its_page_comes_alive_leads_to_its_page(int framesBefore)
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        var (held, pressed) = await HoldAsync(page, framesBefore);
        await page.GotoAsync("/settings", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await held;
        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("History – WebStudio");
        pressed.SetResult();
        await StaysAsync(page, "History");
        visit.AssertNoComplaints();
    }

    [Theory, InlineData(1), InlineData(4)]
    public async Task Back_pressed_while_a_page_comes_alive_leads_to_the_page_before(int framesBefore)
    {
        await using var visit = await Visit.StartAsync(chromium);
        var page = visit.Page;
        await page.OpenAsync("/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("History – WebStudio");
        var (held, pressed) = await HoldAsync(page, framesBefore);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await held;
        await page.EvaluateAsync("() => history.back()");
        await Expect(page).ToHaveTitleAsync("Settings – WebStudio");
        pressed.SetResult();
        await StaysAsync(page, "Settings");
        visit.AssertNoComplaints();
    }

    // The frames the studio sends beyond the first few wait until the page has been left: the order that a slow machine brings about now and then.
    private static async Task<(Task Held, TaskCompletionSource Release)> HoldAsync(IPage page, int framesBefore)
    {
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            var (before, count) = (Task.CompletedTask, 0);
            socket.ConnectToServer().OnMessage(frame =>
            {
                var sent = before;
                var waits = ++count > framesBefore;
                before = SendAsync();

                async Task SendAsync()
                {
                    await sent;
                    if (waits)
                    {
                        held.TrySetResult();
                        await release.Task;
                    }
                    if (frame.Binary is { } bytes)
                        socket.Send(bytes);
                    else
                        socket.Send(frame.Text!);
                }
            });
        });
        return (held.Task, release);
    }

    private static async Task StaysAsync(IPage page, string heading)
    {
        await page.AliveAsync();
        for (var look = 0; look < 5; look++)
        {
            Assert.Equal(heading, await page.Locator("h1").TextContentAsync());
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
