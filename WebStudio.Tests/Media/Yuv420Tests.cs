using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class Yuv420Tests
{
    [Fact]
    public void The_conversion_of_any_part_equals_the_formula_of_BT709_within_1()
    {
        var random = new Random(709);
        for (var round = 0; round < 300; round++)
        {
            int width = random.Next(1, 90) * 2, height = random.Next(1, 20) * 2;
            var source = RandomRaster(random, width, height);
            int left = random.Next(0, 6) * 2, top = random.Next(0, 6) * 2;
            var frame = new Yuv420(width + left + (random.Next(0, 6) * 2), height + top + (random.Next(0, 6) * 2));
            int x = random.Next(0, width / 2) * 2, y = random.Next(0, height / 2) * 2;
            int w = random.Next(1, ((width - x) / 2) + 1) * 2, h = random.Next(1, ((height - y) / 2) + 1) * 2;
            Array.Fill(frame.Bytes, (byte)7);
            frame.Draw(source, x, y, w, h, left, top);
            AssertDrawn(frame, source, x, y, w, h, left, top);
        }
    }

    [Fact]
    public void Pixels_of_three_bytes_give_the_planes_of_the_same_raster()
    {
        var random = new Random(3);
        foreach (var (width, height) in ((int, int)[])[(1, 1), (2, 2), (5, 4), (6, 3), (7, 7), (101, 9), (128, 16)])
        {
            var rgb = new byte[width * height * 3];
            random.NextBytes(rgb);
            var raster = new Raster(width + (width % 2), height + (height % 2));
            for (var i = 0; i < raster.Pixels.Length; i++)
            {
                var at = ((Math.Min(i / raster.Width, height - 1) * width) + Math.Min(i % raster.Width, width - 1)) * 3;
                raster.Pixels[i] = Raster.Rgb(rgb[at], rgb[at + 1], rgb[at + 2]);
            }
            Yuv420 expected = new(raster.Width, raster.Height), actual = new(raster.Width, raster.Height);
            expected.Draw(raster, 0, 0, raster.Width, raster.Height, 0, 0);
            actual.Draw(rgb, width, height);
            Assert.Equal(expected.Bytes, actual.Bytes);
        }
        Assert.Throws<ArgumentException>(() => new Yuv420(8, 8).Draw(new byte[300], 10, 10));
    }

    [Fact]
    public void Extremes_of_colour_stay_within_the_limited_range()
    {
        foreach (var r in (int[])[0, 255])
        {
            foreach (var g in (int[])[0, 255])
            {
                foreach (var b in (int[])[0, 255])
                {
                    var (y, u, v) = Yuv420.Convert(Raster.Rgb(r, g, b));
                    Assert.InRange(y, 16, 235);
                    Assert.InRange(u, 16, 240);
                    Assert.InRange(v, 16, 240);
                }
            }
        }
        Assert.Equal(((byte)16, (byte)128, (byte)128), Yuv420.Convert(Raster.Rgb(0, 0, 0)));
        Assert.Equal(((byte)235, (byte)128, (byte)128), Yuv420.Convert(Raster.Rgb(255, 255, 255)));
    }

    [Fact]
    public void One_colour_is_the_same_by_all_three_ways()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var color = Raster.Rgb(random.Next(256), random.Next(256), random.Next(256));
            Yuv420 filled = new(66, 4), drawn = new(66, 4);
            filled.Fill(color);
            var source = new Raster(66, 4);
            Array.Fill(source.Pixels, color);
            drawn.Draw(source, 0, 0, 66, 4, 0, 0);
            Assert.Equal(filled.Bytes, drawn.Bytes);
            Assert.Equal(Yuv420.Convert(color), (filled.Bytes[5], filled.Bytes[filled.UOffset], filled.Bytes[filled.VOffset]));
        }
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(0, 2)]
    [InlineData(-2, 2)]
    public void Odd_sides_are_refused(int width, int height) => Assert.Throws<ArgumentException>(() => new Yuv420(width, height));

    [Fact]
    public async Task Solid_colours_survive_the_way_through_encoder_and_decoder()
    {
        using var scratch = new Scratch();
        uint[] colors = [Raster.Rgb(255, 0, 0), Raster.Rgb(0, 255, 0), Raster.Rgb(0, 0, 255), Raster.Rgb(255, 255, 255), Raster.Rgb(0, 0, 0), Raster.Rgb(128, 128, 128), Raster.Rgb(200, 120, 40), Raster.Rgb(17, 99, 180), Raster.Rgb(249, 246, 240)];
        var path = scratch.PathFor("colours.mp4");
        await using (var video = await VideoWriter.StartAsync(path, new VideoFormat(64, 64, 10, Crf: 10), CancellationToken.None))
        {
            var frame = new Yuv420(64, 64);
            foreach (var color in colors)
            {
                frame.Fill(color);
                var buffer = video.Rent();
                frame.Bytes.CopyTo(buffer, 0);
                await video.WriteAsync(buffer);
            }
            await video.CompleteAsync();
        }
        var at = 0;
        await foreach (var frame in FrameReader.ReadAsync(path, 64, 64, CancellationToken.None))
        {
            var expected = colors[at++];
            var actual = frame.Pixels[(32 * 64) + 32];
            for (var shift = 0; shift < 24; shift += 8)
                Assert.InRange((int)((actual >> shift) & 255), (int)((expected >> shift) & 255) - 3, (int)((expected >> shift) & 255) + 3);
        }
        Assert.Equal(colors.Length, at);
    }

    private static Raster RandomRaster(Random random, int width, int height)
    {
        var raster = new Raster(width, height);
        for (var i = 0; i < raster.Pixels.Length; i++)
            raster.Pixels[i] = random.Next(4) == 0 ? Raster.Rgb(random.Next(2) * 255, random.Next(2) * 255, random.Next(2) * 255) : Raster.Rgb(random.Next(256), random.Next(256), random.Next(256));
        return raster;
    }

    private static void AssertDrawn(Yuv420 frame, Raster source, int x, int y, int w, int h, int left, int top)
    {
        for (var row = 0; row < frame.Height; row++)
        {
            for (var column = 0; column < frame.Width; column++)
            {
                int sourceX = column - left, sourceY = row - top;
                var inside = sourceX >= x && sourceX < x + w && sourceY >= y && sourceY < y + h;
                Near(inside ? Reference(source, sourceX, sourceY, 1).Y : 7, frame.Bytes[(row * frame.Width) + column], inside);
                if (((row | column) & 1) != 0)
                    continue;
                var chroma = (row / 2 * frame.ChromaWidth) + (column / 2);
                Near(inside ? Reference(source, sourceX, sourceY, 2).U : 7, frame.Bytes[frame.UOffset + chroma], inside);
                Near(inside ? Reference(source, sourceX, sourceY, 2).V : 7, frame.Bytes[frame.VOffset + chroma], inside);
            }
        }

        static void Near(double expected, byte actual, bool inside) => Assert.InRange(actual, expected - (inside ? 1 : 0), expected + (inside ? 1 : 0));
    }

    // ITU-R BT.709-6, items 3.2–3.5, on the mean of side×side pixels.
    private static (double Y, double U, double V) Reference(Raster source, int x, int y, int side)
    {
        double r = 0, g = 0, b = 0;
        for (var i = 0; i < side * side; i++)
        {
            var pixel = source.Pixels[((y + (i / side)) * source.Width) + x + (i % side)];
            (r, g, b) = (r + (pixel & 255), g + ((pixel >> 8) & 255), b + ((pixel >> 16) & 255));
        }
        var scale = 255.0 * side * side;
        (r, g, b) = (r / scale, g / scale, b / scale);
        var luma = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
        return (16 + (219 * luma), 128 + (224 * (b - luma) / 1.8556), 128 + (224 * (r - luma) / 1.5748));
    }
}
