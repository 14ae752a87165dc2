using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace WebStudio.Jobs;

/// <summary>Works that do not wait for each other and succeed or fail together.</summary>
public static class SideBySide
{
    /// <summary>Runs all of them to their ends. The first failure cancels the others, whose ends are waited for, and is what is thrown.</summary>
    /// <param name="cancel">Stops all of them.</param>
    /// <param name="works">Each begins in turn, on the caller's thread up to its first wait.</param>
    public static async Task RunAsync(CancellationToken cancel, params IReadOnlyList<Func<CancellationToken, Task>> works)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ExceptionDispatchInfo? first = null;
        await Task.WhenAll(works.Select(GuardedAsync));
        first?.Throw();

        async Task GuardedAsync(Func<CancellationToken, Task> work)
        {
            try
            {
                await work(stop.Token);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(error), null);
                await stop.CancelAsync();
            }
        }
    }

    /// <summary>Works on items, some at once. After the first failure, which is what is thrown, no more are begun; those on their way come to their ends before, for they may have been paid for.</summary>
    /// <param name="items">Begun in their order.</param>
    /// <param name="atOnce">How many.</param>
    /// <param name="work">On one of them.</param>
    /// <param name="enough">No more are begun.</param>
    /// <param name="cancel">Stops all of them at once.</param>
    /// <exception cref="OperationCanceledException">Not all were begun.</exception>
    public static async Task EachAsync<T>(IEnumerable<T> items, int atOnce, Func<T, CancellationToken, Task> work, CancellationToken enough, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(enough, cancel);
        var waiting = new ConcurrentQueue<T>(items);
        ExceptionDispatchInfo? first = null;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        first?.Throw();
        if (!waiting.IsEmpty)
            stop.Token.ThrowIfCancellationRequested();

        async Task WorkAsync()
        {
            try
            {
                while (!stop.IsCancellationRequested && waiting.TryDequeue(out var item))
                    await work(item, cancel);
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(error), null);
                await stop.CancelAsync();
            }
        }
    }
}
