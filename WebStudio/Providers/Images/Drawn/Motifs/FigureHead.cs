namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>A head with its face: the middle is (0, 0), the crown at y = −50, the chin at 50. Brows, eyes, a shadow for the nose, a mouth; they show how it feels.</summary>
/// <param name="pen">In the head's units.</param>
/// <param name="look">Whose.</param>
/// <param name="turn">0 to us, 1 to the right.</param>
/// <param name="back">Seen from behind.</param>
internal sealed class FigureHead(MotifPen pen, FigureLook look, double turn, bool back)
{
    private readonly FigureHat _hat = new(pen, look, turn, back);

    private Ink Skin => new(Material.Skin, Shade.Form, look.Skin);

    private Ink Hair => new(Material.Hair, Shade.Form, look.Hair);

    // Features move over the face as it turns.
    private double Middle => turn * 15;

    private readonly FigureFeatures _features = new(pen, look);

    /// <summary>What lies behind neck and shoulders.</summary>
    public void Behind()
    {
        _hat.Behind();
        if (!back && !_hat.HidesHair)
            UnderHat(hair => new FigureHair(hair, look, turn).Behind());
    }

    public void Draw()
    {
        if (back)
        {
            pen.Blob("0 -50, 22 -46, 35 -28, 36 -4, 31 20, 20 36, 0 42, -20 36, -31 20, -36 -4, -35 -28, -22 -46", Skin);
            if (!_hat.HidesHair)
                UnderHat(hair => new FigureHair(hair, look, turn).FromBehind());
        }
        else
        {
            Face();
            if (look.Beard)
                Beard();
            if (!_hat.HidesHair)
                UnderHat(hair => new FigureHair(hair, look, turn).Front());
            if (look.Glasses)
                Glasses();
        }
        _hat.Front();
    }

    // Hair that would stand out above a hat is pressed down by it.
    private void UnderHat(Action<MotifPen> draw)
    {
        if (look.Headgear is Headgear.None or Headgear.Crown or Headgear.Tiara)
            draw(pen);
        else
            pen.Within("M-90 -34 H90 V130 H-90 Z", draw);
    }

    private void Face()
    {
        var jaw = look.Female ? 0.9 : look.Child ? 0.95 : 1;
        if (turn < 0.9)
            pen.Ellipse(35 + (turn * -12), 4, 6, 9, Skin.Dark);
        pen.Ellipse(-35 + (turn * 20), 4, 6, 10, Skin.Flat);
        pen.Blob($"0 -50, 22 -46, 35 -28, 36 -4, {34 * jaw} 18, {(23 + (turn * 3)) * jaw} 39, {(9 + (turn * 8)) * jaw} 50, {(-7 + (turn * 12)) * jaw} 50, {-20 * jaw} 40, {-32 * jaw} 20, -36 -2, -35 -28, -22 -46", Skin);
        pen.Ellipse(-35 + (turn * 22), 4, 3, 6, Skin.Dark);
        double gap = look.Child ? 15.5 : 14.5, eye = (look.Child ? 1.25 : 1) * (look.Face == FigureFace.Afraid ? 1.22 : 1);
        foreach (var side in (double[])[-1, 1])
        {
            var x = Middle + (side * gap * (side > 0 ? 1 - (turn * 0.18) : 1));
            if (pen.Scale > 0.7)
            {
                pen.Path($"M{x - (7.2 * eye):0.##} 3 Q{x:0.##} {-3 * eye:0.##} {x + (7.2 * eye):0.##} 3 Q{x:0.##} {7.5 * eye:0.##} {x - (7.2 * eye):0.##} 3 Z", new Ink(Material.White, Shade.Flat, Hue.Of(0xf4efe8)));
                pen.Circle(x + (turn * 1.6), 2.2, 3.5 * eye, new Ink(Material.Fur, Shade.Flat, Hue.Of(0x3a2a22)));
                pen.Circle(x + (turn * 1.6) + 1.2, 0.9, 1.1, Material.White.Flat());
                pen.Stroke($"M{x - (7.6 * eye):0.##} 3 Q{x:0.##} {-4 * eye:0.##} {x + (7.6 * eye):0.##} 2.6", look.Female ? 1.8 : 1.3, new Ink(Material.Fur, Shade.Deep, Hue.Of(0x3a2a22)));
            }
            else
            {
                pen.Ellipse(x, 2, 3.6 * eye, 4.4 * eye, new Ink(Material.Fur, Shade.Flat, Hue.Of(0x2a1f1c)));
            }
            _features.Brow(x, side);
        }
        var nose = Middle + (turn * 5);
        pen.Stroke($"M{nose + 2:0.##} 2 Q{nose + 3 + (turn * 3):0.##} 10 {nose + 4 + (turn * 3):0.##} 16 Q{nose + 1:0.##} 19.4 {nose - 3.5:0.##} 17.5", look.Child ? 1.4 : 1.9, Skin.Dark);
        var mouth = Middle + (turn * 2);
        _features.Mouth(mouth);
        if (look.Old)
            pen.Stroke($"M{mouth - 14:0.##} 22 Q{mouth - 16:0.##} 28 {mouth - 13:0.##} 33 M{mouth + 14:0.##} 21 Q{mouth + 16:0.##} 27 {mouth + 13:0.##} 33 M{Middle - 10:0.##} -24 Q{Middle:0.##} -27 {Middle + 10:0.##} -24", 1.1, Skin.Dark);
    }

    private void Beard()
    {
        var x = Middle;
        var length = look.Old ? 74 : 58;
        pen.Path(Outline.Closed($"-35 2!, -30 14, {x - 14} 22, {x - 8} 24.5, {x} 22.5, {x + 8} 24.5, {x + 14} 21.5, {30 + (turn * 2)} 13, 36 0!, 35 22, {26 + (turn * 3)} 46, {x + 8} {length}, {x} {length + 3}, {x - 12} {length - 1}, -22 46, -34 22"), Hair);
        _features.BeardedMouth(x);
    }

    private void Glasses()
    {
        var ink = new Ink(Material.Metal, Shade.Flat, Hue.Of(0x25252b));
        double left = Middle - 14.5, right = Middle + 14.5 - (turn * 2);
        pen.Circle(left, 3, 10.5, Material.White.Flat(), 0.18);
        pen.Circle(right, 3, 10, Material.White.Flat(), 0.18);
        pen.Stroke($"M{left - 10.5:0.##} 3 a10.5 10.5 0 1 0 21 0 a10.5 10.5 0 1 0 -21 0 M{right - 10:0.##} 3 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0 M{left + 10.5:0.##} 1 Q{Middle:0.##} -2 {right - 10:0.##} 1 M{left - 10.5:0.##} 1 L{-34 + (turn * 16):0.##} -1", 2, ink);
    }
}
