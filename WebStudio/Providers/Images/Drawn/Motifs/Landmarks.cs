using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Buildings that one sees from far.</summary>
internal static class Landmarks
{
    public static IEnumerable<Motif> All =>
    [
        new("church", ["church", "chapel", "cathedral", "wedding", "monastery", "abbey", "steeple", "bell tower"], MotifPlace.Ground, 96, 24, Church) { Weight = 0.6 },
        new("castle", ["castle", "fortress", "kingdom", "citadel", "palace", "stronghold", "royal", "medieval"], MotifPlace.Far, 132, 40, Castle) { Weight = 0.65, Turns = false },
        new("lighthouse", ["lighthouse", "beacon", "lighthouse keeper"], MotifPlace.Ground, 74, 28, Lighthouse) { Weight = 0.85, Shine = (37, 16) },
        new("tower", ["tower", "watchtower", "turret", "spire"], MotifPlace.Ground, 54, 26, Tower) { Weight = 0.6 },
        new("windmill", ["windmill", "mill"], MotifPlace.Ground, 104, 18, Windmill) { Weight = 0.6 },
        new("temple", ["temple", "pagoda", "shrine", "japan", "dojo", "buddha", "zen", "japanese"], MotifPlace.Ground, 112, 20, Pagoda) { Weight = 0.65 },
        new("ruins", ["ruin", "ruins", "greek", "rome", "roman", "ancient", "athens", "antiquity", "column"], MotifPlace.Ground, 150, 12, Ruins) { Weight = 0.55 },
        new("pyramid", ["pyramid", "egypt", "pharaoh", "mummy", "sphinx", "nile"], MotifPlace.Far, 180, 90, Pyramids) { Weight = 0.65 },
        new("tent", ["tent", "camp", "camping", "campsite", "base camp"], MotifPlace.Ground, 150, 2.6, Tent) { Weight = 0.55 },
        new("igloo", ["igloo", "inuit", "arctic"], MotifPlace.Ground, 168, 3, Igloo) { Weight = 0.6 },
    ];

    private static void Church(MotifPen pen)
    {
        pen.Rect(38, 52, 54, 48, Plaster);
        pen.Path("M34 54 L42 32 H88 L96 54 Z", Roof);
        pen.Rect(8, 34, 30, 66, Stone);
        pen.Path("M5 36 L23 4 L41 36 Z", Roof.Dark());
        pen.Stroke("M23 6 V0 M20.6 2 H25.4", 1, Gold.Flat());
        pen.Path("M18 56 V46 Q23 38 28 46 V56 Z", Stone.Deep());
        pen.Path("M20 53 Q20 46 23 46 Q26 46 26 53 Z", Gold.Flat());
        pen.Circle(23, 66, 4.4, White);
        pen.Stroke("M23 63 V66 L25.4 67.2", 0.7, Black.Flat());
        pen.Path("M15 100 V82 Q23 70 31 82 V100 Z", Wood);
        pen.Stroke("M23 76 V100", 0.7, Wood.Deep());
        foreach (var x in (double[])[46, 61, 76])
            Houses.Arched(pen, x, 68, 8, 18);
        pen.Stroke("M38 52 V100 M8 34 H38", 0.8, Stone.Dark());
    }

    private static void Castle(MotifPen pen)
    {
        Round(pen, 52, 14, 28, 60, Stone);
        pen.Path("M48 20 L66 0 L84 20 Z", Roof);
        Keep(pen, 30, 44, 72, 56);
        Round(pen, 4, 40, 26, 60, Stone);
        pen.Path("M0 42 L17 16 L34 42 Z", Roof);
        Round(pen, 102, 40, 26, 60, Stone);
        pen.Path("M98 42 L115 16 L132 42 Z", Roof);
        pen.Path("M54 100 V80 Q66 64 78 80 V100 Z", Wood.Deep());
        pen.Stroke("M60 74 V100 M66 72 V100 M72 74 V100 M54 84 H78 M54 92 H78", 0.8, Metal.Dark());
        foreach (var (x, y) in ((double, double)[])[(15, 56), (15, 76), (113, 56), (113, 76), (64, 28), (42, 64), (86, 64)])
            pen.Window(x, y, 4.5, 9, 1.1);
        pen.Stroke("M17 16 V8 M115 16 V8", 0.8, Wood.Deep());
        pen.Path("M17 8 L28 11 L17 14 Z M115 8 L126 11 L115 14 Z", Accent.Flat());
        pen.Stroke("M34 70 h6 M50 60 h6 M80 72 h6 M92 58 h6 M8 68 h5 M20 88 h6 M106 68 h5 M118 90 h5", 0.8, Stone.Dark());
    }

    private static void Round(MotifPen pen, double x, double y, double width, double height, Ink ink)
    {
        pen.Rect(x, y, width, height, ink);
        pen.Rect(x - 2, y + 2, width + 4, 6, ink.Light);
    }

    private static void Keep(MotifPen pen, double x, double y, double width, double height)
    {
        var teeth = new System.Text.StringBuilder($"M{x} {y + height} V{y}");
        for (var i = 0; i < 6; i++)
            teeth.Append($" h{width / 12:0.##} v6 h{width / 12:0.##} v-6");
        pen.Path($"{teeth} V{y + height} Z", Stone);
    }

    private static void Lighthouse(MotifPen pen)
    {
        pen.Soft(37, 16, 48, Glow, 0.55);
        pen.Path("M0 100 Q4 90 14 90 L24 86 H52 L62 90 Q72 90 74 100 Z", Stone);
        pen.Path("M25 90 L30 28 H44 L49 90 Z", White);
        pen.Path("M26.2 76 L27.3 62 H46.7 L47.8 76 Z M28.4 48 L29.5 34 H44.5 L45.6 48 Z", Red);
        pen.Rect(26, 25, 22, 4, Metal.Dark());
        pen.Stroke("M26 25 V20 M31 25 V21 M43 25 V21 M48 25 V20 M25.5 20.5 H30 M44 20.5 H48.5", 0.8, Metal.Deep());
        pen.Rect(30, 11, 14, 14, Glow);
        pen.Stroke("M30 11 V25 M37 11 V25 M44 11 V25", 0.9, Metal.Deep());
        pen.Path("M27.5 12 Q30 3 37 2 Q44 3 46.5 12 Z", Red.Dark());
        pen.Stroke("M37 2 V0", 1, Metal.Deep());
        pen.Path("M33 90 V80 Q37 74 41 80 V90 Z", Wood.Deep());
        pen.Window(35, 52, 4, 6, 1.2);
        pen.Path("M52 90 V76 H70 V91 Z", Plaster);
        pen.Path("M49 78 L61 68 L73 78 Z", Roof);
        pen.Window(58, 81, 5, 5);
    }

    private static void Tower(MotifPen pen)
    {
        pen.Path("M13 100 L16 38 H38 L41 100 Z", Stone);
        pen.Path("M10 44 V32 H44 V44 L40 48 H14 Z", Stone.Light());
        pen.Path("M6 34 L27 2 L48 34 Z", Roof);
        pen.Stroke("M27 3 V0", 1, Gold.Flat());
        foreach (var (x, y) in ((double, double)[])[(24, 36), (23, 58), (25, 76)])
            pen.Window(x, y, 5, 8, 1.2);
        pen.Stroke("M17 54 h6 M30 66 h7 M18 72 h5 M31 84 h7 M16 88 h6 M32 52 h5", 0.8, Stone.Dark());
        pen.Blob("12 100!, 14 84, 13 70, 18 62, 17 76, 21 88, 20 100!", Leaf);
        pen.Path("M24 100 V90 Q28 84 32 90 V100 Z", Wood.Deep());
    }

    private static void Windmill(MotifPen pen)
    {
        pen.Path("M34 100 L40 36 H64 L70 100 Z", White);
        pen.Path("M38 38 Q40 22 52 21 Q64 22 66 38 Z", Roof);
        pen.Path("M46 100 V84 Q52 77 58 84 V100 Z", Wood);
        pen.Window(48, 50, 8, 8);
        pen.Window(47, 66, 9, 8);
        pen.Rect(31, 72, 42, 3, Wood.Dark());
        var turn = pen.Random.Between(8, 50);
        for (var i = 0; i < 4; i++)
        {
            pen.At(52, 34, turn + (i * 90), 1, sail =>
            {
                sail.Path("M2 -9 H11 V-44 H2 Z", Paper);
                sail.Stroke("M0 0 V-45 M2 -9 H11 V-44 H2 M2 -18 H11 M2 -27 H11 M2 -36 H11 M6.5 -9 V-44", 1, Wood.Dark());
            });
        }
        pen.Circle(52, 34, 3, Wood.Deep());
    }

    private static void Pagoda(MotifPen pen)
    {
        pen.Rect(12, 94, 88, 6, Stone);
        pen.Rect(26, 74, 60, 20, Red);
        pen.Rect(34, 48, 44, 18, Red);
        pen.Rect(41, 25, 30, 16, Red);
        foreach (var (y, w) in ((double, double)[])[(66, 54), (41, 42), (17, 31)])
        {
            pen.Path($"M56 {y - 2} H{56 + (w * 0.55)} Q{56 + (w * 0.7)} {y + 7} {56 + w} {y + 5} Q{56 + (w * 0.85)} {y + 11} {56 + (w * 0.6)} {y + 12} H{56 - (w * 0.6)} Q{56 - (w * 0.85)} {y + 11} {56 - w} {y + 5} Q{56 - (w * 0.7)} {y + 7} {56 - (w * 0.55)} {y - 2} Z", Roof.Deep());
            pen.Stroke($"M{56 - (w * 0.55)} {y - 1} H{56 + (w * 0.55)}", 1.8, Gold.Flat());
        }
        pen.Stroke("M56 17 V2 M53 6 H59 M53.6 10 H58.4", 1.2, Gold.Flat());
        pen.Rect(48, 77, 16, 17, Wood.Deep());
        pen.Window(31, 79, 10, 8, 1.6);
        pen.Window(71, 79, 10, 8, 1.6);
        pen.Window(42, 54, 7, 7, 1.4);
        pen.Window(63, 54, 7, 7, 1.4);
        pen.Window(52.5, 30, 7, 7, 1.4);
        pen.Stroke("M28 74 V94 M46 76 V94 M66 76 V94 M84 74 V94", 1.2, Wood.Deep());
    }

    private static void Ruins(MotifPen pen)
    {
        pen.Path("M0 100 L4 92 H146 L150 100 Z", Stone.Dark());
        pen.Rect(8, 86, 134, 7, Stone.Light());
        double[] tops = [22, 22, 44, 22, 62];
        for (var i = 0; i < tops.Length; i++)
        {
            double x = 16 + (i * 26), top = i is 2 or 4 ? tops[i] + pen.Random.Between(-6, 6) : tops[i];
            pen.Path(i is 2 or 4 ? $"M{x} 86 V{top:0.#} l4 5 l3 -6 l4 7 l3 -2 V86 Z" : $"M{x} 86 V{top:0.#} H{x + 14} V86 Z", White);
            pen.Stroke($"M{x + 4.4} {top + 7:0.#} V85 M{x + 9} {top + 7:0.#} V85", 0.8, Stone.Dark());
            if (i is not (2 or 4))
                pen.Rect(x - 2.5, 18, 19, 5.5, Stone.Light());
            pen.Rect(x - 2, 82, 18, 4.5, Stone.Light());
        }
        pen.Path("M8 18 V9 H58 L62 13 L60 18 Z M88 18 L91 10 H116 V18 Z", Stone);
        pen.Path("M8 9 L36 1 L40 5 L47 9 Z", Stone.Dark());
        pen.Blob("116 94!, 118 86, 126 84, 134 88, 136 94!", Stone.Dark());
        pen.Blob("62 100!, 64 92, 72 90, 82 93, 84 100!", Stone);
        pen.Blob("10 100!, 12 90, 16 80, 18 72, 20 82, 19 92, 24 100!", Leaf);
    }

    private static void Pyramids(MotifPen pen)
    {
        pen.Path("M112 100 L146 52 L180 100 Z", Sand.Dark());
        pen.Path("M146 52 L156 100 H180 Z", Sand.Deep());
        pen.Path("M2 100 L72 6 L142 100 Z", Sand);
        pen.Path("M72 6 L92 100 H142 Z", Sand.Dark());
        pen.Path("M60 22 L72 6 L83 21 L79 24 L74 20.6 L69 25 L65 21 Z", Sand.Light());
        pen.Stroke("M50 36 H78 M38 52 H81 M26 68 H85 M14 84 H88 M42 46 H56 M30 62 H50 M60 76 H80", 0.5, Sand.Dark());
        pen.Path("M8 100 L30 72 L52 100 Z", Sand.Light());
        pen.Path("M30 72 L36 100 H52 Z", Sand.Deep());
    }

    private static void Tent(MotifPen pen)
    {
        pen.Path("M52 14 L98 14 L146 96 L104 100 Z", Accent);
        pen.Path("M4 96 L56 10 L106 100 L60 100 L54 56 L42 100 Z", Accent.Light());
        pen.Path("M54 50 L42 100 H72 Z", Accent.Deep());
        pen.Path("M56 10 L98 12 L106 26 L62 26 Z", Accent.Dark());
        pen.Path("M54 50 L72 100 L82 100 Q66 82 54 50 Z", Accent.Flat());
        pen.Stroke("M56 10 L20 100 M56 10 V6 M98 12 L134 100", 0.8, Wood.Dark());
    }

    private static void Igloo(MotifPen pen)
    {
        pen.Path("M8 100 C8 30 44 6 82 6 C122 6 146 36 148 100 Z", Snow);
        pen.Stroke("M14 72 H90 M24 46 H126 M44 24 H114 M60 8 V24 M98 9 L100 24 M48 24 L44 46 M78 24 V46 M108 24 L112 46 M34 46 L30 72 M62 46 V72 M96 46 L92 60 M24 72 L22 100 M54 72 V100 M76 72 V84 M126 46 L134 64", 1, Snow.Deep());
        pen.Path("M86 100 V78 C86 54 150 54 160 78 V100 Z", Snow.Light());
        pen.Path("M98 100 V82 C100 66 146 66 148 82 V100 Z", Body.Deep());
        pen.Stroke("M86 80 L98 84 M100 62 L108 72 M124 58 V68 M146 62 L140 72 M160 80 L148 84", 1, Snow.Deep());
    }
}
