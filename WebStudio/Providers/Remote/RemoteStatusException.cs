using System.Net;
using System.Net.Http.Headers;

namespace WebStudio.Providers.Remote;

/// <summary>A remote service answered with a status other than success. Nothing of the answer's body is kept: it may repeat what was sent.</summary>
public sealed class RemoteStatusException(HttpStatusCode status, RetryConditionHeaderValue? retryAfter) : Exception($"The answer was {(int)status}.")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)Status >= 500;

    /// <summary>How long the service wants to be left alone; null when it does not say.</summary>
    public TimeSpan? WaitFrom(DateTimeOffset now) => (retryAfter?.Delta ?? (retryAfter?.Date - now)) is { } wait ? wait < TimeSpan.Zero ? TimeSpan.Zero : wait : null;

    /// <exception cref="RemoteStatusException">The answer is not a success.</exception>
    public static void ThrowIfFailed(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new RemoteStatusException(answer.StatusCode, answer.Headers.RetryAfter);
    }
}
