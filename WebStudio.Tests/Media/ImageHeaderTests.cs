using WebStudio.Media;

namespace WebStudio.Tests.Media;

public sealed class ImageHeaderTests
{
    /// <summary>Extension, what ffmpeg is told besides, and the format that must be seen.</summary>
    public static TheoryData<string, string, ImageFormat> Kinds => new()
    {
        { ".png", "", ImageFormat.Png },
        { ".png", "-pix_fmt monob", ImageFormat.Png },
        { ".png", "-pix_fmt rgb48be", ImageFormat.Png },
        { ".jpg", "", ImageFormat.Jpeg },
        { ".jpg", "-pix_fmt gray", ImageFormat.Jpeg },
        { ".gif", "", ImageFormat.Gif },
        { ".bmp", "", ImageFormat.Bmp },
        { ".bmp", "-pix_fmt pal8", ImageFormat.Bmp },
        { ".bmp", "-pix_fmt monob", ImageFormat.Bmp },
        { ".tiff", "", ImageFormat.Tiff },
        { ".tiff", "-compression_algo deflate", ImageFormat.Tiff },
        { ".tiff", "-compression_algo raw", ImageFormat.Tiff },
        { ".webp", "", ImageFormat.Webp },
        { ".webp", "-lossless 1", ImageFormat.Webp },
        { ".webp", "-c:v libwebp -pix_fmt yuva420p", ImageFormat.Webp },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_format_reports_itself_and_its_size(string extension, string options, ImageFormat format)
    {
        foreach (var (width, height) in ((int, int)[])[(61, 47), (32, 200)])
        {
            var file = await TestImages.ByFfmpegAsync(extension, width, height, options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            AssertHeader(format, width, height, 1, ImageHeader.Read(file));
        }
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
    public async Task The_orientation_of_EXIF_is_found_in_either_byte_order(int orientation)
    {
        var jpeg = await TestImages.ByFfmpegAsync(".jpg", 40, 20);
        foreach (var bigEndian in (bool[])[true, false])
        {
            var header = ImageHeader.Read(TestImages.WithOrientation(jpeg, orientation, bigEndian));
            AssertHeader(ImageFormat.Jpeg, 40, 20, orientation, header);
            Assert.Equal(orientation >= 5 ? (20, 40) : (40, 20), header.Upright);
            var png = TestImages.Png(40, 20, (_, _) => uint.MaxValue, ("eXIf", TestImages.Exif(orientation, bigEndian)));
            AssertHeader(ImageFormat.Png, 40, 20, orientation, ImageHeader.Read(png));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(200)]
    public async Task An_impossible_orientation_counts_as_upright(int orientation)
    {
        var jpeg = await TestImages.ByFfmpegAsync(".jpg", 40, 20);
        Assert.Equal(1, ImageHeader.Read(TestImages.WithOrientation(jpeg, orientation)).Orientation);
    }

    [Fact]
    public async Task A_picture_is_worth_more_than_its_damaged_EXIF()
    {
        var jpeg = await TestImages.ByFfmpegAsync(".jpg", 40, 20);
        for (var length = 0; length < 26; length++)
        {
            byte[] body = [.. "Exif\0\0"u8, .. TestImages.Exif(6)[..length]];
            var header = ImageHeader.Read([.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]]);
            Assert.Equal((40, 20), (header.Width, header.Height));
        }
    }

    [Fact]
    public async Task The_size_of_an_EXIF_thumbnail_is_not_the_size_of_the_picture()
    {
        byte[] jpeg = await TestImages.ByFfmpegAsync(".jpg", 60, 44), thumbnail = await TestImages.ByFfmpegAsync(".jpg", 16, 12);
        byte[] body = [.. "Exif\0\0"u8, .. TestImages.Exif(3), .. thumbnail];
        byte[] file = [.. jpeg[..2], 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
        AssertHeader(ImageFormat.Jpeg, 60, 44, 3, ImageHeader.Read(file));
        // Its end marker is no end of the picture.
        Assert.Throws<InvalidImageException>(() => ImageHeader.Read(file.AsSpan(0, file.Length - (jpeg.Length / 2))));
    }

    [Fact]
    public void What_says_that_it_has_no_pixels_is_no_picture()
    {
        byte[] gif = [.. "GIF89a"u8, 0, 0, 5, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0, 0, 5, 0, 0, 2, 0, 0x3B];
        Assert.Throws<InvalidImageException>(() => ImageHeader.Read(gif));
        Assert.Throws<InvalidImageException>(() => ImageHeader.Read(TestImages.Png(0, 1, (_, _) => 0)));
    }

    [Fact]
    public void The_header_of_a_huge_GIF_is_read_as_it_is() =>
        Assert.Equal((60000, 60000), ImageHeader.Read(TestImages.HugeGif()) is var header ? (header.Width, header.Height) : default);

    [Fact]
    public async Task A_picture_with_transparency_says_so_and_an_opaque_photograph_does_not()
    {
        Assert.True(ImageHeader.Read(TestImages.PlainPng(4, 4)).MayBeTransparent);
        Assert.True(ImageHeader.Read(await TestImages.ConvertAsync(TestImages.PlainPng(4, 4), ".png", "-pix_fmt", "ya8")).MayBeTransparent);
        Assert.False(ImageHeader.Read(await TestImages.ConvertAsync(TestImages.PlainPng(4, 4), ".png", "-pix_fmt", "rgb24")).MayBeTransparent);
        Assert.False(ImageHeader.Read(await TestImages.ByFfmpegAsync(".jpg", 20, 20)).MayBeTransparent);
        Assert.True(ImageHeader.Read(await TestImages.ByFfmpegAsync(".gif", 20, 20)).MayBeTransparent);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public async Task The_orientation_of_a_WebP_lies_in_its_EXIF_chunk(int orientation)
    {
        var simple = await TestImages.ByFfmpegAsync(".webp", 40, 20);
        var exif = TestImages.Exif(orientation);
        byte[] chunks = [.. "VP8X"u8, 10, 0, 0, 0, 0x08, 0, 0, 0, 39, 0, 0, 19, 0, 0, .. simple[12..], .. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif];
        byte[] file = [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];
        AssertHeader(ImageFormat.Webp, 40, 20, orientation, ImageHeader.Read(file));
    }

    private static void AssertHeader(ImageFormat format, int width, int height, int orientation, ImageHeader header) =>
        Assert.Equal((format, width, height, orientation), (header.Format, header.Width, header.Height, header.Orientation));
}
