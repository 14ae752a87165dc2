using Microsoft.Extensions.DependencyInjection;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>A long list that stays current without jumping under its reader.</summary>
public sealed class HistoryFeedTests : IAsyncDisposable
{
    private readonly StudioApp _app = TestPipeline.Start([TestPipeline.Quick()]);
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task New_jobs_come_in_at_the_top_and_wait_while_somebody_reads_further_down()
    {
        var first = await AddAsync();
        using var feed = new HistoryFeed(_app.Services.GetRequiredService<JobSearch>(), _app.Services.GetRequiredService<JobEvents>(), RenderAsync, TimeProvider.System);
        Assert.Null(feed.Order);
        await feed.LoadAsync(new JobFilter(), CancellationToken.None);
        var second = await AddAsync();
        await Eventually.TrueAsync(() => feed.Order!.SequenceEqual([second, first]), "the new job is at the top");

        feed.Holds = true;
        var third = await AddAsync();
        await Eventually.TrueAsync(() => feed.Waiting == 1, "the new job waits");
        Assert.Equal([second, first], feed.Order!);
        await _app.Services.GetRequiredService<JobBin>().DeleteAsync([first], CancellationToken.None);
        await Eventually.TrueAsync(() => feed.Order!.SequenceEqual([second]), "what was deleted is gone, and nothing else moved");
        await feed.LoadAsync(new JobFilter(), CancellationToken.None);
        Assert.Equal([third, second], feed.Order!);
        Assert.Equal(0, feed.Waiting);
    }

    [Fact]
    public async Task What_is_seen_is_known_and_changes_in_place()
    {
        var id = await AddAsync();
        var events = _app.Services.GetRequiredService<JobEvents>();
        using var feed = new HistoryFeed(_app.Services.GetRequiredService<JobSearch>(), events, RenderAsync, TimeProvider.System);
        await feed.LoadAsync(new JobFilter(), CancellationToken.None);
        Assert.Null(feed.Find(id));
        await feed.ReadAsync(0, 10, CancellationToken.None);
        var job = feed.Find(id)!;
        Assert.Equal(JobState.Succeeded, job.State);
        events.Publish(job with { Message = "in place" }, urgent: true);
        Assert.Equal("in place", feed.Find(id)!.Message);
    }

    [Fact]
    public async Task Of_two_questions_the_later_one_counts()
    {
        var id = await AddAsync();
        using var feed = new HistoryFeed(_app.Services.GetRequiredService<JobSearch>(), _app.Services.GetRequiredService<JobEvents>(), RenderAsync, TimeProvider.System);
        var both = await Task.WhenAll(feed.LoadAsync(new JobFilter("nothing of this kind"), CancellationToken.None), feed.LoadAsync(new JobFilter(), CancellationToken.None));
        Assert.True(both[1]);
        Assert.Equal([id], feed.Order!);
    }

    private async Task<Guid> AddAsync()
    {
        var id = await _app.SubmitAsync();
        await _app.EndAsync(id, "completed");
        return Guid.Parse(id);
    }

    private static Task RenderAsync(bool moved) => Task.CompletedTask;
}
