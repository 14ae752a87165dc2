using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

public sealed class SentenceTests
{
    private const string First = "The river was high that spring.";
    private const string Second = "Nobody had seen the boats come back.";
    private const string Third = "So we waited on the bridge until dark.";

    [Theory]
    [InlineData("slt", 0)]
    [InlineData("rms", 0)]
    [InlineData("slt", 0.002)]
    [InlineData("awb", 0.004)]
    public async Task Sentences_begin_and_end_where_they_were_put(string voice, double noise)
    {
        var (sound, expected) = await TalkAsync(voice, [0.7, 0.35, 1.2, 0.8]);
        var track = await AnalyzeAsync(sound, noise);
        Assert.Equal(expected.Count, track.Sentences.Count);
        foreach (var (wanted, found) in expected.Zip(track.Sentences))
        {
            Assert.Equal(wanted.Start, found.Start, 0.08);
            Assert.Equal(wanted.End, found.End, 0.08);
        }
        Assert.Equal(4, track.Pauses.Count);
        Assert.Equal(0, track.Pauses[0].Start);
        Assert.Equal(track.Duration, track.Pauses[^1].End);
        for (var i = 0; i < 3; i++)
            Assert.Equal((track.Sentences[i].Start, track.Sentences[i].End), (track.Pauses[i].End, track.Pauses[i + 1].Start));
    }

    [Fact]
    public async Task A_breath_shorter_than_a_pause_does_not_end_a_sentence()
    {
        var (sound, _) = await TalkAsync("slt", [0.5, 0.12, 0.12, 0.5]);
        var sentence = Assert.Single((await AnalyzeAsync(sound, 0)).Sentences);
        Assert.Equal(0.5, sentence.Start, 0.08);
        Assert.Equal((sound.Length / (double)Sounds.Rate) - 0.5, sentence.End, 0.08);
    }

    [Fact]
    public async Task Speech_beside_music_is_a_sentence_and_the_music_is_not()
    {
        var (talk, _) = await TalkAsync("slt", [0.4, 0.4, 0.4, 0.4]);
        var track = await Sounds.AnalyzeAsync(Sounds.Band(8), talk, Sounds.Band(8));
        var end = 8 + (talk.Length / (double)Sounds.Rate);
        Assert.NotEmpty(track.Sentences);
        Assert.All(track.Sentences, sentence => Assert.True(sentence.Start > 7.5 && sentence.End < end + 0.5, $"{sentence}"));
        Assert.InRange(track.Sentences.Sum(sentence => sentence.Length), 0.7 * (end - 8 - 1.6), (end - 8) + 1);
    }

    [Fact]
    public async Task Noise_and_silence_hold_no_sentence_and_are_one_long_pause()
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Noise(3, 0.05), Sounds.Silence(2), Sounds.Noise(0.3, 0.1), Sounds.Silence(2));
        Assert.Empty(track.Sentences);
        Assert.Equal([new TimeRange(0, track.Duration)], track.Pauses);
    }

    private static async Task<(float[] Sound, List<TimeRange> Sentences)> TalkAsync(string voice, double[] gaps)
    {
        var sound = new List<float>(Sounds.Silence(gaps[0]));
        var sentences = new List<TimeRange>();
        foreach (var (text, gap) in new[] { First, Second, Third }.Zip(gaps.Skip(1)))
        {
            var start = sound.Count;
            sound.AddRange(await Sounds.SpeechAsync(text, voice));
            sentences.Add(new TimeRange(start / (double)Sounds.Rate, sound.Count / (double)Sounds.Rate));
            sound.AddRange(Sounds.Silence(gap));
        }
        return ([.. sound], sentences);
    }

    private static Task<AudioTrack> AnalyzeAsync(float[] sound, double noise)
    {
        var copy = sound.ToArray();
        Sounds.Add(copy, 0, Sounds.Noise(sound.Length / (double)Sounds.Rate, noise));
        return Sounds.AnalyzeAsync(copy);
    }
}
