using System.Text;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Sky, sun or moon, clouds, stars, aurora and lightning.</summary>
internal static class Heavens
{
    public static void Draw(Stage stage)
    {
        var sky = stage.Palette.Sky;
        var down = Math.Min(stage.Height, stage.Horizon * 1.06);
        stage.Sheet.Add($"<rect width=\"{stage.Width:0}\" height=\"{stage.Height:0}\" fill=\"{sky[3]}\"/>");
        stage.Sheet.Add($"<rect width=\"{stage.Width:0}\" height=\"{down:0}\" fill=\"{stage.Sheet.Linear([(0, sky[0], 1), (0.42, sky[1], 1), (0.78, sky[2], 1), (1, sky[3], 1)], (0, 0, 0, 1))}\"/>");
        var weather = stage.Scene.Weather;
        if (stage.Scene.Brief.Style == ImageStyle.Retro)
            SunBands(stage);
        if (stage.Palette.Night && weather is Weather.Clear or Weather.Cloudy or Weather.Aurora)
            Stars(stage, stage.Now, stage.Horizon * 0.95, 110);
        if (weather == Weather.Aurora)
            Aurora(stage);
        if (weather is Weather.Clear or Weather.Cloudy or Weather.Fog or Weather.Aurora)
            SunOrMoon(stage, weather == Weather.Fog ? 0.5 : 1);
        if (stage.Scene.Place is not (Place.Forest or Place.Jungle or Place.Cave))
            Clouds(stage, weather switch { Weather.Clear or Weather.Aurora => 3, Weather.Cloudy => 7, Weather.Fog => 2, _ => 11 });
        if (weather == Weather.Storm)
            Lightning(stage);
    }

    public static void Stars(Stage stage, SeededRandom random, double bottom, int count)
    {
        StringBuilder small = new(), large = new();
        for (var i = 0; i < count; i++)
        {
            var r = stage.Unit * (random.Chance(0.12) ? random.Between(0.0016, 0.0028) : random.Between(0.0006, 0.0013));
            double x = stage.Width * random.Next(), y = bottom * Math.Pow(random.Next(), 1.3);
            (r > stage.Unit * 0.0015 ? large : small).Append($"M{x - r:0.#} {y:0.#} a{r:0.##} {r:0.##} 0 1 0 {r * 2:0.##} 0 a{r:0.##} {r:0.##} 0 1 0 {-r * 2:0.##} 0 Z ");
        }
        var white = stage.Palette.Graded(Hue.Of(0xfdf9ea));
        stage.Fill(small.ToString(), white, 0.7);
        stage.Fill(large.ToString(), white);
    }

    private static void SunOrMoon(Stage stage, double strength)
    {
        var (x, y) = stage.Sun;
        var u = stage.Unit;
        var sun = stage.Palette.Sun;
        var night = stage.Palette.Night;
        var r = u * (night ? 0.055 : stage.Scene.Hour == Hour.Day ? 0.045 : 0.075);
        if (stage.Palette.Style.Halo)
        {
            stage.Shine(x, y, u * 0.75, u * 0.6, stage.Palette.Sky[3].Mix(sun, 0.5), (night ? 0.45 : 0.75) * strength);
            stage.Shine(x, y, r * 3.2, r * 3.2, sun, 0.7 * strength);
        }
        stage.Disc(x, y, r, r, sun, strength);
        if (night && strength > 0.9)
        {
            var crater = sun.Mix(stage.Palette.Sky[2], 0.22);
            stage.Disc(x - (r * 0.3), y - (r * 0.25), r * 0.24, r * 0.2, crater);
            stage.Disc(x + (r * 0.28), y + (r * 0.2), r * 0.3, r * 0.26, crater);
            stage.Disc(x - (r * 0.2), y + (r * 0.45), r * 0.16, r * 0.12, crater);
        }
    }

    private static void Clouds(Stage stage, int count)
    {
        var random = stage.Now;
        var wild = stage.Scene.Weather is Weather.Storm or Weather.Rain or Weather.Overcast or Weather.Snow;
        for (var i = 0; i < count; i++)
        {
            var t = (i + random.Next()) / count;
            double y = stage.Horizon * (wild ? random.Between(-0.02, 0.75) : 0.12 + (0.72 * t)), near = 1 - (y / stage.Horizon);
            double w = stage.Unit * random.Between(0.16, 0.34) * (0.5 + near) * (wild ? 1.7 : 1), h = w * random.Between(0.2, 0.32) * (0.5 + (0.6 * near)), x = stage.Width * random.Next();
            Hue under = stage.Palette.Sky[1].Mix(stage.Palette.Sky[2], 0.6), top = wild ? under.Lighter(0.05) : stage.Palette.Sky[3].Mix(stage.Palette.Sun, 0.6).Lighter(stage.Palette.Night ? -0.3 : 0.03);
            if (stage.Palette.Night)
                top = stage.Palette.Sky[2].Lighter(0.08);
            if (stage.Scene.Hour is Hour.Dusk or Hour.Dawn or Hour.Golden && !wild)
                (under, top) = (stage.Palette.Sky[1].Mix(stage.Palette.Sky[2], 0.35), stage.Palette.Sky[2].Mix(stage.Palette.Sun, 0.45));
            if (random.Chance(wild ? 0.2 : 0.35))
                Streak(stage, x, y, w * 1.6, h * 0.22, top);
            else
                Heap(stage, random, (x, y, w, h), top, under, wild);
        }
    }

    // Three heaps in one: a pale one behind, the body, and its lit crown towards the light.
    private static void Heap(Stage stage, SeededRandom random, (double X, double Y, double W, double H) at, Hue top, Hue under, bool wild)
    {
        var side = stage.Sun.X < at.X ? -1 : 1;
        stage.Fade(Cloud(random, at.X - (side * at.W * 0.25), at.Y - (at.H * 0.1), at.W * 0.8, at.H * 1.1), under.Mix(top, 0.4), under, 0.6, 0.15);
        stage.Fade(Cloud(random, at.X, at.Y, at.W, at.H), top, under, wild ? 0.75 : 0.95, wild ? 0.8 : 0.2);
        stage.Fade(Cloud(random, at.X + (side * at.W * 0.22), at.Y - (at.H * 0.12), at.W * 0.52, at.H * 0.72), top.Lighter(wild ? 0.02 : 0.035), top, 0.8, 0);
    }

    private static void Streak(Stage stage, double x, double y, double w, double h, Hue colour) =>
        stage.Fill($"M{x - w:0} {y:0.#} Q{x - (w * 0.3):0} {y - h:0.#} {x + (w * 0.2):0} {y - (h * 0.6):0.#} T{x + w:0} {y:0.#} Q{x + (w * 0.2):0} {y + (h * 0.7):0.#} {x - w:0} {y:0.#} Z", colour, 0.55);

    /// <summary>A heap cloud: round above, flat below.</summary>
    public static string Cloud(SeededRandom random, double x, double y, double w, double h)
    {
        var lobes = 5 + random.Next(4);
        var data = new StringBuilder($"M{x - w:0.#} {y:0.#} ");
        for (var i = 1; i <= lobes; i++)
        {
            double t = Math.Clamp((i + (i < lobes ? random.Between(-0.3, 0.3) : 0)) / lobes, 0, 1), px = x - w + (2 * w * t), rise = i == lobes ? 0 : h * Math.Sin(Math.PI * t) * random.Between(0.65, 1.3);
            var r = w / lobes * random.Between(1.05, 1.5);
            data.Append($"A{r:0.#} {r:0.#} 0 0 1 {px:0.#} {y - rise:0.#} ");
        }
        return data.Append($"Q{x:0.#} {y + (h * 0.22):0.#} {x - w:0.#} {y:0.#} Z").ToString();
    }

    private static void Aurora(Stage stage)
    {
        Hue[] colours = [stage.Palette.Graded(Hue.Of(0x3df0a0)), stage.Palette.Graded(Hue.Of(0x38c8e0)), stage.Palette.Graded(Hue.Of(0xa060f0))];
        for (var band = 0; band < 3; band++)
        {
            double phase = stage.Now.Between(0, 6), y = stage.Horizon * (0.35 + (0.15 * band));
            for (var i = 0; i < 26; i++)
            {
                double t = i / 26.0, x = stage.Width * t, top = y + (stage.Horizon * 0.1 * Math.Sin((t * 7) + phase)), h = stage.Horizon * stage.Now.Between(0.25, 0.5);
                stage.Box(x, top - h, (stage.Width / 26) + 1, h, colours[band], colours[band], 0, stage.Now.Between(0.16, 0.38));
            }
        }
    }

    private static void Lightning(Stage stage)
    {
        var random = stage.Now;
        double x = stage.Width - stage.FocusX, y = stage.Horizon * 0.06;
        stage.Shine(x, stage.Horizon * 0.4, stage.Unit * 0.5, stage.Unit * 0.6, Hue.Of(0xe8e6ff), 0.6);
        var data = new StringBuilder($"M{x:0} {y:0}");
        while (y < stage.Horizon)
        {
            x += stage.Unit * random.Between(-0.05, 0.05);
            y += stage.Unit * random.Between(0.02, 0.06);
            data.Append($" L{x:0} {y:0}");
            if (random.Chance(0.25))
                stage.Line($"M{x:0} {y:0} l{stage.Unit * random.Between(-0.08, 0.08):0} {stage.Unit * 0.05:0} l{stage.Unit * random.Between(-0.05, 0.05):0} {stage.Unit * 0.06:0}", stage.Unit * 0.002, Hue.Of(0xf4f0ff), 0.8);
        }
        stage.Line(data.ToString(), stage.Unit * 0.012, Hue.Of(0xcfc8ff), 0.35);
        stage.Line(data.ToString(), stage.Unit * 0.0045, Hue.Of(0xffffff));
    }

    private static void SunBands(Stage stage)
    {
        var (x, y) = (stage.Sun.X, stage.Horizon * 0.72);
        Hue from = stage.Palette.Sky[0], to = stage.Palette.Sky[3];
        for (var i = 6; i >= 0; i--)
            stage.Disc(x, y, stage.Unit * (0.13 + (0.115 * i)), stage.Unit * (0.13 + (0.115 * i)), to.Mix(from, i / 6.5));
    }
}
