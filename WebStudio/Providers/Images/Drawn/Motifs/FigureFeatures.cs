namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What a face shows its feelings with: brows and mouth (after P. Ekman and W. Friesen, “Unmasking the Face”, 1975). In the head's units.</summary>
internal sealed class FigureFeatures(MotifPen pen, FigureLook look)
{
    private static readonly Ink _inside = new(Material.Fur, Shade.Flat, Hue.Of(0x4a201f));

    private Ink Lips => look.Female ? new Ink(Material.Skin, Shade.Flat, look.Skin.Mix(Hue.Of(0xb0403c), 0.55)) : new Ink(Material.Skin, Shade.Deep, look.Skin);

    /// <param name="x">Middle of the eye below it.</param>
    /// <param name="side">−1 left, 1 right.</param>
    public void Brow(double x, double side)
    {
        var (inner, middle, outer) = look.Face switch
        {
            FigureFace.Happy => (-11.5, -18.5, -11.0),
            FigureFace.Afraid => (-17.5, -18.0, -11.0),
            FigureFace.Sad => (-15.5, -14.0, -7.5),
            FigureFace.Angry => (-5.5, -11.0, -13.5),
            _ => (-10.0, -14.0, -9.5),
        };
        var lift = look.Female ? 1.5 : 0;
        pen.Stroke($"M{x - (7 * side) - 0.5:0.##} {inner - lift:0.##} Q{x + (2 * side):0.##} {middle - (lift * 1.3):0.##} {x + (8 * side):0.##} {outer:0.##}", look.Female ? 2 : 3, new Ink(Material.Hair, Shade.Dark, look.Hair));
    }

    /// <param name="x">Its middle.</param>
    public void Mouth(double x)
    {
        switch (look.Face)
        {
            case FigureFace.Happy:
                pen.Path($"M{x - 11:0.##} 26.5 Q{x:0.##} 30.5 {x + 11:0.##} 26 Q{x + 7:0.##} 38.5 {x:0.##} 38.8 Q{x - 7:0.##} 38.5 {x - 11:0.##} 26.5 Z", _inside);
                pen.Path($"M{x - 9.6:0.##} 27.5 Q{x:0.##} 31 {x + 9.6:0.##} 27 Q{x + 7.6:0.##} 32.6 {x:0.##} 32.8 Q{x - 7.6:0.##} 32.6 {x - 9.6:0.##} 27.5 Z", Material.White.Flat());
                pen.Stroke($"M{x - 12:0.##} 25.5 Q{x - 11:0.##} 26.5 {x - 11:0.##} 27.5 M{x + 12:0.##} 25 Q{x + 11:0.##} 26 {x + 11:0.##} 27", 1.4, Lips);
                break;
            case FigureFace.Afraid:
                pen.Ellipse(x, 32.5, 6, 5.2, Lips);
                pen.Ellipse(x, 32.7, 4.6, 3.9, _inside);
                break;
            case FigureFace.Sad:
                pen.Stroke($"M{x - 8.5:0.##} 33.6 Q{x:0.##} 27.4 {x + 8.5:0.##} 33", look.Female ? 3 : 2, Lips);
                break;
            case FigureFace.Angry:
                pen.Stroke($"M{x - 9:0.##} 32.6 Q{x - 2:0.##} 28.6 {x + 9:0.##} 31", look.Female ? 3.2 : 2.6, Lips);
                pen.Stroke($"M{x - 3:0.##} -6 L{x - 2:0.##} -1 M{x + 2.5:0.##} -6.4 L{x + 2:0.##} -1.4", 1.2, new Ink(Material.Skin, Shade.Dark, look.Skin));
                break;
            default:
                pen.Stroke($"M{x - 8:0.##} 29.6 Q{x:0.##} 33.4 {x + 8:0.##} 29", look.Female ? 3 : 1.9, Lips);
                break;
        }
    }

    /// <param name="x">Its middle.</param>
    public void BeardedMouth(double x)
    {
        var skin = new Ink(Material.Skin, Shade.Dark, look.Skin);
        if (look.Face is FigureFace.Happy or FigureFace.Afraid)
            Mouth(x);
        else if (look.Face is FigureFace.Sad or FigureFace.Angry)
            pen.Stroke($"M{x - 8:0.##} 33.5 Q{x:0.##} 27.5 {x + 8:0.##} 33.5", 3, skin);
        else
            pen.Path($"M{x - 8:0.##} 30.5 Q{x:0.##} 27 {x + 8:0.##} 30.5 Q{x:0.##} 36 {x - 8:0.##} 30.5 Z", skin);
    }
}
