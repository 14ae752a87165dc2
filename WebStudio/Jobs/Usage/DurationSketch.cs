namespace WebStudio.Jobs.Usage;

/// <summary>
/// Quantiles of any number of durations in little memory: exact for the first some thousands, beyond that within half a percent, by counts in bins
/// that grow geometrically (DDSketch: Masson, Rim and Lee, VLDB 2019).
/// </summary>
public sealed class DurationSketch
{
    /// <summary>So many values are kept as they are.</summary>
    public const int MostExact = 4096;

    /// <summary>The relative error of a quantile beyond that.</summary>
    public const double Accuracy = 0.005;

    // Seconds: what is shorter counts as this; what is longer than the last bin, some months, as that.
    private const double Shortest = 0.001;

    private const int Bins = 2400;

    private static readonly double LogGrowth = Math.Log((1 + Accuracy) / (1 - Accuracy));

    private readonly List<double> _values = [];
    private long[]? _bins;

    public long Count { get; private set; }

    /// <param name="seconds">What is negative or no number counts as 0.</param>
    public void Add(double seconds)
    {
        seconds = seconds > 0 ? seconds : 0;
        Count++;
        if (_bins is not null)
        {
            _bins[Bin(seconds)]++;
            return;
        }
        _values.Add(seconds);
        if (_values.Count <= MostExact)
            return;
        _bins = new long[Bins];
        _values.ForEach(value => _bins[Bin(value)]++);
        _values.Clear();
        _values.TrimExcess();
    }

    /// <summary>The smallest value that at least this share of all do not exceed (the nearest rank).</summary>
    /// <param name="share">0–1.</param>
    /// <returns>Seconds; null when there are none.</returns>
    public double? Quantile(double share)
    {
        if (Count == 0)
            return null;
        var rank = Math.Clamp((long)Math.Ceiling(share * Count), 1, Count);
        if (_bins is null)
        {
            _values.Sort();
            return _values[(int)rank - 1];
        }
        var bin = 0;
        for (var seen = _bins[0]; seen < rank; seen += _bins[bin])
            bin++;
        // The middle of the bin, as seen by relative error.
        return Shortest * Math.Exp(bin * LogGrowth) * (1 - Accuracy);
    }

    private static int Bin(double seconds) => seconds <= Shortest ? 0 : (int)Math.Min(Math.Ceiling(Math.Log(seconds / Shortest) / LogGrowth), Bins - 1);
}
