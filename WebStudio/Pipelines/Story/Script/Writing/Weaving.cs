using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Weaves into a story what was given along with its topic: keywords, and what is known about the matter.</summary>
internal sealed class Weaving(ScriptBrief brief, GenreKind genre, StoryWorld world, Evidence evidence, SeededRandom random)
{
    // Words of the whole for each keyword that is spoken of; of a documentary and of a tale, how much may be evidence.
    private const int WordsEach = 45, MostKeywords = 8;
    private const double DocumentaryShare = 0.4, TaleShare = 0.12;

    /// <summary>Sentences that speak of the keywords which neither place nor object took up, one each, spread over the story.</summary>
    public IEnumerable<Unit> Keywords(IReadOnlyList<Unit> units, Func<string, IReadOnlyList<string>?> write)
    {
        var beats = Beats(units, Phase.Setup, Phase.Rise, Phase.Climax);
        var told = string.Join(' ', units.Where(unit => unit.Level < 2).SelectMany(unit => unit.Sentences));
        var most = Math.Min(MostKeywords, brief.Words / WordsEach);
        var keywords = Spoken(brief.Keywords).Where(keyword => !world.HasTaken(keyword) && !told.Contains(keyword, StringComparison.OrdinalIgnoreCase)).Take(most).ToList();
        for (var i = 0; i < keywords.Count && beats.Count > 0; i++)
        {
            world.Set("kw", keywords[i]);
            world.Set("thekw", char.IsUpper(keywords[i][0]) ? keywords[i] : $"the {keywords[i]}");
            var (phase, beat) = beats[Math.Min(i * beats.Count / keywords.Count, beats.Count - 1)];
            if (write(genre.IsDocumentary ? "!dkeyword" : "!keyword") is { } sentences)
                yield return new Unit(phase, beat, 1, sentences);
        }
    }

    /// <summary>What is known, in its own order: the body of a documentary; in a tale a few sentences of what came from the client.</summary>
    public IEnumerable<Unit> Known(IReadOnlyList<Unit> units, Func<string, bool> isNew, Func<string, IReadOnlyList<string>?> write)
    {
        if (evidence.Sentences.Count == 0 || !genre.IsDocumentary && !evidence.IsResearch)
            yield break;
        var beats = genre.IsDocumentary ? Beats(units, Phase.Setup, Phase.Rise, Phase.Climax) : Beats(units, Phase.Setup);
        var budget = brief.Words * (genre.IsDocumentary ? DocumentaryShare : TaleShare);
        var chosen = new List<string>();
        foreach (var sentence in Picked(budget).Where(isNew))
            chosen.Add(sentence);
        for (var i = 0; i < chosen.Count; i++)
        {
            var (phase, beat) = beats[i * beats.Count / chosen.Count];
            var opening = i == 0 && !genre.IsDocumentary ? write("!record") : null;
            yield return new Unit(phase, beat, 1, opening is null ? [chosen[i]] : [.. opening, chosen[i]]);
        }
    }

    /// <summary>Where the example has a narrator, one shows at the beginning and the end.</summary>
    public void AddNarrator(List<Unit> units, string? who, Func<string, IReadOnlyList<string>?> write)
    {
        if (who is null || write($"!narrator-{who}") is not { } open)
            return;
        units.Insert(1, new Unit(Phase.Setup, units[1].Beat, 0, open));
        var end = units.FindIndex(unit => unit.Phase == Phase.End);
        if (brief.Words > 100 && end >= 0 && write($"!narrator-{who}-end") is { } close)
            units.Insert(end, new Unit(Phase.End, units[end].Beat, 1, close));
    }

    // As many as the budget holds, dropped at random, kept in order.
    private List<string> Picked(double budget)
    {
        var order = Enumerable.Range(0, evidence.Sentences.Count).Select(i => (Index: i, Key: random.Next())).OrderBy(pair => pair.Index == 0 ? int.MinValue : pair.Key).Select(pair => pair.Index);
        var taken = new List<int>();
        foreach (var i in order)
        {
            var words = Script.Sentences.Words(evidence.Sentences[i]);
            if (words > budget)
                continue;
            budget -= words;
            taken.Add(i);
        }
        return [.. taken.Order().Select(i => evidence.Sentences[i])];
    }

    private static List<(Phase Phase, int Beat)> Beats(IReadOnlyList<Unit> units, params Phase[] phases) =>
        [.. units.Where(unit => unit.Level is > 0 and < 6 && phases.Contains(unit.Phase)).Select(unit => (unit.Phase, unit.Beat)).Distinct().Order()];

    /// <summary>Keywords as they can be said: at most three words of letters each.</summary>
    public static IEnumerable<string> Spoken(IEnumerable<string> keywords) => keywords
        .Select(keyword => string.Join(' ', TopicText.Clean(keyword).Split([' ', ',', '.', '?', '!', ':', '&', '%'], StringSplitOptions.RemoveEmptyEntries)))
        .Select(keyword => keyword.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? keyword[4..] : keyword.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? keyword[2..] : keyword)
        .Where(keyword => keyword.Length is > 1 and < 40 && TopicText.IsLatin(keyword) && keyword.Split(' ').Length <= 3 && keyword.Any(char.IsLetter))
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
