using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

public sealed class RhythmTests
{
    [Fact]
    public async Task Onsets_are_where_sounds_begin()
    {
        double[] times = [0.53, 1.2, 1.37, 2.04, 3.51];
        float[] sound = [.. Sounds.Noise(4.5, 0.001)];
        foreach (var time in times)
            Sounds.Add(sound, time, Sounds.Fading(0.4, 0.06, t => 0.3 * Math.Sin(Math.Tau * 880 * t)));
        var onset = (await Sounds.AnalyzeAsync(sound)).Onset;
        var found = Enumerable.Range(0, onset.Length).Where(i => onset[i] > 0.5f).Select(i => i / 10.0).ToList();
        Assert.Equal(times.Length, found.Count);
        Assert.All(times.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.06));
    }

    [Fact]
    public async Task Onsets_are_exact_to_a_hundredth_of_a_second()
    {
        using var scratch = new Scratch();
        double[] times = [0.501, 1.007, 1.333, 2.2345, 3.1];
        var sound = Sounds.Silence(4);
        foreach (var time in times)
            Sounds.Add(sound, time, Sounds.Noise(0.1, 0.1));
        var features = await AudioAnalyzer.ListenAsync(Sounds.Write(scratch, sound), sound.Length, new LoudnessMeter(), CancellationToken.None);
        var found = Onsets.Find(features.Flux);
        Assert.Equal(times.Length, found.Count);
        Assert.All(times.Zip(found), pair => Assert.Equal(pair.First, pair.Second.Time, 0.01));
    }

    [Theory]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(157)]
    public async Task The_tempo_of_ticks_is_found_and_each_beat_is_a_tick(double perMinute)
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Ticks(12, perMinute));
        Assert.NotNull(track.Tempo);
        Assert.InRange(track.Tempo.Value, 0.98 * perMinute, 1.02 * perMinute);
        var period = 60 / perMinute;
        Assert.InRange(track.Beats.Count, (12 / period) - 2, (12 / period) + 2);
        Assert.All(track.Beats, beat => Assert.Equal(Math.Round(beat / period) * period, beat, 0.025));
    }

    [Fact]
    public async Task Beats_of_music_are_on_its_drums()
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Band(12));
        Assert.NotNull(track.Tempo);
        Assert.InRange(track.Tempo.Value, 118, 122);
        Assert.True(track.Beats.Count(beat => Math.Abs(beat - (Math.Round(2 * beat) / 2)) < 0.04) >= 0.9 * track.Beats.Count);
    }

    [Fact]
    public async Task What_is_not_rhythmic_has_neither_tempo_nor_beats()
    {
        var speech = await Sounds.SpeechAsync("When I was young my father took me to the river, and we sat there for an hour and waited for the boats to pass.");
        foreach (var sound in (float[][])[speech, Sounds.Noise(12, 0.1), Sounds.Silence(12), Sounds.Tone(12, 440, 0.2), Sounds.Ticks(2, 120)])
        {
            var track = await Sounds.AnalyzeAsync(sound);
            Assert.Null(track.Tempo);
            Assert.Empty(track.Beats);
        }
    }
}
