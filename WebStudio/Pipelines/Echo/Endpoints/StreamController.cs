using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>Frames as they would play, one JPEG after the other, without a video being made.</summary>
[ApiController]
public sealed class StreamController(
    EchoRoots roots, EchoTurns turns, StudioFolders folders, IOptions<EchoSettings> settings, IHostApplicationLifetime host, TimeProvider time, ILogger<StreamController> logger) : ControllerBase
{
    private const int DefaultQuality = 85;

    /// <summary><c>multipart/x-mixed-replace</c> at the speed of the frames; ends behind the last one unless <c>loop=1</c>.</summary>
    /// <param name="query">File and options; label is not used.</param>
    /// <param name="resize">WIDTHxHEIGHT, each 1 to 4096.</param>
    /// <param name="cancel">The client has gone.</param>
    [HttpGet("/api/stream-video")]
    public async Task Stream([FromQuery] EchoQuery query, string? resize, CancellationToken cancel)
    {
        var own = new OptionReader(query.ToOptions());
        var encoder = JpegStream.Encoder(own.Integer("quality", DefaultQuality, 1, 100), PictureSize.Parse(resize));
        var loop = own.Flag("loop", false);
        var options = EchoOptions.Read((query with { Quality = null, Loop = null, Label = null }).ToOptions());
        using var turn = await turns.StreamAsync(cancel);
        using var file = roots.Open(query.Path);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.ApplicationStopping);
        try
        {
            await using var pictures = await EchoPictures.OpenAsync(file.ReadPath, options, settings.Value, folders, stop.Token);
            await using var pipe = await FramePipe.StartAsync(pictures.Format, encoder, FramesAsync(pictures, loop, stop.Token), stop.Token);
            await SendAsync(JpegStream.ReadAsync(pipe.Output, stop.Token), pictures.Choice.Fps, stop.Token);
            await pipe.CompleteAsync();
            await EndAsync(stop.Token);
        }
        catch (InvalidArrayException error) when (!Response.HasStarted)
        {
            throw RequestRejectedException.Invalid(EchoPipeline.InvalidArray, error.Message);
        }
        catch (InvalidArrayException error)
        {
            logger.LogInformation("A stream ended early: {Reason}", error.Message);
            HttpContext.Abort();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The studio stops.
            HttpContext.Abort();
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> FramesAsync(EchoPictures pictures, bool loop, [EnumeratorCancellation] CancellationToken cancel)
    {
        do
        {
            await foreach (var frame in pictures.ReadAsync(0, pictures.Choice.Axes.Frames, 1, cancel))
                yield return frame;
        }
        while (loop);
    }

    private async Task SendAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> pictures, double fps, CancellationToken cancel)
    {
        var interval = TimeSpan.FromSeconds(1 / fps);
        var start = time.GetTimestamp();
        var due = TimeSpan.Zero;
        await foreach (var picture in pictures.WithCancellation(cancel))
        {
            // Not before there is something to send: what is wrong with a file can still be said.
            if (!Response.HasStarted)
                await BeginAsync(cancel);
            var now = time.GetElapsedTime(start);
            if (due > now)
                await Task.Delay(due - now, time, cancel);
            // A slow client gets what follows at the same speed, not all at once.
            due = (due > now ? due : now) + interval;
            await Response.Body.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {picture.Length}\r\n\r\n")), cancel);
            await Response.Body.WriteAsync(picture, cancel);
            await Response.Body.WriteAsync("\r\n"u8.ToArray(), cancel);
            await Response.Body.FlushAsync(cancel);
        }
    }

    private async Task BeginAsync(CancellationToken cancel)
    {
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Response.ContentType = "multipart/x-mixed-replace; boundary=frame";
        Response.Headers.CacheControl = "no-store";
        await Response.StartAsync(cancel);
    }

    private async Task EndAsync(CancellationToken cancel) => await Response.Body.WriteAsync("--frame--\r\n"u8.ToArray(), cancel);
}
