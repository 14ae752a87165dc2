using System.Text.Json;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Pictures that come in JSON, as base64.</summary>
internal static class PictureJson
{
    /// <summary>Bytes of an answer at most.</summary>
    public const long MostBytes = ReceivedPicture.MostBytes * 3 / 2;

    /// <param name="provider">As shown to people.</param>
    /// <param name="http">Takes answers up to <see cref="MostBytes"/>.</param>
    /// <param name="calls">Tries again where that may help.</param>
    /// <param name="ask">Makes the request, anew for each attempt.</param>
    /// <param name="read">Gets the picture out of the answer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be understood.</exception>
    public static async Task<byte[]> AskAsync(string provider, HttpClient http, RemoteCalls calls, Func<HttpRequestMessage> ask, Func<JsonElement, byte[]> read, CancellationToken cancel)
    {
        try
        {
            return await calls.RunAsync(
                provider,
                RemotePace.Slow,
                async stop =>
                {
                    using var request = ask();
                    using var answer = await http.SendAsync(request, stop);
                    await using var content = await answer.Content.ReadAsStreamAsync(stop);
                    using var json = await JsonDocument.ParseAsync(content, cancellationToken: stop);
                    return read(json.RootElement);
                },
                cancel);
        }
        // What JsonElement throws where something is missing, or of another kind.
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new ProviderFailedException(provider, $"{provider} sent an answer that could not be understood.", error);
        }
    }
}
