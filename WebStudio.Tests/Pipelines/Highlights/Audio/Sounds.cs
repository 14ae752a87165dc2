using System.Runtime.InteropServices;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Audio;

namespace WebStudio.Tests.Pipelines.Highlights.Audio;

/// <summary>Sounds made on the spot, 16 kHz, −1 to 1, and what the analyzer makes of them.</summary>
internal static class Sounds
{
    public const int Rate = AudioAnalyzer.SampleRate;

    public static string Film => "/usr/share/doc/opencv-doc/examples/data/Megamind.avi";

    public static float[] Silence(double seconds) => new float[(int)(seconds * Rate)];

    public static float[] Tone(double seconds, double hertz, double amplitude) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => (float)(amplitude * Math.Sin(Math.Tau * hertz * i / Rate)))];

    /// <summary>White noise of a root mean square.</summary>
    public static float[] Noise(double seconds, double rms, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (float)((random.NextDouble() - 0.5) * Math.Sqrt(12) * rms))];
    }

    /// <summary>Ticks of 5 ms, the first at once.</summary>
    public static float[] Ticks(double seconds, double perMinute)
    {
        var result = Silence(seconds);
        for (var at = 0.0; at < seconds; at += 60 / perMinute)
            Add(result, at, [.. Noise(0.005, 0.3)]);
        return result;
    }

    /// <summary>Four chords of plucked strings over a kick and a snare, 120 beats a minute.</summary>
    public static float[] Band(double seconds)
    {
        var result = Silence(seconds);
        double[][] chords = [[130.8, 261.6, 329.6, 392], [110, 220, 261.6, 329.6], [87.3, 174.6, 261.6, 349.2], [98, 196, 246.9, 392]];
        for (var beat = 0; beat / 2.0 < seconds; beat++)
        {
            foreach (var hertz in beat % 2 == 0 ? chords[beat / 4 % 4] : [])
                Add(result, beat / 2.0, Fading(1.4, 0.6, t => 0.06 * (Math.Sin(Math.Tau * hertz * t) + (0.5 * Math.Sin(Math.Tau * 2 * hertz * t)) + (0.3 * Math.Sin(Math.Tau * 3 * hertz * t)))));
            Add(result, beat / 2.0, beat % 2 == 0 ? Fading(0.2, 0.06, t => 0.3 * Math.Sin(Math.Tau * 60 * t)) : [.. Noise(0.12, 0.08, beat).Select((x, i) => x * MathF.Exp(-i / 600f))]);
        }
        return result;
    }

    /// <summary>Several voices of applause: thousands of claps with hands of all sizes.</summary>
    public static float[] Applause(double seconds, double rms)
    {
        var random = new Random(3);
        var result = Silence(seconds);
        for (var clap = 0; clap < 400 * seconds; clap++)
        {
            double hertz = 700 + (1500 * random.NextDouble()), loud = random.NextDouble();
            Add(result, seconds * random.NextDouble(), Fading(0.04, 0.006, t => loud * (random.NextDouble() - 0.5) * (1 + Math.Sin(Math.Tau * hertz * t))));
        }
        var scale = (float)(rms / Math.Sqrt(result.Average(x => (double)x * x)));
        return [.. result.Select(x => x * scale)];
    }

    /// <summary>A voice of ffmpeg's flite source, cut to where it sounds.</summary>
    public static async Task<float[]> SpeechAsync(string text, string voice = "slt")
    {
        var filters = await ProcessRunner.RunAsync("ffmpeg", ["-hide_banner", "-filters"], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.SkipUnless(filters.Contains(" flite ", StringComparison.Ordinal), "This ffmpeg has no voice (flite).");
        var samples = await DecodeAsync(["-f", "lavfi", "-i", $"flite=text='{text}':voice={voice}"]);
        var loud = samples.Max(Math.Abs) / 50;
        var first = Array.FindIndex(samples, x => Math.Abs(x) > loud);
        return samples[first..(Array.FindLastIndex(samples, x => Math.Abs(x) > loud) + 1)];
    }

    /// <summary>What ffmpeg makes of an input.</summary>
    public static async Task<float[]> DecodeAsync(params string[] input)
    {
        await using var decoder = await ProcessRunner.StartAsync("ffmpeg", ["-v", "error", "-nostdin", .. input, "-ac", "1", "-ar", "16000", "-f", "s16le", "pipe:1"], ProcessPipes.Output, CancellationToken.None);
        using var bytes = new MemoryStream();
        await decoder.Output.CopyToAsync(bytes);
        await decoder.WaitAsync();
        return [.. MemoryMarshal.Cast<byte, short>(bytes.ToArray()).ToArray().Select(x => x / 32768f)];
    }

    public static void Add(float[] target, double at, float[] sound)
    {
        var from = (int)Math.Round(at * Rate);
        for (var i = 0; i < sound.Length && from + i < target.Length; i++)
            target[from + i] += sound[i];
    }

    /// <summary>Writes sounds one after the other as the analyzer wants them.</summary>
    public static string Write(Scratch scratch, params float[][] sounds)
    {
        var samples = sounds.SelectMany(sound => sound).Select(x => (short)Math.Clamp(MathF.Round(x * 32768), -32768, 32767)).ToArray();
        return scratch.Write("sound.pcm", MemoryMarshal.AsBytes<short>(samples).ToArray());
    }

    public static async Task<AudioTrack> AnalyzeAsync(params float[][] sounds)
    {
        using var scratch = new Scratch();
        return await AudioAnalyzer.AnalyzeAsync(Write(scratch, sounds), CancellationToken.None);
    }

    /// <summary>A wave of the time in seconds that begins within 2 ms and dies away.</summary>
    public static float[] Fading(double seconds, double decay, Func<double, double> wave) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => (float)(wave(i / (double)Rate) * Math.Exp(-i / (decay * Rate)) * Math.Min(1, i / 30.0)))];
}
