namespace WebStudio.Jobs.Usage;

/// <summary>Statistics as the page shows them. Who asks for the same within some seconds gets the same, so that a page that is drawn twice, or by many, reads the rows once.</summary>
public sealed class UsageBoard(UsageReport report, TimeProvider time)
{
    /// <summary>For so long an answer is given again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private const int MostKept = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<UsageFilter, (DateTimeOffset At, Task<UsageStatistics> Answer)> _kept = [];

    public Task<UsageStatistics> ReadAsync(UsageFilter filter, CancellationToken cancel)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_kept.TryGetValue(filter, out var kept) && now - kept.At < Fresh && !kept.Answer.IsFaulted)
                return kept.Answer.WaitAsync(cancel);
            foreach (var (old, _) in _kept.Where(entry => now - entry.Value.At >= Fresh).ToList())
                _kept.Remove(old);
            var answer = report.ReadAsync(filter, CancellationToken.None);
            if (_kept.Count < MostKept)
                _kept[filter] = (now, answer);
            return answer.WaitAsync(cancel);
        }
    }
}
