using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Photo;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>Photos as clients send them: as base64 in its many spellings, or as a form. None of these is made into a video.</summary>
public sealed class PhotoUploadTests : IAsyncDisposable
{
    private static readonly (string Body, string Code)[] WrongBodies =
    [
        ("""{"photo":"not base64!"}""", "INVALID_BASE64"),
        ("""{"photo":"abcde"}""", "INVALID_BASE64"),
        ("""{"photo":"ab=c"}""", "INVALID_BASE64"),
        ("""{"photo":"YWJj\"ZGVm"}""", "INVALID_BASE64"),
        ("""{"photo":"YWJj\u00e9"}""", "INVALID_BASE64"),
        ("""{"photo":"data:image/png,abcd"}""", "INVALID_BASE64"),
        ("""{"photo":"data:image/png;base64"}""", "INVALID_BASE64"),
        ("""{"photo":"data:text/html;base64,YWJj"}""", "INVALID_FORMAT"),
        ("""{"photo":"YWJjZGVmZ2hp"}""", "INVALID_FORMAT"),
        ("""{"photo":"YWJj","filename":"a.gif"}""", "INVALID_FORMAT"),
        ("""{"photo":""}""", "EMPTY_FILE"),
        ("""{"photo":"data:image/png;base64,"}""", "EMPTY_FILE"),
        ("""{"photo":null}""", "NO_FILE"),
        ("""{"photo":["YWJj"]}""", "NO_FILE"),
        ("""{"picture":"YWJj"}""", "NO_FILE"),
        ("""{"photo":"YWJj","image":"YWJj"}""", "TOO_MANY_FILES"),
        ("""["photo","YWJj"]""", "INVALID_JSON"),
        ("{\"photo\":\"YWJj", "INVALID_JSON"),
        ("""{"photo":"YWJj" "duration":10}""", "INVALID_JSON"),
        ("photo", "INVALID_JSON"),
        ("", "INVALID_JSON"),
    ];

    private static readonly (string Option, string Value, string Allowed)[] WrongOptions =
    [
        ("genre", "polka", "auto, folk, indie, dream_pop, electronic, hip_hop, jazz, cinematic, lo_fi"),
        ("aspect", "4:3", "original, 16:9, 9:16, 1:1"),
        ("hold", "music", "none, lyrics"),
        ("duration", "9.9", "10 to 120"),
        ("duration", "121", "10 to 120"),
        ("height", "1081", "144 to 1080"),
        ("mood", "happy", "valence from -1 to 1"),
        ("mood", "2,0.5", "valence from -1 to 1"),
        ("mood", "NaN,0.5", "valence from -1 to 1"),
        ("seed", "-1", "0 to 2147483647"),
        ("instrumental", "perhaps", "true or false"),
        ("photos", "../../etc/passwd", "POST /api/v1/assets"),
        ("photos", "00000000000000000000000000000000.png", "not there"),
    ];

    private static readonly (string Member, string Prefix)[] Prefixes =
    [
        ("photo", ""),
        ("image", "data:image/jpeg;base64,"),
        ("data", "data:image/png;base64,"),
        ("photo", "data:;base64,"),
        ("photo", "data:application/octet-stream;base64,"),
        ("photo", "data:image/jpeg;name=a.jpg;base64,"),
    ];

    private readonly StudioApp _app = new PhotoStudio { BeforeReading = cancel => Task.Delay(Timeout.Infinite, cancel) }.Start();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Base64_is_taken_with_and_without_a_prefix_in_any_of_three_members()
    {
        foreach (var (member, prefix) in Prefixes)
        {
            var photo = await PhotoSteps.JpegAsync();
            using var response = await SendAsync($$"""{"{{member}}":"{{prefix}}{{Convert.ToBase64String(photo)}}","filename":"holiday.jpg"}""");
            await AssertInputAsync(await PhotoSteps.TaskOfAsync(response), photo, "holiday.jpg");
        }
    }

    [Fact]
    public async Task Base64_is_taken_as_encoders_spell_it()
    {
        var photo = await PhotoSteps.JpegAsync();
        var text = Convert.ToBase64String(photo);
        Assert.Contains('+', text);
        Assert.Contains('/', text);
        string[] spellings =
        [
            text.Replace("/", "\\/", StringComparison.Ordinal),
            text.Replace("+", "\\u002B", StringComparison.Ordinal).Replace("=", "\\u003d", StringComparison.Ordinal),
            text.TrimEnd('='),
            text.Replace('+', '-').Replace('/', '_'),
            string.Join("\\r\\n", text.Chunk(76).Select(line => new string(line))) + "\\n",
        ];
        foreach (var spelling in spellings)
        {
            using var response = await SendAsync($$""" { "note" : {"photo":"no","list":[1,"\"}"]} , "photo" : "{{spelling}}" , "duration" : 10 } """);
            await AssertInputAsync(await PhotoSteps.TaskOfAsync(response), photo, "photo.jpg");
        }
    }

    [Theory]
    [InlineData("/upload-photo")]
    [InlineData("/photos/upload")]
    public async Task A_form_is_taken_at_both_addresses_with_options_as_its_fields(string url)
    {
        var png = TestImages.PlainPng(40, 30);
        using var response = await _app.Second.PostAsync(url, new RawForm().Field("duration", "12").Field("genre", "jazz").Field("mood", "-0.5,0.25").File(png, "cat.png").Close());
        var id = await PhotoSteps.TaskOfAsync(response);
        await AssertInputAsync(id, png, "cat.png");
        var config = (await _app.Second.JsonAsync($"/api/v1/jobs/{id}"))["config"]!;
        Assert.Equal((12, "jazz", -0.5, 0.25), ((double)config["duration"]!, (string?)config["genre"], (double)config["mood"]!["valence"]!, (double)config["mood"]!["energy"]!));
    }

    [Fact]
    public async Task What_is_no_photo_in_JSON_is_refused_with_its_reason()
    {
        foreach (var (body, code) in WrongBodies)
        {
            using var response = await SendAsync(body);
            var error = await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
            Assert.True(string.Equals(code, (string?)error["code"], StringComparison.Ordinal), $"{body}: {error.ToJsonString()}");
            Assert.False(string.IsNullOrEmpty((string?)error["detail"]));
            Assert.Empty(_app.FilesOnDisk());
        }
    }

    [Fact]
    public async Task A_photo_above_10_MB_is_refused_however_it_is_sent()
    {
        byte[] large = [.. await PhotoSteps.JpegAsync(), .. new byte[11 * 1024 * 1024]];
        foreach (var announced in (bool[])[true, false])
        {
            foreach (var content in (HttpContent[])[PhotoSteps.Json($$"""{"photo":"{{Convert.ToBase64String(large)}}"}"""), new RawForm().File(large, "large.jpg", "image/jpeg").Close()])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/upload-photo") { Content = content };
                request.Headers.TransferEncodingChunked = !announced;
                using var response = await _app.Second.SendAsync(request);
                var error = await response.AssertDetailErrorAsync(HttpStatusCode.RequestEntityTooLarge);
                Assert.Contains("10 MB", (string?)error["detail"], StringComparison.Ordinal);
                Assert.Empty(_app.FilesOnDisk());
            }
        }
    }

    [Fact]
    public async Task Pictures_that_are_bombs_lines_or_something_else_are_refused_before_anything_is_queued()
    {
        // A header of 50000 × 50000 above a few bytes.
        var bomb = TestImages.Png(8, 8, (_, _) => 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 50_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 50_000);
        byte[][] wrong = [bomb, TestImages.PlainPng(900, 3), TestImages.HugeGif(), await TestImages.ByFfmpegAsync(".webp", 32, 32), "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), TestImages.PlainPng(40, 30)[..^20]];
        foreach (var file in wrong)
        {
            using var json = await _app.TrySendAsync(file);
            Assert.Equal("INVALID_FORMAT", (string?)(await json.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["code"]);
            using var form = await _app.Second.PostAsync("/photos/upload", new RawForm().File(file, "photo.png").Close());
            Assert.Equal("INVALID_FORMAT", (string?)(await form.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["code"]);
        }
        Assert.Empty(_app.FilesOnDisk());
        Assert.Equal(0, (int?)(await _app.Second.JsonAsync("/photos"))["total_count"]);
    }

    [Fact]
    public async Task Other_names_and_other_bodies_are_refused_in_the_words_of_the_contract()
    {
        using var gif = await _app.Second.PostAsync("/photos/upload", new RawForm().File(TestImages.HugeGif(), "a.gif", "image/gif").Close());
        var error = await gif.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
        Assert.Equal(("Invalid file format", "Allowed formats: .jpg, .jpeg, .png"), ((string?)error["error"], (string?)error["detail"]));
        using var text = await _app.Second.PostAsync("/upload-photo", new StringContent("photo", Encoding.UTF8, "text/plain"));
        await text.AssertDetailErrorAsync(HttpStatusCode.UnsupportedMediaType);
        using var empty = await _app.Second.PostAsync("/photos/upload", new RawForm().Close());
        Assert.Equal("NO_FILE", (string?)(await empty.AssertDetailErrorAsync(HttpStatusCode.BadRequest))["code"]);
    }

    [Fact]
    public async Task An_option_that_does_not_fit_is_named_with_what_is_allowed()
    {
        foreach (var (option, value, allowed) in WrongOptions)
        {
            using var response = await _app.TrySendAsync(await PhotoSteps.JpegAsync(), new JsonObject { [option] = value });
            var error = await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
            Assert.Contains($"“{option}”", (string?)error["detail"], StringComparison.Ordinal);
            Assert.Contains(allowed, (string?)error["detail"], StringComparison.Ordinal);
            Assert.Empty(_app.FilesOnDisk());
        }
    }

    [Fact]
    public async Task Unknown_tasks_are_not_found_at_every_address()
    {
        foreach (var id in (string[])[Guid.NewGuid().ToString(), "nonsense"])
        {
            string[] paths = [$"/photos/{id}/status", $"/status/{id}", $"/photos/{id}/download", $"/download/{id}", $"/photos/{id}", $"/library/{id}", $"/api/v1/photos/{id}/draft", $"/api/v1/photos/{id}/song.mp3", $"/api/v1/photos/{id}/sample"];
            foreach (var path in paths)
            {
                using var response = await _app.Second.GetAsync(path);
                await response.AssertDetailErrorAsync(HttpStatusCode.NotFound);
            }
        }
    }

    [Fact]
    public async Task The_seed_is_that_of_the_photos_content_unless_one_is_chosen()
    {
        var photo = await PhotoSteps.JpegAsync();
        string first = await _app.SendAsync(photo), second = await _app.SendAsync(photo), other = await _app.SendAsync(TestImages.PlainPng(40, 30)), chosen = await _app.SendAsync(photo, new JsonObject { ["seed"] = 7 });
        Assert.Equal(await SeedAsync(first), await SeedAsync(second));
        Assert.NotEqual(await SeedAsync(first), await SeedAsync(other));
        Assert.Equal(7, await SeedAsync(chosen));
    }

    [Fact]
    public async Task A_photo_that_lies_on_its_side_is_taken_as_it_is_seen()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("turned.jpg", TestImages.WithOrientation(await PhotoSteps.JpegAsync(), 6));
        var photo = await PhotoFile.OpenAsync(path, CancellationToken.None);
        Assert.Equal((64, 96), (photo.Width, photo.Height));
        Assert.Equal((720, 1080), MusicVideo.SizeOf(photo.Width, photo.Height, new PhotoOptions(), PhotoOptions.MaxHeight));
    }

    [Theory]
    [InlineData(4000, 3000, AspectRatio.Original, null, 1440, 1080)]
    [InlineData(3000, 4000, AspectRatio.Original, null, 1080, 1440)]
    [InlineData(6000, 1000, AspectRatio.Original, null, 1920, 822)]
    [InlineData(4000, 3000, AspectRatio.Wide, 720, 1280, 720)]
    [InlineData(4000, 3000, AspectRatio.Tall, 1080, 1080, 1920)]
    [InlineData(4000, 3000, AspectRatio.Square, 333, 332, 332)]
    public void The_frame_is_even_and_at_most_1080_rows_on_its_short_side(int width, int height, AspectRatio aspect, int? side, int frameWidth, int frameHeight) =>
        Assert.Equal((frameWidth, frameHeight), MusicVideo.SizeOf(width, height, new PhotoOptions { Aspect = aspect, Height = side }, PhotoOptions.MaxHeight));

    [Theory]
    [InlineData(null)]
    [InlineData(720)]
    public void No_frame_is_higher_than_the_operator_allows(int? side) =>
        Assert.Equal((480, 360), MusicVideo.SizeOf(4000, 3000, new PhotoOptions { Height = side }, 360));

    private async Task<long> SeedAsync(string id) => (long)(await _app.Second.JsonAsync($"/api/v1/jobs/{id}"))["config"]!["seed"]!;

    private Task<HttpResponseMessage> SendAsync(string body) => _app.Second.PostAsync("/upload-photo", PhotoSteps.Json(body));

    private async Task AssertInputAsync(string id, byte[] photo, string name)
    {
        var job = await _app.Second.JsonAsync($"/api/v1/jobs/{id}");
        Assert.Equal((name, "photo"), ((string?)job["original_filename"], (string?)job["kind"]));
        Assert.Equal(photo, await _app.Second.GetByteArrayAsync($"/api/v1/jobs/{id}/files/{OptionReader.NameOf(FileRole.Input)}"));
    }
}
