using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story.Sound;

/// <param name="Scene">The scene's number, from 0.</param>
/// <param name="Text">What is said.</param>
/// <param name="Spoken">How it was spoken.</param>
/// <param name="Sound">Its file.</param>
internal sealed record SpokenPart(int Scene, string Text, SpokenLine Spoken, string Sound);

/// <summary>Lays sentences out in time: rests between them, stretched first and then the speech itself, so that the film has the length asked for.</summary>
internal static class Timeline
{
    /// <summary>Speech is made faster or slower by that share at most.</summary>
    public const double MostTempo = 0.08;

    // How far rests are scaled before speech is, and after that did not suffice.
    private const double Shorter = 0.65, Longer = 1.6, Shortest = 0.45, Longest = 2.2;

    // Seconds that the end may be longer than asked for where words do not suffice; a film is a multiple of the step.
    private const double MoreEnd = 2, Step = 0.2;

    // A picture comes so long before its first word, seconds. Both are multiples of the grid: what changes in one scene moves the others by whole frames.
    private const double Before = 0.3, Grid = 0.1;

    /// <param name="scenes">Their names, in order.</param>
    /// <param name="parts">In order.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="brief">What is asked for.</param>
    public static Narration Lay(IReadOnlyList<string> scenes, IReadOnlyList<SpokenPart> parts, string language, NarrationBrief brief)
    {
        var rests = parts.Select((part, i) => i == parts.Count - 1 ? 0 : Pauses.After(part.Text, brief.Pacing, parts[i + 1].Scene != part.Scene, i == 0)).ToList();
        double speech = parts.Sum(part => part.Spoken.Seconds), resting = rests.Sum(), around = brief.TitleSeconds + brief.EndSeconds;
        var fit = brief.Fit ?? (brief.Seconds is { } asked ? Fit(speech, resting, asked - around - (scenes.Count * Grid / 2)) : new NarrationFit(1, 1));
        var lines = new List<NarrationLine>(parts.Count);
        var at = brief.TitleSeconds;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == 0 || parts[i].Scene != parts[i - 1].Scene)
                at = Up(at, Grid);
            var (length, start, tempo) = (parts[i].Spoken.Seconds / fit.Tempo, at, fit.Tempo);
            var words = parts[i].Spoken.Words.Select(word => new SpokenWord(word.Text, start + (word.Start / tempo), start + (word.End / tempo))).ToList();
            lines.Add(new NarrationLine(scenes[parts[i].Scene], parts[i].Text, start, start + length, words, parts[i].Sound, tempo));
            at += length + (rests[i] * fit.Pauses);
        }
        var end = at + brief.EndSeconds;
        if (brief.Fit is null && brief.Seconds is { } wanted && wanted > end)
            end = Math.Min(wanted, end + MoreEnd);
        end = Up(end, Step);
        return new Narration { Seconds = end, Fit = fit, Lines = lines, Scenes = Scenes(scenes, parts, lines, end), Speaker = parts.Count > 0 ? parts[0].Spoken.Speaker : "", Language = language, Notes = Notes(brief.Fit is null ? brief.Seconds : null, end) };
    }

    // What rests are multiplied by, and how much faster speech is played.
    private static NarrationFit Fit(double speech, double resting, double room)
    {
        if (speech <= 0)
            return new NarrationFit(1, 1);
        var scale = resting > 0 ? Math.Clamp((room - speech) / resting, Shorter, Longer) : 1;
        var left = room - (resting * scale);
        var tempo = left > 0 ? Math.Clamp(speech / left, 1 - MostTempo, 1 + MostTempo) : 1 + MostTempo;
        if (resting > 0)
            scale = Math.Clamp((room - (speech / tempo)) / resting, Shortest, Longest);
        return new NarrationFit(scale, tempo);
    }

    private static List<NarrationScene> Scenes(IReadOnlyList<string> names, IReadOnlyList<SpokenPart> parts, List<NarrationLine> lines, double end)
    {
        var starts = new double[names.Count];
        for (var scene = names.Count - 1; scene >= 0; scene--)
        {
            var first = Enumerable.Range(0, parts.Count).FirstOrDefault(i => parts[i].Scene == scene, -1);
            // A scene without words begins with the next one that has some.
            var start = first >= 0 ? lines[first].Start : scene + 1 < names.Count ? starts[scene + 1] : end;
            var free = first > 0 ? start - lines[first - 1].End : 0;
            starts[scene] = scene == 0 ? 0 : first >= 0 ? Math.Round(start - Math.Min(Before, Math.Floor(free / 2 / Grid) * Grid), 6) : start;
        }
        return [.. names.Select((name, i) => new NarrationScene(name, starts[i], i + 1 < names.Count ? starts[i + 1] : end))];
    }

    private static double Up(double value, double step) => Math.Round(Math.Ceiling(Math.Round(value / step, 6)) * step, 6);

    private static List<string> Notes(double? asked, double got) =>
        asked is { } seconds && Math.Abs(got - seconds) > 0.1 * seconds
            ? [FormattableString.Invariant($"The words make {got:0} seconds and not the {seconds:0} that were asked for: text and length do not fit each other.")]
            : [];
}
