namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Chooses what is told so that it has the words asked for, to the word where that is possible: the knapsack problem with groups, solved by dynamic programming.</summary>
internal static class LengthFit
{
    /// <param name="groups">Of each group at most one is taken: its options' words and worth.</param>
    /// <param name="words">How many words at most.</param>
    /// <param name="slack">How many fewer are as good.</param>
    /// <returns>The option taken of each group, −1 for none: the most worth within the slack; where the words cannot be met, the nearest fewer.</returns>
    public static int[] Choose(IReadOnlyList<IReadOnlyList<(int Words, double Worth)>> groups, int words, int slack)
    {
        words = Math.Max(words, 0);
        var best = new double[words + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        var taken = new sbyte[groups.Count][];
        for (var g = 0; g < groups.Count; g++)
        {
            var choice = new sbyte[words + 1];
            Array.Fill(choice, (sbyte)-1);
            for (var capacity = words; capacity > 0; capacity--)
            {
                for (var option = 0; option < groups[g].Count; option++)
                {
                    var (size, worth) = groups[g][option];
                    if (size <= 0 || size > capacity || double.IsNegativeInfinity(best[capacity - size]) || best[capacity - size] + worth <= best[capacity])
                        continue;
                    best[capacity] = best[capacity - size] + worth;
                    choice[capacity] = (sbyte)option;
                }
            }
            taken[g] = choice;
        }
        var left = words;
        for (var fewer = words; fewer >= Math.Max(words - slack, 0); fewer--)
        {
            if (best[fewer] > best[left])
                left = fewer;
        }
        while (double.IsNegativeInfinity(best[left]))
            left--;
        var result = new int[groups.Count];
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            result[g] = taken[g][left];
            if (result[g] >= 0)
                left -= groups[g][result[g]].Words;
        }
        return result;
    }
}
