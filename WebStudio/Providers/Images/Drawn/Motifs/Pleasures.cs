using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Music, fire, food and play.</summary>
internal static class Pleasures
{
    public static IEnumerable<Motif> All =>
    [
        new("guitar", ["guitar", "song", "musician"], MotifPlace.Close, 46, 1, Guitar) { Weight = 0.55 },
        new("violin", ["violin", "fiddle", "orchestra", "music", "cello"], MotifPlace.Close, 60, 0.6, Violin) { Weight = 0.5 },
        new("campfire", ["campfire", "fire", "flame", "bonfire", "ember", "blaze", "torch", "inferno"], MotifPlace.Ground, 92, 1, Campfire) { Weight = 0.65, Shine = (46, 55) },
        new("cup", ["coffee", "tea", "cup", "mug"], MotifPlace.Close, 120, 0.12, Cup) { Weight = 0.4 },
        new("bottle", ["bottle", "wine", "potion", "whiskey", "rum", "elixir"], MotifPlace.Close, 70, 0.32, Bottle) { Weight = 0.4 },
        new("teddy bear", ["teddy", "teddy bear", "toy", "doll", "nursery"], MotifPlace.Close, 86, 0.4, Teddy) { Weight = 0.55 },
        new("gift", ["gift", "birthday", "christmas", "party", "wrapped present"], MotifPlace.Close, 96, 0.35, Gift) { Weight = 0.45 },
        new("bench", ["bench", "park bench"], MotifPlace.Ground, 170, 0.9, Bench) { Weight = 0.4 },
        new("cauldron", ["cauldron", "brew", "witchcraft", "stew"], MotifPlace.Ground, 104, 0.8, Cauldron) { Weight = 0.5, Shine = (52, 30) },
    ];

    private static void Guitar(MotifPen pen)
    {
        pen.Rect(20.4, 10, 5.2, 48, Wood.Deep());
        pen.Path("M18 1 H28 L26.6 13 H19.4 Z", Wood.Dark());
        pen.Path("M23 46 C33 44 38 50 37 57 C36 63 36 65 41 70 C48 80 42 98 23 99 C4 98 -2 80 5 70 C10 65 10 63 9 57 C8 50 13 44 23 46 Z", Sand.Dark());
        pen.Path("M23 49 C31 47.6 34.6 52 34 57 C33 63 33 66 37.6 71.4 C43 80 38 95 23 96 C8 95 3 80 8.4 71.4 C13 66 13 63 12 57 C11.4 52 15 47.6 23 49 Z", Wood.Light());
        pen.Circle(23, 67, 6, Wood.Deep());
        pen.Rect(15.4, 84, 15.2, 3, Wood.Deep(), 1);
        pen.Rect(20.4, 10, 5.2, 50, Wood.Deep());
        pen.Stroke("M21.6 4 V85 M23 4 V85 M24.4 4 V85", 0.4, White.Flat());
        pen.Stroke("M17 4 h-2 M17.6 8 h-2 M29 4 h2 M28.4 8 h2 M20.4 18 h5.2 M20.4 26 h5.2 M20.4 34 h5.2 M20.4 42 h5.2", 0.9, Metal.Flat());
    }

    private static void Violin(MotifPen pen)
    {
        var wood = Coats.Of(0x9a4a22);
        pen.Rect(23, 8, 5, 44, Wood.Deep());
        pen.Path("M23 10 Q18 6 21 2 Q26 -1 29 3 Q31 7 28 10 Z", wood.Dark);
        pen.Path("M25.5 38 C38 37 43 45 40 54 C36 58 36 62 40 65 C48 76 42 98 25.5 99 C9 98 3 76 11 65 C15 62 15 58 11 54 C8 45 13 37 25.5 38 Z", wood);
        pen.Path("M23 8 H28 L29 68 H22 Z", Black.Flat());
        pen.Path("M22 84 H29 L30 97 H21 Z", Black.Flat());
        pen.Stroke("M17 64 q-3 6 1 9 q3 4 0 8 M34 64 q3 6 -1 9 q-3 4 0 8", 1.1, wood.Deep);
        pen.Rect(18, 78, 15, 2, Sand.Flat());
        pen.Stroke("M24.4 10 V84 M26.6 10 V84", 0.4, White.Flat());
        pen.Stroke("M58 4 L46 96", 1.6, Wood.Dark());
        pen.Stroke("M56 6 L44.4 92", 0.6, White.Flat());
    }

    private static void Campfire(MotifPen pen)
    {
        pen.Soft(46, 56, 58, Glow, 0.6);
        pen.Stroke("M12 92 L76 80 M16 80 L80 92", 8, Bark.Flat());
        Home.Flame(pen, 46, 90, 1.06);
        pen.Stroke("M20 95 L64 84 M30 84 L72 95", 7, Bark.Dark());
        pen.Circle(20.5, 95, 3, Wood.Light());
        pen.Circle(71.5, 95, 3, Wood.Light());
        foreach (var (x, y, r) in ((double, double, double)[])[(7, 93, 6), (20, 97, 4), (34, 97, 5), (50, 97, 4.4), (64, 97, 4), (84, 93, 6.4)])
            pen.Ellipse(x, y, r, r * 0.8, Stone);
        for (var i = 0; i < 5; i++)
            pen.Circle(46 + pen.Random.Between(-22, 22), pen.Random.Between(3, 30), 0.9, Glow);
    }

    private static void Cup(MotifPen pen)
    {
        pen.Stroke("M44 24 C38 16 50 12 44 3 M60 24 C54 16 66 12 60 3 M76 24 C70 16 82 12 76 3", 2.2, White.Flat(), 0.65);
        pen.Ellipse(60, 93, 56, 7, White.Dark());
        pen.Ellipse(60, 91, 50, 5, White);
        pen.Stroke("M94 44 C114 42 114 70 88 70", 6, Accent.Flat());
        pen.Path("M22 34 H98 C98 64 88 84 74 88 H46 C32 84 22 64 22 34 Z", Accent);
        pen.Ellipse(60, 34, 38, 6, Accent.Light());
        pen.Ellipse(60, 34.6, 33, 4.4, Coats.Of(0x4a2c1c).Flat);
    }

    private static void Bottle(MotifPen pen)
    {
        pen.Path("M14 2 H26 V26 C28 34 36 36 36 48 V94 Q36 99 31 99 H9 Q4 99 4 94 V48 C4 36 12 34 14 26 Z", Coats.Of(0x2f5a3a));
        pen.Rect(13, 1, 14, 8, Red.Dark(), 1);
        pen.Rect(6, 56, 28, 26, Paper);
        pen.Stroke("M11 64 H29 M13 70 H27 M11 76 H29", 1.1, Wood.Dark());
        pen.Stroke("M9 46 V92", 2, White.Flat(), 0.4);
        pen.Path("M44 46 H66 C67 64 62 72 57 73 V93 H53 V73 C48 72 43 64 44 46 Z", Glass, 0.65);
        pen.Path("M45 54 H65 C65 66 61 71 55 71.6 C49 71 45 66 45 54 Z", Blood.Flat());
        pen.Ellipse(55, 96, 11, 3, Glass);
    }

    private static void Teddy(MotifPen pen)
    {
        var plush = Coats.Of(0xb07a48);
        foreach (var x in (double[])[20, 66])
        {
            pen.Circle(x, 14, 11, plush);
            pen.Circle(x, 14, 6, Sand.Flat());
        }
        pen.Blob("43 48, 60 54, 66 72, 60 90, 43 96, 26 90, 20 72, 26 54", plush);
        pen.Blob("24 54, 10 58, 3 70, 8 77, 18 73, 27 66", plush.Dark);
        pen.Blob("62 54, 76 58, 83 70, 78 77, 68 73, 59 66", plush.Dark);
        pen.Ellipse(43, 73, 14, 16, Sand.Flat());
        pen.Circle(20, 89, 11, plush);
        pen.Circle(66, 89, 11, plush);
        pen.Circle(20, 90, 6.4, Sand.Flat());
        pen.Circle(66, 90, 6.4, Sand.Flat());
        pen.Blob("43 8, 62 13, 71 30, 64 48, 43 54, 22 48, 15 30, 24 13", plush);
        pen.Ellipse(43, 39, 13, 10.5, Sand.Flat());
        pen.Ellipse(43, 34, 5, 3.6, Black.Flat());
        pen.Eye(32, 27, 3);
        pen.Eye(54, 27, 3);
        pen.Stroke("M43 37 V41 Q38 45 35 42 M43 41 Q48 45 51 42", 1.3, Black.Flat());
        pen.Path("M43 54 L29 48 V62 Z M43 54 L57 48 V62 Z", Red);
    }

    private static void Gift(MotifPen pen)
    {
        pen.Rect(10, 42, 76, 58, Accent, 2);
        pen.Rect(4, 28, 88, 18, Accent.Light(), 2);
        pen.Rect(40, 28, 16, 72, Gold);
        pen.Path("M4 46 H92 V50 H4 Z", Accent.Deep(), 0.4);
        pen.Blob("48 28!, 30 26, 16 18, 18 6, 32 4, 42 14", Gold);
        pen.Blob("48 28!, 66 26, 80 18, 78 6, 64 4, 54 14", Gold.Dark());
        pen.Circle(48, 25, 6, Gold.Light());
    }

    private static void Bench(MotifPen pen)
    {
        var iron = Coats.Of(0x33383c);
        foreach (var x in (double[])[16, 146])
            pen.Path($"M{x} 6 H{x + 7} L{x + 9} 56 H{x + 12} V100 H{x + 5} V66 L{x - 2} 100 H{x - 9} L{x} 60 Z", iron);
        foreach (var y in (double[])[8, 22, 36])
            pen.Rect(4, y, 162, 9.5, Wood, 2);
        pen.Rect(2, 54, 166, 7, Wood.Light(), 2);
        pen.Rect(4, 62, 162, 5, Wood.Dark(), 2);
    }

    private static void Cauldron(MotifPen pen)
    {
        var iron = Coats.Of(0x2e3036);
        var brew = Coats.Of(0x6ab04a);
        pen.Soft(52, 26, 44, Ink.Of(Hue.Of(0x8ae06a)), 0.5);
        pen.Stroke("M40 22 C34 14 46 10 40 2 M62 22 C56 14 68 10 62 3", 2.4, White.Flat(), 0.5);
        pen.Path("M22 82 L14 99 H24 L32 88 Z M82 82 L90 99 H80 L72 88 Z", iron.Dark);
        pen.Path("M12 38 C-2 58 6 94 52 94 C98 94 106 58 92 38 Z", iron);
        pen.Ellipse(52, 35, 46, 10, iron.Light);
        pen.Ellipse(52, 35, 39, 7, brew.Flat);
        pen.Circle(38, 32, 6, brew.Light);
        pen.Circle(58, 31, 8, brew.Light);
        pen.Circle(70, 33, 4.4, brew.Light);
        pen.Path("M26 40 C26 54 32 52 32 42 C38 46 38 62 43 44 Z", brew.Flat);
        pen.Stroke("M16 60 Q20 76 32 84", 2.4, iron.Light);
    }
}
