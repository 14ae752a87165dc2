using System.Buffers.Binary;
using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class ImageLoaderTests : IDisposable
{
    private static readonly uint[] Corners = [Raster.Rgb(220, 30, 30), Raster.Rgb(30, 200, 30), Raster.Rgb(40, 40, 220), Raster.Rgb(230, 220, 40)];

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task What_is_transparent_becomes_white_by_as_much_as_it_is()
    {
        uint[] pixels = [0x00_00_00_00, 0x00_FF_20_10, 0x80_00_00_00, 0x40_00_00_FF, 0xFF_0A_14_1E, 0xFE_00_00_00];
        var raster = await LoadAsync(TestImages.Png(6, 4, (x, _) => pixels[x]), 6, 4);
        uint[] expected = [0xFF_FF_FF_FF, 0xFF_FF_FF_FF, 0xFF_7F_7F_7F, 0xFF_BF_BF_FF, 0xFF_0A_14_1E, 0xFF_01_01_01];
        Assert.All(expected.Zip(raster.Row(2).ToArray()), pair => AssertNear(pair.First, pair.Second, 1));
    }

    [Fact]
    public async Task Transparent_pixels_lend_no_colour_to_the_edge_of_what_is_seen()
    {
        // White on transparent black, as most logos are stored: nothing of it is dark.
        var logo = TestImages.Png(40, 40, (x, y) => x is > 9 and < 30 && y is > 9 and < 30 ? uint.MaxValue : 0);
        foreach (var size in (int[])[160, 23])
        {
            var raster = await LoadAsync(logo, size, size);
            Assert.True(raster.Pixels.Min(pixel => pixel & 255) > 245, $"The darkest pixel at {size} is {raster.Pixels.Min(pixel => pixel & 255)}.");
        }
    }

    [Fact]
    public async Task The_first_frame_of_an_animation_is_the_picture()
    {
        var path = _scratch.PathFor("animation.gif");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "color=red:s=32x32:r=1:d=1[a];color=blue:s=32x32:r=1:d=2[b];[a][b]concat", path], TimeSpan.FromMinutes(1), CancellationToken.None);
        var raster = await LoadAsync(await File.ReadAllBytesAsync(path), 16, 16);
        Assert.All(raster.Pixels, pixel => AssertNear(Raster.Rgb(250, 0, 0), pixel, 16));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Every_orientation_comes_out_upright(int orientation)
    {
        const int width = 48, height = 32;
        var stored = TestImages.Png(orientation >= 5 ? height : width, orientation >= 5 ? width : height, Stored, ("eXIf", TestImages.Exif(orientation)));
        var fromPng = await LoadAsync(stored, width, height);
        var jpeg = await TestImages.ConvertAsync(TestImages.Png(orientation >= 5 ? height : width, orientation >= 5 ? width : height, Stored), ".jpg", "-q:v", "2");
        var fromJpeg = await LoadAsync(TestImages.WithOrientation(jpeg, orientation), width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                Assert.Equal(Seen(x, y), fromPng.Pixels[(y * width) + x]);
        }
        foreach (var (x, y) in ((int, int)[])[(4, 4), (width - 5, 4), (4, height - 5), (width - 5, height - 5)])
            AssertNear(Seen(x, y), fromJpeg.Pixels[(y * width) + x], 12);

        // EXIF 2.3, tag 274: which edges of the seen picture the stored row 0 and column 0 are.
        uint Stored(int column, int row) => orientation switch
        {
            1 => Seen(column, row),
            2 => Seen(width - 1 - column, row),
            3 => Seen(width - 1 - column, height - 1 - row),
            4 => Seen(column, height - 1 - row),
            5 => Seen(row, column),
            6 => Seen(width - 1 - row, column),
            7 => Seen(width - 1 - row, height - 1 - column),
            _ => Seen(row, height - 1 - column),
        };

        static uint Seen(int x, int y) => Corners[(x < 20 ? 0 : 1) + (y < 13 ? 0 : 2)];
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".jpg")]
    [InlineData(".gif")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    [InlineData(".webp")]
    public async Task Colours_survive_every_format(string extension)
    {
        foreach (var color in (uint[])[Raster.Rgb(200, 120, 40), Raster.Rgb(10, 60, 160), Raster.Rgb(255, 255, 255), Raster.Rgb(0, 0, 0)])
        {
            // A GIF has the colours of its palette only, so it gets one of its own.
            string[] options = extension is ".gif" ? ["-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse"] : [];
            var file = await TestImages.ConvertAsync(TestImages.Png(32, 32, (_, _) => color), extension, options);
            Assert.All((await LoadAsync(file, 24, 24)).Pixels, pixel => AssertNear(color, pixel, 6));
        }
    }

    [Theory]
    [InlineData(".png", "gray16be")]
    [InlineData(".png", "pal8")]
    [InlineData(".png", "ya8")]
    [InlineData(".jpg", "gray")]
    [InlineData(".bmp", "rgb565le")]
    [InlineData(".tiff", "rgb48le")]
    public async Task Other_depths_of_colour_are_decoded(string extension, string pixels)
    {
        var file = await TestImages.ConvertAsync(TestImages.Png(32, 32, (_, _) => Raster.Rgb(96, 96, 96)), extension, "-pix_fmt", pixels);
        Assert.All((await LoadAsync(file, 16, 16)).Pixels, pixel => AssertNear(Raster.Rgb(96, 96, 96), pixel, 16));
    }

    [Fact]
    public async Task A_picture_that_would_cost_gigabytes_is_refused_before_it_is_decoded()
    {
        await RefusedAsync(TestImages.HugeGif());
        await RefusedAsync(Announcing(32_001, 10));
        await RefusedAsync(Announcing(10, 32_001));
        await RefusedAsync(Announcing(12_000, 10_001));
        var path = _scratch.Write("largest.png", Announcing(12_000, 10_000));
        Assert.Equal(12_000, (await ImageLoader.InspectAsync(path, CancellationToken.None)).Width);

        async Task RefusedAsync(byte[] file)
        {
            var error = await Assert.ThrowsAsync<InvalidImageException>(() => ImageLoader.InspectAsync(_scratch.Write("large", file), CancellationToken.None));
            Assert.Contains("too large", error.Message, StringComparison.Ordinal);
        }

        // A small file that says it is large.
        static byte[] Announcing(int width, int height)
        {
            var png = TestImages.PlainPng(2, 2);
            BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
            BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
            return png;
        }
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".gif")]
    [InlineData(".jpg")]
    public async Task Content_that_cannot_be_decoded_is_an_invalid_image(string extension)
    {
        var file = await TestImages.ByFfmpegAsync(extension, 64, 64);
        var header = ImageHeader.Read(file);
        // Everything behind the headers becomes one value.
        file.AsSpan(extension is ".jpg" ? 2 : 45).Fill(0x5A);
        var path = _scratch.Write("damaged" + extension, file);
        var error = await Assert.ThrowsAsync<InvalidImageException>(() => ImageLoader.LoadAsync(path, header, 32, 32, CancellationToken.None));
        Assert.DoesNotContain(_scratch.Folder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancel_is_a_cancel_and_no_damaged_image()
    {
        var path = _scratch.Write("picture.png", TestImages.PlainPng(8, 8));
        var header = await ImageLoader.InspectAsync(path, CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImageLoader.LoadAsync(path, header, 8, 8, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_name_that_looks_like_an_option_or_an_address_is_a_file()
    {
        foreach (var name in (string[])["-y.png", "http:x.png", "concat:a|b.png", "%d.png", "a'b\"c.png"])
            Assert.Equal(4, (await LoadAsync(TestImages.PlainPng(4, 4), 4, 4, name)).Width);
    }

    private async Task<Raster> LoadAsync(byte[] file, int width, int height, string name = "picture")
    {
        var path = _scratch.Write(name, file);
        return await ImageLoader.LoadAsync(path, await ImageLoader.InspectAsync(path, CancellationToken.None), width, height, CancellationToken.None);
    }

    private static void AssertNear(uint expected, uint actual, int within)
    {
        Assert.Equal(255u, actual >> 24);
        for (var shift = 0; shift < 24; shift += 8)
            Assert.InRange((int)((actual >> shift) & 255), (int)((expected >> shift) & 255) - within, (int)((expected >> shift) & 255) + within);
    }
}
