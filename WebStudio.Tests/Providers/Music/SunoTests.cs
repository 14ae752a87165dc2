using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Access;
using WebStudio.Media;
using WebStudio.Providers;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Suno;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Music;

public sealed class SunoTests
{
    private const string Key = "suno-secret-key";

    private static readonly Lyrics Words = new("Harbour", [new LyricSection(SectionKind.Verse, ["Lights upon the water", "Carry us along"]), new LyricSection(SectionKind.Chorus, ["Hold on to the morning", "Hold on to the song"])]);

    [Fact]
    public async Task A_song_is_asked_for_waited_for_fetched_and_cut_to_its_length()
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, number) => number switch
        {
            0 => AnswerAsync(http, 429, """{"detail":"slow down"}"""),
            1 => AnswerAsync(http, 200, """{"id":"song-1","status":"submitted"}"""),
            2 => AnswerAsync(http, 200, """[{"id":"song-1","status":"queued"}]"""),
            3 => AnswerAsync(http, 200, """[{"id":"song-1","status":"streaming","audio_url":"https://audio.suno.ai/part.mp3"}]"""),
            _ => AnswerAsync(http, 200, """[{"id":"song-1","status":"complete","audio_url":"https://cdn1.suno.ai/song-1.mp3"}]"""),
        });
        var audio = new Audio(await ClicksAsync(scratch, 9));
        var shares = new List<double>();
        var song = await Maker(suno.Address.ToString(), audio).MakeAsync(Brief(12, Words), scratch.Folder, shares.Add, CancellationToken.None);

        var asked = suno.Requests.ToList();
        Assert.Equal(["POST /generate", "POST /generate", "GET /clips"], asked.Take(3).Select(request => $"{request.Method} {request.Path}"), StringComparer.Ordinal);
        Assert.All(asked, request => Assert.Equal($"Bearer {Key}", request.Headers.Authorization.ToString()));
        using var body = JsonDocument.Parse(asked[1].Body);
        Assert.False(body.RootElement.GetProperty("make_instrumental").GetBoolean());
        Assert.StartsWith("[Verse]\nLights upon the water\n", body.RootElement.GetProperty("prompt").GetString(), StringComparison.Ordinal);
        Assert.Contains("folk", body.RootElement.GetProperty("tags").GetString(), StringComparison.Ordinal);
        Assert.Equal(["https://cdn1.suno.ai/song-1.mp3"], audio.Asked);

        // Nine seconds were sent: a bar was repeated.
        var sound = SongCheck.Samples(song.Path);
        Assert.Equal(12 * 48_000 * 2, sound.Length);
        Assert.Equal(12, song.Seconds);
        Assert.InRange(SongCheck.LongestSilence(sound), 0, 1);
        var (loudness, peak) = await SongCheck.LoudnessAsync(song.Path);
        Assert.InRange(loudness, -15, -13);
        Assert.InRange(peak, -10, -1);
        Assert.Equal(120, song.Tempo!.Value, 2.0);
        Assert.Equal(24, song.Times.Beats.Count, 2.0);
        Assert.Equal("Suno", song.Maker);
        Assert.Equal(0, song.Times.Sections[0].Start);
        Assert.Equal(12, song.Times.Sections[^1].End);
        Assert.All(song.Times.Sections.Zip(song.Times.Sections.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, 1e-9));
        Assert.Equal(Words.Lines, song.Times.Lines.Take(4).Select(line => line.Text), StringComparer.Ordinal);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(["click.mp3", "song.wav"], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_song_without_bars_that_is_too_short_is_told_and_one_that_is_long_enough_is_cut_without()
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, """{"clips":[{"id":"a","status":"complete","audio_url":"https://cdn1.suno.ai/a.mp3"}]}"""));
        var tone = scratch.PathFor("tone.mp3");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=f=330:d=5:r=48000", Ffmpeg.Output(tone)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var maker = Maker(suno.Address.ToString(), new Audio(await File.ReadAllBytesAsync(tone, CancellationToken.None)));
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => maker.MakeAsync(Brief(12, null), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains("only 5 s", error.Message, StringComparison.Ordinal);
        var song = await maker.MakeAsync(Brief(4.5, null), scratch.Folder, _ => { }, CancellationToken.None);
        Assert.Equal((int)(4.5 * 48_000) * 2, SongCheck.Samples(song.Path).Length);
        Assert.Empty(song.Times.Beats);
        Assert.Null(song.Tempo);
    }

    [Theory]
    [InlineData(500, "{}", "error of its own (500)")]
    [InlineData(401, "{}", "did not accept the key (401)")]
    [InlineData(200, "<html>busy</html>", "could not be understood")]
    [InlineData(200, "{}", "could not be understood")]
    [InlineData(200, "[{\"id\":\"../etc\",\"status\":\"complete\"}]", "could not be understood")]
    [InlineData(200, "[{\"id\":\"a\",\"status\":\"failed\"},{\"id\":\"b\",\"status\":\"error\"}]", "could not make this song")]
    public async Task What_Suno_does_wrong_is_told_by_its_name(int status, string answer, string sentence)
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => AnswerAsync(http, status, answer));
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => Maker(suno.Address.ToString(), new Audio([])).MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Equal("Suno", error.Provider);
        Assert.StartsWith("Suno", error.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("water", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task A_song_that_is_never_done_is_not_waited_for_for_ever()
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, """[{"id":"a","status":"queued"}]"""));
        var maker = Maker(suno.Address.ToString(), new Audio([]), maxWait: TimeSpan.FromMilliseconds(300));
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => maker.MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains("was not done", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_not_waited_for_long_and_cancelling_is_at_once()
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var maker = Maker(suno.Address.ToString(), new Audio([]), attempt: TimeSpan.FromMilliseconds(200));
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => maker.MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains("Suno did not answer in time", error.Message, StringComparison.Ordinal);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => maker.MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, cancel.Token));
    }

    [Theory]
    [InlineData("http://cdn1.suno.ai/a.mp3")]
    [InlineData("https://cdn1.suno.ai.evil.example/a.mp3")]
    [InlineData("https://evilsuno.ai/a.mp3")]
    [InlineData("https://user@cdn1.suno.ai/a.mp3")]
    [InlineData("https://192.168.1.1/a.mp3")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task A_song_at_another_address_than_allowed_is_never_fetched(string address)
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, JsonSerializer.Serialize(new[] { new { id = "a", status = "complete", audio_url = address } })));
        var audio = new Audio([1, 2, 3]);
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => Maker(suno.Address.ToString(), audio).MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains("not allowed", error.Message, StringComparison.Ordinal);
        Assert.Empty(audio.Asked);
    }

    [Fact]
    public async Task An_allowed_name_that_leads_into_an_inner_network_is_not_reached()
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, number) => AnswerAsync(http, 200, $$"""[{"id":"a","status":"complete","audio_url":"https://localhost:{{http.Connection.LocalPort}}/a.mp3"}]"""));
        using var outbound = OutboundHttp.Create(allowInner: false, TimeSpan.FromSeconds(5));
        var maker = new SunoSongMaker(Settings(suno.Address.ToString(), "localhost"), Calls(), TimeProvider.System, outbound);
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => maker.MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains("could not be reached", error.Message, StringComparison.Ordinal);
        Assert.Single(suno.Requests);
    }

    [Theory]
    [InlineData(false, "something else than music")]
    [InlineData(true, "larger file")]
    public async Task What_is_not_music_or_too_large_is_refused(bool large, string sentence)
    {
        using var scratch = new Scratch();
        await using var suno = await StubServer.StartAsync((http, _) => AnswerAsync(http, 200, """[{"id":"a","status":"complete","audio_url":"https://cdn1.suno.ai/a.mp3"}]"""));
        var content = large ? new byte[(30 * 1024 * 1024) + 1] : "<!DOCTYPE html><html><body>Not found</body></html>"u8.ToArray();
        var error = await Assert.ThrowsAsync<ProviderFailedException>(() => Maker(suno.Address.ToString(), new Audio(content)).MakeAsync(Brief(10, Words), scratch.Folder, _ => { }, CancellationToken.None));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(scratch.Folder));
    }

    private static SongBrief Brief(double seconds, Lyrics? lyrics) =>
        new() { Title = "Harbour", Genre = Genre.Folk, Mood = new Mood(0.5, 0.4), Seconds = seconds, Seed = 1, Lyrics = lyrics, Description = "Boats at dawn." };

    private static SunoSettings Settings(string address, string hosts, TimeSpan? maxWait = null) => new()
    {
        ApiKey = Key,
        BaseUrl = address,
        AudioHosts = hosts,
        MaxWait = maxWait ?? TimeSpan.FromMinutes(1),
        PollInterval = TimeSpan.FromMilliseconds(20),
    };

    private static RemoteCalls Calls(TimeSpan? attempt = null) => new(
        Options.Create(new ProviderSettings { Retries = 2, RetryDelay = TimeSpan.FromMilliseconds(10), AttemptTimeout = attempt ?? TimeSpan.FromMinutes(1), TotalTimeout = TimeSpan.FromMinutes(2) }),
        TimeProvider.System, NullLogger<RemoteCalls>.Instance);

    private static SunoSongMaker Maker(string address, Audio audio, TimeSpan? maxWait = null, TimeSpan? attempt = null) =>
        new(Settings(address, "*.suno.ai", maxWait), Calls(attempt), TimeProvider.System, new HttpClient(audio));

    private static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }

    // Clicks at 120 a minute over a chord, as MP3.
    private static async Task<byte[]> ClicksAsync(Scratch scratch, int seconds)
    {
        var path = scratch.PathFor("click.mp3");
        var sound = $"aevalsrc='0.1*sin(2*PI*220*t)+0.1*sin(2*PI*277.2*t)+0.6*exp(-60*mod(t,0.5))*(sin(2*PI*80*t)+0.5*sin(2*PI*3100*t))':d={seconds}:s=48000";
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", sound, Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        return await File.ReadAllBytesAsync(path, CancellationToken.None);
    }

    // Stands for the hosts of songs, which only https reaches.
    private sealed class Audio(byte[] content) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.ToString());
            // Of unknown length, so that only counting shows that it is too large.
            var body = new StreamContent(new MemoryStream(content));
            body.Headers.ContentLength = null;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = body });
        }
    }
}
