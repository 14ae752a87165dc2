using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>What grows: lines of trees, trunks, grass, leaves that frame a view.</summary>
internal static class Flora
{
    /// <summary>Conifers side by side as one silhouette.</summary>
    public static string Pines(Stage stage, SeededRandom random, double foot, double height, double density, double bottom)
    {
        var data = new StringBuilder($"M-2 {bottom:0} L-2 {foot:0} ");
        for (var x = -height * 0.2; x < stage.Width + (height * 0.2);)
        {
            double h = height * random.Between(0.55, 1), w = h * random.Between(0.16, 0.22), y = foot - h;
            for (var i = 0; i < 5; i++)
                data.Append($"L{x - (w * (5 - i) / 5):0.#} {foot - (h * i * 0.19):0.#} L{x - (w * (5 - i) / 9.5):0.#} {foot - (h * ((i * 0.19) + 0.12)):0.#} ");
            data.Append($"L{x:0.#} {y:0.#} ");
            for (var i = 4; i >= 0; i--)
                data.Append($"L{x + (w * (5 - i) / 9.5):0.#} {foot - (h * ((i * 0.19) + 0.12)):0.#} L{x + (w * (5 - i) / 5):0.#} {foot - (h * i * 0.19):0.#} ");
            x += w * 2 * random.Between(0.5, 1.5) / density;
        }
        return data.Append($"L{stage.Width + 2:0} {bottom:0} Z").ToString();
    }

    /// <summary>Broad-leaved trees side by side as one silhouette of round crowns.</summary>
    public static string Crowns(Stage stage, SeededRandom random, double foot, double height, double bottom)
    {
        var data = new StringBuilder($"M-{height:0} {bottom:0} L-{height:0} {foot:0} ");
        var x = -height;
        while (x < stage.Width + height)
        {
            double r = height * random.Between(0.22, 0.5), next = x + (r * random.Between(1.1, 1.6));
            data.Append($"A{r:0.#} {r * random.Between(1, 1.4):0.#} 0 0 1 {next:0.#} {foot - (height * random.Between(0.1, 0.5)):0.#} ");
            x = next;
        }
        return data.Append($"L{x:0} {bottom:0} Z").ToString();
    }

    /// <summary>A few clumps of trees, away from where one is to look.</summary>
    public static void Groups(Stage stage, SeededRandom random, double depth, double height, Hue colour, bool pines)
    {
        var data = new StringBuilder();
        for (var group = 0; group < 4; group++)
        {
            var middle = stage.Width * ((group + random.Between(0.1, 0.9)) / 4);
            if (Math.Abs(middle - stage.FocusX) < stage.Unit * 0.24)
                continue;
            var foot = stage.Ground(depth + random.Between(-0.06, 0.1));
            for (var i = 0; i < 2 + random.Next(5); i++)
            {
                double h = height * random.Between(0.5, 1), x = middle + (height * random.Between(-0.8, 0.8)), y = foot + (height * random.Between(0, 0.06));
                stage.Disc(x - (stage.LightFrom * h * 0.2), y, h * 0.35, h * 0.035, colour.Lighter(-0.08), 0.4);
                data.Append(pines ? Pine(x, y, h) : $"M{x - (h * 0.03):0.#} {y:0.#} L{x - (h * 0.02):0.#} {y - (h * 0.5):0.#} H{x + (h * 0.02):0.#} L{x + (h * 0.03):0.#} {y:0.#} Z {Bush(random, x, y - (h * 0.62), h * random.Between(0.24, 0.36), h * 0.4)} ");
            }
        }
        stage.Fade(data.ToString(), colour.Mix(stage.Palette.Sun, 0.1), colour);
    }

    /// <summary>A crown of leaves as one cloud-like shape.</summary>
    public static string Bush(SeededRandom random, double x, double y, double rx, double ry)
    {
        const int Lobes = 11;
        var data = new StringBuilder();
        for (var i = 0; i <= Lobes; i++)
        {
            var angle = i * Math.Tau / Lobes;
            double px = x + (rx * Math.Cos(angle) * random.Between(0.86, 1.05)), py = y + (ry * Math.Sin(angle) * random.Between(0.86, 1.05));
            data.Append(i == 0 ? $"M{px:0.#} {py:0.#} " : $"A{rx * 0.33:0.#} {ry * 0.33:0.#} 0 0 1 {px:0.#} {py:0.#} ");
        }
        return data.Append('Z').ToString();
    }

    /// <summary>A trunk from the ground up out of the picture, with its lit edge.</summary>
    public static void Trunk(Stage stage, SeededRandom random, double x, double foot, double width, double depth)
    {
        double lean = random.Between(-0.4, 0.4) * width, top = -stage.Height * 0.05, w = width / 2;
        Hue dark = stage.Tone(Material.Bark.Dark(), depth), lit = stage.Tone(Material.Bark.Light(), depth);
        var body = $"M{x - (w * 1.7):0} {foot:0} Q{x - w:0} {foot - (width * 0.9):0} {x - (w * 0.9):0} {foot - (width * 3):0} L{x - (w * 0.7) + lean:0} {top:0} L{x + (w * 0.7) + lean:0} {top:0} L{x + (w * 0.9):0} {foot - (width * 3):0} Q{x + w:0} {foot - (width * 0.9):0} {x + (w * 1.7):0} {foot:0} Q{x:0} {foot + (w * 0.5):0} {x - (w * 1.7):0} {foot:0} Z";
        var toLight = stage.Sun.X < x;
        stage.Sheet.Add($"<path d=\"{body}\" fill=\"{stage.Sheet.Linear([(0, toLight ? lit : dark, 1), (0.45, dark, 1), (1, toLight ? dark : lit, 1)], (0.2, 0, 0.8, 0))}\"/>");
        for (var i = 0; i < 3; i++)
        {
            double y = foot - (stage.Height * random.Between(0.3, 0.9)), side = random.Chance(0.5) ? 1 : -1, length = width * random.Between(1.5, 3.4);
            stage.Line($"M{x + (side * w * 0.6):0} {y:0} q{side * length * 0.5:0} {-length * 0.15:0} {side * length:0} {-length * random.Between(0.3, 0.7):0}", width * random.Between(0.1, 0.2), dark);
        }
    }

    private static string Pine(double x, double foot, double h)
    {
        var data = new StringBuilder($"M{x - (h * 0.025):0.#} {foot:0.#} V{foot - (h * 0.12):0.#} ");
        var w = h * 0.21;
        for (var i = 0; i < 5; i++)
            data.Append($"L{x - (w * (5 - i) / 5):0.#} {foot - (h * (0.1 + (i * 0.17))):0.#} L{x - (w * (5 - i) / 10):0.#} {foot - (h * (0.24 + (i * 0.17))):0.#} ");
        data.Append($"L{x:0.#} {foot - h:0.#} ");
        for (var i = 4; i >= 0; i--)
            data.Append($"L{x + (w * (5 - i) / 10):0.#} {foot - (h * (0.24 + (i * 0.17))):0.#} L{x + (w * (5 - i) / 5):0.#} {foot - (h * (0.1 + (i * 0.17))):0.#} ");
        return data.Append($"L{x + (h * 0.025):0.#} {foot - (h * 0.12):0.#} V{foot:0.#} Z ").ToString();
    }

    /// <summary>Blades along a line, as one shape.</summary>
    public static string Grass(Stage stage, SeededRandom random, double foot, double height, int count)
    {
        var data = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            double x = stage.Width * random.Between(-0.02, 1.02), h = height * random.Between(0.35, 1), w = h * 0.055, bend = h * random.Between(-0.35, 0.35);
            data.Append($"M{x - w:0.#} {foot + 4:0} Q{x + (bend * 0.2):0.#} {foot - (h * 0.6):0.#} {x + bend:0.#} {foot - h:0.#} Q{x + (bend * 0.2) + (w * 2):0.#} {foot - (h * 0.5):0.#} {x + w:0.#} {foot + 4:0} Z ");
        }
        return data.ToString();
    }

    /// <summary>Dark leaves hanging in from an upper corner.</summary>
    public static void Overhang(Stage stage, SeededRandom random, bool left, Hue colour)
    {
        double edge = left ? 0 : stage.Width, to = left ? 1 : -1, u = stage.Unit;
        for (var branch = 0; branch < 3; branch++)
        {
            double y0 = u * random.Between(-0.02, 0.1 + (0.06 * branch)), length = u * random.Between(0.25, 0.5), drop = u * random.Between(0.02, 0.16);
            stage.Line($"M{edge - (to * 10):0} {y0:0} Q{edge + (to * length * 0.5):0} {y0 + (drop * 0.2):0} {edge + (to * length):0} {y0 + drop:0}", u * 0.008, colour);
            var data = new StringBuilder();
            for (var i = 0; i < 26; i++)
            {
                double t = random.Between(0.05, 1.05), s = u * random.Between(0.022, 0.045), turn = random.Between(0, 6.28);
                double x = edge + (to * length * t), y = y0 + (drop * t * t) + (u * random.Between(-0.045, 0.045)), cx = Math.Cos(turn) * s, cy = Math.Sin(turn) * s;
                data.Append($"M{x:0.#} {y:0.#} Q{x + (cx * 0.5) - (cy * 0.45):0.#} {y + (cy * 0.5) + (cx * 0.45):0.#} {x + cx:0.#} {y + cy:0.#} Q{x + (cx * 0.5) + (cy * 0.45):0.#} {y + (cy * 0.5) - (cx * 0.45):0.#} {x:0.#} {y:0.#} Z ");
            }
            stage.Fill(data.ToString(), colour);
        }
    }

    /// <summary>A bare tree that forks, as strokes.</summary>
    public static void BareTree(Stage stage, SeededRandom random, double x, double foot, double height, Hue colour)
    {
        Branch(x, foot, -Math.PI / 2 + random.Between(-0.12, 0.12), height * 0.34, height * 0.055, 0);
        void Branch(double x0, double y0, double angle, double length, double width, int level)
        {
            double x1 = x0 + (Math.Cos(angle) * length), y1 = y0 + (Math.Sin(angle) * length), bow = random.Between(-0.16, 0.16) * length;
            stage.Line($"M{x0:0.#} {y0:0.#} Q{((x0 + x1) / 2) + bow:0.#} {(y0 + y1) / 2:0.#} {x1:0.#} {y1:0.#}", width, colour);
            if (level >= 4)
                return;
            for (var i = 0; i < (level == 0 ? 3 : 2); i++)
                Branch(x1, y1, angle + random.Between(-0.75, 0.75), length * random.Between(0.6, 0.82), width * 0.6, level + 1);
        }
    }
}
