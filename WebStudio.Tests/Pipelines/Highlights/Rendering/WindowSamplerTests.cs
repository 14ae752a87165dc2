using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Rendering;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

public sealed class WindowSamplerTests
{
    private const int SourceWidth = 120, SourceHeight = 96;

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 20)]
    public void A_window_at_whole_even_pixels_is_copied(bool horizontal, int offset)
    {
        var source = Noise();
        var (width, height) = horizontal ? (70, SourceHeight) : (SourceWidth, 50);
        var target = new byte[Yuv420.SizeOf(width, height)];
        WindowSampler.Cut(source, SourceWidth, SourceHeight, horizontal, offset, target, width, height);
        var (x, y) = horizontal ? (offset, 0) : (0, offset);
        for (var row = 0; row < height; row++)
            Assert.True(source.AsSpan(((y + row) * SourceWidth) + x, width).SequenceEqual(target.AsSpan(row * width, width)));
        var (chroma, ownChroma) = (SourceWidth * SourceHeight * 5 / 4, width * height * 5 / 4);
        for (var row = 0; row < height / 2; row++)
            Assert.True(source.AsSpan(chroma + (((y / 2) + row) * SourceWidth / 2) + (x / 2), width / 2).SequenceEqual(target.AsSpan(ownChroma + (row * width / 2), width / 2)));
    }

    [Theory]
    [InlineData(true, 10.25)]
    [InlineData(true, 11.5)]
    [InlineData(false, 7.75)]
    public void A_window_between_pixels_continues_a_slope_and_a_wave(bool horizontal, double offset)
    {
        var source = new byte[Yuv420.SizeOf(SourceWidth, SourceHeight)];
        double Wave(double at) => 60 + (1.2 * at) + (30 * Math.Sin(at / 3));
        for (var y = 0; y < SourceHeight; y++)
        {
            for (var x = 0; x < SourceWidth; x++)
                source[(y * SourceWidth) + x] = (byte)Math.Round(Wave(horizontal ? x : y));
        }
        var (width, height) = horizontal ? (70, SourceHeight) : (SourceWidth, 50);
        var target = new byte[Yuv420.SizeOf(width, height)];
        WindowSampler.Cut(source, SourceWidth, SourceHeight, horizontal, offset, target, width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                Assert.InRange(target[(y * width) + x] - Wave(offset + (horizontal ? x : y)), -2, 2);
        }
    }

    [Fact]
    public void Sharp_edges_overshoot_no_further_than_black_and_white()
    {
        var source = new byte[Yuv420.SizeOf(SourceWidth, SourceHeight)];
        for (var y = 0; y < SourceHeight; y++)
            source.AsSpan((y * SourceWidth) + 60, SourceWidth - 60).Fill(255);
        var target = new byte[Yuv420.SizeOf(70, SourceHeight)];
        WindowSampler.Cut(source, SourceWidth, SourceHeight, horizontal: true, 4.5, target, 70, SourceHeight);
        // The cubic swings below black before the edge and above white after it.
        Assert.Equal([0, 0, 128, 255, 255], target.AsSpan(53, 5).ToArray());
        Assert.All(target[..55], value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(256)]
    public void A_mixture_has_its_share_of_either_picture(int weight)
    {
        var (one, other) = (Noise(), Noise(seed: 2));
        var mixed = one.ToArray();
        WindowSampler.Mix(mixed, other, weight);
        for (var i = 0; i < mixed.Length; i++)
            Assert.Equal(((one[i] * (256 - weight)) + (other[i] * weight) + 128) / 256, mixed[i]);
    }

    private static byte[] Noise(int seed = 1)
    {
        var bytes = new byte[Yuv420.SizeOf(SourceWidth, SourceHeight)];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
