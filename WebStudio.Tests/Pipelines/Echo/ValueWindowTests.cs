using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class ValueWindowTests
{
    [Theory]
    [InlineData(ElementType.UInt8, 10, 20, 0, 255)]
    [InlineData(ElementType.Bool, 1, 1, 0, 1)]
    [InlineData(ElementType.Float32, 0.2, 0.7, 0, 1)]
    [InlineData(ElementType.Float64, 0, 1, 0, 1)]
    [InlineData(ElementType.Float32, -0.1, 0.7, -0.1, 0.7)]
    [InlineData(ElementType.Float32, 0, 255, 0, 255)]
    [InlineData(ElementType.UInt16, 100, 4000, 100, 4000)]
    [InlineData(ElementType.Int16, 0, 1, 0, 1)]
    [InlineData(ElementType.Int8, -5, 99, -5, 99)]
    public void The_window_follows_from_type_and_range(ElementType type, double low, double high, double min, double max)
    {
        var window = ValueWindow.For(type, new ValueRange(low, high, 0, 0), null, null);
        Assert.Equal((min, max), (window.Min, window.Max));
        Assert.EndsWith(".", window.Origin, StringComparison.Ordinal);
    }

    [Fact]
    public void Either_end_can_be_given()
    {
        var range = new ValueRange(-50, 900, 0, 0);
        Assert.Equal((0, 900), Ends(ValueWindow.For(ElementType.Int16, range, 0, null)));
        Assert.Equal((-50, 400), Ends(ValueWindow.For(ElementType.Int16, range, null, 400)));
        Assert.Equal((10, 20), Ends(ValueWindow.For(ElementType.Int16, null, 10, 20)));

        static (double, double) Ends(ValueWindow window) => (window.Min, window.Max);
    }

    [Theory]
    [InlineData(20.0, 10.0)]
    [InlineData(10.0, 10.0)]
    [InlineData(300.0, null)]
    [InlineData(null, -1.0)]
    public void Ends_that_make_no_window_are_refused_with_both(double? min, double? max)
    {
        var error = Assert.Throws<InvalidArrayException>(() => ValueWindow.For(ElementType.UInt8, null, min, max));
        Assert.Contains("window_min is", error.Message, StringComparison.Ordinal);
    }
}
