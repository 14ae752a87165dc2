using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class PlaneSamplerTests
{
    [Theory]
    [InlineData(16, 16)]
    [InlineData(61, 37)]
    [InlineData(1, 1)]
    public void A_warp_that_changes_nothing_gives_the_samples_themselves(int width, int height)
    {
        var plane = Noise(width, height);
        var warp = Warp(width, height, plane, (x, y) => (x, y));
        for (var y = 0; y < height; y++)
        {
            var row = Sample(plane, warp, CubicKernel.For(1), y, width);
            for (var x = 0; x < width; x++)
                Assert.Equal((plane.Row(y)[x] - 128) * PlaneSampler.One, row[x]);
        }
    }

    [Theory]
    [InlineData(0.25, 0)]
    [InlineData(0, -0.4)]
    [InlineData(3.37, -2.61)]
    public void A_shift_by_a_fraction_gives_what_lies_between_the_samples(double right, double down)
    {
        // So smooth that a cubic follows it.
        static double Wave(double x, double y) => 128 + (90 * Math.Sin(x * 0.11) * Math.Cos(y * 0.13));
        var plane = Plane(160, 96, (x, y) => (byte)Math.Round(Wave(x, y)));
        var warp = Warp(120, 64, plane, (x, y) => (x + 20 + right, y + 16 + down));
        double worst = 0, squares = 0;
        for (var y = 0; y < 64; y++)
        {
            var row = Sample(plane, warp, CubicKernel.For(1), y, 120);
            for (var x = 0; x < 120; x++)
            {
                var error = (row[x] / (double)PlaneSampler.One) + 128 - Wave(x + 20 + right, y + 16 + down);
                (worst, squares) = (Math.Max(worst, Math.Abs(error)), squares + (error * error));
            }
        }
        Assert.InRange(worst, 0, 1.3);
        Assert.InRange(Math.Sqrt(squares / (120 * 64)), 0, 0.4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.2)]
    [InlineData(1.6)]
    public void One_colour_stays_that_colour_however_it_is_bent(double step)
    {
        foreach (var value in (byte[])[0, 1, 77, 128, 254, 255])
        {
            var plane = Plane(90, 70, (_, _) => value);
            var warp = Warp(64, 48, plane, (x, y) => ((x * step) + (0.03 * y) - 9.3, (y * step) - (0.05 * x) - 5.7 + (2 * Math.Sin(x * 0.05))));
            for (var y = 0; y < 48; y++)
            {
                foreach (var sample in Sample(plane, warp, CubicKernel.For(step), y, 64))
                    Assert.InRange(sample, ((value - 128) * PlaneSampler.One) - 24, ((value - 128) * PlaneSampler.One) + 24);
            }
        }
    }

    [Theory]
    [InlineData("zoomed", 1.3, 0, 0)]
    [InlineData("enlarged", 0.37, 0, 0)]
    [InlineData("rolled", 1, 0.04, 0)]
    [InlineData("bent", 0.8, -0.03, 1)]
    [InlineData("leaning by more than a sample in sixteen columns", 0.9, 0.11, 0)]
    public void Rows_agree_with_the_definition_of_the_kernel(string name, double step, double lean, double bend)
    {
        var plane = Noise(150, 110);
        // Linear between the nodes, as the warp is.
        var warp = Warp(96, 80, plane, (x, y) => (12 + (x * step) - (lean * y) + (bend * Math.Sin(y * 0.03)), 14 + (y * step) + (lean * x) + (bend * Math.Sin(x * 0.02))));
        var kernel = CubicKernel.For(step);
        for (var y = 0; y < 80; y += 16)
        {
            var row = Sample(plane, warp, kernel, y, 96);
            for (var x = 0; x < 96; x += 16)
            {
                double atX = 12 + (x * step) - (lean * y) + (bend * Math.Sin(y * 0.03)), atY = 14 + (y * step) + (lean * x) + (bend * Math.Sin(x * 0.02));
                // The first pass goes down whole columns, each at its own height, which the lean changes.
                var slope = (lean + (bend * Math.Sin((x + 16) * 0.02) / 16) - (bend * Math.Sin(x * 0.02) / 16)) / step;
                var expected = Expected(plane, kernel, atX, atY, slope);
                Assert.True(Math.Abs(expected - ((row[x] / (double)PlaneSampler.One) + 128)) < 3, $"{name}: at {x}, {y} there is {(row[x] / 128.0) + 128:0.0}, not {expected:0.0}.");
            }
        }
    }

    [Fact]
    public void Beyond_the_border_the_edge_goes_on()
    {
        var plane = Plane(40, 30, (x, y) => (byte)((4 * x) + y));
        var warp = Warp(32, 16, plane, (x, y) => (x - 60, y - 100));
        Assert.All(Sample(plane, warp, CubicKernel.For(1), 5, 32), sample => Assert.Equal((plane.Row(0)[0] - 128) * PlaneSampler.One, sample));
        warp = Warp(32, 16, plane, (x, y) => (x + 90, y + 200));
        Assert.All(Sample(plane, warp, CubicKernel.For(1), 5, 32), sample => Assert.Equal((plane.Row(29)[39] - 128) * PlaneSampler.One, sample));
    }

    [Fact]
    public void The_weights_of_every_kernel_add_up_to_one()
    {
        for (var step = 0.5; step < 1.8; step += 0.1)
        {
            for (var t = 0f; t < 1; t += 0.05f)
                Assert.Equal(1, Enumerable.Range(0, 4).Sum(tap => CubicKernel.For(step).Weight(tap, t)), 1e-5);
        }
    }

    [Fact]
    public void A_part_made_smaller_keeps_its_means_and_slopes()
    {
        var plane = Plane(200, 120, (x, y) => (byte)(20 + (x * 0.8) + (y * 0.5)));
        var part = PlaneScaler.Reduce(plane, 30.5, 12.25, 2.5, 1.75, 40, 30);
        Assert.Equal((40, 30), (part.Width, part.Height));
        for (var y = 0; y < 30; y++)
        {
            for (var x = 0; x < 40; x++)
                Assert.InRange(part.Row(y)[x] - (20 + ((30 + ((x + 0.5) * 2.5)) * 0.8) + ((11.75 + ((y + 0.5) * 1.75)) * 0.5)), -1.6, 1.6);
        }
    }

    private static double Expected(BytePlane plane, CubicKernel kernel, double x, double y, double slope)
    {
        var left = (int)Math.Floor(x);
        double sum = 0;
        for (var across = 0; across < 4; across++)
        {
            var column = left - 1 + across;
            var height = y + ((column - x) * slope);
            var top = (int)Math.Floor(height);
            for (var down = 0; down < 4; down++)
                sum += kernel.Weight(across, (float)(x - left)) * kernel.Weight(down, (float)(height - top)) * plane.Row(Math.Clamp(top - 1 + down, 0, plane.Height - 1))[Math.Clamp(column, 0, plane.Width - 1)];
        }
        return sum;
    }

    private static short[] Sample(BytePlane plane, PlaneWarp warp, CubicKernel kernel, int row, int width)
    {
        var target = new short[(width + 15) / 16 * 16];
        new PlaneSampler(plane.Width, width).Sample(plane, warp, kernel, row, target);
        return target[..width];
    }

    private static PlaneWarp Warp(int width, int height, BytePlane plane, Func<double, double, (double X, double Y)> map)
    {
        var warp = new PlaneWarp(width, height, plane.Width);
        for (var row = 0; row < warp.Rows; row++)
        {
            for (var column = 0; column < warp.Columns; column++)
            {
                var (x, y) = map(column * PlaneWarp.Spacing, row * PlaneWarp.Spacing);
                warp.Place(column, row, (float)x, (float)y);
            }
        }
        warp.Prepare();
        return warp;
    }

    private static BytePlane Noise(int width, int height)
    {
        var random = new Random(5);
        return Plane(width, height, (_, _) => (byte)random.Next(256));
    }

    private static BytePlane Plane(int width, int height, Func<int, int, byte> value)
    {
        var plane = new BytePlane(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                plane.Row(y)[x] = value(x, y);
        }
        return plane;
    }
}
