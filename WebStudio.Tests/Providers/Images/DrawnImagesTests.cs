using System.Xml.Linq;
using WebStudio.Media;
using WebStudio.Providers.Images;
using WebStudio.Providers.Images.Drawn;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Images.Drawn.Scenery;

namespace WebStudio.Tests.Providers.Images;

public sealed class DrawnImagesTests
{
    public static TheoryData<string, string, string> Scenes => new()
    {
        { "A lighthouse above the sea in a storm", "Sea", "Storm" },
        { "A wolf in the forest in fog", "Forest", "Fog" },
        { "A street of the city in the rain", "City", "Rain" },
        { "A bedroom at night", "Bedroom", "" },
        { "An astronaut in orbit round a planet", "Space", "" },
        { "Soldiers in a trench on the battlefield", "Battlefield", "" },
        { "Sharks over a coral reef, underwater", "Underwater", "" },
        { "A ghost in the graveyard", "Cemetery", "" },
        { "The library of a scholar", "Library", "" },
        { "Northern lights, aurora over the frozen tundra", "SnowLand", "Aurora" },
    };

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Words_choose_place_and_weather(string prompt, string place, string weather)
    {
        var scene = SceneReader.Read(Brief(prompt));

        Assert.Equal(place, scene.Place.ToString());
        if (weather.Length > 0)
            Assert.Equal(weather, scene.Weather.ToString());
    }

    [Fact]
    public void Every_place_at_every_hour_is_a_drawing_of_its_own_and_sound_xml()
    {
        var drawings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in Enum.GetValues<Place>())
        {
            foreach (var hour in Enum.GetValues<Hour>())
            {
                var scene = SceneReader.Read(Brief("Nothing known")) with { Place = place, Hour = hour, Weather = (Weather)((int)place % 8), Shot = (Shot)((int)hour % 3) };
                var svg = Composer.Draw(scene).ToString();
                Assert.NotEmpty(XDocument.Parse(svg).Root!.Elements());
                Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
                Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
                Assert.True(drawings.Add(svg), $"{place} at {hour} is a drawing that was there before");
            }
        }
    }

    [Fact]
    public void No_word_from_outside_is_in_the_drawing()
    {
        var brief = Brief("A castle </svg><script>alert(1)</script> &#0; zyxgarble") with { Narration = "<image href='file:///etc/passwd'/> zyxgarble", Keywords = ["\"><zyxgarble/>"], Setting = "zyxgarble", Cast = [new CastMember("zyxgarble<g>", "zyxgarble hat")] };

        var svg = Composer.Draw(SceneReader.Read(brief)).ToString();

        Assert.DoesNotContain("zyxgarble", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("href", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scene_of_unknown_words_is_a_landscape_and_the_same_place_all_story_long()
    {
        var places = Enumerable.Range(0, 6).Select(i => SceneReader.Read(Brief("Xyzzy plugh") with { Narration = "Qwerty uiop.", Index = i, Count = 6 }).Place).Distinct();

        Assert.Single(places);
    }

    [Fact]
    public void Scenes_in_a_row_and_takes_of_one_scene_are_composed_differently()
    {
        var brief = Brief("A cottage in the village") with { Count = 6 };
        var drawings = Enumerable.Range(0, 6).Select(i => brief with { Index = i }).Concat(Enumerable.Range(1, 3).Select(take => brief with { Take = take }))
            .Select(one => Composer.Draw(SceneReader.Read(one)).ToString()).ToArray();
        var shots = Enumerable.Range(0, 6).Select(i => SceneReader.Read(brief with { Index = i }).Shot).Distinct().Count();

        Assert.Equal(drawings.Length, drawings.Distinct(StringComparer.Ordinal).Count());
        Assert.True(shots >= 2, "the camera stays where it is");
    }

    [Fact]
    public async Task Equal_briefs_give_equal_pictures_as_a_file_of_the_size_asked_for()
    {
        using var scratch = new Scratch();
        var brief = Brief("A ship at sunset") with { Width = 256, Height = 300, Style = ImageStyle.OilPainting };
        string first = scratch.PathFor("1.jpg"), second = scratch.PathFor("2.jpg");

        Assert.Null(await new DrawnImages().MakeAsync(brief, first, TestContext.Current.CancellationToken));
        await new DrawnImages().MakeAsync(brief, second, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken));
        var header = ImageHeader.Read(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken));
        Assert.Equal((256, 300), (header.Width, header.Height));
    }

    [Theory]
    [InlineData(255, 720)]
    [InlineData(1280, 1921)]
    public async Task A_size_beyond_the_limits_is_refused(int width, int height)
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => new DrawnImages().MakeAsync(Brief("A tree") with { Width = width, Height = height }, "never", TestContext.Current.CancellationToken));

        Assert.Contains("256 to 1920", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_two_styles_differ_in_colour_line_or_texture()
    {
        var looks = new Dictionary<ImageStyle, double[]>();
        foreach (var style in Enum.GetValues<ImageStyle>())
            looks[style] = Measure(await DrawnImages.DrawAsync(Brief("A cottage by a river in the evening") with { Style = style, Width = 384, Height = 256 }, TestContext.Current.CancellationToken));

        foreach (var (one, other) in from one in looks.Keys from other in looks.Keys where one < other select (one, other))
        {
            var distance = Math.Sqrt(looks[one].Zip(looks[other], (a, b) => (a - b) * (a - b)).Sum());
            Assert.True(distance > 1, $"{one} and {other} are only {distance:0.00} apart");
        }
    }

    // Each in units that a viewer notices: mean L*, a*, b* by 4, their spread by 4, fine texture and edges by a quarter of their usual size.
    [Fact]
    public async Task A_forest_in_snow_has_white_ground()
    {
        var light = new List<double>();
        foreach (var prompt in (string[])["A forest by day", "A snowy forest by day"])
        {
            var raster = await DrawnImages.DrawAsync(Brief(prompt) with { Width = 384, Height = 256, Index = 2 }, TestContext.Current.CancellationToken);
            var sum = 0.0;
            for (var y = raster.Height * 7 / 10; y < raster.Height * 9 / 10; y++)
            {
                foreach (var pixel in raster.Row(y))
                    sum += (pixel & 255) + ((pixel >> 8) & 255) + ((pixel >> 16) & 255);
            }
            light.Add(sum / raster.Width / (raster.Height / 5.0) / 3);
        }
        Assert.True(light[1] > light[0] * 1.25, $"with snow {light[1]:F0}, without {light[0]:F0}");
    }

    private static double[] Measure(Raster raster)
    {
        double l = 0, a = 0, b = 0, ll = 0, chroma = 0, texture = 0, edges = 0;
        for (var y = 0; y < raster.Height; y++)
        {
            var row = raster.Row(y);
            for (var x = 2; x < row.Length; x++)
            {
                var lab = Lab.Of(row[x]);
                double fine = Math.Abs(lab.X - (2 * Lab.Of(row[x - 1]).X) + Lab.Of(row[x - 2]).X);
                (l, a, b, ll, chroma, texture) = (l + lab.X, a + lab.Y, b + lab.Z, ll + (lab.X * lab.X), chroma + Math.Sqrt((lab.Y * lab.Y) + (lab.Z * lab.Z)), texture + fine);
                edges += Math.Abs(lab.X - Lab.Of(row[x - 1]).X) > 12 ? 1 : 0;
            }
        }
        double n = raster.Height * (raster.Width - 2.0);
        return [l / n / 4, a / n / 4, b / n / 4, Math.Sqrt((ll / n) - (l / n * (l / n))) / 4, chroma / n / 4, texture / n, edges / n * 40];
    }

    private static ImageBrief Brief(string prompt) => new() { Prompt = prompt, Narration = "", Style = ImageStyle.Cinematic, Width = 640, Height = 360, Seed = 11 };
}
