namespace WebStudio.Pipelines.Story.Sound;

/// <summary>How long a narrator rests after a sentence.</summary>
internal static class Pauses
{
    // Seconds more where another scene begins, and after the very first sentence, which is the hook.
    private const double SceneChange = 0.55, AfterHook = 0.2;

    // Syllables of a usual sentence are not known before it is written: words of it.
    private const double WordsOfSentence = 13, SentencesOfScene = 5;

    /// <summary>Seconds after a sentence.</summary>
    /// <param name="text">Ends with its punctuation.</param>
    /// <param name="pacing">Of the story.</param>
    /// <param name="endsScene">Whether another scene follows.</param>
    /// <param name="isFirst">Whether nothing was said before.</param>
    public static double After(string text, StoryPacing pacing, bool endsScene, bool isFirst)
    {
        var mark = text.AsSpan().TrimEnd(" \"'”’»)]").ToString();
        var rest = mark switch
        {
            [.., '…'] or [.., '.', '.', '.'] => 0.75,
            [.., '?'] => 0.55,
            [.., '!'] => 0.45,
            [.., '–'] or [.., '—'] => 0.35,
            [.., ','] or [.., ';'] or [.., ':'] => 0.25,
            _ => 0.45,
        };
        return (rest + (endsScene ? SceneChange : 0) + (isFirst ? AfterHook : 0)) * Factor(pacing);
    }

    /// <summary>Seconds of rest for every word, on average.</summary>
    public static double EachWord(StoryPacing pacing) => (0.48 + (SceneChange / SentencesOfScene)) * Factor(pacing) / WordsOfSentence * Sentences(pacing);

    private static double Factor(StoryPacing pacing) => pacing switch { StoryPacing.Slow => 1.35, StoryPacing.Dynamic => 0.85, StoryPacing.Fast => 0.65, _ => 1 };

    // Livelier stories have shorter sentences.
    private static double Sentences(StoryPacing pacing) => pacing switch { StoryPacing.Slow => 0.85, StoryPacing.Dynamic => 1.2, StoryPacing.Fast => 1.4, _ => 1 };
}
