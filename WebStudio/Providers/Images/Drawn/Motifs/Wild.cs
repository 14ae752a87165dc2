using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Animals of far lands and of tales.</summary>
internal static class Wild
{
    public static IEnumerable<Motif> All =>
    [
        new("snake", ["snake", "serpent", "cobra", "viper", "venom", "rattlesnake", "python"], MotifPlace.Ground, 130, 0.6, Snake) { Weight = 0.7 },
        new("dragon", ["dragon", "wyvern"], MotifPlace.Ground, 156, 7, Dragon) { Weight = 0.9 },
        new("spider", ["spider", "cobweb", "tarantula"], MotifPlace.Close, 140, 0.08, Spider) { Weight = 0.65 },
        new("dinosaur", ["dinosaur", "tyrannosaurus", "t rex", "jurassic", "prehistoric", "fossil", "raptor"], MotifPlace.Ground, 156, 5, Dinosaur) { Weight = 0.85 },
        new("giraffe", ["giraffe", "safari", "serengeti"], MotifPlace.Ground, 70, 5.2, Giraffe) { Weight = 0.75 },
        new("monkey", ["monkey", "ape", "chimpanzee", "gorilla", "orangutan", "primate"], MotifPlace.Ground, 92, 0.8, Monkey) { Weight = 0.75 },
        new("penguin", ["penguin", "antarctica", "antarctic"], MotifPlace.Ground, 62, 1, Penguin) { Weight = 0.75 },
        new("frog", ["frog", "toad", "swamp", "tadpole", "marsh"], MotifPlace.Close, 122, 0.1, Frog) { Weight = 0.6 },
        new("crocodile", ["crocodile", "alligator", "lizard"], MotifPlace.Ground, 280, 0.7, Crocodile) { Weight = 0.75 },
        new("chicken", ["chicken", "hen", "rooster", "farmyard", "egg"], MotifPlace.Ground, 104, 0.5, Chicken) { Weight = 0.55 },
    ];

    private static void Snake(MotifPen pen)
    {
        var coat = pen.Any(0x5a7a3a, 0x8a6a2a, 0x3a3a40);
        pen.Curve("124 92, 112 98, 96 92, 106 82, 92 76", 4, coat.Dark);
        pen.Stroke(Outline.Open("18 88, 44 96, 84 95, 98 86, 84 76, 52 76, 28 78"), 11, coat.Dark);
        pen.Stroke(Outline.Open("20 86, 50 92, 82 86, 88 74, 70 64, 44 64, 32 70"), 11, coat.Flat);
        pen.Stroke(Outline.Open("34 72, 56 76, 78 66, 74 50, 58 44, 58 30"), 10.5, coat.Light);
        pen.Stroke(Outline.Open("26 82, 52 89, 80 83") + Outline.Open("40 70, 58 72, 73 64, 70 54"), 1.4, coat.Deep, 0.7);
        pen.Blob("58 46, 46 38, 44 26, 50 14, 60 9, 72 11, 82 17, 86 21, 82 25, 74 27, 70 34, 66 44", coat);
        pen.Blob("58 40, 54 30, 58 22, 64 28, 64 38", Bone.Flat(), 0.6);
        pen.Ellipse(71, 17, 2.6, 2.2, Gold.Flat());
        pen.Ellipse(71.4, 17, 0.8, 2.2, Black.Flat());
        pen.Curve("86 22, 78 24, 70 23", 0.9, coat.Deep);
        pen.Stroke("M86 22 L97 25 L103 22 M97 25 L103 29", 1.2, Red.Flat());
    }

    private static void Dragon(MotifPen pen)
    {
        var coat = pen.Any(0x8a2a2a, 0x2f6a4a, 0x4a3a6a, 0x3a4a5a);
        pen.Path("M70 46 C62 24 44 8 20 4 L24 14 C12 16 6 24 2 36 C12 32 20 34 26 42 C30 36 38 38 44 48 C52 44 60 50 66 58 Z", coat.Dark);
        pen.Stroke("M70 46 C56 28 42 14 22 6 M68 48 C54 36 38 32 26 42 M66 52 C58 46 52 44 44 48", 1.4, coat.Deep);
        pen.Blob("46 70, 28 76, 14 88, 4 86, 2 78!, 10 94, 24 98, 44 92, 60 88", coat);
        pen.Path("M6 86 L0 74 L12 78 Z", coat.Deep);
        pen.Blob("62 78, 54 84, 52 94, 46 100!, 62 100!, 68 90, 74 82", coat.Dark);
        pen.Blob("116 24, 112 34, 108 48, 108 64, 100 82, 82 90, 62 92, 46 88, 42 76, 50 64, 66 54, 84 50, 94 38, 98 22, 106 10, 118 6, 132 10, 142 18, 152 22, 154 28, 146 33, 134 32, 124 28", coat);
        pen.Blob("110 40, 108 64, 98 82, 82 89, 92 74, 100 58, 104 42", Sand.Light(), 0.75);
        pen.Stroke("M104 46 L110 48 M102 56 L109 58 M98 66 L107 69 M93 75 L102 79", 0.9, coat.Deep);
        pen.Path("M106 11 L92 2 L98 16 Z M116 6 L108 0 L108 10 Z M96 22 L88 18 L93 29 Z M92 34 L83 32 L89 42 Z M80 50 L74 42 L72 53 Z", coat.Deep);
        pen.Blob("78 68, 94 70, 98 82, 92 92, 98 100!, 78 100!, 80 90, 74 82", coat);
        pen.Blob("104 58, 114 62, 118 72, 124 74!, 118 78, 110 74, 102 68", coat.Dark);
        pen.Path("M86 52 C92 28 108 10 130 2 L126 12 C138 14 146 26 148 40 C140 34 132 36 128 44 C122 38 114 42 110 52 C104 48 98 52 96 60 Z", coat.Light);
        pen.Stroke("M87 52 C96 32 110 14 129 4 M89 54 C104 40 118 36 128 44 M92 56 C100 50 104 50 110 52", 1.4, coat.Deep);
        pen.Blob("116 12, 128 10, 142 18, 153 23, 154 28, 144 31, 130 29, 118 24", coat);
        pen.Path("M130 29 L132 33 L134 29.6 L137 33 L139 30 L142 33 L144 30.4 Z", White.Flat());
        pen.Circle(129, 16, 2.2, Glow);
        pen.Stroke("M125 13 L133 14", 1.3, coat.Deep);
        pen.Circle(150, 24, 0.9, coat.Deep);
        pen.Path("M80 97 L77 100 H84 Z M88 97 L86 100 H91 Z", Bone.Flat());
    }

    private static void Spider(MotifPen pen)
    {
        var coat = Coats.Of(0x2a262c);
        pen.Stroke("M70 0 V40", 0.8, White.Flat());
        pen.Stroke("M62 62 L36 34 L14 44 L2 72 M60 66 L30 52 L10 66 L4 92 M62 72 L34 72 L20 84 L18 99 M64 78 L46 86 L40 99 M78 62 L104 34 L126 44 L138 72 M80 66 L110 52 L130 66 L136 92 M78 72 L106 72 L120 84 L122 99 M76 78 L94 86 L100 99", 3.2, coat.Flat);
        pen.Blob("70 18, 88 24, 96 40, 88 56, 70 60, 52 56, 44 40, 52 24", coat);
        pen.Path("M64 32 L76 32 L71 40 L76 48 L64 48 L69 40 Z", Red.Flat());
        pen.Blob("70 56, 82 62, 84 74, 78 84, 70 87, 62 84, 56 74, 58 62", coat.Light);
        foreach (var (x, y, r) in ((double, double, double)[])[(65.5, 76, 2.6), (74.5, 76, 2.6), (60.6, 73, 1.6), (79.4, 73, 1.6)])
            pen.Circle(x, y, r, Red.Light());
        pen.Stroke("M66 85 q-2 6 1 9 M74 85 q2 6 -1 9", 2, coat.Flat);
    }

    private static void Dinosaur(MotifPen pen)
    {
        var coat = pen.Any(0x5f7a44, 0x7a6a4a, 0x4a6a64);
        pen.Blob("70 58, 82 60, 80 74, 88 84, 84 94, 92 100!, 74 100!, 76 88, 68 76", coat.Dark);
        pen.Blob("112 4, 126 3, 142 8, 153 15, 154 23, 148 26, 138 26, 132 28, 146 31, 150 34, 142 39, 126 37, 116 33, 112 42, 106 54, 94 66, 78 72, 60 70, 44 62, 28 60, 12 64, 0.5 72!, 8 56, 24 46, 44 38, 66 32, 86 28, 96 16, 102 8", coat);
        pen.Blob("112 42, 106 54, 94 66, 78 72, 62 70, 80 62, 94 50, 104 38", Sand.Light(), 0.7);
        pen.Blob("48 48, 70 46, 76 60, 66 72, 60 78, 66 88, 62 94, 70 100!, 48 100!, 52 88, 46 78, 44 62", coat);
        pen.Path("M138 26 L132 28 L126 26.6 C134 24.6 146 25.6 150 25.4 Z", Red.Deep());
        pen.Path("M134 25.6 l1.6 4 l1.8 -4 l1.6 4 l1.8 -4 l1.6 3.8 l1.8 -4 l1.6 3.4 l1.4 -4 z M128 30 l2 -3 l1.8 3.4 l2 -3 l1.8 3.2 l2 -2.6 l1.6 2.6 z", White.Flat());
        pen.Stroke("M104 48 L112 50 L116 56 M112 50 L113 57 M98 54 L105 58 L107 64", 2.4, coat.Dark);
        pen.Circle(125, 12, 2.6, Gold.Flat());
        pen.Circle(125.6, 12, 1.2, Black.Flat());
        pen.Stroke("M119 9 L129 8", 1.6, coat.Deep);
        pen.Stroke("M34 46 l3 8 M48 41 l3 9 M62 37 l3 9 M76 34 l3 9 M90 28 l4 7", 2, coat.Dark);
        pen.Path("M50 97 l-2 3 h5 z M57 97 l-2 3 h5 z M64 97 l-2 3 h5 z", Bone.Flat());
    }

    private static void Giraffe(MotifPen pen)
    {
        var coat = Coats.Of(0xd8a858);
        pen.Path("M40 62 L45 62 L44 100 H40 Z M22 62 L27 62 L28 100 H24 Z", coat.Dark);
        pen.Curve("13 56, 8 66, 10 74", 1.2, coat.Deep);
        pen.Blob("56 7, 61 10, 67 15, 68 18, 64 20, 58 19, 54 22, 52 36, 51 50, 50 60, 44 68, 32 68, 20 67, 13 62, 13 54, 20 50, 30 48, 38 44, 43 30, 47 16, 51 8", coat);
        pen.Path("M42 58 L50 56 L48 78 L49 100 H44.4 L44 80 Z M13 56 L23 60 L20 78 L21 100 H16.4 L15.6 80 Z", coat);
        foreach (var (x, y, r) in ((double, double, double)[])[(48, 26, 2.2), (47.6, 33, 2.6), (44, 40, 2.6), (48.4, 42, 2.2), (46, 50, 3), (40, 52, 2.8), (44, 60, 2.6), (34, 55, 3), (37, 62, 2.6), (28, 53, 2.8), (29, 61, 3), (21, 55, 2.8), (22, 62, 2.4), (16, 60, 2), (50, 18, 1.8), (46.6, 70, 1.4), (18, 72, 1.4)])
            pen.Polygon(Coats.Of(0x8a5428).Flat, x - r, y - (r * 0.3), x - (r * 0.2), y - r, x + r, y - (r * 0.5), x + (r * 0.8), y + (r * 0.7), x - (r * 0.4), y + r);
        pen.Stroke("M53 8 V2.4 M56 7.6 L57 2.4", 1.2, coat.Deep);
        pen.Blob("51 9, 46 7, 45 9, 49 12", coat.Dark);
        pen.Circle(57.4, 11.4, 0.9, Black.Flat());
        pen.Stroke("M49 13 C44 26 40 38 36 46", 1.4, Coats.Of(0x8a5428).Flat);
    }

    private static void Monkey(MotifPen pen)
    {
        var coat = pen.Any(0x6a4a32, 0x4a3a34);
        var face = Coats.Of(0xd8b08c);
        pen.Curve("26 88, 8 92, 3 74, 12 60, 8 48, 15 44, 20 50", 3.4, coat.Dark);
        pen.Blob("40 46, 30 56, 24 74, 26 92, 32 100!, 74 100!, 82 90, 80 72, 72 56, 62 46", coat);
        pen.Blob("52 56, 64 62, 66 80, 58 92, 46 92, 40 80, 42 62", face);
        pen.Blob("34 56, 24 64, 22 80, 32 92, 38 90, 32 80, 36 68, 42 60", coat.Light);
        pen.Blob("68 56, 80 62, 84 78, 74 92, 68 90, 74 80, 70 68, 62 60", coat.Light);
        pen.Blob("28 100!, 26 92, 36 88, 46 94, 46 100!", face.Dark);
        pen.Blob("60 100!, 60 94, 70 88, 80 92, 80 100!", face.Dark);
        pen.Circle(28, 27, 8, coat);
        pen.Circle(28, 27, 4.6, face.Flat);
        pen.Circle(78, 27, 8, coat);
        pen.Circle(78, 27, 4.6, face.Flat);
        pen.Blob("53 4, 68 8, 76 20, 75 34, 66 46, 53 50, 40 46, 31 34, 30 20, 38 8", coat);
        pen.Blob("53 20!, 60 14, 68 18, 69 27, 64 32, 68 40, 62 47, 53 48, 44 47, 38 40, 42 32, 37 27, 38 18, 46 14", face);
        pen.Eye(46, 25, 2.8);
        pen.Eye(60, 25, 2.8);
        pen.Stroke("M51 34 l1 1 M55 34 l-1 1 M45 40 Q53 45 61 40", 1.3, coat.Deep);
    }

    private static void Penguin(MotifPen pen)
    {
        var coat = Coats.Of(0x2c3038);
        pen.Path("M18 95 H30 Q32 100 26 100 H12 Q12 96 18 95 Z M34 95 H46 Q52 96 52 100 H38 Q32 100 34 95 Z", Coats.Of(0xe0902c).Flat);
        pen.Blob("10 44, 3 58, 2 74, 7 78, 12 66", coat.Dark);
        pen.Blob("52 44, 59 58, 60 74, 55 78, 50 66", coat.Dark);
        pen.Blob("31 2, 43 7, 47 20, 48 32, 55 46, 57 66, 52 86, 42 97, 20 97, 10 86, 5 66, 7 46, 14 32, 15 20, 19 7", coat);
        pen.Blob("32 30, 42 38, 48 54, 47 76, 40 92, 24 92, 16 76, 15 54, 22 38", White);
        pen.Blob("40 22, 43 28, 40 36, 35 36, 34 28", Gold.Flat());
        pen.Blob("20 22, 17 28, 20 36, 26 36, 27 28", Gold.Flat());
        pen.Path("M30 18 L50 20 L31 25 Z", Coats.Of(0xe0902c));
        pen.Circle(35, 14, 2.2, White.Flat());
        pen.Circle(35.4, 14, 1.3, Black.Flat());
    }

    private static void Frog(MotifPen pen)
    {
        var coat = pen.Any(0x5f9a3c, 0x7a9a3a, 0x3f8a5a);
        pen.Blob("96 66, 112 58, 120 70, 114 86, 104 92, 120 97, 120 100!, 88 100!, 84 90", coat.Dark);
        pen.Blob("26 66, 10 58, 2 70, 8 86, 18 92, 2 97, 2 100!, 34 100!, 38 90", coat.Dark);
        pen.Blob("61 26, 84 28, 100 40, 106 60, 98 82, 82 94, 40 94, 24 82, 16 60, 22 40, 38 28", coat);
        pen.Blob("61 60, 88 56, 98 62, 92 80, 78 92, 44 92, 30 80, 24 62, 34 56", Sand.Light(), 0.8);
        pen.Circle(37, 22, 14, coat);
        pen.Circle(85, 22, 14, coat);
        pen.Circle(37, 20, 9, Gold.Flat());
        pen.Circle(85, 20, 9, Gold.Flat());
        pen.Ellipse(37, 20, 6, 3, Black.Flat());
        pen.Ellipse(85, 20, 6, 3, Black.Flat());
        pen.Curve("22 50, 40 60, 61 62, 82 60, 100 50", 2, coat.Deep);
        pen.Stroke("M57 44 v2 M65 44 v2", 1.6, coat.Deep);
        pen.Blob("42 76, 46 92, 56 97, 56 100!, 30 100!, 38 92, 34 78", coat.Light);
        pen.Blob("80 76, 76 92, 66 97, 66 100!, 92 100!, 84 92, 88 78", coat.Light);
    }

    private static void Crocodile(MotifPen pen)
    {
        var coat = Coats.Of(0x5f6e44);
        pen.Blob("84 74, 98 76, 100 88, 110 100!, 84 100!, 82 88", coat.Dark);
        pen.Blob("168 74, 182 76, 182 90, 194 100!, 168 100!, 168 88", coat.Dark);
        pen.Blob("190 34, 202 26, 214 34, 236 44, 266 48, 278 52, 278 60, 262 64, 236 68, 206 74, 184 82, 150 88, 110 88, 78 84, 48 86, 20 92, 2 92!, 16 78, 40 64, 70 50, 104 42, 140 38, 170 38", coat);
        pen.Path("M206 74 L236 68 L262 64 L278 60 L276 68 L250 78 L214 84 L190 84 Z", coat.Dark);
        pen.Path("M214 70 l3 6 l4 -7.4 l3 6 l4 -7 l3 6 l4 -7 l3 6 l4 -6.6 l3 5.6 l4 -6.4 l3 5.4 l4 -6 l3 5 l4 -5.6 l2 5 l4 -6 z", White.Flat());
        pen.Path("M40 64 L44 54 L52 58 L58 47 L68 51 L74 40 L84 46 L92 36 L102 42 L112 32 L122 40 L132 30 L142 38 L152 30 L162 38 L172 32 L180 38 Z", coat.Deep);
        pen.Blob("110 70, 128 72, 130 86, 142 100!, 112 100!, 108 88", coat.Light);
        pen.Blob("52 74, 68 74, 70 88, 82 100!, 54 100!, 48 88", coat.Light);
        pen.Blob("80 84, 110 80, 150 80, 184 76, 178 86, 150 90, 110 90", Sand.Light(), 0.6);
        pen.Circle(203, 34, 4, Gold.Flat());
        pen.Ellipse(203.4, 34, 1.2, 3.6, Black.Flat());
        pen.Circle(272, 50, 1.8, coat.Deep);
    }

    private static void Chicken(MotifPen pen)
    {
        var coat = pen.Any(0xc87a3a, 0xeee6d6, 0x8a4a2a);
        pen.Stroke("M46 78 V96 M46 96 L38 99 M46 96 L54 99 M60 78 V96 M60 96 L52 99 M60 96 L69 99", 2.4, Gold.Flat());
        pen.Blob("26 48, 14 38, 4 20, 14 12, 20 18!, 22 6, 32 8, 34 18!, 42 14, 44 28, 42 44", coat.Dark);
        pen.Blob("74 18, 84 16, 92 24, 92 36, 90 50, 86 66, 72 80, 52 84, 34 80, 22 66, 20 50, 28 42, 44 46, 58 44, 66 30", coat);
        pen.Blob("38 52, 58 52, 68 62, 58 72, 40 70, 30 60", coat.Dark);
        pen.Stroke("M40 60 q6 5 12 1 M46 66 q6 4 12 -1", 1.2, coat.Deep);
        pen.Blob("72 18!, 70 8, 76 10!, 78 2, 84 9!, 90 4, 90 16!, 84 18", Red);
        pen.Path("M91 26 L103 31 L91 35 Z", Gold.Flat());
        pen.Blob("90 35, 95 42, 92 50, 87 46", Red.Flat());
        pen.Eye(84, 26, 2.3);
    }
}
