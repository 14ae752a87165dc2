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
}
