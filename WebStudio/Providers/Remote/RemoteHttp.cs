using System.Net;
using System.Text;
using System.Text.Json;

namespace WebStudio.Providers.Remote;

/// <summary>HTTP to a service that the operator has configured: no redirects that could carry a key elsewhere, answers up to a size, no clock of its own (<see cref="RemoteCalls"/> has it).</summary>
public static class RemoteHttp
{
    /// <summary>A body of known length: small servers do not read one that comes in chunks.</summary>
    public static HttpContent Json(object body) => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    /// <param name="maxBytes">Largest answer, decompressed. A larger one is an <see cref="HttpRequestException"/>, another status than success a <see cref="RemoteStatusException"/>.</param>
    public static HttpClient Create(long maxBytes) => new(new CheckedAnswers(maxBytes)
    {
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        },
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private sealed class CheckedAnswers(long maxBytes) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            try
            {
                RemoteStatusException.ThrowIfFailed(answer);
                await answer.Content.LoadIntoBufferAsync(maxBytes, cancellationToken);
                return answer;
            }
            catch
            {
                answer.Dispose();
                throw;
            }
        }
    }
}
