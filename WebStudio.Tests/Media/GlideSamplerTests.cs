using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class GlideSamplerTests
{
    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(1.0, 0.37)]
    [InlineData(0.62, 0.25)]
    [InlineData(1.29, 0.81)]
    public void Samples_are_those_of_the_kernel_to_a_step_and_a_half(double step, double offset)
    {
        const int Width = 83, Height = 40;
        var random = new Random(5);
        var plane = new BytePlane(160, 80);
        for (var y = 0; y < plane.Height; y++)
        {
            for (var x = 0; x < plane.Width; x++)
                plane.Row(y)[x] = (byte)(128 + (60 * Math.Sin((x * 0.31) + (y * 0.17))) + random.Next(20));
        }
        var kernel = CubicKernel.For(step);
        var taps = new SamplingTaps(Width, kernel);
        taps.Place(10 + offset, step, plane.Stride);
        var sampler = new GlideSampler(plane, Width, kernel);
        sampler.Aim(taps, 5 + offset, step);
        var row = new short[taps.Padded];
        for (var y = 0; y < Height; y++)
        {
            sampler.Sample(y, row);
            for (var x = 0; x < Width; x++)
                Assert.InRange(row[x] / (double)GlideSampler.One, Exact(plane, kernel, 10 + offset + (x * step), 5 + offset + (y * step)) - 1.5, Exact(plane, kernel, 10 + offset + (x * step), 5 + offset + (y * step)) + 1.5);
        }
    }

    [Fact]
    public void Vectors_and_single_pixels_give_the_same()
    {
        var random = new Random(3);
        var plane = new BytePlane(200, 1);
        random.NextBytes(plane.Bytes);
        var taps = new SamplingTaps(150, CubicKernel.For(1.2));
        taps.Place(3.4, 1.21, plane.Stride);
        short[] one = new short[taps.Padded], other = new short[taps.Padded];
        taps.Sample(plane.Bytes, one);
        taps.SampleByOne(plane.Bytes, other);
        Assert.Equal(other, one);
    }

    [Fact]
    public void Mixing_lighting_and_rounding_keep_to_their_levels()
    {
        var row = Enumerable.Repeat((short)(100 * GlideSampler.One), 32).ToArray();
        RowMath.Mix(row, Enumerable.Repeat((short)(200 * GlideSampler.One), 32).ToArray(), 0.25);
        var bytes = new byte[30];
        RowMath.Store(row, bytes);
        Assert.All(bytes, value => Assert.Equal(125, value));
        RowMath.Gain(row, 16, 16384, []);
        RowMath.Store(row, bytes);
        Assert.All(bytes, value => Assert.InRange(value, 70, 71));
        RowMath.Store(Enumerable.Repeat(short.MinValue, 32).ToArray(), bytes);
        Assert.All(bytes, value => Assert.Equal(0, value));
        RowMath.Store(Enumerable.Repeat(short.MaxValue, 32).ToArray(), bytes);
        Assert.All(bytes, value => Assert.Equal(255, value));
    }

    private static double Exact(BytePlane plane, CubicKernel kernel, double x, double y)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        double sum = 0;
        for (var j = 0; j < 4; j++)
        {
            for (var i = 0; i < 4; i++)
                sum += plane.Row(Math.Clamp(top - 1 + j, 0, plane.Height - 1))[left - 1 + i] * kernel.Weight(i, (float)(x - left)) * kernel.Weight(j, (float)(y - top));
        }
        return sum;
    }
}
