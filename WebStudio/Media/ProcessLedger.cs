using System.Collections.Concurrent;

namespace WebStudio.Media;

/// <param name="Id">The process id.</param>
/// <param name="Program">As it was called.</param>
public sealed record WorkingProgram(int Id, string Program);

/// <summary>The programs that one piece of work has at work, and how the last of them failed. Belongs to whatever is called from where it was opened.</summary>
public sealed class ProcessLedger
{
    private static readonly AsyncLocal<ProcessLedger?> Flow = new();

    private readonly ConcurrentDictionary<int, WorkingProgram> _working = new();

    /// <summary>The ledger of the calling work; null where nobody keeps one.</summary>
    public static ProcessLedger? Current => Flow.Value;

    public IReadOnlyCollection<WorkingProgram> Working => [.. _working.Values];

    /// <summary>The last program that ended badly, and not because it was stopped.</summary>
    public ProcessFailedException? LastFailure { get; private set; }

    /// <summary>Keeps it for the calling asynchronous method and all that it calls from here on.</summary>
    public void Follow() => Flow.Value = this;

    internal void Add(int id, string program) => _working[id] = new WorkingProgram(id, program);

    internal void Remove(int id) => _working.TryRemove(id, out _);

    internal void Note(ProcessFailedException failure) => LastFailure = failure;
}
