using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace WebStudio.Tests.Access;

/// <summary>Who gets to see the operations page, from where and with which password.</summary>
public sealed class OpsAccessTests(OpsAccessTests.Studios studios) : IClassFixture<OpsAccessTests.Studios>
{
    private const string Password = "open sesame 1";
    private const string ReadOnly = "only looking 2";
    private const string Elsewhere = "203.0.113.7";

    /// <summary>One without passwords, one with both.</summary>
    public sealed class Studios : IAsyncDisposable
    {
        public StudioApp Open { get; } = StudioApp.Start(FromElsewhere);

        public StudioApp Guarded { get; } = StudioApp.Start(FromElsewhere, null, ("Ops:Password", Password), ("Ops:ReadOnlyPassword", ReadOnly));

        public async ValueTask DisposeAsync()
        {
            await Open.DisposeAsync();
            await Guarded.DisposeAsync();
        }

        // A header of the test says where a request comes from: the connection itself is always local.
        private static void FromElsewhere(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new RemoteAddress());
    }

    [Fact]
    public async Task Who_sits_at_the_machine_needs_no_password()
    {
        foreach (var app in (StudioApp[])[studios.Open, studios.Guarded])
        {
            using var client = Client(app);
            Assert.Equal(Sight.All, await SightAsync(client));
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=localhost")]
    [InlineData("X-Real-IP", "")]
    [InlineData("Host", "studio.example")]
    [InlineData("Host", "127.0.0.1.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData(RemoteAddress.Header, Elsewhere)]
    [InlineData(RemoteAddress.Header, "2001:db8::1")]
    public async Task Who_only_came_through_the_machine_is_not_at_it(string header, string value)
    {
        using var client = Client(studios.Open);
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        Assert.Equal(Sight.Closed, await SightAsync(client));
        using var guarded = Client(studios.Guarded);
        guarded.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        Assert.Equal(Sight.Form, await SightAsync(guarded));
    }

    [Fact]
    public async Task A_proxy_that_speaks_an_old_protocol_is_not_at_the_machine()
    {
        using var client = Client(studios.Guarded);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ops") { Version = HttpVersion.Version10 };
        using var answer = await client.SendAsync(request);
        Assert.Contains("type=\"password\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_page_says_what_to_configure()
    {
        using var client = Client(studios.Open, Elsewhere);
        Assert.Contains("Ops:Password", await client.GetStringAsync("/ops"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_opens_the_page_until_signing_out_and_an_old_cookie_opens_nothing_any_more()
    {
        using var client = Client(studios.Guarded, "198.51.100.1");
        var cookie = await SignInAsync(client, Password);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Sight.All, await SightAsync(client));
        using var thief = Client(studios.Guarded, "198.51.100.9", cookies: false);
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(Sight.All, await SightAsync(thief));
        await client.PostAsync("/ops/sign-out", await FormAsync(client));
        Assert.Equal(Sight.Form, await SightAsync(client));
        Assert.Equal(Sight.Form, await SightAsync(thief));
    }

    [Fact]
    public async Task The_other_password_only_shows()
    {
        using var client = Client(studios.Guarded, "198.51.100.2");
        await SignInAsync(client, ReadOnly);
        Assert.Equal(Sight.ReadOnly, await SightAsync(client));
        Assert.DoesNotContain("Pause the queue", await client.GetStringAsync("/ops"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_of_another_studio_or_another_password_opens_nothing()
    {
        using var data = new Scratch();
        string cookie;
        await using (var before = StudioApp.Start(null, data.Folder, ("Ops:Password", "the first one")))
        {
            using var client = Client(before);
            cookie = await SignInAsync(client, "the first one", local: true);
        }
        await using var after = StudioApp.Start(services => services.AddSingleton<IStartupFilter>(new RemoteAddress()), data.Folder, ("Ops:Password", "the second one"));
        using var late = Client(after, Elsewhere, cookies: false);
        late.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(Sight.Form, await SightAsync(late));
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_and_then_not_even_the_right_one_is_heard()
    {
        using var client = Client(studios.Guarded, "198.51.100.3");
        for (var i = 0; i < 10; i++)
            Assert.EndsWith("why=wrong", (await TryAsync(client, $"guess {i}")).Location, StringComparison.Ordinal);
        Assert.EndsWith("why=wait", (await TryAsync(client, Password)).Location, StringComparison.Ordinal);
        Assert.Contains("wait five minutes", await client.GetStringAsync("/ops?why=wait"), StringComparison.Ordinal);
        // Others are not kept out by it.
        using var other = Client(studios.Guarded, "198.51.100.4");
        await SignInAsync(other, Password);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        using var client = Client(studios.Guarded, "198.51.100.5");
        using var answer = await client.PostAsync("/ops/sign-in", new FormUrlEncodedContent([new("password", Password)]));
        Assert.EndsWith("why=old", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(Sight.Form, await SightAsync(client));
    }

    [Fact]
    public async Task Localhost_can_be_closed_too()
    {
        await using var app = StudioApp.Start(null, ("Ops:OpenOnLocalhost", "false"), ("Ops:Password", Password));
        using var client = Client(app);
        Assert.Equal(Sight.Form, await SightAsync(client));
        await SignInAsync(client, Password);
        Assert.Equal(Sight.All, await SightAsync(client));
    }

    [Fact]
    public async Task The_address_of_other_dashboards_leads_here()
    {
        using var client = Client(studios.Open);
        using var answer = await client.GetAsync("/hangfire");
        Assert.Equal("/ops", answer.Headers.Location?.ToString());
    }

    private enum Sight
    {
        All,
        ReadOnly,
        Form,
        Closed,
    }

    private static HttpClient Client(StudioApp app, string? from = null, bool cookies = true)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = cookies }) { BaseAddress = app.First.BaseAddress };
        if (from is not null)
            client.DefaultRequestHeaders.Add(RemoteAddress.Header, from);
        return client;
    }

    private static async Task<Sight> SightAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/ops");
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        return page.Contains("type=\"password\"", StringComparison.Ordinal) ? Sight.Form
            : page.Contains("no password is configured", StringComparison.Ordinal) ? Sight.Closed
            : page.Contains("data-role=\"reader\"", StringComparison.Ordinal) ? Sight.ReadOnly
            : page.Contains("data-role=\"operator\"", StringComparison.Ordinal) ? Sight.All
            : throw new InvalidOperationException(page);
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient client, params KeyValuePair<string, string>[] fields)
    {
        var page = await client.GetStringAsync("/ops");
        const string Name = "name=\"__RequestVerificationToken\" value=\"";
        var at = page.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        Assert.True(at >= Name.Length, page);
        return new FormUrlEncodedContent([new("__RequestVerificationToken", page[at..page.IndexOf('"', at)]), .. fields]);
    }

    private static async Task<(string? Location, string? Cookie)> TryAsync(HttpClient client, string password)
    {
        using var answer = await client.PostAsync("/ops/sign-in", await FormAsync(client, new KeyValuePair<string, string>("password", password)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.FirstOrDefault(value => value.StartsWith("studio-ops=", StringComparison.Ordinal)) : null;
        return (answer.Headers.Location?.ToString(), cookie);
    }

    private static async Task<string> SignInAsync(HttpClient client, string password, bool local = false)
    {
        if (local)
            client.DefaultRequestHeaders.Add("Via", "1.1 test");
        var (location, cookie) = await TryAsync(client, password);
        Assert.Equal("/ops", location);
        return Assert.IsType<string>(cookie);
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public const string Header = "Test-Remote-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                if (http.Request.Headers.TryGetValue(Header, out var address))
                    http.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
                return following(http);
            });
            next(app);
        };
    }
}
