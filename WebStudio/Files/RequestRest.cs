using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace WebStudio.Files;

/// <summary>
/// What a refused request still sends. Many clients read no answer before all is sent, and a connection closed over unread bytes is reset,
/// which may take the answer with it (RFC 9112, section 9.6): so a bounded rest is read and dropped, and if it is long, the answer says that the connection closes.
/// </summary>
public static class RequestRest
{
    /// <summary>Bytes that are read and dropped at most.</summary>
    public const long AtMost = 256L * 1024 * 1024;

    // A client that does read early gets its answer after the first of them.
    private static readonly TimeSpan BeforeAnswer = TimeSpan.FromSeconds(1), AfterAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Answers a request of which the body may not have been read.</summary>
    /// <param name="http">Its answer has not begun.</param>
    /// <param name="answer">Writes it.</param>
    public static async Task AnswerAsync(HttpContext http, Func<Task> answer)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            await answer();
            return;
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var rest = DropAsync(http, time.Token);
        if (await Task.WhenAny(rest, Task.Delay(BeforeAnswer, http.RequestAborted)) == rest && await rest)
        {
            await answer();
            return;
        }
        http.Response.Headers.Connection = "close";
        try
        {
            await answer();
            await http.Response.CompleteAsync();
        }
        finally
        {
            time.CancelAfter(AfterAnswer);
            await rest;
        }
    }

    private static async Task<bool> DropAsync(HttpContext http, CancellationToken cancel)
    {
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false })
        {
            // Who waits to be asked for the body need not send it, and reading would ask.
            if (http.Request.Headers.Expect.ToString().Contains("100-continue", StringComparison.OrdinalIgnoreCase))
                return false;
            limit.MaxRequestBodySize = null;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (long dropped = 0; dropped <= AtMost;)
            {
                var read = await http.Request.Body.ReadAsync(buffer, cancel);
                if (read == 0)
                    return true;
                dropped += read;
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The client has gone, sends what cannot be read, or takes too long: the connection closes.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return false;
    }
}
