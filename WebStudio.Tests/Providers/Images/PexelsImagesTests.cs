using System.Net;
using System.Text.Json;
using WebStudio.Access;
using WebStudio.Media;
using WebStudio.Providers.Images;
using WebStudio.Providers.Images.Services;

namespace WebStudio.Tests.Providers.Images;

/// <summary>Photos of Pexels, against a server that speaks as it does.</summary>
public sealed class PexelsImagesTests
{
    private const string Photo = "https://images.pexels.com/photos/7/pexels-photo-7.jpeg?w=9999#x";

    [Fact]
    public async Task A_photo_is_searched_for_by_keywords_fetched_in_the_frames_shape_and_its_photographer_named()
    {
        var queries = new List<string>();
        await using var server = await StubServer.StartAsync((http, number) =>
        {
            queries.Add(http.Request.QueryString.Value!);
            return number switch
            {
                0 => ImageServices.SendAsync(http, 429, []),
                1 => ImageServices.SendAsync(http, 200, Photos([])),
                _ => ImageServices.SendAsync(http, 200, Photos([("https://images.pexels.com/a.jpeg", "Ann"), ("https://images.pexels.com/b.jpeg", "Ben"), (Photo, "Cat\u0007 Stevens")])),
            };
        });
        var hosts = new ImageServices.Hosts(HttpStatusCode.OK, await TestImages.ByFfmpegAsync(".jpg", 640, 360));
        using var maker = Maker(server, hosts);
        var (header, said) = await ImageServices.MakeAsync(maker);
        Assert.Equal((ImageFormat.Jpeg, 640, 360), (header.Format, header.Width, header.Height));
        // The third scene gets the third photo, another take of it the next.
        Assert.Equal("Photo by Cat Stevens on Pexels", said);
        Assert.Equal("Photo by Ann on Pexels", (await ImageServices.MakeAsync(maker, ImageServices.Brief with { Take = 1 })).Said);
        Assert.Equal("https://images.pexels.com/photos/7/pexels-photo-7.jpeg?auto=compress&cs=tinysrgb&fit=crop&w=640&h=360", hosts.Asked[0].ToString());
        Assert.Equal("?query=lighthouse%20stairs&orientation=landscape&per_page=40", queries[0]);
        Assert.Equal("?query=lighthouse&orientation=landscape&per_page=40", queries[2]);
        Assert.All(server.Requests, request => Assert.Equal(("GET", "/v1/search", ImageServices.Key), (request.Method, request.Path, request.Headers.Authorization.ToString())));
    }

    [Theory]
    [InlineData("http://images.pexels.com/a.jpeg")]
    [InlineData("https://images.pexels.com.evil.example/a.jpeg")]
    [InlineData("https://user@images.pexels.com/a.jpeg")]
    [InlineData("https://192.168.1.1/a.jpeg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task A_photo_at_another_address_than_allowed_is_never_fetched(string address)
    {
        await using var server = await StubServer.StartAsync((http, _) => ImageServices.SendAsync(http, 200, Photos([(address, "Ann")])));
        var hosts = new ImageServices.Hosts(HttpStatusCode.OK, TestImages.PlainPng(64, 64));
        using var maker = Maker(server, hosts);
        var failure = await ImageServices.FailAsync(maker);
        Assert.Contains("not allowed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(hosts.Asked);
    }

    [Fact]
    public async Task An_allowed_name_that_leads_into_an_inner_network_is_not_reached()
    {
        await using var server = await StubServer.StartAsync((http, _) => ImageServices.SendAsync(http, 200, Photos([($"https://localhost:{http.Connection.LocalPort}/a.jpeg", "Ann")])));
        using var outbound = OutboundHttp.Create(allowInner: false, TimeSpan.FromSeconds(5));
        using var maker = new PexelsImages(new PexelsSettings { ApiKey = ImageServices.Key, BaseUrl = server.Address.ToString(), PhotoHosts = "localhost" }, ImageServices.Calls(), outbound);
        Assert.Contains("could not be reached", (await ImageServices.FailAsync(maker)).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_Pexels_does_wrong_is_told_by_its_name()
    {
        foreach (var (status, body, words) in new[]
        {
            (500, "{}", "error of its own (500) in 2 attempts"), (429, "{}", "too many requests"), (401, "{}", "did not accept the key"), (200, "<html>", "could not be understood"), (200, "{}", "could not be understood"),
            (200, """{"photos":[{"id":1}]}""", "could not be understood"), (200, """{"photos":[]}""", "has no photo"),
        })
        {
            await using var server = await StubServer.StartAsync((http, _) => ImageServices.SendAsync(http, status, System.Text.Encoding.UTF8.GetBytes(body)));
            using var maker = Maker(server, new ImageServices.Hosts(HttpStatusCode.OK, []));
            Assert.Contains(words, (await ImageServices.FailAsync(maker)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_photo_or_too_large_or_gone_is_refused()
    {
        await using var server = await StubServer.StartAsync((http, _) => ImageServices.SendAsync(http, 200, Photos([(Photo, "Ann")])));
        foreach (var (hosts, words) in new[]
        {
            (new ImageServices.Hosts(HttpStatusCode.OK, "<html>"u8.ToArray()), "something else than a picture"),
            (new ImageServices.Hosts(HttpStatusCode.OK, new byte[(24 << 20) + 1]), "larger file than is accepted"),
            (new ImageServices.Hosts(HttpStatusCode.Found, []), "refused the request (302)"),
            (new ImageServices.Hosts(HttpStatusCode.NotFound, []), "(404)"),
        })
        {
            using var maker = Maker(server, hosts);
            Assert.Contains(words, (await ImageServices.FailAsync(maker)).Message, StringComparison.Ordinal);
        }
    }

    private static byte[] Photos(IReadOnlyList<(string Original, string Photographer)> photos) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        page = 1,
        photos = photos.Select(photo => new { id = 1, photographer = photo.Photographer, src = new { original = photo.Original, large2x = photo.Original } }),
    });

    private static PexelsImages Maker(StubServer server, ImageServices.Hosts hosts) => new(new PexelsSettings { ApiKey = ImageServices.Key, BaseUrl = server.Address.ToString() }, ImageServices.Calls(), new HttpClient(hosts));
}
