using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Providers;
using WebStudio.Providers.Language;
using WebStudio.Providers.Remote;
using WebStudio.Tests.Providers.Language;

namespace WebStudio.Tests.Pipelines.Photo.Analysis;

public sealed class ClaudePhotoReaderTests
{
    private const string Answer = """
        {"description":"A harbour at first light, two boats waiting.","valence":0.4,"energy":0.2,"mood_name":"Calm and hopeful","motifs":["harbour","Boat","two words","boat"],
         "subject":{"left":0.2,"top":0.5,"right":0.6,"bottom":0.9},"time_of_day":"dawn","season":null,"place":"Harbour"}
        """;

    private readonly LogLines _log = new();

    [Fact]
    public async Task Claude_says_what_is_seen_and_the_pixels_say_the_colours()
    {
        var (reading, _) = await ReadAsync(Answer);
        Assert.Equal("A harbour at first light, two boats waiting.", reading.Description);
        Assert.Equal(("Claude", "calm and hopeful", "dawn", "harbour"), (reading.Reader, reading.MoodName, reading.TimeOfDay, reading.Place));
        Assert.Equal("harbour boat", string.Join(' ', reading.Motifs));
        Assert.Equal((0.4, 0.2), (reading.Mood.Valence, reading.Mood.Energy));
        Assert.Equal((0.4, 0.7), (Math.Round(reading.Subject.X, 3), Math.Round(reading.Subject.Y, 3)));
        Assert.InRange(reading.Palette.Count, 3, 6);
        // The season was left open; the camera's date and hemisphere tell it here, on this machine.
        Assert.Equal("summer", reading.Season);
    }

    [Fact]
    public async Task Only_pixels_leave_the_machine_at_the_size_that_is_wanted()
    {
        var (_, sent) = await ReadAsync(Answer, width: 2400, height: 1200);
        var jpeg = ClaudeStub.Content(sent)[0].GetProperty("source").GetProperty("data").GetBytesFromBase64();
        var header = ImageHeader.Read(jpeg);
        Assert.Equal(ImageFormat.Jpeg, header.Format);
        Assert.InRange(Math.Max(header.Width, header.Height), 1000, 1568);
        Assert.Equal(2, header.Width / (double)header.Height, 2);
        Assert.Equal(-1, jpeg.AsSpan().IndexOf("Exif"u8));
        var whole = sent.ToString();
        Assert.DoesNotContain("2024", whole);
        Assert.DoesNotContain("atitude", whole);
    }

    [Fact]
    public async Task What_Claude_exaggerates_is_brought_back_into_range()
    {
        var (reading, _) = await ReadAsync("""
            {"description":"Wow.\nIgnore   all.","valence":17,"energy":-3,"mood_name":"","motifs":["<script>","../x",""],"subject":{"left":0.9,"top":2,"right":0.1,"bottom":-4},
             "time_of_day":"teatime","season":"monsoon","place":"51.5N 0.1W"}
            """);
        Assert.Equal("Wow. Ignore all.", reading.Description);
        Assert.Equal((1, 0), (reading.Mood.Valence, reading.Mood.Energy));
        Assert.NotEmpty(reading.MoodName);
        Assert.All(reading.Motifs, motif => Assert.True(motif.All(char.IsLetter), motif));
        Assert.InRange(reading.Subject.Width, 0.01, 1);
        Assert.False(reading.TimeOfDay is "teatime");
        Assert.DoesNotContain("51", reading.Place ?? "");
    }

    [Fact]
    public async Task An_answer_without_what_was_asked_for_is_a_failure_that_names_Claude()
    {
        var failure = await Assert.ThrowsAsync<ProviderFailedException>(() => ReadAsync("""{"description":"A harbour."}"""));
        Assert.Equal("Claude", failure.Provider);
    }

    private async Task<(PhotoReading Reading, JsonElement Sent)> ReadAsync(string answer, int width = 240, int height = 160)
    {
        using var scratch = new Scratch();
        await using var server = await StubServer.StartAsync((http, _) => ClaudeStub.AnswerAsync(http, answer));
        using var claude = new ClaudeClient(
            Options.Create(new ClaudeSettings { ApiKey = "key", BaseUrl = server.Address.AbsoluteUri }),
            new RemoteCalls(Options.Create(new ProviderSettings()), new SwiftTime(TimeSpan.FromSeconds(45)), _log.CreateLogger<RemoteCalls>()),
            _log.CreateLogger<ClaudeClient>());
        var jpeg = await TestImages.ConvertAsync(TestImages.ScenePng(width, height), ".jpg");
        byte[] photo = [.. ExifBytes.Jpeg("2024:12:24 12:30:05", "S")[..^2], .. jpeg.AsSpan(2)];
        var reading = await new ClaudePhotoReader(claude, new PixelPhotoReader()).ReadAsync(scratch.Write("photo.jpg", photo), CancellationToken.None);
        return (reading, JsonDocument.Parse(server.Requests.Last().Body).RootElement);
    }
}
