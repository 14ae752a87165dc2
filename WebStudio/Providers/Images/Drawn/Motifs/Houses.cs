using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Where people live and work.</summary>
internal static class Houses
{
    public static IEnumerable<Motif> All =>
    [
        new("house", ["home", "house", "suburb", "neighborhood", "neighbourhood", "family home", "doorstep", "residence"], MotifPlace.Ground, 132, 8, House) { Weight = 0.6 },
        new("cottage", ["cottage", "hut", "inn", "farmhouse", "hamlet", "village"], MotifPlace.Ground, 138, 6, Cottage) { Weight = 0.6 },
        new("cabin", ["cabin", "log cabin", "lodge", "shack"], MotifPlace.Ground, 140, 5, Cabin) { Weight = 0.6 },
        new("mansion", ["mansion", "manor", "haunted house", "haunted", "estate", "asylum", "orphanage", "villa"], MotifPlace.Ground, 126, 15, Mansion) { Weight = 0.7, Turns = false },
        new("barn", ["barn", "farm", "stable", "harvest", "silo"], MotifPlace.Ground, 128, 9, Barn) { Weight = 0.55 },
        new("shop", ["shop", "store", "cafe", "café", "restaurant", "diner", "market", "pub", "bookshop", "bakery", "boutique"], MotifPlace.Ground, 116, 8, Shop) { Weight = 0.55, Turns = false },
        new("hospital", ["hospital", "clinic", "ambulance", "surgery"], MotifPlace.Ground, 150, 16, Hospital) { Weight = 0.6, Turns = false },
        new("school", ["school", "university", "college", "classroom", "courthouse", "museum", "government", "parliament", "embassy"], MotifPlace.Ground, 168, 14, Columns) { Weight = 0.55 },
    ];

    private static void House(MotifPen pen)
    {
        pen.Rect(96, 6, 10, 30, Brick);
        pen.Rect(94, 4, 14, 5, Brick.Dark());
        pen.Rect(12, 42, 108, 58, Plaster);
        pen.Path("M4 46 L20 16 L112 16 L128 46 Z", Roof);
        pen.Path("M4 46 L128 46 L127 49.5 L5 49.5 Z", Roof.Deep());
        pen.Stroke("M17 26 H115 M12 36 H120", 0.7, Roof.Dark());
        pen.Path("M24 48 L46 18 L68 48 L62 48 L62 100 L30 100 L30 48 Z", Plaster.Light());
        pen.Path("M20 50 L46 14 L72 50 L67 50 L46 21 L25 50 Z", Roof.Dark());
        pen.Rect(39, 70, 15, 30, Wood, 1);
        pen.Circle(51, 86, 1, Gold.Flat());
        pen.Rect(36, 97, 21, 3, Stone.Light());
        Pane(pen, 40, 42, 13, 14);
        Pane(pen, 76, 58, 14, 18);
        Pane(pen, 99, 58, 14, 18);
        Pane(pen, 82, 24, 12, 12);
        pen.Rect(74, 77, 18, 4, Wood.Dark());
        pen.Blob("72 100!, 73 92, 78 89, 84 91, 90 88, 97 91, 104 89, 112 91, 118 95, 119 100!", Leaf);
    }

    private static void Cottage(MotifPen pen)
    {
        pen.Path("M92 8 H106 V44 H92 Z", Stone);
        pen.Rect(90, 6, 18, 5, Stone.Dark());
        pen.Path("M16 50 H122 V100 H16 Z", Plaster);
        pen.Stroke("M30 54 V98 M58 54 V70 M84 54 V98 M110 54 V98 M18 68 H30 M84 76 H110 M30 82 L16 96", 2.2, Wood.Dark());
        pen.Path(Outline.Closed("2 58!, 8 40, 22 20, 36 14!, 100 14!, 114 22, 128 42, 136 58!, 124 61, 108 58, 92 62, 76 58, 60 62, 44 58, 28 62, 14 58"), Sand);
        pen.Stroke("M28 24 L18 52 M42 20 L36 54 M58 18 L54 55 M74 18 L74 54 M90 18 L94 55 M104 22 L112 52", 0.9, Sand.Dark());
        pen.Path("M58 100 V76 Q67 66 76 76 V100 Z", Wood);
        pen.Circle(72, 87, 1, Gold.Flat());
        Pane(pen, 36, 70, 15, 14);
        Pane(pen, 88, 66, 16, 14);
        pen.Rect(86, 81, 20, 4, Wood.Dark());
        pen.Blob("87 81!, 90 76, 94 79, 97 75, 101 79, 105 81!", Flower.Flat());
        pen.Blob("112 100!, 111 88, 116 82, 124 84, 130 92, 131 100!", Leaf);
        pen.Circle(118, 90, 1.6, Flower.Flat());
        pen.Circle(125, 94, 1.6, Flower.Flat());
    }

    private static void Cabin(MotifPen pen)
    {
        pen.Path("M28 8 H40 V46 H28 Z", Stone);
        pen.Rect(20, 46, 100, 54, Wood);
        for (var y = 52.0; y < 98; y += 8)
        {
            pen.Stroke($"M20 {y:0.#} H120", 1.1, Wood.Deep());
            pen.Circle(20, y - 4, 3.4, Wood.Light());
            pen.Circle(120, y - 4, 3.4, Wood.Light());
        }
        pen.Path("M4 52 L30 20 H112 L136 52 L130 54 H10 Z", Roof.Dark());
        pen.Path("M4 52 L136 52 L134 56 L6 56 Z", Wood.Deep());
        pen.Stroke("M22 30 H119 M14 41 H128", 0.9, Roof.Deep());
        pen.Rect(84, 64, 20, 36, Wood.Dark());
        pen.Stroke("M91 64 V100 M97.5 64 V100", 0.7, Wood.Deep());
        Pane(pen, 36, 66, 22, 16);
        pen.Rect(6, 94, 12, 6, Wood.Light(), 3);
        pen.Rect(122, 88, 14, 6, Wood.Light(), 3);
        pen.Rect(120, 94, 18, 6, Wood.Dark(), 3);
    }

    private static void Mansion(MotifPen pen)
    {
        pen.Rect(18, 40, 90, 60, Body.Dark());
        pen.Path("M12 42 L24 26 H104 L114 42 Z", Roof.Deep());
        pen.Rect(12, 30, 28, 70, Body);
        pen.Path("M8 32 L26 0 L44 32 Z", Roof.Dark());
        pen.Path("M46 100 V34 L63 16 L80 34 V100 Z", Body);
        pen.Path("M42 38 L63 12 L84 38 L80 38 L63 18 L46 38 Z", Roof.Dark());
        pen.Rect(90, 44, 24, 56, Body);
        pen.Path("M86 46 L102 22 L118 46 Z", Roof.Dark());
        pen.Stroke("M26 0 V-0 M102 22 V15 M26 3 V0", 0.8, Metal.Deep());
        pen.Rect(76, 14, 6, 18, Brick.Dark());
        foreach (var (x, y) in ((double, double)[])[(21, 44), (21, 66), (97.5, 56), (97.5, 76), (51, 46), (66, 46)])
            Arched(pen, x, y, 9, 14);
        pen.Circle(63, 31, 3.6, Glass);
        pen.Path("M56 100 V80 Q63 70 70 80 V100 Z", Wood.Deep());
        pen.Path("M50 76 L63 66 L76 76 V79 H50 Z", Roof.Deep());
        pen.Rect(50, 78, 2.4, 22, Stone);
        pen.Rect(73.6, 78, 2.4, 22, Stone);
        pen.Path("M47 100 L50 96 H76 L79 100 Z", Stone.Light());
        pen.Stroke("M0 86 H12 M114 86 H126 M2 100 V82 M6 100 V83 M10 100 V82 M116 100 V82 M120 100 V83 M124 100 V82", 0.9, Metal.Deep());
    }

    private static void Barn(MotifPen pen)
    {
        pen.Path("M92 30 Q92 16 106 16 Q120 16 120 30 V100 H92 Z", Metal);
        pen.Stroke("M92 42 H120 M92 56 H120 M92 70 H120 M92 84 H120", 0.8, Metal.Dark());
        pen.Path("M10 100 V50 L24 24 L50 10 L76 24 L90 50 V100 Z", Red);
        pen.Stroke("M22 100 V44 M34 100 V26 M66 100 V26 M78 100 V44", 0.6, Red.Dark());
        pen.Path("M4 53 L20 22 L50 5 L80 22 L96 53 L90 55 L76 27 L50 13 L24 27 L10 55 Z", Roof.Deep());
        pen.Rect(32, 60, 36, 40, Wood.Dark());
        pen.Stroke("M32 60 H68 V100 M32 100 V60 M50 60 V100 M32 60 L50 100 M50 60 L32 100 M50 60 L68 100 M68 60 L50 100", 1.8, White.Flat());
        pen.Rect(43, 30, 14, 14, Wood.Deep());
        pen.Stroke("M43 30 H57 V44 H43 Z M43 30 L57 44 M57 30 L43 44", 1.4, White.Flat());
    }

    private static void Shop(MotifPen pen)
    {
        pen.Rect(6, 6, 104, 94, Brick);
        pen.Rect(2, 2, 112, 7, Stone);
        foreach (var x in (double[])[16, 50, 84])
            Pane(pen, x, 16, 16, 20);
        pen.Rect(10, 58, 60, 42, Wood.Dark());
        pen.Window(14, 64, 52, 26, 2.5);
        pen.Rect(78, 58, 24, 42, Wood);
        pen.Window(81.5, 62, 17, 20, 2.5);
        for (var i = 0; i < 12; i++)
            pen.Path($"M{8 + (i * 8.35):0.##} 44 h8.4 L{6 + ((i + 1) * 8.7):0.##} 58 q-4.3 4 -8.7 0 Z", i % 2 == 0 ? Accent.Flat() : White.Flat());
        pen.Rect(6, 40, 104, 5, Wood.Dark());
        pen.Path("M20 90 h9 v-8 h-9z M34 90 h8 v-5 h-8z M46 90 h10 v-11 h-10z", Accent2.Flat());
        pen.Circle(97, 80, 1.1, Gold.Flat());
        pen.Rect(0, 97, 116, 3, Stone.Dark());
    }

    private static void Hospital(MotifPen pen)
    {
        pen.Rect(6, 36, 138, 64, Plaster);
        pen.Rect(50, 12, 50, 88, White);
        pen.Rect(3, 33, 144, 5, Stone);
        pen.Rect(47, 8, 56, 6, Stone);
        pen.Rect(65, 18, 20, 20, White.Light(), 2);
        pen.Path("M72 20 H78 V25 H83 V31 H78 V36 H72 V31 H67 V25 H72 Z", Red.Flat());
        foreach (var y in (double[])[46, 64])
        {
            foreach (var x in (double[])[12, 24, 36, 56, 69, 82, 106, 118, 130])
                pen.Window(x, y, 9, 10, 1.2);
        }
        foreach (var x in (double[])[12, 24, 36, 106, 118, 130])
            pen.Window(x, 82, 9, 10, 1.2);
        pen.Rect(56, 82, 38, 18, Glass);
        pen.Stroke("M75 82 V100 M65.5 82 V100 M84.5 82 V100", 0.9, Metal.Dark());
        pen.Rect(50, 78, 50, 4.5, Metal);
    }

    private static void Columns(MotifPen pen)
    {
        pen.Rect(4, 44, 160, 50, Stone);
        foreach (var x in (double[])[10, 24, 38, 120, 134, 148])
            pen.Window(x, 56, 8, 22);
        pen.Path("M46 36 L84 10 L122 36 Z", Stone.Light());
        pen.Path("M54 34 L84 14 L114 34 Z", Stone.Dark());
        pen.Rect(44, 36, 80, 7, Stone.Light());
        pen.Rect(48, 43, 72, 50, Stone.Deep());
        pen.Rect(77, 62, 14, 31, Wood.Dark());
        foreach (var x in (double[])[50, 62.5, 94.5, 107])
        {
            pen.Rect(x, 46, 9, 45, White);
            pen.Stroke($"M{x + 3} 47 V90 M{x + 6} 47 V90", 0.5, Stone.Dark());
            pen.Rect(x - 1.5, 43, 12, 4, Stone.Light());
            pen.Rect(x - 1.5, 90, 12, 4, Stone.Light());
        }
        pen.Rect(40, 93, 88, 3, Stone.Light());
        pen.Rect(34, 96, 100, 4, Stone.Dark());
        pen.Rect(0, 41, 46, 4, Stone.Dark());
        pen.Rect(122, 41, 46, 4, Stone.Dark());
        pen.Stroke("M84 10 V1", 0.8, Metal.Deep());
        pen.Path("M84 1 H97 L94 4 L97 7 H84 Z", Accent.Flat());
        pen.Circle(84, 26, 4, Stone.Light());
    }

    internal static void Pane(MotifPen pen, double x, double y, double width, double height)
    {
        pen.Rect(x - 1.2, y - 1.2, width + 2.4, height + 2.4, White.Flat());
        pen.Window(x, y, width, height);
        pen.Stroke($"M{x + (width / 2):0.##} {y:0.##} V{y + height:0.##} M{x:0.##} {y + (height / 2):0.##} H{x + width:0.##}", 0.9, White.Flat());
    }

    internal static void Arched(MotifPen pen, double x, double y, double width, double height)
    {
        pen.Path($"M{x - 1} {y + height + 1} V{y} Q{x + (width / 2)} {y - (width * 0.9)} {x + width + 1} {y} V{y + height + 1} Z", Stone.Dark());
        pen.Within($"M{x} {y + height} V{y} Q{x + (width / 2)} {y - (width * 0.75)} {x + width} {y} V{y + height} Z", pane => pane.Window(x, y - width, width, height + width));
        pen.Stroke($"M{x + (width / 2)} {y - (width * 0.4)} V{y + height} M{x} {y + (height * 0.4)} H{x + width}", 0.7, Stone.Deep());
    }
}
