using System.Diagnostics;

namespace WebStudio.Tests;

/// <summary>Waits for what has to come true; the deadline only guards against hanging.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Deadline)
                Assert.Fail($"Within {Deadline.TotalSeconds:0} s it did not come true that {what}.");
            await Task.Delay(15);
        }
    }

    /// <summary>The result of a task, or a failure when it never ends.</summary>
    public static async Task<T> ResultAsync<T>(Task<T> task, string what)
    {
        if (await Task.WhenAny(task, Task.Delay(Deadline)) != task)
            Assert.Fail($"Within {Deadline.TotalSeconds:0} s there was no {what}.");
        return await task;
    }
}
