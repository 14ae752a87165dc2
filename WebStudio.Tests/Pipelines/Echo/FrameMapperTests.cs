using WebStudio.Media;
using WebStudio.Pipelines.Echo;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Pipelines.Echo.Frames;

namespace WebStudio.Tests.Pipelines.Echo;

public sealed class FrameMapperTests
{
    private static readonly ValueWindow Whole = new(0, 255, "");

    [Fact]
    public void Odd_sides_are_padded_by_repeating_the_edge()
    {
        var raw = Random(5 * 3);
        var mapper = FrameMapper.ForEncoder(ElementType.UInt8, Axes(3, 5), Whole, null, null);
        Assert.Equal((6, 4, 24), (mapper.Geometry.Width, mapper.Geometry.Height, mapper.FrameBytes));
        var frame = new byte[24];
        mapper.Map(raw, 0, frame);
        for (var y = 0; y < 4; y++)
        {
            for (var x = 0; x < 6; x++)
                Assert.Equal(Luma(raw[(Math.Min(y, 2) * 5) + Math.Min(x, 4)]), frame[(y * 6) + x]);
        }
    }

    [Fact]
    public void Colour_with_and_without_alpha_becomes_the_same_planes()
    {
        byte[] rgb = Random(7 * 5 * 3), rgba = new byte[7 * 5 * 4];
        for (var i = 0; i < 35; i++)
            rgb.AsSpan(i * 3, 3).CopyTo(rgba.AsSpan(i * 4));
        byte[] three = Map(rgb, ElementType.UInt8, 3), four = Map(rgba, ElementType.UInt8, 4);
        Assert.Equal(three, four);
        var raster = new Raster(8, 6);
        for (var i = 0; i < 48; i++)
        {
            var at = ((Math.Min(i / 8, 4) * 7) + Math.Min(i % 8, 6)) * 3;
            raster.Pixels[i] = Raster.Rgb(rgb[at], rgb[at + 1], rgb[at + 2]);
        }
        var expected = new Yuv420(8, 6);
        expected.Draw(raster, 0, 0, 8, 6, 0, 0);
        Assert.Equal(expected.Bytes, three);

        static byte[] Map(byte[] raw, ElementType type, int channels)
        {
            var mapper = FrameMapper.ForEncoder(type, Axes(5, 7, channels), Whole, null, null);
            var frame = new byte[mapper.FrameBytes];
            mapper.Map(raw, 0, frame);
            return frame;
        }
    }

    [Theory]
    [InlineData(ElementType.UInt16)]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    public void Alpha_of_wider_types_is_neither_shown_nor_counted(ElementType type)
    {
        var values = Enumerable.Range(0, 64 * 4).Select(i => i % 4 == 3 ? 60000.0 : i % 200);
        var mapper = FrameMapper.ForPicture(type, Axes(8, 8, 4), new ValueWindow(0, 255, ""), null);
        var picture = new byte[mapper.FrameBytes];
        mapper.Map(ElementArrays.Of(type, values), 0, picture);
        Assert.Equal(Enumerable.Range(0, 64 * 4).Where(i => i % 4 != 3).Select(i => (byte)(i % 200)), picture);
        Assert.Equal(0, mapper.Clipped);
    }

    [Fact]
    public void A_side_over_4096_is_reduced_by_means_of_squares()
    {
        var raw = Random(4101 * 7);
        var mapper = FrameMapper.ForPicture(ElementType.UInt8, Axes(7, 4101), Whole, null);
        Assert.Equal((2, 2051, 4), (mapper.Geometry.Factor, mapper.Geometry.ShownWidth, mapper.Geometry.ShownHeight));
        var picture = new byte[mapper.FrameBytes];
        mapper.Map(raw, 0, picture);
        for (var y = 0; y < 4; y++)
        {
            for (var x = 0; x < 2051; x++)
            {
                var square = new List<int>();
                for (var i = 0; i < 4; i++)
                {
                    if ((2 * x) + (i % 2) < 4101 && (2 * y) + (i / 2) < 7)
                        square.Add(raw[(((2 * y) + (i / 2)) * 4101) + (2 * x) + (i % 2)]);
                }
                Assert.InRange(picture[(y * 2051) + x], square.Average() - 0.5, square.Average() + 0.5);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_mask_is_black_in_gray_and_colour(int channels)
    {
        var raw = Enumerable.Repeat((byte)200, 20 * 10 * channels).ToArray();
        var mapper = FrameMapper.ForPicture(ElementType.UInt8, Axes(10, 20, channels), Whole, FrameMask.Parse("rect:0,0,0.5,1"));
        var picture = new byte[mapper.FrameBytes];
        mapper.Map(raw, 0, picture);
        for (var i = 0; i < picture.Length; i++)
            Assert.Equal(i / channels % 20 < 10 ? 0 : 200, picture[i]);
        var encoder = FrameMapper.ForEncoder(ElementType.UInt8, Axes(10, 20, channels), Whole, FrameMask.Parse("rect:0,0,0.5,1"), null);
        var frame = new byte[encoder.FrameBytes];
        encoder.Map(raw, 0, frame);
        Assert.Equal(16, frame[4]);
        Assert.Equal(Luma(200), frame[15]);
    }

    [Fact]
    public void The_label_lies_in_the_lower_right_corner_and_names_each_frame()
    {
        var label = FrameLabel.For(EchoLabel.Both, 30, 20, 160, 120)!;
        Assert.Equal("7/30 0.30s", label.TextOf(6));
        Assert.Equal("7/30", FrameLabel.For(EchoLabel.Frame, 30, 20, 160, 120)!.TextOf(6));
        Assert.Equal("0.30s", FrameLabel.For(EchoLabel.Time, 30, 20, 160, 120)!.TextOf(6));
        var mapper = FrameMapper.ForEncoder(ElementType.UInt8, Axes(120, 160), Whole, null, label);
        byte[] first = new byte[mapper.FrameBytes], second = new byte[mapper.FrameBytes];
        var raw = Enumerable.Repeat((byte)128, 160 * 120).ToArray();
        mapper.Map(raw, 6, first);
        mapper.Map(raw, 7, second);
        Assert.NotEqual(first, second);
        Assert.Contains((byte)16, first);
        Assert.Contains((byte)235, first);
        for (var i = 0; i < first.Length; i++)
        {
            if (i % 160 < 80 || i / 160 < 105)
                Assert.Equal(Luma(128), first[i]);
        }
    }

    [Fact]
    public void A_label_of_any_frame_stays_within_frames_of_any_size()
    {
        var drawn = 0;
        for (var width = 2; width < 1200; width += 13)
        {
            for (var height = 2; height < 900; height += 97)
            {
                if (FrameLabel.For(EchoLabel.Both, 12345, 7.5, width, height) is not { } label)
                    continue;
                // A slice that leaves the picture throws.
                label.Draw(12344, new byte[width * height * 3], width * 3, 3, 0, 255);
                label.Draw(0, new byte[width * height], width, 1, 0, 255);
                drawn++;
            }
        }
        Assert.InRange(drawn, 100, 2000);
        Assert.Null(FrameLabel.For(EchoLabel.Both, 12345, 7.5, 40, 900));
        Assert.Null(FrameLabel.For(EchoLabel.None, 5, 10, 400, 400));
    }

    private static FrameAxes Axes(int height, int width, int channels = 1) => new("THW", 30, height, width, channels);

    private static byte[] Random(int count)
    {
        var bytes = new byte[count];
        new Random(11).NextBytes(bytes);
        return bytes;
    }

    private static byte Luma(byte level) => (byte)(16.5 + (level * 219 / 255.0));
}
