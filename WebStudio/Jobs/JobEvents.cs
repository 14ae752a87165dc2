using System.Collections.Concurrent;

namespace WebStudio.Jobs;

/// <summary>
/// The latest snapshot of every running job and who wants to hear of changes. Progress is passed on at most five times a second
/// a job; a change of stage or state at once; the last one always.
/// </summary>
public sealed class JobEvents(JobStore store, TimeProvider time, ILogger<JobEvents> logger) : BackgroundService
{
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SaveInterval = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Guid, JobSnapshot> _latest = new();
    private readonly ConcurrentDictionary<Guid, JobSnapshot> _unsaved = new();
    private readonly ConcurrentDictionary<Guid, JobSnapshot> _unsent = new();
    private readonly ConcurrentDictionary<long, Subscription> _subscriptions = new();
    private readonly Lock _sending = new();
    private long _lastSubscription;

    /// <summary>The live snapshot of a job that is running here, else null.</summary>
    public JobSnapshot? Latest(Guid id) => _latest.GetValueOrDefault(id);

    /// <summary>Calls back on every change of one job, or of all when <paramref name="id"/> is null, until disposed.</summary>
    /// <remarks>Callbacks must return at once; they run on the thread of whoever caused the change.</remarks>
    public IDisposable Subscribe(Guid? id, Action<JobSnapshot> changed)
    {
        var key = Interlocked.Increment(ref _lastSubscription);
        _subscriptions[key] = new Subscription(id, changed);
        return new Unsubscriber(this, key);
    }

    /// <summary>Takes a new snapshot. Urgent ones go out at once; others with the next tick.</summary>
    public void Publish(JobSnapshot snapshot, bool urgent)
    {
        if (!urgent)
        {
            Keep(snapshot);
            _unsent[snapshot.Id] = snapshot;
            return;
        }
        // Together: to who finds the end nothing from before it is sent any more.
        lock (_sending)
        {
            Keep(snapshot);
            _unsent.TryRemove(snapshot.Id, out _);
            Send(snapshot);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TickLength, time);
        var lastSave = time.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                SendPending();
                if (time.GetElapsedTime(lastSave) < SaveInterval || _unsaved.IsEmpty)
                    continue;
                lastSave = time.GetTimestamp();
                await SaveAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Keep(JobSnapshot snapshot)
    {
        if (snapshot.State == JobState.Running)
        {
            _latest[snapshot.Id] = snapshot;
            _unsaved[snapshot.Id] = snapshot;
        }
        else
        {
            // The row is already written; later polls read it there.
            _latest.TryRemove(snapshot.Id, out _);
            _unsaved.TryRemove(snapshot.Id, out _);
        }
    }

    private void SendPending()
    {
        foreach (var id in _unsent.Keys)
        {
            // Taken and sent under one lock: an older snapshot never follows the last one.
            lock (_sending)
            {
                if (_unsent.TryRemove(id, out var snapshot))
                    Send(snapshot);
            }
        }
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        foreach (var id in _unsaved.Keys)
        {
            if (!_unsaved.TryRemove(id, out var snapshot))
                continue;
            try
            {
                await store.SaveProgressAsync(snapshot, cancel);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                logger.LogWarning(error, "The progress of job {Job} was not saved.", id);
            }
        }
    }

    private void Send(JobSnapshot snapshot)
    {
        foreach (var (_, subscription) in _subscriptions)
        {
            if (subscription.Id is { } id && id != snapshot.Id)
                continue;
            try
            {
                subscription.Changed(snapshot);
            }
            catch (Exception error)
            {
                logger.LogWarning(error, "A subscriber of job {Job} failed.", snapshot.Id);
            }
        }
    }

    private sealed record Subscription(Guid? Id, Action<JobSnapshot> Changed);

    private sealed class Unsubscriber(JobEvents owner, long key) : IDisposable
    {
        public void Dispose() => owner._subscriptions.TryRemove(key, out _);
    }
}
