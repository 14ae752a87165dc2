using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class CanvasTests
{
    [Fact]
    public void A_fresh_canvas_is_paper_and_wholly_touched_once()
    {
        var canvas = new Canvas(70, 34, 0xFF_F0_F6_F9);
        Assert.All(canvas.Raster.Pixels, pixel => Assert.Equal(0xFF_F0_F6_F9, pixel));
        Assert.Equal(
            ["0,0 32×32", "32,0 32×32", "64,0 6×32", "0,32 32×2", "32,32 32×2", "64,32 6×2"],
            Take(canvas));
        Assert.Empty(Take(canvas));
    }

    [Fact]
    public void Exactly_the_tiles_that_a_rectangle_meets_are_touched()
    {
        var random = new Random(32);
        for (var round = 0; round < 400; round++)
        {
            var canvas = new Canvas(random.Next(1, 400), random.Next(1, 400), 0);
            Take(canvas);
            var pixels = new bool[canvas.Width, canvas.Height];
            for (var touch = random.Next(0, 5); touch > 0; touch--)
            {
                int x0 = random.Next(-60, 440), y0 = random.Next(-60, 440), x1 = x0 + random.Next(-10, 120), y1 = y0 + random.Next(-10, 120);
                canvas.Touch(x0, y0, x1, y1);
                for (var x = Math.Max(0, x0); x < Math.Min(canvas.Width, x1); x++)
                {
                    for (var y = Math.Max(0, y0); y < Math.Min(canvas.Height, y1); y++)
                        pixels[x, y] = true;
                }
            }
            Assert.Equal(Expected(pixels).Order(StringComparer.Ordinal), Take(canvas).Order(StringComparer.Ordinal));
            Assert.Empty(Take(canvas));
        }
    }

    [Fact]
    public void Scaling_down_gives_the_mean_of_what_each_pixel_covers()
    {
        var source = new Raster(6, 4);
        for (var i = 0; i < source.Pixels.Length; i++)
            source.Pixels[i] = Raster.Rgb(i * 10, 255 - (i * 10), i % 2 == 0 ? 0 : 255);
        var half = RasterScaler.Scale(source, 3, 2);
        // Pixels 0, 1, 6, 7 and 16, 17, 22, 23.
        Assert.Equal(Raster.Rgb(35, 220, 128), half.Pixels[0]);
        Assert.Equal(Raster.Rgb(195, 60, 128), half.Pixels[5]);
        Assert.Equal(Raster.Rgb(115, 140, 128), RasterScaler.Scale(source, 1, 1).Pixels[0]);
    }

    [Theory]
    [InlineData(7, 5, 7, 5)]
    [InlineData(7, 5, 3, 2)]
    [InlineData(7, 5, 14, 15)]
    [InlineData(1, 1, 5, 4)]
    [InlineData(1000, 3, 7, 3)]
    public void Scaling_keeps_one_colour_whatever_the_size(int width, int height, int newWidth, int newHeight)
    {
        var source = new Raster(width, height);
        Array.Fill(source.Pixels, Raster.Rgb(201, 7, 255));
        var result = RasterScaler.Scale(source, newWidth, newHeight);
        Assert.Equal((newWidth, newHeight), (result.Width, result.Height));
        Assert.All(result.Pixels, pixel => Assert.Equal(Raster.Rgb(201, 7, 255), pixel));
    }

    [Fact]
    public void Scaling_to_the_same_size_changes_nothing()
    {
        var random = new Random(2);
        var source = new Raster(31, 17);
        for (var i = 0; i < source.Pixels.Length; i++)
            source.Pixels[i] = Raster.Rgb(random.Next(256), random.Next(256), random.Next(256));
        Assert.Equal(source.Pixels, RasterScaler.Scale(source, 31, 17).Pixels);
    }

    [Fact]
    public void A_raster_of_the_wrong_length_is_refused() => Assert.Throws<ArgumentException>(() => new Raster(3, 3, new uint[8]));

    private static string[] Take(Canvas canvas)
    {
        var tiles = new List<string>();
        canvas.TakeTouched((x, y, width, height) => tiles.Add($"{x},{y} {width}×{height}"));
        return [.. tiles];
    }

    private static HashSet<string> Expected(bool[,] touched)
    {
        int width = touched.GetLength(0), height = touched.GetLength(1);
        var tiles = new HashSet<string>(StringComparer.Ordinal);
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                int left = x / 32 * 32, top = y / 32 * 32;
                if (touched[x, y])
                    tiles.Add($"{left},{top} {Math.Min(32, width - left)}×{Math.Min(32, height - top)}");
            }
        }
        return tiles;
    }
}
