using System.Text;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Where people live, fight and lie buried.</summary>
internal static class Settled
{
    public static void Village(Stage stage)
    {
        OpenLand.Distance(stage, 0.2);
        OpenLand.Rolling(stage, Material.Grass, 1, 0.03);
        Houses(stage, 9, 0.66, 0.085);
        Houses(stage, 5, 0.48, 0.14);
        Street(stage, Material.Sand);
        Fence(stage, 0.3);
        OpenLand.Tufts(stage, Material.Grass, flowers: stage.Scene.Mood > -0.2);
    }

    public static void City(Stage stage)
    {
        var u = stage.Unit;
        Skyline(stage, 0.9, 0.42, 16);
        stage.Mist(stage.Horizon, u * 0.35, 0.5);
        Skyline(stage, 0.66, 0.34, 12);
        stage.Mist(stage.Horizon + (u * 0.02), u * 0.22, 0.45);
        Hue far = stage.Tone(Material.Stone, 0.75), near = stage.Tone(Material.Stone.Deep(), 0);
        stage.Box(0, stage.Horizon, stage.Width, stage.Height - stage.Horizon, far, near);
        double vx = stage.Width * 0.5 + ((stage.FocusX - (stage.Width * 0.5)) * 0.4), top = stage.Horizon;
        for (var side = -1; side <= 1; side += 2)
            Block(stage, vx, side);
        for (var i = 0; i < 8; i++)
        {
            double t = Math.Pow((i + 1) / 8.0, 2), w = u * 0.012 * t, y = top + ((stage.Height - top) * t);
            stage.Fill($"M{vx - w:0.#} {y:0} L{vx + w:0.#} {y:0} L{vx + (w * 1.3):0.#} {y + (u * 0.06 * t):0} L{vx - (w * 1.3):0.#} {y + (u * 0.06 * t):0} Z", stage.Tone(Material.Plaster, 0.5), 0.5);
        }
        if (stage.Palette.Night || stage.Scene.Weather is Weather.Rain or Weather.Storm)
        {
            for (var i = 0; i < 9; i++)
                stage.Shine(stage.Width * stage.Now.Next(), stage.Ground(stage.Now.Between(0.1, 0.7)), u * 0.03, u * stage.Now.Between(0.06, 0.16), i % 3 == 0 ? stage.Tone(Material.Accent, 0) : stage.Palette.Glow, 0.4);
        }
        for (var i = 3; i >= 0; i--)
        {
            double t = Math.Pow(0.55, i), x = vx + ((i % 2 == 0 ? -1 : 1) * stage.Width * 0.36 * t);
            Lamp(stage, x, top + ((stage.Height - top) * t * 0.86), u * 0.62 * t, 1 - t, i % 2 == 0 ? 1 : -1);
        }
    }

    public static void CastleLand(Stage stage)
    {
        var u = stage.Unit;
        Land.Peaks(stage, stage.Same, stage.Horizon + (u * 0.02), u * 0.26, 5, 0.88, snow: true);
        stage.Mist(stage.Horizon, u * 0.2, 0.55);
        OpenLand.Distance(stage, 0.1);
        OpenLand.Rolling(stage, Material.Grass, 3, 0.06);
        Street(stage, Material.Sand);
        OpenLand.Tufts(stage, Material.Grass, flowers: stage.Scene.Mood > 0);
    }

    public static void Cemetery(Stage stage)
    {
        var u = stage.Unit;
        stage.Fade(Flora.Crowns(stage, stage.Same, stage.Horizon, u * 0.08, stage.Height), stage.Tone(Material.Leaf.Dark(), 0.85), stage.Palette.HazeColour);
        stage.Fade(Land.Hills(stage, stage.Same, stage.Horizon, u * 0.04, 0.9, stage.Height + 2), stage.Tone(Material.Grass.Dark(), 0.6), stage.Tone(Material.Grass.Deep(), 0));
        for (var row = 0; row < 4; row++)
        {
            var depth = 0.68 - (0.19 * row);
            for (var i = 0; i < 8 - row; i++)
            {
                double x = stage.Width * ((i + stage.Same.Between(0.1, 0.9)) / (8 - row)), h = u * (0.04 + (0.11 * (1 - depth)));
                if (row < 2 || Math.Abs(x - stage.FocusX) > u * 0.2)
                    Stone(stage, x, stage.Ground(depth), h, depth);
            }
            stage.Mist(stage.Ground(depth) + (u * 0.03), u * 0.12, 0.35);
        }
        var side = stage.FocusX < stage.Width / 2 ? 0.88 : 0.12;
        Flora.BareTree(stage, stage.Same, stage.Width * side, stage.Ground(0.25), u * 0.85, stage.Tone(Material.Bark.Deep(), 0.08));
        stage.Fill(Flora.Grass(stage, stage.Now, stage.Height, u * 0.09, 90), stage.Tone(Material.Leaf.Deep(), 0.02));
    }

    public static void Battlefield(Stage stage)
    {
        var u = stage.Unit;
        stage.Shine(stage.Width - stage.FocusX, stage.Horizon, u * 0.7, u * 0.3, stage.Palette.Graded(Hue.Of(0xff8a3a)), 0.6);
        stage.Fade(Land.Ridge(stage, stage.Same, stage.Horizon - (u * 0.02), u * 0.07, 0.55, stage.Height), stage.Tone(Material.Earth, 0.85), stage.Palette.HazeColour);
        for (var i = 0; i < 4; i++)
            Smoke(stage, stage.Width * stage.Same.Next(), stage.Horizon + (u * 0.02), u * stage.Same.Between(0.3, 0.6), 0.5 + (0.1 * i));
        for (var i = 0; i < 4; i++)
        {
            var depth = 0.6 - (0.17 * i);
            stage.Fade(Land.Ridge(stage, stage.Same, stage.Ground(depth) - (u * 0.02), u * 0.03, 0.62, stage.Height + 2), stage.Tone(i % 2 == 0 ? Material.Earth.Light() : Material.Earth, depth), stage.Tone(Material.Earth.Dark(), depth * 0.6));
            if (i < 3)
                Flora.BareTree(stage, stage.Same, stage.Width * ((0.17 + (i * 0.61)) % 1), stage.Ground(depth), u * (0.4 - (0.25 * depth)), stage.Tone(Material.Bark.Deep(), depth));
        }
        var wire = stage.Tone(Material.Black, 0.05);
        for (var i = 0; i <= 7; i++)
        {
            double x = stage.Width * i / 7, y = stage.Height - (u * 0.02);
            stage.Line($"M{x - (u * 0.02):0} {y:0} L{x + (u * 0.03):0} {y - (u * 0.11):0} M{x + (u * 0.025):0} {y:0} L{x - (u * 0.02):0} {y - (u * 0.1):0}", u * 0.006, wire);
            stage.Line($"M{x:0} {y - (u * 0.07):0} q{stage.Width / 14:0} {u * 0.04:0} {stage.Width / 7:0} 0", u * 0.0025, wire);
        }
    }

    public static void Houses(Stage stage, int count, double depth, double height)
    {
        var random = stage.Same;
        var u = stage.Unit;
        for (var i = 0; i < count; i++)
        {
            double x = stage.Width * ((i + random.Between(0, 0.6)) / count), foot = stage.Ground(depth) + (u * random.Between(-0.012, 0.012)), h = u * height * random.Between(0.8, 1.2), w = h * random.Between(0.9, 1.4);
            if (Math.Abs(x + (w / 2) - stage.FocusX) < u * 0.2 && height > 0.1)
                continue;
            var wall = new Ink(random.Chance(0.3) ? Material.Brick : Material.Plaster);
            stage.Fade($"M{x:0} {foot:0} V{foot - (h * 0.58):0} H{x + w:0} V{foot:0} Z", stage.Tone(wall.Flat, depth), stage.Tone(wall.Dark, depth));
            stage.Fade($"M{x - (w * 0.07):0} {foot - (h * 0.55):0} L{x + (w * 0.22):0} {foot - h:0} L{x + (w * 0.78):0} {foot - h:0} L{x + (w * 1.07):0} {foot - (h * 0.55):0} Z", stage.Tone(Material.Roof.Light(), depth), stage.Tone(Material.Roof, depth));
            stage.Box(x + (w * 0.7), foot - (h * 1.15), w * 0.1, h * 0.3, stage.Tone(Material.Brick.Dark(), depth));
            for (var k = 0; k < 3; k++)
                stage.Box(x + (w * (0.12 + (0.3 * k))), foot - (h * 0.42), w * 0.14, h * 0.17, Pane(stage, random, depth));
        }
    }

    private static Hue Pane(Stage stage, SeededRandom random, double depth) => random.Next() < stage.Palette.ShadingAt(depth, 0, 0, 1).LitWindows ? stage.Palette.Glow : stage.Tone(Material.Glass.Dark(), depth);

    private static void Street(Stage stage, Material ground)
    {
        double u = stage.Unit, vx = stage.FocusX, top = stage.Ground(0.6);
        stage.Fade($"M{vx - (u * 0.02):0} {top:0} C{vx + (u * 0.12):0} {stage.Ground(0.45):0} {vx - (u * 0.2):0} {stage.Ground(0.35):0} {vx - (u * 0.32):0} {stage.Height + 2:0} L{vx + (u * 0.36):0} {stage.Height + 2:0} C{vx + (u * 0.1):0} {stage.Ground(0.3):0} {vx + (u * 0.2):0} {stage.Ground(0.5):0} {vx + (u * 0.03):0} {top:0} Z", stage.Tone(((Ink)ground).Light, 0.5), stage.Tone(((Ink)ground).Dark, 0.05));
    }

    private static void Fence(Stage stage, double depth)
    {
        double u = stage.Unit, y = stage.Ground(depth), h = u * 0.07;
        var colour = stage.Tone(Material.Wood.Dark(), depth);
        var side = stage.FocusX < stage.Width / 2;
        double from = side ? stage.Width * 0.62 : 0, to = side ? stage.Width : stage.Width * 0.38;
        stage.Line($"M{from:0} {y - (h * 0.7):0} H{to:0} M{from:0} {y - (h * 0.35):0} H{to:0}", u * 0.007, colour);
        for (var x = from; x <= to; x += u * 0.06)
            stage.Line($"M{x:0} {y:0} v{-h:0}", u * 0.011, colour);
    }

    private static void Skyline(Stage stage, double depth, double height, int count)
    {
        var random = stage.Same;
        var u = stage.Unit;
        var panes = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            double w = stage.Width / count * random.Between(0.8, 1.5), x = (stage.Width * i / count) - (w * 0.2), h = u * height * random.Between(0.3, 1), y = stage.Horizon - h;
            Hue top = stage.Tone(random.Chance(0.3) ? Material.Brick.Dark() : Material.Stone.Dark(), depth);
            var crown = random.Next(4) switch { 0 => $"L{x + (w / 2):0} {y - (w * 0.4):0} ", 1 => $"L{x:0} {y:0} H{x + (w * 0.25):0} V{y - (w * 0.3):0} H{x + (w * 0.75):0} V{y:0} ", 2 => $"L{x + (w * 0.48):0} {y:0} L{x + (w * 0.5):0} {y - (w * 0.7):0} L{x + (w * 0.52):0} {y:0} ", _ => "" };
            stage.Fade($"M{x:0} {stage.Horizon + (u * 0.05):0} V{y:0} {crown} L{x + w:0} {y:0} V{stage.Horizon + (u * 0.05):0} Z", top, top.Mix(stage.Palette.HazeColour, 0.6));
            double step = u * 0.016;
            for (var wy = y + step; wy < stage.Horizon - step; wy += step * 1.5)
            {
                for (var wx = x + (step * 0.6); wx < x + w - step; wx += step * 1.3)
                {
                    if (random.Next() < (stage.Palette.Night ? 0.4 : 0.16))
                        panes.Append($"M{wx:0.#} {wy:0.#} h{step * 0.6:0.#} v{step * 0.75:0.#} h{-step * 0.6:0.#} Z ");
                }
            }
        }
        stage.Fill(panes.ToString(), stage.Palette.Night || stage.Scene.Hour == Hour.Dusk ? stage.Palette.Glow.Mix(stage.Palette.HazeColour, depth * 0.3) : stage.Palette.Sky[3], stage.Palette.Night ? 0.85 : 0.5);
    }

    private static void Block(Stage stage, double vx, int side)
    {
        double u = stage.Unit, edge = side < 0 ? -2 : stage.Width + 2, near = stage.Horizon - (stage.Height * 0.75), low = stage.Horizon + ((stage.Height - stage.Horizon) * 0.62);
        for (var i = 3; i >= 0; i--)
        {
            double t1 = Math.Pow(0.58, i), t2 = Math.Pow(0.58, i + 1), x1 = vx + ((edge - vx) * t1), x2 = vx + ((edge - vx) * t2), tall = stage.Same.Between(0.75, 1.15), depth = 0.75 * (1 - t1) + 0.06;
            double Top(double t) => stage.Horizon + ((near - stage.Horizon) * t * tall);
            double Foot(double t) => stage.Horizon + ((low - stage.Horizon) * t);
            var wall = i % 2 == 0 ? Material.Brick : Material.Stone;
            stage.Fade($"M{x1:0} {Foot(t1):0} L{x1:0} {Top(t1):0} L{x2:0} {Top(t2):0} L{x2:0} {Foot(t2):0} Z", stage.Tone(((Ink)wall).Dark, depth), stage.Tone(((Ink)wall).Deep, depth * 0.8));
            for (var row = 0; row < 8; row++)
            {
                for (var column = 0; column < 5; column++)
                {
                    double a = t2 + ((t1 - t2) * (column + 0.3) / 5), b = t2 + ((t1 - t2) * (column + 0.72) / 5), v = 0.05 + (row * 0.108), xa = vx + ((edge - vx) * a), xb = vx + ((edge - vx) * b);
                    double Y(double t, double s) => Top(t) + ((Foot(t) - Top(t)) * s);
                    stage.Fill($"M{xa:0.#} {Y(a, v):0.#} L{xb:0.#} {Y(b, v):0.#} L{xb:0.#} {Y(b, v + 0.062):0.#} L{xa:0.#} {Y(a, v + 0.062):0.#} Z", Pane(stage, stage.Same, depth), 0.9);
                }
            }
        }
    }

    private static void Lamp(Stage stage, double x, double foot, double height, double depth, int side)
    {
        var colour = stage.Tone(Material.Black, depth);
        stage.Line($"M{x:0} {foot:0} V{foot - (height * 0.9):0} q0 {-height * 0.1:0} {side * height * 0.12:0} {-height * 0.1:0}", height * 0.022, colour);
        if (stage.Palette.Night || stage.Scene.Hour == Hour.Dusk)
            stage.Shine(x + (side * height * 0.13), foot - (height * 0.97), height * 0.3, height * 0.3, stage.Palette.Glow, 0.8);
        stage.Disc(x + (side * height * 0.14), foot - (height * 0.975), height * 0.035, height * 0.022, stage.Palette.Night ? stage.Palette.Glow : stage.Tone(Material.White, depth));
    }

    private static void Stone(Stage stage, double x, double foot, double h, double depth)
    {
        double w = h * 0.32, lean = h * stage.Same.Between(-0.1, 0.1);
        var data = stage.Same.Next(3) switch
        {
            0 => $"M{x - w:0.#} {foot:0.#} L{x - w + lean:0.#} {foot - (h * 0.65):0.#} A{w:0.#} {h * 0.35:0.#} 0 0 1 {x + w + lean:0.#} {foot - (h * 0.65):0.#} L{x + w:0.#} {foot:0.#} Z",
            1 => $"M{x - (w * 0.3):0.#} {foot:0.#} V{foot - (h * 0.62):0.#} H{x - w:0.#} V{foot - (h * 0.85):0.#} H{x - (w * 0.3):0.#} V{foot - (h * 1.2):0.#} H{x + (w * 0.3):0.#} V{foot - (h * 0.85):0.#} H{x + w:0.#} V{foot - (h * 0.62):0.#} H{x + (w * 0.3):0.#} V{foot:0.#} Z",
            _ => $"M{x - w:0.#} {foot:0.#} L{x - w + lean:0.#} {foot - h:0.#} L{x + w + lean:0.#} {foot - (h * 0.92):0.#} L{x + w:0.#} {foot:0.#} Z",
        };
        stage.Sheet.Add($"<path d=\"{data}\" fill=\"{stage.Sheet.Linear([(0, stage.Tone(Material.Stone.Light(), depth).Mix(stage.Palette.Sky[3], 0.25), 1), (1, stage.Tone(Material.Stone.Dark(), depth), 1)], stage.Sun.X < x ? (0, 0, 1, 0.6) : (1, 0, 0, 0.6))}\"/>");
    }

    private static void Smoke(Stage stage, double x, double foot, double height, double depth)
    {
        var colour = stage.Tone(Material.Black, depth).Mix(stage.Palette.Sky[1], 0.3);
        for (var i = 0; i < 9; i++)
        {
            double t = i / 9.0, r = height * (0.06 + (0.16 * t));
            stage.Fill(Flora.Bush(stage.Same, x + (height * 0.5 * t * t), foot - (height * t), r * 1.2, r), colour, 0.5 - (0.35 * t));
        }
    }
}
