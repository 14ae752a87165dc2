using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Caves, cloud seas, space and other worlds.</summary>
internal static class Beyond
{
    public static void Cave(Stage stage)
    {
        double u = stage.Unit, cx = stage.FocusX, cy = stage.Horizon * 0.92, w = stage.Width, h = stage.Height;
        stage.Shine(cx, cy, u * 0.55, u * 0.55, stage.Palette.Sky[3].Mix(stage.Palette.Sun, 0.6), 0.9);
        stage.Fade(Land.Hills(stage, stage.Same, stage.Horizon + (u * 0.06), u * 0.02, 1, h + 2), stage.Tone(Material.Stone.Light(), 0.6), stage.Tone(Material.Stone.Deep(), 0));
        for (var ring = 0; ring < 4; ring++)
        {
            double t = ring / 3.0, depth = 0.7 * (1 - t), rx = u * (0.3 + (0.24 * t)), ry = u * (0.3 + (0.2 * t));
            Hue colour = stage.Tone(Material.Stone.Dark(), depth).Mix(stage.Palette.Sky[0], 0.35).Lighter(-0.1 - (0.1 * t));
            var hole = Mouth(stage.Same, cx, cy + (u * 0.05), rx, ry);
            stage.Sheet.Add($"<path fill-rule=\"evenodd\" d=\"M-2 -2 H{w + 2:0} V{cy + (ry * (0.9 + (0.1 * t))):0} H-2 Z {hole}\" fill=\"{stage.Sheet.Radial([(0, colour.Lighter(0.08), 1), (1, colour.Lighter(-0.04), 1)])}\"/>");
            for (var i = 0; i < 6; i++)
            {
                double angle = Math.PI * (1.08 + (0.84 * (i + stage.Same.Next()) / 6)), x = cx + (rx * 0.98 * Math.Cos(angle)), y = cy + (u * 0.05) + (ry * 0.98 * Math.Sin(angle)), length = u * stage.Same.Between(0.05, 0.16) * (0.5 + t), half = length * 0.16;
                stage.Fill($"M{x - half:0} {y - (half * 2):0} L{x + half:0} {y - (half * 2):0} L{x + (half * 0.1):0} {y + length:0} Z", colour.Lighter(-0.02));
            }
        }
        for (var side = -1; side <= 1; side += 2)
        {
            var x = side < 0 ? 0 : w;
            stage.Fill($"M{x:0} {h + 2:0} L{x:0} {h * 0.55:0} L{x - (side * u * 0.12):0} {h * 0.68:0} L{x - (side * u * 0.2):0} {h * 0.84:0} L{x - (side * u * 0.42):0} {h * 0.95:0} L{x - (side * u * 0.5):0} {h + 2:0} Z", stage.Palette.Sky[0].Mix(stage.Tone(Material.Stone.Deep(), 0), 0.4).Lighter(-0.08));
        }
    }

    public static void Clouds(Stage stage)
    {
        var u = stage.Unit;
        var random = stage.Now;
        Hue light = stage.Palette.Sky[3].Mix(stage.Palette.Sun, 0.5), under = stage.Palette.Sky[1].Mix(stage.Palette.Sky[2], 0.5);
        for (var row = 0; row < 6; row++)
        {
            double t = row / 5.0, y = stage.Horizon + ((stage.Height - stage.Horizon) * Math.Pow(t, 1.3)), size = u * (0.07 + (0.26 * t));
            Hue top = light.Mix(stage.Palette.HazeColour, 0.5 * (1 - t)), bottom = under.Mix(stage.Palette.HazeColour, 0.6 * (1 - t)).Lighter(-0.06 * t);
            stage.Box(0, y, stage.Width, stage.Height - y, bottom.Mix(top, 0.35), bottom);
            for (var x = -size * random.Next(); x < stage.Width + size; x += size * random.Between(0.7, 1.3))
                stage.Fade(Heavens.Cloud(random, x, y + (size * 0.16), size * random.Between(0.6, 1), size * random.Between(0.35, 0.65)), top, bottom.Mix(top, 0.3));
        }
    }

    public static void Space(Stage stage)
    {
        double u = stage.Unit, w = stage.Width, h = stage.Height;
        Hue deep = stage.Palette.Graded(Hue.Of(0x05060f)), blue = stage.Palette.Graded(Hue.Of(0x16204c)), violet = stage.Palette.Graded(Hue.Of(0x7a3aa8)), teal = stage.Palette.Graded(Hue.Of(0x2a9ab0)), rose = stage.Palette.Graded(Hue.Of(0xe0608a));
        stage.Sheet.Add($"<rect width=\"{w:0}\" height=\"{h:0}\" fill=\"{stage.Sheet.Linear([(0, deep, 1), (0.6, blue, 1), (1, deep, 1)], (0, 0, 0.6, 1))}\"/>");
        Hue[] clouds = [violet, teal, rose, violet, blue];
        for (var i = 0; i < clouds.Length; i++)
        {
            double t = i / 4.0, x = w * (0.05 + (0.9 * t)), y = h * (0.75 - (0.5 * t)) + (u * stage.Same.Between(-0.15, 0.15));
            stage.Shine(x, y, u * stage.Same.Between(0.4, 0.7), u * stage.Same.Between(0.25, 0.45), clouds[i], 0.55);
        }
        Heavens.Stars(stage, stage.Same, h * 1.1, 320);
        for (var i = 0; i < 7; i++)
            Sparkle(stage, w * stage.Now.Next(), h * stage.Now.Next() * 0.8, u * stage.Now.Between(0.01, 0.026));
        Planet(stage, stage.Same, w - stage.FocusX + (u * 0.1), h * 0.26, u * 0.15, stage.Palette.Of(Material.Accent, 0).Mix(violet, 0.3), ring: stage.Same.Chance(0.6));
        if (stage.Scene.Shot != Reading.Shot.Close)
            Limb(stage, stage.Palette.Of(Material.Accent2, 0).Mix(blue, 0.35), teal.Lighter(0.25));
    }

    public static void AlienWorld(Stage stage)
    {
        double u = stage.Unit, w = stage.Width;
        var random = stage.Same;
        Heavens.Stars(stage, random, stage.Horizon * 0.7, 60);
        Planet(stage, random, w - stage.FocusX, stage.Horizon * 0.42, u * 0.24, stage.Palette.Sky[2].Mix(stage.Palette.Sky[3], 0.5), ring: random.Chance(0.5));
        Planet(stage, random, w - stage.FocusX + (u * 0.34), stage.Horizon * 0.2, u * 0.05, stage.Palette.Sky[3], ring: false);
        var rock = random.Chance(0.5) ? Material.Brick : Material.Sand;
        for (var layer = 0; layer < 3; layer++)
        {
            var depth = 0.9 - (0.2 * layer);
            for (var i = 0; i < 6; i++)
            {
                double x = w * ((i + random.Next()) / 6), h = u * random.Between(0.1, 0.34) * (0.6 + (0.25 * layer)), half = h * random.Between(0.12, 0.28);
                if (layer == 2 && Math.Abs(x - stage.FocusX) < u * 0.3)
                    continue;
                stage.Fade($"M{x - (half * 2):0} {stage.Ground(depth) + (u * 0.03):0} Q{x - (half * 0.8):0} {stage.Horizon - (h * 0.3):0} {x - (half * 0.3):0} {stage.Horizon - h:0} L{x + (half * 0.4):0} {stage.Horizon - (h * 0.92):0} Q{x + (half * 0.7):0} {stage.Horizon - (h * 0.3):0} {x + (half * 2.2):0} {stage.Ground(depth) + (u * 0.03):0} Z", stage.Tone(((Ink)rock).Flat, depth), stage.Tone(((Ink)rock).Light, depth).Mix(stage.Palette.HazeColour, 0.5));
            }
            stage.Fade(Land.Hills(stage, random, stage.Ground(depth - 0.05), u * 0.03, 1.2 + layer, stage.Height + 2), stage.Tone(((Ink)rock).Light, depth), stage.Tone(((Ink)rock).Dark, depth * 0.4));
        }
        for (var i = 0; i < 7; i++)
        {
            double depth = random.Between(0, 0.6), x = w * random.Next(), r = u * 0.09 * (1.1 - depth);
            stage.Disc(x, stage.Ground(depth), r, r * 0.24, stage.Tone(((Ink)rock).Deep, depth));
            stage.Disc(x + (r * 0.05 * stage.LightFrom), stage.Ground(depth) + (r * 0.05), r * 0.88, r * 0.18, stage.Tone(((Ink)rock).Dark, depth * 0.8));
        }
    }

    /// <summary>A ball in the light of the sun, with bands and perhaps a ring.</summary>
    public static void Planet(Stage stage, SeededRandom random, double x, double y, double r, Hue colour, bool ring)
    {
        Hue dark = colour.Mix(stage.Palette.Sky[0] with { L = 0.1 }, 0.8), light = colour.Mix(Hue.Of(0xfff4dc), 0.45);
        if (ring)
            stage.Line($"M{x - (r * 1.7):0} {y + (r * 0.35):0} A{r * 1.8:0} {r * 0.42:0} -12 0 1 {x + (r * 1.7):0} {y - (r * 0.35):0}", r * 0.1, light, 0.5);
        stage.Shine(x, y, r * 1.5, r * 1.5, colour, 0.35);
        stage.Disc(x, y, r, r, colour);
        var clip = stage.Sheet.Clip($"<circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"{r:0}\"/>");
        stage.Sheet.Add($"<g clip-path=\"{clip}\">");
        for (var i = 0; i < 6; i++)
            stage.Disc(x + (r * random.Between(-0.3, 0.3)), y - r + (r * 2 * (i + random.Next()) / 6), r * random.Between(0.8, 1.3), r * random.Between(0.05, 0.14), i % 2 == 0 ? light : dark, 0.25);
        stage.Sheet.Add($"<circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"{r:0}\" fill=\"{stage.Sheet.Linear([(0, light, 0.75), (0.35, colour, 0), (0.6, dark, 0.5), (1, dark, 0.95)], stage.LightFrom < 0 ? (0.1, 0.1, 0.9, 0.8) : (0.9, 0.1, 0.1, 0.8))}\"/></g>");
        if (ring)
            stage.Line($"M{x - (r * 1.7):0} {y + (r * 0.35):0} A{r * 1.8:0} {r * 0.42:0} -12 0 0 {x + (r * 1.7):0} {y - (r * 0.35):0}", r * 0.1, light, 0.85);
    }

    public static void Sparkle(Stage stage, double x, double y, double r)
    {
        var white = stage.Palette.Graded(Hue.Of(0xfffbe8));
        if (stage.Palette.Style.Halo)
            stage.Shine(x, y, r * 1.3, r * 1.3, white, 0.6);
        stage.Fill($"M{x - r:0.#} {y:0.#} Q{x:0.#} {y:0.#} {x:0.#} {y - (r * 1.3):0.#} Q{x:0.#} {y:0.#} {x + r:0.#} {y:0.#} Q{x:0.#} {y:0.#} {x:0.#} {y + (r * 1.3):0.#} Q{x:0.#} {y:0.#} {x - r:0.#} {y:0.#} Z", white);
    }

    private static void Limb(Stage stage, Hue surface, Hue air)
    {
        double r = stage.Width * 1.15, cx = stage.FocusX, cy = stage.Height * 0.84 + r;
        stage.Disc(cx, cy, r * 1.02, r * 1.02, air, 0.18);
        stage.Disc(cx, cy, r * 1.008, r * 1.008, air, 0.5);
        stage.Sheet.Add($"<circle cx=\"{cx:0}\" cy=\"{cy:0}\" r=\"{r:0}\" fill=\"{stage.Sheet.Linear([(0, surface.Lighter(0.12), 1), (0.06, surface, 1), (0.16, surface.Mix(Hue.Of(0x05060f), 0.8), 1)], (0, 0, 0, 1))}\"/>");
        for (var i = 0; i < 9; i++)
        {
            double x = cx + (stage.Width * 0.55 * stage.Same.Between(-1, 1)), dy = (x - cx) * (x - cx) / (2 * r);
            stage.Disc(x, (stage.Height * 0.84) + dy + (stage.Unit * stage.Same.Between(0.02, 0.12)), stage.Unit * stage.Same.Between(0.05, 0.15), stage.Unit * 0.006, air, 0.3);
        }
    }

    private static string Mouth(SeededRandom random, double x, double y, double rx, double ry)
    {
        var data = new System.Text.StringBuilder();
        for (var i = 0; i <= 22; i++)
        {
            var angle = i * Math.Tau / 22;
            var r = i == 22 ? 1 : random.Between(0.93, 1.07);
            data.Append($"{(i == 0 ? 'M' : 'L')}{x + (rx * r * Math.Cos(angle)):0} {y + (ry * r * Math.Sin(angle)):0} ");
        }
        return data.Append('Z').ToString();
    }
}
