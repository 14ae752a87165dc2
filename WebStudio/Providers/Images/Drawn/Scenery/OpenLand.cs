using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Meadows, mountains, deserts, snow: open land with what grows on it.</summary>
internal static class OpenLand
{
    public static void Meadow(Stage stage)
    {
        Distance(stage, 0.16);
        Rolling(stage, Material.Grass, 4, 0.07);
        Flora.Groups(stage, stage.Same, 0.45, stage.Unit * 0.16, stage.Tone(Material.Leaf.Dark(), 0.4), pines: false);
        Tufts(stage, Material.Grass, flowers: true);
    }

    public static void Mountains(Stage stage)
    {
        var u = stage.Unit;
        Land.Peaks(stage, stage.Same, stage.Horizon + (u * 0.02), u * 0.4, Wide(stage, 3), 0.82, snow: true);
        stage.Mist(stage.Horizon, u * 0.24, 0.5);
        Land.Peaks(stage, stage.Same, stage.Horizon + (u * 0.06), u * 0.52, Wide(stage, 1.3), 0.5, snow: true);
        stage.Mist(stage.Horizon + (u * 0.06), u * 0.22, 0.55);
        stage.Fade(Flora.Pines(stage, stage.Same, stage.Horizon + (u * 0.05), u * 0.07, 1.3, stage.Height), stage.Tone(Material.Leaf, 0.55), stage.Tone(Material.Leaf, 0.75));
        Rolling(stage, Material.Grass, 3, 0.06);
        Flora.Groups(stage, stage.Same, 0.36, u * 0.17, stage.Tone(Material.Leaf.Dark(), 0.3), pines: true);
        Tufts(stage, Material.Grass, flowers: false);
    }

    public static void Desert(Stage stage)
    {
        var u = stage.Unit;
        stage.Fade(Land.Ridge(stage, stage.Same, stage.Horizon - (u * 0.02), u * 0.05, 0.45, stage.Height), stage.Tone(Material.Brick, 0.8), stage.Palette.HazeColour);
        for (var i = 0; i < 5; i++)
            Dune(stage, i / 4.0, 0.8 - (i * 0.2));
    }

    public static void SnowLand(Stage stage)
    {
        var u = stage.Unit;
        Land.Peaks(stage, stage.Same, stage.Horizon + (u * 0.03), u * 0.3, Wide(stage, 4), 0.75, snow: true);
        stage.Mist(stage.Horizon + (u * 0.02), u * 0.2, 0.6);
        stage.Fill(Flora.Pines(stage, stage.Same, stage.Horizon + (u * 0.04), u * 0.08, 0.8, stage.Height), stage.Tone(Material.Leaf.Dark(), 0.65).Mix(stage.Tone(Material.Snow, 0.6), 0.3));
        Rolling(stage, Material.Snow, 4, 0.05);
        Flora.Groups(stage, stage.Same, 0.4, u * 0.16, stage.Tone(Material.Leaf.Dark(), 0.35).Mix(stage.Tone(Material.Snow, 0.3), 0.2), pines: true);
    }

    public static void Road(Stage stage)
    {
        var u = stage.Unit;
        Distance(stage, 0.12);
        Rolling(stage, stage.Scene.Mood < -0.2 ? Material.Earth : Material.Grass, 2, 0.03);
        double vx = stage.Width * 0.5 + ((stage.FocusX - (stage.Width * 0.5)) * 0.5), top = stage.Ground(0.94), low = stage.Height + 4;
        Hue far = stage.Tone(Material.Stone, 0.85), near = stage.Tone(Material.Stone.Deep(), 0);
        stage.Fade($"M{vx - (u * 0.008):0} {top:0} L{vx - (stage.Width * 0.38):0} {low:0} L{vx + (stage.Width * 0.38):0} {low:0} L{vx + (u * 0.008):0} {top:0} Z", far, near);
        for (var i = 0; i < 9; i++)
        {
            double a = Math.Pow(i / 9.0, 2.2), b = Math.Pow((i + 0.5) / 9.0, 2.2), y1 = top + ((low - top) * a), y2 = top + ((low - top) * b), w1 = u * 0.014 * a, w2 = u * 0.014 * b;
            stage.Fill($"M{vx - w1:0.#} {y1:0.#} L{vx + w1:0.#} {y1:0.#} L{vx + w2:0.#} {y2:0.#} L{vx - w2:0.#} {y2:0.#} Z", stage.Tone(Material.Plaster, 0.9 - (0.8 * b)), 0.85);
        }
        for (var i = 5; i >= 0; i--)
        {
            double t = Math.Pow(0.56, i), x = vx - (stage.Width * 0.55 * t), y = top + ((low - top) * t * 0.85), h = u * 0.75 * t;
            var colour = stage.Tone(Material.Wood.Deep(), 1 - t);
            stage.Line($"M{x:0.#} {y:0.#} V{y - h:0.#} M{x - (h * 0.12):0.#} {y - (h * 0.9):0.#} H{x + (h * 0.12):0.#}", u * 0.014 * t, colour);
            if (i < 5)
                stage.Line($"M{x:0.#} {y - (h * 0.9):0.#} Q{vx - (stage.Width * 0.42 * t):0.#} {y - (h * 0.72) - ((y - top) * 0.18):0.#} {vx - (stage.Width * 0.55 * t * 0.56):0.#} {top + ((low - top) * t * 0.56 * 0.85) - (h * 0.56 * 0.9):0.#}", Math.Max(0.8, u * 0.002 * t), colour, 0.8);
        }
        Tufts(stage, Material.Grass, flowers: false);
    }

    public static void Garden(Stage stage)
    {
        var u = stage.Unit;
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon, u * 0.17, stage.Height), stage.Tone(Material.Leaf, 0.75), stage.Palette.HazeColour);
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon + (u * 0.02), u * 0.11, stage.Height), stage.Tone(Material.Leaf, 0.45), stage.Tone(Material.Leaf.Dark(), 0.5));
        Rolling(stage, Material.Grass, 2, 0.02);
        double vx = stage.FocusX, top = stage.Ground(0.8);
        stage.Fade($"M{vx - (u * 0.03):0} {top:0} C{vx - (u * 0.25):0} {stage.Ground(0.5):0} {vx + (u * 0.1):0} {stage.Ground(0.3):0} {vx - (u * 0.35):0} {stage.Height + 2:0} L{vx + (u * 0.35):0} {stage.Height + 2:0} C{vx + (u * 0.4):0} {stage.Ground(0.3):0} {vx + (u * 0.05):0} {stage.Ground(0.55):0} {vx + (u * 0.03):0} {top:0} Z", stage.Tone(Material.Sand, 0.5), stage.Tone(Material.Sand, 0));
        for (var i = 0; i < 10; i++)
        {
            double t = i / 10.0, depth = 0.7 * (1 - t), side = i % 2 == 0 ? -1 : 1, x = vx + (side * u * (0.16 + (0.55 * t)) * stage.Now.Between(0.9, 1.3)), y = stage.Ground(depth), r = u * (0.05 + (0.09 * t));
            stage.Fade(Flora.Bush(stage.Now, x, y - (r * 0.6), r * 1.3, r), stage.Tone(Material.Leaf.Light(), depth), stage.Tone(Material.Leaf.Dark(), depth));
            Blossoms(stage, x, y - (r * 0.7), r, 14, depth);
        }
        Tufts(stage, Material.Grass, flowers: true);
    }

    /// <summary>Far ridges and a line of trees, for any land.</summary>
    public static void Distance(Stage stage, double height)
    {
        var u = stage.Unit;
        stage.Fade(Land.Ridge(stage, stage.Same, stage.Horizon - (u * height * 0.5), u * height * 0.9, 0.5, stage.Height), stage.Tone(Material.Stone, 0.92), stage.Palette.HazeColour);
        stage.Fade(Land.Hills(stage, stage.Same, stage.Horizon - (u * height * 0.18), u * height * 0.35, 1.2, stage.Height), stage.Tone(Material.Leaf, 0.8), stage.Palette.HazeColour);
        stage.Mist(stage.Horizon, u * 0.14, 0.4);
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon + (u * 0.01), u * 0.05, stage.Height), stage.Tone(Material.Leaf, 0.62), stage.Tone(Material.Leaf, 0.75));
    }

    /// <summary>Ground as hills behind each other, from the horizon to the lower edge.</summary>
    public static void Rolling(Stage stage, Material ground, int count, double swing)
    {
        for (var i = 0; i < count; i++)
        {
            var depth = 0.62 * (1 - ((i + 1.0) / count));
            var start = i == 0 ? stage.Horizon + (stage.Unit * 0.015) : stage.Ground(depth + (0.42 / count)) - (stage.Unit * swing * 0.4);
            Hue top = stage.Tone(i % 2 == 0 ? ((Ink)ground).Light : ((Ink)ground).Flat, depth + 0.1), bottom = stage.Tone(i == count - 1 ? ((Ink)ground).Deep : ((Ink)ground).Dark, depth * 0.7);
            stage.Fade(Land.Hills(stage, stage.Same, start, stage.Unit * swing * (0.4 + (0.6 * (1 - depth))), 1.1 + (0.4 * i), stage.Height + 2), top, bottom);
        }
        stage.Shine(stage.Sun.X, stage.Ground(0.7), stage.Width * 0.32, stage.Unit * 0.08, stage.Palette.Sun, stage.Palette.Style.Halo ? 0.22 : 0);
    }

    /// <summary>Grass at the lower edge, dark against the light behind it.</summary>
    public static void Tufts(Stage stage, Material grass, bool flowers)
    {
        var u = stage.Unit;
        for (var i = 0; i < 3; i++)
        {
            var y = stage.Ground(0.5 - (0.2 * i));
            stage.Fill(Flora.Grass(stage, stage.Now, y, u * (0.012 + (0.012 * i)), 36), stage.Tone(i % 2 == 0 ? ((Ink)grass).Light : ((Ink)grass).Dark, 0.4 - (0.15 * i)), 0.7);
        }
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.1, 90), stage.Tone(Material.Leaf.Dark(), 0.02));
        if (flowers)
            Blossoms(stage, stage.Width / 2, stage.Height - (u * 0.05), stage.Width / 2, 26, 0, u * 0.06);
    }

    private static void Blossoms(Stage stage, double x, double y, double spread, int count, double depth, double tall = 0)
    {
        for (var i = 0; i < count; i++)
        {
            double r = stage.Unit * stage.Now.Between(0.004, 0.008) * (1.1 - depth), fx = x + (spread * stage.Now.Between(-1, 1)), fy = y + ((tall > 0 ? tall : spread * 0.7) * stage.Now.Between(-0.8, 0.8));
            stage.Disc(fx, fy, r, r * 0.85, stage.Tone(new Ink(i % 3 == 0 ? Material.Accent : i % 3 == 1 ? Material.Flower : Material.White, Shade.Flat), depth));
        }
    }

    // A dune: a lit flank up to a winding crest, the other flank in shade.
    private static void Dune(Stage stage, double near, double depth)
    {
        double u = stage.Unit, w = stage.Width, low = stage.Height + 2, y = stage.Ground(depth) - (u * 0.015), h = u * (0.035 + (0.1 * near)), crest = w * stage.Same.Between(0.2, 0.8), foot = y + (h * 1.6) + (u * 0.12 * near);
        Hue lit = stage.Tone(Material.Sand.Light(), depth), pale = stage.Tone(Material.Sand.Flat(), depth), dark = stage.Tone(Material.Sand.Dark(), depth).Mix(stage.Palette.Sky[0], 0.16);
        var way = stage.Sun.X < crest ? 1 : -1;
        double lee = way > 0 ? w + 2 : -2, luff = way > 0 ? -2 : w + 2;
        var crestLine = $"C{crest - (way * w * 0.22):0} {y + (h * 0.2):0} {crest - (way * w * 0.1):0} {y - h:0} {crest:0} {y - h:0}";
        stage.Fade($"M{luff:0} {low:0} V{y + (h * 0.75):0} {crestLine} C{crest + (way * w * 0.12):0} {y - h:0} {crest + (way * w * 0.3):0} {y + (h * 0.3):0} {lee:0} {y + (h * 0.5):0} V{low:0} Z", lit, pale);
        stage.Fade($"M{crest:0} {y - h:0} C{crest + (way * w * 0.12):0} {y - h:0} {crest + (way * w * 0.3):0} {y + (h * 0.3):0} {lee:0} {y + (h * 0.5):0} V{foot:0} C{crest + (way * w * 0.34):0} {foot - (h * 0.3):0} {crest + (way * w * 0.16):0} {foot - (h * 0.9):0} {crest + (way * w * 0.05):0} {foot:0} C{crest + (way * w * 0.09):0} {y + (h * 0.6):0} {crest - (way * w * 0.03):0} {y + (h * 0.1):0} {crest:0} {y - h:0} Z", dark, pale, 0.95, 0.15);
        if (near > 0.6)
            return;
        stage.Line($"M{luff:0} {y + (h * 0.75):0} {crestLine}", Math.Max(1, u * 0.0015), lit.Lighter(0.05), 0.7);
    }

    private static int Wide(Stage stage, double count) => Math.Max(2, (int)Math.Round(count * Math.Min(1.6, stage.Width / stage.Height)));
}
