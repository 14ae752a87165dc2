using System.Globalization;

namespace WebStudio.Media;

/// <summary>Integrated loudness and true peak (EBU R128, ITU-R BS.1770) as ffmpeg's filter tells them at its end.</summary>
public sealed class LoudnessReport
{
    /// <summary>At the place of a chain that is to be measured; the level of the log must be info.</summary>
    public const string Filter = "ebur128=peak=true:framelog=verbose";

    /// <summary>The same for half the work, without the peak.</summary>
    public const string LoudnessFilter = "ebur128=framelog=verbose";

    /// <summary>What a call's arguments begin with, so that the filter's summary is printed.</summary>
    public static IReadOnlyList<string> Log { get; } = ["-v", "info", "-nostats"];

    /// <summary>LUFS; −70 for silence, −∞ before anything was read.</summary>
    public double Loudness { get; private set; } = double.NegativeInfinity;

    /// <summary>dBTP.</summary>
    public double Peak { get; private set; } = double.NegativeInfinity;

    /// <summary>Takes a line of ffmpeg's log.</summary>
    public void Read(string line)
    {
        // "    I:         -23.0 LUFS" and "    Peak:       -1.2 dBFS", each once, at the end.
        if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var name, var value, "LUFS" or "dBFS"]
            || !double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return;
        if (name is "I:")
            Loudness = number;
        else if (name is "Peak:")
            Peak = number;
    }
}
