namespace WebStudio.Providers.Speech;

/// <summary>Speaks sentences: the synthesis that comes with the studio, or a remote service.</summary>
public interface ISpeaker
{
    /// <param name="line">What is said, and how.</param>
    /// <param name="path">Takes a WAV: 48 kHz, mono, 16 bit, without silence before and after.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    /// <exception cref="Remote.ProviderFailedException">A remote service failed after its retries.</exception>
    Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel);
}

/// <param name="Text">One sentence, plain; what is beyond <see cref="Longest"/> characters is not spoken.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Speed">0.5–2; 1 is the voice's own pace.</param>
/// <param name="Language">Of the whole text, as <see cref="Wording.SpeechLanguage"/> names it; null to guess from the sentence.</param>
public sealed record SpeechLine(string Text, Voice Voice, double Speed, string? Language = null)
{
    public const int Longest = 600;

    /// <summary>What is spoken of the text.</summary>
    public string Spoken => Text.Length > Longest ? Text[..Longest] : Text;
}

/// <summary>A sentence that was spoken.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Words">Each word as written, with its time within the sentence; in order, none overlapping.</param>
/// <param name="Speaker">Who spoke it, as shown to people: "built-in", "OpenAI", "ElevenLabs".</param>
public sealed record SpokenLine(double Seconds, IReadOnlyList<SpokenWord> Words, string Speaker);

/// <param name="Text">With the punctuation that follows it.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
public sealed record SpokenWord(string Text, double Start, double End);
