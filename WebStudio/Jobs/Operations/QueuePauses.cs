using Microsoft.EntityFrameworkCore;
using WebStudio.Data;

namespace WebStudio.Jobs.Operations;

/// <summary>Which kinds are not started for now. Kept in the database: a restart changes nothing. Jobs at work go on.</summary>
public sealed class QueuePauses(IDbContextFactory<StudioDb> databases, JobQueue queue, TimeProvider time, ILogger<QueuePauses> logger) : IDisposable
{
    private const string All = "*";

    private readonly SemaphoreSlim _changing = new(1);
    private volatile IReadOnlySet<string> _paused = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Something was paused or resumed. Handlers must return at once.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether the whole line is paused, and not only some kinds.</summary>
    public bool IsAllPaused => _paused.Contains(All);

    /// <summary>Whether a kind is paused, by itself or with all.</summary>
    public bool IsPaused(string kind) => IsAllPaused || _paused.Contains(kind);

    /// <summary>Whether a kind is paused by itself: it stays so when the line is resumed.</summary>
    public bool IsKindPaused(string kind) => _paused.Contains(kind);

    /// <summary>Takes over what the database says; this node is told so by others, and by itself at start.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        await _changing.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await TakeAsync(await db.Pauses.AsNoTracking().Select(pause => pause.Kind).ToListAsync(cancel), cancel);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Starts no more jobs of a kind, or of any.</summary>
    /// <param name="kind">The kind, or null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task PauseAsync(string? kind, CancellationToken cancel)
    {
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            if (!await db.Pauses.AnyAsync(pause => pause.Kind == (kind ?? All), cancel))
                db.Pauses.Add(new QueuePause { Kind = kind ?? All, Since = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancel);
        }
        logger.LogInformation("The queue was paused for {Kind}.", kind ?? "all kinds");
        await LoadAsync(CancellationToken.None);
    }

    /// <summary>Starts jobs of a kind again, or of all that are not paused by themselves.</summary>
    /// <param name="kind">The kind, or null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ResumeAsync(string? kind, CancellationToken cancel)
    {
        await using (var db = await databases.CreateDbContextAsync(cancel))
            await db.Pauses.Where(pause => pause.Kind == (kind ?? All)).ExecuteDeleteAsync(cancel);
        logger.LogInformation("The queue was resumed for {Kind}.", kind ?? "all kinds");
        await LoadAsync(CancellationToken.None);
    }

    public void Dispose() => _changing.Dispose();

    private async Task TakeAsync(List<string> kinds, CancellationToken cancel)
    {
        if (_paused.SetEquals(kinds))
            return;
        _paused = kinds.ToHashSet(StringComparer.Ordinal);
        await queue.LimitAsync(IsPaused, cancel);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
