using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music;
using WebStudio.Providers.Remote;
using WebStudio.Tests.Providers.Language;

namespace WebStudio.Tests.Pipelines.Photo.Words;

/// <summary>Lyrics by Claude, against a server that speaks as it does.</summary>
public sealed class ClaudeLyricistTests
{
    private static readonly LyricBrief Brief = new([Readings.Of(["sea", "sunset"], new Mood(0.4, 0.3)) with { TakenAt = new DateTime(2024, 5, 17), Place = "coast" }], Genre.DreamPop, 30, 1);

    [Fact]
    public async Task An_answer_becomes_lyrics_and_the_question_tells_the_form()
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http,
            """{"title":"Low Tide Letters","sections":[{"kind":"verse","lines":["The tide goes out","I write it down"]},{"kind":"chorus","lines":["Low tide letters"]}]}"""));
        using var claude = Client(server);
        var lyrics = await new ClaudeLyricist(claude).WriteAsync(Brief, CancellationToken.None);
        Assert.Equal("Low Tide Letters", lyrics.Title);
        Assert.Equal("[Verse]\nThe tide goes out\nI write it down\n\n[Chorus]\nLow tide letters\n", LyricText.Print(lyrics));
        var body = Encoding.UTF8.GetString(Assert.Single(server.Requests).Body);
        Assert.Contains("dream pop song of 30 seconds", body, StringComparison.Ordinal);
        Assert.Contains("- chorus, 2 lines", body, StringComparison.Ordinal);
        Assert.Contains("sea, sunset", body, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_much_is_cut_to_the_limits()
    {
        var answer = JsonSerializer.Serialize(new
        {
            title = string.Join(' ', Enumerable.Repeat("word", 40)),
            sections = new[]
            {
                new { kind = "verse", lines = Enumerable.Range(0, 100).Select(line => $"Line\u0007 number {line} " + string.Concat(Enumerable.Repeat("goes on ", 20))).ToArray() },
                new { kind = "solo", lines = new[] { "la" } },
                new { kind = "7", lines = new[] { "la" } },
                new { kind = "outro", lines = new[] { "left out" } },
            },
        });
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, answer));
        using var claude = Client(server);
        var lyrics = await new ClaudeLyricist(claude).WriteAsync(Brief, CancellationToken.None);
        Assert.InRange(lyrics.Title.Length, 50, LyricTitle.Longest);
        Assert.Equal(LyricText.MostLines, lyrics.Lines.Count());
        Assert.All(lyrics.Lines, line => Assert.True(line.Length <= LyricText.LongestLine && !line.Any(char.IsControl)));
        Assert.True(LyricText.TryParse(LyricText.Print(lyrics), "T", out _, out _));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("never mind")]
    [InlineData("""{"title":null,"sections":[]}""")]
    [InlineData("""{"title":"T","sections":[]}""")]
    [InlineData("""{"title":"T","sections":[{"kind":"verse","lines":["","\u0000"]}]}""")]
    public async Task Garbage_fails_with_the_providers_name(string answer)
    {
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, answer));
        using var claude = Client(server);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => new ClaudeLyricist(claude).WriteAsync(Brief, CancellationToken.None));
        Assert.Equal("Claude", failure.Provider);
    }

    private static ClaudeClient Client(StubServer server) => new(
        Options.Create(new ClaudeSettings { ApiKey = "a-key", BaseUrl = server.Address.ToString(), Model = "claude-test" }),
        new RemoteCalls(Options.Create(new ProviderSettings()), TimeProvider.System, NullLogger<RemoteCalls>.Instance),
        NullLogger<ClaudeClient>.Instance);
}
