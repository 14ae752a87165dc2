using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

internal static class FirstMotifs
{
    public static IEnumerable<Motif> All =>
    [
        new("pine", ["pine", "fir", "spruce"], MotifPlace.Ground, 46, 12, Pine) { Weight = 0.3 },
        new("cottage", ["cottage", "house", "home", "hut"], MotifPlace.Ground, 130, 6, Cottage) { Weight = 0.6 },
        new("sailing boat", ["boat", "sail", "ship"], MotifPlace.Water, 90, 9, Boat) { Weight = 0.7 },
        new("lantern", ["lantern", "lamp"], MotifPlace.Close, 50, 0.4, Lantern) { Weight = 0.6, Shine = (25, 58) },
    ];

    private static void Pine(MotifPen pen)
    {
        pen.Rect(21, 84, 4, 16, Bark);
        for (var i = 0; i < 5; i++)
        {
            double y = 62 - (i * 14.5), w = 22 - (i * 3.9), sag = pen.Random.Between(3, 6);
            pen.Path($"M{23 - w:0.#} {y + 27:0.#} Q23 {y + 27 - sag:0.#} {23 + w:0.#} {y + 27:0.#} Q{23 + (w * 0.35):0.#} {y + 12:0.#} 23 {y - 4:0.#} Q{23 - (w * 0.35):0.#} {y + 12:0.#} {23 - w:0.#} {y + 27:0.#} Z", Leaf);
        }
    }

    private static void Cottage(MotifPen pen)
    {
        pen.Rect(88, 10, 12, 30, Brick);
        pen.Rect(14, 48, 102, 52, Plaster);
        pen.Path("M4 52 L30 14 L100 14 L126 52 Z", Roof);
        pen.Path("M4 52 L126 52 L124 55 L6 55 Z", Roof.Deep());
        pen.Rect(55, 66, 20, 34, Wood, 1.5);
        pen.Window(26, 64, 18, 16);
        pen.Window(86, 64, 18, 16);
        pen.Stroke("M35 64 V80 M26 72 H44 M95 64 V80 M86 72 H104", 1.2, Wood.Deep());
    }

    private static void Boat(MotifPen pen)
    {
        pen.Stroke("M44 4 V86", 1.6, Wood.Deep());
        pen.Path("M42 8 C20 34 12 58 10 76 L42 76 Z", White);
        pen.Path("M46 14 C66 36 74 58 74 74 L46 74 Z", Accent);
        pen.Path("M4 80 L86 80 C82 94 74 100 64 100 L22 100 C12 98 6 90 4 80 Z", Wood);
        pen.Path("M4 80 L86 80 L85 84 L5 84 Z", White.Flat());
    }

    private static void Lantern(MotifPen pen)
    {
        pen.Soft(25, 58, 60, Glow, 0.6);
        pen.Stroke("M13 26 C13 2 37 2 37 26", 2, Metal.Deep());
        pen.Path("M10 34 L25 20 L40 34 Z", Metal);
        pen.Rect(13, 34, 24, 48, Glow, 2);
        pen.Path("M25 44 C32 56 30 66 25 68 C20 66 18 56 25 44 Z", White.Flat());
        pen.Stroke("M13 34 V82 M25 34 V40 M37 34 V82", 2, Metal.Deep());
        pen.Rect(8, 82, 34, 10, Metal, 1.5);
        pen.Rect(4, 92, 42, 8, Metal.Dark(), 1.5);
    }
}
