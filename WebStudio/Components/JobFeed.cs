using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>A list of jobs that stays current: known ones change in place, new ones make the list load again.</summary>
public sealed class JobFeed : IDisposable
{
    // A glance, not a gauge: twice a second is enough for a list.
    private static readonly TimeSpan RenderInterval = TimeSpan.FromMilliseconds(500);

    private readonly JobService _jobs;
    private readonly Lock _lock = new();
    private readonly Func<Task> _render;
    private readonly RenderThrottle _throttle;
    private readonly IDisposable _subscription;
    private JobFilter _filter = new();
    private IReadOnlyList<JobSnapshot>? _list;
    private bool _stale;

    public JobFeed(JobService jobs, JobEvents events, Func<Task> render, TimeProvider time)
    {
        _jobs = jobs;
        _render = render;
        _throttle = new RenderThrottle(RenderInterval, RenderAsync, time);
        _subscription = events.Subscribe(null, Take);
    }

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<JobSnapshot>? Jobs
    {
        get
        {
            lock (_lock)
                return _list;
        }
    }

    /// <summary>How many match on all pages.</summary>
    public int Total { get; private set; }

    public async Task LoadAsync(JobFilter filter, CancellationToken cancel)
    {
        _filter = filter;
        lock (_lock)
            _stale = false;
        var (jobs, total) = await _jobs.ListAsync(filter, cancel);
        bool overtaken;
        lock (_lock)
        {
            _list = jobs;
            overtaken = _stale;
        }
        Total = total;
        // What happened while it was read is in neither.
        if (overtaken)
            _throttle.Request();
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _throttle.Dispose();
    }

    private void Take(JobSnapshot snapshot)
    {
        lock (_lock)
        {
            var known = _list?.FirstOrDefault(job => job.Id == snapshot.Id);
            _stale |= known is null || known.State != snapshot.State || snapshot.DeletedAt is not null;
            if (_list is null)
                return;
            if (known is not null)
                _list = [.. _list.Select(job => job.Id == snapshot.Id ? snapshot : job)];
        }
        _throttle.Request();
    }

    private async Task RenderAsync()
    {
        bool stale;
        lock (_lock)
            stale = _stale;
        if (stale)
            await LoadAsync(_filter, CancellationToken.None);
        await _render();
    }
}
