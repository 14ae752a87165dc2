using Microsoft.Extensions.Options;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>How much is read outside of jobs at once.</summary>
public sealed class EchoTurns(IOptions<EchoSettings> settings)
{
    private const int RetrySeconds = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reads = new(settings.Value.MaxReads);
    private readonly SemaphoreSlim _streams = new(settings.Value.MaxStreams);

    /// <summary>Waits a little for a turn to look into a file; it lasts until the result is disposed.</summary>
    /// <exception cref="RequestRejectedException">503: too many are at it.</exception>
    public Task<IDisposable> ReadAsync(CancellationToken cancel) => EnterAsync(_reads, Patience, cancel);

    /// <summary>A turn to stream; there is no use in waiting for the end of another one.</summary>
    /// <exception cref="RequestRejectedException">503: too many are at it.</exception>
    public Task<IDisposable> StreamAsync(CancellationToken cancel) => EnterAsync(_streams, TimeSpan.Zero, cancel);

    private static async Task<IDisposable> EnterAsync(SemaphoreSlim turns, TimeSpan patience, CancellationToken cancel) => await turns.WaitAsync(patience, cancel)
        ? new Turn(turns)
        : throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, "BUSY", "Busy", "Too many files are being read right now. Please try again in a few seconds.") { RetryAfter = RetrySeconds };

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
