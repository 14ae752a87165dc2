namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>Smallest, largest, mean and standard deviation of 8-bit values, exact.</summary>
public sealed class LevelStatistics
{
    // Two tables: neighbouring pixels are often equal, and one counter would wait for itself.
    private readonly long[] _even = new long[256];
    private readonly long[] _odd = new long[256];

    public void Add(ReadOnlySpan<byte> levels)
    {
        var i = 0;
        for (; i + 1 < levels.Length; i += 2)
        {
            _even[levels[i]]++;
            _odd[levels[i + 1]]++;
        }
        if (i < levels.Length)
            _even[levels[i]]++;
    }

    /// <returns>All 0 when nothing was added.</returns>
    public PreprocessStats Result()
    {
        double count = 0, sum = 0, squares = 0;
        int min = 255, max = 0;
        for (var level = 0; level < 256; level++)
        {
            var times = _even[level] + _odd[level];
            if (times == 0)
                continue;
            min = Math.Min(min, level);
            max = level;
            count += times;
            sum += (double)times * level;
            squares += (double)times * level * level;
        }
        if (count == 0)
            return new PreprocessStats(0, 0, 0, 0);
        var mean = sum / count;
        return new PreprocessStats(min, max, Math.Round(mean, 4), Math.Round(Math.Sqrt(Math.Max(0, squares / count - mean * mean)), 4));
    }
}
