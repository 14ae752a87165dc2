namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Where three sentences in a row begin with the same pronoun, the third begins with the name.</summary>
internal static class PronounRuns
{
    public static IReadOnlyList<Unit> Loosen(IReadOnlyList<Unit> units, Person hero)
    {
        var start = Pattern.Capital(hero.He) + " ";
        var run = 0;
        var result = new List<Unit>(units.Count);
        foreach (var unit in units)
        {
            var sentences = unit.Sentences.ToArray();
            for (var i = 0; i < sentences.Length; i++)
            {
                run = sentences[i].StartsWith(start, StringComparison.Ordinal) ? run + 1 : 0;
                if (run < 3)
                    continue;
                sentences[i] = $"{hero.Name} {sentences[i][start.Length..]}";
                run = 0;
            }
            result.Add(unit with { Sentences = sentences });
        }
        return result;
    }
}
