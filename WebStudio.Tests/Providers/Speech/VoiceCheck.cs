using WebStudio.Media;

namespace WebStudio.Tests.Providers.Speech;

/// <summary>Measures what was spoken.</summary>
internal static class VoiceCheck
{
    private const int Rate = 48_000, Frame = 2048;

    /// <summary>The samples of a spoken WAV.</summary>
    public static async Task<float[]> SamplesAsync(string path)
    {
        var (rate, samples) = await WaveFile.ReadAsync(path, int.MaxValue, CancellationToken.None);
        Assert.Equal(Rate, rate);
        return samples;
    }

    /// <summary>Median fundamental, Hz, by autocorrelation of voiced frames, 60–350 Hz.</summary>
    public static double Pitch(float[] samples)
    {
        // A twelfth of the rate is enough for voices, and quick.
        var slow = Enumerable.Range(0, samples.Length / 12).Select(i => samples.AsSpan(i * 12, 12).ToArray().Average()).ToArray();
        const double rate = Rate / 12.0;
        const int window = 160;
        var found = new List<double>();
        for (var at = 0; at + (2 * window) < slow.Length; at += 40)
        {
            double energy = Enumerable.Range(at, window).Sum(i => (double)slow[i] * slow[i]);
            if (energy / window < 1e-3)
                continue;
            var scores = Enumerable.Range(0, 67).Select(lag => lag < 11 ? 0 : Enumerable.Range(at, window).Sum(i => (double)slow[i] * slow[i + lag])
                / Math.Sqrt(energy * Enumerable.Range(at + lag, window).Sum(i => (double)slow[i] * slow[i]) + 1e-12)).ToArray();
            var best = scores.Max();
            if (best > 0.7)
                found.Add(rate / Array.FindIndex(scores, score => score > 0.93 * best));
        }
        return found.Order().ElementAt(found.Count / 2);
    }

    /// <summary>Mean frequency of the spectrum up to 12 kHz, weighted by amplitude, Hz.</summary>
    public static double Centroid(float[] samples)
    {
        var transform = new RealFft(Frame);
        float[] real = new float[transform.Bins], imaginary = new float[transform.Bins];
        double weighted = 0, all = 0;
        for (var at = 0; at + Frame <= samples.Length; at += Frame)
        {
            transform.Forward(samples.AsSpan(at, Frame), real, imaginary);
            for (var bin = 1; bin < Frame / 4; bin++)
            {
                var size = Math.Sqrt((real[bin] * real[bin]) + (imaginary[bin] * imaginary[bin]));
                weighted += size * bin * Rate / Frame;
                all += size;
            }
        }
        return weighted / all;
    }

    /// <summary>Level of a stretch, dBFS rms.</summary>
    public static double Level(float[] samples, double start, double end)
    {
        var span = samples.AsSpan((int)(start * Rate), Math.Max(1, (int)((end - start) * Rate)));
        double sum = 1e-12;
        foreach (var sample in span)
            sum += sample * sample;
        return 10 * Math.Log10(sum / span.Length);
    }
}
