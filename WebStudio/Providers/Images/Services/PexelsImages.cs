using System.Text.Json;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Finds photos in the library of Pexels by <c>GET /v1/search</c>, and names their photographers. Neither key nor search is ever logged.</summary>
public sealed class PexelsImages : IImageMaker, IDisposable
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "Pexels";

    private const long LargestAnswer = 1 << 20;

    // Photos of one answer; searches until one has photos; characters of a search and of a name.
    private const int PhotosAtOnce = 40, MostSearches = 3, LongestSearch = 100, LongestName = 80;

    private readonly PexelsSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(LargestAnswer);
    private readonly HttpClient _outbound;

    public PexelsImages(IOptions<PexelsSettings> settings, RemoteCalls calls)
        : this(settings.Value, calls, OutboundHttp.Create(allowInner: false, TimeSpan.FromMinutes(2)))
    {
    }

    internal PexelsImages(PexelsSettings settings, RemoteCalls calls, HttpClient outbound) => (_settings, _calls, _outbound) = (settings, calls, outbound);

    /// <returns>The photographer's credit.</returns>
    /// <exception cref="ProviderFailedException">It failed after its retries, has no such photo, or sent what cannot be used.</exception>
    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        foreach (var words in Searches(brief))
        {
            if (await SearchAsync(words, brief, cancel) is not { Count: > 0 } photos)
                continue;
            // Scenes that search for the same get other photos, and so does another take.
            var (address, photographer) = photos[(int)((ulong)(brief.Index + ((long)brief.Take * brief.Count)) % (ulong)photos.Count)];
            var uri = RemoteFile.Allowed(address, _settings.PhotoHosts) ?? throw new ProviderFailedException(Provider, "Pexels gave an address for its photo that is not allowed (Providers:Pexels:PhotoHosts).", null);
            // Its server scales and cuts: what is fetched has the shape asked for.
            var sized = new UriBuilder(uri) { Query = FormattableString.Invariant($"auto=compress&cs=tinysrgb&fit=crop&w={brief.Width}&h={brief.Height}"), Fragment = "" }.Uri;
            var sent = ReceivedPicture.SentOf(path);
            try
            {
                await RemoteFile.FetchAsync(Provider, _outbound, _calls, sized, ReceivedPicture.MostBytes, sent, cancel);
                await ReceivedPicture.ConvertAsync(Provider, sent, brief, path, cancel);
            }
            finally
            {
                File.Delete(sent);
            }
            return photographer.Length > 0 ? $"Photo by {photographer} on Pexels" : "Photo from Pexels";
        }
        throw new ProviderFailedException(Provider, "Pexels has no photo of what was searched for.", null);
    }

    public void Dispose()
    {
        _http.Dispose();
        _outbound.Dispose();
    }

    // From the most telling to the most general.
    private static IEnumerable<string> Searches(ImageBrief brief)
    {
        var words = brief.Keywords.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word.Trim()).Take(MostSearches).ToList();
        return new[] { string.Join(' ', words.Take(2)), words.FirstOrDefault() ?? "", string.Join(' ', brief.Prompt.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6)) }
            .Select(search => search.Length > LongestSearch ? search[..(char.IsHighSurrogate(search[LongestSearch - 1]) ? LongestSearch - 1 : LongestSearch)] : search)
            .Where(search => search.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private async Task<IReadOnlyList<(string Address, string Photographer)>> SearchAsync(string words, ImageBrief brief, CancellationToken cancel)
    {
        var orientation = (brief.Width / (double)brief.Height) switch { > 1.2 => "landscape", < 0.83 => "portrait", _ => "square" };
        var address = new Uri(FormattableString.Invariant($"{_settings.BaseUrl.TrimEnd('/')}/v1/search?query={Uri.EscapeDataString(words)}&orientation={orientation}&per_page={PhotosAtOnce}"));
        try
        {
            return await _calls.RunAsync<IReadOnlyList<(string, string)>>(
                Provider,
                async stop =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, address);
                    request.Headers.TryAddWithoutValidation("Authorization", _settings.ApiKey?.Trim());
                    using var answer = await _http.SendAsync(request, stop);
                    await using var content = await answer.Content.ReadAsStreamAsync(stop);
                    using var json = await JsonDocument.ParseAsync(content, cancellationToken: stop);
                    return [.. json.RootElement.GetProperty("photos").EnumerateArray().Take(PhotosAtOnce).Select(Photo)];
                },
                cancel);
        }
        // What JsonElement throws where something is missing, or of another kind.
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProviderFailedException(Provider, "Pexels sent an answer that could not be understood.", error);
        }
    }

    private static (string Address, string Photographer) Photo(JsonElement photo)
    {
        var name = photo.TryGetProperty("photographer", out var by) && by.ValueKind == JsonValueKind.String ? by.GetString()! : "";
        name = new string([.. name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestName)]).Trim();
        return (photo.GetProperty("src").GetProperty("original").GetString() ?? "", name);
    }
}
