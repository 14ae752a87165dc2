using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Built things of towns and roads.</summary>
internal static class City
{
    public static IEnumerable<Motif> All =>
    [
        new("skyscraper", ["skyscraper", "corporation", "high rise", "apartment", "headquarters", "penthouse", "hotel", "office tower", "startup"], MotifPlace.Ground, 56, 90, Skyscraper) { Weight = 0.5 },
        new("skyline", ["city", "skyline", "town", "downtown", "metropolis", "capital", "urban", "new york", "tokyo", "london"], MotifPlace.Far, 220, 120, Skyline) { Weight = 0.5 },
        new("factory", ["factory", "industry", "chimney", "industrial", "power plant", "pollution", "warehouse", "foundry"], MotifPlace.Far, 160, 40, Factory) { Weight = 0.55 },
        new("street lamp", ["street lamp", "lamppost", "streetlight", "street", "alley", "pavement", "sidewalk"], MotifPlace.Ground, 34, 4.5, StreetLamp) { Weight = 0.35, Shine = (17, 14) },
        new("bridge", ["bridge", "viaduct", "aqueduct"], MotifPlace.Ground, 210, 9, Bridge) { Weight = 0.6 },
        new("door", ["door", "doorway", "threshold", "knock", "doorbell"], MotifPlace.Indoors, 56, 2.3, Door) { Weight = 0.6 },
        new("window", ["window", "curtain", "windowsill"], MotifPlace.Indoors, 84, 1.8, WindowFrame) { Weight = 0.5 },
        new("staircase", ["stair", "staircase", "stairs", "stairway", "cellar", "basement", "attic", "upstairs", "downstairs"], MotifPlace.Indoors, 120, 2.8, Stairs) { Weight = 0.55 },
        new("prison", ["prison", "jail", "prisoner", "cage", "captive", "convict", "inmate", "dungeon"], MotifPlace.Indoors, 96, 2.4, Prison) { Weight = 0.65 },
        new("gate", ["gate", "fence", "iron gate", "railing"], MotifPlace.Ground, 150, 3, Gate) { Weight = 0.5 },
        new("wishing well", ["wishing well", "bucket", "old well", "village well"], MotifPlace.Ground, 76, 2.6, Well) { Weight = 0.6 },
        new("signpost", ["signpost", "crossroad", "crossroads", "detour", "junction"], MotifPlace.Ground, 74, 2.8, Signpost) { Weight = 0.45, Turns = false },
    ];

    private static void Skyscraper(MotifPen pen)
    {
        pen.Rect(6, 30, 44, 70, Glass);
        pen.Rect(11, 12, 34, 20, Glass);
        pen.Path("M30 30 H50 V100 H30 Z M30 12 H45 V30 H30 Z", Body.Dark(), 0.45);
        pen.Stroke("M28 12 V0", 1.1, Metal.Deep());
        for (var y = 34.0; y < 92; y += 6)
        {
            pen.Stroke($"M6 {y - 1:0.#} H50", 0.6, Body.Dark());
            for (var x = 9.0; x < 46; x += 6.7)
                pen.Window(x, y + 0.6, 4.6, 3.4, 0.9);
        }
        for (var x = 14.0; x < 42; x += 6)
        {
            pen.Window(x, 16, 3.8, 4, 0.9);
            pen.Window(x, 23, 3.8, 4, 0.9);
        }
        pen.Rect(20, 92, 16, 8, Body.Deep());
        pen.Rect(4, 28, 48, 3, Body.Light());
        pen.Rect(9, 10, 38, 2.6, Body.Light());
    }

    private static void Skyline(MotifPen pen)
    {
        var x = 0.0;
        for (var i = 0; i < 9; i++)
        {
            double w = pen.Random.Between(20, 30), h = pen.Random.Between(26, 50);
            pen.Rect(x, 100 - h, w, h, Body.Light());
            x += 24.4;
        }
        double[] heights = [38, 62, 48, 84, 56, 96, 66, 44, 74, 52, 36];
        for (var i = 0; i < heights.Length; i++)
        {
            double left = 4 + (i * 19.4), h = heights[i] * pen.Random.Between(0.85, 1), top = 100 - h;
            var ink = i % 3 == 0 ? Body.Dark() : i % 3 == 1 ? (Ink)Body : Stone.Dark();
            if (i is 3 or 8)
                pen.Path($"M{left} 100 V{top + 9:0.#} L{left + 8.5} {top:0.#} L{left + 17} {top + 9:0.#} V100 Z", ink);
            else
                pen.Rect(left, top, 17, h, ink);
            if (i is 5 or 1)
            {
                pen.Rect(left + 4, top - 4, 9, 4, ink);
                pen.Stroke($"M{left + 8.5} {top - 4:0.#} V{Math.Max(0.5, top - 12):0.#}", 0.8, Metal.Deep());
            }
            for (var y = top + (i is 3 or 8 ? 12 : 4); y < 95; y += 5.4)
            {
                for (var c = 0; c < 4; c++)
                    pen.Window(left + 2 + (c * 3.6), y, 2.2, 2.8);
            }
        }
    }

    private static void Factory(MotifPen pen)
    {
        foreach (var (x, y) in ((double, double)[])[(110, 18), (130, 26)])
        {
            pen.Path($"M{x} 100 L{x + 2} {y} H{x + 10} L{x + 12} 100 Z", Brick);
            pen.Path($"M{x + 1.9} {y + 4} H{x + 10.1} L{x + 10.3} {y + 9} H{x + 1.7} Z", White.Flat());
            double s = pen.Random.Between(-3, 3);
            pen.Blob($"{x + 3} {y - 1}, {x - 3 + s} {y - 6}, {x - 5 + s} {y - 11}, {x - 14 + s} {y - 12}, {x - 24} {y - 16}, {x - 13 + s} {y - 17}, {x - 3 + s} {y - 18}, {x + 7} {y - 14}, {x + 9} {y - 7}, {x + 9} {y - 1}", White.Dark(), 0.7);
        }
        pen.Path("M4 100 V58 L30 44 V58 L56 44 V58 L82 44 V58 L104 46 V100 Z", Brick);
        pen.Path("M4 58 L30 44 V58 Z M30 58 L56 44 V58 Z M56 58 L82 44 V58 Z", Brick.Dark());
        foreach (var x in (double[])[10, 28, 46, 64, 82])
            pen.Window(x, 66, 12, 10, 1.2);
        pen.Rect(98, 70, 58, 30, Brick.Dark());
        pen.Rect(96, 67, 62, 4, Stone);
        foreach (var x in (double[])[104, 120, 136])
            pen.Window(x, 78, 10, 8, 1.2);
        pen.Rect(40, 82, 24, 18, Metal.Dark());
        pen.Stroke("M40 86 H64 M40 90 H64 M40 94 H64", 0.7, Metal.Deep());
    }

    private static void StreetLamp(MotifPen pen)
    {
        pen.Soft(17, 14, 26, Glow, 0.6);
        var iron = new Ink(Metal, Shade.Form, Hue.Of(0x32363c));
        pen.Path("M15.6 96 L16.2 24 H17.8 L18.4 96 Z", iron);
        pen.Path("M10 100 L12 94 H22 L24 100 Z M13 94 L14.6 82 H19.4 L21 94 Z", iron);
        pen.Rect(14, 68, 6, 2.4, iron);
        pen.Path("M9 8 H25 L22 22 H12 Z", Glow);
        pen.Stroke("M9 8 L12 22 H22 L25 8 M17 8 V22", 0.9, iron.Flat);
        pen.Path("M6 8.6 Q17 -3 28 8.6 Z", iron);
        pen.Stroke("M17 3 V0.5 M10 26 H24", 1.3, iron.Flat);
    }

    private static void Bridge(MotifPen pen)
    {
        pen.Path("M0 42 Q105 -10 210 42 V60 H206 V100 H186 C184 66 128 66 126 100 H84 C82 66 26 66 24 100 H4 V60 H0 Z", Stone);
        pen.Path("M0 42 Q105 -10 210 42 V47 Q105 -5 0 47 Z", Stone.Light());
        pen.Path("M0 58 Q105 10 210 58 V61 Q105 13 0 61 Z", Stone.Dark());
        pen.Stroke("M24 100 C26 66 82 66 84 100 M126 100 C128 66 184 66 186 100", 3, Stone.Light());
        pen.Stroke("M54 75 V69 M36 80 L32 75 M72 80 L76 75 M156 75 V69 M138 80 L134 75 M174 80 L178 75 M98 70 h10 M102 82 h10 M8 72 h8 M192 80 h9 M90 52 h9 M116 50 h9", 0.9, Stone.Dark());
        foreach (var x in (double[])[30, 105, 180])
        {
            var y = 42 - (52 * x / 105 * (1 - (x / 210))) - 8;
            pen.Stroke($"M{x} {y + 10:0.#} V{y - 2:0.#}", 1.4, Metal.Deep());
            pen.Circle(x, y - 4, 2.6, Glow);
        }
    }

    private static void Door(MotifPen pen)
    {
        pen.Rect(2, 2, 52, 98, Wood.Dark());
        pen.Rect(8, 8, 40, 92, Wood);
        foreach (var (y, h) in ((double, double)[])[(15, 28), (50, 16), (72, 22)])
        {
            pen.Rect(13, y, 13, h, Wood.Dark());
            pen.Rect(14.4, y + 1.6, 10, h - 3.2, Wood);
            pen.Rect(30, y, 13, h, Wood.Dark());
            pen.Rect(31.4, y + 1.6, 10, h - 3.2, Wood);
        }
        pen.Circle(44.6, 57, 2.4, Gold);
        pen.Path("M43.8 61 h1.8 l0.5 4 h-2.8 z", Black.Flat());
        pen.Stroke("M8 20 h3 M8 86 h3", 2, Metal.Deep());
        pen.Rect(0, 96.5, 56, 3.5, Stone);
    }

    private static void WindowFrame(MotifPen pen)
    {
        pen.Rect(14, 8, 56, 84, White);
        pen.Window(19, 13, 46, 74, 0.25);
        pen.Path("M19 60 L50 13 H60 L19 78 Z", White.Flat(), 0.16);
        pen.Stroke("M42 13 V87 M19 40 H65", 2.6, White.Flat());
        pen.Rect(8, 90, 68, 6, White.Dark());
        pen.Blob("6 6!, 26 6!, 27 30, 22 56, 14 76, 15 98!, 4 100!, 4 50", Accent);
        pen.Blob("78 6!, 58 6!, 57 30, 62 56, 70 76, 69 98!, 80 100!, 80 50", Accent);
        pen.Stroke("M11 8 Q14 46 8 96 M18 8 Q22 40 13 70 M73 8 Q70 46 76 96 M66 8 Q62 40 71 70", 0.9, Accent.Dark());
        pen.Rect(1, 2, 82, 4.4, Wood.Dark(), 2);
        pen.Circle(2, 4, 3, Gold.Flat());
        pen.Circle(82, 4, 3, Gold.Flat());
    }

    private static void Stairs(MotifPen pen)
    {
        for (var i = 0; i < 8; i++)
        {
            double x = 8 + (i * 13), y = 100 - ((i + 1) * 8.4);
            pen.Rect(x, y, 112 - x, 100 - y, i % 2 == 0 ? Wood : (Ink)Wood);
            pen.Rect(x - 1.5, y, 14.5, 2.2, Wood.Light());
            pen.Rect(x, y + 2.2, 1.6, 6.2, Wood.Deep());
            pen.Stroke($"M{x + 6.5} {y} V{y - 20:0.#}", 1.3, White.Dark());
        }
        pen.Path("M26 100 L112 44 V100 Z", Wood.Dark(), 0.55);
        pen.Stroke("M10 71 L104 12", 2.6, Wood.Deep());
        pen.Rect(6, 66, 5, 34, Wood.Dark(), 1);
        pen.Circle(8.5, 64, 3.6, Wood.Dark());
        pen.Rect(102, 6, 5, 34, Wood.Dark(), 1);
        pen.Circle(104.5, 5, 3.6, Wood.Dark());
    }

    private static void Prison(MotifPen pen)
    {
        pen.Rect(0, 0, 96, 100, Stone);
        pen.Stroke("M0 20 H96 M0 40 H96 M0 60 H96 M0 80 H96 M24 0 V20 M60 0 V20 M12 20 V40 M84 20 V40 M8 40 V60 M88 40 V60 M14 60 V80 M84 60 V80 M6 80 V100 M90 80 V100", 1, Stone.Dark());
        pen.Rect(20, 10, 56, 90, Black);
        pen.Path("M56 12 L70 12 L62 100 H30 Z", Glow.Flat(), 0.13);
        pen.Rect(52, 16, 14, 12, Glass);
        pen.Stroke("M56.6 16 V28 M61.3 16 V28", 1.2, Metal.Deep());
        for (var x = 25.0; x < 76; x += 9.2)
            pen.Rect(x, 10, 3.2, 90, Metal, 1.4);
        pen.Rect(18, 8, 60, 5, Metal.Dark());
        pen.Rect(20, 50, 56, 4, Metal.Dark());
        pen.Rect(20, 92, 56, 4, Metal.Dark());
        pen.Rect(64, 46, 11, 13, Metal.Light(), 1);
        pen.Circle(69.5, 51, 1.8, Black.Flat());
    }

    private static void Gate(MotifPen pen)
    {
        var iron = new Ink(Metal, Shade.Flat, Hue.Of(0x2e3238));
        foreach (var x in (double[])[4, 128])
        {
            pen.Rect(x, 18, 18, 82, Stone);
            pen.Rect(x - 3, 14, 24, 6, Stone.Light());
            pen.Circle(x + 9, 8, 6.5, Stone);
            pen.Stroke($"M{x + 3} 40 h7 M{x + 8} 58 h7 M{x + 3} 76 h8", 0.8, Stone.Dark());
        }
        for (var i = 0; i < 14; i++)
        {
            double x = 27 + (i * 7.4), from = Math.Abs(x - 75) / 48, top = 12 + (22 * from);
            pen.Stroke($"M{x:0.#} 97 V{top:0.#}", 1.5, iron);
            pen.Path($"M{x - 2:0.##} {top + 2:0.#} L{x:0.##} {top - 6:0.#} L{x + 2:0.##} {top + 2:0.#} Z", iron);
        }
        pen.Stroke("M24 40 Q75 8 126 40 M24 92 H126 M24 60 H126 M75 12 V97", 1.8, iron);
        pen.Stroke("M50 60 m-9 0 a9 9 0 1 1 9 9 a5 5 0 1 1 5 -5 M100 60 m9 0 a9 9 0 1 0 -9 9 a5 5 0 1 0 -5 -5", 1.2, iron);
    }

    private static void Well(MotifPen pen)
    {
        pen.Rect(12, 24, 4, 50, Wood.Dark());
        pen.Rect(60, 24, 4, 50, Wood.Dark());
        pen.Path("M2 30 L22 4 H54 L74 30 Z", Roof);
        pen.Path("M2 30 H74 L73 33 H3 Z", Roof.Deep());
        pen.Rect(16, 38, 44, 4, Wood);
        pen.Stroke("M64 40 H70 V46", 1.6, Metal.Deep());
        pen.Stroke("M38 42 V52", 1, Sand.Dark());
        pen.Path("M32 52 H44 L42.5 62 H33.5 Z", Wood);
        pen.Ellipse(38, 68, 32, 6, Stone.Light());
        pen.Ellipse(38, 68, 26, 4, Black.Flat());
        pen.Path("M6 68 Q38 80 70 68 L68 97 Q38 104 8 97 Z", Stone);
        pen.Stroke("M7 84 Q38 94 69 84 M20 74 V86 M38 77 V89 M56 74 V86 M14 86 V98 M29 90 V101 M47 90 V101 M62 86 V98", 0.9, Stone.Dark());
    }

    private static void Signpost(MotifPen pen)
    {
        pen.Rect(34, 4, 6, 96, Wood);
        pen.Path("M30 12 H62 L72 19 L62 26 H30 Z", Wood.Light());
        pen.Path("M44 34 H12 L2 41 L12 48 H44 Z", Wood);
        pen.Path("M30 56 H56 L64 62 L56 68 H30 Z", Wood.Dark());
        pen.Stroke("M36 17 H56 M36 21 H50 M18 39 H38 M22 43 H36 M36 60 H50 M36 64 H46", 1, Wood.Deep());
        pen.Blob("26 100!, 27 93, 31 96, 33 88, 37 95, 41 90, 43 96, 47 94, 48 100!", Grass);
    }
}
