using WebStudio.Files;

namespace WebStudio.Jobs.Operations;

/// <summary>
/// Keeps the board of the operations page current while somebody looks, for all of them at once: processes and machine every second, what the
/// database knows when something happened, at least every ten seconds.
/// </summary>
public sealed class OpsMonitor(
    JobStore store, OpsRecords search, QueueLine line, RunningJobs running, JobEvents events, QueuePauses pauses, RecurringWork recurring, Throughput throughput,
    StudioFolders folders, TimeProvider time, ILogger<OpsMonitor> logger) : IDisposable
{
    /// <summary>How many of the line and of the failed ones are shown.</summary>
    public const int LineLength = 100, FailedLength = 10;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _refreshing = new(1);
    private readonly Lock _lock = new();
    private readonly List<Action> _watchers = [];
    private readonly ProcessSampler _sampler = new(time);
    private readonly CancellationTokenSource _end = new();
    private volatile bool _stale = true;
    private long _readAt;
    private long? _sampledAt;
    private ITimer? _timer;
    private IDisposable? _subscription;

    /// <summary>The newest; null before anybody looked.</summary>
    public OpsBoard? Board { get; private set; }

    /// <summary>Calls back after every change, until disposed. Callbacks must return at once.</summary>
    public IDisposable Watch(Action changed)
    {
        lock (_lock)
        {
            _watchers.Add(changed);
            if (_watchers.Count == 1)
            {
                _subscription = events.Subscribe(null, job => _stale |= job.State != JobState.Running);
                pauses.Changed += Touch;
                _timer = time.CreateTimer(_ => _ = TickAsync(), null, Interval, Interval);
            }
        }
        return new Watcher(this, changed);
    }

    /// <summary>Reads all anew; after something was done, so that its effect is seen at once.</summary>
    public Task RefreshAsync(CancellationToken cancel)
    {
        _stale = true;
        return UpdateAsync(wait: true, cancel);
    }

    public void Dispose()
    {
        _end.Cancel();
        _timer?.Dispose();
        _subscription?.Dispose();
        _end.Dispose();
    }

    private void Touch(object? sender, EventArgs change) => _stale = true;

    private void Leave(Action changed)
    {
        lock (_lock)
        {
            if (!_watchers.Remove(changed) || _watchers.Count > 0)
                return;
            _timer?.Dispose();
            _subscription?.Dispose();
            pauses.Changed -= Touch;
            _stale = true;
        }
    }

    private async Task TickAsync()
    {
        try
        {
            await UpdateAsync(wait: false, _end.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            logger.LogWarning(error, "The board of operations could not be read.");
        }
        catch (OperationCanceledException)
        {
            // The studio stops.
        }
    }

    private async Task UpdateAsync(bool wait, CancellationToken cancel)
    {
        if (!await _refreshing.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel))
            return;
        try
        {
            var board = Board;
            if (board is null || _stale || time.GetElapsedTime(_readAt) >= Longest)
            {
                // Before it is read: what happens meanwhile counts for the next time.
                _stale = false;
                _readAt = time.GetTimestamp();
                board = await ReadAsync(cancel);
            }
            Board = Sample(board);
        }
        finally
        {
            _refreshing.Release();
        }
        Action[] watchers;
        lock (_lock)
            watchers = [.. _watchers];
        foreach (var watcher in watchers)
            watcher();
    }

    private async Task<OpsBoard> ReadAsync(CancellationToken cancel) => new()
    {
        Machine = MachineState.Read(folders),
        Counts = await store.CountAsync(cancel),
        Running = [.. (await store.InStateAsync(JobState.Running, cancel)).Select(job => new RunningWork(job, []))],
        Line = await line.ListAsync(LineLength, cancel),
        Failed = await search.FailedAsync(FailedLength, cancel),
        Recurring = await recurring.ListAsync(cancel),
        Nodes = await search.NodesAsync(cancel),
        LastHour = await throughput.ListAsync(TimeSpan.FromMinutes(1), 60, cancel),
        LastDays = await throughput.ListAsync(TimeSpan.FromHours(1), 48, cancel),
    };

    private OpsBoard Sample(OpsBoard board)
    {
        // Two looks in a row would measure next to nothing.
        if (_sampledAt is { } before && Board is { } last && time.GetElapsedTime(before) < Interval / 2)
            return board with { At = last.At, Machine = last.Machine, Studio = last.Studio, Running = [.. board.Running.Select(work => Live(work, last.Running.FirstOrDefault(known => known.Job.Id == work.Job.Id)?.Programs ?? []))] };
        _sampledAt = time.GetTimestamp();
        _sampler.Begin();
        return board with
        {
            At = time.GetUtcNow().UtcDateTime,
            Machine = MachineState.Read(folders),
            Studio = _sampler.Look(Environment.ProcessId),
            Running = [.. board.Running.Select(work => Live(work, [.. running.ProgramsOf(work.Job.Id).OrderBy(program => program.Id).SelectMany(program => _sampler.LookAtTree(program.Id))]))],
        };
    }

    private RunningWork Live(RunningWork work, IReadOnlyList<ProcessUse> programs) => new(events.Latest(work.Job.Id) ?? work.Job, programs);

    private sealed class Watcher(OpsMonitor owner, Action changed) : IDisposable
    {
        public void Dispose() => owner.Leave(changed);
    }
}
