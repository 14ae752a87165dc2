using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Tests.Pipelines.Story.Sound;

public sealed class StorySoundTests
{
    private const int Rate = 48_000;

    private static readonly BuiltInSpeaker Speaker = new();

    [Fact]
    public async Task A_mix_has_its_exact_length_its_loudness_and_music_that_makes_way_for_words()
    {
        using var scratch = new Scratch();
        var told = await TellAsync(scratch);
        var shares = new List<double>();
        var output = scratch.PathFor("story.m4a");
        var mix = await Sound().MakeAsync(told, new StorySoundBrief { Type = StoryType.FantasyEpic, Seed = 1 }, scratch.Folder, output, shares.Add, CancellationToken.None);
        var media = await Ffprobe.InspectAsync(output, CancellationToken.None);
        Assert.Equal(told.Seconds, media.Duration, 0.002);
        Assert.Equal("aac", media.AudioCodec);
        var meter = new LoudnessReport();
        await Ffmpeg.ListenAsync([.. LoudnessReport.Log, .. Ffmpeg.Input(output), "-af", LoudnessReport.Filter, "-f", "null", "-"], meter.Read, CancellationToken.None);
        Assert.InRange(meter.Loudness, -17, -15);
        Assert.InRange(meter.Peak, -12, -1.5);
        Assert.Equal(mix.Loudness, meter.Loudness, 0.6);
        Assert.Equal(BuiltInSongMaker.Name, mix.MusicMaker);
        Assert.Null(mix.Note);
        Assert.Equal(shares.Order(), shares);
        // Music at the title, and words well above it.
        var samples = await DecodeAsync(output, scratch.PathFor("m.raw"));
        Assert.True(Level(samples, 0.7, 1.6) > -45);
        Assert.True(Level(samples, told.Lines[0].Start, told.Lines[0].End) > Level(samples, 0.7, 1.6) + 3);
        Assert.True(Level(samples, told.Seconds - 0.05, told.Seconds) < -45);

        // A second time nothing is played again, and without music rests are silent.
        var music = Assert.Single(Directory.GetFiles(scratch.Folder, "music-*"));
        var written = File.GetLastWriteTimeUtc(music);
        await Sound().MakeAsync(told, new StorySoundBrief { Type = StoryType.FantasyEpic, Seed = 1, Music = false }, scratch.Folder, output, _ => { }, CancellationToken.None);
        Assert.Equal(written, File.GetLastWriteTimeUtc(music));
        var bare = await DecodeAsync(output, scratch.PathFor("b.raw"));
        Assert.True(Level(bare, told.Lines[0].End + 0.05, told.Lines[1].Start - 0.05) < -60);
        Assert.True(Level(bare, 0.2, told.Lines[0].Start - 0.1) < -60);
        Assert.DoesNotContain(Directory.GetFiles(scratch.Folder), file => file.EndsWith(".partial", StringComparison.Ordinal) || file.EndsWith(".mid", StringComparison.Ordinal));
    }

    [Fact]
    public void Music_is_down_under_words_and_up_in_long_rests_only()
    {
        NarrationLine[] lines = [Line(3, 5), Line(5.5, 8), Line(10.5, 12)];
        double[] times = [1, 3, 4, 5.25, 7.9, 9.2, 10.5, 11, 13.2, 14.9, 15];
        var ducking = new Ducking(lines, 15);
        var levels = times.Select(time => 20 * Math.Log10(Math.Max(1e-6, ducking.At(time)))).ToArray();
        Assert.Equal(0, levels[0], 0.01);
        Assert.All(new[] { 1, 2, 3, 4, 6, 7 }, i => Assert.InRange(levels[i], -16, -12));
        Assert.InRange(levels[5], -1, 0);
        Assert.InRange(levels[8], -3, 0);
        Assert.True(levels[9] < -15);
        Assert.Equal(-120, levels[10], 0.1);
    }

    [Theory]
    [InlineData(30, 1, 1)]
    [InlineData(300, 10, 3)]
    [InlineData(3600, 60, 5)]
    public void A_bed_covers_the_film_with_few_pieces(double seconds, int scenes, int most)
    {
        var parts = Enumerable.Range(0, scenes).Select(i => new NarrationScene($"s{i}", seconds * i / scenes, seconds * (i + 1) / scenes)).ToList();
        var narration = new Narration { Seconds = seconds, Fit = new NarrationFit(1, 1), Lines = [], Scenes = parts, Speaker = "built-in", Language = "en" };
        var brief = new StorySoundBrief { Type = StoryType.ScaryHorror, Seed = 3, Moods = [.. parts.Select((_, i) => new Mood(Math.Sin(i), i / (double)scenes))] };
        var plan = BedPlan.Of(narration, brief);
        Assert.InRange(plan.Pieces.Count, 1, most);
        Assert.All(plan.Pieces, piece => Assert.InRange(piece.Seconds, 8, 120));
        Assert.Equal(0, plan.Stretches[0].Start);
        Assert.Equal(seconds, plan.Stretches[^1].End);
        Assert.All(plan.Stretches.Zip(plan.Stretches.Skip(1)), pair => Assert.Equal(BedPlan.Fade, pair.First.End - pair.Second.Start, 1e-6));
        Assert.All(plan.Stretches, stretch => Assert.InRange(stretch.Offset + stretch.End - stretch.Start, 0, plan.Pieces[stretch.Piece].Seconds + 0.002));
    }

    [Theory]
    [InlineData(0.92)]
    [InlineData(1.08)]
    public void Stretching_keeps_pitch_and_level(double tempo)
    {
        var tone = Enumerable.Range(0, Rate).Select(i => (float)((0.3 * Math.Sin(i * Math.Tau * 150 / Rate)) + (0.1 * Math.Sin(i * Math.Tau * 450 / Rate)))).ToArray();
        var length = (int)(Rate / tempo);
        var stretched = TimeStretch.Stretch(tone, tempo, length);
        Assert.Equal(length, stretched.Length);
        var crossings = Enumerable.Range(2400, length - 4800).Count(i => stretched[i] >= 0 && stretched[i - 1] < 0);
        Assert.Equal(150, crossings * (double)Rate / (length - 4800), 4.0);
        Assert.InRange(Level(stretched, 0.1, 0.8) - Level(tone, 0.1, 0.8), -0.5, 0.5);
        // No jump larger than the tone's own steepest step.
        Assert.InRange(Enumerable.Range(1, length - 2401).Max(i => Math.Abs(stretched[i] - stretched[i - 1])), 0, 0.025f);
    }

    private static async Task<Narration> TellAsync(Scratch scratch)
    {
        var narrator = new Narrator(new ProviderChoice<ISpeaker>(Speaker, null, Options.Create(new ProviderSettings())));
        var brief = new NarrationBrief { Voice = Voices.Find("aria").Voice, TitleSeconds = 2, EndSeconds = 2 };
        return await narrator.TellAsync([("a", ["The lamp was burning."]), ("b", ["Nobody had lit it."])], brief, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
    }

    private static StorySound Sound() => new(new SynthRenderer(Options.Create(new MusicSettings())));

    private static NarrationLine Line(double start, double end) => new("a", "", start, end, [], "", 1);

    private static async Task<float[]> DecodeAsync(string path, string raw)
    {
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(path), "-ac", "1", "-ar", $"{Rate}", "-f", "f32le", Ffmpeg.Output(raw)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(raw, CancellationToken.None);
        var samples = new float[bytes.Length / sizeof(float)];
        Buffer.BlockCopy(bytes, 0, samples, 0, samples.Length * sizeof(float));
        return samples;
    }

    private static double Level(float[] samples, double start, double end)
    {
        var span = samples[(int)(start * Rate)..(int)(end * Rate)];
        return 10 * Math.Log10(span.Sum(sample => (double)sample * sample) / span.Length + 1e-12);
    }
}
