using WebStudio.Jobs;

namespace WebStudio.Tests.Jobs;

/// <summary>Works that succeed or fail together.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public async Task Works_run_at_the_same_time_and_all_are_waited_for()
    {
        TaskCompletionSource one = new(TaskCreationOptions.RunContinuationsAsynchronously), other = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = 0;
        // Neither can end unless both have begun.
        await SideBySide.RunAsync(CancellationToken.None, Meet(one, other), Meet(other, one)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, done);

        Func<CancellationToken, Task> Meet(TaskCompletionSource mine, TaskCompletionSource theirs) => async _ =>
        {
            mine.SetResult();
            await theirs.Task;
            Interlocked.Increment(ref done);
        };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_failure_stops_the_others_and_is_the_one_that_is_told(bool failsFirst)
    {
        var stopped = false;
        Func<CancellationToken, Task> fails = async _ =>
        {
            await Task.Yield();
            throw new PipelineException("X", "It failed.");
        }, waits = async cancel =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            finally
            {
                stopped = true;
            }
        };
        var error = await Assert.ThrowsAsync<PipelineException>(() => SideBySide.RunAsync(CancellationToken.None, failsFirst ? [fails, waits] : [waits, fails]));
        Assert.Equal("It failed.", error.Message);
        Assert.True(stopped);
    }

    [Fact]
    public async Task Cancelling_stops_all()
    {
        using var cancel = new CancellationTokenSource();
        var running = SideBySide.RunAsync(cancel.Token, token => Task.Delay(Timeout.Infinite, token), token => Task.Delay(Timeout.Infinite, token));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task When_one_of_many_fails_no_more_are_begun_and_those_on_their_way_come_to_their_ends()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = new List<int>();
        var error = await Assert.ThrowsAsync<PipelineException>(() => SideBySide.EachAsync(Enumerable.Range(0, 9), 2, async (item, cancel) =>
        {
            if (item == 1)
            {
                await begun.Task;
                failed.SetResult();
                throw new PipelineException("X", "It failed.");
            }
            begun.SetResult();
            await failed.Task;
            await Task.Delay(30, cancel);
            done.Add(item);
        }, CancellationToken.None, CancellationToken.None));
        Assert.Equal("It failed.", error.Message);
        Assert.Equal([0], done);
    }

    [Fact]
    public async Task Of_many_those_on_their_way_end_when_it_is_enough_and_stop_at_once_when_cancelled()
    {
        using var enough = new CancellationTokenSource();
        var done = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SideBySide.EachAsync(Enumerable.Range(0, 9), 1, async (_, cancel) =>
        {
            await enough.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            done++;
        }, enough.Token, CancellationToken.None));
        Assert.Equal(1, done);

        using var cancelling = new CancellationTokenSource();
        var running = SideBySide.EachAsync([1, 2], 2, (_, cancel) => Task.Delay(Timeout.Infinite, cancel), CancellationToken.None, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
