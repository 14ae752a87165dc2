using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Images.Services;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music.Suno;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech.Services;

namespace WebStudio.Providers;

/// <summary>A service that can be configured.</summary>
/// <param name="Name">As shown to people.</param>
/// <param name="Purpose">What it does for the studio.</param>
/// <param name="Key">The configuration key that switches it on.</param>
/// <param name="IsConfigured">Whether it would be asked.</param>
/// <param name="Host">Where it is, without path, user or password.</param>
public sealed record KnownProvider(string Name, string Purpose, string Key, bool IsConfigured, string? Host);

/// <param name="Answers">Whether it answered as it should.</param>
/// <param name="Sentence">For a person.</param>
public sealed record ProbeResult(bool Answers, string Sentence);

/// <summary>
/// Asks services that are configured whether they answer: one request that costs nothing, for a list of models or the like, to the configured address and nowhere else.
/// Neither keys nor answers are shown or logged.
/// </summary>
public sealed class ProviderProbe : IDisposable
{
    // Of lists; nothing of them is read.
    private const long LargestAnswer = 8 << 20;

    // Ids that no song has.
    private const string NoSong = "00000000-0000-0000-0000-000000000000";

    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The least time between two tests of one service.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly List<(KnownProvider Provider, Func<HttpRequestMessage> Ask)> _known;
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly HttpClient _http = RemoteHttp.Create(LargestAnswer);
    private readonly TimeProvider _time;

    public ProviderProbe(
        IOptions<ClaudeSettings> claude, IOptions<OpenAiSettings> openAi, IOptions<ElevenLabsSettings> elevenLabs, IOptions<StableDiffusionSettings> diffusion, IOptions<PollinationsSettings> pollinations,
        IOptions<PexelsSettings> pexels, IOptions<SunoSettings> suno, TimeProvider time)
    {
        _time = time;
        _known =
        [
            Known(ClaudeClient.Name, "writes stories and lyrics, reads photos", "Providers:Claude:ApiKey", claude.Value.HasKey, claude.Value.BaseUrl, "/v1/models?limit=1", ("x-api-key", claude.Value.ApiKey), ("anthropic-version", "2023-06-01")),
            Known("OpenAI", "writes, paints and tells stories; or a service like it", "Providers:OpenAi:ApiKey", openAi.Value.IsConfigured, openAi.Value.BaseUrl, "/models", ("Authorization", openAi.Value.HasKey ? $"Bearer {openAi.Value.ApiKey!.Trim()}" : null)),
            Known(ElevenLabsSpeaker.Provider, "tells stories", "Providers:ElevenLabs:ApiKey", elevenLabs.Value.HasKey, elevenLabs.Value.BaseUrl, "/v1/models", ("xi-api-key", elevenLabs.Value.ApiKey)),
            Known(StableDiffusionImages.Provider, "paints pictures", "Providers:StableDiffusion:BaseUrl", diffusion.Value.IsConfigured, diffusion.Value.BaseUrl, "/sdapi/v1/sd-models"),
            Known(PollinationsImages.Provider, "paints pictures", "Providers:Pollinations:Enabled", pollinations.Value.Enabled, pollinations.Value.BaseUrl, "/models"),
            Known(PexelsImages.Provider, "finds stock photos", "Providers:Pexels:ApiKey", pexels.Value.HasKey, pexels.Value.BaseUrl, "/v1/curated?per_page=1", ("Authorization", pexels.Value.ApiKey)),
            Known(SunoApi.Provider, "makes songs", "Providers:Suno:ApiKey", suno.Value.HasKey, suno.Value.BaseUrl, $"/clips?ids={NoSong}", ("Authorization", $"Bearer {suno.Value.ApiKey?.Trim()}")),
        ];
    }

    public IReadOnlyList<KnownProvider> All => [.. _known.Select(known => known.Provider)];

    /// <summary>Whether a service answers.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ProbeResult> TestAsync(string name, CancellationToken cancel)
    {
        var (provider, ask) = _known.Find(known => string.Equals(known.Provider.Name, name, StringComparison.Ordinal));
        if (provider is not { IsConfigured: true })
            return new ProbeResult(false, $"{name} is not configured.");
        if (!Begin(name))
            return new ProbeResult(false, $"{name} was asked a moment ago. Please wait a few seconds.");
        using var limit = new CancellationTokenSource(Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var began = _time.GetTimestamp();
        try
        {
            using var request = ask();
            using var answer = await _http.SendAsync(request, either.Token);
            return Good(name, _time.GetElapsedTime(began));
        }
        // It was understood and the key was not refused: that there is no such song is what was to be expected.
        catch (RemoteStatusException status) when (name is SunoApi.Provider && status.Status is (HttpStatusCode.NotFound or HttpStatusCode.BadRequest))
        {
            return Good(name, _time.GetElapsedTime(began));
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            // A key that cannot be a header, too: what is wrong with it is not told, since it would be quoted.
            return new ProbeResult(false, $"{name} {(error is FormatException ? "cannot be asked: its key has characters that no key has" : RemoteFailure.Of(error)?.Problem ?? "could not be asked")}.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static ProbeResult Good(string name, TimeSpan took) => new(true, FormattableString.Invariant($"{name} answered in {took.TotalSeconds:0.0} s."));

    private bool Begin(string name)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_asked.TryGetValue(name, out var last) && now - last < Pause)
                return false;
            _asked[name] = now;
            return true;
        }
    }

    private static (KnownProvider, Func<HttpRequestMessage>) Known(string name, string purpose, string key, bool isConfigured, string? address, string path, params (string Name, string? Value)[] headers) =>
        (new KnownProvider(name, purpose, key, isConfigured, isConfigured && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost + (uri.IsDefaultPort ? "" : $":{uri.Port}") : null), () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address!.TrimEnd('/') + path));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            foreach (var (header, value) in headers)
            {
                // Not read in any form: a key is what it is.
                if (value is not null && !request.Headers.TryAddWithoutValidation(header, value.Trim()))
                    throw new FormatException();
            }
            return request;
        });
}
