using System.Runtime.InteropServices;
using WebStudio.Media;

namespace WebStudio.Tests.Providers.Music;

/// <summary>What a finished WAV measures, by means other than those that made it.</summary>
internal static class SongCheck
{
    /// <summary>Stereo samples of a WAV as written here, interleaved; its header is checked.</summary>
    public static short[] Samples(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal("RIFF"u8.ToArray(), bytes[..4]);
        Assert.Equal(1, BitConverter.ToInt16(bytes, 20));
        Assert.Equal(2, BitConverter.ToInt16(bytes, 22));
        Assert.Equal(48_000, BitConverter.ToInt32(bytes, 24));
        Assert.Equal(16, BitConverter.ToInt16(bytes, 34));
        Assert.Equal("data"u8.ToArray(), bytes[36..40]);
        Assert.Equal(bytes.Length - 44, BitConverter.ToInt32(bytes, 40));
        return MemoryMarshal.Cast<byte, short>(bytes.AsSpan(44)).ToArray();
    }

    public static async Task<(double Loudness, double Peak)> LoudnessAsync(string path)
    {
        var meter = new LoudnessReport();
        await Ffmpeg.ListenAsync([.. LoudnessReport.Log, .. Ffmpeg.Input(path), "-af", LoudnessReport.Filter, "-f", "null", "-"], meter.Read, CancellationToken.None);
        return (meter.Loudness, meter.Peak);
    }

    /// <summary>Seconds of the longest stretch below −60 dBFS.</summary>
    public static double LongestSilence(short[] samples)
    {
        int longest = 0, run = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            run = Math.Abs((int)samples[i]) < 33 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest / 2.0 / 48_000;
    }

    /// <summary>Energy of each pitch class, C first, between 65 Hz and 2 kHz, their sum 1.</summary>
    public static double[] Chroma(short[] samples)
    {
        const int size = 16_384;
        var fft = new RealFft(size);
        float[] mono = new float[size], real = new float[fft.Bins], imaginary = new float[fft.Bins];
        var chroma = new double[12];
        for (var at = 0; at + size <= samples.Length / 2; at += size / 2)
        {
            for (var i = 0; i < size; i++)
                mono[i] = (samples[2 * (at + i)] + samples[(2 * (at + i)) + 1]) * (0.5f - (0.5f * MathF.Cos(MathF.Tau * i / size)));
            fft.Forward(mono, real, imaginary);
            for (var bin = (int)(65.0 * size / 48_000); bin < 2000 * size / 48_000; bin++)
            {
                var pitch = 69 + (12 * Math.Log2(bin * 48_000.0 / size / 440));
                chroma[((int)Math.Round(pitch) % 12 + 12) % 12] += Math.Sqrt((real[bin] * real[bin]) + (imaginary[bin] * imaginary[bin]));
            }
        }
        var sum = chroma.Sum();
        return [.. chroma.Select(energy => energy / sum)];
    }
}
