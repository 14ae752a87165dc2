using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Forest, jungle and swamp: trunks in depths, light between them.</summary>
internal static class Woods
{
    public static void Forest(Stage stage)
    {
        var u = stage.Unit;
        Glade(stage);
        for (var i = 0; i < 3; i++)
        {
            var depth = 0.92 - (0.17 * i);
            stage.Fade(Flora.Pines(stage, stage.Same, stage.Horizon + (u * 0.03 * i), u * (0.5 + (0.14 * i)), 1.8 - (0.2 * i), stage.Height), stage.Tone(Material.Leaf, depth), stage.Palette.HazeColour.Mix(stage.Tone(Material.Leaf, depth), 0.5));
            stage.Fill(Flora.Crowns(stage, stage.Same, stage.Horizon + (u * ((0.03 * i) - 0.03)), u * 0.08, stage.Height), stage.Palette.HazeColour.Mix(stage.Tone(Material.Leaf, depth), 0.6));
            stage.Mist(stage.Horizon + (u * 0.06 * (i + 1)), u * 0.3, 0.3);
        }
        Shafts(stage);
        Floor(stage, Material.Grass);
        Trunks(stage, 7, 0.5, 0.035);
        Trunks(stage, 4, 0.22, 0.075);
        Undergrowth(stage);
    }

    public static void Jungle(Stage stage)
    {
        var u = stage.Unit;
        Glade(stage);
        for (var i = 0; i < 4; i++)
        {
            var depth = 0.9 - (0.17 * i);
            stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon - (u * (0.3 - (0.1 * i))), u * 0.2, stage.Height), stage.Tone(i % 2 == 0 ? Material.Leaf : Material.Leaf.Light(), depth), stage.Palette.HazeColour.Mix(stage.Tone(Material.Leaf.Dark(), depth), 0.55));
        }
        Shafts(stage);
        Floor(stage, Material.Leaf);
        Trunks(stage, 4, 0.35, 0.05);
        var vine = stage.Tone(Material.Leaf.Deep(), 0.1);
        for (var i = 0; i < 7; i++)
        {
            double x = stage.Width * stage.Now.Next(), length = stage.Height * stage.Now.Between(0.15, 0.5), sway = u * stage.Now.Between(-0.1, 0.1);
            stage.Line($"M{x:0} -4 Q{x + sway:0} {length * 0.6:0} {x + (sway * 0.4):0} {length:0}", u * 0.006, vine);
        }
        for (var side = -1; side <= 1; side += 2)
            Fans(stage, side < 0 ? 0 : stage.Width, side);
        Undergrowth(stage);
    }

    public static void Swamp(Stage stage)
    {
        var u = stage.Unit;
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon - (u * 0.02), u * 0.13, stage.Height), stage.Tone(Material.Leaf, 0.85), stage.Palette.HazeColour);
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon + (u * 0.01), u * 0.07, stage.Height), stage.Tone(Material.Leaf.Dark(), 0.65), stage.Palette.HazeColour);
        Waters.Surface(stage, stage.Horizon + (u * 0.01), stage.Height, 0.9);
        stage.Mist(stage.Horizon + (u * 0.08), u * 0.25, 0.75);
        for (var i = 0; i < 6; i++)
        {
            double depth = 0.7 - (0.11 * i), x = stage.Width * ((i * 0.37 + 0.12) % 1), y = stage.Ground(depth);
            stage.Disc(x, y, u * 0.14 * (1.1 - depth), u * 0.016, stage.Tone(Material.Earth.Dark(), depth));
            if (Math.Abs(x - stage.FocusX) > u * 0.2)
                Flora.BareTree(stage, stage.Same, x, y, u * (0.9 - (0.7 * depth)), stage.Tone(Material.Bark.Deep(), depth * 0.9));
        }
        stage.Mist(stage.Ground(0.3), u * 0.2, 0.4);
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.2, 70), stage.Tone(Material.Leaf.Deep(), 0.02));
    }

    /// <summary>Shafts of light that fall from the sun's side.</summary>
    public static void Shafts(Stage stage)
    {
        if (!stage.Palette.Style.Halo || stage.Scene.Weather is Weather.Rain or Weather.Storm)
            return;
        double x0 = stage.Sun.X, y0 = -stage.Height * 0.1, strength = stage.Palette.Night ? 0.16 : 0.3;
        for (var i = 0; i < 6; i++)
        {
            double foot = stage.Width * ((i + stage.Now.Next()) / 6), w = stage.Unit * stage.Now.Between(0.03, 0.1), low = stage.Height * 0.95;
            stage.Fade($"M{x0 - (w * 0.3):0} {y0:0} L{x0 + (w * 0.3):0} {y0:0} L{foot + w:0} {low:0} L{foot - w:0} {low:0} Z", stage.Palette.Sun, stage.Palette.Sun, strength * stage.Now.Between(0.5, 1), 0);
        }
    }

    private static void Glade(Stage stage)
    {
        if (stage.Palette.Style.Halo)
            stage.Shine(stage.FocusX, stage.Horizon * 0.85, stage.Unit * 0.6, stage.Unit * 0.75, stage.Palette.Sky[3].Mix(stage.Palette.Sun, 0.5), 0.75);
    }

    private static void Floor(Stage stage, Material ground)
    {
        var u = stage.Unit;
        Hue far = stage.Tone(((Ink)ground).Light, 0.6), near = stage.Tone(((Ink)ground).Dark, 0).Lighter(-0.04);
        stage.Fade(Land.Hills(stage, stage.Same, stage.Horizon + (u * 0.09), u * 0.02, 1, stage.Height + 2), far, near);
        double vx = stage.FocusX, top = stage.Horizon + (u * 0.1);
        stage.Fade($"M{vx - (u * 0.03):0} {top:0} C{vx - (u * 0.16):0} {stage.Ground(0.45):0} {vx + (u * 0.16):0} {stage.Ground(0.3):0} {vx - (u * 0.3):0} {stage.Height + 2:0} L{vx + (u * 0.34):0} {stage.Height + 2:0} C{vx + (u * 0.42):0} {stage.Ground(0.3):0} {vx + (u * 0.02):0} {stage.Ground(0.5):0} {vx + (u * 0.03):0} {top:0} Z", stage.Tone(Material.Earth.Light(), 0.6), stage.Tone(Material.Earth, 0.05));
        if (stage.Palette.Style.Halo)
            stage.Shine(vx, top + (u * 0.05), u * 0.45, u * 0.1, stage.Palette.Sun, 0.3);
    }

    private static void Trunks(Stage stage, int count, double depth, double width)
    {
        for (var i = 0; i < count; i++)
        {
            var x = stage.Width * ((i + stage.Same.Between(0.1, 0.9)) / count);
            if (Math.Abs(x - stage.FocusX) < stage.Unit * (0.2 + (width * 2)))
                x = stage.FocusX + (stage.Unit * (0.24 + (width * 3)) * (x < stage.FocusX ? -1 : 1));
            Flora.Trunk(stage, stage.Same, x, stage.Ground(depth) + (stage.Unit * stage.Same.Between(0, 0.03)), stage.Unit * width * stage.Same.Between(0.7, 1.2), depth);
        }
    }

    private static void Undergrowth(Stage stage)
    {
        var u = stage.Unit;
        for (var i = 0; i < 9; i++)
        {
            double x = stage.Width * stage.Now.Next(), r = u * stage.Now.Between(0.05, 0.11);
            if (Math.Abs(x - stage.FocusX) > u * 0.25)
                stage.Fill(Flora.Bush(stage.Now, x, stage.Height - (r * 0.1), r * 1.5, r), stage.Tone(Material.Leaf.Dark(), 0.04 + (0.1 * stage.Now.Next())));
        }
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.11, 80), stage.Tone(Material.Leaf.Deep(), 0.02));
    }

    private static void Fans(Stage stage, double x, int side)
    {
        var u = stage.Unit;
        for (var i = 0; i < 6; i++)
        {
            double angle = ((side < 0 ? 0 : Math.PI) - (side * 0.1)) + (side < 0 ? -1 : 1) * (0.15 + (0.2 * i)), length = u * stage.Now.Between(0.22, 0.38), y = stage.Height * 0.98, ex = x + (Math.Cos(angle) * length), ey = y + (Math.Sin(angle) * length) * (side < 0 ? 1 : -1);
            if (ey > y)
                ey = y - (ey - y);
            double nx = (ey - y) * 0.22, ny = -(ex - x) * 0.22;
            stage.Fill($"M{x:0} {y:0} Q{((x + ex) / 2) + nx:0} {((y + ey) / 2) + ny:0} {ex:0} {ey:0} Q{((x + ex) / 2) - nx:0} {((y + ey) / 2) - ny:0} {x:0} {y:0} Z", stage.Tone(i % 2 == 0 ? Material.Leaf.Dark() : Material.Leaf.Deep(), 0.03));
        }
    }
}
