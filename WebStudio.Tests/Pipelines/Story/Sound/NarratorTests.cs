using Microsoft.Extensions.Options;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Tests.Pipelines.Story.Sound;

public sealed class NarratorTests
{
    // About as many words as half a minute takes.
    private static readonly (string, IReadOnlyList<string>)[] Scenes =
    [
        ("a", ["The lighthouse had been dark for eleven years, and nobody in the village would say why.", "Who had lit it now?"]),
        ("b", ["Martha saw it first, from the kitchen window.", "It swept across the water, slow and patient, as if it were looking for someone."]),
        ("c", ["The door stood open…", "She climbed the steps, counting each of them aloud so that the silence would not notice her."]),
    ];

    private static readonly NarrationBrief Brief = new() { Voice = Voices.Default, Seconds = 30, TitleSeconds = 1, EndSeconds = 1 };

    [Fact]
    public async Task Half_a_minute_is_told_within_its_length_and_words_lie_where_they_sound()
    {
        using var scratch = new Scratch();
        var shares = new List<double>();
        var told = await With(new BuiltInSpeaker()).TellAsync(Scenes, Brief, scratch.Folder, shares.Add, CancellationToken.None, CancellationToken.None);
        Assert.InRange(told.Seconds, 29, 31);
        Assert.Equal("built-in", told.Speaker);
        Assert.Empty(told.Notes);
        Assert.Equal(Scenes.SelectMany(scene => scene.Item2), told.Lines.Select(line => line.Text), StringComparer.Ordinal);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, told.Lines[0].Start, 1e-6);
        Assert.InRange(told.Seconds - told.Lines[^1].End, 0.9, 3.2);
        Assert.All(told.Lines.Zip(told.Lines.Skip(1)), pair => Assert.InRange(pair.Second.Start - pair.First.End, 0.15, 3));
        Assert.All(told.Lines, line => Assert.True(line.Words[0].Start >= line.Start && line.Words[^1].End <= line.End + 1e-6));
        Assert.Equal(["a", "b", "c"], told.Scenes.Select(scene => scene.Id), StringComparer.Ordinal);
        Assert.Equal(0, told.Scenes[0].Start);
        Assert.Equal(told.Seconds, told.Scenes[^1].End);
        Assert.All(told.Scenes.Zip(told.Scenes.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(told.Scenes, scene => Assert.Equal(Math.Round(scene.Start, 1), scene.Start, 1e-9));
    }

    [Fact]
    public async Task Only_changed_sentences_are_spoken_again_and_an_unchanged_scene_keeps_its_length()
    {
        using var scratch = new Scratch();
        var speaker = new CountingSpeaker();
        var first = await With(speaker).TellAsync(Scenes, Brief, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(6, speaker.Spoken);
        await With(speaker).TellAsync(Scenes, Brief with { Seconds = 25, Pacing = StoryPacing.Fast }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(6, speaker.Spoken);
        var changed = Scenes.ToArray();
        changed[1] = ("b", ["Martha saw it first.", Scenes[1].Item2[1]]);
        var again = await With(speaker).TellAsync(changed, Brief with { Fit = first.Fit }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(7, speaker.Spoken);
        Assert.Equal(first.Scenes[0], again.Scenes[0]);
        Assert.Equal(first.Scenes[2].End - first.Scenes[2].Start, again.Scenes[2].End - again.Scenes[2].Start, 0.21);
        Assert.Equal(first.Lines[4].Start - first.Scenes[2].Start, again.Lines[4].Start - again.Scenes[2].Start, 1e-6);
        await With(speaker).TellAsync(Scenes, Brief with { Voice = Voices.Find("aria").Voice }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(13, speaker.Spoken);
    }

    [Theory]
    [InlineData(StoryPacing.Slow)]
    [InlineData(StoryPacing.Fast)]
    public async Task Own_words_keep_their_own_length_by_their_pacing(StoryPacing pacing)
    {
        using var scratch = new Scratch();
        var usual = await With(new CountingSpeaker()).TellAsync(Scenes, Brief with { Seconds = null }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        var told = await With(new CountingSpeaker()).TellAsync(Scenes, Brief with { Seconds = null, Pacing = pacing }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(new NarrationFit(1, 1), told.Fit);
        Assert.Equal(pacing == StoryPacing.Slow, told.Seconds > usual.Seconds);
    }

    [Fact]
    public async Task Words_that_do_not_fit_the_length_are_told_in_a_note()
    {
        using var scratch = new Scratch();
        var told = await With(new CountingSpeaker()).TellAsync(Scenes, Brief with { Seconds = 90 }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.True(told.Seconds < 80);
        Assert.Equal(0.92, told.Fit.Tempo, 1e-9);
        Assert.Contains("text and length do not fit", Assert.Single(told.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_voice_that_fails_leaves_the_whole_story_to_the_built_in_one_and_what_it_spoke_is_kept()
    {
        using var scratch = new Scratch();
        CountingSpeaker remote = new() { FailsAfter = 3 }, own = new();
        var narrator = new Narrator(new ProviderChoice<ISpeaker>(own, ("Voices Inc", remote), Options.Create(new ProviderSettings())));
        var told = await narrator.TellAsync(Scenes, Brief, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(6, own.Spoken);
        Assert.Contains("Voices Inc is away. The built-in voice tells the story instead.", told.Notes, StringComparer.Ordinal);
        remote.FailsAfter = int.MaxValue;
        var again = await narrator.TellAsync(Scenes, Brief, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.Equal(6, remote.Spoken);
        Assert.Empty(again.Notes);
    }

    [Fact]
    public async Task A_very_long_sentence_is_spoken_in_parts_without_losing_a_word()
    {
        using var scratch = new Scratch();
        var sentence = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"and then word {i} came")) + ".";
        var told = await With(new CountingSpeaker()).TellAsync([("a", [sentence])], Brief with { Seconds = null }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.True(told.Lines.Count > 1);
        Assert.Equal(sentence, string.Join(' ', told.Lines.Select(line => line.Text)));
    }

    [Fact]
    public void Words_for_a_time_follow_voice_speed_and_pacing()
    {
        var voice = Voices.Default;
        var usual = Narrator.WordsFor(60, voice, 1, StoryPacing.Medium);
        Assert.InRange(usual, 120, 160);
        Assert.True(Narrator.WordsFor(60, voice, 1, StoryPacing.Slow) > 100);
        Assert.True(Narrator.WordsFor(60, voice, 1.5, StoryPacing.Medium) > 1.3 * usual);
        Assert.True(Narrator.WordsFor(60, Voices.Find("female_young").Voice, 1, StoryPacing.Medium) > usual);
        Assert.Equal(1, Narrator.WordsFor(0, voice, 1, StoryPacing.Medium));
    }

    private static Narrator With(ISpeaker speaker) => new(new ProviderChoice<ISpeaker>(speaker, null, Options.Create(new ProviderSettings())));

    // Speaks a word in 0.35 s, without any sound.
    private sealed class CountingSpeaker : ISpeaker
    {
        private int _spoken;

        public int Spoken => _spoken;

        public int FailsAfter { get; set; } = int.MaxValue;

        public async Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel)
        {
            if (_spoken >= FailsAfter)
                throw new ProviderFailedException("Voices Inc", "Voices Inc is away.", null);
            Interlocked.Increment(ref _spoken);
            await File.WriteAllBytesAsync(path, [], cancel);
            var words = line.Text.Split(' ').Select((word, i) => new SpokenWord(word, i * 0.35, (i * 0.35) + 0.3)).ToList();
            return new SpokenLine(words.Count * 0.35, words, "built-in");
        }
    }
}
