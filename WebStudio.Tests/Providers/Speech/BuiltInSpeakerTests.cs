using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Tests.Providers.Speech;

public sealed class BuiltInSpeakerTests
{
    private const string Sentence = "Martha climbed the tower slowly, and the old lamp was burning.";

    private static readonly BuiltInSpeaker Speaker = new();

    [Fact]
    public async Task Fifteen_voices_are_told_apart_by_pitch_colour_or_pace()
    {
        using var scratch = new Scratch();
        var heard = new List<(Voice Voice, double Pitch, double Centroid, double Seconds)>();
        foreach (var voice in Voices.All)
        {
            var path = scratch.PathFor(voice.Id + ".wav");
            var line = await Speaker.SpeakAsync(new SpeechLine(Sentence, voice, 1), path, CancellationToken.None);
            var samples = await VoiceCheck.SamplesAsync(path);
            Assert.Equal(line.Seconds, samples.Length / 48_000.0, 1e-6);
            Assert.InRange(samples.Max(Math.Abs), 0.2f, 0.99f);
            heard.Add((voice, VoiceCheck.Pitch(samples), VoiceCheck.Centroid(samples), line.Seconds));
        }
        Assert.Equal(15, heard.Count);
        foreach (var one in heard)
        {
            foreach (var other in heard.SkipWhile(other => other.Voice != one.Voice).Skip(1))
            {
                var apart = Math.Abs(Math.Log(one.Pitch / other.Pitch)) / 0.05 + Math.Abs(Math.Log(one.Centroid / other.Centroid)) / 0.08 + Math.Abs(Math.Log(one.Seconds / other.Seconds)) / 0.06;
                Assert.True(apart > 1.5, $"{one} and {other} are alike: {apart:0.0}.");
            }
        }
        var pitch = heard.ToDictionary(voice => voice.Voice.Id, voice => voice.Pitch, StringComparer.Ordinal);
        Assert.Equal("male_narrator_deep", pitch.MinBy(pair => pair.Value).Key);
        Assert.Equal("female_young", pitch.MaxBy(pair => pair.Value).Key);
        Assert.True(heard.Where(voice => voice.Voice.Gender is "male").Max(voice => voice.Pitch) < heard.Where(voice => voice.Voice.Gender is "female").Min(voice => voice.Pitch));
    }

    [Theory]
    [InlineData("female_narrator")]
    [InlineData("narrator_british_female")]
    public async Task Words_are_timed_where_they_sound_and_a_comma_rests_in_silence(string voice)
    {
        using var scratch = new Scratch();
        var line = await Speaker.SpeakAsync(new SpeechLine(Sentence, Voices.Find(voice).Voice, 1), scratch.PathFor("a.wav"), CancellationToken.None);
        var samples = await VoiceCheck.SamplesAsync(scratch.PathFor("a.wav"));
        Assert.Equal(Sentence.Split(' '), line.Words.Select(word => word.Text), StringComparer.Ordinal);
        Assert.All(line.Words, word => Assert.InRange(word.End - word.Start, 0.03, 1.2));
        Assert.All(line.Words.Zip(line.Words.Skip(1)), pair => Assert.InRange(pair.Second.Start - pair.First.End, -1e-9, 0.4));
        Assert.InRange(line.Words[0].Start, 0, 0.08);
        Assert.InRange(line.Words[^1].End, line.Seconds - 0.25, line.Seconds);
        Assert.All(line.Words.Where(word => word.Text is "Martha" or "tower" or "lamp" or "burning."), word => Assert.True(VoiceCheck.Level(samples, word.Start, word.End) > -33));
        var (before, after) = (line.Words[4], line.Words[5]);
        Assert.Equal("slowly,", before.Text);
        Assert.InRange(after.Start - before.End, 0.05, 0.4);
        Assert.True(VoiceCheck.Level(samples, before.End + 0.02, after.Start - 0.02) < VoiceCheck.Level(samples, before.Start, before.End) - 20);
    }

    [Fact]
    public async Task Speed_changes_the_pace_and_not_the_pitch()
    {
        using var scratch = new Scratch();
        var voice = Voices.Find("female_narrator").Voice;
        var usual = await Speaker.SpeakAsync(new SpeechLine(Sentence, voice, 1), scratch.PathFor("1.wav"), CancellationToken.None);
        var quick = await Speaker.SpeakAsync(new SpeechLine(Sentence, voice, 1.5), scratch.PathFor("2.wav"), CancellationToken.None);
        Assert.Equal(usual.Seconds / 1.5, quick.Seconds, 0.15 * usual.Seconds);
        Assert.InRange(VoiceCheck.Pitch(await VoiceCheck.SamplesAsync(scratch.PathFor("2.wav"))) / VoiceCheck.Pitch(await VoiceCheck.SamplesAsync(scratch.PathFor("1.wav"))), 0.94, 1.06);
    }

    [Theory]
    [InlineData("Der Leuchtturm war dunkel, und niemand wollte sagen, warum.", 9)]
    [InlineData("Маяк не горел, и никто не говорил почему.", 8)]
    [InlineData("灯塔已经黑了十一年，没有人愿意说为什么。", 2)]
    public async Task Other_languages_are_spoken_too(string text, int words)
    {
        using var scratch = new Scratch();
        var line = await Speaker.SpeakAsync(new SpeechLine(text, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None);
        Assert.Equal(words, line.Words.Count);
        Assert.InRange(line.Seconds, 1.5, 9);
    }

    [Theory]
    [InlineData("… 😀 –")]
    [InlineData("")]
    public async Task What_cannot_be_said_is_a_moment_of_silence(string text)
    {
        using var scratch = new Scratch();
        var line = await Speaker.SpeakAsync(new SpeechLine(text, Voices.Default, 1), scratch.PathFor("a.wav"), CancellationToken.None);
        Assert.Empty(line.Words);
        Assert.All(await VoiceCheck.SamplesAsync(scratch.PathFor("a.wav")), sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task Cancelling_leaves_no_files()
    {
        using var scratch = new Scratch();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(15));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            for (var i = 0; i < 100; i++)
                await Speaker.SpeakAsync(new SpeechLine(Sentence, Voices.Default, 1), scratch.PathFor("a.wav"), cancel.Token);
        });
        Assert.DoesNotContain(Directory.GetFiles(scratch.Folder), file => !file.EndsWith("a.wav", StringComparison.Ordinal));
    }
}
