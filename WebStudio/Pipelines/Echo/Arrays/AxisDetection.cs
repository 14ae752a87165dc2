namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// Guesses the axes of an array from its shape alone; what it guessed is always said, and can be overridden.
/// <list type="bullet">
/// <item>2 axes: one gray frame HW.</item>
/// <item>3 axes: HWC, one frame, when the last has length 1, 3 or 4 and the others are longer. Else THW; but HWT when the first two look like an
/// image and the last like a clip: both at least 16, and either they are equal and the last differs while the last two are unequal, or
/// the last is shorter than both, they are at most twice as long as wide, and nearer to a square than the last two.</item>
/// <item>4 axes: the channel is an axis of length 1, 3 or 4: the last (THWC), else the second (TCHW), the third (HWCT), the first (CTHW). When the third
/// and last both could be, the third is (HWCT, a short clip): no image is 4 columns wide; but a third of length 1 beside a last of 3 or 4 is one frame (HWTC).</item>
/// <item>More axes: those of length 1 have no meaning (N), outermost first, until 4 are left.</item>
/// </list>
/// </summary>
internal static class AxisDetection
{
    private const int SmallestImage = 16;
    private const int MostAxes = 8;

    /// <summary>One letter an axis; null when the shape is no clip.</summary>
    public static string? Guess(IReadOnlyList<long> shape) => shape switch
    {
        [_, _] => "HW",
        [var a, var b, 1 or 3 or 4] when a > 4 && b > 4 => "HWC",
        [var a, var b, var c] => Clip(a, b, c),
        [_, _, _, _] => WithChannels(shape),
        { Count: > 4 and <= MostAxes } => WithoutMeaningless(shape),
        _ => null,
    };

    private static string Clip(long a, long b, long c)
    {
        if (a < SmallestImage || b < SmallestImage || b == c)
            return "THW";
        return a == b || (c < a && c < b && Elongation(a, b) <= 2 && Elongation(a, b) < Elongation(b, c)) ? "HWT" : "THW";
    }

    private static string? WithChannels(IReadOnlyList<long> shape) => shape switch
    {
        [> 4, > 4, 1, 3 or 4] => "HWTC",
        [> 4, > 4, 1 or 3 or 4, 1 or 3 or 4] => "HWCT",
        [_, _, _, 1 or 3 or 4] => "THWC",
        [_, 1 or 3 or 4, _, _] => "TCHW",
        [_, _, 1 or 3 or 4, _] => "HWCT",
        [1 or 3 or 4, var a, var b, var c] => "C" + Clip(a, b, c),
        _ => null,
    };

    private static string? WithoutMeaningless(IReadOnlyList<long> shape)
    {
        for (var axis = 0; axis < shape.Count; axis++)
        {
            if (shape[axis] == 1)
                return Guess([.. shape.Take(axis), .. shape.Skip(axis + 1)])?.Insert(axis, "N");
        }
        return null;
    }

    private static double Elongation(long a, long b) => (double)Math.Max(a, b) / Math.Min(a, b);
}
