namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>A sentence as a program spoke it.</summary>
/// <param name="Rate">Samples a second.</param>
/// <param name="Samples">Within ±1.</param>
/// <param name="Words">Start and end of each written word, seconds.</param>
internal sealed record RawSpeech(int Rate, float[] Samples, IReadOnlyList<(double Start, double End)> Words)
{
    /// <summary>Nobody speaks a sentence for longer: samples that are read at most.</summary>
    public const int MostSamples = 22_050 * 150;
}
