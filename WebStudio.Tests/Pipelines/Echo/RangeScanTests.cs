using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class RangeScanTests
{
    public static TheoryData<string> Types => [.. ElementArrays.AllTypes.Select(type => type.ToString())];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_range_of_any_number_of_elements_is_that_of_a_plain_loop(string name)
    {
        var type = Enum.Parse<ElementType>(name);
        var (low, high) = ElementArrays.Limits(type);
        var random = new Random(5);
        foreach (var count in (int[])[1, 2, 31, 32, 33, 64, 100, 257])
        {
            // Within a narrow part, so that a zero or a limit where none is shows.
            var centre = low + ((high - low) * random.NextDouble());
            var values = Enumerable.Range(0, count).Select(_ => Math.Clamp(centre + (Math.Min(1e6, (high / 8) - (low / 8)) * random.NextDouble()), low, high)).ToList();
            var stored = values.Select(value => ElementArrays.Stored(type, value)).ToList();
            var scan = new RangeScan(type);
            var bytes = ElementArrays.Of(type, values);
            var half = count / 2 * type.SizeOf();
            scan.Add(bytes.AsSpan(0, half));
            scan.Add(bytes.AsSpan(half));
            Assert.Equal(new ValueRange(stored.Min(), stored.Max(), 0, 0), scan.Range);
        }
    }

    [Theory]
    [InlineData(ElementType.Float16)]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void What_is_no_finite_number_is_counted_and_left_out(ElementType type)
    {
        for (var at = 0; at < 70; at++)
        {
            var values = Enumerable.Range(0, 73).Select(i => -3.0 + (i % 7)).ToArray();
            (values[at], values[at + 1], values[at + 2]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
            var scan = new RangeScan(type);
            scan.Add(ElementArrays.Of(type, values));
            Assert.Equal(new ValueRange(-3, 3, 1, 2), scan.Range);
        }
    }

    [Fact]
    public void An_array_without_any_number_has_the_range_0_to_0()
    {
        var scan = new RangeScan(ElementType.Float32);
        scan.Add(ElementArrays.Of(ElementType.Float32, Enumerable.Repeat(double.NaN, 40)));
        Assert.Equal(new ValueRange(0, 0, 40, 0), scan.Range);
    }
}
