using WebStudio.Jobs;

namespace WebStudio.Components;

/// <summary>
/// The jobs that match, by number and in order, and what is known of those that are seen. Jobs change in place; new ones come in by themselves
/// while the reader is at the top, and wait to be asked for while they are further down, so that nothing jumps.
/// </summary>
public sealed class HistoryFeed : IDisposable
{
    private const int MostKnown = 1000;

    private static readonly TimeSpan RenderInterval = TimeSpan.FromMilliseconds(500);

    private readonly JobSearch _search;
    private readonly Lock _lock = new();
    private readonly Func<bool, Task> _changed;
    private readonly RenderThrottle _throttle;
    private readonly IDisposable _subscription;
    private readonly Dictionary<Guid, JobSnapshot> _known = [];
    private readonly HashSet<Guid> _deleted = [];
    private JobFilter _filter = new();
    private IReadOnlyList<Guid>? _order;
    private HashSet<Guid> _listed = [];
    private bool _stale;
    private int _loads;

    /// <param name="search">Finds jobs.</param>
    /// <param name="events">Tells of changes.</param>
    /// <param name="changed">Renders; told whether other jobs are in the list than before.</param>
    /// <param name="time">For the pace.</param>
    public HistoryFeed(JobSearch search, JobEvents events, Func<bool, Task> changed, TimeProvider time)
    {
        _search = search;
        _changed = changed;
        _throttle = new RenderThrottle(RenderInterval, RefreshAsync, time);
        _subscription = events.Subscribe(null, Take);
    }

    /// <summary>Null until loaded.</summary>
    public IReadOnlyList<Guid>? Order
    {
        get
        {
            lock (_lock)
                return _order;
        }
    }

    /// <summary>How many new jobs wait to be shown.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether new jobs wait instead of moving what is being read.</summary>
    public bool Holds { get; set; }

    /// <summary>What is known of a job that has been read.</summary>
    public JobSnapshot? Find(Guid id)
    {
        lock (_lock)
            return _known.GetValueOrDefault(id);
    }

    /// <summary>Lists anew. Of calls at the same time the last one counts.</summary>
    /// <returns>False when a later call overtook this one.</returns>
    public async Task<bool> LoadAsync(JobFilter filter, CancellationToken cancel)
    {
        int load;
        lock (_lock)
        {
            load = ++_loads;
            _stale = false;
        }
        var order = await _search.MatchAsync(filter, cancel);
        lock (_lock)
        {
            if (load != _loads)
                return false;
            _filter = filter;
            Show(order);
            Waiting = 0;
        }
        return true;
    }

    /// <summary>Reads jobs of the list, so that <see cref="Find"/> knows them.</summary>
    public async Task ReadAsync(int first, int count, CancellationToken cancel)
    {
        List<Guid> wanted;
        lock (_lock)
            wanted = [.. (_order ?? []).Skip(first).Take(count)];
        var jobs = await _search.ReadAsync(wanted, cancel);
        lock (_lock)
        {
            if (_known.Count > MostKnown)
                _known.Clear();
            foreach (var job in jobs)
                _known[job.Id] = job;
        }
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _throttle.Dispose();
    }

    private void Take(JobSnapshot job)
    {
        lock (_lock)
        {
            if (_order is null)
                return;
            var known = _known.GetValueOrDefault(job.Id);
            if (job.DeletedAt is not null)
                _deleted.Add(job.Id);
            else
                _deleted.Remove(job.Id);
            _stale |= job.DeletedAt is not null || !_listed.Contains(job.Id) || (known is not null && known.State != job.State);
            if (known is not null)
                _known[job.Id] = job;
        }
        _throttle.Request();
    }

    private async Task RefreshAsync()
    {
        JobFilter filter;
        int load;
        lock (_lock)
        {
            filter = _filter;
            load = _loads;
            if (!_stale)
                load = -1;
            _stale = false;
        }
        var moved = load >= 0 && Merge(await _search.MatchAsync(filter, CancellationToken.None), load);
        await _changed(moved);
    }

    // Whether the list is another one now.
    private bool Merge(IReadOnlyList<Guid> found, int load)
    {
        lock (_lock)
        {
            // Somebody asked for another list in the meantime.
            if (load != _loads)
                return false;
            var before = _order!;
            if (Holds)
            {
                Waiting = found.Count(id => !_listed.Contains(id));
                // What matches no longer stays where it is and shows what became of it; only what was deleted goes.
                Show([.. before.Where(id => !_deleted.Contains(id))]);
            }
            else
            {
                Waiting = 0;
                Show(found);
            }
            return !before.SequenceEqual(_order!);
        }
    }

    private void Show(IReadOnlyList<Guid> order)
    {
        _order = order;
        _listed = [.. order];
        _deleted.Clear();
    }
}
