using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Providers.Speech.BuiltIn;

/// <summary>Speaks with the programs flite and espeak-ng: no key, no network. Equal lines give equal sound.</summary>
public sealed class BuiltInSpeaker : ISpeaker
{
    /// <summary>Code of the failure when a program is missing.</summary>
    public const string Unavailable = "SPEECH_UNAVAILABLE";

    // Seconds of a sentence that has nothing to say.
    private const double Nothing = 0.1;

    // Seconds kept before the first sound and after the last.
    private const double Breath = 0.02, Echo = 0.08;

    private readonly FliteVoices _flite = new();

    /// <exception cref="Jobs.PipelineException">A program is missing; says what to install.</exception>
    public async Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel)
    {
        var text = SpeechWording.Of(line.Spoken, line.Language);
        if (text.Words.Count == 0)
            return await SaveAsync(new float[(int)(Nothing * VoiceShaping.Rate)], [], path, cancel);
        var recipe = VoiceRecipe.Of(line.Voice);
        var speed = Math.Clamp(line.Speed, 0.5, 2);
        var raw = text.IsEnglish && recipe.Flite is not null
            ? await _flite.SpeakAsync(text, recipe, speed, path, cancel)
            : await EspeakVoices.SpeakAsync(text, recipe, speed, path, cancel);
        var sound = VoiceShaping.Shape(raw, recipe.Size, recipe.Tone);
        var (start, length) = raw.Words.Count == 0 ? VoiceShaping.Trim(sound) : VoiceShaping.Trim(sound, (raw.Words[0].Start * recipe.Size) - Breath, (raw.Words[^1].End * recipe.Size) + Echo);
        double offset = (double)start / VoiceShaping.Rate, seconds = (double)length / VoiceShaping.Rate;
        var words = new List<SpokenWord>(text.Words.Count);
        for (var i = 0; i < text.Words.Count && i < raw.Words.Count; i++)
            words.Add(new SpokenWord(text.Words[i].Text, Heard(raw.Words[i].Start), Heard(raw.Words[i].End)));
        return await SaveAsync(sound.AsMemory(start, length), words, path, cancel);

        double Heard(double time) => Math.Clamp((time * recipe.Size) - offset, 0, seconds);
    }

    private static async Task<SpokenLine> SaveAsync(ReadOnlyMemory<float> sound, IReadOnlyList<SpokenWord> words, string path, CancellationToken cancel)
    {
        var partial = path + Workspace.PartialSuffix;
        try
        {
            await WaveFile.WriteAsync(partial, sound, VoiceShaping.Rate, cancel);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
        return new SpokenLine((double)sound.Length / VoiceShaping.Rate, words, ProviderChoice<ISpeaker>.BuiltInName);
    }
}
