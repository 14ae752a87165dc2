using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace WebStudio.Tests;

/// <summary>A request as a stub server received it.</summary>
internal sealed record StubRequest(string Method, string Path, string Protocol, IHeaderDictionary Headers, byte[] Body);

/// <summary>A small server on a free port that stands for a remote service: it keeps what it was asked and answers as the test says.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app, ConcurrentQueue<StubRequest> requests)
    {
        _app = app;
        Requests = requests;
    }

    /// <summary>What was asked so far, oldest first.</summary>
    public ConcurrentQueue<StubRequest> Requests { get; }

    public Uri Address => new(_app.Urls.First());

    /// <param name="answer">Writes the answer; gets the number of the request, from 0.</param>
    /// <param name="protocols">HTTP/2 means without TLS.</param>
    public static async Task<StubServer> StartAsync(Func<HttpContext, int, Task> answer, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var app = builder.Build();
        var requests = new ConcurrentQueue<StubRequest>();
        var count = -1;
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            requests.Enqueue(new StubRequest(http.Request.Method, http.Request.Path, http.Request.Protocol, new HeaderDictionary(http.Request.Headers.ToDictionary()), body.ToArray()));
            await answer(http, Interlocked.Increment(ref count));
        });
        await app.StartAsync();
        return new StubServer(app, requests);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
