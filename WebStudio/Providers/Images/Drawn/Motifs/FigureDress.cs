using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What is seen of an outfit on the trunk: collar, tie, belt, pockets. The hip is (0, 0), the neck at y = −30.</summary>
/// <param name="pen">In the trunk's units.</param>
/// <param name="look">Whose.</param>
/// <param name="width">Share of the frontal width.</param>
internal sealed class FigureDress(MotifPen pen, FigureLook look, double width)
{
    private Ink Accent => Ink.Of(look.Accent);

    private Ink Cloth => Ink.Of(look.Cloth);

    private Ink Shirt => look.Cloth.L > 0.8 ? Ink.Of(look.Cloth2) : Ink.Of(Hue.Of(0xeeeae2));

    public void Front()
    {
        // Towards where a turned body looks.
        var x = (1 - width) * 6;
        switch (look.Outfit)
        {
            case Outfit.Suit:
            case Outfit.LabCoat:
                Lapels(x, Shirt, look.Outfit == Outfit.Suit);
                break;
            case Outfit.Coat:
            case Outfit.Pirate:
                Lapels(x, Shirt, false);
                pen.Rect(-6.2 * width, -9.5, 12.4 * width, 2.6, Leather.Dark());
                pen.Rect(x - 1.3, -9.8, 2.8, 3.2, Gold.Flat());
                break;
            case Outfit.Jacket:
                pen.Path($"M{x - 2.6} -31 L{x + 2.6} -31 L{x + 2} 2.5 L{x - 2} 2.5 Z", Shirt.Flat);
                pen.Stroke($"M{x - 2.8} -31 L{x - 2} 2.5 M{x + 2.8} -31 L{x + 2} 2.5", 0.8, Cloth.Deep);
                break;
            case Outfit.Soldier:
            case Outfit.Uniform:
                Uniform(x);
                break;
            case Outfit.Armour:
                pen.Path($"M{-4.6 * width:0.##} -24 L{4.6 * width + x:0.##} -24 L{4.4 * width + x:0.##} 11 L{x:0.##} 14 L{-4.4 * width:0.##} 11 Z", Accent);
                pen.Stroke($"M{x:0.##} -21 V-9 M{x - 3:0.##} -16.5 H{x + 3:0.##}", 1.3, Gold.Flat());
                pen.Rect(-6.4 * width, -6.5, 12.8 * width, 2.4, Leather.Dark());
                break;
            case Outfit.Space:
                pen.Rect(x - 4, -23, 8, 8, Metal.Light(), 1);
                pen.Rect(x - 2.8, -21.6, 2.4, 2, Red.Flat());
                pen.Rect(x + 0.6, -21.6, 2.4, 2, Accent.Flat);
                pen.Stroke($"M{x - 2.6} -17.4 H{x + 2.6} M{-6.6 * width} -4 H{6.6 * width}", 0.8, Metal.Deep());
                pen.Ellipse(0, -31, 5.4 * width, 2, Metal.Dark());
                break;
            case Outfit.Hoodie:
                pen.Stroke($"M{x - 1.6} -28 V-21 M{x + 1.6} -28 V-22", 0.6, White.Flat());
                pen.Stroke($"M{-4 * width} -5 L{-3 * width} -11 H{3 * width} L{4 * width} -5", 0.7, Cloth.Deep);
                pen.Ellipse(0, -30, 5.2 * width, 2.6, Cloth.Dark);
                break;
            case Outfit.Dress:
            case Outfit.Gown:
                pen.Path($"M{x - 3.4} -31.2 Q{x} -24 {x + 3.4} -31.2 Z", new Ink(Material.Skin, Shade.Flat, look.Skin));
                pen.Path($"M{-5.1 * width:0.##} -10.6 L{5.1 * width:0.##} -10.6 L{5 * width:0.##} -7.4 L{-5 * width:0.##} -7.4 Z", Accent.Flat);
                break;
            case Outfit.Robe:
                pen.Stroke($"M{x - 3} -31 L{x} -22 L{x + 3} -31 M{x} -22 V3", 0.8, Cloth.Deep);
                pen.Stroke($"M{-6 * width} -8.5 Q{x} -6.5 {6 * width} -8.5 M{x + 1} -7.4 L{x + 2} 8", 1.3, Accent);
                break;
            default:
                pen.Path($"M{x - 2.9} -31.2 Q{x} -27 {x + 2.9} -31.2 Z", new Ink(Material.Skin, Shade.Flat, look.Skin));
                pen.Stroke($"M{-6 * width:0.##} 1.5 H{6 * width:0.##}", 1.7, Leather.Deep());
                break;
        }
        Extras(x);
    }

    public void Behind()
    {
        if (look.Outfit is Outfit.Coat or Outfit.Soldier or Outfit.Uniform or Outfit.Pirate or Outfit.Armour)
            pen.Rect(-6.2 * width, -9.5, 12.4 * width, 2.6, Leather.Dark());
        if (look.Outfit is not Outfit.Space)
            pen.Curve($"0 -24, 0.5 -12, 0 0", 0.6, Cloth.Deep);
        if (look.Scarf)
            pen.Blob("-4.6 -31, 0 -32.5, 4.6 -31, 4.4 -27.5, 0 -26.6, -4.4 -27.5", Accent);
        if (look.Outfit == Outfit.Space)
            pen.Rect(-7, -30, 14, 22, Metal, 2);
        else if (look.Backpack)
            Pack(0);
    }

    private void Lapels(double x, Ink shirt, bool tie)
    {
        pen.Path($"M{x - 3.2} -31 L{x + 3.2} -31 L{x} -14 Z", shirt.Flat);
        if (tie)
            pen.Path($"M{x - 1} -30 L{x + 1} -30 L{x + 0.7} -28 L{x + 1.3} -18 L{x} -15.4 L{x - 1.3} -18 L{x - 0.7} -28 Z", Accent.Flat);
        pen.Path($"M{x - 3} -31.6 L{x - 5.4} -25 L{x - 3.4} -23.6 L{x} -13.6 Z M{x + 3} -31.6 L{x + 5.4} -25 L{x + 3.4} -23.6 L{x} -13.6 Z", Cloth.Light);
        pen.Stroke($"M{x} -13.6 V3", 0.6, Cloth.Deep);
        pen.Circle(x + 1.4, -11, 0.55, Cloth.Deep);
        pen.Circle(x + 1.4, -5, 0.55, Cloth.Deep);
    }

    private void Uniform(double x)
    {
        pen.Path($"M{x - 3} -31.4 L{x} -26 L{x + 3} -31.4 L{x + 4} -28 L{x} -24 L{x - 4} -28 Z", Cloth.Dark);
        pen.Stroke($"M{x} -25 V3", 0.6, Cloth.Deep);
        pen.Rect(-5.8 * width, -20, 3.6 * width, 4, Cloth.Dark);
        pen.Rect(2.4 * width, -20, 3.6 * width, 4, Cloth.Dark);
        pen.Rect(-6.2 * width, -7, 12.4 * width, 2.6, Leather.Deep());
        pen.Rect(x - 1.2, -7.2, 2.6, 3, Gold.Flat());
        if (look.Outfit == Outfit.Soldier)
            pen.Stroke($"M{-6.4 * width:0.##} -28 L{6 * width:0.##} -6", 1.4, Leather.Dark());
        else
            pen.Path($"M{4.2 * width:0.##} -24.6 l0.8 1.6 1.7 0.2 -1.2 1.2 0.3 1.7 -1.6 -0.8 -1.5 0.8 0.3 -1.7 -1.3 -1.2 1.8 -0.2z", Gold.Flat());
    }

    private void Extras(double x)
    {
        if (look.Scarf)
        {
            pen.Path($"M{x + 1} -28 L{x + 4.4} -27 L{x + 4.8} -13 L{x + 1.6} -13.4 Z", Accent.Dark);
            pen.Blob($"{x - 5} -31.4, {x} -33, {x + 5} -31.4, {x + 4.8} -27.6, {x} -26, {x - 4.8} -27.6", Accent);
        }
        if (look.Outfit == Outfit.LabCoat)
            pen.Stroke($"M{x - 3.4} -31 C{x - 5} -22 {x + 2.6} -18 {x + 3.2} -24 L{x + 3.4} -31", 0.8, Black.Flat());
        if (look.Backpack)
            pen.Stroke($"M{-5.4 * width:0.##} -29.6 L{-5 * width:0.##} -12 M{5.4 * width:0.##} -29.6 L{5 * width:0.##} -12", 1.5, Accent.Dark);
    }

    private void Pack(double x)
    {
        pen.Rect(x - 6.6, -28, 13.2, 21, Accent, 3);
        pen.Rect(x - 4.6, -17, 9.2, 8, Accent.Dark, 1.5);
        pen.Rect(x - 7.4, -31.6, 14.8, 4.6, Cloth.Dark, 2.2);
    }
}
