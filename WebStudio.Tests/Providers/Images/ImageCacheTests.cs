using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Providers;
using WebStudio.Providers.Images;
using WebStudio.Providers.Images.Services;
using WebStudio.Providers.Remote;

namespace WebStudio.Tests.Providers.Images;

public sealed class ImageCacheTests
{
    [Fact]
    public async Task A_picture_that_was_painted_once_is_not_asked_for_again_by_the_next_job_or_after_a_restart()
    {
        using var scratch = new Scratch();
        var painter = new Painter();
        var maker = Cache(scratch).Keep(painter, "model");
        await maker.MakeAsync(ImageServices.Brief, scratch.PathFor("a"), CancellationToken.None);
        // Neither the narration nor the place in the story changes what is painted.
        await Cache(scratch).Keep(painter, "model").MakeAsync(ImageServices.Brief with { Narration = "Other words.", Index = 5, Count = 6 }, scratch.PathFor("b"), CancellationToken.None);
        Assert.Single(painter.Asked);
        Assert.Equal(await File.ReadAllBytesAsync(scratch.PathFor("a")), await File.ReadAllBytesAsync(scratch.PathFor("b")));
    }

    [Fact]
    public async Task Another_model_prompt_style_size_seed_or_take_is_another_picture()
    {
        using var scratch = new Scratch();
        var painter = new Painter();
        var cache = Cache(scratch);
        var brief = ImageServices.Brief;
        ImageBrief[] briefs = [brief, brief with { Prompt = "A dog." }, brief with { Style = ImageStyle.Noir }, brief with { Width = 360 }, brief with { Seed = 3 }, brief with { Take = 1 }, brief with { Setting = "a desert" }, brief with { Cast = [] }];
        foreach (var one in briefs)
            await cache.Keep(painter, "model").MakeAsync(one, scratch.PathFor("a"), CancellationToken.None);
        await cache.Keep(painter, "other model").MakeAsync(brief, scratch.PathFor("a"), CancellationToken.None);
        Assert.Equal(briefs.Length + 1, painter.Asked.Count);
    }

    [Fact]
    public async Task Two_that_ask_at_once_are_painted_one_picture()
    {
        using var scratch = new Scratch();
        var painter = new Painter { Before = () => Task.Delay(50) };
        var maker = Cache(scratch).Keep(painter, "model");
        await Task.WhenAll(new[] { "a", "b", "c" }.Select(name => maker.MakeAsync(ImageServices.Brief, scratch.PathFor(name), CancellationToken.None)));
        Assert.Single(painter.Asked);
        Assert.All(new[] { "a", "b", "c" }, name => Assert.True(File.Exists(scratch.PathFor(name))));
    }

    [Fact]
    public async Task What_was_not_wanted_for_the_longest_time_goes_first()
    {
        using var scratch = new Scratch();
        var painter = new Painter();
        var time = new SwiftTime(TimeSpan.Zero);
        // Room for two of three.
        var maker = Cache(scratch, Painter.Bytes * 5 / 2, time).Keep(painter, "model");
        foreach (var take in (int[])[0, 1, 0, 2, 0, 1])
        {
            await maker.MakeAsync(ImageServices.Brief with { Take = take }, scratch.PathFor("a"), CancellationToken.None);
            time.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal([0, 1, 2, 1], painter.Asked);
        Assert.Equal(2, Directory.GetFiles(scratch.PathFor("data/pictures")).Length);
    }

    [Fact]
    public async Task A_picture_that_failed_leaves_nothing_and_with_no_room_none_is_kept()
    {
        using var scratch = new Scratch();
        var failing = new Painter { Before = () => throw new ProviderFailedException("Painter", "Painter failed.", null) };
        await Assert.ThrowsAsync<ProviderFailedException>(() => Cache(scratch).Keep(failing, "model").MakeAsync(ImageServices.Brief, scratch.PathFor("a"), CancellationToken.None));
        var painter = new Painter();
        for (var i = 0; i < 2; i++)
            await Cache(scratch, 0).Keep(painter, "model").MakeAsync(ImageServices.Brief, scratch.PathFor("a"), CancellationToken.None);
        Assert.Equal(2, painter.Asked.Count);
        Assert.Empty(Directory.GetFiles(scratch.PathFor("data/pictures")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_painter_fails_the_studio_draws_and_says_so_or_nobody_does(bool fallback)
    {
        var isPaying = false;
        await using var server = await StubServer.StartAsync((http, _) => isPaying
            ? ImageServices.SendAsync(http, 200, JsonSerializer.SerializeToUtf8Bytes(new { data = new[] { new { b64_json = TestImages.PlainPng(384, 256) } } }))
            : ImageServices.SendAsync(http, 402, []));
        await using var app = StudioApp.Start(
            null, ("Providers:OpenAi:BaseUrl", server.Address.ToString()), ("Providers:OpenAi:ApiKey", ImageServices.Key), ("Providers:Pexels:ApiKey", "x"), ("Providers:Fallback", fallback ? "true" : "false"));
        Assert.Equal("Pexels", app.Services.GetRequiredKeyedService<ProviderChoice<IImageMaker>>(ProvidersSetup.StockImages).FirstName);
        var painters = app.Services.GetRequiredService<ProviderChoice<IImageMaker>>();
        Assert.Equal("OpenAI Images", painters.FirstName);
        using var scratch = new Scratch();
        Task<ProviderAnswer<string?>> PaintAsync() => painters.AskAsync(maker => maker.MakeAsync(ImageServices.Brief with { Width = 256, Height = 256 }, scratch.PathFor("a"), CancellationToken.None), "The studio drew it.");
        if (fallback)
            Assert.Equal(("built-in", "OpenAI Images wants to be paid first (402). The studio drew it."), ((await PaintAsync()) is var drawn ? (drawn.Provider, drawn.Note) : default));
        else
            await Assert.ThrowsAsync<ProviderFailedException>(PaintAsync);
        // Once it is paid it is asked again, and what it painted is kept.
        isPaying = true;
        for (var i = 0; i < 2; i++)
            Assert.Equal(("OpenAI Images", null), ((await PaintAsync()) is var painted ? (painted.Provider, painted.Note) : default));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("auto", "http://localhost:7860", "true", "Stable Diffusion")]
    [InlineData("auto", "", "true", "Pollinations")]
    [InlineData("pollinations", "http://localhost:7860", "false", "built-in")]
    public async Task Who_paints_is_configured(string choice, string diffusion, string pollinations, string name)
    {
        await using var app = StudioApp.Start(null, ("Providers:Story:Images", choice), ("Providers:StableDiffusion:BaseUrl", diffusion), ("Providers:Pollinations:Enabled", pollinations));
        Assert.Equal(name, app.Services.GetRequiredService<ProviderChoice<IImageMaker>>().FirstName);
        Assert.Equal("built-in", app.Services.GetRequiredKeyedService<ProviderChoice<IImageMaker>>(ProvidersSetup.StockImages).FirstName);
    }

    private static ImageCache Cache(Scratch scratch, long bytes = 1 << 20, TimeProvider? time = null) => new(
        new StudioFolders(Options.Create(new StorageOptions { DataDir = scratch.PathFor("data") }), new HostingEnvironment(scratch.Folder)), Options.Create(new ImageCacheSettings { MaxBytes = bytes }), time ?? TimeProvider.System);

    // Paints bytes that tell which picture it was.
    private sealed class Painter : IImageMaker
    {
        public const int Bytes = 1000;

        public ConcurrentQueue<int> Asked { get; } = new();

        public Func<Task> Before { get; init; } = () => Task.CompletedTask;

        public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
        {
            await Before();
            Asked.Enqueue(brief.Take);
            var bytes = new byte[Bytes];
            bytes[0] = (byte)Asked.Count;
            await File.WriteAllBytesAsync(path, bytes, cancel);
            return null;
        }
    }

    private sealed class HostingEnvironment(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = root;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
