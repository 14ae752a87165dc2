namespace WebStudio.Pipelines.Story.Script.Remote;

/// <summary>As much of a story as a model writes well in one answer.</summary>
/// <param name="First">Its first scene's place in the story, from 0.</param>
/// <param name="Scenes">How many.</param>
/// <param name="Total">Scenes of the whole story.</param>
/// <param name="Words">Of their narration altogether.</param>
internal sealed record ScriptPart(int First, int Scenes, int Total, int Words)
{
    // Models write shorter than asked where it is much more.
    private const int MostWords = 1400;

    // Of one scene: its narration has at most 4,000 characters; and it needs a sentence.
    private const int MostWordsOfScene = 500, LeastWordsOfScene = 6;

    public bool IsFirst => First == 0;

    public bool IsLast => First + Scenes == Total;

    /// <summary>The parts of a story, of about equal length.</summary>
    public static IReadOnlyList<ScriptPart> Of(ScriptBrief brief)
    {
        var wanted = Math.Max(brief.Scenes, (int)Math.Ceiling(brief.Words / (double)MostWordsOfScene));
        var scenes = Math.Clamp(Math.Min(wanted, brief.Words / LeastWordsOfScene), 1, ScriptText.MostScenes);
        var parts = Math.Min(scenes, (int)Math.Ceiling(brief.Words / (double)MostWords));
        return [.. Enumerable.Range(0, parts).Select(part =>
        {
            int first = part * scenes / parts, next = (part + 1) * scenes / parts;
            return new ScriptPart(first, next - first, scenes, (brief.Words * next / scenes) - (brief.Words * first / scenes));
        })];
    }
}
