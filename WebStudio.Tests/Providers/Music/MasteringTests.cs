using Microsoft.Extensions.Options;
using WebStudio.Jobs;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Tests.Providers.Music;

public sealed class MasteringTests
{
    private static readonly SynthRenderer Synth = new(Options.Create(new MusicSettings()));

    [Theory]
    [InlineData(Genre.Electronic, 128, 10.2345, false)]
    [InlineData(Genre.Cinematic, 70, 10, true)]
    public async Task A_song_has_its_exact_length_the_loudness_of_streaming_services_and_no_clipping(Genre genre, double tempo, double seconds, bool sparse)
    {
        using var scratch = new Scratch();
        var samples = (long)Math.Round(seconds * SynthRenderer.Rate);
        var told = await MasterAsync(SmallScore.Of(seconds, tempo, tonic: 9, sparse), genre, samples, scratch, "song.wav");

        var sound = SongCheck.Samples(scratch.PathFor("song.wav"));
        Assert.Equal(samples * 2, sound.Length);
        var (loudness, peak) = await SongCheck.LoudnessAsync(scratch.PathFor("song.wav"));
        Assert.InRange(loudness, -15, -13);
        Assert.Equal(loudness, told, 0.15);
        Assert.InRange(peak, -6, -1);
        Assert.InRange(SongCheck.LongestSilence(sound), 0, 0.5);
        Assert.InRange(Math.Abs((int)sound[^1]), 0, 100);
        Assert.Single(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task The_same_score_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        var score = SmallScore.Of(4, 90);
        await MasterAsync(score, Genre.Folk, 4 * SynthRenderer.Rate, scratch, "one.wav");
        await MasterAsync(score, Genre.Folk, 4 * SynthRenderer.Rate, scratch, "two.wav");
        Assert.Equal(await File.ReadAllBytesAsync(scratch.PathFor("one.wav"), CancellationToken.None), await File.ReadAllBytesAsync(scratch.PathFor("two.wav"), CancellationToken.None));
    }

    [Fact]
    public async Task A_score_without_notes_is_silence_of_the_length_asked_for()
    {
        using var scratch = new Scratch();
        await MasterAsync(SmallScore.Of(1, 120) with { Parts = [] }, Genre.Jazz, 48_001, scratch, "song.wav");
        var sound = SongCheck.Samples(scratch.PathFor("song.wav"));
        Assert.Equal(96_002, sound.Length);
        Assert.All(sound, sample => Assert.InRange((int)sample, -2, 2));
    }

    [Fact]
    public async Task What_is_cancelled_leaves_no_program_and_no_file()
    {
        using var scratch = new Scratch();
        using var cancel = new CancellationTokenSource();
        var score = SmallScore.Of(600, 120);
        var told = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mastering.MasterAsync(
            mix => Synth.PlayAsync(score, GenreSound.Of(Genre.Indie), 600 * SynthRenderer.Rate, scratch.Folder, mix, Report, cancel.Token),
            GenreSound.Of(Genre.Indie), 600 * SynthRenderer.Rate, scratch.PathFor("song.wav"), _ => { }, cancel.Token));
        Assert.True(told >= 3);
        Assert.Empty(Directory.GetFiles(scratch.Folder));
        Assert.DoesNotContain(Commands(), command => command.Contains(scratch.Folder, StringComparison.Ordinal));

        void Report(double share)
        {
            // In the middle: both programs are at work.
            if (++told == 3)
            {
                Assert.Contains(Commands(), command => command.Contains("fluidsynth", StringComparison.Ordinal) && command.Contains(scratch.Folder, StringComparison.Ordinal));
                cancel.Cancel();
            }
        }
    }

    [Fact]
    public async Task A_sound_font_that_is_missing_or_broken_is_told_in_a_sentence()
    {
        using var scratch = new Scratch();
        var missing = await Assert.ThrowsAsync<PipelineException>(() => PlayAsync(scratch.PathFor("no.sf2")));
        Assert.Contains("Music:SoundFont", missing.Message, StringComparison.Ordinal);
        var broken = await Assert.ThrowsAsync<PipelineException>(() => PlayAsync(scratch.Write("broken.sf2", [1, 2, 3, 4])));
        Assert.Equal(SynthRenderer.Unavailable, broken.Code);

        Task PlayAsync(string font) => new SynthRenderer(Options.Create(new MusicSettings { SoundFont = font }))
            .PlayAsync(SmallScore.Of(1, 120), GenreSound.Of(Genre.Folk), 100, scratch.Folder, Stream.Null, _ => { }, CancellationToken.None);
    }

    private static Task<double> MasterAsync(Score score, Genre genre, long samples, Scratch scratch, string name) => Mastering.MasterAsync(
        mix => Synth.PlayAsync(score, GenreSound.Of(genre), samples, scratch.Folder, mix, _ => { }, CancellationToken.None), GenreSound.Of(genre), samples, scratch.PathFor(name), _ => { }, CancellationToken.None);

    // Command lines of all programs that run.
    private static IEnumerable<string> Commands()
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            string command;
            try
            {
                command = File.ReadAllText(Path.Combine(folder, "cmdline"));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue;
            }
            yield return command;
        }
    }
}
