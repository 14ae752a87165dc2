using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>Follows one job for a page: its newest snapshot, and a call to render at most ten times a second.</summary>
public sealed class LiveJob : IDisposable
{
    private static readonly TimeSpan RenderInterval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly RenderThrottle _throttle;
    private readonly IDisposable _subscription;
    private JobSnapshot? _current;

    public LiveJob(JobEvents events, Guid id, Func<Task> render, TimeProvider time)
    {
        Id = id;
        _throttle = new RenderThrottle(RenderInterval, render, time);
        _subscription = events.Subscribe(id, Take);
    }

    public Guid Id { get; }

    public JobSnapshot? Current
    {
        get
        {
            lock (_lock)
                return _current;
        }
    }

    /// <summary>Reads the job as it is now. What an event said in the meantime is newer and stays.</summary>
    public async Task LoadAsync(JobService jobs, CancellationToken cancel)
    {
        var found = await jobs.FindAsync(Id, cancel);
        lock (_lock)
            _current ??= found;
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _throttle.Dispose();
    }

    private void Take(JobSnapshot snapshot)
    {
        lock (_lock)
            _current = snapshot;
        _throttle.Request();
    }
}
