namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>What is chosen out of much is made to follow: names instead of the same pronoun over and over, and nothing spoken of as known that was not shown.</summary>
internal static class Flow
{
    /// <summary>The first time that the object is named, it is “a key”, not “the key”.</summary>
    public static IReadOnlyList<Unit> Introduce(IReadOnlyList<Unit> units, string definite, string indefinite)
    {
        var result = units.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            var sentences = result[i].Sentences.ToArray();
            for (var k = 0; k < sentences.Length; k++)
            {
                if (sentences[k].Contains(indefinite, StringComparison.OrdinalIgnoreCase))
                    return result;
                var at = sentences[k].IndexOf(definite, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    continue;
                sentences[k] = sentences[k][..at] + (char.IsUpper(sentences[k][at]) ? Pattern.Capital(indefinite) : indefinite) + sentences[k][(at + definite.Length)..];
                result[i] = result[i] with { Sentences = sentences };
                return result;
            }
        }
        return result;
    }

    /// <summary>Where three sentences in a row begin with the same pronoun, the third begins with the name.</summary>
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
