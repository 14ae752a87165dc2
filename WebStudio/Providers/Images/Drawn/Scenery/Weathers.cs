using System.Text;
using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>What the weather puts between the viewer and the scene.</summary>
internal static class Weathers
{
    public static void Draw(Stage stage)
    {
        if (stage.Scene.Indoors || stage.Scene.Place is Place.Underwater or Place.Space or Place.Cave)
            return;
        switch (stage.Scene.Weather)
        {
            case Weather.Rain or Weather.Storm: Rain(stage); break;
            case Weather.Snow: Snow(stage); break;
            case Weather.Fog: Fog(stage); break;
        }
    }

    private static void Rain(Stage stage)
    {
        var random = stage.Now;
        var u = stage.Unit;
        for (var layer = 0; layer < 2; layer++)
        {
            var data = new StringBuilder();
            for (var i = 0; i < 130; i++)
            {
                double length = u * random.Between(0.03, 0.08) * (1 + layer);
                data.Append($"M{stage.Width * random.Between(-0.05, 1.05):0} {stage.Height * random.Next():0} l{-length * 0.22:0.#} {length:0.#} ");
            }
            stage.Line(data.ToString(), u * (layer == 0 ? 0.0009 : 0.0016), stage.Palette.Sky[3].Lighter(0.08), layer == 0 ? 0.4 : 0.3);
        }
    }

    private static void Snow(Stage stage)
    {
        var random = stage.Now;
        var white = stage.Palette.Sun.Mix(stage.Palette.Sky[3], 0.3).Lighter(0.05);
        for (var layer = 0; layer < 3; layer++)
        {
            var data = new StringBuilder();
            for (var i = 0; i < 130 - (40 * layer); i++)
            {
                double r = stage.Unit * (0.0016 + (0.0022 * layer)) * random.Between(0.6, 1.4), x = stage.Width * random.Next(), y = stage.Height * random.Next();
                data.Append($"M{x - r:0.#} {y:0.#} a{r:0.##} {r:0.##} 0 1 0 {r * 2:0.##} 0 a{r:0.##} {r:0.##} 0 1 0 {-r * 2:0.##} 0 Z ");
            }
            stage.Fill(data.ToString(), white, 0.85 - (0.2 * layer));
        }
    }

    private static void Fog(Stage stage)
    {
        for (var i = 0; i < 4; i++)
            stage.Shine(stage.Width * stage.Now.Next(), stage.Ground(stage.Now.Between(0.1, 0.9)), stage.Unit * 0.8, stage.Unit * 0.12, stage.Palette.HazeColour.Lighter(0.05), 0.6);
        stage.Mist(stage.Ground(0.35), stage.Unit * 0.35, 0.45);
    }
}
