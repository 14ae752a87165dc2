using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Survey;

namespace WebStudio.Tests.Pipelines.Echo.Survey;

/// <summary>Counting values in one pass, whatever comes.</summary>
public sealed class ValueTallyTests
{
    [Theory]
    [InlineData(ElementType.UInt8, 3, 250)]
    [InlineData(ElementType.Int8, -128, 127)]
    [InlineData(ElementType.UInt16, 7, 65535)]
    [InlineData(ElementType.Int16, -32768, 1200)]
    public void Small_types_are_counted_value_by_value(ElementType type, int min, int max)
    {
        var values = Enumerable.Range(0, 5000).Select(i => (double)(min + ((i * 37L) % (max - min + 1)))).Append(min).Append(max).ToArray();
        var tally = new ValueTally(type);
        foreach (var part in values.Chunk(777))
            tally.Add(ElementArrays.Of(type, part));
        Assert.Equal((min, max, values.Length), (tally.Min, tally.Max, tally.Count));
        var expected = new long[64];
        foreach (var value in values)
            expected[Math.Min(63, (int)((value - min) / (max - min) * 64))]++;
        Assert.Equal(expected, tally.Histogram(min, max, 64));
        var sorted = values.Order().ToArray();
        Assert.Equal(sorted[(int)Math.Ceiling(0.25 * sorted.Length) - 1], tally.Quantile(0.25));
    }

    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    [InlineData(ElementType.Float16)]
    [InlineData(ElementType.Int32)]
    public void Large_types_are_counted_in_bins_that_grow_in_either_direction(ElementType type)
    {
        // Each part reaches further than the one before, up and down in turn.
        var values = Enumerable.Range(0, 20_000).Select(i => Math.Round((i % 2 == 0 ? 1 : -1) * Math.Pow(i / 20_000.0, 3) * 30_000)).ToArray();
        var tally = new ValueTally(type);
        foreach (var part in values.Chunk(500))
            tally.Add(ElementArrays.Of(type, part));
        var stored = values.Select(value => type == ElementType.Float16 ? (double)(Half)value : value).ToArray();
        Assert.Equal((stored.Min(), stored.Max()), (tally.Min, tally.Max));
        var counts = tally.Histogram(tally.Min, tally.Max, 16);
        Assert.Equal(values.Length, counts.Sum());
        for (var bin = 0; bin < 16; bin++)
        {
            double from = tally.Min + (bin * (tally.Max - tally.Min) / 16), to = from + ((tally.Max - tally.Min) / 16);
            Assert.InRange(counts[bin], stored.Count(value => value > from + 40 && value < to - 40), stored.Count(value => value >= from - 40 && value <= to + 40));
        }
        Assert.InRange(tally.Quantile(0.9), stored.Order().ElementAt(17_000), stored.Order().ElementAt(19_000));
    }

    [Fact]
    public void What_is_no_number_or_infinite_is_counted_apart()
    {
        var tally = new ValueTally(ElementType.Float32);
        tally.Add(ElementArrays.Of(ElementType.Float32, [double.NaN, double.NaN]));
        Assert.True(tally.IsEmpty);
        tally.Add(ElementArrays.Of(ElementType.Float32, [1, double.PositiveInfinity, 3, double.NegativeInfinity, double.NaN]));
        Assert.Equal((1, 3, 7, 3, 2), (tally.Min, tally.Max, tally.Count, tally.NotNumbers, tally.Infinite));
        Assert.Equal([1, 1], tally.Histogram(1, 3, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-310)]
    [InlineData(-1e299)]
    [InlineData(123456789)]
    public void One_value_over_and_over_makes_one_bin(double value)
    {
        var tally = new ValueTally(ElementType.Float64);
        tally.Add(ElementArrays.Of(ElementType.Float64, Enumerable.Repeat(value, 1000)));
        Assert.Equal((value, value), (tally.Min, tally.Max));
        Assert.Equal(1000, Assert.Single(tally.Histogram(value, value + Math.Max(1, Math.Abs(value)), 1)));
        Assert.Equal(value, tally.Quantile(0.5));
    }
}
