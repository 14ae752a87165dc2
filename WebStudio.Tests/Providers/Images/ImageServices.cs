using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Providers;
using WebStudio.Providers.Images;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Images;

/// <summary>What tests of services that paint or find pictures have in common.</summary>
internal static class ImageServices
{
    public const string Key = "a-key-that-nobody-may-see";

    public static readonly ImageBrief Brief = new()
    {
        Prompt = "A keeper climbs the stairs of a lighthouse / 100 %.",
        Narration = "She climbed.",
        Style = ImageStyle.Watercolor,
        Width = 640,
        Height = 360,
        Seed = 5_000_000_000,
        Index = 2,
        Count = 10,
        Keywords = ["lighthouse", "stairs"],
        Cast = [new CastMember("Mara", "red scarf, grey hair"), new CastMember("Jon", "")],
        Setting = "a rocky coast, storm",
    };

    public static RemoteCalls Calls() => new(
        Options.Create(new ProviderSettings
        {
            Retries = 1,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            AttemptTimeout = TimeSpan.FromSeconds(20),
            TotalTimeout = TimeSpan.FromSeconds(40),
            SlowAttemptTimeout = TimeSpan.FromSeconds(20),
            SlowTotalTimeout = TimeSpan.FromSeconds(40),
        }),
        TimeProvider.System, NullLogger<RemoteCalls>.Instance);

    /// <summary>Has one picture made and gives the header of its file.</summary>
    public static async Task<(ImageHeader Header, string? Said)> MakeAsync(IImageMaker maker, ImageBrief? brief = null)
    {
        using var scratch = new Scratch();
        var path = scratch.PathFor("picture.partial");
        var said = await maker.MakeAsync(brief ?? Brief, path, CancellationToken.None);
        // Whatever else was needed on the way has gone.
        Assert.Equal([path], Directory.GetFiles(scratch.Folder));
        return (await ImageLoader.InspectAsync(path, CancellationToken.None), said);
    }

    /// <summary>Has one picture made, which fails, and gives the failure; nothing of it is left.</summary>
    public static async Task<ProviderFailedException> FailAsync(IImageMaker maker, ImageBrief? brief = null)
    {
        using var scratch = new Scratch();
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => maker.MakeAsync(brief ?? Brief, scratch.PathFor("picture.partial"), CancellationToken.None));
        Assert.Empty(Directory.GetFiles(scratch.Folder));
        Assert.StartsWith(failure.Provider, failure.Message, StringComparison.Ordinal);
        foreach (var secret in (string[])[Key, "keeper", "lighthouse"])
            Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal);
        return failure;
    }

    public static Task SendAsync(HttpContext http, int status, byte[] body, string type = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Never answers.</summary>
    public static Task HangAsync(HttpContext http) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Stands for hosts that only https reaches.</summary>
    internal sealed class Hosts(HttpStatusCode status, byte[] content) : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            // Of unknown length, so that only counting shows that it is too large.
            var body = new StreamContent(new MemoryStream(content));
            body.Headers.ContentLength = null;
            return Task.FromResult(new HttpResponseMessage(status) { Content = body });
        }
    }
}
