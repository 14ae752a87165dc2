using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WebStudio.Providers;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Remote;

public sealed class RemoteCallsTests
{
    private readonly SwiftTime _time = new(TimeSpan.FromSeconds(45));
    private readonly LogLines _log = new();
    private int _calls;

    [Fact]
    public async Task An_answer_is_passed_on_after_one_attempt()
    {
        Assert.Equal("yes", await Calls().RunAsync("Oracle", Answer("yes"), CancellationToken.None));
        Assert.Equal(1, _calls);
        Assert.Empty(_time.Waits);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(529)]
    public async Task What_may_pass_is_tried_again_with_growing_waits(int status)
    {
        var answer = await Calls().RunAsync("Oracle", Answer("yes", Status(status), Status(status)), CancellationToken.None);
        Assert.Equal("yes", answer);
        Assert.Equal(3, _calls);
        Assert.Equal(2, _time.Waits.Count);
        Assert.All(_time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again_also_inside_of_another_exception()
    {
        var wrapped = new InvalidOperationException("A client library failed.", new HttpRequestException("connection refused"));
        Assert.Equal("yes", await Calls().RunAsync("Oracle", Answer("yes", wrapped, new IOException("reset")), CancellationToken.None));
        Assert.Equal(3, _calls);
    }

    [Theory]
    [InlineData(400, "refused the request (400)")]
    [InlineData(401, "did not accept the key (401)")]
    [InlineData(404, "does not know")]
    [InlineData(413, "too large")]
    public async Task What_will_not_pass_is_not_tried_again(int status, string words)
    {
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => Calls().RunAsync("Oracle", Answer("no", Status(status)), CancellationToken.None));
        Assert.Equal(1, _calls);
        Assert.Equal("Oracle", failure.Provider);
        Assert.StartsWith("Oracle ", failure.Message);
        Assert.Contains(words, failure.Message);
        Assert.EndsWith(".", failure.Message);
    }

    [Fact]
    public async Task After_the_last_attempt_it_says_what_happened()
    {
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => Calls().RunAsync("Oracle", Failing(Status(500)), CancellationToken.None));
        Assert.Equal(4, _calls);
        Assert.Equal("Oracle had an error of its own (500) in 4 attempts.", failure.Message);
        Assert.IsType<RemoteStatusException>(failure.InnerException);
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_kept()
    {
        await Calls().RunAsync("Oracle", Answer("yes", Status(429, new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)))), CancellationToken.None);
        Assert.Equal([TimeSpan.FromSeconds(17)], _time.Waits);
    }

    [Fact]
    public async Task A_date_to_come_back_is_kept()
    {
        await Calls().RunAsync("Oracle", Answer("yes", Status(503, new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(9)))), CancellationToken.None);
        Assert.Equal([TimeSpan.FromSeconds(9)], _time.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_allowed_is_a_failure_at_once()
    {
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => Calls().RunAsync("Oracle", Answer("yes", Status(429, new RetryConditionHeaderValue(TimeSpan.FromHours(1)))), CancellationToken.None));
        Assert.Equal(1, _calls);
        Assert.Contains("too many requests", failure.Message);
    }

    [Fact]
    public async Task An_attempt_that_hangs_is_given_up_and_made_again()
    {
        var calls = Calls(settings => settings.AttemptTimeout = TimeSpan.FromSeconds(20));
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => calls.RunAsync("Oracle", HangAsync, CancellationToken.None));
        Assert.Equal(4, _calls);
        Assert.Equal("Oracle did not answer in time in 4 attempts.", failure.Message);
    }

    [Fact]
    public async Task A_call_that_is_given_up_by_its_caller_ends_as_that()
    {
        using var stop = new CancellationTokenSource();
        var call = Calls().RunAsync("Oracle", HangAsync, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_while_and_others_are_not()
    {
        var calls = Calls();
        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<ProviderFailedException>(() => calls.RunAsync("Oracle", Failing(Status(500)), CancellationToken.None));
        Assert.Equal(8, _calls);
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => calls.RunAsync("Oracle", Failing(Status(500)), CancellationToken.None));
        Assert.Equal(8, _calls);
        Assert.Equal("Oracle failed too often lately and is left alone for a while.", failure.Message);
        Assert.Equal("yes", await calls.RunAsync("Sibyl", Answer("yes"), CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("again", await calls.RunAsync("Oracle", Answer("again"), CancellationToken.None));
        Assert.Equal("still", await calls.RunAsync("Oracle", Answer("still"), CancellationToken.None));
    }

    [Fact]
    public async Task Requests_that_are_refused_break_nothing()
    {
        var calls = Calls();
        for (var i = 0; i < 20; i++)
            await Assert.ThrowsAsync<ProviderFailedException>(() => calls.RunAsync("Oracle", Failing(Status(400)), CancellationToken.None));
        Assert.Equal(20, _calls);
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_blamed_on_the_service() =>
        await Assert.ThrowsAsync<FormatException>(() => Calls().RunAsync("Oracle", Failing(new FormatException("ours")), CancellationToken.None));

    [Fact]
    public async Task Answers_are_checked_for_their_status_and_size_and_redirects_are_not_followed()
    {
        await using var server = await StubServer.StartAsync(async (http, _) =>
        {
            http.Response.StatusCode = http.Request.Path == "/moved" ? 302 : 200;
            http.Response.Headers.Location = "/elsewhere";
            await http.Response.Body.WriteAsync(new byte[http.Request.Path == "/large" ? 20_000 : 10]);
        });
        using var client = RemoteHttp.Create(maxBytes: 10_000);
        Assert.Equal(10, (await client.GetByteArrayAsync(new Uri(server.Address, "/small"), CancellationToken.None)).Length);
        var moved = await Assert.ThrowsAsync<ProviderFailedException>(() => Calls().RunAsync("Oracle", stop => client.GetStringAsync(new Uri(server.Address, "/moved"), stop), CancellationToken.None));
        Assert.Contains("(302)", moved.Message);
        var large = await Assert.ThrowsAsync<ProviderFailedException>(() => Calls().RunAsync("Oracle", stop => client.GetStringAsync(new Uri(server.Address, "/large"), stop), CancellationToken.None));
        Assert.Contains("larger answer", large.Message);
        Assert.Equal("/small /moved /large", string.Join(' ', server.Requests.Select(request => request.Path)));
    }

    [Fact]
    public async Task The_log_names_the_service_and_the_problem()
    {
        await Calls().RunAsync("Oracle", Answer("yes", Status(503)), CancellationToken.None);
        Assert.Contains("Oracle had an error of its own (503); the next attempt is in", _log.Text);
    }

    private RemoteCalls Calls(Action<ProviderSettings>? change = null)
    {
        var settings = new ProviderSettings();
        change?.Invoke(settings);
        return new RemoteCalls(Options.Create(settings), _time, _log.CreateLogger<RemoteCalls>());
    }

    private static RemoteStatusException Status(int status, RetryConditionHeaderValue? wait = null) => new((HttpStatusCode)status, wait);

    // Fails with one after the other, then answers.
    private Func<CancellationToken, Task<string>> Answer(string answer, params Exception[] first)
    {
        var failures = new Queue<Exception>(first);
        return _ =>
        {
            _calls++;
            return failures.TryDequeue(out var failure) ? Task.FromException<string>(failure) : Task.FromResult(answer);
        };
    }

    private Func<CancellationToken, Task<string>> Failing(Exception failure) => _ =>
    {
        _calls++;
        return Task.FromException<string>(failure);
    };

    private async Task<string> HangAsync(CancellationToken stop)
    {
        _calls++;
        await Task.Delay(Timeout.Infinite, stop);
        return "never";
    }
}
