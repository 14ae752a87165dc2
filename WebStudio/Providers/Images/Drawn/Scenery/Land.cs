using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Lines of the land: ridges, hills, peaks, dunes.</summary>
internal static class Land
{
    /// <summary>Rolling hills from edge to edge, closed at the bottom.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="random">Their shape.</param>
    /// <param name="y">Their mean height on the picture.</param>
    /// <param name="swing">Pixels up and down.</param>
    /// <param name="waves">How many of them about.</param>
    /// <param name="bottom">Where the shape ends.</param>
    public static string Hills(Stage stage, SeededRandom random, double y, double swing, double waves, double bottom)
    {
        double p1 = random.Between(0, 6.3), p2 = random.Between(0, 6.3), p3 = random.Between(0, 6.3), f = random.Between(0.8, 1.25);
        return Across(stage, 40, bottom, t => y - (swing * ((Math.Sin((t * waves * 3.6 * f) + p1) * 0.6) + (Math.Sin((t * waves * 7.1) + p2) * 0.28) + (Math.Sin((t * waves * 15.3) + p3) * 0.08))), smooth: true);
    }

    /// <summary>A rough ridge by midpoint displacement (Fournier, Fussell, Carpenter 1982).</summary>
    public static string Ridge(Stage stage, SeededRandom random, double y, double swing, double roughness, double bottom)
    {
        const int Count = 128;
        var heights = new double[Count + 1];
        heights[0] = random.Between(-1, 1);
        heights[Count] = random.Between(-1, 1);
        var size = 1.0;
        for (var step = Count; step > 1; step /= 2, size *= roughness)
        {
            for (var i = 0; i < Count; i += step)
                heights[i + (step / 2)] = ((heights[i] + heights[i + step]) / 2) + (random.Between(-1, 1) * size);
        }
        return Across(stage, Count, bottom, t => y - (swing * heights[(int)Math.Round(t * Count)]), smooth: false);
    }

    /// <summary>Mountains as peaks with a lit and a shaded side, snow on top where wished.</summary>
    /// <param name="depth">0–1, for their colours.</param>
    public static void Peaks(Stage stage, SeededRandom random, double foot, double height, int count, double depth, bool snow, Material rock = Material.Stone)
    {
        Hue light = stage.Tone(rock.Light(), depth), body = stage.Tone(rock.Flat(), depth), dark = stage.Tone(rock.Dark(), depth), white = stage.Tone(Material.Snow, depth * 0.8), shadow = stage.Tone(Material.Snow.Dark(), depth);
        for (var i = 0; i < count; i++)
        {
            var x = stage.Width * ((i + random.Between(0.15, 0.85)) / count);
            double h = height * random.Between(0.6, 1), half = h * random.Between(0.85, 1.25), top = foot - h;
            var fold = Zigzag(random, x, top, x + (half * random.Between(-0.1, 0.1)), foot, h * 0.07);
            string left = Zigzag(random, x, top, x - half, foot, h * 0.05), right = Zigzag(random, x, top, x + half, foot, h * 0.05);
            var fromLeft = stage.Sun.X < x;
            Shape($"M{x:0} {top:0} {left} L{x + (half * 0.2):0} {foot:0} Z", fromLeft ? light : dark);
            Shape($"M{x:0} {top:0} {fold} L{x + half:0} {foot:0} {Reverse(right)} Z", fromLeft ? dark : light);
            if (snow)
            {
                var line = top + (h * random.Between(0.26, 0.36));
                var edge = Teeth(random, x - (half * 0.3), x + (half * 0.3), line, h * 0.09);
                var cap = stage.Sheet.Clip($"<path d=\"M{x:0} {top:0} {left} L{x + half:0} {foot:0} {Reverse(right)} Z\"/>");
                stage.Sheet.Add($"<g clip-path=\"{cap}\"><path d=\"M{x:0} {top - 4:0} L{x - (half * 0.5):0} {line:0} {edge} L{x + (half * 0.5):0} {line:0} Z\" fill=\"{(fromLeft ? white : shadow)}\"/><path d=\"M{x:0} {top - 4:0} {fold} L{x + half:0} {foot:0} L{x + half:0} {top:0} Z\" fill=\"{(fromLeft ? shadow : white)}\" fill-opacity=\"0\"/></g>");
            }
            stage.Line($"M{x:0} {top:0} {(fromLeft ? left : right)}", Math.Max(1, stage.Unit * 0.0012), stage.Palette.Sun, 0.35 * (1 - (depth * 0.5)));
        }
        void Shape(string data, Hue top) => stage.Fade(data, top, top.Mix(body, 0.3).Mix(stage.Palette.HazeColour, 0.45 + (0.3 * depth)));
    }

    /// <summary>A line from edge to edge by a height at each share of the width, closed at the bottom.</summary>
    public static string Across(Stage stage, int count, double bottom, Func<double, double> height, bool smooth)
    {
        var data = new StringBuilder($"M-2 {bottom:0} L-2 {height(0):0.#}");
        double step = (stage.Width + 4) / count, before = height(0);
        for (var i = 1; i <= count; i++)
        {
            double x = (i * step) - 2, y = height((double)i / count);
            if (smooth)
                data.Append($" Q{x - step:0.#} {before:0.#} {x - (step / 2):0.#} {(before + y) / 2:0.#}");
            else
                data.Append($" L{x:0.#} {y:0.#}");
            before = y;
        }
        return data.Append($" L{stage.Width + 2:0} {before:0.#} L{stage.Width + 2:0} {bottom:0} Z").ToString();
    }

    /// <summary>Line-to commands from one point (not said) to another with jags.</summary>
    public static string Zigzag(SeededRandom random, double x1, double y1, double x2, double y2, double jag)
    {
        var data = new StringBuilder();
        for (var i = 1; i <= 9; i++)
        {
            var t = i / 9.0;
            var sway = i < 9 ? random.Between(-jag, jag) : 0;
            data.Append($"L{x1 + ((x2 - x1) * t) + sway:0} {y1 + ((y2 - y1) * t) + (sway * 0.4):0} ");
        }
        return data.ToString();
    }

    private static string Teeth(SeededRandom random, double x1, double x2, double y, double depth)
    {
        var data = new StringBuilder();
        for (var i = 1; i < 8; i++)
            data.Append($"L{x1 + ((x2 - x1) * i / 8):0} {y + (i % 2 == 0 ? -depth * random.Between(0.2, 0.8) : depth * random.Between(0.4, 1.3)):0} ");
        return data.ToString();
    }

    private static string Reverse(string lines) => string.Join(' ', lines.Split('L', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse().Select(point => $"L{point}"));
}
