using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Providers;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.Services;

namespace WebStudio.Tests.Providers.Speech;

public sealed class RemoteSpeakerTests
{
    private const string Key = "speech-secret-key";
    private const string Sentence = "Nobody lit the lamp.";

    [Fact]
    public async Task OpenAI_is_asked_with_voice_and_speed_and_its_words_are_found_in_the_sound()
    {
        using var scratch = new Scratch();
        var sound = await ToneAsync(scratch);
        await using var server = await StubServer.StartAsync((http, number) => number == 0 ? AnswerAsync(http, 429, "{}"u8.ToArray()) : AnswerAsync(http, 200, sound));
        var line = await OpenAi(server).SpeakAsync(new SpeechLine(Sentence, Voices.Find("male_narrator_deep").Voice, 1.25), scratch.PathFor("a.wav"), CancellationToken.None);
        Assert.Equal("OpenAI", line.Speaker);
        Assert.Equal(["Nobody", "lit", "the", "lamp."], line.Words.Select(word => word.Text), StringComparer.Ordinal);
        // Half a second of silence before and after was cut.
        Assert.InRange(line.Seconds, 0.95, 1.1);
        Assert.InRange(line.Words[0].Start, 0, 0.05);
        Assert.InRange(line.Words[^1].End, 0.9, line.Seconds);
        Assert.InRange(VoiceCheck.Level(await VoiceCheck.SamplesAsync(scratch.PathFor("a.wav")), 0.1, 0.9), -21, -19);
        Assert.Equal(2, server.Requests.Count);
        var request = server.Requests.Last();
        Assert.Equal("/audio/speech", request.Path);
        Assert.Equal($"Bearer {Key}", request.Headers.Authorization.ToString());
        Assert.Equal(request.Body.Length, request.Headers.ContentLength);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(("onyx", Sentence, 1.25), (body.RootElement.GetProperty("voice").GetString()!, body.RootElement.GetProperty("input").GetString()!, body.RootElement.GetProperty("speed").GetDouble()));
        Assert.Equal(["a.wav", "tone.mp3"], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task ElevenLabs_tells_when_letters_sound_and_a_speed_beyond_its_own_is_made_up_for()
    {
        using var scratch = new Scratch();
        var answer = Aligned(Sentence, await ToneAsync(scratch));
        await using var server = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, answer));
        var line = await ElevenLabs(server).SpeakAsync(new SpeechLine(Sentence, Voices.Find("female_narrator").Voice, 1.8), scratch.PathFor("a.wav"), CancellationToken.None);
        Assert.Equal("ElevenLabs", line.Speaker);
        Assert.Equal(["Nobody", "lit", "the", "lamp."], line.Words.Select(word => word.Text), StringComparer.Ordinal);
        // A second of sound at one and a half times its tempo.
        Assert.InRange(line.Seconds, 0.6, 0.78);
        Assert.Equal(0.3 / 1.5, line.Words[0].End - line.Words[0].Start, 0.05);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps", request.Path);
        Assert.Equal(Key, request.Headers["xi-api-key"].ToString());
        Assert.Equal(request.Body.Length, request.Headers.ContentLength);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(1.2, body.RootElement.GetProperty("voice_settings").GetProperty("speed").GetDouble());
    }

    [Theory]
    [InlineData(500, "{}", "error of its own (500)")]
    [InlineData(401, "{}", "did not accept the key (401)")]
    [InlineData(429, "{}", "too many requests (429) in 3 attempts")]
    [InlineData(200, "<html>busy</html>", "")]
    [InlineData(200, "{}", "")]
    [InlineData(200, "{\"audio_base64\":\"AAAA\",\"alignment\":{\"characters\":[\"a\"],\"character_start_times_seconds\":[],\"character_end_times_seconds\":[]}}", "")]
    [InlineData(200, "{\"audio_base64\":\"***\"}", "")]
    public async Task What_a_service_does_wrong_is_told_by_its_name(int status, string answer, string sentence)
    {
        using var scratch = new Scratch();
        await using var server = await StubServer.StartAsync((http, _) => AnswerAsync(http, status, System.Text.Encoding.UTF8.GetBytes(answer)));
        foreach (var (name, speaker, garbage) in ((string, ISpeaker, string[])[])
            [("OpenAI", OpenAi(server), ["something else than speech"]), ("ElevenLabs", ElevenLabs(server), ["could not be understood", "something else than speech"])])
        {
            var error = await Assert.ThrowsAsync<ProviderFailedException>(() => speaker.SpeakAsync(new SpeechLine(Sentence, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None));
            Assert.Equal(name, error.Provider);
            Assert.StartsWith(name, error.Message, StringComparison.Ordinal);
            Assert.True(sentence.Length > 0 ? error.Message.Contains(sentence, StringComparison.Ordinal) : garbage.Any(part => error.Message.Contains(part, StringComparison.Ordinal)), error.Message);
            Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_not_waited_for_long_and_one_that_answers_too_much_is_refused()
    {
        using var scratch = new Scratch();
        await using var silent = await StubServer.StartAsync((http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => OpenAi(silent).SpeakAsync(new SpeechLine(Sentence, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None));
        Assert.Contains("OpenAI did not answer in time", error.Message, StringComparison.Ordinal);
        await using var loud = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, new byte[ReceivedSpeech.MostBytes + 1]));
        error = await Assert.ThrowsAsync<ProviderFailedException>(() => OpenAi(loud, 20_000).SpeakAsync(new SpeechLine(Sentence, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None));
        Assert.Contains("larger answer", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", "", "", "built-in")]
    [InlineData("openai", "", "", "OpenAI")]
    [InlineData("auto", "kokoro", "", "OpenAI")]
    [InlineData("auto", "", "a key", "OpenAI")]
    [InlineData("built-in", "kokoro", "", "built-in")]
    public async Task A_server_of_ones_own_is_asked_without_a_key_by_its_name_or_where_its_voice_is_named(string asked, string model, string key, string first)
    {
        using var scratch = new Scratch();
        var sound = await ToneAsync(scratch);
        await using var server = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, sound));
        (string, string)[] named = model.Length > 0 ? [("Providers:OpenAi:SpeechModel", model)] : [];
        await using var app = StudioApp.Start(null, [("Providers:OpenAi:BaseUrl", server.Address.ToString()), ("Providers:Story:Speech", asked), ("Providers:OpenAi:ApiKey", key), .. named]);
        var choice = app.Services.GetRequiredService<ProviderChoice<ISpeaker>>();
        Assert.Equal(first, choice.FirstName);
        if (first is "built-in")
            return;
        await choice.AskAsync(one => one.SpeakAsync(new SpeechLine(Sentence, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None), "");
        Assert.Equal(key.Length > 0 ? $"Bearer {key}" : "", Assert.Single(server.Requests).Headers.Authorization.ToString());
    }

    private static OpenAiSpeaker OpenAi(StubServer server, int milliseconds = 1500) => new(Options.Create(new OpenAiSettings { ApiKey = Key, BaseUrl = server.Address.ToString() }), Calls(milliseconds));

    private static ElevenLabsSpeaker ElevenLabs(StubServer server) => new(Options.Create(new ElevenLabsSettings { ApiKey = Key, BaseUrl = server.Address.ToString() }), Calls(1500));

    private static RemoteCalls Calls(int milliseconds) => new(
        Options.Create(new ProviderSettings { Retries = 2, RetryDelay = TimeSpan.FromMilliseconds(5), AttemptTimeout = TimeSpan.FromMilliseconds(milliseconds), TotalTimeout = TimeSpan.FromMilliseconds(milliseconds * 3) }),
        TimeProvider.System, NullLogger<RemoteCalls>.Instance);

    private static async Task AnswerAsync(HttpContext http, int status, byte[] body)
    {
        http.Response.StatusCode = status;
        await http.Response.Body.WriteAsync(body);
    }

    // Half a second of silence, a second of a tone, half a second of silence.
    private static async Task<byte[]> ToneAsync(Scratch scratch)
    {
        var path = scratch.PathFor("tone.mp3");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=f=180:d=1:r=44100", "-af", "adelay=500,apad=pad_dur=0.5", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        return await File.ReadAllBytesAsync(path, CancellationToken.None);
    }

    // Every letter takes a twentieth of a second, from 0.5 s on.
    private static byte[] Aligned(string text, byte[] sound) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        audio_base64 = Convert.ToBase64String(sound),
        alignment = new
        {
            characters = text.Select(letter => letter.ToString()),
            character_start_times_seconds = text.Select((_, i) => 0.5 + (i * 0.05)),
            character_end_times_seconds = text.Select((_, i) => 0.55 + (i * 0.05)),
        },
    });
}
