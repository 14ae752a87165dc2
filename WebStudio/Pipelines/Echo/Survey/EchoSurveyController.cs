using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>Frames of a survey for the viewer on the page.</summary>
[ApiController]
public sealed class EchoSurveyController(EchoSurveys surveys) : ControllerBase
{
    /// <summary>
    /// One frame as bytes, row by row, channels innermost: codes of 8 or 16 bits (little endian). The headers X-Frame-Width, -Height, -Channels and -Bits say how many;
    /// value = X-Frame-Offset + code × X-Frame-Scale, and code 0 is no number where X-Frame-Nan is 1.
    /// </summary>
    [HttpGet("/api/v1/echo/surveys/{id:guid}/frames/{n:int}")]
    [Produces("application/octet-stream")]
    public async Task Frame(Guid id, int n, CancellationToken cancel)
    {
        if (surveys.Find(id) is not { } survey || n < 0 || n >= survey.State.Available)
            throw RequestRejectedException.NotFound("The frame");
        var shape = survey.Shape;
        var codes = ArrayPool<byte>.Shared.Rent(shape.Bytes);
        try
        {
            ProxyScale scale;
            try
            {
                scale = await survey.ReadAsync(n, codes.AsMemory(0, shape.Bytes), cancel);
            }
            catch (ObjectDisposedException)
            {
                // Released between the look and the reading.
                throw RequestRejectedException.NotFound("The frame");
            }
            var headers = Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Frame-Width"] = Text(shape.Width);
            headers["X-Frame-Height"] = Text(shape.Height);
            headers["X-Frame-Channels"] = Text(shape.Channels);
            headers["X-Frame-Bits"] = Text(shape.Bits);
            headers["X-Frame-Offset"] = Text(scale.Offset);
            headers["X-Frame-Scale"] = Text(scale.Scale);
            headers["X-Frame-Nan"] = shape.HasNan ? "1" : "0";
            Response.ContentType = "application/octet-stream";
            Response.ContentLength = shape.Bytes;
            await Response.Body.WriteAsync(codes.AsMemory(0, shape.Bytes), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(codes);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
