using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Pipelines.Photo.Picture.Titles;
using WebStudio.Providers.Music;
using Xunit;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

public sealed class TitleLayerTests
{
    private static readonly uint Black = Raster.Rgb(0, 0, 0);

    [Fact]
    public async Task The_title_comes_and_goes_and_lines_are_there_while_they_are_sung()
    {
        var request = Request(640, 360, Line("Nobody told the river to run", 5, 7), Line("We fold the map", 7.2, 9));
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        Assert.Equal(0, Ink(layer, request, 0.1));
        Assert.True(Ink(layer, request, 2) > 300, "The title is seen.");
        Assert.Equal(0, Ink(layer, request, 4));
        Assert.True(Ink(layer, request, 6) > 300, "The first line is seen.");
        Assert.True(Ink(layer, request, 8) > 150, "The second line is seen.");
        Assert.Equal(0, Ink(layer, request, 9.9));
        Assert.NotEqual(Box(layer, request, 6), Box(layer, request, 8));
    }

    [Fact]
    public async Task Nothing_is_drawn_that_was_not_asked_for()
    {
        var request = Request(640, 360, Line("Nobody told the river to run", 5, 7)) with { ShowTitle = false, ShowLyrics = false };
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        Assert.Equal(0, Ink(layer, request, 2) + Ink(layer, request, 6));
    }

    [Theory]
    [InlineData(640, 360)]
    [InlineData(360, 640)]
    [InlineData(480, 480)]
    [InlineData(360, 480)]
    public async Task Text_of_any_length_stays_inside_the_safe_area(int width, int height)
    {
        var longest = string.Join(' ', Enumerable.Repeat("Mulberry gowns (gleaming)", 3));
        var request = Request(width, height, Line(longest, 5, 7), Line(new string('W', 80), 8, 9.5)) with { Title = "Wandering Through the Quiet Jungle of Everything Yesterday Gave" };
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        // Lines of tall videos keep clear of what players show below.
        var lowest = height * (width * 10 < height * 7 ? 0.85 : 0.95);
        foreach (var seconds in (double[])[2, 6, 9])
        {
            var (left, top, right, bottom) = Box(layer, request, seconds);
            Assert.InRange(left, (0.05 * width) - 1, width / 2);
            Assert.InRange(right, width / 2, (0.95 * width) + 1);
            Assert.InRange(top, 0.05 * height, height);
            Assert.InRange(bottom, top, lowest);
        }
    }

    [Fact]
    public async Task Words_light_up_as_they_are_sung()
    {
        var request = Request(640, 360, Line("one two three four five six", 5, 8));
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        var bright = new[] { 5.05, 5.8, 6.5, 7.2, 7.95 }.Select(seconds => Drawn(layer, request, seconds).Bytes.AsSpan(0, 640 * 360).ToArray().Count(luma => luma > 205)).ToList();
        Assert.All(bright.Zip(bright.Skip(1)), pair => Assert.True(pair.Second > pair.First, string.Join(", ", bright)));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(170)]
    [InlineData(90)]
    public async Task Text_stands_out_from_any_grey_by_four_and_a_half_to_one(int grey)
    {
        var request = Request(640, 360, Line("Mmmm mmmm mmmm mmmm mmmm", 5, 8));
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        // Half sung: lit and plain letters.
        var frame = Drawn(layer, request, 6.5, Raster.Rgb(grey, grey, grey));
        var (left, top, right, bottom) = Box(layer, request, 6.5);
        var lumas = new List<byte>();
        for (var y = top; y < bottom; y++)
            lumas.AddRange(frame.Bytes.AsSpan((y * 640) + left, right - left));
        lumas.Sort();
        // Letters take about a third of their rows; the darkest tenth is between them.
        double between = Light(lumas[lumas.Count / 10]), letters = Light(lumas[lumas.Count * 85 / 100]);
        Assert.True((letters + 0.05) / (between + 0.05) >= 4.5, $"{(letters + 0.05) / (between + 0.05):0.0} to 1");
    }

    [Theory]
    [InlineData("<&>\"'</text></svg><script>alert(1)</script>")]
    [InlineData("]]><image href=\"file:///etc/hostname\" width=\"900\" height=\"900\"/>")]
    [InlineData("&#60;rect width='640' height='360' fill='white'/>")]
    [InlineData("\u0000\u0001\uFFFE\uFFFF\uD800 lone \uDC00")]
    [InlineData("\u202Ereversed\u2066 \u200B\u200D")]
    [InlineData("夕焼けの海へ帰る、君の声がまだ遠く聞こえるまま夜が来る")]
    [InlineData("مرحبا بالعالم הלילה הזה")]
    [InlineData("🌅❤️👩‍👩‍👧 sunset 😀")]
    [InlineData("Z̴̡̢̛͓̦̙a̸̧̛l̷̨̗g̴̢o̵")]
    [InlineData("{0} %s \\n $(id) `id`")]
    public async Task Whatever_people_type_is_set_as_text_and_nothing_else(string text)
    {
        var request = Request(640, 360, Line(text, 5, 8)) with { Title = text };
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        foreach (var seconds in (double[])[2, 7])
        {
            var (left, top, right, bottom) = Box(layer, request, seconds);
            Assert.True(right > left, "Some of it is seen.");
            Assert.InRange(left, 31, 320);
            Assert.InRange(right, 320, 609);
            Assert.InRange(top, 18, 342);
            Assert.InRange(bottom, 18, 342);
            // A drawn rectangle or picture would fill its box.
            Assert.InRange(Ink(layer, request, seconds), 20, (right - left) * (bottom - top) * 0.7);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u0007\uE000")]
    public async Task Text_with_nothing_to_show_shows_nothing(string text)
    {
        var request = Request(320, 180, Line(text, 5, 8)) with { Title = text };
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        Assert.Equal(0, Ink(layer, request, 2) + Ink(layer, request, 6));
    }

    [Fact]
    public void Lines_that_follow_at_once_are_never_seen_together()
    {
        var random = new Random(4);
        for (var song = 0; song < 50; song++)
        {
            var lines = new List<TimedLine>();
            for (double at = random.NextDouble() * 4; at < 30;)
            {
                var length = 0.3 + (3 * random.NextDouble());
                lines.Add(Line("la", at, at + length));
                at += length + (random.Next(3) == 0 ? random.NextDouble() * 2 : random.Next(2) * -0.2);
            }
            var times = CaptionTime.Of(lines, 30);
            for (var i = 0; i < times.Count; i++)
            {
                Assert.True(times[i].Hide >= times[i].Show);
                Assert.True(i == 0 || times[i].Show >= times[i - 1].Hide);
                Assert.True(times[i].Show <= lines[i].Start + 0.21);
            }
        }
    }

    [Fact]
    public async Task Frames_may_be_drawn_in_any_order()
    {
        var request = Request(640, 360, Line("Nobody told the river to run", 5, 7), Line("We fold the map", 7.2, 9));
        var layer = await TitleLayer.CreateAsync(request, CancellationToken.None);
        var forwards = Drawn(layer, request, 6.2).Bytes;
        _ = Drawn(layer, request, 8.4);
        Assert.Equal(forwards, Drawn(layer, request, 6.2).Bytes);
    }

    private static double Light(byte luma) => Math.Pow((luma - 16) / 219.0, 2.2);

    private static TimedLine Line(string text, double start, double end)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var each = (end - start) / Math.Max(1, words.Length);
        return new TimedLine(text, start, end, [.. words.Select((word, i) => new TimedWord(word, start + (i * each), start + ((i + 1) * each)))]);
    }

    private static PictureRequest Request(int width, int height, params TimedLine[] lines) => new()
    {
        Photos = [Sets.Photo(1600, 1200, new PhotoSubject(0.5, 0.5, 0.3, 0.3, 0.2))],
        Times = Sets.Song(10, 90, new Random(1)) with { Lines = lines },
        Title = "Salt on the Window",
        Width = width,
        Height = height,
        Seed = 1,
    };

    private static Yuv420 Drawn(TitleLayer layer, PictureRequest request, double seconds, uint? ground = null)
    {
        var frame = new Yuv420(request.Width, request.Height);
        frame.Fill(ground ?? Black);
        layer.Draw(frame, seconds);
        return frame;
    }

    // On black the shade changes nothing: every changed sample is ink.
    private static int Ink(TitleLayer layer, PictureRequest request, double seconds) =>
        Drawn(layer, request, seconds).Bytes.AsSpan(0, request.Width * request.Height).ToArray().Count(luma => luma > 16);

    private static (int Left, int Top, int Right, int Bottom) Box(TitleLayer layer, PictureRequest request, double seconds)
    {
        var frame = Drawn(layer, request, seconds);
        int left = request.Width, top = request.Height, right = 0, bottom = 0;
        for (var i = 0; i < request.Width * request.Height; i++)
        {
            if (frame.Bytes[i] <= 24)
                continue;
            int x = i % request.Width, y = i / request.Width;
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
        }
        return (left, top, right, bottom);
    }
}
