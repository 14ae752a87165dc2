using System.Globalization;

namespace WebStudio.Components.Parts.Charts;

/// <summary>A value axis from 0 with round steps.</summary>
/// <param name="Top">The end of the axis, at or above every value; above 0.</param>
/// <param name="Ticks">Values that are marked, ascending from 0, and how they are written.</param>
public sealed record ChartScale(double Top, IReadOnlyList<ChartTick> Ticks)
{
    // Steps of an axis at most.
    private const int MostSteps = 5;

    // Seconds that clocks and people count in.
    private static readonly double[] Durations = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

    /// <summary>Whole numbers of things.</summary>
    public static ChartScale Counts(double largest) => Of(largest, Math.Max(1, Round(largest / MostSteps)), Short);

    /// <summary>0–100.</summary>
    public static ChartScale Percent() => Of(100, 25, value => $"{value:0} %");

    /// <summary>Bytes, in steps of powers of two.</summary>
    public static ChartScale Bytes(double largest)
    {
        var step = Math.Pow(2, Math.Ceiling(Math.Log2(Math.Max(largest / MostSteps, 1))));
        return Of(largest, step, value => JobWords.Bytes((long)value));
    }

    /// <summary>Seconds, in steps that clocks have.</summary>
    public static ChartScale Seconds(double largest)
    {
        var step = Array.Find(Durations, step => step * MostSteps >= largest);
        return Of(largest, step > 0 ? step : Round(largest / MostSteps / 86_400) * 86_400, Statistics.StatsWords.Time);
    }

    /// <summary>Where a value is, as a percentage of the axis from its end.</summary>
    public string FromTop(double value) => Share(100 - (100 * value / Top));

    /// <summary>How much of the axis a value takes.</summary>
    public string Length(double value) => Share(100 * value / Top);

    /// <summary>A percentage as SVG takes it.</summary>
    public static string Share(double percent) => percent.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>The next 1, 2 or 5 times a power of ten.</summary>
    private static double Round(double step)
    {
        if (step <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch
        {
            <= 1.000001 => power,
            <= 2.000001 => 2 * power,
            <= 5.000001 => 5 * power,
            _ => 10 * power,
        };
    }

    private static ChartScale Of(double largest, double step, Func<double, string> write)
    {
        var steps = Math.Max(1, (int)Math.Ceiling((largest / step) - 1e-9));
        return new ChartScale(steps * step, [.. Enumerable.Range(0, steps + 1).Select(i => new ChartTick(i * step, write(i * step)))]);
    }

    private static string Short(double value) => value switch
    {
        >= 1_000_000 => $"{value / 1_000_000:0.##}M",
        >= 10_000 => $"{value / 1000:0.##}k",
        _ => $"{value:0}",
    };
}

public sealed record ChartTick(double Value, string Name);

/// <summary>What a chart shows at one place of its other axis.</summary>
/// <param name="Name">On that axis.</param>
/// <param name="Tip">Everything about it in a sentence, for who points at it, reaches it by keyboard or hears it.</param>
/// <param name="Values">One for each series; null where there is nothing to show.</param>
public sealed record ChartMark(string Name, string Tip, params IReadOnlyList<double?> Values);

/// <param name="Name">In the legend.</param>
/// <param name="Style">Of its colour, as the styles know it: good, bad, soft.</param>
public sealed record ChartSeries(string Name, string Style);
