using System.Net;
using System.Text;

namespace WebStudio.Tests.Pipelines.Paint;

/// <summary>What cannot be painted is refused with a sentence, before anything is queued, and leaves nothing behind.</summary>
public sealed class PaintRejectionTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const string WrongFormat = "Invalid file format. Please upload PNG, JPG, JPEG, GIF, BMP, or TIFF files.";

    private static readonly byte[] Png = TestImages.PlainPng(40, 30);

    private static readonly Dictionary<string, Func<HttpContent>> WrongFiles = new(StringComparer.Ordinal)
    {
        ["text named .png"] = () => new RawForm().File("This is not a picture."u8.ToArray()).Close(),
        ["PNG cut short"] = () => new RawForm().File(Png[..(Png.Length / 2)]).Close(),
        ["PNG without its last chunk"] = () => new RawForm().File(Png[..^12]).Close(),
        ["signature only"] = () => new RawForm().File(Png[..8]).Close(),
        ["PNG of no width"] = () => new RawForm().File(TestImages.Png(0, 0, (_, _) => 0)).Close(),
        ["GIF of 60000×60000"] = () => new RawForm().File(TestImages.HugeGif(), "huge.gif", "image/gif").Close(),
        ["PNG declared as JPEG"] = () => new RawForm().File(Png, "picture.png", "image/jpeg").Close(),
        ["PNG declared as text"] = () => new RawForm().File(Png, "picture.png", "text/plain").Close(),
        ["PNG named .jpg"] = () => new RawForm().File(Png, "picture.jpg", "image/jpeg").Close(),
        ["PNG named .jpg without a type"] = () => new RawForm().File(Png, "picture.jpg", null).Close(),
        ["line of 900×3"] = () => new RawForm().File(TestImages.PlainPng(900, 3)).Close(),
        ["line of 3×900"] = () => new RawForm().File(TestImages.PlainPng(3, 900)).Close(),
        ["SVG named .png"] = () => new RawForm().File("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"u8.ToArray()).Close(),
        ["playlist named .bmp"] = () => new RawForm().File("#EXTM3U\nfile:///etc/passwd\n"u8.ToArray(), "list.bmp", "image/bmp").Close(),
    };

    private static readonly Dictionary<string, Func<HttpContent>> WrongNames = new(StringComparer.Ordinal)
    {
        ["program"] = () => new RawForm().File(Png, "picture.exe").Close(),
        ["no extension"] = () => new RawForm().File(Png, "picture").Close(),
        ["two extensions"] = () => new RawForm().File(Png, "picture.png.exe").Close(),
        ["vector"] = () => new RawForm().File(Png, "picture.svg", "image/svg+xml").Close(),
    };

    private static readonly Dictionary<string, (Func<HttpContent> Content, HttpStatusCode Status, string Code)> WrongForms = new(StringComparer.Ordinal)
    {
        ["zero bytes"] = (() => new RawForm().File([]).Close(), HttpStatusCode.BadRequest, "EMPTY_FILE"),
        ["no part at all"] = (() => new RawForm().Close(), HttpStatusCode.BadRequest, "NO_FILE"),
        ["options only"] = (() => new RawForm().Field("style", "oil").Close(), HttpStatusCode.BadRequest, "NO_FILE"),
        ["file in another field"] = (() => new RawForm().File(Png, name: "image").Close(), HttpStatusCode.BadRequest, "NO_FILE"),
        ["empty name"] = (() => new RawForm().File([], "").Close(), HttpStatusCode.BadRequest, "NO_FILE"),
        ["two files"] = (() => new RawForm().File(Png).File(Png).Close(), HttpStatusCode.BadRequest, "TOO_MANY_FILES"),
        ["part without disposition"] = (() => new RawForm().Part("X-Some: header", [1]).Close(), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["ends within the file"] = (() => new RawForm().File(Png).Open(), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["ends within the headers"] = (() => new RawForm().Text($"--{RawForm.Boundary}\r\nContent-Dispo").Open(), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["header without a colon"] = (() => new RawForm().Part("nonsense", Png).Close(), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["headers without end"] = (() => new RawForm().Part($"Content-Disposition: form-data; name=\"{new string('a', 40_000)}\"", Png).Close(), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["no boundary"] = (() => RawForm.Content(Png, "multipart/form-data"), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["empty boundary"] = (() => RawForm.Content(Png, "multipart/form-data; boundary="), HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"),
        ["endless boundary"] = (() => RawForm.Content(Png, $"multipart/form-data; boundary={new string('b', 500)}"), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["empty body"] = (() => RawForm.Content([], $"multipart/form-data; boundary={RawForm.Boundary}"), HttpStatusCode.BadRequest, "INVALID_FORM"),
        ["JSON"] = (() => RawForm.Content("""{"file":"picture.png"}"""u8.ToArray(), "application/json"), HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"),
        ["bare picture"] = (() => RawForm.Content(Png, "image/png"), HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"),
        ["no type"] = (() => RawForm.Content(Png, null), HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"),
        ["unreadable type"] = (() => RawForm.Content(Png, ";;;"), HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"),
        ["endless field"] = (() => new RawForm().Field("style", new string('x', 300_000)).File(Png).Close(), HttpStatusCode.BadRequest, "FIELD_TOO_LARGE"),
    };

    private static readonly (string Sent, string Shown)[] ForeignNames =
    [
        ("../../../etc/cron.d/picture.png", "picture.png"),
        ("..\\..\\Windows\\picture.png", "picture.png"),
        ("/etc/picture.png", "picture.png"),
        ("C:\\fakepath\\picture.png", "picture.png"),
        ("a\u202Egnp.exe.png", "agnp.exe.png"),
        ("<b>bold</b>.png", "b.png"),
        ("Фото 日本 é.png", "Фото 日本 é.png"),
    ];

    public static TheoryData<string, string> Options => new()
    {
        { "duration", "4.9" }, { "duration", "121" }, { "duration", "NaN" }, { "duration", "long" }, { "fps", "9" }, { "fps", "61" }, { "fps", "29.97" },
        { "size", "63" }, { "size", "2161" }, { "size", "99999999999" }, { "seed", "-1" }, { "style", "cubist" }, { "aspect", "4:3" }, { "hand", "maybe" }, { "order", "both" },
    };

    [Fact]
    public async Task Files_that_are_no_paintable_pictures_are_refused_as_invalid_format()
    {
        var app = shared.App;
        foreach (var (name, content) in WrongFiles)
        {
            using var response = await app.First.UploadAsync(content());
            var sentence = await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_FORMAT");
            Assert.True(sentence.Length > 20, $"{name}: {sentence}");
            Assert.Empty(app.FilesOnDisk());
        }
        Assert.Equal(0, (int?)(await app.First.JsonAsync("/api/v1/jobs"))["total"]);
    }

    [Fact]
    public async Task Other_extensions_are_refused_in_the_words_of_the_contract()
    {
        var app = shared.App;
        foreach (var (_, content) in WrongNames)
        {
            using var response = await app.First.UploadAsync(content());
            Assert.Equal(WrongFormat, await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_FORMAT"));
        }
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task Forms_that_are_not_as_they_should_be_are_refused_each_with_its_reason()
    {
        var app = shared.App;
        foreach (var (name, (content, status, code)) in WrongForms)
        {
            using var response = await app.First.UploadAsync(content());
            Assert.True(response.StatusCode == status, $"{name}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            await response.AssertErrorAsync(status, code);
            Assert.True(app.FilesOnDisk().Count == 0, name);
        }
        Assert.Equal(0, (int?)(await app.First.JsonAsync("/api/v1/jobs"))["total"]);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_option_out_of_its_range_is_named_with_what_is_allowed(string option, string value)
    {
        var app = shared.App;
        using var response = await app.First.UploadAsync(new RawForm().Field(option, value).File(Png).Close());
        var sentence = await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_OPTION");
        Assert.Contains($"“{option}”", sentence, StringComparison.Ordinal);
        if (option is "style")
            Assert.Contains("sketch, oil, watercolor", sentence, StringComparison.Ordinal);
        if (option is "aspect")
            Assert.Contains("16:9, 9:16, 1:1", sentence, StringComparison.Ordinal);
        Assert.Empty(app.FilesOnDisk());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_above_16_MB_is_refused_whether_or_not_its_length_is_announced(bool announced)
    {
        var app = shared.App;
        var content = new RawForm().File([.. Png, .. new byte[17 * 1024 * 1024]]).Close();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/upload") { Content = content };
        request.Headers.TransferEncodingChunked = !announced;
        using var response = await app.First.SendAsync(request);
        Assert.Contains("16 MB", await response.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_LARGE"), StringComparison.Ordinal);
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_file_of_just_16_MB_is_not_too_large()
    {
        var app = shared.App;
        const int limit = 16 * 1024 * 1024;
        using var fits = await app.First.UploadAsync(new RawForm().File(new byte[limit]).Close());
        await fits.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_FORMAT");
        using var above = await app.First.UploadAsync(new RawForm().File(new byte[limit + 1]).Close());
        await above.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "FILE_TOO_LARGE");
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task A_name_from_outside_becomes_display_text_and_never_a_path()
    {
        await using var app = StudioApp.Start();
        foreach (var (sent, shown) in ForeignNames)
        {
            using var response = await app.First.UploadAsync(new RawForm().Field("duration", "5").Field("fps", "10").Field("size", "64").File(Png, sent).Close(), wait: false);
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            var job = await response.JsonAsync();
            Assert.Equal(shown, (string?)job["original_filename"]);
            await app.First.EndOfJobAsync((string)job["job_id"]!);
            Assert.All(app.FilesOnDisk(), file => Assert.DoesNotContain("picture", Path.GetFileName(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_name_with_a_NUL_does_no_harm()
    {
        var app = shared.App;
        using var response = await app.First.UploadAsync(new RawForm().File("MZ"u8.ToArray(), "picture.exe\0.png").Close());
        await response.AssertErrorAsync(HttpStatusCode.BadRequest, "INVALID_FORM");
        Assert.Empty(app.FilesOnDisk());
    }

    [Fact]
    public async Task Bytes_of_any_kind_in_the_body_are_refused_and_never_an_error_of_the_server()
    {
        await using var app = StudioApp.Start();
        var random = new Random(20261121);
        var form = await new RawForm().Field("style", "oil").File(Png).Close().ReadAsByteArrayAsync();
        for (var i = 0; i < 150; i++)
        {
            var body = (byte[])form.Clone();
            // Only the frame of the form: the picture's own bytes have their own test.
            for (var change = random.Next(1, 4); change > 0; change--)
                body[random.Next(2) == 0 ? random.Next(230) : body.Length - 1 - random.Next(40)] = (byte)random.Next(256);
            using var response = await app.First.UploadAsync(RawForm.Content(body, $"multipart/form-data; boundary={RawForm.Boundary}"), wait: false);
            Assert.True((int)response.StatusCode < 500, $"{Encoding.Latin1.GetString(body)}\n{await response.Content.ReadAsStringAsync()}");
            if (response.StatusCode == HttpStatusCode.Accepted)
                using (await app.First.DeleteAsync($"/api/v1/jobs/{(await response.JsonAsync())["job_id"]}"))
                    continue;
            Assert.False((bool?)(await response.JsonAsync())["success"]);
        }
    }
}
