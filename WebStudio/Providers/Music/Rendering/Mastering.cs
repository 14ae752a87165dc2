using System.Globalization;
using WebStudio.Files;
using WebStudio.Media;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>
/// Makes a mix a finished song: low cut and shelves, a compressor that holds the parts together, and a limiter at four times the rate,
/// its gain found by measuring until the loudness is right (EBU R128).
/// </summary>
internal static class Mastering
{
    /// <summary>Integrated loudness of a finished song, LUFS, as streaming services play them.</summary>
    public const double Target = -14;

    /// <summary>Highest true peak, dBTP.</summary>
    public const double Ceiling = -1;

    // What the compressor's threshold is set for, LUFS; what it usually takes away, dB.
    private const double Level = -18, Taken = 1.5;

    // LU within which the gain is right, and how often it is tried.
    private const double Tolerance = 0.4;
    private const int MostTries = 5;

    // dB below the ceiling: what comes back between the samples when the rate goes down again.
    private const double Margin = 0.4;

    // More gain than that would only raise noise, dB.
    private const double MostGain = 40;

    // Nothing louder than this is silence, LUFS.
    private const double Silence = -69;

    /// <summary>Seconds over which the very end is faded, so that what still rings does not click.</summary>
    private const double EndFade = 0.03;

    /// <param name="mix">Writes the mix: 48 kHz, stereo, 32-bit float, interleaved.</param>
    /// <param name="sound">Shelves and compression.</param>
    /// <param name="samples">Exact length of the result; a shorter mix is followed by silence.</param>
    /// <param name="output">The WAV to write, 48 kHz, stereo, 16 bit; there only when it is complete. Mixes of an hour take 1.4 GB beside it for the while.</param>
    /// <param name="report">Told the share done after the mix was written, 0–1.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <returns>Integrated loudness, LUFS.</returns>
    public static async Task<double> MasterAsync(Func<Stream, Task> mix, GenreSound sound, long samples, string output, Action<double> report, CancellationToken cancel)
    {
        string raw = output + ".mix" + Workspace.PartialSuffix, partial = output + Workspace.PartialSuffix;
        try
        {
            var meter = new LoudnessReport();
            await Ffmpeg.FeedAsync(
                [.. LoudnessReport.Log, .. Ffmpeg.Samples(SynthRenderer.Rate), "-af", $"{Equalizer(sound)},{LoudnessReport.LoudnessFilter}", "-f", "f32le", Ffmpeg.Output(raw)],
                mix, meter.Read, cancel);
            report(0.3);
            var loudness = await FinishAsync(raw, meter.Loudness, sound, samples, partial, cancel);
            File.Move(partial, output, overwrite: true);
            report(1);
            return loudness;
        }
        finally
        {
            File.Delete(raw);
            File.Delete(partial);
        }
    }

    private static async Task<double> FinishAsync(string raw, double loudness, GenreSound sound, long samples, string partial, CancellationToken cancel)
    {
        var before = loudness <= Silence ? 0 : Math.Clamp(Level - loudness, -MostGain, MostGain);
        double gain = loudness <= Silence ? 0 : Target - Level + Taken, ceiling = Ceiling - Margin;
        for (var attempt = 1; ; attempt++)
        {
            var meter = new LoudnessReport();
            var chain = $"{Compressor(before, sound.Ratio)},{Limiter(gain, ceiling)},{Ending(samples)},{LoudnessReport.Filter},aresample=osf=s16:dither_method=triangular";
            await Ffmpeg.ListenAsync(
                [
                    .. LoudnessReport.Log, "-f", "f32le", "-ar", $"{SynthRenderer.Rate}", "-ac", "2", .. Ffmpeg.Input(raw),
                    "-af", chain, "-c:a", "pcm_s16le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags", "+bitexact", "-f", "wav", Ffmpeg.Output(partial),
                ],
                meter.Read, cancel);
            var off = Target - meter.Loudness;
            var over = meter.Peak - (Ceiling - 0.05);
            if (attempt == MostTries || meter.Loudness <= Silence || (Math.Abs(off) <= Tolerance && over <= 0))
                return meter.Loudness;
            // A limiter takes part of every raise away.
            gain = Math.Min(gain + (off * (off > 0 ? 1.2 : 1)), MostGain);
            ceiling -= Math.Max(0, over);
        }
    }

    private static string Equalizer(GenreSound sound) =>
        string.Create(CultureInfo.InvariantCulture, $"highpass=f=30:p=2,lowshelf=f=110:g={sound.Low:0.##},highshelf=f=8000:g={sound.High:0.##}");

    private static string Compressor(double gain, double ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"volume={gain:0.###}dB,acompressor=threshold=0.12:ratio={ratio:0.##}:attack=25:release=180:knee=4");

    // Peaks between the samples show at four times the rate.
    private static string Limiter(double gain, double ceiling) => string.Create(
        CultureInfo.InvariantCulture,
        $"volume={gain:0.###}dB,aresample={4 * SynthRenderer.Rate},alimiter=limit={Math.Pow(10, ceiling / 20):0.#####}:attack=5:release=60:level=false:latency=true,aresample={SynthRenderer.Rate}");

    private static string Ending(long samples)
    {
        var fade = Math.Min(samples, (long)(EndFade * SynthRenderer.Rate));
        return $"atrim=end_sample={samples},apad=whole_len={samples},afade=t=out:ss={samples - fade}:ns={fade}";
    }
}
