using System.Collections.Concurrent;

namespace WebStudio.Jobs;

/// <summary>The jobs at work in this process and how to stop them.</summary>
public sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = new();

    public int Count => _running.Count;

    /// <summary>Stops a job at work; false when it is not running here.</summary>
    public bool TryCancel(Guid id)
    {
        if (!_running.TryGetValue(id, out var source))
            return false;
        try
        {
            source.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Registers a job; null when it is at work here already.</summary>
    internal CancellationTokenSource? TryEnter(Guid id)
    {
        var source = new CancellationTokenSource();
        if (_running.TryAdd(id, source))
            return source;
        source.Dispose();
        return null;
    }

    /// <summary>Forgets this run of a job; a later run of the same job is untouched.</summary>
    internal void Leave(Guid id, CancellationTokenSource source)
    {
        if (_running.TryRemove(new KeyValuePair<Guid, CancellationTokenSource>(id, source)))
            source.Dispose();
    }
}
