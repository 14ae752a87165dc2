using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech.BuiltIn;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Providers.Speech.Services;

/// <summary>Speaks by <c>POST /audio/speech</c> of OpenAI and of services like it. It tells no times: words are found in the sound. Neither key nor text is ever logged.</summary>
public sealed class OpenAiSpeaker : ISpeaker
{
    /// <summary>As shown to people.</summary>
    public const string Provider = "OpenAI";

    // Voices that all of its speech models have, and how ours are told to those that take instructions.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["male_narrator_deep"] = "onyx",
        ["male_narrator_calm"] = "echo",
        ["male_narrator_dramatic"] = "onyx",
        ["male_professional"] = "ash",
        ["male_warm"] = "echo",
        ["male_energetic"] = "ash",
        ["british_male"] = "fable",
        ["female_narrator"] = "nova",
        ["female_narrator_warm"] = "sage",
        ["female_professional"] = "alloy",
        ["female_warm"] = "coral",
        ["female_young"] = "shimmer",
        ["female_storyteller"] = "coral",
        ["narrator_british_female"] = "sage",
        ["narrator_british_male"] = "fable",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly OpenAiSettings _settings;
    private readonly RemoteCalls _calls;
    private readonly HttpClient _http = RemoteHttp.Create(ReceivedSpeech.MostBytes);

    public OpenAiSpeaker(IOptions<OpenAiSettings> settings, RemoteCalls calls) => (_settings, _calls) = (settings.Value, calls);

    /// <exception cref="ProviderFailedException">It failed after its retries, or sent what cannot be used.</exception>
    public async Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["model"] = _settings.SpeechModel,
            ["voice"] = Names.GetValueOrDefault(line.Voice.Id, "alloy"),
            ["input"] = line.Spoken,
            ["response_format"] = "wav",
            ["speed"] = Math.Clamp(line.Speed, 0.5, 2),
        };
        if (_settings.SpeechModel.StartsWith("gpt-", StringComparison.OrdinalIgnoreCase))
            body["instructions"] = $"A {line.Voice.Gender} narrator telling a story: {line.Voice.Style}.";
        var sound = await _calls.RunAsync(
            Provider,
            async stop =>
            {
                using var request = _settings.Post("/audio/speech", RemoteHttp.Json(body));
                using var answer = await _http.SendAsync(request, stop);
                return await answer.Content.ReadAsByteArrayAsync(stop);
            },
            cancel);
        var text = SpeechWording.Of(line.Spoken, line.Language);
        return await ReceivedSpeech.SaveAsync(
            Provider, sound, 1, path,
            samples => [.. WordTimes.Estimate(samples, VoiceShaping.Rate, text).Select((time, i) => new SpokenWord(text.Words[i].Text, time.Start, time.End))],
            cancel);
    }
}
