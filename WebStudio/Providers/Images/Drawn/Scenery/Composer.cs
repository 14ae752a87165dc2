using WebStudio.Providers.Images.Drawn.Motifs;
using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Puts a scene together: sky, backdrop, what is far, the figures and things in the middle, what frames the view, weather.</summary>
internal static class Composer
{
    public static SvgSheet Draw(Scene scene)
    {
        var stage = new Stage(scene);
        if (scene.Indoors)
            Rooms.Draw(stage);
        else
        {
            if (scene.Place is not (Place.Space or Place.Underwater))
                Heavens.Draw(stage);
            Aloft(stage, MotifPlace.Far);
            Backdrop(stage);
        }
        Aloft(stage, MotifPlace.Sky);
        Cast.Place(stage);
        Frame(stage);
        Weathers.Draw(stage);
        return stage.Sheet;
    }

    private static void Backdrop(Stage stage)
    {
        switch (stage.Scene.Place)
        {
            case Place.Meadow: OpenLand.Meadow(stage); break;
            case Place.Forest: Woods.Forest(stage); break;
            case Place.Mountains: OpenLand.Mountains(stage); break;
            case Place.Sea: Coast.Sea(stage); break;
            case Place.Beach: Coast.Beach(stage); break;
            case Place.Lake: Coast.Lake(stage); break;
            case Place.River: Coast.River(stage); break;
            case Place.Desert: OpenLand.Desert(stage); break;
            case Place.SnowLand: OpenLand.SnowLand(stage); break;
            case Place.Village: Settled.Village(stage); break;
            case Place.City: Settled.City(stage); break;
            case Place.Road: OpenLand.Road(stage); break;
            case Place.Garden: OpenLand.Garden(stage); break;
            case Place.Cemetery: Settled.Cemetery(stage); break;
            case Place.CastleLand: Settled.CastleLand(stage); break;
            case Place.Battlefield: Settled.Battlefield(stage); break;
            case Place.Jungle: Woods.Jungle(stage); break;
            case Place.Swamp: Woods.Swamp(stage); break;
            case Place.Cave: Beyond.Cave(stage); break;
            case Place.Clouds: Beyond.Clouds(stage); break;
            case Place.Space: Beyond.Space(stage); break;
            case Place.AlienWorld: Beyond.AlienWorld(stage); break;
            default: Coast.Underwater(stage); break;
        }
    }

    // What stands on the horizon comes before the land, so that hills and trees cover its foot; what flies comes after it.
    private static void Aloft(Stage stage, MotifPlace place)
    {
        var u = stage.Unit;
        foreach (var (motif, i) in stage.Scene.Motifs.Select((motif, i) => (motif, i)).Where(pair => pair.motif.Place == place))
        {
            var x = i == 0 && stage.Scene.Figures is not [{ Pose: FigurePose.Bust }, ..] ? stage.FocusX : stage.Width - stage.FocusX;
            if (place == MotifPlace.Far)
            {
                var size = u * (i == 0 ? 0.4 : 0.26) * Math.Min(1, 170 / motif.Width);
                if (stage.Palette.Style.Halo)
                    stage.Shine(x, stage.Horizon - (size * 0.4), size * 1.1, size * 0.9, stage.Palette.Sky[3].Mix(stage.Palette.Sun, 0.4), 0.5);
                stage.Put(motif, x, stage.Horizon + (u * 0.025), size, 0.45, shadow: false);
            }
            else if (!stage.Scene.Indoors)
            {
                var size = u * (i == 0 ? 0.25 : 0.14) * Math.Min(1.3, 140 / motif.Width);
                stage.Put(motif, x, (stage.Horizon * (i == 0 ? 0.48 : 0.34)) + (size / 2), size, i == 0 ? 0.12 : 0.4, shadow: false);
            }
        }
    }

    private static void Frame(Stage stage)
    {
        var scene = stage.Scene;
        var left = stage.FocusX > stage.Width / 2;
        if (scene.Brief.Style == ImageStyle.Fantasy)
        {
            for (var i = 0; i < 22; i++)
                Beyond.Sparkle(stage, stage.FocusX + (stage.Width * 0.22 * stage.Now.Bell()), stage.Height * stage.Now.Between(0.2, 0.95), stage.Unit * stage.Now.Between(0.004, 0.016));
        }
        if (scene.Shot == Shot.Close || !(scene.Place is Place.Meadow or Place.Lake or Place.River or Place.Garden or Place.Village or Place.CastleLand or Place.Mountains or Place.Beach or Place.Forest))
            return;
        var colour = stage.Palette.Of(Material.Leaf.Deep(), 0.02, Math.Max(0.45, stage.Backlight));
        Bank(stage, left, colour);
        if (stage.Now.Chance(0.65))
            Flora.Overhang(stage, stage.Now, left, colour);
    }

    // A dark bank in the corner away from the focus: the eye starts there and goes in.
    private static void Bank(Stage stage, bool left, Hue colour)
    {
        double u = stage.Unit, x = left ? -2 : stage.Width + 2, way = left ? 1 : -1, rise = u * stage.Now.Between(0.1, 0.17), length = stage.Width * stage.Now.Between(0.3, 0.45);
        stage.Fade($"M{x:0} {stage.Height + 2:0} V{stage.Height - rise:0} C{x + (way * length * 0.3):0} {stage.Height - (rise * 1.1):0} {x + (way * length * 0.5):0} {stage.Height - (rise * 0.3):0} {x + (way * length):0} {stage.Height + 2:0} Z", colour.Lighter(0.03), colour.Lighter(-0.03));
        for (var i = 0; i < 5; i++)
        {
            double t = stage.Now.Next() * 0.7, bx = x + (way * length * t), by = stage.Height - (rise * (1.05 - (t * 1.1))), h = u * stage.Now.Between(0.04, 0.1);
            for (var blade = -3; blade <= 3; blade++)
                stage.Fill($"M{bx + (blade * h * 0.06):0.#} {by + (h * 0.2):0.#} Q{bx + (blade * h * 0.1):0.#} {by - (h * 0.5):0.#} {bx + (blade * h * 0.26):0.#} {by - (h * (1 - (Math.Abs(blade) * 0.12))):0.#} Q{bx + (blade * h * 0.16):0.#} {by - (h * 0.4):0.#} {bx + (blade * h * 0.06) + (h * 0.05):0.#} {by + (h * 0.2):0.#} Z", colour);
        }
    }
}
