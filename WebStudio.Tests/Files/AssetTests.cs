using System.Net;

namespace WebStudio.Tests.Files;

/// <summary>Pictures sent ahead of the jobs that use them.</summary>
public sealed class AssetTests
{
    [Fact]
    public async Task Pictures_get_names_in_their_order_and_can_be_seen_again()
    {
        await using var app = StudioApp.Start();
        byte[] png = TestImages.PlainPng(20, 10), other = await TestImages.ByFfmpegAsync(".jpg", 32, 32);
        using var response = await app.First.PostAsync("/api/v1/assets", new RawForm().File(png, "a.png", name: "images").File(other, "B.JPG", "image/jpeg", "file").Close());
        var names = (await response.JsonAsync())["names"]!.AsArray().Select(name => (string)name!).ToList();
        Assert.Matches("^[0-9a-f]{32}[.]png$", names[0]);
        Assert.Matches("^[0-9a-f]{32}[.]jpg$", names[1]);
        Assert.Equal(png, await app.First.GetByteArrayAsync($"/api/v1/assets/{names[0]}"));
        using var shown = await app.First.GetAsync($"/api/v1/assets/{names[1]}");
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        foreach (var wrong in (string[])["nonsense", names[0].Replace(".png", ".jpg", StringComparison.Ordinal), $"{Guid.NewGuid():N}.png", "..%2Fstudio.db"])
        {
            using var missing = await app.First.GetAsync($"/api/v1/assets/{wrong}");
            await missing.AssertDetailErrorAsync(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_none_of_the_others_is_kept()
    {
        await using var app = StudioApp.Start();
        var png = TestImages.PlainPng(20, 10);
        RawForm[] wrong =
        [
            new RawForm().File(png, "a.png").File("text"u8.ToArray(), "b.png"),
            new RawForm().File(png, "a.png").File(png, "b.svg", "image/svg+xml"),
            new RawForm().File(png, "a.png").File([], "b.png"),
            new RawForm().Field("note", "nothing"),
            Enumerable.Range(0, 61).Aggregate(new RawForm(), (form, i) => form.File(png, $"{i}.png")),
        ];
        foreach (var form in wrong)
        {
            using var response = await app.First.PostAsync("/api/v1/assets", form.Close());
            await response.AssertDetailErrorAsync(HttpStatusCode.BadRequest);
            Assert.Empty(app.FilesOnDisk());
        }
        using var large = await app.First.PostAsync("/api/v1/assets", new RawForm().File(new byte[17 << 20], "a.png").Close());
        await large.AssertDetailErrorAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty(app.FilesOnDisk());
    }
}
