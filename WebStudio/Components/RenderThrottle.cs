namespace WebStudio.Components;

/// <summary>
/// Passes requests to render on at most once an interval. The first goes out at once and the last is never dropped.
/// </summary>
public sealed class RenderThrottle(TimeSpan interval, Func<Task> render, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long? _last;
    private bool _disposed;

    public void Request()
    {
        lock (_lock)
        {
            if (_disposed || _timer is not null)
                return;
            var wait = _last is { } last ? interval - time.GetElapsedTime(last) : TimeSpan.Zero;
            _timer = time.CreateTimer(_ => Fire(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void Fire()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _timer?.Dispose();
            _timer = null;
            _last = time.GetTimestamp();
        }
        _ = RenderAsync();
    }

    private async Task RenderAsync()
    {
        try
        {
            await render();
        }
        catch (Exception error) when (error is ObjectDisposedException or OperationCanceledException)
        {
            // The page has gone in the meantime.
        }
    }
}
