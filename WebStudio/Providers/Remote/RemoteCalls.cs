using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace WebStudio.Providers.Remote;

/// <summary>
/// Calls of remote services: a limit for the whole, retries with exponential back-off and jitter that honour Retry-After,
/// a circuit breaker per service, and a limit for each attempt. It logs the service, what went wrong and when it tries again;
/// never addresses, headers or what is sent.
/// </summary>
public sealed class RemoteCalls(IOptions<ProviderSettings> options, TimeProvider time, ILogger<RemoteCalls> logger)
{
    private readonly ConcurrentDictionary<(string Provider, RemotePace Pace), Lazy<ResiliencePipeline>> _pipelines = new();

    /// <summary>Makes a call, again where that may help.</summary>
    /// <param name="provider">The service's name as shown to people; each has a breaker of its own.</param>
    /// <param name="call">
    /// One attempt. What may pass by itself it throws as <see cref="RemoteStatusException"/>, <see cref="HttpRequestException"/> or <see cref="IOException"/>, also within another exception.
    /// </param>
    /// <param name="cancel">Ends it at once.</param>
    /// <exception cref="ProviderFailedException">No attempt succeeded, or none was worth making.</exception>
    public Task<T> RunAsync<T>(string provider, Func<CancellationToken, Task<T>> call, CancellationToken cancel) => RunAsync(provider, RemotePace.Quick, call, cancel);

    /// <inheritdoc cref="RunAsync{T}(string, Func{CancellationToken, Task{T}}, CancellationToken)"/>
    /// <param name="pace">How long it may take; quick and slow calls of a service have breakers of their own.</param>
    public async Task<T> RunAsync<T>(string provider, RemotePace pace, Func<CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        var attempts = 0;
        try
        {
            return await _pipelines.GetOrAdd((provider, pace), key => new Lazy<ResiliencePipeline>(() => Build(key.Provider, key.Pace))).Value.ExecuteAsync(
                async stop =>
                {
                    Interlocked.Increment(ref attempts);
                    return await call(stop);
                },
                cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested && RemoteFailure.Of(error) is { } failure)
        {
            var tries = attempts > 1 ? $" in {attempts} attempts" : "";
            logger.LogWarning("{Provider} failed after {Attempts} attempts: {Problem}", provider, attempts, failure.Problem);
            throw new ProviderFailedException(provider, $"{provider} {failure.Problem}{tries}.", error);
        }
    }

    private ResiliencePipeline Build(string provider, RemotePace pace)
    {
        var settings = options.Value;
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddTimeout(pace == RemotePace.Slow ? settings.SlowTotalTimeout : settings.TotalTimeout);
        if (settings.Retries > 0)
            builder.AddRetry(Retries(provider, settings));
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                // Being asked to slow down is an answer; the service works.
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is { } error && RemoteFailure.Of(error) is { IsTransient: true, Status: not HttpStatusCode.TooManyRequests }),
                FailureRatio = 0.75,
                MinimumThroughput = settings.BreakAfter,
                SamplingDuration = TimeSpan.FromMinutes(2),
                BreakDuration = settings.BreakFor,
                OnOpened = _ =>
                {
                    logger.LogWarning("{Provider} is left alone for {Seconds} s: most of its last answers were failures.", provider, settings.BreakFor.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(pace == RemotePace.Slow ? settings.SlowAttemptTimeout : settings.AttemptTimeout)
            .Build();
    }

    private RetryStrategyOptions Retries(string provider, ProviderSettings settings) => new()
    {
        MaxRetryAttempts = settings.Retries,
        Delay = settings.RetryDelay,
        MaxDelay = settings.MaxRetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = outcome => ValueTask.FromResult(
            outcome.Outcome.Exception is { } error && RemoteFailure.Of(error) is { IsTransient: true } failure && (failure.WaitFrom(time.GetUtcNow()) ?? TimeSpan.Zero) <= settings.MaxRetryDelay),
        DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Exception is { } error ? RemoteFailure.Of(error)?.WaitFrom(time.GetUtcNow()) : null),
        OnRetry = retry =>
        {
            logger.LogInformation("{Provider} {Problem}; the next attempt is in {Seconds} s.", provider, retry.Outcome.Exception is { } error ? RemoteFailure.Of(error)?.Problem : null, Math.Round(retry.RetryDelay.TotalSeconds, 2));
            return ValueTask.CompletedTask;
        },
    };
}
