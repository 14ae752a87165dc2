namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>How loudness stands against what came before: sound that changes says more than sound that is loud.</summary>
internal static class LoudnessChange
{
    private const int Memory = 8 * AudioTrack.Rate;
    private const int Gap = AudioTrack.Rate / 2;        // left out just before the moment, because momentary loudness reaches into it
    private const int Shortest = 2 * AudioTrack.Rate;   // of memory, before it says something
    private const float Quiet = -50;                    // LUFS: what lies below counts as a quiet room, not as ever quieter

    /// <summary>dB above the median of the 8 seconds before; 0 in the first two and a half seconds.</summary>
    /// <param name="loudness">LUFS, <see cref="AudioTrack.Rate"/> a second.</param>
    public static float[] Rise(float[] loudness)
    {
        var result = new float[loudness.Length];
        var sorted = new List<float>(Memory + 1);
        for (var i = Gap; i < loudness.Length; i++)
        {
            Insert(sorted, Math.Max(loudness[i - Gap], Quiet));
            if (sorted.Count > Memory)
                sorted.RemoveAt(sorted.BinarySearch(Math.Max(loudness[i - Gap - Memory], Quiet)));
            if (sorted.Count > Shortest)
                result[i] = Math.Max(loudness[i], Quiet) - sorted[sorted.Count / 2];
        }
        return result;
    }

    private static void Insert(List<float> sorted, float value)
    {
        var at = sorted.BinarySearch(value);
        sorted.Insert(at < 0 ? ~at : at, value);
    }
}
