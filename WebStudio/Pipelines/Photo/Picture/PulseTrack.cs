using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>How strongly the picture answers the beat at any time, 0–1: at once on a beat, then fading away; most on downbeats, and in full sections.</summary>
internal sealed class PulseTrack
{
    private const double Decay = 0.22, Attack = 0.03;

    private readonly (double Time, double Strength)[] _beats;

    public PulseTrack(SongTimes times)
    {
        var downbeats = times.Downbeats.ToHashSet();
        _beats = [.. times.Beats.Concat(times.Downbeats).Distinct().Order()
            .Select(beat => (beat, Strength(downbeats.Contains(beat), Energy(times, beat)))).Where(beat => beat.Item2 > 0)];
    }

    /// <summary>The pulse at a time.</summary>
    /// <param name="seconds">Of the song.</param>
    public double At(double seconds)
    {
        double pulse = 0;
        // Older beats have faded.
        for (var i = Last(seconds); i >= 0 && seconds - _beats[i].Time < 6 * Decay; i--)
        {
            var since = seconds - _beats[i].Time;
            pulse = Math.Max(pulse, _beats[i].Strength * Math.Exp(-since / Decay) * Math.Min(1, (since + (Attack / 2)) / Attack));
        }
        return pulse;
    }

    /// <summary>Energy of the section at a time.</summary>
    public static double Energy(SongTimes times, double seconds) =>
        times.Sections.LastOrDefault(section => section.Start <= seconds + 0.01)?.Energy ?? 0.5;

    private static double Strength(bool downbeat, double energy) => downbeat ? 0.25 + (0.75 * energy) : Math.Max(0, (energy - 0.55) * 0.8);

    private int Last(double seconds)
    {
        int low = 0, high = _beats.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_beats[middle].Time <= seconds)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
