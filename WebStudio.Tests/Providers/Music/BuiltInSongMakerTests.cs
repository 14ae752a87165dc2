using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Listening;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Tests.Providers.Music;

public sealed class BuiltInSongMakerTests
{
    private static readonly SynthRenderer Synth = new(Options.Create(new MusicSettings()));

    private static readonly int[] MajorSteps = [0, 2, 4, 5, 7, 9, 11];

    [Theory]
    [InlineData(Genre.Folk, 0.6, 0.4, 11.37)]
    [InlineData(Genre.Electronic, -0.3, 0.9, 12)]
    [InlineData(Genre.LoFi, 0.1, 0.2, 10)]
    public async Task A_song_is_what_its_brief_asks_for(Genre genre, double valence, double energy, double seconds)
    {
        using var scratch = new Scratch();
        var brief = Brief(genre, valence, energy, seconds, seed: 5);
        var shares = new List<double>();
        var song = await new BuiltInSongMaker(Synth).MakeAsync(brief, scratch.Folder, shares.Add, CancellationToken.None);

        var sound = SongCheck.Samples(song.Path);
        Assert.Equal((long)Math.Round(seconds * 48_000) * 2, sound.Length);
        Assert.Equal(seconds, song.Seconds, 1e-4);
        var (loudness, peak) = await SongCheck.LoudnessAsync(song.Path);
        Assert.InRange(loudness, -15, -13);
        Assert.InRange(peak, -6, -1);
        Assert.InRange(SongCheck.LongestSilence(sound), 0, 1);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
        Assert.Equal(["song.wav"], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName), StringComparer.Ordinal);

        // The notes that are heard are those of the key that is named.
        var score = Composer.Compose(brief);
        Assert.Equal(score.Key, song.Key);
        var chroma = SongCheck.Chroma(sound);
        var best = Enumerable.Range(0, 12).MaxBy(tonic => Share(chroma, tonic));
        Assert.InRange(Share(chroma, Relative(score)), Share(chroma, best) - 0.02, 1);
    }

    [Fact]
    public async Task Equal_briefs_give_equal_bytes_and_another_seed_another_song()
    {
        using Scratch one = new(), two = new(), three = new();
        var maker = new BuiltInSongMaker(Synth);
        var first = await BytesAsync(one, 7);
        Assert.Equal(first, await BytesAsync(two, 7));
        Assert.NotEqual(first, await BytesAsync(three, 8));

        async Task<byte[]> BytesAsync(Scratch scratch, long seed)
        {
            var song = await maker.MakeAsync(Brief(Genre.Indie, 0.2, 0.6, 10, seed), scratch.Folder, _ => { }, CancellationToken.None);
            return await File.ReadAllBytesAsync(song.Path, CancellationToken.None);
        }
    }

    [Fact]
    public async Task The_beats_that_are_heard_are_those_that_were_composed()
    {
        using var scratch = new Scratch();
        var song = await new BuiltInSongMaker(Synth).MakeAsync(Brief(Genre.Electronic, 0.5, 0.9, 20, seed: 3), scratch.Folder, _ => { }, CancellationToken.None);
        var heard = await HeardSong.ListenAsync(Ffmpeg.Input(song.Path), CancellationToken.None);
        var hits = song.Times.Beats.Count(beat => heard.Beats.Any(other => Math.Abs(other - beat) <= 0.07));
        Assert.InRange(2.0 * hits / (song.Times.Beats.Count + heard.Beats.Count), 0.8, 1);
    }

    [Fact]
    public async Task A_sample_is_ten_seconds_of_mp3_and_leaves_nothing_else()
    {
        using var scratch = new Scratch();
        await new SongSample(Synth).WriteAsync(Brief(Genre.Jazz, 0.4, 0.5, 30, seed: 2), scratch.Folder, scratch.PathFor("sample.mp3"), CancellationToken.None);
        var media = await Ffprobe.InspectAsync(scratch.PathFor("sample.mp3"), CancellationToken.None);
        Assert.Equal("mp3", media.AudioCodec);
        Assert.Equal(10, media.Duration, 0.1);
        var (loudness, peak) = await SongCheck.LoudnessAsync(scratch.PathFor("sample.mp3"));
        Assert.InRange(loudness, -15.5, -12.5);
        Assert.InRange(peak, -6, 0);
        Assert.Single(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task A_song_is_taken_along_as_mp3_with_its_title()
    {
        using var scratch = new Scratch();
        var wav = scratch.PathFor("song.wav");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=d=2:r=48000", "-ac", "2", Ffmpeg.Output(wav)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var song = new Song { Path = wav, Seconds = 2, Maker = BuiltInSongMaker.Name, Genre = Genre.Folk, Times = new SongTimes { Seconds = 2, Beats = [], Downbeats = [], Sections = [], Lines = [] } };
        await SongFiles.WriteMp3Async(song, "-i é=\n;\"quoted\"", scratch.PathFor("song.mp3"), CancellationToken.None);
        var tags = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format_tags=title,artist", "-of", "default=nk=1:nw=1", .. Ffmpeg.Input(scratch.PathFor("song.mp3"))], TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.Equal("-i é=;\"quoted\"\nbuilt-in composer\n", tags);
        Assert.Equal(2, Directory.GetFiles(scratch.Folder).Length);
    }

    private static SongBrief Brief(Genre genre, double valence, double energy, double seconds, long seed) => new()
    {
        Title = "Harbour",
        Genre = genre,
        Mood = new Mood(valence, energy),
        Seconds = seconds,
        Seed = seed,
        Lyrics = new Lyrics("Harbour", [new LyricSection(SectionKind.Verse, ["Lights upon the water", "Carry us along"]), new LyricSection(SectionKind.Chorus, ["Hold on to the morning", "Hold on to the song"])]),
    };

    // Energy in the major scale on a tonic: modes of one scale have the same notes.
    private static double Share(double[] chroma, int tonic) => MajorSteps.Sum(step => chroma[(tonic + step) % 12]);

    // The tonic of the major scale that has the notes of the score's mode.
    private static int Relative(Score score) => (score.Tonic + score.Mode switch
    {
        "major" or "ionian" => 0,
        "dorian" => 10,
        "phrygian" => 8,
        "lydian" => 7,
        "mixolydian" => 5,
        _ => 3,
    }) % 12;
}
