using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class LevelMapperTests
{
    public static TheoryData<string> Types => [.. ElementArrays.AllTypes.Select(type => type.ToString())];

    [Theory]
    [MemberData(nameof(Types))]
    public void Levels_of_every_type_follow_the_formula(string name)
    {
        var type = Enum.Parse<ElementType>(name);
        var random = new Random(3);
        var (low, high) = ElementArrays.Limits(type);
        (low, high) = (Math.Max(low, -4e9), Math.Min(high, 4e9));
        foreach (var count in (int[])[1, 31, 32, 33, 500])
        {
            double min = low + ((high - low) * random.NextDouble() / 3), max = high - ((high - low) * random.NextDouble() / 3);
            foreach (var limited in (bool[])[false, true])
                AssertLevels(type, min, max, limited, [.. Enumerable.Range(0, count).Select(_ => low + ((high - low) * random.NextDouble()))]);
        }
    }

    [Theory]
    [InlineData(0, 255)]
    [InlineData(0, 200)]
    [InlineData(37, 38)]
    [InlineData(-100, 500)]
    public void All_bytes_become_the_levels_of_the_formula(double min, double max)
    {
        AssertLevels(ElementType.UInt8, min, max, limited: true, [.. Enumerable.Range(0, 256).Select(i => (double)i)]);
        AssertLevels(ElementType.UInt8, min, max, limited: false, [.. Enumerable.Range(0, 256).Select(i => (double)i)]);
    }

    [Theory]
    [InlineData(1e15, 1e15 + 8)]
    [InlineData(-1.7e308, 1.7e308)]
    [InlineData(2e-310, 9e-310)]
    [InlineData(-1e-3, 1e-3)]
    public void Windows_far_from_1_keep_their_precision(double min, double max)
    {
        var values = Enumerable.Range(0, 101).Select(i => (min * (1 - (i / 100.0))) + (max * (i / 100.0))).ToArray();
        var levels = new byte[values.Length];
        new LevelMapper(ElementType.Float64, new ValueWindow(min, max, ""), limited: false).Map(ElementArrays.Of(ElementType.Float64, values), levels);
        for (var i = 0; i < levels.Length; i++)
        {
            // Between 1e15 and 1e15 + 8 doubles lie an eighth apart.
            var share = ((values[i] / 4) - (min / 4)) / ((max / 4) - (min / 4));
            Assert.InRange(levels[i], (255 * share) - 0.51, (255 * share) + 0.51);
        }
    }

    [Theory]
    [InlineData(ElementType.Float16)]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void NaN_is_black_and_infinities_are_clipped_and_both_are_counted(ElementType type)
    {
        for (var at = 0; at < 98; at++)
        {
            var values = Enumerable.Repeat(50.0, 100).ToArray();
            (values[at], values[at + 1], values[at + 2 == 100 ? 0 : at + 2]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
            var levels = new byte[100];
            var mapper = new LevelMapper(type, new ValueWindow(0, 100, ""), limited: true);
            mapper.Map(ElementArrays.Of(type, values), levels);
            Assert.Equal((16, 235, 16), (levels[at], levels[at + 1], levels[at + 2 == 100 ? 0 : at + 2]));
            Assert.Equal((2, 1), (mapper.Clipped, mapper.NaNs));
            Assert.Equal(97, levels.Count(level => level == 126));
        }
    }

    [Theory]
    [InlineData(ElementType.Int16)]
    [InlineData(ElementType.Float32)]
    public void A_window_of_no_width_is_black_up_to_it_and_white_above(ElementType type)
    {
        var levels = new byte[64];
        var mapper = new LevelMapper(type, new ValueWindow(7, 7, ""), limited: false);
        mapper.Map(ElementArrays.Of(type, Enumerable.Range(0, 64).Select(i => i < 32 ? 7.0 : 8)), levels);
        Assert.Equal(Enumerable.Range(0, 64).Select(i => (byte)(i < 32 ? 0 : 255)), levels);
        Assert.Equal(32, mapper.Clipped);
    }

    [Fact]
    public void Counts_of_long_inputs_do_not_run_over()
    {
        var levels = new byte[3_000_000];
        var mapper = new LevelMapper(ElementType.UInt8, new ValueWindow(10, 20, ""), limited: false);
        mapper.Map(new byte[levels.Length], levels);
        mapper.Map(new byte[levels.Length], levels);
        Assert.Equal((6_000_000, 0), (mapper.Clipped, mapper.NaNs));
    }

    private static void AssertLevels(ElementType type, double min, double max, bool limited, double[] values)
    {
        var levels = new byte[values.Length];
        var mapper = new LevelMapper(type, new ValueWindow(min, max, ""), limited);
        mapper.Map(ElementArrays.Of(type, values), levels);
        var stored = values.Select(value => ElementArrays.Stored(type, value)).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var share = Math.Clamp((stored[i] - min) / (max - min), 0, 1);
            var exact = limited ? 16 + (219 * share) : 255 * share;
            Assert.True(Math.Abs(levels[i] - exact) <= 0.5001, $"{type} {stored[i]} in {min}–{max} became {levels[i]}, not {exact}");
        }
        Assert.Equal(stored.Count(value => value < min || value > max), mapper.Clipped);
    }
}
