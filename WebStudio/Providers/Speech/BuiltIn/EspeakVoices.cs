using System.Globalization;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>The espeak-ng program: British English, and languages that flite has not.</summary>
internal static class EspeakVoices
{
    // Words a minute at speed 1, before the voice is made larger or smaller.
    private const double Pace = 158;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="text">In any of the languages that are told apart.</param>
    /// <param name="recipe">Whose variant, size and pitch are taken.</param>
    /// <param name="speed">0.5–2.</param>
    /// <param name="stem">Of the files that are needed for the while.</param>
    /// <param name="cancel">Kills the program.</param>
    /// <exception cref="PipelineException">The program is not installed.</exception>
    public static async Task<RawSpeech> SpeakAsync(SpokenText text, VoiceRecipe recipe, double speed, string stem, CancellationToken cancel)
    {
        string said = stem + ".said.txt", heard = stem + ".heard.wav";
        try
        {
            await File.WriteAllTextAsync(said, text.Plain, cancel);
            var words = Math.Clamp(Pace * recipe.Size * speed / recipe.Stretch, 80, 440);
            await RunAsync(
                [
                    "-v", $"{(text.IsEnglish ? recipe.Espeak : text.Language)}+{recipe.Variant}", "-b", "1", "-s", string.Create(CultureInfo.InvariantCulture, $"{words:0}"),
                    "-p", string.Create(CultureInfo.InvariantCulture, $"{Level(recipe):0}"), "-a", "90", "-f", said, "-w", heard,
                ],
                cancel);
            var (rate, samples) = await WaveFile.ReadAsync(heard, RawSpeech.MostSamples, cancel);
            return new RawSpeech(rate, samples, WordTimes.Estimate(samples, rate, text));
        }
        finally
        {
            File.Delete(said);
            File.Delete(heard);
        }
    }

    // The program's scale of pitch, 0–99: measured, about 0.9 Hz a step for men and 1.6 Hz for women, from 80 and 130 Hz.
    private static double Level(VoiceRecipe recipe)
    {
        var before = recipe.Pitch * recipe.Size;
        return Math.Clamp(recipe.Variant.StartsWith('f') ? (before - 130) / 1.6 : (before - 80) / 0.9, 0, 99);
    }

    private static async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        try
        {
            await ProcessRunner.RunAsync("espeak-ng", arguments, Limit, cancel);
        }
        catch (ProcessFailedException error) when (error.ExitCode is -1 or 127)
        {
            throw new PipelineException(BuiltInSpeaker.Unavailable, "The program that speaks is not installed. Please install it: apt-get install flite espeak-ng", error);
        }
    }
}
