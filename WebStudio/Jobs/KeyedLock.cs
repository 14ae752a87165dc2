namespace WebStudio.Jobs;

/// <summary>Lets one caller in at a time for each key. Few locks serve all keys, so callers of different keys may wait for each other, too.</summary>
public sealed class KeyedLock
{
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for its turn, which lasts until the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancel)
    {
        var turn = _locks[(uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)_locks.Length];
        await turn.WaitAsync(cancel);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
