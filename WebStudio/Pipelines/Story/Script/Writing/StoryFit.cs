using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Chooses what of a story is told: all it cannot do without, and of the rest as much as the words allow, in the template's proportions.</summary>
internal sealed class StoryFit(ScriptBrief brief, SeededRandom random)
{
    private const int WholeAtOnce = 240;

    /// <summary>What a word of each level is worth against the others.</summary>
    private static readonly double[] Worth = [1000, 60, 8, 4, 3, 0.6];

    /// <returns>In the order they came, with the sentences that are told.</returns>
    public IReadOnlyList<Unit> Choose(IReadOnlyList<Unit> units)
    {
        var budget = brief.Words;
        var must = units.Where(unit => unit.Level == 0).ToHashSet();
        var heart = units.Where(unit => unit.Level == 1).ToList();
        // What the story cannot do without is cut only where even that is too long.
        if (must.Sum(unit => unit.Words) + heart.Sum(unit => unit.Words) <= budget)
            must.UnionWith(heart);
        var taken = must.ToDictionary(unit => unit, unit => unit);
        budget -= must.Sum(unit => unit.Words);
        var rest = units.Where(unit => !must.Contains(unit)).ToList();
        if (brief.Words < WholeAtOnce)
            Take(rest, budget, taken);
        else
        {
            // The rise comes last: it bends best.
            foreach (var phase in (Phase[])[Phase.Setup, Phase.Climax, Phase.End, Phase.Rise])
            {
                var share = phase == Phase.Rise ? budget : (int)Math.Round(brief.Words * ShareOf(phase)) - must.Where(unit => unit.Phase == phase).Sum(unit => unit.Words);
                budget -= Take([.. rest.Where(unit => unit.Phase == phase)], share, taken);
            }
            if (budget > brief.Words / 50)
                Take([.. rest.Where(unit => !taken.ContainsKey(unit))], budget, taken);
        }
        return [.. units.Where(taken.ContainsKey).Select(unit => taken[unit])];
    }

    private int Take(List<Unit> units, int words, Dictionary<Unit, Unit> taken)
    {
        var options = units.ConvertAll(OptionsOf);
        var groups = options.ConvertAll(list => (IReadOnlyList<(int, double)>)list.ConvertAll(unit => (unit.Words, unit.Words * Worth[unit.Level] * random.Between(0.9, 1.1))));
        var chosen = LengthFit.Choose(groups, words);
        var sum = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] < 0)
                continue;
            taken[units[i]] = options[i][chosen[i]];
            sum += options[i][chosen[i]].Words;
        }
        return sum;
    }

    // A unit of the plot may be told in part, from its beginning.
    private static List<Unit> OptionsOf(Unit unit) =>
        unit.IsWhole ? [unit] : [.. Enumerable.Range(1, unit.Sentences.Count).Select(count => new Unit(unit.Phase, unit.Beat, unit.Level, [.. unit.Sentences.Take(count)]) { Heading = unit.Heading })];

    private double ShareOf(Phase phase)
    {
        var template = brief.Template ?? new StoryTemplate();
        double[] lengths = [template.SetupLength, template.RiseLength, template.ClimaxLength, template.EndLength];
        var all = lengths.Sum(length => double.IsFinite(length) ? Math.Max(length, 0) : 0);
        if (!(all > 0))
            return ShareOf(phase, [20, 40, 25, 15]);
        return ShareOf(phase, [.. lengths.Select(length => double.IsFinite(length) ? Math.Max(length, 0) / all * 100 : 0)]);
    }

    private static double ShareOf(Phase phase, double[] lengths) => Math.Clamp(lengths[(int)phase] / 100, 0.05, 0.8);
}
