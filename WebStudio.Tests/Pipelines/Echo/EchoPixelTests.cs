using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Pipelines.Paint;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>Decoded pixels beside the array they come from.</summary>
public sealed class EchoPixelTests : IAsyncDisposable
{
    private const double Bound = 2;

    private readonly StudioApp _app = StudioApp.Start();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Speckle_of_every_type_is_decoded_within_the_bound()
    {
        double[] speckle = [.. EchoSteps.Speckle(4, 60, 81)];
        foreach (var type in ElementArrays.AllTypes)
        {
            // Each with values that its own window maps to the whole range of brightness.
            var (low, high) = type switch
            {
                ElementType.Bool or ElementType.Float32 => (0.0, 1.0),
                ElementType.UInt8 => (0, 255),
                ElementType.Float16 => (-2, 30),
                ElementType.Float64 => (1e6, 1e6 + 50),
                _ => (Math.Max(ElementArrays.Limits(type).Min, -1e9), Math.Min(ElementArrays.Limits(type).Max, 1e9)),
            };
            double[] values = [.. speckle.Select(v => ElementArrays.Stored(type, type == ElementType.Bool ? Math.Round(v) : low + ((high - low) * v)))];
            double min = type is ElementType.UInt8 or ElementType.Bool or ElementType.Float32 ? low : values.Min(), max = type is ElementType.UInt8 or ElementType.Bool or ElementType.Float32 ? high : values.Max();
            var (result, video, _) = await _app.ConvertAsync(EchoSteps.Npz(("frames", type, [4, 60, 81], values)));
            Assert.Equal((min, max), ((double)result["window_min"]!, (double)result["window_max"]!));
            Assert.Equal(type.NumPyName(), (string?)result["dtype"]);
            Assert.Equal((82, 60, 4), ((int)result["width"]!, (int)result["height"]!, (int)result["frames"]!));
            Assert.Equal(0, (double)result["clipped_percent"]!);
            await AssertPixelsAsync(video, 4, 60, 81, index => 255 * (values[index] - min) / (max - min), Bound, type.ToString());
        }
    }

    [Fact]
    public async Task Pure_noise_is_decoded_within_the_bound()
    {
        var random = new Random(4);
        double[] values = [.. Enumerable.Range(0, 12 * 128 * 160).Select(_ => (double)random.Next(256))];
        var (_, video, _) = await _app.ConvertAsync(EchoSteps.Npz(("frames", ElementType.UInt8, [12, 128, 160], values)));
        await AssertPixelsAsync(video, 12, 128, 160, index => values[index], Bound, "noise");
    }

    [Fact]
    public async Task A_window_clips_what_lies_outside_and_its_share_is_told()
    {
        double[] values = [.. Enumerable.Range(0, 2 * 50 * 100).Select(i => i % 100 * 10.0)];
        var npz = EchoSteps.Npz(("a", ElementType.Int16, [2, 50, 100], values));
        var (result, video, _) = await _app.ConvertAsync(npz, """{"window_min":200,"window_max":"599"}""");
        Assert.Equal((0, 990, 200, 599), ((double)result["value_min"]!, (double)result["value_max"]!, (double)result["window_min"]!, (double)result["window_max"]!));
        Assert.Equal(60, (double)result["clipped_percent"]!);
        await AssertPixelsAsync(video, 2, 50, 100, index => Math.Clamp(255 * (values[index] - 200) / 399, 0, 255), Bound, "window");
        var (upper, _, _) = await _app.ConvertAsync(npz, """{"window_max":494}""");
        Assert.Equal((0, 494, 50), ((double)upper["window_min"]!, (double)upper["window_max"]!, (double)upper["clipped_percent"]!));
    }

    [Fact]
    public async Task NaN_is_black_infinity_is_clipped_and_both_are_told()
    {
        double[] values = [.. Enumerable.Range(0, 3 * 40 * 40).Select(i => i % 40 < 10 ? double.NaN : i % 40 < 20 ? double.PositiveInfinity : i % 40 < 30 ? -20 : 60)];
        var (result, video, _) = await _app.ConvertAsync(EchoSteps.Npz(("a", ElementType.Float32, [3, 40, 40], values)));
        Assert.Equal((1200, 1200, 25, -20, 60), ((long)result["nan_count"]!, (long)result["infinite_count"]!, (double)result["clipped_percent"]!, (double)result["value_min"]!, (double)result["value_max"]!));
        await AssertPixelsAsync(video, 3, 40, 40, index => index % 40 < 10 ? 0 : index % 40 < 20 ? 255 : index % 40 < 30 ? 0 : 255, Bound, "NaN");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(3, 2)]
    [InlineData(17, 33)]
    public async Task Odd_and_tiny_frames_are_padded_and_decode(int height, int width)
    {
        double[] values = [.. Enumerable.Range(0, height * width).Select(i => (i * 37) % 256.0)];
        var (result, video, _) = await _app.ConvertAsync(EchoSteps.Npz(("frames", ElementType.UInt8, [1, height, width], values)), """{"quality":"high"}""");
        int evenWidth = width + (width % 2), evenHeight = height + (height % 2);
        Assert.Equal((evenWidth, evenHeight), ((int)result["width"]!, (int)result["height"]!));
        Assert.Contains("Padded", (string?)result["resized"], StringComparison.Ordinal);
        var frame = Assert.Single(await EchoSteps.GrayAsync(video, evenWidth, evenHeight));
        for (var i = 0; i < frame.Length; i++)
            Assert.InRange(frame[i], values[Source(i)] - 8, values[Source(i)] + 8);

        int Source(int at) => (Math.Min(at / evenWidth, height - 1) * width) + Math.Min(at % evenWidth, width - 1);
    }

    [Theory]
    [InlineData("THWC", 3, ElementType.UInt8)]
    [InlineData("THWC", 4, ElementType.UInt16)]
    [InlineData("TCHW", 3, ElementType.Float32)]
    public async Task Colours_are_those_of_the_array(string axes, int channels, ElementType type)
    {
        const int Side = 48;
        (int R, int G, int B)[] colors = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (200, 120, 40), (255, 255, 255), (17, 99, 180)];
        var planes = axes[1] == 'C';
        int[] shape = planes ? [2, channels, Side, Side] : [2, Side, Side, channels];
        var scale = type == ElementType.Float32 ? 1 / 255.0 : 1;
        var values = Enumerable.Range(0, 2 * Side * Side * channels).Select(i =>
        {
            var (y, x, c) = planes ? (i / Side % Side, i % Side, i / Side / Side % channels) : (i / channels / Side % Side, i / channels % Side, i % channels);
            var (r, g, b) = colors[(y / 24 * 3) + (x / 16)];
            return scale * (c switch { 0 => r, 1 => g, 2 => b, _ => 40000 });
        });
        var (result, video, _) = await _app.ConvertAsync(EchoSteps.Npz(("arr_0", type, shape, values)));
        Assert.Equal((axes, 2), ((string?)result["axes"], (int)result["frames"]!));
        foreach (var frame in await PaintSteps.FramesAsync(video, Side, Side))
        {
            for (var i = 0; i < colors.Length; i++)
            {
                var pixel = frame.Pixels[(((i / 3 * 24) + 12) * Side) + (i % 3 * 16) + 8];
                foreach (var (shift, expected) in new[] { (0, colors[i].R), (8, colors[i].G), (16, colors[i].B) })
                    Assert.InRange((int)((pixel >> shift) & 255), expected - 5, expected + 5);
            }
        }
    }

    private static async Task AssertPixelsAsync(string video, int frames, int height, int width, Func<int, double> expected, double bound, string what)
    {
        int evenWidth = width + (width % 2), evenHeight = height + (height % 2);
        var info = await Ffprobe.InspectAsync(video, CancellationToken.None);
        Assert.Equal((evenWidth, evenHeight, "h264", "High", "yuv420p"), (info.Width, info.Height, info.VideoCodec, info.Profile, info.PixelFormat));
        var decoded = await EchoSteps.GrayAsync(video, evenWidth, evenHeight);
        Assert.Equal(frames, decoded.Count);
        for (var frame = 0; frame < frames; frame++)
        {
            var levels = Enumerable.Range(0, height * width).Select(i => decoded[frame][(i / width * evenWidth) + (i % width)]);
            var error = EchoSteps.Mae(Enumerable.Range(frame * height * width, height * width).Select(expected), levels);
            Assert.True(error <= bound, $"{what}: frame {frame} differs by {error:0.00} of 255.");
        }
    }
}
