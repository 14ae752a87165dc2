using System.Collections.Concurrent;

namespace WebStudio.Tests;

/// <summary>A clock on which short waits are over at once and are written down; longer ones never end.</summary>
/// <param name="longestWait">What still is a wait, and not a limit.</param>
internal sealed class SwiftTime(TimeSpan longestWait) : TimeProvider
{
    private readonly TimeSpan _longestWait = longestWait;
    private long _ticks = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero).Ticks;

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SwiftTime owner, Action ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > owner._longestWait)
                return true;
            owner.Waits.Enqueue(dueTime);
            owner.Advance(dueTime);
            ThreadPool.UnsafeQueueUserWorkItem(_ => ring(), null);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
