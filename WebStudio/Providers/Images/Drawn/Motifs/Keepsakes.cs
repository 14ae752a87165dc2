using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Small things that stories turn on.</summary>
internal static class Keepsakes
{
    public static IEnumerable<Motif> All =>
    [
        new("lantern", ["lantern", "oil lamp", "lamplight", "torchlight", "lamp"], MotifPlace.Close, 52, 0.4, Lantern) { Weight = 0.6, Shine = (26, 58) },
        new("candle", ["candle", "candlelight", "wax", "vigil", "ritual"], MotifPlace.Close, 56, 0.25, Candle) { Weight = 0.6, Shine = (28, 18) },
        new("book", ["book", "read", "library", "diary", "journal", "novel", "page", "scripture", "manuscript", "bible", "spellbook"], MotifPlace.Close, 170, 0.25, Book) { Weight = 0.55 },
        new("letter", ["letter", "envelope", "note", "mail", "postcard", "message", "telegram", "postman", "love letter"], MotifPlace.Close, 140, 0.16, Letter) { Weight = 0.6 },
        new("key", ["key", "unlock", "padlock"], MotifPlace.Close, 200, 0.06, Key) { Weight = 0.6 },
        new("pocket watch", ["pocket watch", "clock", "wristwatch", "deadline", "countdown", "stopwatch"], MotifPlace.Close, 84, 0.12, Watch) { Weight = 0.5 },
        new("hourglass", ["hourglass", "eternity", "running out of time"], MotifPlace.Close, 62, 0.25, Hourglass) { Weight = 0.5 },
        new("map", ["map", "treasure map", "atlas"], MotifPlace.Close, 150, 0.3, Map) { Weight = 0.55, Turns = false },
        new("compass", ["compass", "navigation"], MotifPlace.Close, 96, 0.1, Compass) { Weight = 0.5 },
        new("treasure chest", ["treasure", "treasure chest", "gold", "jewel", "riches", "loot", "hoard"], MotifPlace.Close, 128, 0.6, Chest) { Weight = 0.65 },
        new("coins", ["coin", "money", "cash", "wealth", "debt", "dollar", "fortune", "salary", "bribe", "ransom", "savings"], MotifPlace.Close, 120, 0.12, Coins) { Weight = 0.5 },
        new("wedding ring", ["wedding ring", "engagement", "proposal", "diamond", "jewelry", "jewellery", "gold ring"], MotifPlace.Close, 84, 0.04, Ring) { Weight = 0.55 },
        new("red heart", ["valentine", "sweetheart", "love heart", "heartbreak"], MotifPlace.Close, 104, 0.2, Heart) { Weight = 0.45 },
        new("photo frame", ["photograph", "photo", "portrait", "memory", "snapshot", "nostalgia", "old picture"], MotifPlace.Close, 84, 0.25, Photo) { Weight = 0.55, Turns = false },
        new("umbrella", ["umbrella", "downpour", "parasol"], MotifPlace.Close, 100, 0.9, Umbrella) { Weight = 0.4 },
        new("suitcase", ["suitcase", "luggage", "baggage"], MotifPlace.Close, 104, 0.55, Suitcase) { Weight = 0.5 },
    ];

    private static void Lantern(MotifPen pen)
    {
        pen.Soft(26, 58, 56, Glow, 0.55);
        pen.Stroke("M12 30 C12 2 40 2 40 30", 2, Metal.Deep());
        pen.Path("M9 36 L20 20 H32 L43 36 Z", Metal);
        pen.Circle(26, 16, 5, Metal.Dark());
        pen.Path("M13 36 H39 L41 82 H11 Z", Glow);
        pen.Path("M26 46 C33 56 31 68 26 70 C21 68 19 56 26 46 Z", White.Flat());
        pen.Path("M26 70 V80", Black.Flat());
        pen.Stroke("M13 36 L11 82 M26 36 V44 M39 36 L41 82 M11.8 60 Q26 66 40.2 60", 2, Metal.Deep());
        pen.Rect(8, 82, 36, 9, Metal, 1.5);
        pen.Rect(4, 91, 44, 9, Metal.Dark(), 2);
    }

    private static void Candle(MotifPen pen)
    {
        pen.Soft(28, 18, 44, Glow, 0.6);
        pen.Path("M2 88 Q28 82 54 88 Q52 98 40 100 H16 Q4 98 2 88 Z", Gold);
        pen.Stroke("M52 90 C60 84 54 76 48 82", 3, Gold.Dark());
        pen.Path("M18 38 Q28 34 38 38 V88 Q28 92 18 88 Z", Paper);
        pen.Path("M18 38 Q28 34 38 38 V50 Q36 56 35 48 Q33 44 31 52 Q29 60 27 50 Q24 44 22 56 Q20 64 18 54 Z", White);
        pen.Stroke("M28 38 V31", 1.4, Black.Flat());
        pen.Path("M28 3 C37 16 37 26 28 33 C19 26 19 16 28 3 Z", Glow);
        pen.Path("M28 15 C32 22 32 28 28 32 C24 28 24 22 28 15 Z", White.Flat());
    }

    private static void Book(MotifPen pen)
    {
        pen.Path("M4 28 L82 34 H88 L166 28 V92 L88 99 H82 L4 92 Z", Leather);
        pen.Path("M10 22 C36 14 66 18 85 30 V94 C66 84 36 82 10 88 Z", Paper);
        pen.Path("M160 22 C134 14 104 18 85 30 V94 C104 84 134 82 160 88 Z", Paper.Light());
        pen.Path("M85 30 V94 C78 90 72 88 70 87 V24 C76 26 82 28 85 30 Z", Paper.Dark(), 0.6);
        pen.Stroke("M20 34 Q44 28 72 38 M20 44 Q44 38 72 48 M20 54 Q44 48 72 58 M20 64 Q44 58 72 68 M20 74 Q40 69 58 74 M98 38 Q126 28 150 34 M98 48 Q126 38 150 44 M98 58 Q126 48 150 54 M98 68 Q126 58 150 64", 1.3, Wood.Dark(), 0.75);
        pen.Path("M118 18.4 L128 17.8 V52 L123 46 L118 52 Z", Red);
    }

    private static void Letter(MotifPen pen)
    {
        pen.Rect(4, 10, 132, 86, Paper, 2);
        pen.Path("M4 94 L54 48 H86 L136 94 Q136 96 134 96 H6 Q4 96 4 94 Z", Paper.Dark());
        pen.Path("M4 12 Q4 10 6 10 H134 Q136 10 136 12 L76 62 Q70 66 64 62 Z", Paper.Light());
        pen.Stroke("M5 12 L64 62 Q70 66 76 62 L135 12 M6 94 L52 52 M134 94 L88 52", 1, Wood.Flat(), 0.6);
        pen.Blob("70 44, 80 46, 86 56, 85 68, 76 75, 64 75, 55 68, 55 55, 61 46", Red);
        pen.Circle(70, 60, 10, Red.Dark());
        pen.Path("M70 66 C62 60 62 54 66 54 C68.6 54 70 56 70 57 C70 56 71.4 54 74 54 C78 54 78 60 70 66 Z", Red.Light());
    }

    private static void Key(MotifPen pen)
    {
        pen.Path("M40 6 C62 6 78 22 80 42 H192 L198 50 L192 58 H186 V82 H176 V70 H168 V88 H156 V58 H80 C78 78 62 94 40 94 C16 94 2 74 2 50 C2 26 16 6 40 6 Z M40 26 C26 26 20 38 20 50 C20 62 26 74 40 74 C54 74 60 62 60 50 C60 38 54 26 40 26 Z", Gold);
        pen.Rect(80, 38, 8, 24, Gold.Dark(), 2);
        pen.Rect(94, 40, 5, 20, Gold.Dark(), 2);
        pen.Stroke("M104 47 H186", 2, Gold.Light());
        pen.Stroke("M12 34 Q20 16 40 15", 2.4, Gold.Light());
    }

    private static void Watch(MotifPen pen)
    {
        pen.Stroke("M42 16 m-6 -6 a7 7 0 1 1 12 0", 2.4, Gold.Flat());
        pen.Rect(37.5, 13, 9, 7, Gold.Dark(), 2);
        pen.Circle(42, 58, 40, Gold);
        pen.Circle(42, 58, 34, Paper);
        for (var i = 0; i < 12; i++)
            pen.At(42, 58, i * 30, 1, mark => mark.Rect(-1, -31, i % 3 == 0 ? 2.6 : 1.6, i % 3 == 0 ? 7 : 4, Black.Flat()));
        pen.At(42, 58, pen.Random.Between(-70, 70), 1, hand => hand.Path("M-1.8 5 L0 -19 L1.8 5 Z", Black.Flat()));
        pen.At(42, 58, pen.Random.Between(0, 330), 1, hand => hand.Path("M-1.4 6 L0 -27 L1.4 6 Z", Black.Flat()));
        pen.Circle(42, 58, 2.6, Gold.Dark());
        pen.Path("M14 46 Q22 28 40 25 Q26 34 20 52 Z", White.Flat(), 0.5);
    }

    private static void Hourglass(MotifPen pen)
    {
        pen.Path("M12 10 H50 C50 34 38 42 34 50 C38 58 50 66 50 90 H12 C12 66 24 58 28 50 C24 42 12 34 12 10 Z", Glass, 0.55);
        pen.Path("M16 26 Q31 31 46 26 C44 38 36 44 32 50 H30 C26 44 18 38 16 26 Z", Sand);
        pen.Path("M15 90 C17 80 26 76 31 66 C36 76 45 80 47 90 Z", Sand);
        pen.Stroke("M31 48 V80", 1.1, Sand.Flat());
        pen.Stroke("M18 14 C18 30 24 38 28 44", 1.8, White.Flat(), 0.7);
        pen.Stroke("M8 10 V90 M54 10 V90", 3, Wood.Dark());
        pen.Rect(2, 0, 58, 10, Wood, 2.5);
        pen.Rect(2, 90, 58, 10, Wood, 2.5);
    }

    private static void Map(MotifPen pen)
    {
        pen.Path("M6 14 L40 6 L76 16 L112 6 L146 14 L144 48 L147 92 L112 86 L76 96 L40 86 L3 94 L6 50 Z", Paper);
        pen.Path("M40 6 L76 16 V96 L40 86 Z M112 6 L146 14 L144 48 L147 92 L112 86 Z", Paper.Dark(), 0.55);
        pen.Blob("18 34, 30 26, 50 30, 58 42, 52 56, 34 62, 20 52", Grass.Flat(), 0.6);
        pen.Blob("86 36, 102 28, 124 34, 130 50, 120 64, 100 66, 86 54", Grass.Flat(), 0.6);
        pen.Path("M32 46 l5 -9 l5 9 z M40 50 l4.4 -8 l4.4 8 z", Wood.Dark());
        foreach (var (x, y) in ((double, double)[])[(24, 74), (34, 70), (45, 69), (56, 71), (66, 74), (76, 73), (84, 68), (91, 61), (98, 55)])
            pen.Ellipse(x, y, 2.6, 1.5, Red.Flat());
        pen.Stroke("M104 42 L118 56 M118 42 L104 56", 4, Red.Flat());
        pen.Path("M130 70 L133 78 L141 80 L133 82 L130 90 L127 82 L119 80 L127 78 Z", Wood.Dark());
        pen.Stroke("M14 80 q4 -4 8 0 q4 4 8 0 M62 26 q4 -4 8 0 q4 4 8 0", 1.2, Water.Flat());
    }

    private static void Compass(MotifPen pen)
    {
        pen.Circle(48, 54, 46, Gold);
        pen.Rect(42, 0.5, 12, 9, Gold.Dark(), 3);
        pen.Circle(48, 54, 38, Paper);
        pen.Path("M48 20 L53 49 L82 54 L53 59 L48 88 L43 59 L14 54 L43 49 Z", Paper.Dark());
        pen.Stroke("M48 18 V24 M48 84 V90 M12 54 H18 M78 54 H84 M22.5 28.5 l4 4 M69.5 75.5 l4 4 M73.5 28.5 l-4 4 M26.5 75.5 l-4 4", 1.8, Black.Flat());
        pen.At(48, 54, pen.Random.Between(-60, 60), 1, needle =>
        {
            needle.Path("M-5 0 L0 -32 L5 0 Z", Red);
            needle.Path("M-5 0 L0 32 L5 0 Z", Metal);
        });
        pen.Circle(48, 54, 3.6, Gold.Dark());
        pen.Path("M18 42 Q26 24 44 19 Q30 30 25 48 Z", White.Flat(), 0.5);
    }

    private static void Chest(MotifPen pen)
    {
        pen.Soft(64, 46, 50, Glow, 0.4);
        pen.Path("M8 44 C6 20 14 4 34 4 H94 C114 4 122 20 120 44 Z", Wood.Deep());
        pen.Path("M14 42 C14 22 22 10 36 10 H92 C106 10 114 22 114 42 Z", Wood.Dark());
        pen.Blob("12 54!, 16 44, 26 46, 32 36, 44 40, 54 30, 66 34, 78 30, 86 40, 98 36, 106 46, 114 44, 117 54!", Gold);
        foreach (var (x, y) in ((double, double)[])[(30, 44), (46, 42), (60, 38), (76, 40), (92, 44), (104, 48), (22, 50), (68, 46)])
        {
            pen.Ellipse(x, y, 6, 4.4, Gold.Light());
            pen.Ellipse(x, y, 3.4, 2.3, Gold.Dark());
        }
        pen.Path("M52 36 L58 28 L64 36 L58 44 Z", Accent2.Light());
        pen.Path("M84 38 L88 32 L93 38 L88 44 Z", Red.Light());
        pen.Rect(6, 52, 116, 48, Wood, 2);
        pen.Stroke("M8 68 H120 M8 84 H120", 1.1, Wood.Deep());
        pen.Rect(6, 52, 116, 6, Gold.Dark());
        pen.Rect(18, 52, 9, 48, Gold);
        pen.Rect(101, 52, 9, 48, Gold);
        pen.Rect(54, 50, 20, 24, Gold.Light(), 3);
        pen.Circle(64, 60, 3.6, Black.Flat());
        pen.Path("M62.4 61 H65.6 L66.6 69 H61.4 Z", Black.Flat());
    }

    private static void Coins(MotifPen pen)
    {
        foreach (var (x, count) in ((double, int)[])[(24, 8), (60, 5), (96, 10)])
        {
            for (var i = 0; i < count; i++)
            {
                var y = 92 - (i * 8);
                pen.Path($"M{x - 20} {y - 6} V{y} Q{x} {y + 13} {x + 20} {y} V{y - 6} Z", Gold.Dark());
                pen.Stroke($"M{x - 12} {y + 2} v3 M{x - 4} {y + 4} v3 M{x + 5} {y + 4} v3 M{x + 13} {y + 2} v3", 0.8, Gold.Deep());
                pen.Ellipse(x, y - 6, 20, 6, Gold);
            }
            pen.Ellipse(x, 86 - ((count - 1) * 8), 14, 3.8, Gold.Dark());
        }
        pen.At(66, 32, pen.Random.Between(-14, 14), 1, coin =>
        {
            coin.Circle(0, 0, 16, Gold);
            coin.Circle(0, 0, 12, Gold.Dark());
            coin.Path("M0 -8 L2.4 -2.4 L8 -2 L3.6 1.6 L5 7.4 L0 4.2 L-5 7.4 L-3.6 1.6 L-8 -2 L-2.4 -2.4 Z", Gold.Light());
        });
    }

    private static void Ring(MotifPen pen)
    {
        pen.Path("M42 34 A33 33 0 1 1 41.9 34 Z M42 42 A25 25 0 1 0 42.1 42 Z", Gold);
        pen.Path("M14 54 A30 30 0 0 1 30 40 A33 33 0 0 0 16 74 Z", Gold.Light());
        pen.Path("M30 36 L34 28 H50 L54 36 L46 42 H38 Z", Gold.Dark());
        pen.Path("M24 14 L32 3 H52 L60 14 L42 36 Z", Accent2.Light());
        pen.Path("M24 14 H60 L42 36 Z", Glass);
        pen.Path("M34 14 L42 3 L50 14 L42 36 Z", White.Flat(), 0.75);
        pen.Stroke("M66 6 V16 M61 11 H71 M14 22 V28 M11 25 H17", 1.5, White.Flat());
    }

    private static void Heart(MotifPen pen)
    {
        pen.Path("M52 98 C20 74 3 54 3 32 C3 14 15 3 30 3 C41 3 49 10 52 20 C55 10 63 3 74 3 C89 3 101 14 101 32 C101 54 84 74 52 98 Z", Red);
        pen.Path("M14 36 C13 22 20 13 31 12 C24 18 20 26 21 38 C22 46 26 54 32 62 C22 54 15 46 14 36 Z", Red.Light());
        pen.Path("M101 32 C101 54 84 74 52 98 C70 78 88 58 90 34 C91 22 86 12 80 4 C92 6 101 17 101 32 Z", Red.Dark());
    }

    private static void Photo(MotifPen pen)
    {
        pen.Path("M60 30 L80 96 L72 99 L54 50 Z", Wood.Deep());
        pen.Rect(4, 2, 74, 97, Wood, 2);
        pen.Rect(9, 7, 64, 87, Wood.Light());
        pen.Rect(12, 10, 58, 81, Paper);
        pen.Rect(18, 16, 46, 68, Sand.Light());
        var look = FigureWords.Look(new CastMember("portrait", pen.Random.Chance(0.5) ? "a woman" : "a man"), (long)(pen.Random.Next() * 1e9));
        pen.Within("M18 16 H64 V84 H18 Z", glass => glass.At(41, 84, 0, 0.56, part => part.At(-55, -100, 0, 1, bust => Figures.Of(look with { Headgear = Headgear.None }, FigurePose.Bust).Draw(bust))));
        pen.Path("M18 60 L44 16 H56 L18 76 Z", White.Flat(), 0.22);
    }

    private static void Umbrella(MotifPen pen)
    {
        pen.Stroke("M50 6 V88 C50 98 36 98 36 88", 3, Wood.Dark());
        pen.Path("M2 52 C4 20 26 6 50 6 C74 6 96 20 98 52 C92 44 82 44 76 52 C70 44 60 44 50 52 C40 44 30 44 24 52 C18 44 8 44 2 52 Z", Accent);
        pen.Path("M50 6 C38 14 26 30 24 52 C30 44 40 44 50 52 Z", Accent.Dark());
        pen.Path("M50 6 C74 6 96 20 98 52 C92 44 82 44 76 52 C74 30 62 14 50 6 Z", Accent.Dark(), 0.5);
        pen.Stroke("M50 6 V1", 2, Wood.Deep());
    }

    private static void Suitcase(MotifPen pen)
    {
        pen.Stroke("M36 22 V10 Q36 5 42 5 H62 Q68 5 68 10 V22", 5, Leather.Deep());
        pen.Rect(3, 20, 98, 78, Leather, 6);
        pen.Stroke("M4 44 H100", 1.4, Leather.Deep());
        pen.Rect(20, 20, 10, 78, Leather.Dark());
        pen.Rect(74, 20, 10, 78, Leather.Dark());
        pen.Rect(21, 50, 8, 10, Gold, 1);
        pen.Rect(75, 50, 8, 10, Gold, 1);
        pen.Path("M3 26 a6 6 0 0 1 6 -6 h8 l-14 14 z M101 26 a6 6 0 0 0 -6 -6 h-8 l14 14 z M3 92 a6 6 0 0 0 6 6 h8 l-14 -14 z M101 92 a6 6 0 0 1 -6 6 h-8 l14 -14 z", Leather.Deep());
        pen.At(50, 72, -10, 1, tag => tag.Rect(-14, -9, 28, 18, Paper, 1.5));
        pen.Stroke("M42 73 L58 70 M43 77 L54 75", 1.2, Accent2.Flat());
    }
}
