using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace WebStudio.Providers.Remote;

/// <summary>What an exception of a remote call means.</summary>
/// <param name="Problem">What follows the service's name in a sentence.</param>
/// <param name="IsTransient">Whether another attempt may succeed.</param>
/// <param name="Cause">The answer with another status than success, if there was one.</param>
internal sealed record RemoteFailure(string Problem, bool IsTransient, RemoteStatusException? Cause)
{
    public HttpStatusCode? Status => Cause?.Status;

    public TimeSpan? WaitFrom(DateTimeOffset now) => Cause?.WaitFrom(now);

    /// <returns>Null where the exception tells nothing of the remote side; client libraries wrap what happened, so inner exceptions count too.</returns>
    public static RemoteFailure? Of(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            switch (error)
            {
                case RemoteStatusException status:
                    return new RemoteFailure(Sentence(status.Status), status.IsTransient, status);
                case BrokenCircuitException:
                    return new RemoteFailure("failed too often lately and is left alone for a while", false, null);
                // A client library that has a clock of its own cancels by itself.
                case TimeoutRejectedException or OperationCanceledException:
                    return new RemoteFailure("did not answer in time", true, null);
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return new RemoteFailure("sent a larger answer than is accepted", false, null);
                case HttpRequestException or IOException:
                    return new RemoteFailure("could not be reached", true, null);
            }
        }

        return null;
    }

    private static string Sentence(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => $"did not accept the key ({(int)status})",
        402 => "wants to be paid first (402)",
        404 => "does not know what it was asked for (404)",
        408 => "did not answer in time (408)",
        413 => "found the request too large (413)",
        429 => "has had too many requests (429)",
        529 => "is overloaded (529)",
        >= 500 => $"had an error of its own ({(int)status})",
        _ => $"refused the request ({(int)status})",
    };
}
