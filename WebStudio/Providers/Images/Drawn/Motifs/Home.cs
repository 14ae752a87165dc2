using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What stands about in a house.</summary>
internal static class Home
{
    public static IEnumerable<Motif> All =>
    [
        new("bed", ["bed", "sleep", "bedroom", "asleep", "pillow", "insomnia", "mattress"], MotifPlace.Indoors, 170, 1.1, Bed) { Weight = 0.6 },
        new("table", ["table", "chair", "dinner", "kitchen", "breakfast", "supper", "feast", "meal"], MotifPlace.Indoors, 190, 1, Table) { Weight = 0.5 },
        new("armchair", ["armchair", "sofa", "couch", "living room", "lounge"], MotifPlace.Indoors, 104, 1.1, Armchair) { Weight = 0.5 },
        new("fireplace", ["fireplace", "hearth", "mantelpiece", "cozy", "cosy"], MotifPlace.Indoors, 120, 1.6, Fireplace) { Weight = 0.6, Shine = (60, 78) },
        new("mirror", ["mirror", "reflection"], MotifPlace.Indoors, 62, 1.9, Mirror) { Weight = 0.6 },
        new("bookshelf", ["bookshelf", "shelves", "archive", "bookcase", "scholar"], MotifPlace.Indoors, 92, 2.1, Bookshelf) { Weight = 0.45 },
        new("grandfather clock", ["grandfather clock", "pendulum", "clockmaker", "tick"], MotifPlace.Indoors, 38, 2.1, TallClock) { Weight = 0.5 },
        new("piano", ["piano", "pianist", "concert", "composer", "symphony"], MotifPlace.Indoors, 130, 1.4, Piano) { Weight = 0.6 },
    ];

    private static void Bed(MotifPen pen)
    {
        pen.Path("M2 12 Q20 0 38 12 V100 H30 V90 H10 V100 H2 Z", Wood);
        pen.Path("M8 18 Q20 9 32 18 V54 H8 Z", Wood.Dark());
        pen.Rect(150, 46, 18, 54, Wood, 3);
        pen.Rect(16, 74, 140, 16, Wood.Dark());
        pen.Path("M18 54 H156 V78 H18 Z", White);
        pen.Blob("18 56, 20 40, 32 34, 50 36, 60 44, 58 56, 40 60", White.Light());
        pen.Path("M62 48 C84 40 120 40 152 48 Q160 50 158 60 L156 84 C120 90 90 88 58 84 C60 70 56 60 62 48 Z", Accent);
        pen.Path("M62 48 C84 40 120 40 152 48 L150 56 C120 48 86 48 60 58 Z", White.Dark());
        pen.Stroke("M84 54 C82 66 82 76 84 86 M112 52 C110 64 112 76 110 87 M136 54 C138 66 136 76 138 86", 1.2, Accent.Dark());
    }

    private static void Table(MotifPen pen)
    {
        foreach (var (x, side) in ((double, double)[])[(26, 1), (164, -1)])
        {
            pen.Path($"M{x - (side * 18)} 6 H{x - (side * 12)} L{x - (side * 9)} 60 H{x - (side * 15)} Z", Wood.Dark());
            pen.Stroke($"M{x - (side * 13)} 58 L{x - (side * 16)} 98 M{x + (side * 13)} 60 L{x + (side * 14)} 98", 4, Wood.Dark());
            pen.Rect(x - 15, 56, 30, 6, Wood);
        }
        pen.Path("M36 44 L30 100 H37 L44 50 Z M154 44 L160 100 H153 L146 50 Z", Wood);
        pen.Rect(28, 38, 134, 8, Wood.Light(), 2);
        pen.Rect(36, 46, 118, 6, Wood.Dark());
        pen.Path("M78 38 C76 28 78 20 84 17 H104 C110 20 112 28 110 38 Z", Accent2);
        pen.Stroke("M94 17 C93 10 90 6 86 2 M95 17 C96 10 99 6 104 4 M94 17 V5", 1.3, Leaf.Flat());
        pen.Circle(86, 4, 4.4, Flower.Flat());
        pen.Circle(104, 5, 4.4, Flower.Flat());
        pen.Circle(95, 3.6, 3.6, White.Flat());
        pen.Path("M50 38 V31 H62 V38 Z M130 38 V31 H142 V38 Z", White);
    }

    private static void Armchair(MotifPen pen)
    {
        pen.Rect(18, 90, 7, 10, Wood.Deep());
        pen.Rect(79, 90, 7, 10, Wood.Deep());
        pen.Path("M20 66 V22 C20 8 32 2 52 2 C72 2 84 8 84 22 V66 Z", Accent);
        pen.Stroke("M38 20 v.6 M52 18 v.6 M66 20 v.6 M45 34 v.6 M59 34 v.6 M38 46 v.6 M66 46 v.6", 3, Accent.Deep());
        pen.Path("M24 58 Q52 50 80 58 V76 H24 Z", Accent.Light());
        pen.Rect(20, 74, 64, 17, Accent.Dark(), 3);
        pen.Path("M4 54 C2 42 24 40 26 52 V92 H8 Z", Accent);
        pen.Path("M100 54 C102 42 80 40 78 52 V92 H96 Z", Accent);
        pen.Circle(15, 51, 6, Accent.Dark());
        pen.Circle(89, 51, 6, Accent.Dark());
    }

    internal static void Flame(MotifPen pen, double x, double y, double size)
    {
        double a = pen.Random.Between(-4, 4), b = pen.Random.Between(-4, 4);
        pen.At(x, y, 0, size, fire =>
        {
            fire.Blob($"0 0, -22 -6, -28 -24, -22 -40!, -16 -30, {-12 + a} -58!, -2 -46, {6 + b} -80!, 14 -54, {20 + a} -44, 24 -58!, 28 -30, 24 -8", Coats.Of(0xd8582a).Flat);
            fire.Blob($"0 0, -15 -6, -18 -22, -11 -36!, -6 -30, {2 + b} -56!, 10 -34, 16 -26!, 18 -12, 12 -3", Glow.Dark());
            fire.Blob("0 0, -8 -6, -9 -16, -2 -32!, 6 -18, 9 -8", Glow);
            fire.Blob("0 -2, -4 -7, 0 -18!, 4 -8", White.Flat());
        });
    }

    private static void Fireplace(MotifPen pen)
    {
        pen.Path("M14 14 H106 V100 H14 Z", Brick);
        pen.Stroke("M14 30 H106 M14 44 H26 M94 44 H106 M14 58 H26 M94 58 H106 M14 72 H26 M94 72 H106 M14 86 H26 M94 86 H106 M34 14 V30 M54 14 V30 M74 14 V30 M94 14 V30", 0.9, Brick.Deep());
        pen.Path("M26 96 V54 Q26 36 60 36 Q94 36 94 54 V96 Z", Black.Flat());
        pen.Soft(60, 78, 44, Glow, 0.6);
        Flame(pen, 60, 92, 0.62);
        pen.Stroke("M38 92 H82 M44 86 L78 95", 6, Bark.Flat());
        pen.Rect(4, 5, 112, 9, Wood, 2);
        pen.Rect(10, 93, 100, 7, Stone);
        pen.Path("M20 5 V-0 H30 V5 Z", Gold);
        pen.Rect(86, 1, 12, 4, Red.Flat());
    }

    private static void Mirror(MotifPen pen)
    {
        pen.Path("M14 84 L6 100 H14 L20 88 Z M48 84 L56 100 H48 L42 88 Z", Wood.Dark());
        pen.Ellipse(31, 46, 30, 45, Gold);
        pen.Ellipse(31, 46, 24.5, 39, Glass);
        pen.Path("M12 46 L36 9 H44 L14 58 Z M17 66 L52 22 L54 30 L21 72 Z", White.Flat(), 0.35);
        pen.Path("M31 0.5 L36 6 L31 10 L26 6 Z", Gold.Light());
        pen.Stroke("M22 4 Q16 3 14 9 M40 4 Q46 3 48 9", 2, Gold.Dark());
    }

    private static void Bookshelf(MotifPen pen)
    {
        pen.Rect(2, 1, 88, 99, Wood);
        pen.Rect(7, 6, 78, 89, Wood.Deep());
        int[] spines = [0x8a2f2c, 0x2f5a7a, 0x3f6a44, 0xb0883a, 0x5a3f6a, 0x6a4a34, 0x2a3a4a, 0xa8603a];
        for (var row = 0; row < 4; row++)
        {
            var bottom = 27 + (row * 22.6);
            for (var x = 8.5; x < 78;)
            {
                double w = pen.Random.Between(3.4, 6.4), h = pen.Random.Between(12.5, 18.4);
                if (!pen.Random.Chance(0.08))
                {
                    pen.Rect(x, bottom - h, w, h, Coats.Of(pen.Random.Pick(spines)).Flat, 0.5);
                    pen.Rect(x + 0.6, bottom - (h * 0.75), w - 1.2, 1.3, Gold.Flat());
                }
                x += w + 0.4;
            }
            pen.Rect(5, bottom, 82, 3.4, Wood.Light());
        }
    }

    private static void TallClock(MotifPen pen)
    {
        pen.Path("M4 30 V14 Q4 1 19 1 Q34 1 34 14 V30 Z", Wood);
        pen.Rect(7, 30, 24, 52, Wood);
        pen.Rect(2, 82, 34, 18, Wood.Dark(), 1);
        pen.Rect(2, 28, 34, 4, Wood.Light());
        pen.Circle(19, 16, 11.4, Gold);
        pen.Circle(19, 16, 9.6, Paper);
        pen.Stroke("M19 8 V10 M19 22 V24 M11 16 H13 M25 16 H27", 1, Black.Flat());
        pen.At(19, 16, pen.Random.Between(0, 360), 1, hand => hand.Stroke("M0 0 V-5", 1.1, Black.Flat()));
        pen.At(19, 16, pen.Random.Between(0, 360), 1, hand => hand.Stroke("M0 0 V-7.4", 0.8, Black.Flat()));
        pen.Rect(10.6, 36, 16.8, 42, Black);
        var swing = pen.Random.Between(-7, 7);
        pen.Stroke($"M19 36 L{19 + (swing * 0.7):0.#} 66", 1, Gold.Flat());
        pen.Circle(19 + (swing * 0.72), 68, 4.4, Gold);
    }

    private static void Piano(MotifPen pen)
    {
        var lacquer = Coats.Of(0x2a2628);
        pen.Path("M44 44 L62 6 C84 -2 112 6 124 32 L120 44 Z", lacquer.Light);
        pen.Stroke("M100 44 L94 14", 1.4, Wood.Dark());
        pen.Path("M8 46 H104 C118 46 128 40 128 50 V58 H8 Z", lacquer);
        pen.Path("M6 46 H34 V58 H6 Q2 58 2 54 V50 Q2 46 6 46 Z", lacquer.Dark);
        pen.Rect(3, 47, 30, 4.6, White);
        pen.Stroke("M7 47 v3 M10.5 47 v3 M16 47 v3 M19.5 47 v3 M23 47 v3 M28.4 47 v3", 1.6, Black.Flat());
        pen.Path("M16 58 H24 L22 98 H18 Z M94 58 H102 L100 98 H96 Z M114 58 H121 L119 96 H116 Z", lacquer.Dark);
        pen.Stroke("M56 58 V90 M52 92 H60", 1.6, Gold.Flat());
        pen.Path("M36 44 L40 30 H60 L56 44 Z", Paper);
        pen.Rect(0, 78, 14, 4, Leather);
        pen.Stroke("M2 82 V99 M12 82 V99", 1.6, lacquer.Flat);
    }
}
