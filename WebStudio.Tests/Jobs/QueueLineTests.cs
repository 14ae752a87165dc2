using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;

namespace WebStudio.Tests.Jobs;

/// <summary>The order of the line, changing it, and holding it up.</summary>
public sealed class QueueLineTests : IDisposable
{
    private static readonly (string, string) OneAtATime = ("Jobs:Kinds:test:MaxConcurrent", "1");

    private readonly Scratch _data = new();
    private readonly List<Guid> _order = [];
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_moved_job_starts_at_its_new_place_and_the_others_keep_theirs_even_over_a_restart()
    {
        Guid[] ids;
        await using (var app = Start())
        {
            ids = await SubmitAsync(app, 7);
            // The first is at work.
            await Eventually.TrueAsync(() => _order.Count == 1, "the first has started");
            var line = app.Services.GetRequiredService<QueueLine>();
            Assert.Equal(ids[1..], await ListAsync(line));
            Assert.True(await line.MoveAsync(ids[5], ids[1], CancellationToken.None));
            Assert.True(await line.MoveAsync(ids[2], null, CancellationToken.None));
            Assert.True(await line.MoveAsync(ids[6], ids[4], CancellationToken.None));
            Assert.Equal([ids[5], ids[1], ids[3], ids[6], ids[4], ids[2]], await ListAsync(line));
            Assert.False(await line.MoveAsync(ids[0], ids[1], CancellationToken.None));
            Assert.False(await line.MoveAsync(Guid.NewGuid(), null, CancellationToken.None));
        }
        _go.SetResult();
        await using (var app = Start())
        {
            foreach (var id in ids)
                await app.EndAsync(id.ToString(), "completed");
        }
        // The one that was interrupted comes first.
        Assert.Equal([ids[0], ids[0], ids[5], ids[1], ids[3], ids[6], ids[4], ids[2]], _order);
    }

    [Fact]
    public async Task Jobs_that_wait_for_long_keep_their_order()
    {
        await using var app = Start();
        var ids = await SubmitAsync(app, 4);
        await Eventually.TrueAsync(() => _order.Count == 1, "the first has started");
        // Hours ago, and in another order than they were submitted in: a scheduler that calls them late would forget that.
        var (store, queue) = (app.Services.GetRequiredService<JobStore>(), app.Services.GetRequiredService<JobQueue>());
        for (var i = 1; i < 4; i++)
            await queue.MoveAsync(ids[i], "test", DateTime.UtcNow.AddHours(-i), CancellationToken.None);
        var late = await app.SubmitAsync();
        _go.SetResult();
        await app.EndAsync(late, "completed");
        Assert.Equal([ids[0], ids[3], ids[2], ids[1], Guid.Parse(late)], _order);
        Assert.NotNull(await store.FindAsync(ids[0], CancellationToken.None));
    }

    [Fact]
    public async Task A_job_can_be_put_between_two_as_often_as_one_likes()
    {
        await using var app = Start();
        await app.Services.GetRequiredService<QueuePauses>().PauseAsync(null, CancellationToken.None);
        var ids = (await SubmitAsync(app, 4)).ToList();
        var line = app.Services.GetRequiredService<QueueLine>();
        // Halves the same gap again and again, until no tick is left in it.
        for (var i = 0; i < 30; i++)
        {
            var moved = ids[2 + (i % 2)];
            ids.Remove(moved);
            ids.Insert(1, moved);
            Assert.True(await line.MoveAsync(moved, ids[2], CancellationToken.None));
            Assert.Equal(ids, await ListAsync(line));
        }
        _go.SetResult();
        await app.Services.GetRequiredService<QueuePauses>().ResumeAsync(null, CancellationToken.None);
        foreach (var id in ids)
            await app.EndAsync(id.ToString(), "completed");
        Assert.Equal(ids, _order);
    }

    [Fact]
    public async Task A_paused_line_starts_nothing_while_what_runs_goes_on_and_stays_paused_over_a_restart()
    {
        string running, waiting;
        await using (var app = Start())
        {
            var pauses = app.Services.GetRequiredService<QueuePauses>();
            running = await app.SubmitAsync();
            await Eventually.TrueAsync(() => _order.Count == 1, "the first has started");
            await pauses.PauseAsync(null, CancellationToken.None);
            Assert.True(pauses.IsPaused("test"));
            waiting = await app.SubmitAsync();
            _go.SetResult();
            await app.EndAsync(running, "completed");
        }
        await using (var app = Start(TestPipeline.Quick("other")))
        {
            var pauses = app.Services.GetRequiredService<QueuePauses>();
            Assert.True(pauses.IsAllPaused);
            var other = await app.SubmitAsync("other");
            Assert.Equal("pending", await app.StatusAsync(waiting));
            // A kind that is paused by itself stays so.
            await pauses.PauseAsync("test", CancellationToken.None);
            await pauses.ResumeAsync(null, CancellationToken.None);
            await app.EndAsync(other, "completed");
            Assert.Equal("pending", await app.StatusAsync(waiting));
            Assert.Single(_order);
            await pauses.ResumeAsync("test", CancellationToken.None);
            await app.EndAsync(waiting, "completed");
        }
    }

    [Fact]
    public async Task A_retried_job_waits_at_the_end_again()
    {
        await using var app = Start();
        await app.Services.GetRequiredService<QueuePauses>().PauseAsync(null, CancellationToken.None);
        var ids = await SubmitAsync(app, 3);
        var jobs = app.Services.GetRequiredService<JobService>();
        await jobs.CancelAsync((await jobs.FindAsync(ids[0], CancellationToken.None))!, CancellationToken.None);
        await jobs.RetryAsync((await jobs.FindAsync(ids[0], CancellationToken.None))!, CancellationToken.None);
        Assert.Equal([ids[1], ids[2], ids[0]], await ListAsync(app.Services.GetRequiredService<QueueLine>()));
    }

    private StudioApp Start(params TestPipeline[] others) => TestPipeline.Start(
        [
            new TestPipeline("test", async run =>
            {
                lock (_order)
                    _order.Add(run.Job.Id);
                await _go.Task.WaitAsync(run.Cancel);
                return new { };
            }), .. others,
        ], _data.Folder, OneAtATime);

    private static async Task<Guid[]> SubmitAsync(StudioApp app, int count)
    {
        var ids = new Guid[count];
        for (var i = 0; i < count; i++)
            ids[i] = Guid.Parse(await app.SubmitAsync());
        return ids;
    }

    private static async Task<IReadOnlyList<Guid>> ListAsync(QueueLine line) => [.. (await line.ListAsync(100, CancellationToken.None)).Select(job => job.Id)];
}
