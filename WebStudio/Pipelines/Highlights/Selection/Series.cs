namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>Arithmetic on values over time.</summary>
internal static class Series
{
    /// <summary>The mean of each value and up to <paramref name="radius"/> on either side; fewer at the ends.</summary>
    public static float[] Smooth(float[] values, int radius)
    {
        var sums = Sums(values);
        var smooth = new float[values.Length];
        for (var i = 0; i < smooth.Length; i++)
        {
            var from = Math.Max(0, i - radius);
            var to = Math.Min(values.Length, i + radius + 1);
            smooth[i] = (float)((sums[to] - sums[from]) / (to - from));
        }

        return smooth;
    }

    /// <summary>Sums of the first 0, 1 … n values.</summary>
    public static double[] Sums(float[] values)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        return sums;
    }

    /// <summary>The share of the others that lie below each value, 0–1, ties shared; of values that do not count the rank is 0.</summary>
    /// <param name="values">What is ranked.</param>
    /// <param name="counted">Which values are compared; as many as values.</param>
    /// <param name="sorted">Takes those values, ascending.</param>
    public static float[] Ranks(float[] values, bool[] counted, out float[] sorted)
    {
        var places = Enumerable.Range(0, values.Length).Where(i => counted[i]).ToArray();
        sorted = Array.ConvertAll(places, i => values[i]);
        Array.Sort(sorted, places);
        var ranks = new float[values.Length];
        for (var i = 0; i < sorted.Length;)
        {
            var end = i + 1;
            while (end < sorted.Length && sorted[end] <= sorted[i])
                end++;
            var rank = sorted.Length > 1 ? (i + end - 1) / 2f / (sorted.Length - 1) : 0.5f;
            for (; i < end; i++)
                ranks[places[i]] = rank;
        }

        return ranks;
    }

    /// <summary>The value below which a share of the sorted values lies; 0 when there are none.</summary>
    public static float Quantile(float[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[(int)Math.Round(Math.Clamp(share, 0, 1) * (sorted.Length - 1))];
}
