using System.IO.Compression;
using System.Net;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>Pictures and segments of a highlights job as files.</summary>
public sealed class ClipsTests
{
    [Fact]
    public async Task Stills_and_segments_are_cut_from_the_source_and_refused_where_there_are_none()
    {
        await using var app = StudioApp.Start();
        var id = await app.FinishedReelAsync(("target_duration", "10"), ("quality", "low"));
        var segments = (await app.First.JsonAsync($"/api/v1/jobs/{id}"))["result_metadata"]!["segments"]!.AsArray();
        using var scratch = new Scratch();

        using (var still = await app.First.GetAsync($"/api/v1/highlights/{id}/still?at=6"))
        {
            Assert.Equal("image/jpeg", still.Content.Headers.ContentType?.MediaType);
            var picture = await Ffprobe.InspectAsync(scratch.Write("still.jpg", await still.Content.ReadAsByteArrayAsync()), CancellationToken.None);
            Assert.Equal((320, 180), (picture.Width, picture.Height));
        }

        using var packed = new MemoryStream(await app.First.GetByteArrayAsync($"/api/v1/highlights/{id}/segments.zip"));
        await using var zip = new ZipArchive(packed);
        Assert.Equal(Enumerable.Range(1, segments.Count).Select(number => $"segment_{number:00}_match.mp4"), zip.Entries.Select(entry => entry.Name), StringComparer.Ordinal);
        for (var i = 0; i < segments.Count; i++)
        {
            using var whole = new MemoryStream();
            await using (var entry = await zip.Entries[i].OpenAsync())
                await entry.CopyToAsync(whole);
            var info = await Ffprobe.InspectAsync(scratch.Write(zip.Entries[i].Name, whole.ToArray()), CancellationToken.None);
            Assert.Equal((double)segments[i]!["end"]! - (double)segments[i]!["start"]!, info.Duration, 0.1);
            Assert.Equal(whole.ToArray(), await app.First.GetByteArrayAsync($"/api/v1/highlights/{id}/segments/{i + 1}"));
        }

        foreach (var (address, status) in ((string, HttpStatusCode)[])
            [
                ("still?at=-1", HttpStatusCode.BadRequest), ("still?at=NaN", HttpStatusCode.BadRequest), ("still?at=99", HttpStatusCode.BadRequest),
                ("segments/0", HttpStatusCode.NotFound), ($"segments/{segments.Count + 1}", HttpStatusCode.NotFound),
            ])
        {
            using var refused = await app.First.GetAsync($"/api/v1/highlights/{id}/{address}");
            await refused.AssertDetailErrorAsync(status);
        }
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.DataDir, "shelf"), "*.partial", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(".mp4", "video/mp4")]
    [InlineData(".png", "image/png")]
    [InlineData(".svg", "application/octet-stream")]
    [InlineData(".html", "application/octet-stream")]
    [InlineData(".npz", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void What_was_sent_is_shown_as_what_its_extension_says_and_never_as_a_page(string extension, string type) => Assert.Equal(type, WebStudio.Files.MediaTypes.Of(extension));
}
