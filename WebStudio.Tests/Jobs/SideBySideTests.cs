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
}
