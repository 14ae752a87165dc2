using WebStudio.Media;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Music.Suno;

/// <summary>Fetches a song from the address that Suno gave: only https, only from hosts that are allowed, only sound, only up to a size.</summary>
internal sealed class SunoAudio(HttpClient http, RemoteCalls calls, SunoSettings settings)
{
    private const long MostBytes = 30 * 1024 * 1024;

    // Seconds.
    private const double Longest = 600, Shortest = 2;

    private const int Block = 64 * 1024;

    /// <param name="address">As it was given.</param>
    /// <param name="path">Takes the file; what is left of it after a failure, the caller removes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">It is not allowed, too large, not sound or could not be fetched.</exception>
    public async Task FetchAsync(string address, string path, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsAllowed(uri))
            throw Refused("gave an address for its song that is not allowed (Providers:Suno:AudioHosts)", null);
        var whole = await calls.RunAsync(SunoApi.Provider, stop => DownloadAsync(uri, path, stop), cancel);
        if (!whole)
            throw Refused("sent a larger file than is accepted", null);
        try
        {
            var media = await Ffprobe.InspectAsync(Ffmpeg.SoundInput(path), cancel);
            if (media.AudioCodec is null || media.Duration is < Shortest or > Longest)
                throw Refused("sent a song without sound, or of a length that is not accepted", null);
        }
        catch (ProcessFailedException error)
        {
            throw Refused("sent something else than music", error);
        }
    }

    private bool IsAllowed(Uri uri) =>
        string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && uri.UserInfo.Length == 0
        && settings.AudioHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(host => Matches(uri.IdnHost, host));

    private static bool Matches(string host, string allowed) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    // False where it is too large; another attempt would not help.
    private async Task<bool> DownloadAsync(Uri uri, string path, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancel);
        RemoteStatusException.ThrowIfFailed(answer);
        if (answer.Content.Headers.ContentLength > MostBytes)
            return false;
        await using var content = await answer.Content.ReadAsStreamAsync(cancel);
        await using var file = File.Create(path);
        var buffer = new byte[Block];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (file.Position + read > MostBytes)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }

    private static ProviderFailedException Refused(string what, Exception? cause) => new(SunoApi.Provider, $"{SunoApi.Provider} {what}.", cause);
}
