namespace WebStudio.Tests.Jobs;

/// <summary>How many run at once: of one kind, and of all.</summary>
public sealed class ConcurrencyTests
{
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _atWork;
    private int _most;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task No_more_of_a_kind_run_at_once_than_allowed_and_not_fewer(int limit)
    {
        await using var app = TestPipeline.Start([Counting("test", limit)], null, ("Jobs:MaxConcurrent", "8"), ("Jobs:Kinds:test:MaxConcurrent", $"{limit}"));
        await SubmitAndWaitAsync(app, "test", "test", "test", "test", "test", "test", "test", "test");
        Assert.Equal(limit, _most);
    }

    [Fact]
    public async Task No_more_of_all_kinds_run_at_once_than_allowed()
    {
        await using var app = TestPipeline.Start(
            [Counting("alpha", 2), Counting("beta", 2), Counting("gamma", 2)], null,
            ("Jobs:MaxConcurrent", "2"), ("Jobs:Kinds:alpha:MaxConcurrent", "2"), ("Jobs:Kinds:beta:MaxConcurrent", "2"), ("Jobs:Kinds:gamma:MaxConcurrent", "2"));
        await SubmitAndWaitAsync(app, "alpha", "beta", "gamma", "alpha", "beta", "gamma", "alpha", "beta", "gamma");
        Assert.Equal(2, _most);
    }

    [Fact]
    public async Task A_kind_that_waits_does_not_hold_up_another()
    {
        var gate = new Gate("slow");
        await using var app = TestPipeline.Start([gate.Pipeline, TestPipeline.Quick("quick")], null, ("Jobs:Kinds:slow:MaxConcurrent", "1"));
        var slow = new List<string>();
        for (var i = 0; i < 5; i++)
            slow.Add(await app.SubmitAsync("slow"));
        await gate.StartedAsync();
        await app.EndAsync(await app.SubmitAsync("quick"), "completed");
        Assert.Equal(1, gate.Started);
        gate.Release();
        foreach (var id in slow)
            await app.EndAsync(id, "completed");
    }

    [Fact]
    public async Task Jobs_of_a_kind_start_in_the_order_of_their_submission()
    {
        var order = new List<string>();
        var gate = new Gate();
        await using var app = TestPipeline.Start([new TestPipeline("test", async run =>
        {
            lock (order)
                order.Add(run.Job.Id.ToString());
            return await gate.Pipeline.RunAsync(run.Job, run.Workspace, run.Progress, run.Cancel);
        }),
        ], null, ("Jobs:Kinds:test:MaxConcurrent", "1"));
        var ids = new List<string>();
        for (var i = 0; i < 6; i++)
            ids.Add(await app.SubmitAsync());
        gate.Release();
        foreach (var id in ids)
            await app.EndAsync(id, "completed");
        Assert.Equal(ids, order);
    }

    [Fact]
    public async Task Many_submissions_at_once_all_end()
    {
        await using var app = TestPipeline.Start([TestPipeline.Quick()], null, ("Jobs:MaxConcurrent", "4"), ("Jobs:Kinds:test:MaxConcurrent", "4"));
        var ids = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => app.SubmitAsync()));
        Assert.Equal(60, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var id in ids)
            await app.EndAsync(id, "completed");
        await Eventually.TrueAsync(async () => await JobSteps.ScheduledAsync(app.DataDir) == 0, "no trigger is left");
    }

    private TestPipeline Counting(string kind, int limit) => new(kind, async run =>
    {
        var now = Interlocked.Increment(ref _atWork);
        for (var most = Volatile.Read(ref _most); now > most; most = Volatile.Read(ref _most))
            Interlocked.CompareExchange(ref _most, now, most);
        // All that may start do, and then there is time for one too many.
        if (now >= limit)
            _full.TrySetResult();
        await _full.Task.WaitAsync(run.Cancel);
        await Task.Delay(150, run.Cancel);
        Interlocked.Decrement(ref _atWork);
        return new { };
    });

    private static async Task SubmitAndWaitAsync(StudioApp app, params string[] kinds)
    {
        var ids = new List<string>();
        foreach (var kind in kinds)
            ids.Add(await app.SubmitAsync(kind));
        foreach (var id in ids)
            await app.EndAsync(id, "completed");
    }
}
