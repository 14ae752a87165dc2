namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>The people of a story.</summary>
internal static class Figures
{
    private const double HeadHeight = 12.7, ChildHead = 17;

    /// <summary>Looks by name and description: the same for the same name, description and seed.</summary>
    public static FigureLook Look(CastMember member, long seed) => FigureWords.Look(member, seed);

    /// <summary>Somebody as a motif; the box is as wide as the pose needs.</summary>
    /// <param name="look">Who.</param>
    /// <param name="pose">How.</param>
    /// <param name="indoors">Sits on a stool, not on a stone.</param>
    public static Motif Of(FigureLook look, FigurePose pose, bool indoors = false)
    {
        var metres = look.Child ? 1.3 : look.Female ? 1.72 : 1.82;
        return pose switch
        {
            FigurePose.Bust => new("figure", [], MotifPlace.Close, 110, 0.62, pen => Bust(pen, look)) { Weight = 1 },
            FigurePose.Sitting => new("figure", [], MotifPlace.Ground, 62, metres * 0.73, pen => Draw(pen, look, pose, 30, 1 / 0.74, indoors)) { Weight = 0.9 },
            FigurePose.Running => new("figure", [], MotifPlace.Ground, 66, metres * 0.96, pen => Draw(pen, look, pose, 33, 1)) { Weight = 0.9 },
            FigurePose.Rejoicing => new("figure", [], MotifPlace.Ground, 64, metres * 1.02, pen => Draw(pen, look, pose, 32, 1)) { Weight = 0.9 },
            FigurePose.Recoiling => new("figure", [], MotifPlace.Ground, 60, metres * 0.98, pen => Draw(pen, look, pose, 30, 1)) { Weight = 0.9 },
            FigurePose.Reaching => new("figure", [], MotifPlace.Ground, 64, metres, pen => Draw(pen, look, pose, 26, 1)) { Weight = 0.9 },
            _ => new("figure", [], MotifPlace.Ground, 48, metres, pen => Draw(pen, look, pose, 24, 1)) { Weight = 0.9 },
        };
    }

    /// <summary>Draws somebody whose feet are at (x, 100).</summary>
    /// <param name="pen">Of the box.</param>
    /// <param name="look">Who.</param>
    /// <param name="pose">How.</param>
    /// <param name="x">Of the feet.</param>
    /// <param name="size">1: 100 units with a hat.</param>
    /// <param name="indoors">Sits on a stool, not on a stone.</param>
    public static void Draw(MotifPen pen, FigureLook look, FigurePose pose, double x, double size, bool indoors = false)
    {
        var bones = Skeleton.Of(pose);
        var tall = look.Headgear switch { Headgear.Wizard => 0.93, Headgear.TopHat or Headgear.Chef or Headgear.Knight => 0.965, _ => 1 };
        var head = look.Child ? ChildHead : HeadHeight;
        var body = (95 - head) / 82.3;
        pen.At(x, 100, 0, size * tall, figure =>
        {
            if (pose == FigurePose.Sitting)
                Seat(figure, indoors);
            double x = (bones.Top.X * body) + (bones.Lean * 0.1), y = ((bones.Top.Y - 1.8) * body) - (head / 2);
            figure.At(x, y, bones.Lean * 0.4, head / 100, part => new FigureHead(part, look, bones.Turn, bones.Back).Behind());
            figure.At(0, 0, 0, body, part => new FigureBody(part, look, bones).Draw());
            figure.At(x, y, bones.Lean * 0.4, head / 100, part => new FigureHead(part, look, bones.Turn, bones.Back).Draw());
        });
    }

    private static void Bust(MotifPen pen, FigureLook look)
    {
        var bones = Skeleton.Of(FigurePose.Bust);
        var scale = look.Child ? 3.1 : 3.5;
        var head = look.Child ? 48 : 44.0;
        pen.Within("M-20 -30 H130 V100 H-20 Z", box =>
        {
            box.At(55, 67 - (head / 2), 0, head / 100, part => new FigureHead(part, look, bones.Turn, false).Behind());
            box.At(55, 66.5 + (82.3 * scale), 0, scale, part => new FigureBody(part, look, bones).Draw());
            box.At(55, 67 - (head / 2), 0, head / 100, part => new FigureHead(part, look, bones.Turn, false).Draw());
        });
    }

    private static void Seat(MotifPen pen, bool indoors)
    {
        if (indoors)
        {
            pen.Path("M-16 -20 L-12.5 -20 L-14 0 L-17 0 Z M2 -20 L5.5 -20 L6.5 0 L3.5 0 Z M-14 -9 H4 V-6.6 H-14.4 Z", Material.Wood.Dark());
            pen.Rect(-18.5, -22.5, 26, 3.4, Material.Wood, 1.2);
            return;
        }
        pen.Blob("-19 0!, -20 -10, -17 -20, -8 -22, 3 -21, 7 -14, 8 0!", Material.Stone);
        pen.Curve("-13 -14, -8 -12, -6 -6", 0.7, Material.Stone.Deep());
    }
}
