using System.Net;
using WebStudio.Providers.Speech;
using WebStudio.Tests.Pipelines.Story;

namespace WebStudio.Tests.Providers.Speech;

/// <summary>The sentence by which a voice is chosen.</summary>
public sealed class VoiceSamplesTests
{
    [Fact]
    public async Task A_sample_is_spoken_once_and_then_served_from_the_data_folder()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        var voice = Voices.All[0];
        var bytes = new List<byte[]>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await app.First.GetAsync($"/api/v1/story/voices/{voice.Id}/sample");
            Assert.Equal((HttpStatusCode.OK, "audio/mpeg"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            bytes.Add(await response.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(bytes[0], bytes[1]);
        Assert.True(bytes[0].Length > 2000, $"{bytes[0].Length} bytes");
        var line = Assert.Single(studio.Spoken);
        Assert.Equal(voice.Id, line.Voice.Id);
        Assert.Contains(voice.Style, line.Text, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(app.DataDir, "voices")));
    }

    [Fact]
    public async Task Every_voice_has_a_sample_of_its_own_and_parts_of_it_may_be_asked_for()
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        foreach (var voice in Voices.All.Take(3))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/story/voices/{voice.Id.ToUpperInvariant()}/sample");
            request.Headers.Range = new(0, 99);
            using var response = await app.First.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
            Assert.Equal(100, (await response.Content.ReadAsByteArrayAsync()).Length);
        }
        Assert.Equal(3, studio.Spoken.Select(line => line.Voice.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, Directory.GetFiles(Path.Combine(app.DataDir, "voices"), "*.mp3").Length);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("male_warm.mp3")]
    public async Task A_voice_that_is_not_there_is_404_and_nothing_is_spoken(string voice)
    {
        var studio = new StoryStudio();
        await using var app = studio.Start();
        using var response = await app.First.GetAsync($"/api/v1/story/voices/{voice}/sample");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(studio.Spoken);
    }
}
