using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

public sealed class LoudnessTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("noise")]
    [InlineData("tones")]
    [InlineData("film")]
    public async Task Loudness_is_what_the_meter_of_ffmpeg_shows(string sound)
    {
        float[] samples = sound switch
        {
            "noise" => [.. Sounds.Noise(3, 0.05), .. Sounds.Noise(2, 0.002), .. Sounds.Noise(3, 0.2)],
            "tones" => [.. Sounds.Tone(2, 60, 0.5), .. Sounds.Tone(2, 1000, 0.1), .. Sounds.Silence(3), .. Sounds.Tone(2, 3000, 0.02), .. Sounds.Tone(2, 6000, 0.1)],
            _ => await Sounds.DecodeAsync(Ffmpeg.Input(Sounds.Film).ToArray()),
        };
        var path = Sounds.Write(_scratch, samples);
        var track = await AudioAnalyzer.AnalyzeAsync(path, CancellationToken.None);
        var momentary = await MeasureAsync(path, "M");
        var integrated = await MeasureAsync(path, "I");
        Assert.Equal(integrated[^1], track.Integrated, 0.3);
        // ffmpeg's value k speaks of the 400 ms that end (k + 1) tenths of a second after the start.
        var compared = 0;
        for (var k = 3; k < momentary.Count && k - 1 < track.Count - 2; k++)
        {
            if (momentary[k] < AudioTrack.Floor)
                continue;
            Assert.Equal(momentary[k], track.Loudness[k - 1], 0.3);
            compared++;
        }
        Assert.InRange(compared, 60, 200);
    }

    [Fact]
    public async Task A_burst_rises_by_its_decibels_over_the_seconds_before()
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Noise(10, 0.01), Sounds.Noise(2, 0.01 * Math.Pow(10, 9 / 20.0), 2), Sounds.Noise(4, 0.01, 3));
        Assert.All(track.LoudnessRise[25..98], rise => Assert.InRange(rise, -1.5, 1.5));
        Assert.All(track.LoudnessRise[103..118], rise => Assert.InRange(rise, 7.5, 10.5));
        Assert.All(track.LoudnessRise[123..], rise => Assert.InRange(rise, -1.5, 1.5));
    }

    [Fact]
    public async Task Sound_that_goes_on_is_no_rise_for_ever_and_silence_before_it_counts_as_a_quiet_room()
    {
        var track = await Sounds.AnalyzeAsync(Sounds.Silence(5), Sounds.Tone(12, 1000, 0.1));
        Assert.InRange(track.LoudnessRise[55], 20, 30);
        Assert.InRange(track.LoudnessRise[160], -0.5, 0.5);
    }

    private static async Task<List<double>> MeasureAsync(string path, string key)
    {
        string[] arguments =
        [
            "-v", "error", "-nostdin", "-f", "s16le", "-ar", "16000", "-ac", "1", .. Ffmpeg.Input(path),
            "-af", $"ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.{key}:file='pipe\\:1'", "-f", "null", "-",
        ];
        var output = await ProcessRunner.RunAsync("ffmpeg", arguments, TimeSpan.FromMinutes(1), CancellationToken.None);
        return [.. output.Split('\n').Where(line => line.StartsWith("lavfi", StringComparison.Ordinal)).Select(line => double.Parse(line.Split('=')[1], CultureInfo.InvariantCulture))];
    }
}
