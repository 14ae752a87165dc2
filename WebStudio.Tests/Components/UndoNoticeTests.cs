using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Components;
using WebStudio.Components.Parts;
using WebStudio.Jobs;
using WebStudio.Tests.Browser;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>What is deleted from a list can be taken back by a notice while that is shown.</summary>
public sealed class UndoNoticeTests : BunitContext
{
    private readonly ManualTimers _time = new();

    [Fact]
    public async Task A_notice_names_what_was_deleted_stays_while_somebody_is_at_it_and_takes_it_back()
    {
        await using var app = StudioApp.Start();
        await using var tab = app.Services.CreateAsyncScope();
        var desk = tab.ServiceProvider.GetRequiredService<JobDesk>();
        Services.AddSingleton(desk);
        Services.AddSingleton<TimeProvider>(_time);
        var notice = Render<UndoNotice>();
        Assert.Empty(notice.FindAll("button"));

        var one = Guid.Parse(await app.WriteRowAsync(JobState.Failed));
        var waiting = Guid.Parse(await app.WriteRowAsync(JobState.Held));
        Assert.Equal(1, await desk.DeleteAsync([one], "lake.png"));
        notice.WaitForAssertion(() => Assert.Equal("“lake.png” was deleted.", notice.Find(".undo-bar p").TextContent));
        notice.Find(".undo-bar").FocusIn();
        _time.Advance(TimeSpan.FromSeconds(30));
        notice.Find(".undo-bar").FocusOut();
        await notice.Find("button").ClickAsync();
        Assert.Empty(notice.FindAll("button"));
        Assert.Equal(2, await app.JobCountAsync());

        var other = Guid.Parse(await app.WriteRowAsync(JobState.Succeeded));
        // What is held stays.
        Assert.Equal(2, await desk.DeleteAsync([one, waiting, other], ""));
        notice.WaitForAssertion(() => Assert.Equal("2 jobs were deleted.", notice.Find(".undo-bar p").TextContent));
        _time.Advance(TimeSpan.FromSeconds(11));
        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("button")));
        Assert.Equal(1, await app.JobCountAsync());
    }
}
