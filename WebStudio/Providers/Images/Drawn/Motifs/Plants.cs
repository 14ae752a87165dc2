using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What grows.</summary>
internal static class Plants
{
    public static IEnumerable<Motif> All =>
    [
        new("pine", ["pine", "fir", "spruce", "conifer", "evergreen", "forest", "woods", "woodland", "taiga"], MotifPlace.Ground, 52, 14, Pine) { Weight = 0.3 },
        new("oak", ["oak", "tree", "maple", "grove", "orchard", "park", "beech", "branch"], MotifPlace.Ground, 100, 12, Oak) { Weight = 0.32 },
        new("birch", ["birch", "poplar", "aspen", "sapling"], MotifPlace.Ground, 50, 13, Birch) { Weight = 0.28 },
        new("palm tree", ["palm tree", "palm trees", "coconut", "tropical", "island", "beach", "oasis", "lagoon"], MotifPlace.Ground, 84, 9, Palm) { Weight = 0.4 },
        new("dead tree", ["dead tree", "gnarled", "bare tree", "withered", "gallows", "barren", "twisted branches"], MotifPlace.Ground, 92, 9, DeadTree) { Weight = 0.4 },
        new("willow", ["willow", "weeping willow", "pond"], MotifPlace.Ground, 104, 9, Willow) { Weight = 0.32 },
        new("bush", ["bush", "hedge", "shrub", "thicket", "undergrowth", "jungle"], MotifPlace.Ground, 150, 1.4, Bush) { Weight = 0.2 },
        new("flowers", ["flower", "tulip", "daisy", "meadow", "garden", "blossom", "wildflower", "petal", "poppy"], MotifPlace.Ground, 130, 0.5, Flowers) { Weight = 0.3 },
        new("red rose", ["roses", "bouquet", "rose petal", "rosebush", "thorn", "single rose", "red rose"], MotifPlace.Close, 60, 0.4, Rose) { Weight = 0.6 },
        new("sunflower", ["sunflower"], MotifPlace.Ground, 54, 2, Sunflower) { Weight = 0.4 },
        new("mushrooms", ["mushroom", "toadstool", "fungus"], MotifPlace.Close, 118, 0.2, Mushrooms) { Weight = 0.45 },
        new("cactus", ["cactus", "desert", "mexico", "arizona", "saguaro"], MotifPlace.Ground, 70, 4, Cactus) { Weight = 0.4 },
        new("grass", ["grass", "lawn", "prairie", "reed", "savanna", "weed", "pasture"], MotifPlace.Ground, 160, 0.6, GrassTuft) { Weight = 0.15 },
        new("wheat", ["wheat", "grain", "cornfield", "corn", "crop", "rye", "barley"], MotifPlace.Ground, 110, 1.1, Wheat) { Weight = 0.3 },
        new("sprout", ["sprout", "seed", "seedling", "soil"], MotifPlace.Close, 90, 0.12, Sprout) { Weight = 0.45 },
    ];

    private static void Pine(MotifPen pen)
    {
        pen.Path("M23.6 100 L24.6 78 H27.4 L28.4 100 Z", Bark);
        double[] tops = [56, 40, 26, 13, 1];
        double[] wides = [25, 21, 16.5, 12, 7.5];
        for (var i = 0; i < 5; i++)
        {
            double y = tops[i], h = 36 - (i * 3.5), w = wides[i] * pen.Random.Between(0.93, 1.02), b = y + h;
            pen.Path($"M26 {y:0.#} C{26 + (w * 0.2):0.#} {y + (h * 0.5):0.#} {26 + (w * 0.6):0.#} {b - 7:0.#} {26 + w:0.#} {b - 2:0.#} L{26 + (w * 0.72):0.#} {b - 2.6:0.#} L{26 + (w * 0.55):0.#} {b + 1.4:0.#} L{26 + (w * 0.36):0.#} {b - 1.4:0.#} L{26 + (w * 0.14):0.#} {b + 2.4:0.#} L{26 - (w * 0.12):0.#} {b - 1.2:0.#} L{26 - (w * 0.4):0.#} {b + 1.8:0.#} L{26 - (w * 0.6):0.#} {b - 2:0.#} L{26 - w:0.#} {b - 1.6:0.#} C{26 - (w * 0.6):0.#} {b - 7:0.#} {26 - (w * 0.2):0.#} {y + (h * 0.5):0.#} 26 {y:0.#} Z", Leaf);
        }
    }

    private static void Oak(MotifPen pen)
    {
        pen.Path("M36 100 C42 90 44 76 44 62 L34 48 L38 46 L47 56 L50 40 L54 40 L54 57 L66 46 L69 49 L57 64 C57 78 59 90 66 100 Q50 96 36 100 Z", Bark);
        double sway = pen.Random.Between(-3, 3);
        pen.Blob($"20 66!, 8 62, 3 50, 10 40!, 6 28, 14 18, 24 18!, {30 + sway} 4, 46 2, 54 9!, 66 3, 80 10, 82 21!, 94 26, 98 40, 92 50!, 96 60, 86 68, 76 64!, 66 72, 56 68, 50 62!, 42 72, 28 73", Leaf.Dark());
        pen.Blob($"16 54!, 8 46, 14 34, 22 34!, 20 20, 34 12, 44 18!, {52 + sway} 8, 68 12, 70 24!, 82 24, 88 38, 80 46!, 80 56, 66 60, 58 54!, 48 62, 36 62, 32 54!, 24 58", Leaf);
        pen.Blob("24 38!, 22 28, 32 22, 40 26!, 46 17, 58 18, 58 28!, 62 36, 52 42, 44 38!, 36 44, 26 44", Leaf.Light());
        pen.Stroke("M46 94 C48 84 49 76 49 68 M54 92 C53 82 53 76 53 70", 0.9, Bark.Deep());
    }

    private static void Birch(MotifPen pen)
    {
        pen.Path("M22 100 L24 10 H26.4 L29 100 Z", White);
        pen.Stroke("M23 84 h3 M26 74 h2.4 M23.4 62 h2.6 M25.6 52 h2 M24 42 h2 M24 92 h4 M25 32 h1.6", 1.1, Black.Flat());
        pen.Stroke("M25 50 L14 36 M25.4 42 L37 30 M25 32 L17 22", 1.1, White.Dark());
        double s = pen.Random.Between(-2, 2);
        pen.Blob($"12 62!, 4 54, 4 42, 9 34!, 6 22, 14 12, 20 10!, {26 + s} 0.5, 34 8, 36 16!, 45 24, 44 36, 40 42!, 46 52, 42 62, 35 62!, 30 68, 20 68", Leaf);
        pen.Blob("14 46!, 10 36, 16 28!, 16 18, 24 12, 29 20!, 34 26, 30 34!, 32 42, 24 46, 20 42", Leaf.Light());
        pen.Stroke("M24.4 66 L25.2 14", 0.9, White.Light());
    }

    private static void Palm(MotifPen pen)
    {
        pen.Path("M30 100 C36 80 42 58 41 28 L46 27 C49 58 46 80 42 100 Z", Bark);
        pen.Stroke("M34 90 Q38 92 43 90 M37 80 Q41 82 45 80 M39 70 Q43 72 46.6 70 M41 60 Q44 62 47 60 M42 50 Q45 52 47.6 50 M42 40 Q45 42 47 40", 0.9, Bark.Deep());
        string[] far = ["43 28!, 34 14, 18 10, 4 18!, 20 16, 32 22", "45 28!, 56 14, 70 12, 82 22!, 68 18, 54 24", "44 27!, 42 12, 50 2, 60 1!, 52 8, 48 18"];
        string[] near = ["43 28!, 30 24, 14 30, 6 48!, 20 36, 32 34", "45 28!, 60 26, 74 34, 79 52!, 66 40, 54 36", "44 28!, 34 34, 26 46, 26 60!, 34 48, 42 40", "45 29!, 54 38, 60 48, 59 62!, 52 50, 46 42", "43 27!, 36 12, 26 4, 14 3!, 26 10, 34 20"];
        foreach (var frond in far)
            pen.Blob(frond, Leaf.Dark());
        foreach (var frond in near)
            pen.Blob(frond, Leaf);
        pen.Circle(41, 31, 3.2, Wood.Dark());
        pen.Circle(47, 31.5, 3.2, Wood);
        pen.Circle(44, 34, 3.2, Wood.Dark());
    }

    private static void DeadTree(MotifPen pen)
    {
        var ink = Bark.Dark();
        pen.Path("M34 100 C40 86 42 74 40 60 C38 50 30 44 22 40 L24 37 C32 40 38 44 42 50 C42 36 38 24 30 14 L33 12 C41 22 45 32 47 44 C50 36 56 30 64 26 L66 29 C58 34 52 44 51 56 C58 48 68 44 78 44 L78 47 C66 50 56 58 54 70 C54 82 58 92 64 100 Q50 96 34 100 Z", Bark);
        pen.Stroke("M23 38.5 C14 36 8 30 3 22 M16 35.4 C12 40 8 42 2 43 M31.5 13 C28 9 22 6 17 4 M32 13 C33 8 35 5 36 1 M36 20 C30 22 24 22 20 26", 1.6, ink);
        pen.Stroke("M65 27.4 C72 22 76 14 77 6 M71 21 C78 20 84 16 88 12 M62 29 C62 20 60 14 56 9 M78 45.4 C84 44 88 40 91 34 M80 45 C85 48 88 52 90 57", 1.6, ink);
        pen.Stroke("M46 90 C47 78 48 68 47 58 M52 84 C51 76 51 70 52 64", 1, Bark.Deep());
        pen.Ellipse(48, 76, 2.6, 4.4, Bark.Deep());
    }

    private static void Willow(MotifPen pen)
    {
        pen.Path("M44 100 C48 84 48 66 44 44 L58 42 C57 64 58 84 64 100 Q54 96 44 100 Z", Bark);
        pen.Blob("6 60, 12 34, 28 14, 52 5, 76 12, 92 32, 98 58, 90 52, 84 40, 70 46, 54 40, 36 46, 22 42, 14 52", Leaf.Dark());
        for (var i = 0; i < 13; i++)
        {
            double x = 6 + (i * 7.6), from = Math.Abs(i - 6) / 6.0, top = 12 + (24 * from * from), end = pen.Random.Between(66, 92);
            if (i is 5 or 6 or 7)
                end -= 26;
            pen.Path($"M{52 + ((x - 52) * 0.72):0.#} {top:0.#} C{x - 5:0.#} {top + 14:0.#} {x - 5:0.#} {end - 20:0.#} {x - 1:0.#} {end:0.#} C{x + 3:0.#} {end - 22:0.#} {x + 4:0.#} {top + 22:0.#} {52 + ((x - 52) * 0.72) + 6:0.#} {top:0.#} Z", i % 2 == 0 ? Leaf : Leaf.Light());
        }
    }

    private static void Bush(MotifPen pen)
    {
        double a = pen.Random.Between(-4, 4), b = pen.Random.Between(-4, 4);
        pen.Blob($"4 100!, 2 78, 12 62, 24 60!, 26 36, {44 + a} 24, 60 32!, 70 10, {92 + b} 10, 102 30!, 120 26, 132 44, 128 60!, 144 64, 149 82, 146 100!", Leaf.Dark());
        pen.Blob($"10 100!, 12 82, 24 76!, 30 56, 48 50, 58 58!, 70 36, {90 + a} 38, 96 54!, 112 48, 124 62, 120 76!, 134 80, 138 100!", Leaf);
        pen.Blob("50 74!, 54 62, 66 60, 72 66!, 80 56, 92 60, 92 72!, 84 80, 70 76, 60 82", Leaf.Light());
        for (var i = 0; i < 7; i++)
            pen.Circle(26 + (i * 15) + pen.Random.Between(-4, 4), pen.Random.Between(62, 92), 2.6, Red.Flat());
    }

    private static void Flowers(MotifPen pen)
    {
        Ink[] colours = [Flower, Accent, White, Coats.Of(0xe8c23a), Flower, Coats.Of(0x7a5ab8), Accent];
        for (var i = 0; i < 7; i++)
        {
            double x = 14 + (i * 17) + pen.Random.Between(-4, 4), y = pen.Random.Between(18, 52), bend = pen.Random.Between(-6, 6);
            pen.Stroke($"M{x + bend:0.#} 100 Q{x + bend:0.#} {(y + 100) / 2:0.#} {x:0.#} {y:0.#}", 2, Leaf.Dark());
            pen.Path($"M{x + bend:0.#} 94 Q{x + bend - 14:0.#} 84 {x + bend - 13:0.#} {y + 32:0.#} Q{x + bend - 2:0.#} 76 {x + bend:0.#} 94 Z M{x + bend:0.#} 98 Q{x + bend + 13:0.#} 90 {x + bend + 14:0.#} {y + 40:0.#} Q{x + bend + 2:0.#} 82 {x + bend:0.#} 98 Z", Leaf);
            var ink = colours[i];
            if (i % 2 == 0)
            {
                for (var k = 0; k < 6; k++)
                    pen.At(x, y, k * 60, 1, petal => petal.Ellipse(0, -7.4, 4.2, 7, ink.Flat));
                pen.Circle(x, y, 4.4, ink.Material == White ? Gold.Flat() : Coats.Of(0x6a4a24).Flat);
            }
            else
            {
                pen.Path($"M{x - 8:0.#} {y - 10:0.#} L{x - 4:0.#} {y - 5:0.#} L{x:0.#} {y - 13:0.#} L{x + 4:0.#} {y - 5:0.#} L{x + 8:0.#} {y - 10:0.#} C{x + 10:0.#} {y + 2:0.#} {x + 6:0.#} {y + 9:0.#} {x:0.#} {y + 9:0.#} C{x - 6:0.#} {y + 9:0.#} {x - 10:0.#} {y + 2:0.#} {x - 8:0.#} {y - 10:0.#} Z", ink);
            }
        }
    }

    private static void Rose(MotifPen pen)
    {
        pen.Stroke("M30 44 C34 60 28 80 31 99", 2.6, Leaf.Dark());
        pen.Path("M31 70 C18 70 10 62 6 52 C18 52 28 58 31 70 Z M30 84 C42 84 52 76 56 64 C44 66 34 72 30 84 Z", Leaf);
        pen.Stroke("M31 70 L14 57 M30 84 L48 70", 0.7, Leaf.Deep());
        pen.Path("M32 60 l4 -2 l-4 -2 Z M29 78 l-4 -2 l4 -2 Z", Leaf.Deep());
        pen.Path("M18 42 C22 52 38 52 42 42 L46 50 L38 48 L30 54 L22 48 L14 50 Z", Leaf.Dark());
        pen.Blob("30 49, 16 46, 7 34, 6 18, 14 14, 22 6, 34 4, 44 10, 53 16, 54 30, 46 44", Red);
        pen.Blob("30 48, 20 42, 12 30, 8 18, 18 20, 30 28, 42 20, 53 17, 50 32, 42 43", Red.Dark());
        pen.Blob("30 46, 22 38, 17 26, 24 28, 31 32, 38 28, 45 25, 40 38", Red.Light());
        pen.Blob("30 24, 19 20, 18 12, 26 8, 36 9, 42 15, 39 22", Red.Dark());
        pen.Stroke("M24 17 C24 10 36 10 36 16 C36 21 28 21 28 17 C28 14 32 14 32 16", 1.2, Red.Deep());
    }

    private static void Sunflower(MotifPen pen)
    {
        pen.Stroke("M27 26 C30 50 25 76 27 99", 3, Leaf.Dark());
        pen.Blob("27 62!, 12 60, 2 48, 4 42!, 18 46", Leaf);
        pen.Blob("26 78!, 40 76, 52 64, 51 57!, 36 62", Leaf);
        for (var i = 0; i < 16; i++)
            pen.At(27, 24, i * 22.5, 1, petal => petal.Path("M-3.6 -10 Q-4.4 -18 0 -23.5 Q4.4 -18 3.6 -10 Z", Gold));
        pen.Circle(27, 24, 12, Coats.Of(0x4a3018));
        pen.Circle(27, 24, 6.5, Coats.Of(0x6a4a24).Flat);
        pen.Stroke("M19 20 l2 1 M22 15 l1.5 2 M31 15 l-1 2 M35 21 l-2 1 M34 29 l-2 -1 M28 33 l-.6 -2 M21 31 l1.4 -1.6", 1, Coats.Of(0x8a6a34).Flat);
    }

    private static void Mushrooms(MotifPen pen)
    {
        pen.Path("M82 100 C86 86 86 78 84 68 H98 C97 80 98 90 102 100 Z", Paper);
        pen.Blob("70 70!, 72 54, 82 45, 92 44, 104 48, 113 58, 115 70!, 104 74, 92 75, 80 74", Red);
        pen.Path("M34 100 C39 80 39 64 36 44 H62 C59 64 60 82 66 100 Z", Paper);
        pen.Path("M36 56 Q49 64 62 56 L64 64 Q49 72 35 64 Z", White);
        pen.Blob("4 48!, 6 26, 22 9, 48 3, 74 9, 91 26, 94 48!, 74 54, 48 56, 24 54", Red);
        pen.Path("M4 48 Q48 40 94 48 Q48 64 4 48 Z", Paper.Dark());
        foreach (var (x, y, r) in ((double, double, double)[])[(26, 26, 6), (50, 14, 6.5), (72, 26, 5.6), (48, 34, 5), (14, 40, 3.6), (84, 40, 3.4), (86, 54, 3.2), (100, 60, 3.6), (94, 50, 2.4)])
            pen.Ellipse(x, y, r, r * 0.8, White.Flat());
        pen.Blob("0 100!, 4 92, 9 96, 13 86, 18 95, 24 90, 28 100!", Grass);
        pen.Blob("70 100!, 73 94, 77 97, 80 88, 85 97, 90 100!", Grass.Dark());
    }

    private static void Cactus(MotifPen pen)
    {
        var green = Coats.Of(0x4c8050);
        pen.Path("M25 46 V38 a6 6 0 0 0 -12 0 V48 C13 58 18 62 28 62 H32 V52 H30 C26 52 25 50 25 46 Z", green.Dark);
        pen.Path("M48 60 H52 C60 60 62 56 62 48 V34 a5.5 5.5 0 0 0 -11 0 V46 C51 49 50 50 47 50 Z", green.Dark);
        pen.Path("M26 100 V16 a11 11 0 0 1 22 0 V100 Z", green);
        pen.Stroke("M32 14 V98 M37 10 V98 M42 14 V98 M17 38 V48 M21 36 V50 M55 34 V46 M58.4 34 V48", 0.9, green.Deep);
        pen.Stroke("M26 24 l-3 -1.6 M26 36 l-3 -1 M26 72 l-3 -1.6 M48 26 l3 -1.6 M48 70 l3 -1.4 M48 84 l3 -1.6 M26 86 l-3 -1.6 M13 42 l-3 -1 M62 40 l3 -1.4", 0.8, Paper.Flat());
        pen.Blob("37 6!, 30 4, 32 0.5, 37 2.5, 42 0.5, 44 4", Flower.Flat());
        pen.Circle(19, 31, 2.6, Flower.Flat());
        pen.Blob("12 100!, 18 94, 28 96, 36 93, 48 96, 58 94, 64 100!", Sand.Dark());
    }

    private static void GrassTuft(MotifPen pen)
    {
        for (var i = 0; i < 34; i++)
        {
            double x = 6 + (i * 4.4), h = pen.Random.Between(36, 96), lean = pen.Random.Between(-16, 16), w = pen.Random.Between(1.6, 3);
            pen.Path($"M{x - w:0.#} 100 Q{x - w:0.#} {100 - (h * 0.5):0.#} {Math.Clamp(x + lean, 1, 159):0.#} {100 - h:0.#} Q{x + w:0.#} {100 - (h * 0.45):0.#} {x + w:0.#} 100 Z", i % 3 == 0 ? Grass.Dark() : i % 3 == 1 ? (Ink)Grass : Grass.Light());
        }
    }

    private static void Wheat(MotifPen pen)
    {
        for (var i = 0; i < 9; i++)
        {
            double x = 11 + (i * 11), lean = pen.Random.Between(-6, 8), top = pen.Random.Between(4, 22);
            pen.Stroke($"M{x:0.#} 100 Q{x:0.#} 60 {x + lean:0.#} {top + 10:0.#}", 1.3, Sand.Dark());
            for (var k = 0; k < 5; k++)
            {
                double y = top + 6 + (k * 6);
                var at = x + (lean * (1 - ((y - top) / 110)));
                pen.Path($"M{at:0.#} {y + 6:0.#} q-6 -2 -5 -9 q5 2 5 9 Z M{at:0.#} {y + 6:0.#} q6 -2 5 -9 q-5 2 -5 9 Z", Gold.Flat());
            }
            pen.Path($"M{x + lean:0.#} {top + 9:0.#} q-3 -4 0 -9 q3 5 0 9 Z", Gold.Light());
        }
    }

    private static void Sprout(MotifPen pen)
    {
        pen.Stroke("M45 82 C44 66 46 52 45 38", 3.4, Leaf.Flat());
        pen.Path("M45 46 C28 50 10 42 4 16 C26 14 44 24 45 46 Z", Leaf);
        pen.Path("M45 38 C44 20 58 4 86 6 C86 30 66 42 45 38 Z", Leaf.Light());
        pen.Stroke("M45 46 C34 36 22 28 12 22 M45 38 C56 26 66 18 78 12", 0.9, Leaf.Dark());
        pen.Blob("2 100!, 8 90, 20 84, 34 80, 46 78, 60 81, 74 86, 84 92, 88 100!", Earth);
        pen.Blob("18 92, 24 89, 30 92, 24 95", Earth.Dark());
        pen.Blob("60 90, 68 88, 72 92, 64 95", Earth.Dark());
        pen.Circle(42, 90, 2, Earth.Light());
    }
}
