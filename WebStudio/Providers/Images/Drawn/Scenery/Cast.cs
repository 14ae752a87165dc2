using WebStudio.Providers.Images.Drawn.Motifs;
using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Where people and things stand, and how large: by their natural height, softened, so that a key beside a castle is still seen.</summary>
internal static class Cast
{
    public static void Place(Stage stage)
    {
        var scene = stage.Scene;
        List<(Motif Motif, double X, double Foot, double Size)> things = [];
        var figures = scene.Figures.Select(figure => (Motif: Figures.Of(figure.Look, figure.Pose, scene.Indoors), figure.Pose)).ToArray();
        var grounded = scene.Motifs.Where(motif => motif.Place is not (MotifPlace.Sky or MotifPlace.Far) || scene.Indoors).ToArray();
        if (figures is [{ Pose: FigurePose.Bust }, ..])
            Busts(stage, figures.Select(figure => figure.Motif).ToArray(), things);
        else
            People(stage, figures.Select(figure => figure.Motif).ToArray(), grounded, things);
        Things(stage, grounded, figures.Length, things);
        if (things.Count > 0 && !scene.Indoors && stage.Palette.Style.Halo && things[0].Motif.Place is not (MotifPlace.Space or MotifPlace.Deep))
            stage.Shine(things[0].X, things[0].Foot - (things[0].Size * 0.5), things[0].Size * 0.95, things[0].Size * 0.85, stage.Palette.HazeColour.Mix(stage.Palette.Sun, 0.3), 0.3);
        foreach (var (motif, x, foot, size) in things.OrderBy(thing => thing.Foot))
        {
            if (scene.Place is Reading.Place.Sea && motif.Place is MotifPlace.Ground or MotifPlace.Close)
                Coast.Rock(stage, x, foot - (size * 0.02), Math.Max(size * motif.Width / 100, stage.Unit * 0.2));
            stage.Put(motif, x, foot, size, Depth(stage, foot), motif.Place is not (MotifPlace.Deep or MotifPlace.Space or MotifPlace.Water));
        }
    }

    private static double Depth(Stage stage, double foot) => Math.Clamp(1 - ((foot - stage.Horizon) / (stage.Height - stage.Horizon)), 0, 1) * 0.3;

    private static double Share(Stage stage, double metres) =>
        Math.Clamp(0.36 * Math.Pow(metres / 1.75, metres > 1.75 ? 0.34 : 0.42), 0.2, 0.72) * (stage.Scene.Shot switch { Shot.Wide => 0.72, Shot.Medium => 1, _ => 1.35 });

    private static void Busts(Stage stage, Motif[] busts, List<(Motif Motif, double X, double Foot, double Size)> things)
    {
        for (var i = 0; i < busts.Length; i++)
        {
            var x = busts.Length == 1 ? stage.FocusX : stage.Width * (i == 0 ? 0.34 : 0.68);
            things.Add((busts[i], x, stage.Height + (stage.Unit * 0.02), Math.Min(stage.Unit * (i == 0 ? 0.74 : 0.66), stage.Width * 0.6 / busts[i].Width * 100)));
        }
    }

    private static void People(Stage stage, Motif[] people, Motif[] grounded, List<(Motif Motif, double X, double Foot, double Size)> things)
    {
        var big = grounded is [{ Metres: > 2.5 }, ..];
        for (var i = 0; i < people.Length; i++)
        {
            var size = stage.Unit * Share(stage, people[i].Metres) * (big ? 1.12 : 1.2);
            var foot = Math.Min(stage.Height - (stage.Unit * 0.03), stage.Horizon + ((stage.Height - stage.Horizon) * (stage.Scene.Shot == Shot.Wide ? 0.62 : 0.84)) + (stage.Unit * 0.012 * i));
            var side = (stage.FocusX < stage.Width / 2) == (stage.Scene.Place != Reading.Place.Beach) ? 1 : -1;
            if (stage.Scene.Place == Reading.Place.Beach)
                foot = Math.Max(foot, stage.Height * 0.9);
            var x = big && stage.Scene.Place != Reading.Place.Beach ? stage.FocusX + (side * stage.Width * (0.3 + (0.09 * i))) : stage.FocusX + (side * size * 0.52 * i);
            things.Add((people[i], Math.Clamp(x, size * 0.25, stage.Width - (size * 0.25)), foot, size));
        }
    }

    private static void Things(Stage stage, Motif[] motifs, int people, List<(Motif Motif, double X, double Foot, double Size)> things)
    {
        var scene = stage.Scene;
        var side = stage.FocusX < stage.Width / 2 ? 1 : -1;
        for (var i = 0; i < motifs.Length; i++)
        {
            var motif = motifs[i];
            var main = i == 0;
            var size = stage.Unit * Share(stage, motif.Metres) * (main ? 1.1 : 0.85);
            if (motif.Place is MotifPlace.Space or MotifPlace.Deep)
                size = stage.Unit * (main ? 0.36 : 0.16);
            var busts = scene.Figures is [{ Pose: FigurePose.Bust }, ..];
            size = Math.Min(size, stage.Width * (main && !busts ? 0.55 : 0.34) / motif.Width * 100) * (busts ? 0.75 : 1);
            var near = motif.Place switch
            {
                MotifPlace.Close => 0.9,
                MotifPlace.Water => 0.42,
                _ => motif.Metres > 5 ? (scene.Place == Reading.Place.Village ? 0.46 : 0.2) : motif.Metres > 2.2 ? 0.4 : 0.66,
            };
            near += (i * 0.07) + (stage.Scene.Shot == Shot.Wide ? -0.05 : 0.06);
            var x = main && !busts && (people == 0 || motif.Metres > 2.5) ? stage.FocusX : stage.FocusX + (side * stage.Width * (i == 2 ? -0.26 : 0.34));
            if (scene.Place == Reading.Place.Beach && motif.Place != MotifPlace.Water && !main)
                x = stage.FocusX - (side * stage.Width * 0.24);
            var foot = stage.Horizon + ((stage.Height - stage.Horizon) * Math.Min(near, 0.95));
            if (motif.Place is MotifPlace.Space or MotifPlace.Deep)
                foot = (stage.Height * (main ? 0.48 : 0.3 + (0.3 * (i - 1)))) + (size / 2);
            if (stage.Scene.Indoors)
                foot = Math.Max(foot, stage.Height * (motif.Place == MotifPlace.Close ? 0.93 : 0.84));
            size = Math.Min(size, foot - (stage.Height * 0.06));
            x = Math.Clamp(x, size * motif.Width / 220, stage.Width - (size * motif.Width / 220));
            things.Add((motif, motif.Place is MotifPlace.Space or MotifPlace.Deep || busts ? x : Apart(stage, things, motif, x, size), foot, size));
        }
    }

    // The nearest place where it covers nothing, or least, of what stands there already.
    private static double Apart(Stage stage, List<(Motif Motif, double X, double Foot, double Size)> things, Motif motif, double x, double size)
    {
        const double Gap = 0.9;
        var half = size * motif.Width / 200;
        double Covered(double at) => things.Where(thing => thing.Motif.Place != MotifPlace.Far).Sum(thing => Math.Max(0, ((half + (thing.Size * thing.Motif.Width / 200)) * Gap) - Math.Abs(at - thing.X)));
        if (Covered(x) <= 0)
            return x;
        var margin = Math.Min(half * 0.9, stage.Width * 0.45);
        return Enumerable.Range(0, 41).Select(step => margin + ((stage.Width - (2 * margin)) * step / 40)).MinBy(at => (Covered(at) * 6) + Math.Abs(at - x));
    }
}
