using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

public sealed class AudioAnalyzerTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Without_sound_the_track_is_empty()
    {
        Assert.Same(AudioTrack.Empty, await AudioAnalyzer.AnalyzeAsync(_scratch.PathFor("none.pcm"), CancellationToken.None));
        Assert.Same(AudioTrack.Empty, await AudioAnalyzer.AnalyzeAsync(_scratch.Write("empty.pcm", []), CancellationToken.None));
        Assert.Same(AudioTrack.Empty, await AudioAnalyzer.AnalyzeAsync(_scratch.Write("byte.pcm", [7]), CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(159)]
    [InlineData(1600)]
    [InlineData(6399)]
    [InlineData(16001)]
    public async Task Sound_of_any_length_gives_a_value_for_each_tenth_of_a_second(int samples)
    {
        AssertWhole(await Sounds.AnalyzeAsync(Sounds.Noise(2, 0.1)[..samples]), samples);
    }

    [Theory]
    [InlineData("digital silence")]
    [InlineData("offset")]
    [InlineData("clipped")]
    [InlineData("extremes")]
    [InlineData("faint")]
    public async Task Odd_sound_gives_numbers_and_nothing_that_is_not_there(string kind)
    {
        float[] sound = kind switch
        {
            "digital silence" => Sounds.Silence(6),
            "offset" => [.. Sounds.Silence(6).Select(_ => 0.5f)],
            "clipped" => [.. Sounds.Tone(6, 200, 5)],
            "extremes" => [.. Enumerable.Range(0, 6 * Sounds.Rate).Select(i => i % 2 == 0 ? 1f : -1f)],
            _ => Sounds.Noise(6, 0.00003),
        };
        var track = await Sounds.AnalyzeAsync(sound);
        AssertWhole(track, sound.Length);
        Assert.Empty(track.Sentences);
        Assert.Empty(track.Beats);
        Assert.All(track.LoudnessRise[30..], rise => Assert.InRange(rise, -1, 1));
    }

    [Fact]
    public async Task An_offset_changes_nothing_that_is_heard()
    {
        var sound = Sounds.Band(6);
        var plain = await Sounds.AnalyzeAsync(sound);
        var shifted = await Sounds.AnalyzeAsync([.. sound.Select(x => x + 0.1f)]);
        Assert.Equal(plain.Integrated, shifted.Integrated, 0.2);
        Assert.All(plain.Music[10..50].Zip(shifted.Music[10..50]), pair => Assert.Equal(pair.First, pair.Second, 0.1));
    }

    [Fact]
    public async Task Blocks_of_reading_leave_no_seam()
    {
        // The reader's blocks are 16 seconds.
        var sound = Sounds.Tone(18, 1000, 0.1);
        var track = await Sounds.AnalyzeAsync(sound);
        Assert.All(track.Loudness[10..175], lufs => Assert.Equal(track.Loudness[20], lufs, 0.01));
        Assert.All(track.Onset[10..175], strength => Assert.Equal(0, strength));
    }

    [Fact]
    public async Task A_cancel_ends_the_analysis()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var path = Sounds.Write(_scratch, Sounds.Noise(1, 0.1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AudioAnalyzer.AnalyzeAsync(path, cancel.Token));
    }

    private static void AssertWhole(AudioTrack track, int samples)
    {
        Assert.Equal(samples / (double)Sounds.Rate, track.Duration, 1e-9);
        Assert.Equal((samples + 1599) / 1600, track.Count);
        Assert.All((float[][])[track.Onset, track.Speech, track.Music, track.Crowd, track.LoudnessRise], values =>
        {
            Assert.Equal(track.Count, values.Length);
            Assert.All(values, value => Assert.True(float.IsFinite(value)));
        });
        Assert.Equal(track.Count, track.Silence.Length);
        Assert.All(track.Loudness, lufs => Assert.InRange(lufs, AudioTrack.Floor, 6));
        Assert.InRange(track.Integrated, AudioTrack.Floor, 6);
        Assert.All(track.Sentences.Concat(track.Pauses), range => Assert.True(range.Start >= 0 && range.End <= track.Duration && range.Length > 0, $"{range}"));
    }
}
