using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

public sealed class SoundClassTests
{
    [Theory]
    [InlineData("kal16")]
    [InlineData("rms")]
    [InlineData("slt")]
    public async Task Speech_is_taken_for_speech(string voice)
    {
        var speech = await Sounds.SpeechAsync("The quick brown fox jumps over the lazy dog while seven wizards boil jugs of strong black coffee, and nobody is surprised.", voice);
        var track = await Sounds.AnalyzeAsync(speech);
        AssertShare(track, track.Speech);
    }

    [Fact]
    public async Task Chords_and_drums_are_taken_for_music()
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Band(12));
        AssertShare(track, track.Music);
    }

    [Theory]
    [InlineData("applause")]
    [InlineData("white")]
    [InlineData("pink")]
    [InlineData("brown")]
    public async Task Applause_and_noise_are_taken_for_a_crowd(string kind)
    {
        var sound = string.Equals(kind, "applause", StringComparison.Ordinal) ? Sounds.Applause(6, 0.1) : await Sounds.DecodeAsync("-f", "lavfi", "-i", $"anoisesrc=color={kind}:sample_rate=16000:amplitude=0.3:duration=6:seed=4");
        var track = await Sounds.AnalyzeAsync(sound);
        AssertShare(track, track.Crowd);
    }

    [Fact]
    public async Task One_after_the_other_each_is_known_for_what_it_is()
    {
        var speech = await Sounds.SpeechAsync("Good evening and welcome to the show. Tonight we talk about the weather, the price of bread, and the long road home to the mountains.");
        var seconds = speech.Length / Sounds.Rate;
        var track = await Sounds.AnalyzeAsync(speech, Sounds.Band(8), Sounds.Applause(6, 0.1), Sounds.Silence(4));
        Assert.True(track.Speech[5..((10 * seconds) - 10)].Average() > 0.9);
        Assert.True(track.Music[((10 * seconds) + 20)..((10 * seconds) + 70)].Average() > 0.9);
        Assert.True(track.Crowd[((10 * seconds) + 100)..((10 * seconds) + 135)].Average() > 0.9);
        var quiet = ((10 * seconds) + 155)..((10 * seconds) + 175);
        Assert.All(track.Silence[quiet], Assert.True);
        Assert.All(track.Speech[quiet], p => Assert.Equal(0, p));
        Assert.All(track.Music[quiet], p => Assert.Equal(0, p));
        Assert.All(track.Crowd[quiet], p => Assert.Equal(0, p));
    }

    [Fact]
    public async Task The_sound_of_a_film_is_judged_without_flicker()
    {
        var track = await Sounds.AnalyzeAsync(await Sounds.DecodeAsync(Ffmpeg.Input(Sounds.Film).ToArray()));
        Assert.InRange(track.Duration, 10, 13);
        for (var i = 1; i < track.Count; i++)
        {
            Assert.InRange(track.Speech[i] + track.Music[i] + track.Crowd[i], 0, 1.001);
            Assert.True(Math.Abs(track.Speech[i] - track.Speech[i - 1]) < 0.6 || track.Silence[i] != track.Silence[i - 1], $"at {i / 10.0} s");
        }
    }

    // Nine tenths of all moments have it as the most likely of the three.
    private static void AssertShare(AudioTrack track, float[] probabilities)
    {
        var right = Enumerable.Range(0, track.Count).Count(i => probabilities[i] > 0.5f);
        Assert.True(right >= 0.9 * track.Count, $"{right} of {track.Count}: speech {track.Speech.Average():0.00}, music {track.Music.Average():0.00}, crowd {track.Crowd.Average():0.00}");
    }
}
