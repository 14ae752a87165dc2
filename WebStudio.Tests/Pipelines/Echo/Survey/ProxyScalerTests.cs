using System.Buffers.Binary;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Survey;

namespace WebStudio.Tests.Pipelines.Echo.Survey;

/// <summary>Small copies of frames that keep the depth of their values.</summary>
public sealed class ProxyScalerTests
{
    [Theory]
    [InlineData(ElementType.UInt8, 8, 0)]
    [InlineData(ElementType.Int8, 8, 0)]
    [InlineData(ElementType.Int16, 16, 0)]
    [InlineData(ElementType.UInt16, 16, 0)]
    [InlineData(ElementType.Float32, 16, 0.002)]
    [InlineData(ElementType.Int32, 16, 0.002)]
    public void A_frame_that_fits_keeps_its_values(ElementType type, int bits, double tolerance)
    {
        double[] values = [.. Enumerable.Range(0, 7 * 5).Select(i => (double)((i * 53 % 128) - (type is ElementType.UInt8 or ElementType.UInt16 ? 0 : 64)))];
        var scaler = new ProxyScaler(type, new FrameAxes("THW", 3, 5, 7, 1), 3);
        Assert.Equal((7, 5, 1, bits), (scaler.Width, scaler.Height, scaler.Channels, scaler.Bits));
        var decoded = Decode(scaler, ElementArrays.Of(type, values));
        Assert.All(values.Zip(decoded), pair => Assert.InRange(pair.Second!.Value, pair.First - tolerance, pair.First + tolerance));
    }

    [Fact]
    public void What_is_no_number_has_a_code_of_its_own_and_infinity_the_last()
    {
        var scaler = new ProxyScaler(ElementType.Float64, new FrameAxes("HW", 1, 1, 5, 1), 1);
        var decoded = Decode(scaler, ElementArrays.Of(ElementType.Float64, [double.NaN, -3, 7, double.PositiveInfinity, double.NegativeInfinity]));
        Assert.Null(decoded[0]);
        Assert.Equal([-3, 7, 7, -3], decoded.Skip(1).Select(value => Math.Round(value!.Value, 3)));
    }

    [Fact]
    public void A_large_frame_becomes_the_averages_of_its_areas()
    {
        // Halved: each copy pixel is the mean of two by two.
        var axes = new FrameAxes("HW", 1, 2, 1536, 1);
        double[] values = [.. Enumerable.Range(0, 2 * 1536).Select(i => (double)(i % 1536 * 10))];
        var scaler = new ProxyScaler(ElementType.UInt16, axes, 1);
        Assert.Equal((768, 1), (scaler.Width, scaler.Height));
        var decoded = Decode(scaler, ElementArrays.Of(ElementType.UInt16, values));
        Assert.Equal(Enumerable.Range(0, 768).Select(x => (x * 20.0) + 5), decoded.Select(value => value!.Value));
    }

    [Fact]
    public void A_side_that_does_not_divide_keeps_the_mean()
    {
        var axes = new FrameAxes("HW", 1, 1000, 1000, 1);
        var random = new Random(5);
        double[] values = [.. Enumerable.Range(0, 1_000_000).Select(_ => (double)random.Next(256))];
        var scaler = new ProxyScaler(ElementType.Float32, axes, 1);
        Assert.Equal((768, 768), (scaler.Width, scaler.Height));
        Assert.InRange(Decode(scaler, ElementArrays.Of(ElementType.Float32, values)).Average()!.Value, values.Average() - 0.01, values.Average() + 0.01);
    }

    [Fact]
    public void Colour_stays_and_alpha_goes()
    {
        var scaler = new ProxyScaler(ElementType.UInt8, new FrameAxes("HWC", 1, 1, 2, 4), 1);
        Assert.Equal([1, 2, 3, 5, 6, 7], Decode(scaler, [1, 2, 3, 4, 5, 6, 7, 8]).Select(value => (int)value!.Value));
    }

    [Fact]
    public void Many_copies_are_smaller_so_that_all_together_stay_small()
    {
        var few = new ProxyScaler(ElementType.UInt8, new FrameAxes("THW", 10, 576, 768, 1), 10);
        var many = new ProxyScaler(ElementType.UInt8, new FrameAxes("THW", 200, 576, 768, 1), 120);
        Assert.Equal((768, 576), (few.Width, few.Height));
        Assert.InRange(120L * many.Width * many.Height, 30 << 20, 34 << 20);
        var thin = new ProxyScaler(ElementType.UInt8, new FrameAxes("HW", 1, 8192, 1, 1), 1);
        Assert.Equal((1, 768), (thin.Width, thin.Height));
    }

    private static double?[] Decode(ProxyScaler scaler, byte[] frame)
    {
        var codes = new byte[scaler.Bytes];
        var scale = scaler.Make(frame, codes);
        return [.. Enumerable.Range(0, scaler.Bytes * 8 / scaler.Bits).Select(i =>
        {
            var code = scaler.Bits == 8 ? codes[i] : BinaryPrimitives.ReadUInt16LittleEndian(codes.AsSpan(2 * i));
            return scaler.HasNan && code == 0 ? (double?)null : scale.Offset + (code * scale.Scale);
        })];
    }
}
