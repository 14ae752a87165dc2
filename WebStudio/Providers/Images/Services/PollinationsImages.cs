using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Images.Services;

/// <summary>Has pictures painted by Pollinations' <c>GET /prompt/{prompt}</c>, which answers with the picture. Prompts are never logged.</summary>
public sealed class PollinationsImages : IImageMaker, IDisposable
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "Pollinations";

    // It is part of the address.
    private const int LongestPrompt = 700;

    private readonly PollinationsSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(ReceivedPicture.MostBytes);

    public PollinationsImages(IOptions<PollinationsSettings> settings, RemoteCalls calls) => (_settings, _calls) = (settings.Value, calls);

    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be used.</exception>
    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        var prompt = Uri.EscapeDataString(ImagePromptText.Of(brief, LongestPrompt));
        var address = new Uri(FormattableString.Invariant($"{_settings.BaseUrl.TrimEnd('/')}/prompt/{prompt}?width={brief.Width}&height={brief.Height}&seed={PictureSeed.Of(brief)}&nologo=true&private=true"));
        var picture = await _calls.RunAsync(
            Provider,
            RemotePace.Slow,
            async stop =>
            {
                using var answer = await _http.GetAsync(address, stop);
                return await answer.Content.ReadAsByteArrayAsync(stop);
            },
            cancel);
        await ReceivedPicture.SaveAsync(Provider, picture, brief, path, cancel);
        return null;
    }

    public void Dispose() => _http.Dispose();
}
