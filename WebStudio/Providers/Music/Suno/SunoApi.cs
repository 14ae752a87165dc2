using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Music.Suno;

/// <param name="Id">As Suno names it.</param>
/// <param name="State">What is known of it.</param>
/// <param name="AudioUrl">Where its sound is said to be; not to be trusted.</param>
internal sealed record SunoClip(string Id, SunoState State, string? AudioUrl);

internal enum SunoState
{
    Waiting,
    Complete,
    Failed,
}

/// <summary>Suno's two requests: <c>POST /generate</c> and <c>GET /clips?ids=</c>.</summary>
internal sealed partial class SunoApi(HttpClient http, RemoteCalls calls, SunoSettings settings)
{
    public const string Provider = "Suno";

    // Songs of one request; two are usual.
    private const int MostClips = 8;

    /// <returns>The songs that are being made, at least one.</returns>
    /// <exception cref="ProviderFailedException">After all attempts; or the answer names none.</exception>
    public async Task<IReadOnlyList<SunoClip>> GenerateAsync(SongBrief brief, CancellationToken cancel)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["prompt"] = SunoPrompt.Prompt(brief), ["tags"] = SunoPrompt.Tags(brief), ["make_instrumental"] = brief.Lyrics is null };
        var clips = await AskAsync(() => new HttpRequestMessage(HttpMethod.Post, Address("/generate")) { Content = RemoteHttp.Json(body) }, cancel);
        return clips.Count > 0 ? clips : throw Misunderstood(null);
    }

    /// <summary>How songs come on.</summary>
    public Task<IReadOnlyList<SunoClip>> ReadAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Address("/clips?ids=" + string.Join(',', ids))), cancel);

    private Uri Address(string path) => new(settings.BaseUrl.TrimEnd('/') + path);

    private async Task<IReadOnlyList<SunoClip>> AskAsync(Func<HttpRequestMessage> ask, CancellationToken cancel)
    {
        try
        {
            return await calls.RunAsync<IReadOnlyList<SunoClip>>(
                Provider,
                async stop =>
                {
                    using var request = ask();
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey?.Trim());
                    using var answer = await http.SendAsync(request, stop);
                    await using var content = await answer.Content.ReadAsStreamAsync(stop);
                    using var json = await JsonDocument.ParseAsync(content, cancellationToken: stop);
                    return Read(json.RootElement);
                },
                cancel);
        }
        catch (JsonException error)
        {
            throw Misunderstood(error);
        }
    }

    // A list, an object that holds one, or one song alone: all are in use.
    private static List<SunoClip> Read(JsonElement root)
    {
        var list = root;
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in (string[])["clips", "data"])
            {
                if (root.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Array)
                    list = inner;
            }
        }
        var elements = list.ValueKind switch { JsonValueKind.Array => list.EnumerateArray().Take(MostClips), JsonValueKind.Object => [list], _ => [] };
        return [.. elements.Select(Clip).OfType<SunoClip>()];
    }

    private static SunoClip? Clip(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "id") is not { } id || !Name().IsMatch(id))
            return null;
        var state = Text(element, "status") switch { "complete" => SunoState.Complete, "failed" or "error" => SunoState.Failed, _ => SunoState.Waiting };
        return new SunoClip(id, state, Text(element, "audio_url"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ProviderFailedException Misunderstood(Exception? cause) => new(Provider, "Suno sent an answer that could not be understood.", cause);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,100}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
