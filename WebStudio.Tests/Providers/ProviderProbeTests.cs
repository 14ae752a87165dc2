using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WebStudio.Providers;
using WebStudio.Providers.Images.Services;
using WebStudio.Providers.Language;
using WebStudio.Providers.Music.Suno;
using WebStudio.Providers.Speech.Services;

namespace WebStudio.Tests.Providers;

/// <summary>Whether services answer, as the settings page asks them.</summary>
public sealed class ProviderProbeTests
{
    private const string Key = "sk-sentinel-42";

    [Theory]
    [InlineData("Claude", "/v1/models", "x-api-key", Key)]
    [InlineData("OpenAI", "/models", "Authorization", $"Bearer {Key}")]
    [InlineData("ElevenLabs", "/v1/models", "xi-api-key", Key)]
    [InlineData("Stable Diffusion", "/sdapi/v1/sd-models", null, null)]
    [InlineData("Pollinations", "/models", null, null)]
    [InlineData("Pexels", "/v1/curated", "Authorization", Key)]
    [InlineData("Suno", "/clips", "Authorization", $"Bearer {Key}")]
    public async Task A_service_that_answers_was_asked_once_with_its_key_for_something_that_costs_nothing(string name, string path, string? header, string? value)
    {
        await using var stub = await StubServer.StartAsync((http, _) => http.Response.WriteAsync("[]"));
        using var probe = Probe(stub.Address);
        var result = await probe.TestAsync(name, CancellationToken.None);
        Assert.Equal(new ProbeResult(true, $"{name} answered in 0.0 s."), result);
        var asked = Assert.Single(stub.Requests);
        Assert.Equal(("GET", path), (asked.Method, asked.Path));
        if (header is not null)
            Assert.Equal(value, asked.Headers[header]);
    }

    [Theory]
    [InlineData("Claude", 401, "Claude did not accept the key (401).")]
    [InlineData("OpenAI", 403, "OpenAI did not accept the key (403).")]
    [InlineData("Pexels", 429, "Pexels has had too many requests (429).")]
    [InlineData("Pollinations", 500, "Pollinations had an error of its own (500).")]
    [InlineData("Stable Diffusion", 404, "Stable Diffusion does not know what it was asked for (404).")]
    [InlineData("Suno", 401, "Suno did not accept the key (401).")]
    [InlineData("ElevenLabs", 302, "ElevenLabs refused the request (302).")]
    public async Task What_is_wrong_is_said_in_a_sentence_without_the_key(string name, int status, string sentence)
    {
        await using var stub = await StubServer.StartAsync((http, _) =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return http.Response.WriteAsync($"Wrong key {Key}");
        });
        using var probe = Probe(stub.Address);
        Assert.Equal(new ProbeResult(false, sentence), await probe.TestAsync(name, CancellationToken.None));
        // Neither again nor where it points to.
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_song_that_is_not_there_is_an_answer()
    {
        await using var stub = await StubServer.StartAsync((http, _) =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var probe = Probe(stub.Address);
        Assert.True((await probe.TestAsync("Suno", CancellationToken.None)).Answers);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_not_waited_for()
    {
        var never = new TaskCompletionSource();
        await using var stub = await StubServer.StartAsync((_, _) => never.Task);
        using var probe = Probe(stub.Address, time: new SwiftTime(ProviderProbe.Patience));
        Assert.Equal(new ProbeResult(false, "Claude did not answer in time."), await probe.TestAsync("Claude", CancellationToken.None));
        never.SetResult();
    }

    [Fact]
    public async Task Nobody_is_asked_who_is_not_configured_or_was_asked_a_moment_ago_or_cannot_be_reached()
    {
        var time = new ManualTime();
        await using var stub = await StubServer.StartAsync((http, _) => http.Response.WriteAsync("{}"));
        using (var none = Probe(null))
        {
            Assert.Equal(new ProbeResult(false, "Claude is not configured."), await none.TestAsync("Claude", CancellationToken.None));
            Assert.Equal(new ProbeResult(false, "Nobody is not configured."), await none.TestAsync("Nobody", CancellationToken.None));
            Assert.All(none.All, provider => Assert.False(provider.IsConfigured));
        }
        using var probe = Probe(stub.Address, time: time);
        Assert.True((await probe.TestAsync("Claude", CancellationToken.None)).Answers);
        Assert.Equal(new ProbeResult(false, "Claude was asked a moment ago. Please wait a few seconds."), await probe.TestAsync("Claude", CancellationToken.None));
        Assert.True((await probe.TestAsync("OpenAI", CancellationToken.None)).Answers);
        time.Advance(ProviderProbe.Pause);
        Assert.True((await probe.TestAsync("Claude", CancellationToken.None)).Answers);
        Assert.Equal(3, stub.Requests.Count);
        await stub.DisposeAsync();
        Assert.Equal(new ProbeResult(false, "Pexels could not be reached."), await probe.TestAsync("Pexels", CancellationToken.None));
    }

    [Fact]
    public void Of_an_address_only_the_host_is_shown()
    {
        using var probe = Probe(new Uri("http://user:secret@service.example:8080/path/secret"));
        Assert.All(probe.All, provider => Assert.Equal("service.example:8080", provider.Host));
    }

    private static ProviderProbe Probe(Uri? address, TimeProvider? time = null)
    {
        var (key, home) = (address is null ? null : Key, address?.ToString() ?? "https://service.example");
        return new ProviderProbe(
            Options.Create(new ClaudeSettings { ApiKey = key, BaseUrl = home }), Options.Create(address is null ? new OpenAiSettings() : new OpenAiSettings { ApiKey = key, BaseUrl = home }),
            Options.Create(new ElevenLabsSettings { ApiKey = key, BaseUrl = home }), Options.Create(new StableDiffusionSettings { BaseUrl = address is null ? null : home }),
            Options.Create(new PollinationsSettings { Enabled = address is not null, BaseUrl = home }), Options.Create(new PexelsSettings { ApiKey = key, BaseUrl = home }),
            Options.Create(new SunoSettings { ApiKey = key, BaseUrl = home }), time ?? new ManualTime());
    }
}
