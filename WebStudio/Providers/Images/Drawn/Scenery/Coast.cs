using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Sea, beach, lake, river, and below the water.</summary>
internal static class Coast
{
    public static void Sea(Stage stage)
    {
        var u = stage.Unit;
        if (stage.Same.Chance(0.6))
            stage.Fade(Land.Ridge(stage, stage.Same, stage.Horizon + (u * 0.03), u * 0.07, 0.5, stage.Horizon + (u * 0.04)), stage.Tone(Material.Stone, 0.9), stage.Palette.HazeColour);
        var wild = stage.Scene.Weather is Weather.Storm or Weather.Rain;
        Waters.Surface(stage, stage.Horizon, stage.Height, wild ? 0.1 : 0.6);
        if (wild || stage.Scene.Shot != Shot.Wide)
            Waters.Waves(stage, stage.Now, stage.Horizon + (u * 0.03), wild ? 5 : 3, u * (wild ? 0.05 : 0.018));
    }

    public static void Beach(Stage stage)
    {
        var u = stage.Unit;
        stage.Fade(Land.Ridge(stage, stage.Same, stage.Horizon, u * 0.08, 0.5, stage.Horizon + (u * 0.04)), stage.Tone(Material.Leaf, 0.88), stage.Palette.HazeColour);
        Waters.Surface(stage, stage.Horizon, stage.Height, 0.7);
        double y = stage.Ground(0.55), low = stage.Height + 2, right = stage.FocusX > stage.Width / 2 ? 1 : 0, x0 = right > 0 ? stage.Width + 2 : -2, x1 = right > 0 ? -2 : stage.Width + 2;
        Hue foam = stage.Tone(Material.Snow.Light(), 0.1), wet = stage.Tone(Material.Sand.Deep(), 0.2), sand = stage.Tone(Material.Sand.Light(), 0.1);
        Shore(u * 0.0, foam, 0.85);
        Shore(u * 0.018, wet, 1);
        Shore(u * 0.05, sand, 1);
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.09, 26), stage.Tone(Material.Grass.Dark(), 0.05));
        void Shore(double down, Hue colour, double opacity)
        {
            var data = $"M{x0:0} {y + down:0} C{(x0 * 0.6) + (x1 * 0.4):0} {y + down + (u * 0.03):0} {(x0 * 0.55) + (x1 * 0.45):0} {y + down + (u * 0.16):0} {(x0 * 0.3) + (x1 * 0.7):0} {y + down + ((low - y) * 0.62):0} S{x1:0} {low - (u * 0.12) + down:0} {x1:0} {low - (u * 0.08) + down:0} L{x1:0} {low:0} L{x0:0} {low:0} Z";
            if (opacity < 1)
                stage.Fill(data, colour, opacity);
            else
                stage.Fade(data, colour, colour.Lighter(-0.07));
        }
    }

    public static void Lake(Stage stage)
    {
        var u = stage.Unit;
        Land.Peaks(stage, stage.Same, stage.Horizon + (u * 0.01), u * 0.3, Math.Max(2, (int)(stage.Width / u * 2.2)), 0.8, snow: true);
        stage.Mist(stage.Horizon, u * 0.18, 0.5);
        stage.Fade(Flora.Pines(stage, stage.Same, stage.Horizon + (u * 0.005), u * 0.09, 1.2, stage.Horizon + (u * 0.01)), stage.Tone(Material.Leaf, 0.6), stage.Tone(Material.Leaf.Dark(), 0.6));
        var water = stage.Horizon + (u * 0.01);
        Waters.Surface(stage, water, stage.Height, 0.95);
        // The far shore once more, upside down and faint.
        var mirrored = Flora.Pines(stage, new Music.SeededRandom(stage.Scene.Brief.Seed, "mirror"), 0, u * 0.085, 1.1, -2);
        stage.Sheet.Add($"<path transform=\"translate(0 {water:0}) scale(1 -1)\" d=\"{mirrored}\" fill=\"{stage.Tone(Material.Leaf.Dark(), 0.6)}\" fill-opacity=\"0.4\"/>");
        stage.Mist(water + (u * 0.02), u * 0.05, 0.5);
        if (stage.Scene.Motifs.All(motif => motif.Place != MotifPlace.Water))
            Bank(stage, 0.4);
        else if (stage.Scene.Figures.Count > 0)
            Bank(stage, 0.16);
        else
            stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.16, 60), stage.Tone(Material.Leaf.Deep(), 0.02));
    }

    public static void River(Stage stage)
    {
        OpenLand.Distance(stage, 0.2);
        OpenLand.Rolling(stage, Material.Grass, 3, 0.05);
        Waters.River(stage, stage.Horizon + (stage.Unit * 0.05), 0.12);
        OpenLand.Tufts(stage, Material.Grass, flowers: stage.Scene.Mood > 0);
    }

    public static void Underwater(Stage stage)
    {
        var u = stage.Unit;
        Hue top = stage.Palette.Graded(Hue.Of(0x5fc8d8)), middle = stage.Palette.Graded(Hue.Of(0x1d7aa6)), deep = stage.Palette.Graded(stage.Scene.Mood < -0.2 ? Hue.Of(0x06202c) : Hue.Of(0x0b3a5e));
        stage.Sheet.Add($"<rect width=\"{stage.Width:0}\" height=\"{stage.Height:0}\" fill=\"{stage.Sheet.Linear([(0, top, 1), (0.4, middle, 1), (1, deep, 1)], (0, 0, 0, 1))}\"/>");
        stage.Shine(stage.FocusX, -u * 0.05, u * 0.9, u * 0.7, Hue.Of(0xe8fff4), 0.7);
        Woods.Shafts(stage);
        for (var i = 0; i < 4; i++)
        {
            var y = stage.Height * (0.62 + (0.11 * i));
            stage.Fade(Land.Ridge(stage, stage.Same, y, u * (0.16 - (0.03 * i)), 0.55, stage.Height + 2), middle.Mix(deep, 0.3 + (0.2 * i)), deep.Lighter(-0.03 * i));
        }
        stage.Fade(Land.Hills(stage, stage.Same, stage.Height * 0.9, u * 0.03, 1, stage.Height + 2), deep.Mix(stage.Tone(Material.Sand, 0), 0.45), deep);
        for (var i = 0; i < 16; i++)
            Weed(stage, stage.Width * stage.Same.Next(), stage.Height * stage.Same.Between(0.92, 1.02), u * stage.Same.Between(0.12, 0.4), i % 4 == 0 ? stage.Palette.Of(Material.Accent, 0.2) : middle.Mix(stage.Palette.Of(Material.Leaf, 0), 0.5).Lighter(-0.1));
        for (var i = 0; i < 40; i++)
        {
            double r = u * stage.Now.Between(0.002, 0.008), x = stage.FocusX + (stage.Width * 0.16 * stage.Now.Bell()), y = stage.Height * stage.Now.Next();
            stage.Disc(x, y, r, r, Hue.Of(0xdff8ff), stage.Now.Between(0.15, 0.5));
        }
    }

    /// <summary>A rock out of the sea for what cannot swim.</summary>
    public static void Rock(Stage stage, double x, double foot, double width)
    {
        var random = stage.Now;
        double half = width * 0.85, low = Math.Min(stage.Height + 4, foot + (width * 0.3));
        string left = Land.Zigzag(random, x - (half * 0.75), foot, x - (half * 1.3), low, width * 0.04), right = Land.Zigzag(random, x + (half * 0.75), foot, x + (half * 1.3), low, width * 0.04);
        stage.Fade($"M{x - (half * 0.75):0} {foot:0} {left} L{x + (half * 1.3):0} {low:0} L{x + (half * 0.75):0} {foot:0} Q{x:0} {foot - (width * 0.05):0} {x - (half * 0.75):0} {foot:0} Z", stage.Tone(Material.Stone.Flat(), 0.15), stage.Tone(Material.Stone.Deep(), 0.1));
        stage.Fade($"M{x:0} {foot - (width * 0.02):0} L{x + (half * 0.75):0} {foot:0} {right} L{x + (half * 0.1):0} {low:0} Z", stage.Tone(Material.Stone.Dark(), 0.15), stage.Tone(Material.Stone.Deep(), 0.05), stage.LightFrom < 0 ? 0.9 : 0.2, 0.6);
        stage.Disc(x, low, half * 1.45, width * 0.035, stage.Palette.Sky[3], 0.45);
    }

    private static void Weed(Stage stage, double x, double foot, double height, Hue colour)
    {
        for (var i = 0; i < 3; i++)
        {
            double lean = height * stage.Same.Between(-0.3, 0.3), h = height * stage.Same.Between(0.6, 1), w = height * 0.04;
            stage.Fill($"M{x - w:0} {foot:0} C{x - w + lean:0} {foot - (h * 0.4):0} {x - (w * 2) - lean:0} {foot - (h * 0.7):0} {x + lean:0} {foot - h:0} C{x + w - (lean * 0.5):0} {foot - (h * 0.65):0} {x + (w * 2) + lean:0} {foot - (h * 0.4):0} {x + w:0} {foot:0} Z", colour, 0.9);
            x += w * 2.5;
        }
    }

    private static void Bank(Stage stage, double depth)
    {
        var u = stage.Unit;
        stage.Fade(Land.Hills(stage, stage.Now, stage.Ground(depth), u * 0.03, 1, stage.Height + 2), stage.Tone(Material.Grass.Light(), depth), stage.Tone(Material.Grass.Dark(), 0));
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Ground(depth) + (u * 0.02), u * 0.05, 50), stage.Tone(Material.Leaf.Dark(), depth * 0.7));
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.12, 80), stage.Tone(Material.Leaf.Deep(), 0.02));
    }
}
