namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Colours of animals by day.</summary>
internal static class Coats
{
    public static Ink Brown => Of(0x7a5233);

    public static Ink Grey => Of(0x7d8288);

    public static Ink Tan => Of(0xc29a62);

    public static Ink Orange => Of(0xc4672a);

    public static Ink Black => Of(0x2e2e36);

    public static Ink White => Of(0xeeeae0);

    public static Ink Of(int rgb) => new(Material.Fur, Shade.Form, Hue.Of(rgb));

    /// <summary>One of several, by the picture's own chance.</summary>
    public static Ink Any(this MotifPen pen, params int[] colours) => Of(pen.Random.Pick(colours));

    /// <summary>A calm dark eye with a glint.</summary>
    public static void Eye(this MotifPen pen, double x, double y, double radius)
    {
        pen.Circle(x, y, radius, Of(0x17151a).Flat);
        if (pen.Scale * radius > 1.2)
            pen.Circle(x + (radius * 0.3), y - (radius * 0.35), radius * 0.32, Material.White.Flat());
    }
}
