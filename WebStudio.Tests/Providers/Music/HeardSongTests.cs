using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Listening;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Tests.Providers.Music;

public sealed class HeardSongTests
{
    [Theory]
    [InlineData(76)]
    [InlineData(97.3)]
    [InlineData(128)]
    [InlineData(140)]
    public async Task Beats_bars_and_tempo_of_a_song_with_drums_are_found(double tempo)
    {
        using var scratch = new Scratch();
        var score = SmallScore.Of(16, tempo, tonic: 4);
        var heard = await ListenAsync(score, 16, scratch);
        Assert.Equal(tempo, heard.Tempo!.Value, tempo * 0.02);
        Assert.InRange(Agreement(score.Times.Beats, heard.Beats), 0.85, 1);
        Assert.InRange(Agreement(score.Times.Downbeats, heard.Downbeats), 0.75, 1);
        Assert.InRange(heard.Sounding.Start, 0, 0.1);
        // Between the beat and what was heard of it: late by no more than a frame of video.
        Assert.InRange(score.Times.Beats.Average(beat => heard.Beats.Min(other => Math.Abs(other - beat)) is var near && near < 0.07 ? heard.Beats.First(other => Math.Abs(other - beat) == near) - beat : 0), -0.02, 0.02);
    }

    [Fact]
    public async Task Silence_has_no_beats_and_music_begins_where_it_is_heard()
    {
        using var scratch = new Scratch();
        var silence = scratch.PathFor("silence.wav");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "anullsrc=r=44100:cl=stereo", "-t", "5", Ffmpeg.Output(silence)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var heard = await HeardSong.ListenAsync(Ffmpeg.Input(silence), CancellationToken.None);
        Assert.Empty(heard.Beats);
        Assert.Null(heard.Tempo);
        Assert.Equal(5, heard.Seconds, 0.05);

        var late = scratch.PathFor("late.wav");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=f=440:d=4", "-af", "adelay=1500,apad=pad_dur=2", Ffmpeg.Output(late)], TimeSpan.FromMinutes(1), CancellationToken.None);
        heard = await HeardSong.ListenAsync(Ffmpeg.Input(late), CancellationToken.None);
        Assert.Equal(1.5, heard.Sounding.Start, 0.05);
        Assert.Equal(5.5, heard.Sounding.End, 0.05);
    }

    private static async Task<HeardSong> ListenAsync(Score score, double seconds, Scratch scratch)
    {
        var raw = scratch.PathFor("song.f32");
        await using (var file = File.Create(raw))
            await new SynthRenderer(Options.Create(new MusicSettings())).PlayAsync(score, GenreSound.Of(Genre.Indie), (long)(seconds * SynthRenderer.Rate), scratch.Folder, file, _ => { }, CancellationToken.None);
        return await HeardSong.ListenAsync(["-f", "f32le", "-ar", $"{SynthRenderer.Rate}", "-ac", "2", .. Ffmpeg.Input(raw)], CancellationToken.None);
    }

    // F-measure within 70 ms, as beat trackers are compared (Dixon 2007).
    private static double Agreement(IReadOnlyList<double> wanted, IReadOnlyList<double> heard)
    {
        var hits = wanted.Count(beat => heard.Any(other => Math.Abs(other - beat) <= 0.07));
        return 2.0 * hits / (wanted.Count + heard.Count);
    }
}
