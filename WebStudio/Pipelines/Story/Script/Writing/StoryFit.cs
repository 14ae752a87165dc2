using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Chooses what of a story is told: all it cannot do without, and of the rest as much as the words allow, in the template's proportions.</summary>
internal sealed class StoryFit(ScriptBrief brief, TemplateManner manner, SeededRandom random)
{
    /// <summary>Shorter stories are chosen from as a whole: their keys matter more than their proportions.</summary>
    private const int WholeAtOnce = 650, WholeWithTemplate = 240;

    // What the length may miss, as a share of it.
    private const double Slack = 0.015;

    /// <summary>What a word of each level is worth against the others; single touches cost, they only fill what nothing else does.</summary>
    private static readonly double[] Worth = [1000, 90, 45, 22, 10, 5, 2, -2];

    /// <summary>The same of an aside.</summary>
    private const double Aside = 4;

    /// <returns>In the order they came, with the sentences that are told.</returns>
    public IReadOnlyList<Unit> Choose(IReadOnlyList<Unit> units)
    {
        var must = Must(units);
        var taken = must.ToDictionary(unit => unit, unit => unit);
        var budget = brief.Words - must.Sum(unit => unit.Words);
        var rest = units.Where(unit => !must.Contains(unit)).ToList();
        if (brief.Words >= (brief.Template is null ? WholeAtOnce : WholeWithTemplate))
        {
            // The rise comes last, with all that is left over: it bends best.
            foreach (var phase in (Phase[])[Phase.Setup, Phase.Climax, Phase.End])
            {
                var share = (int)Math.Round(brief.Words * ShareOf(phase)) - must.Where(unit => unit.Phase == phase).Sum(unit => unit.Words);
                budget -= Take([.. rest.Where(unit => unit.Phase == phase)], Math.Min(share, budget), brief.Words, taken);
            }
            budget -= Take([.. rest.Where(unit => unit.Phase == Phase.Rise)], budget, 0, taken);
        }
        // What must be said may be said with its asides too.
        Take([.. rest.Where(unit => !taken.ContainsKey(unit)), .. must.Where(unit => unit.Fuller is not null)], budget, 0, taken);
        return [.. units.Where(taken.ContainsKey).Select(unit => taken[unit]), .. units.Where(taken.ContainsKey).SelectMany(unit => unit.Partners)];
    }

    // What must be said, with the heart and the keys of the story where the words suffice for them.
    private HashSet<Unit> Must(IReadOnlyList<Unit> units)
    {
        var must = units.Where(unit => unit.Level == 0).ToHashSet();
        foreach (var level in (int[])[1, 2, 3])
        {
            var next = units.Where(unit => unit.Level == level).ToList();
            if (must.Sum(unit => unit.Words) + next.Sum(unit => unit.Words) > brief.Words)
                break;
            must.UnionWith(next);
        }
        return must;
    }

    private int Take(List<Unit> units, int words, int mayMiss, Dictionary<Unit, Unit> taken)
    {
        var options = units.ConvertAll(unit => taken.ContainsKey(unit) ? [unit with { Sentences = unit.Fuller! }] : OptionsOf(unit));
        var already = units.ConvertAll(unit => taken.ContainsKey(unit) ? unit.Words : 0);
        var groups = options.Select((list, i) => (IReadOnlyList<(int, double)>)list.ConvertAll(unit => (WordsOf(unit) - already[i], (WordsOf(unit) - already[i]) * (already[i] > 0 ? Aside : Worth[unit.Level]) * Suits(unit) * manner.Likes(unit.Sentences) * random.Between(0.9, 1.1)))).ToList();
        var chosen = LengthFit.Choose(groups, words, Math.Max(mayMiss, (int)(brief.Words * Slack)));
        var sum = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] < 0)
                continue;
            taken[units[i]] = options[i][chosen[i]];
            sum += WordsOf(options[i][chosen[i]]) - already[i];
        }
        return sum;
    }

    // Slow stories prefer long sentences, fast ones short ones.
    private double Suits(Unit unit)
    {
        const double Usual = 12;
        var longer = (double)unit.Words / unit.Sentences.Count / Usual - 1;
        return Math.Clamp(1 + longer * manner.LongSentences(brief.Pacing), 0.3, 2);
    }

    private static int WordsOf(Unit unit) => unit.Words + unit.Partners.Sum(partner => partner.Words);

    // A unit of the plot may be told in part, from its beginning, or with its asides.
    private static List<Unit> OptionsOf(Unit unit)
    {
        if (unit.Fuller is { } fuller)
            return [unit, unit with { Sentences = fuller }];
        return unit.Cuts.Count < 2 ? [unit] : [.. unit.Cuts.Select(count => unit with { Sentences = [.. unit.Sentences.Take(count)] })];
    }

    private double ShareOf(Phase phase)
    {
        var template = brief.Template ?? new StoryTemplate();
        double[] lengths = [.. ((double[])[template.SetupLength, template.RiseLength, template.ClimaxLength, template.EndLength]).Select(length => double.IsFinite(length) ? Math.Max(length, 0) : 0)];
        var all = lengths.Sum();
        var share = all > 0 ? lengths[(int)phase] / all : ((double[])[0.2, 0.4, 0.25, 0.15])[(int)phase];
        return Math.Clamp(share, 0.05, 0.8);
    }
}
