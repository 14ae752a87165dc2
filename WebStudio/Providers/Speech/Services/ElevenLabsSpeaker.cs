using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers.Speech.Services;

/// <summary>Speaks by ElevenLabs' <c>POST /v1/text-to-speech/{voice}/with-timestamps</c>, which tells when each letter sounds. Neither key nor text is ever logged.</summary>
public sealed partial class ElevenLabsSpeaker : ISpeaker
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "ElevenLabs";

    // Speeds that the service takes; what is beyond is done here.
    private const double Slowest = 0.7, Fastest = 1.2;

    // Its ready-made voices.
    private static readonly FrozenDictionary<string, string> Ids = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["male_narrator_deep"] = "pNInz6obpgDQGcFmaJgB",
        ["male_narrator_calm"] = "nPczCjzI2devNBz1zQrb",
        ["male_narrator_dramatic"] = "VR6AewLTigWG4xSOukaG",
        ["male_professional"] = "cjVigY5qzO86Huf0OWal",
        ["male_warm"] = "iP95p4xoKVk53GoZ742B",
        ["male_energetic"] = "TX3LPaxmHKxFdv7VOQHJ",
        ["british_male"] = "onwK4e9ZLuTAKqWW03F9",
        ["female_narrator"] = "21m00Tcm4TlvDq8ikWAM",
        ["female_narrator_warm"] = "XrExE9yKIg1WjnnlVkGX",
        ["female_professional"] = "FGY2WhTYpPnrIDTdsKH5",
        ["female_warm"] = "EXAVITQu4vr4xnSDxMaL",
        ["female_young"] = "cgSgspJ2msm6clMCkdW9",
        ["female_storyteller"] = "XB0fDUnXU5powFXDhCwa",
        ["narrator_british_female"] = "Xb7hH8MSUJpSbSDYk0k2",
        ["narrator_british_male"] = "JBFqnCBsd6RMkjVDRZzb",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ElevenLabsSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(ReceivedSpeech.MostBytes);

    public ElevenLabsSpeaker(IOptions<ElevenLabsSettings> settings, RemoteCalls calls) => (_settings, _calls) = (settings.Value, calls);

    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be used.</exception>
    public async Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel)
    {
        double asked = Math.Clamp(line.Speed, 0.5, 2), speed = Math.Clamp(asked, Slowest, Fastest), rest = asked / speed;
        var body = new { text = line.Spoken, model_id = _settings.Model, voice_settings = new { speed } };
        var answer = await AskAsync(line.Voice, body, cancel);
        try
        {
            var sound = Convert.FromBase64String(answer?.Audio ?? "");
            return await ReceivedSpeech.SaveAsync(Provider, sound, rest, path, _ => Words(line.Spoken, answer!.Alignment, rest), cancel);
        }
        catch (FormatException error)
        {
            throw Misunderstood(error);
        }
    }

    private async Task<Answer?> AskAsync(Voice voice, object body, CancellationToken cancel)
    {
        var id = _settings.Voices.GetValueOrDefault(voice.Id) is { } own && VoiceId().IsMatch(own) ? own : Ids.GetValueOrDefault(voice.Id, Ids["female_narrator"]);
        try
        {
            return await _calls.RunAsync(
                Provider,
                async stop =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{_settings.BaseUrl.TrimEnd('/')}/v1/text-to-speech/{id}/with-timestamps?output_format=mp3_44100_128")) { Content = RemoteHttp.Json(body) };
                    request.Headers.TryAddWithoutValidation("xi-api-key", _settings.ApiKey?.Trim());
                    using var answer = await _http.SendAsync(request, stop);
                    await using var content = await answer.Content.ReadAsStreamAsync(stop);
                    return await JsonSerializer.DeserializeAsync<Answer>(content, cancellationToken: stop);
                },
                cancel);
        }
        catch (JsonException error)
        {
            throw Misunderstood(error);
        }
    }

    // Letters and their times become words and theirs.
    private static List<SpokenWord> Words(string text, Alignment? alignment, double tempo)
    {
        if (alignment is not { Characters: { } letters, Starts: { } starts, Ends: { } ends } || starts.Count != letters.Count || ends.Count != letters.Count || !starts.Concat(ends).All(double.IsFinite))
            throw Misunderstood(null);
        var words = new List<SpokenWord>();
        double last = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(letters[i]))
                continue;
            var first = i;
            while (i + 1 < letters.Count && !string.IsNullOrWhiteSpace(letters[i + 1]))
                i++;
            var start = Math.Max(last, starts[first] / tempo);
            last = Math.Max(start, ends[i] / tempo);
            words.Add(new SpokenWord(string.Concat(letters.Skip(first).Take(i + 1 - first)), start, last));
        }
        // The words shown are ours, whatever it says it spoke.
        var written = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return written.Length == words.Count ? [.. words.Zip(written, (word, own) => word with { Text = own })] : throw Misunderstood(null);
    }

    private static ProviderFailedException Misunderstood(Exception? cause) => new(Provider, "ElevenLabs sent an answer that could not be understood.", cause);

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex VoiceId();

    private sealed record Answer([property: JsonPropertyName("audio_base64")] string? Audio, [property: JsonPropertyName("alignment")] Alignment? Alignment);

    private sealed record Alignment(
        [property: JsonPropertyName("characters")] IReadOnlyList<string>? Characters,
        [property: JsonPropertyName("character_start_times_seconds")] IReadOnlyList<double>? Starts,
        [property: JsonPropertyName("character_end_times_seconds")] IReadOnlyList<double>? Ends);
}
