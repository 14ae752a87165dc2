using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Providers;
using WebStudio.Providers.Images;
using WebStudio.Providers.Images.Services;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Images;

/// <summary>Pictures by services that paint, against servers that speak as they do.</summary>
public sealed class PaintingServiceTests
{
    private static readonly byte[] Png = TestImages.PlainPng(1536, 1024);

    public enum Service
    {
        OpenAi,
        StableDiffusion,
        Pollinations,
    }

    [Theory]
    [InlineData("gpt-image-1", 640, 360, "1536x1024", "output_format")]
    [InlineData("dall-e-3", 360, 640, "1024x1792", "response_format")]
    [InlineData("dall-e-2", 640, 640, "1024x1024", "response_format")]
    public async Task OpenAI_is_told_style_scene_people_and_place_in_a_size_that_its_model_knows(string model, int width, int height, string size, string format)
    {
        await using var server = await StubServer.StartAsync((http, number) => number == 0 ? ImageServices.SendAsync(http, 429, []) : AnswerAsync(http, Service.OpenAi, Png));
        using var maker = new OpenAiImages(Options.Create(new OpenAiSettings { ApiKey = ImageServices.Key, BaseUrl = server.Address + "v1", ImageModel = model }), ImageServices.Calls());
        var (header, said) = await ImageServices.MakeAsync(maker, ImageServices.Brief with { Width = width, Height = height });
        // As large as the frame needs, of the shape that was sent.
        Assert.Equal((ImageFormat.Jpeg, Math.Max(width, height * 3 / 2), Math.Max(height, (int)Math.Round(width * 2 / 3.0)), (string?)null), (header.Format, header.Width, header.Height, said));
        Assert.Equal(2, server.Requests.Count);
        var request = server.Requests.Last();
        Assert.Equal(request.Body.Length, request.Headers.ContentLength);
        Assert.Equal(("POST", "/v1/images/generations", $"Bearer {ImageServices.Key}"), (request.Method, request.Path, request.Headers.Authorization.ToString()));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal((model, size), (body.RootElement.GetProperty("model").GetString(), body.RootElement.GetProperty("size").GetString()));
        Assert.True(body.RootElement.TryGetProperty(format, out _));
        AssertPrompt(body.RootElement.GetProperty("prompt").GetString()!);
    }

    [Fact]
    public async Task Stable_Diffusion_is_asked_with_one_seed_for_a_story_and_sides_that_it_can_make()
    {
        await using var server = await StubServer.StartAsync((http, _) => AnswerAsync(http, Service.StableDiffusion, Png));
        using var maker = new StableDiffusionImages(Options.Create(new StableDiffusionSettings { BaseUrl = server.Address.ToString(), Steps = 9 }), ImageServices.Calls());
        await ImageServices.MakeAsync(maker);
        await ImageServices.MakeAsync(maker, ImageServices.Brief with { Index = 3, Width = 360, Height = 640 });
        await ImageServices.MakeAsync(maker, ImageServices.Brief with { Take = 1 });
        var asked = server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.All(server.Requests, request => Assert.Equal(("POST", "/sdapi/v1/txt2img"), (request.Method, request.Path)));
        Assert.Equal((1344, 768, 9), (asked[0].GetProperty("width").GetInt32(), asked[0].GetProperty("height").GetInt32(), asked[0].GetProperty("steps").GetInt32()));
        Assert.Equal((768, 1344), (asked[1].GetProperty("width").GetInt32(), asked[1].GetProperty("height").GetInt32()));
        Assert.Equal(asked[0].GetProperty("seed").GetInt32(), asked[1].GetProperty("seed").GetInt32());
        Assert.NotEqual(asked[0].GetProperty("seed").GetInt32(), asked[2].GetProperty("seed").GetInt32());
        Assert.Contains("watermark", asked[0].GetProperty("negative_prompt").GetString(), StringComparison.Ordinal);
        AssertPrompt(asked[0].GetProperty("prompt").GetString()!);
    }

    [Fact]
    public async Task Pollinations_is_asked_by_an_address_in_which_the_prompt_is_one_part()
    {
        var query = "";
        var raw = "";
        await using var server = await StubServer.StartAsync((http, _) =>
        {
            query = http.Request.QueryString.Value!;
            raw = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            return AnswerAsync(http, Service.Pollinations, Png);
        });
        using var maker = Maker(Service.Pollinations, server, ImageServices.Calls());
        var (header, _) = await ImageServices.MakeAsync((IImageMaker)maker, ImageServices.Brief with { Prompt = "../../secret?width=1#x & " + ImageServices.Brief.Prompt });
        Assert.Equal((640, 427), (header.Width, header.Height));
        Assert.StartsWith("?width=640&height=360&seed=", query, StringComparison.Ordinal);
        Assert.EndsWith("&nologo=true&private=true", query, StringComparison.Ordinal);
        Assert.StartsWith("/prompt/Watercolour", raw, StringComparison.Ordinal);
        Assert.Equal(2, raw.Count(letter => letter == '/'));
    }

    [Theory]
    [InlineData(Service.OpenAi)]
    [InlineData(Service.StableDiffusion)]
    [InlineData(Service.Pollinations)]
    public async Task What_a_service_does_wrong_is_told_by_its_name(Service service)
    {
        foreach (var (answer, words) in new (Func<HttpContext, Task> Answer, string Words)[]
        {
            (http => ImageServices.SendAsync(http, 500, []), "error of its own (500) in 2 attempts"),
            (http => ImageServices.SendAsync(http, 429, []), "too many requests (429) in 2 attempts"),
            (http => ImageServices.SendAsync(http, 401, []), "did not accept the key"),
            (http => ImageServices.SendAsync(http, 302, []), "refused the request (302)"),
            (http => AnswerAsync(http, service, "<!DOCTYPE html><p>busy</p>"u8.ToArray()), "something else than a picture"),
            (http => AnswerAsync(http, service, []), "something else than a picture"),
            (http => AnswerAsync(http, service, Png[..^20]), "something else than a picture"),
            (http => AnswerAsync(http, service, TestImages.PlainPng(63, 200)), "something else than a picture"),
            (http => AnswerAsync(http, service, new byte[(24 << 20) + (14 << 20)]), "larger answer than is accepted"),
        })
        {
            await using var server = await StubServer.StartAsync((http, _) => answer(http));
            using var maker = Maker(service, server, ImageServices.Calls());
            var failure = await ImageServices.FailAsync((IImageMaker)maker);
            Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Service.OpenAi, "<html>busy</html>")]
    [InlineData(Service.OpenAi, "{}")]
    [InlineData(Service.OpenAi, """{"data":[]}""")]
    [InlineData(Service.OpenAi, """{"data":[{"url":"https://example.com/a.png"}]}""")]
    [InlineData(Service.OpenAi, """{"data":[{"b64_json":"***"}]}""")]
    [InlineData(Service.StableDiffusion, """{"images":{}}""")]
    [InlineData(Service.StableDiffusion, """{"images":["***"]}""")]
    public async Task Garbage_could_not_be_understood(Service service, string body)
    {
        await using var server = await StubServer.StartAsync((http, _) => ImageServices.SendAsync(http, 200, Encoding.UTF8.GetBytes(body)));
        using var maker = Maker(service, server, ImageServices.Calls());
        var failure = await ImageServices.FailAsync((IImageMaker)maker);
        Assert.Contains("could not be understood", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Service.OpenAi)]
    [InlineData(Service.Pollinations)]
    public async Task A_service_that_does_not_answer_is_not_waited_for_for_ever(Service service)
    {
        await using var server = await StubServer.StartAsync((http, _) => ImageServices.HangAsync(http));
        var limits = new ProviderSettings { Retries = 0, SlowAttemptTimeout = TimeSpan.FromMilliseconds(100) };
        using var maker = Maker(service, server, new RemoteCalls(Options.Create(limits), TimeProvider.System, NullLogger<RemoteCalls>.Instance));
        var failure = await ImageServices.FailAsync((IImageMaker)maker);
        Assert.Contains("did not answer in time", failure.Message, StringComparison.Ordinal);
    }

    private static void AssertPrompt(string prompt)
    {
        Assert.StartsWith("Watercolour painting", prompt, StringComparison.Ordinal);
        foreach (var words in (string[])["A keeper climbs the stairs", "Mara: red scarf, grey hair.", "a rocky coast, storm."])
            Assert.Contains(words, prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("Jon", prompt, StringComparison.Ordinal);
    }

    private static Task AnswerAsync(HttpContext http, Service service, byte[] picture) => service switch
    {
        Service.OpenAi => ImageServices.SendAsync(http, 200, JsonSerializer.SerializeToUtf8Bytes(new { created = 1, data = new[] { new { b64_json = Convert.ToBase64String(picture) } } })),
        Service.StableDiffusion => ImageServices.SendAsync(http, 200, JsonSerializer.SerializeToUtf8Bytes(new { images = new[] { "data:image/png;base64," + Convert.ToBase64String(picture) }, info = "" })),
        _ => ImageServices.SendAsync(http, 200, picture, "image/jpeg"),
    };

    private static IDisposable Maker(Service service, StubServer server, RemoteCalls calls) => service switch
    {
        Service.OpenAi => new OpenAiImages(Options.Create(new OpenAiSettings { ApiKey = ImageServices.Key, BaseUrl = server.Address.ToString() }), calls),
        Service.StableDiffusion => new StableDiffusionImages(Options.Create(new StableDiffusionSettings { BaseUrl = server.Address.ToString() }), calls),
        _ => new PollinationsImages(Options.Create(new PollinationsSettings { Enabled = true, BaseUrl = server.Address.ToString() }), calls),
    };
}
