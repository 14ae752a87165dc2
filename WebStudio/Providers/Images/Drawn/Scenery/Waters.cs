using System.Text;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Seas, lakes, rivers and what the light does on them.</summary>
internal static class Waters
{
    /// <summary>Water from a line down to another, mirroring the sky, with the sun's road on it.</summary>
    public static void Surface(Stage stage, double top, double bottom, double calm)
    {
        var sky = stage.Palette.Sky;
        Hue far = sky[3].Mix(stage.Tone(Material.Water, 0.6), 0.35), near = stage.Tone(Material.Water.Dark(), 0).Mix(sky[0], 0.35);
        stage.Sheet.Add($"<rect x=\"0\" y=\"{top:0.#}\" width=\"{stage.Width:0}\" height=\"{bottom - top:0.#}\" fill=\"{stage.Sheet.Linear([(0, far, 1), (0.25, far.Mix(sky[1], 0.4).Mix(near, 0.25), 1), (1, near, 1)], (0, 0, 0, 1))}\"/>");
        Ripples(stage, top, bottom, calm, near.Lighter(-0.05), 0.35);
        Ripples(stage, top, bottom, calm, far, 0.3);
        Road(stage, top, bottom);
    }

    private static void Ripples(Stage stage, double top, double bottom, double calm, Hue colour, double opacity)
    {
        var random = stage.Now;
        var data = new StringBuilder();
        for (var i = 0; i < 90; i++)
        {
            double t = Math.Pow(random.Next(), 1.7), y = top + ((bottom - top) * t), w = stage.Unit * (0.015 + (0.14 * t)) * random.Between(0.5, 1.3), h = stage.Unit * (0.0012 + (0.008 * t)) * (1.3 - calm), x = stage.Width * random.Next();
            data.Append($"M{x - w:0.#} {y:0.#} Q{x:0.#} {y - h:0.#} {x + w:0.#} {y:0.#} Q{x:0.#} {y + h:0.#} {x - w:0.#} {y:0.#} Z ");
        }
        stage.Fill(data.ToString(), colour, opacity);
    }

    private static void Road(Stage stage, double top, double bottom)
    {
        if (stage.Scene.Weather is Reading.Weather.Storm or Reading.Weather.Rain or Reading.Weather.Overcast)
            return;
        var random = stage.Now;
        var data = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            double t = i / 60.0, y = top + ((bottom - top) * Math.Pow(t, 1.4)), spread = stage.Unit * (0.03 + (0.14 * t)), w = stage.Unit * (0.012 + (0.05 * t)) * random.Between(0.4, 1.4), h = stage.Unit * (0.0012 + (0.005 * t)), x = stage.Sun.X + (spread * random.Bell() * 0.55);
            data.Append($"M{x - w:0.#} {y:0.#} Q{x:0.#} {y - h:0.#} {x + w:0.#} {y:0.#} Q{x:0.#} {y + h:0.#} {x - w:0.#} {y:0.#} Z ");
        }
        stage.Fill(data.ToString(), stage.Palette.Sun, 0.62);
    }

    /// <summary>Waves that roll towards the viewer, each darker and larger.</summary>
    public static void Waves(Stage stage, SeededRandom random, double top, int count, double height)
    {
        for (var i = 0; i < count; i++)
        {
            double t = (i + 1.0) / count, y = top + ((stage.Height - top) * Math.Pow(t, 1.2) * 0.93), depth = 1 - t, h = height * (0.25 + t), phase = random.Between(0, 6.28), length = 5 + (7 * depth);
            Hue colour = stage.Tone(Material.Water.Dark(), depth * 0.7).Mix(stage.Palette.Sky[1], 0.2), crest = colour.Lighter(0.1).Mix(stage.Palette.Sky[3], 0.3);
            var line = Land.Across(stage, 60, stage.Height + 2, x => y - (h * ((Math.Sin((x * length) + phase) * 0.6) + (0.4 * Math.Abs(Math.Sin((x * length * 1.7) + (phase * 2)))))), smooth: true);
            stage.Fade(line, crest, colour.Lighter(-0.06), 0.9);
        }
    }

    /// <summary>A river that winds from the horizon to the lower edge.</summary>
    public static void River(Stage stage, double top, double bend)
    {
        double h = stage.Height - top, x0 = stage.FocusX, w = stage.Width;
        var left = stage.FocusX > w / 2 ? 1 : -1;
        var data = $"M{x0 - (w * 0.008):0} {top:0} C{x0 + (left * w * bend):0} {top + (h * 0.16):0} {x0 - (left * w * bend * 1.9):0} {top + (h * 0.34):0} {x0 - (left * w * bend * 0.6):0} {top + (h * 0.55):0} S{x0 + (left * w * 0.05):0} {top + (h * 0.85):0} {x0 - (w * 0.34):0} {stage.Height + 4:0} "
            + $"L{x0 + (w * 0.3):0} {stage.Height + 4:0} C{x0 + (left * w * 0.3):0} {top + (h * 0.8):0} {x0 - (left * w * bend * 0.1):0} {top + (h * 0.62):0} {x0 - (left * w * bend * 0.35) + (w * 0.05):0} {top + (h * 0.5):0} S{x0 + (left * w * bend * 1.2):0} {top + (h * 0.16):0} {x0 + (w * 0.012):0} {top:0} Z";
        stage.Fade(data, stage.Palette.Sky[3], stage.Tone(Material.Water, 0).Mix(stage.Palette.Sky[1], 0.35));
        var clip = stage.Sheet.Clip($"<path d=\"{data}\"/>");
        stage.Sheet.Add($"<g clip-path=\"{clip}\">");
        Ripples(stage, top, stage.Height, 0.8, stage.Palette.Sky[3].Lighter(0.05), 0.4);
        stage.Sheet.Add("</g>");
    }
}
