using System.Runtime.InteropServices;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>
/// Loudness of one channel by EBU R128: momentary over 400 ms (EBU Tech 3341), integrated with both gates (ITU-R BS.1770-4). A mono mix-down of stereo
/// measures up to 3 LU lower than its channels would together.
/// </summary>
internal sealed class LoudnessMeter
{
    private const int Window = 4;

    private readonly KWeighting _weighting = new(AudioAnalyzer.SampleRate);
    private readonly List<double> _energies = [];
    private double _energy;
    private int _samples;

    private static int BlockLength => AudioAnalyzer.SampleRate / AudioTrack.Rate;

    /// <summary>Mean square of the weighted signal in each tenth of a second; after <see cref="Complete"/> the last one may stand for less.</summary>
    public ReadOnlySpan<double> Energies => CollectionsMarshal.AsSpan(_energies);

    /// <summary>Takes the next samples, −1 to 1.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        while (samples.Length > 0)
        {
            var part = samples[..Math.Min(samples.Length, BlockLength - _samples)];
            _energy += _weighting.Energy(part);
            _samples += part.Length;
            samples = samples[part.Length..];
            if (_samples == BlockLength)
                EndBlock();
        }
    }

    /// <summary>Says that there are no more samples.</summary>
    public void Complete()
    {
        if (_samples > 0)
            EndBlock();
    }

    /// <summary>LUFS over the 400 ms around each tenth of a second, less of it at both ends; not below <see cref="AudioTrack.Floor"/>.</summary>
    public float[] Momentary()
    {
        var result = new float[_energies.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var from = Math.Max(0, i - (Window / 2));
            var to = Math.Min(result.Length, i + (Window / 2));
            result[i] = (float)Math.Max(AudioTrack.Floor, Lufs(Mean(from, Math.Max(to, from + 1))));
        }
        return result;
    }

    /// <summary>LUFS of the whole: the mean of all 400 ms windows above −70 LUFS and not more than 10 LU below the mean of those.</summary>
    public double Integrated()
    {
        var length = Math.Min(Window, _energies.Count);
        var windows = Enumerable.Range(0, _energies.Count - length + (length > 0 ? 1 : 0)).Select(from => Mean(from, from + length)).Where(energy => Lufs(energy) > AudioTrack.Floor).ToArray();
        if (windows.Length == 0)
            return AudioTrack.Floor;
        var gate = windows.Average() / 10;
        return Lufs(windows.Where(energy => energy > gate).Average());
    }

    /// <summary>LUFS of a weighted mean square.</summary>
    public static double Lufs(double energy) => -0.691 + (10 * Math.Log10(Math.Max(energy, 1e-12)));

    private double Mean(int from, int to)
    {
        double sum = 0;
        for (var i = from; i < to; i++)
            sum += _energies[i];
        return sum / (to - from);
    }

    private void EndBlock()
    {
        _energies.Add(_energy / _samples);
        (_energy, _samples) = (0, 0);
    }
}
