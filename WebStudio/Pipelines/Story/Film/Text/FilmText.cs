using WebStudio.Media.Lettering;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>Finds all that is written over a film, with its times.</summary>
internal static class FilmText
{
    // Seconds: words come this long before they are heard, and stay this long after them where nothing follows.
    private const double Before = 0.08, After = 0.35;

    public static IReadOnlyList<TextCue> Cues(FilmPlan plan)
    {
        var cues = new List<TextCue>();
        var frames = Direction.FilmDirector.Frames(plan);
        int At(double seconds) => Math.Clamp((int)Math.Round(seconds * plan.Fps), 0, frames);
        int title = plan.Title is null ? 0 : At(plan.TitleSeconds), end = plan.EndText is null ? frames : At(plan.Seconds - plan.EndSeconds);
        if (plan.Title is not null)
            Add(cues, new TextCue(TextCueKind.Title, DisplayText.Pieces(plan.Title, 0, 0, []), 0, title));
        if (plan.EndText is not null)
            Add(cues, new TextCue(TextCueKind.End, DisplayText.Pieces(plan.EndText, 0, 0, []), end, frames));
        if (plan.Caption is { } caption)
            Add(cues, new TextCue(TextCueKind.Caption, DisplayText.Pieces(caption.Text, 0, 0, []), title, end, caption));
        if (plan.Captions == CaptionMode.Burned)
            cues.AddRange(Spoken(plan, frames));
        return cues;
    }

    private static IEnumerable<TextCue> Spoken(FilmPlan plan, int frames)
    {
        var groups = plan.Scenes.SelectMany(scene => scene.Lines).SelectMany(line => WordGroups.Of(Words(line))).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            double Start(int group) => groups[group][0].Start - Before;
            var hide = groups[i][^1].End + After;
            // What follows soon replaces it at once.
            if (i + 1 < groups.Count && Start(i + 1) < hide + 0.3)
                hide = Start(i + 1);
            int Frame(double seconds) => (int)Math.Round(seconds * plan.Fps);
            int show = Math.Max(0, Frame(Start(i))), last = Math.Min(frames, Frame(hide));
            if (last > show)
                yield return new TextCue(TextCueKind.Spoken, [.. groups[i].Select(piece => piece with { Start = Frame(piece.Start), End = Frame(piece.End) })], show, last);
        }
    }

    // The words as spoken, each with the space that stands before it in the sentence: Chinese and Japanese have none.
    private static List<TextPiece> Words(FilmLine line)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var word in line.Words.Count > 0 ? line.Words : [new SpokenWord(line.Text, line.Start, line.End)])
        {
            var found = line.Text.IndexOf(word.Text, at, StringComparison.Ordinal);
            var spaced = found < 0 || found == 0 || char.IsWhiteSpace(line.Text[found - 1]);
            pieces.AddRange(DisplayText.OfWord(word.Text, spaced, word.Start, word.End));
            at = found < 0 ? at : found + word.Text.Length;
        }
        return pieces;
    }

    private static void Add(List<TextCue> cues, TextCue cue)
    {
        if (cue.Pieces.Count > 0 && cue.Hide > cue.Show)
            cues.Add(cue);
    }
}
