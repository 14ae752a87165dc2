using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Frames;

/// <summary>The values shown as black and as white, one pair for all frames and channels; between them it is linear.</summary>
/// <param name="Min">Shown black, as is everything below and what is not a number.</param>
/// <param name="Max">Shown white, as is everything above; not below <paramref name="Min"/>. Where both are equal everything up to them is black.</param>
/// <param name="Origin">Where it comes from, as a sentence for the person.</param>
public sealed record ValueWindow(double Min, double Max, string Origin)
{
    /// <summary>True when the window of a type does not depend on its values, so that nothing has to be read for it.</summary>
    public static bool IsFixed(ElementType type) => type is ElementType.UInt8 or ElementType.Bool;

    /// <summary>
    /// The window of an array: 0–255 for uint8, 0–1 for bool and for floats within it, else from the smallest value to the largest; either end can be given.
    /// </summary>
    /// <param name="type">Of the elements.</param>
    /// <param name="range">Of the whole array; may be null when <see cref="IsFixed"/> or both ends are given.</param>
    /// <param name="min">The lower end wanted.</param>
    /// <param name="max">The upper end wanted.</param>
    /// <exception cref="InvalidArrayException">The ends do not make a window.</exception>
    public static ValueWindow For(ElementType type, ValueRange? range, double? min, double? max)
    {
        if (min is { } low && max is { } high)
            return Checked(new ValueWindow(low, high, $"{low:G6} and below is black, {high:G6} and above is white, as asked for."));
        var own = Own(type, range);
        return min is null && max is null ? own : Checked(new ValueWindow(min ?? own.Min, max ?? own.Max,
            $"{min ?? own.Min:G6} ({(min is null ? "from the array" : "as asked for")}) is black, {max ?? own.Max:G6} ({(max is null ? "from the array" : "as asked for")}) is white."));
    }

    private static ValueWindow Own(ElementType type, ValueRange? range)
    {
        if (type == ElementType.UInt8)
            return new ValueWindow(0, 255, "0 is black and 255 is white: uint8 is shown as it is.");
        if (type == ElementType.Bool)
            return new ValueWindow(0, 1, "False is black and true is white.");
        ArgumentNullException.ThrowIfNull(range);
        if (type.IsFloat() && range is { Min: >= 0, Max: <= 1 })
            return new ValueWindow(0, 1, "0 is black and 1 is white: every value lies between.");
        return range.Max > range.Min
            ? new ValueWindow(range.Min, range.Max, $"The smallest value of all frames ({range.Min:G6}) is black, the largest ({range.Max:G6}) is white.")
            : new ValueWindow(range.Min, range.Max, $"Every value is {range.Min:G6}, which is shown black.");
    }

    private static ValueWindow Checked(ValueWindow window) => window.Min < window.Max
        ? window
        : throw new InvalidArrayException($"The window must begin below its end, but window_min is {window.Min:G6} and window_max {window.Max:G6}.");
}
