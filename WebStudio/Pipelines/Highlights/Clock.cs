using System.Globalization;

namespace WebStudio.Pipelines.Highlights;

/// <summary>Moments of a video as people read them.</summary>
public static class Clock
{
    // Seconds between the marks of an axis.
    private static readonly double[] Steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800];

    /// <summary>Minutes and seconds, for instance 12:05; hours where there are some.</summary>
    public static string Words(double seconds)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(Math.Max(0, seconds)));
        return whole.ToString(whole.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The same to a tenth, for instance 0:07.3.</summary>
    public static string Exact(double seconds)
    {
        var tenths = TimeSpan.FromSeconds(Math.Round(Math.Max(0, seconds), 1));
        return tenths.ToString(tenths.TotalHours >= 1 ? @"h\:mm\:ss\.f" : @"m\:ss\.f", CultureInfo.InvariantCulture);
    }

    /// <summary>Where an axis has its marks: round moments, about <paramref name="wanted"/> of them, none at the very end.</summary>
    /// <param name="duration">Seconds.</param>
    /// <param name="wanted">At most so many, at least one.</param>
    public static IReadOnlyList<double> Marks(double duration, int wanted)
    {
        var step = Array.Find(Steps, step => duration / step <= wanted);
        step = step > 0 ? step : Steps[^1];
        return [.. Enumerable.Range(0, (int)Math.Ceiling(duration / step)).Select(i => i * step).Where(at => at < duration - (step * 0.4))];
    }
}
