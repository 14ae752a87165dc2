using System.Collections.Concurrent;
using WebStudio.Media;

namespace WebStudio.Jobs;

/// <summary>The jobs at work in this process and how to stop them.</summary>
public sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<Guid, ProcessLedger> _ledgers = new();

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

    /// <summary>The programs that a job has at work here; none when it is not at work here.</summary>
    public IReadOnlyCollection<WorkingProgram> ProgramsOf(Guid id) => _ledgers.GetValueOrDefault(id)?.Working ?? [];

    /// <summary>Keeps, for as long as the job is at work, which programs it starts.</summary>
    internal ProcessLedger OpenLedger(Guid id) => _ledgers[id] = new ProcessLedger();

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
        {
            _ledgers.TryRemove(id, out _);
            source.Dispose();
        }
    }
}
