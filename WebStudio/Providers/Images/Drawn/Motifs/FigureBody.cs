using System.Globalization;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Draws a clothed body without its head; the ground is y = 0, the middle x = 0.</summary>
internal sealed class FigureBody(MotifPen pen, FigureLook look, Skeleton bones)
{
    private readonly bool _front = bones.Depth > 0.95;
    private readonly Outfit _outfit = look.Outfit;

    private double Bulk => _outfit switch { Outfit.Space => 1.5, Outfit.Armour => 1.12, _ => 1 } * (look.Female ? 0.88 : 1);

    private Ink Skin => new(Material.Skin, Shade.Form, look.Skin);

    private Ink Upper => Garment(look.Cloth);

    private Ink Lower => _outfit is Outfit.Space or Outfit.Armour ? Upper : Ink.Of(look.Cloth2);

    private bool Skirted => _outfit is Outfit.Dress or Outfit.Gown or Outfit.Robe or Outfit.Coat or Outfit.LabCoat;

    /// <summary>From the far side to the near one.</summary>
    public void Draw()
    {
        if (look.Cape)
            Cape(bones.Back ? 0.001 : 1);
        if (!_front)
            Arm(bones.Far, true);
        if (_outfit != Outfit.Robe && _outfit != Outfit.Gown)
        {
            Leg(bones.FarLeg, bones.Toe.Far, !_front);
            Leg(bones.NearLeg, bones.Toe.Near, false);
        }
        if (look.Backpack && !_front)
            pen.At(bones.Hip.X, bones.Hip.Y, bones.Lean, 1, pack => pack.Rect(-13, -28, 10, 19, Ink.Of(look.Accent), 3));
        if (bones.Close)
            Arms();
        Trunk();
        if (!bones.Close)
            Arms();
        if (look.Cape && bones.Back)
            Cape(1);
    }

    private void Arms()
    {
        if (_front)
            Arm(bones.Far, false);
        Arm(bones.Near, false);
    }

    private Ink Garment(Hue colour) => _outfit == Outfit.Armour ? new Ink(Material.Metal, Shade.Form, colour) : Ink.Of(colour);

    private void Leg(Limb leg, double toe, bool far)
    {
        var bare = _outfit == Outfit.Dress;
        var ink = bare ? Skin : Lower;
        var wide = Bulk * (bare ? 0.72 : 1);
        Foot(leg, toe, far);
        Tube(leg, 3.25 * wide, 2.65 * wide, (bare ? 1.7 : 2.3) * wide, far ? ink.Dark : ink);
        if (_outfit == Outfit.Armour)
            pen.Circle(leg.Middle.X, leg.Middle.Y, 2.6, Upper.Light);
        if (_outfit is Outfit.Soldier or Outfit.Pirate)
            Tube(new(Between(leg.Middle, leg.End, 0.22), Between(leg.Middle, leg.End, 0.6), leg.End), 2.5 * wide, 2.6 * wide, 2.4 * wide, Material.Leather.Dark());
    }

    private void Foot(Limb leg, double toe, bool far)
    {
        var ink = _outfit == Outfit.Space || _outfit == Outfit.Armour ? Upper.Dark : Material.Leather.Dark();
        var side = leg.End.X < 0 ? -1 : 1;
        pen.At(leg.End.X, leg.End.Y - ((Bulk - 1) * 4), toe, Bulk, foot => foot.Blob(
            _front
                ? Text($"{-1.9} -1.5!, {1.9} -1.5!, {2 + (side * 0.9)} 1.6, {1.6 + (side * 1.6)} 4!, {-1.6 + (side * 1.6)} 4!, {-2 + (side * 0.5)} 1.6")
                : "-2.1 -1.5!, 2 -1.5!, 3.2 0.8, 6.4 2, 7 4!, -2.3 4!",
            far ? ink.Deep : ink));
    }

    private void Arm(Limb arm, bool far)
    {
        var bare = _outfit == Outfit.Dress;
        var wide = Bulk * (_outfit is Outfit.Robe or Outfit.Coat ? 1.16 : 1);
        pen.Circle(arm.End.X + ((arm.End.X - arm.Middle.X) * 0.13), arm.End.Y + ((arm.End.Y - arm.Middle.Y) * 0.13), 1.9 * (_outfit == Outfit.Space ? 1.4 : 1), _outfit is Outfit.Space or Outfit.Armour ? Upper.Dark : far ? Skin.Dark : Skin.Flat);
        if (bare)
        {
            Tube(arm, 1.9, 1.7, 1.35, far ? Skin.Dark : Skin);
            var half = new Joint((arm.Root.X + arm.Middle.X) / 2, (arm.Root.Y + arm.Middle.Y) / 2);
            Tube(new(arm.Root, new((arm.Root.X + half.X) / 2, (arm.Root.Y + half.Y) / 2), half), 2.5, 2.5, 2.4, far ? Upper.Dark : Upper);
            return;
        }
        Tube(arm, 2.5 * wide, 2.2 * wide, (_outfit == Outfit.Robe ? 3 : 1.8) * wide, far ? Upper.Dark : Upper);
        Edge(arm, 2.2 * wide);
        if (_outfit == Outfit.Armour)
            pen.Circle(arm.Root.X, arm.Root.Y, 3.6, far ? Upper.Dark : Upper.Light);
    }

    // Sets a sleeve off from the trunk of the same cloth.
    private void Edge(Limb arm, double width)
    {
        var inside = _front && arm.Root.X > 0 ? -1 : 1;
        var (x, y) = Normal(arm.Root, arm.End);
        if (_front && arm.End.Y > -60)
            pen.Curve(Text($"{arm.Root.X + (inside * width)} {arm.Root.Y + 4}, {arm.Middle.X + (x * inside * width)} {arm.Middle.Y + (y * inside * width)}, {arm.End.X + (inside * width * 0.8)} {arm.End.Y}"), 0.5, Upper.Deep, 0.55);
        else if (!_front)
            pen.Curve(Text($"{arm.Root.X - width} {arm.Root.Y}, {arm.Middle.X - (x * width)} {arm.Middle.Y - (y * width)}, {arm.End.X - (x * width * 0.8)} {arm.End.Y - (y * width * 0.8)}"), 0.5, Upper.Deep, 0.45);
    }

    private void Trunk()
    {
        var width = bones.Depth * (look.Female ? 0.86 : 1) * (_outfit == Outfit.Space ? 1.25 : 1);
        double waist = look.Female ? 4.9 : 6.1, hip = look.Female ? 6.6 : 6.3;
        pen.At(bones.Hip.X, bones.Hip.Y, bones.Lean, 1, trunk =>
        {
            trunk.Path($"M{-2.2 * width:0.##} -30 L{2.2 * width:0.##} -30 L{2 * width:0.##} -38 L{-2 * width:0.##} -38 Z", Skin.Dark);
            trunk.Blob(Text($"{-2.8 * width} -31!, {2.8 * width} -31!, {5.8 * width} -29.4, {8.6 * width} -26.2, {7.8 * width} -19, {waist * width} -9, {hip * width} 0, {hip * width} 3!, {-hip * width} 3!, {-hip * width} 0, {-waist * width} -9, {-7.8 * width} -19, {-8.6 * width} -26.2, {-5.8 * width} -29.4"), Upper);
        });
        if (Skirted)
            Skirt(waist * width, hip * width);
        pen.At(bones.Hip.X, bones.Hip.Y, bones.Lean, 1, trunk =>
        {
            var dress = new FigureDress(trunk, look, width);
            if (bones.Back)
                dress.Behind();
            else
                dress.Front();
        });
    }

    private void Skirt(double waist, double hip)
    {
        var hem = _outfit switch { Outfit.Robe or Outfit.Gown => -0.8, Outfit.Dress => -25, Outfit.LabCoat => -31, _ => -21 };
        double flare = _outfit switch { Outfit.Gown => 9, Outfit.Robe => 5, Outfit.Dress => 6, _ => 3.6 };
        double far = bones.FarLeg.At(hem), near = bones.NearLeg.At(hem);
        double left = Math.Min(far, near) - flare, right = Math.Max(far, near) + flare;
        double x = bones.Hip.X, y = bones.Hip.Y;
        var (sine, cosine) = Math.SinCos(bones.Lean * Math.PI / 180);
        double top = x + (8.8 * sine), rise = y - (8.8 * cosine);
        hip += 0.7;
        if (bones.Hip.Y > -30)
        {
            // Seated: over the thigh to the knee and down.
            var drop = Math.Min(-2, hem + 16);
            pen.Blob(Text($"{top - waist} {rise}!, {top + waist} {rise}!, {x + hip} {y - 4}, {bones.NearLeg.Middle.X} {bones.NearLeg.Middle.Y - 4}, {bones.NearLeg.Middle.X + 4.5} {bones.NearLeg.Middle.Y}, {bones.NearLeg.End.X + 4} {drop}!, {bones.NearLeg.End.X - 5} {drop}!, {bones.NearLeg.Middle.X - 5} {bones.NearLeg.Middle.Y + 5}, {x - hip} {y + 4}!"), Upper);
            return;
        }
        pen.Blob(Text($"{top - waist} {rise}!, {top + waist} {rise}!, {x + hip} {y}, {(hip + right) / 2 + 1} {(y + hem) / 2}, {right} {hem}!, {(left + right) / 2} {hem + 1.2}, {left} {hem}!, {(left - hip) / 2 - 1} {(y + hem) / 2}, {x - hip} {y}"), Upper);
        var fold = Upper.Dark;
        if (_outfit is Outfit.Gown or Outfit.Robe or Outfit.Dress)
            pen.Stroke(Text($"M{x - 2} {y + 5} Q{x - 3} {(y + hem) / 2} {left + ((right - left) * 0.3)} {hem - 1} M{x + 2.5} {y + 8} Q{x + 3} {(y + hem) / 2} {left + ((right - left) * 0.68)} {hem - 1}"), 0.7, fold);
        else if (!bones.Back)
            pen.Stroke(Text($"M{x + (0.6 * bones.Depth)} {y} L{left + ((right - left) * 0.53)} {hem}"), 0.7, Upper.Deep);
        if (_outfit == Outfit.Robe && look.Headgear == Headgear.Crown)
            pen.Stroke(Text($"M{left + 1} {hem - 1} Q{(left + right) / 2} {hem + 0.6} {right - 1} {hem - 1}"), 3, Material.White.Flat());
    }

    private void Cape(double opacity)
    {
        double x = bones.Top.X, y = bones.Top.Y + 3;
        double sway = _front ? 0 : -9;
        pen.Blob(Text($"{x - 7} {y}!, {x + 7} {y}!, {x + 10 + (sway / 2)} {y + 34}, {x + 12 + sway} {bones.Hip.Y + 40}!, {x + sway} {bones.Hip.Y + 42}, {x - 13 + sway} {bones.Hip.Y + 39}!, {x - 11 + (sway / 2)} {y + 34}"), Ink.Of(look.Accent), opacity);
    }

    private void Tube(Limb limb, double root, double middle, double end, Ink ink)
    {
        var (a, b, c) = (limb.Root, limb.Middle, limb.End);
        var (ax, ay) = Normal(a, b);
        var (bx, by) = Normal(a, c);
        var (cx, cy) = Normal(b, c);
        pen.Blob(
            Text($"{a.X + (ax * root)} {a.Y + (ay * root)}, {b.X + (bx * middle)} {b.Y + (by * middle)}, {c.X + (cx * end)} {c.Y + (cy * end)}!, {c.X - (cx * end)} {c.Y - (cy * end)}!, {b.X - (bx * middle)} {b.Y - (by * middle)}, {a.X - (ax * root)} {a.Y - (ay * root)}, {a.X + (ay * root * 0.8)} {a.Y - (ax * root * 0.8)}"),
            ink);
    }

    private static Joint Between(Joint from, Joint to, double share) => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));

    // Square to the line from one joint to the next, of length 1.
    private static (double X, double Y) Normal(Joint from, Joint to)
    {
        double x = to.X - from.X, y = to.Y - from.Y, length = Math.Max(1e-6, Math.Sqrt((x * x) + (y * y)));
        return (y / length, -x / length);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
