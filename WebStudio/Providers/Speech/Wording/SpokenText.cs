namespace WebStudio.Providers.Speech.Wording;

/// <summary>A sentence as a synthesiser is given it, word for word beside what is written.</summary>
/// <param name="Language">As espeak-ng names it: en, de, cmn.</param>
/// <param name="Words">At least one spoken word each, in order; empty where nothing can be said.</param>
/// <param name="End">The sentence's last mark: . ? or !</param>
internal sealed record SpokenText(string Language, IReadOnlyList<WrittenWord> Words, char End)
{
    /// <summary>What is said, with marks where a voice rests.</summary>
    public string Plain => string.Concat(Words.Select((word, i) => (i > 0 && !word.Joins ? " " : "") + word.Spoken + (word.Rests && i < Words.Count - 1 ? "," : ""))) + End;

    public bool IsEnglish => string.Equals(Language, SpeechLanguage.English, StringComparison.Ordinal);
}

/// <param name="Text">As written, with its punctuation.</param>
/// <param name="Spoken">As said: words with single spaces, in English only a–z and apostrophes.</param>
/// <param name="Rests">Whether the voice rests after it.</param>
/// <param name="Joins">Whether it follows without a space: Chinese and the like.</param>
internal sealed record WrittenWord(string Text, string Spoken, bool Rests, bool Joins = false);
