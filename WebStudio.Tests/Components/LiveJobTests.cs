using Microsoft.Extensions.DependencyInjection;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>What keeps pages current: they hear of changes, not too often, and of none any more once they are gone.</summary>
public sealed class LiveJobTests : IAsyncDisposable
{
    private readonly StudioApp _app = TestPipeline.Start([TestPipeline.Quick()]);
    private readonly ManualTimers _time = new();
    private int _renders;

    private JobEvents Events => _app.Services.GetRequiredService<JobEvents>();

    private JobService Jobs => _app.Services.GetRequiredService<JobService>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void A_live_job_takes_every_change_and_renders_ten_times_a_second_at_most()
    {
        var job = Snapshots.Of(JobState.Running);
        using var live = new LiveJob(Events, job.Id, RenderAsync, _time);
        for (var percent = 1; percent <= 55; percent++)
        {
            Events.Publish(job with { Progress = percent }, urgent: true);
            Assert.Equal(percent, live.Current!.Progress);
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }
        // At 0, 100, … 500 ms; what came after 500 goes out at 600.
        Assert.Equal(6, _renders);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(7, _renders);
    }

    [Fact]
    public void It_hears_of_no_other_job_and_after_its_end_of_none()
    {
        var job = Snapshots.Of(JobState.Running);
        var live = new LiveJob(Events, job.Id, RenderAsync, _time);
        Events.Publish(job with { Id = Guid.NewGuid() }, urgent: true);
        Assert.Null(live.Current);
        Events.Publish(job with { Progress = 1 }, urgent: true);
        live.Dispose();
        Events.Publish(job with { Progress = 2 }, urgent: true);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0, 0), (live.Current!.Progress, _renders, _time.Waiting));
    }

    [Fact]
    public async Task What_an_event_said_while_the_job_was_read_is_newer_and_stays()
    {
        var id = await FinishedAsync();
        using var live = new LiveJob(Events, id, RenderAsync, _time);
        await live.LoadAsync(Jobs, CancellationToken.None);
        Assert.Equal(JobState.Succeeded, live.Current!.State);
        using var later = new LiveJob(Events, id, RenderAsync, _time);
        Events.Publish(live.Current with { Message = "newer" }, urgent: true);
        await later.LoadAsync(Jobs, CancellationToken.None);
        Assert.Equal("newer", later.Current!.Message);
    }

    [Fact]
    public async Task A_list_changes_in_place_while_a_job_goes_on_and_loads_again_when_one_comes()
    {
        var known = await FinishedAsync();
        using var feed = new JobFeed(Jobs, Events, RenderAsync, _time);
        Assert.Null(feed.Jobs);
        await feed.LoadAsync(new JobFilter(), CancellationToken.None);
        var shown = Assert.Single(feed.Jobs!);
        Assert.Equal((known, 1), (shown.Id, feed.Total));

        Events.Publish(shown with { Message = "in place" }, urgent: true);
        Assert.Equal("in place", Assert.Single(feed.Jobs!).Message);
        _time.Advance(TimeSpan.Zero);
        Assert.Equal((1, "in place"), (_renders, feed.Jobs![0].Message));

        var added = await FinishedAsync();
        // What came in goes out half a second later, as one reading of the list.
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await Eventually.TrueAsync(() => _renders == 2, "the list was rendered again");
        Assert.Equal([added, known], feed.Jobs!.Select(job => job.Id));
        Assert.Equal(2, feed.Total);
        Assert.Equal("Done", feed.Jobs![1].Message);
    }

    [Fact]
    public async Task A_list_that_is_gone_hears_nothing()
    {
        var id = await FinishedAsync();
        var feed = new JobFeed(Jobs, Events, RenderAsync, _time);
        await feed.LoadAsync(new JobFilter(), CancellationToken.None);
        feed.Dispose();
        Events.Publish(feed.Jobs![0] with { Message = "too late" }, urgent: true);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((id, "Done", 0, 0), (feed.Jobs[0].Id, feed.Jobs[0].Message, _renders, _time.Waiting));
    }

    private async Task<Guid> FinishedAsync()
    {
        var id = await _app.SubmitAsync();
        await _app.EndAsync(id, "completed");
        return Guid.Parse(id);
    }

    private Task RenderAsync()
    {
        Interlocked.Increment(ref _renders);
        return Task.CompletedTask;
    }
}
