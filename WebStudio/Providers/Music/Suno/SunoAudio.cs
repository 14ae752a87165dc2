using WebStudio.Media;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Music.Suno;

/// <summary>Fetches a song from the address that Suno gave: only https, only from hosts that are allowed, only sound, only up to a size.</summary>
internal sealed class SunoAudio(HttpClient http, RemoteCalls calls, SunoSettings settings)
{
    private const long MostBytes = 30 * 1024 * 1024;

    // Seconds.
    private const double Longest = 600, Shortest = 2;

    /// <param name="address">As it was given.</param>
    /// <param name="path">Takes the file; what is left of it after a failure, the caller removes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">It is not allowed, too large, not sound or could not be fetched.</exception>
    public async Task FetchAsync(string address, string path, CancellationToken cancel)
    {
        var uri = RemoteFile.Allowed(address, settings.AudioHosts) ?? throw Refused("gave an address for its song that is not allowed (Providers:Suno:AudioHosts)", null);
        await RemoteFile.FetchAsync(SunoApi.Provider, http, calls, uri, MostBytes, path, cancel);
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

    private static ProviderFailedException Refused(string what, Exception? cause) => new(SunoApi.Provider, $"{SunoApi.Provider} {what}.", cause);
}
