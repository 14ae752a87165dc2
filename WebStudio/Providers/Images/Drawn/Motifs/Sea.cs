using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What sails, swims or lives by the sea.</summary>
internal static class Sea
{
    public static IEnumerable<Motif> All =>
    [
        new("sailing boat", ["sailing boat", "boat", "sail", "yacht", "regatta", "sailor", "harbor", "harbour", "marina"], MotifPlace.Water, 96, 11, SailingBoat) { Weight = 0.7 },
        new("tall ship", ["sailing ship", "galleon", "pirate ship", "sailing vessel", "clipper", "frigate", "schooner", "voyage", "tall ship", "columbus", "mutiny", "armada", "pirate"], MotifPlace.Water, 136, 32, TallShip) { Weight = 0.75 },
        new("ship", ["ship", "steamer", "liner", "titanic", "ferry", "freighter", "cruise", "vessel", "warship", "navy", "destroyer"], MotifPlace.Water, 230, 26, Steamer) { Weight = 0.7 },
        new("rowing boat", ["rowing boat", "rowboat", "canoe", "kayak", "oar", "raft", "dinghy", "lifeboat", "fisherman"], MotifPlace.Water, 230, 0.9, RowingBoat) { Weight = 0.6 },
        new("submarine", ["submarine", "u boat", "periscope", "torpedo"], MotifPlace.Water, 240, 7, Submarine) { Weight = 0.65 },
        new("whale", ["whale", "orca", "moby", "leviathan"], MotifPlace.Deep, 190, 6, Whale) { Weight = 0.85 },
        new("fish", ["fish", "trout", "salmon", "goldfish", "aquarium", "reef", "coral"], MotifPlace.Deep, 148, 0.3, Fish) { Weight = 0.55 },
        new("dolphin", ["dolphin", "porpoise"], MotifPlace.Water, 170, 1.6, Dolphin) { Weight = 0.7 },
        new("shark", ["shark", "great white"], MotifPlace.Deep, 250, 1.6, Shark) { Weight = 0.8 },
        new("octopus", ["octopus", "squid", "kraken", "tentacle", "sea monster"], MotifPlace.Deep, 132, 3, Octopus) { Weight = 0.75 },
        new("turtle", ["turtle", "tortoise"], MotifPlace.Ground, 168, 0.4, Turtle) { Weight = 0.6 },
        new("anchor", ["anchor", "shipwreck"], MotifPlace.Close, 80, 1.4, Anchor) { Weight = 0.5 },
        new("swan", ["swan", "cygnet", "duck", "mallard"], MotifPlace.Water, 120, 0.9, Swan) { Weight = 0.65 },
    ];

    private static void SailingBoat(MotifPen pen)
    {
        pen.Stroke("M46 2 V84", 1.8, Wood.Deep());
        pen.Path("M43.6 6 C30 30 16 52 6 72 L43.6 74 Z", White);
        pen.Path("M49 10 C66 28 80 52 86 74 L49 72 Z", Accent);
        pen.Stroke("M34 26 L44 26 M25 42 L44 42 M15 58 L44 58 M49 40 L74 44", 0.6, White.Deep());
        pen.Path("M46 2 L58 5 L46 8 Z", Red.Flat());
        pen.Path("M4 80 H92 C90 90 82 98 72 100 H22 C12 98 6 90 4 80 Z", Wood);
        pen.Path("M4 80 H92 L91 85 H5.4 Z", White.Flat());
        pen.Stroke("M6 75 H88", 1.4, Wood.Dark());
    }

    private static void TallShip(MotifPen pen)
    {
        pen.Stroke("M36 12 V80 M70 4 V80 M100 14 V78 M112 74 L135 58", 1.9, Wood.Deep());
        pen.Stroke("M36 12 L6 74 M70 4 L36 60 M70 4 L112 74 M100 14 L134 58", 0.5, Wood.Dark());
        foreach (var (x, y, w, h) in ((double, double, double, double)[])[(36, 18, 22, 15), (36, 36, 28, 18), (36, 57, 30, 15), (70, 10, 26, 16), (70, 29, 34, 20), (70, 52, 36, 19), (100, 20, 20, 14), (100, 37, 26, 17), (100, 57, 26, 14)])
        {
            pen.Path($"M{x - (w / 2)} {y} H{x + (w / 2)} Q{x + (w / 2) + 5} {y + (h * 0.6)} {x + (w / 2) + 1} {y + h} Q{x} {y + h - 3} {x - (w / 2) - 1} {y + h} Q{x - (w / 2) + 4} {y + (h * 0.6)} {x - (w / 2)} {y} Z", Paper);
            pen.Stroke($"M{x - (w / 2) - 1} {y} H{x + (w / 2) + 1}", 1.1, Wood.Deep());
        }
        pen.Path("M70 4 H84 L81 7 L84 10 H70 Z", Black.Flat());
        pen.Path("M4 64 L24 66 V74 H112 L124 70 C122 86 114 100 98 100 H26 C14 96 8 82 4 64 Z", Wood);
        pen.Path("M6 72 L24 74 V78 H118 L120 74 L119 80 H8 Z", Gold.Flat());
        pen.Stroke("M12 88 H116 M18 95 H108", 0.8, Wood.Deep());
        for (var i = 0; i < 6; i++)
            pen.Rect(32 + (i * 13), 82, 5, 4.5, Black.Flat());
        pen.Window(9, 76, 4, 4, 2);
        pen.Window(16, 76, 4, 4, 2);
    }

    private static void Steamer(MotifPen pen)
    {
        foreach (var x in (double[])[78, 108, 138])
        {
            pen.Path($"M{x} 50 L{x - 2} 22 H{x + 12} L{x + 13} 50 Z", Accent);
            pen.Path($"M{x - 2} 22 H{x + 12} L{x + 12.2} 29 H{x - 1.5} Z", Black.Flat());
            pen.Blob($"{x + 4} 20, {x - 2} 14, {x - 12} 14, {x - 22} 8, {x - 40} 6, {x - 26} 2, {x - 10} 5, {x + 2} 8, {x + 10} 16", White.Dark(), 0.55);
        }
        pen.Stroke("M36 66 V14 M190 62 V20", 1.2, Wood.Deep());
        pen.Rect(52, 48, 124, 10, White);
        pen.Rect(40, 57, 152, 11, White);
        for (var i = 0; i < 11; i++)
            pen.Window(58 + (i * 10.6), 51, 4.6, 4, 1.5);
        for (var i = 0; i < 14; i++)
            pen.Window(45 + (i * 10.4), 60.5, 4.6, 4, 1.5);
        pen.Path("M4 62 L20 66 H206 L228 58 C222 76 214 90 206 100 H24 C12 92 6 78 4 62 Z", Coats.Of(0x2c3038));
        pen.Path("M16 90 H212 L206 100 H24 Z", Red.Dark());
        for (var i = 0; i < 18; i++)
            pen.Circle(26 + (i * 10.2), 76, 1.7, Glow);
        pen.Stroke("M5 67 L22 71 H206 L226 64", 1.1, White.Flat());
    }

    private static void RowingBoat(MotifPen pen)
    {
        pen.Path("M12 24 Q115 52 218 20 L208 32 Q115 60 20 36 Z", Wood.Deep());
        pen.Path("M6 22 C60 48 170 48 226 16 C222 60 190 96 150 100 H74 C36 96 10 62 6 22 Z", Wood);
        pen.Path("M6 22 C60 48 170 48 226 16 L225 25 C170 57 60 57 7 31 Z", Wood.Light());
        pen.Stroke("M12 48 C70 74 162 74 218 42 M24 70 C80 90 152 90 206 66", 1.6, Wood.Dark());
        pen.Stroke("M92 8 L176 92", 3.4, Sand.Dark());
        pen.Path("M168 80 L182 84 L194 100 L184 100 L170 92 Z", Sand);
        pen.Circle(126, 44, 3.6, Metal.Deep());
    }

    private static void Submarine(MotifPen pen)
    {
        pen.Path("M108 50 L112 26 H146 L152 50 Z", Metal.Dark());
        pen.Stroke("M122 26 V4 H132 M136 26 V12", 3, Metal.Deep());
        pen.Path("M8 74 C10 56 40 46 110 46 H180 C214 46 236 58 236 72 C236 90 214 100 180 100 H70 C34 98 12 92 8 74 Z", Metal);
        pen.Path("M10 80 C60 90 180 92 234 78 C228 92 210 100 180 100 H70 C38 98 16 94 10 80 Z", Metal.Dark());
        pen.Path("M18 62 L2 48 V58 L10 70 Z", Metal.Dark());
        foreach (var x in (double[])[92, 120, 148, 176])
        {
            pen.Circle(x, 68, 6.6, Metal.Deep());
            pen.Circle(x, 68, 4.6, Glow);
        }
        pen.Ellipse(4, 78, 2.6, 13, Gold.Dark());
    }

    private static void Whale(MotifPen pen)
    {
        var coat = Coats.Of(0x3f566c);
        pen.Blob("186 58, 178 44, 158 34, 126 29, 92 32, 62 44, 40 58, 28 58, 20 44, 10 34, 2 34!, 8 46, 12 58, 10 68, 2 80!, 14 80, 26 74, 40 76, 60 84, 90 92, 124 94, 156 88, 178 76", coat);
        pen.Blob("186 60, 176 66, 158 68, 140 66, 118 74, 92 84, 76 88, 96 93, 126 95, 156 89, 178 77", White.Dark());
        pen.Stroke("M182 70 C164 76 146 78 132 84 M178 76 C162 82 146 84 134 90 M184 65 C166 70 146 72 126 79", 0.9, coat.Dark);
        pen.Curve("187 60, 174 66, 158 67, 150 62", 1.3, coat.Deep);
        pen.Blob("130 72, 124 84, 110 96, 98 99, 106 86, 114 72", coat.Dark);
        pen.Blob("74 40, 66 30, 58 29, 62 38, 62 45", coat);
        pen.Eye(151, 57, 2.2);
        pen.Stroke("M150 27 C149 18 146 12 140 8 M152 27 C153 18 156 12 163 8 M151 27 V6", 1.8, White.Flat(), 0.8);
    }

    private static void Fish(MotifPen pen)
    {
        var coat = pen.Any(0xe08a34, 0x4a8cb0, 0xc8503a, 0x8aa04a);
        pen.Blob("70 24, 76 8, 96 2, 110 8, 104 20, 100 26", coat.Dark);
        pen.Blob("78 78, 70 94, 84 98, 96 90, 98 78", coat.Dark);
        pen.Blob("44 50!, 26 30, 6 16, 2 20, 12 38, 14 50, 12 64, 2 82, 6 86, 26 72, 44 52!", coat.Dark);
        pen.Blob("146 52, 138 38, 122 26, 100 20, 76 24, 54 36, 34 48, 34 54, 54 68, 76 80, 100 82, 122 76, 138 64", coat);
        pen.Blob("146 52, 138 64, 122 76, 100 82, 80 80, 96 72, 118 66", White.Flat(), 0.5);
        pen.Stroke("M114 26 C106 40 106 62 114 78", 1.6, coat.Deep);
        pen.Blob("104 50, 92 44, 82 50, 80 60, 92 62, 100 58", coat.Light);
        pen.Stroke("M92 34 q5 4 0 9 M78 38 q5 4 0 9 M66 44 q5 4 0 9 M72 58 q5 4 0 9 M88 66 q5 4 0 8", 1, coat.Dark);
        pen.Circle(126, 44, 6, White.Flat());
        pen.Eye(127, 44, 3.6);
        pen.Curve("145 54, 139 58, 133 57", 1.4, coat.Deep);
    }

    private static void Dolphin(MotifPen pen)
    {
        var coat = Coats.Of(0x6a86a0);
        pen.Blob("160 50, 150 40, 140 34, 134 24, 118 14, 96 10, 88 0, 78 0, 78 12, 56 22, 38 38, 26 58, 18 70, 4 74, 1 80, 14 82, 16 94, 22 99, 28 88, 30 76, 46 62, 66 52, 90 48, 112 50, 130 52, 146 54, 158 56, 164 54", coat);
        pen.Blob("161 53, 146 55, 128 53, 110 51, 88 50, 70 54, 90 42, 112 38, 134 46, 150 48", White.Dark());
        pen.Blob("112 44, 108 56, 96 68, 88 70, 92 58, 96 46", coat.Dark);
        pen.Eye(132, 35, 2.2);
        pen.Curve("160 51, 148 48, 138 43", 0.9, coat.Deep);
        pen.Blob("4 100!, 10 92, 18 96, 26 90, 36 97, 42 100!", White.Flat(), 0.8);
    }

    private static void Shark(MotifPen pen)
    {
        var coat = Coats.Of(0x687684);
        pen.Blob("122 30!, 116 12, 102 1!, 100 18, 96 32!", coat.Dark);
        pen.Blob("248 52, 236 40, 210 30, 170 25, 126 26, 84 36, 46 48, 30 40, 16 22, 4 12!, 12 36, 18 52, 16 66, 6 84!, 22 72, 36 60, 60 62, 90 70, 130 78, 172 78, 206 74, 222 68, 236 64, 248 56", coat);
        pen.Blob("248 54, 236 62, 218 60, 196 58, 150 62, 100 64, 74 65, 100 72, 130 78, 172 78, 206 74, 222 69, 238 64", White.Dark());
        pen.Blob("176 66!, 150 86, 124 99!, 136 82, 142 66!", coat.Dark);
        pen.Blob("76 64!, 66 74, 54 78!, 60 68, 62 60!", coat.Dark);
        pen.Path("M236 64 C226 62 218 60 208 66 L212 69 L215 65 L218 69 L221 65 L224 69 L227 65.4 L230 68 Z", White.Flat());
        pen.Curve("237 63.6, 222 62, 206 67", 1.4, coat.Deep);
        pen.Stroke("M186 44 q-5 8 -2 16 M179 44 q-5 8 -2 16 M172 44 q-5 8 -2 16", 1.3, coat.Deep);
        pen.Eye(222, 45, 2.8);
    }

    private static void Octopus(MotifPen pen)
    {
        var coat = pen.Any(0xa84a5a, 0x7a4a8a, 0xb8603a);
        string[] far = ["54 52!, 34 56, 18 48, 12 34, 20 28, 26 34, 22 38, 28 46, 44 44!", "78 52!, 98 56, 114 48, 120 34, 112 28, 106 34, 110 38, 104 46, 88 44!"];
        string[] near = ["46 50!, 38 66, 22 74, 8 66, 3 74, 14 84, 32 82, 48 70, 58 54!", "86 50!, 94 66, 110 74, 124 66, 129 74, 118 84, 100 82, 84 70, 74 54!", "52 54!, 48 74, 38 88, 24 90, 26 97, 42 97, 56 82, 64 58!", "80 54!, 84 74, 94 88, 108 90, 106 97, 90 97, 76 82, 68 58!", "60 56!, 58 78, 62 92, 56 98, 66 99, 72 90, 70 74, 74 56!"];
        foreach (var arm in far)
            pen.Blob(arm, coat.Dark);
        pen.Blob("66 2, 88 8, 98 26, 94 44, 86 58, 66 62, 46 58, 38 44, 34 26, 44 8", coat);
        foreach (var arm in near)
            pen.Blob(arm, coat);
        foreach (var (x, y) in ((double, double)[])[(14, 78), (24, 79), (34, 76), (118, 78), (108, 79), (98, 76), (40, 93), (50, 84), (92, 93), (82, 84)])
            pen.Circle(x, y, 1.8, Bone.Flat());
        pen.Ellipse(55, 40, 6.4, 7.4, Glow.Flat());
        pen.Ellipse(77, 40, 6.4, 7.4, Glow.Flat());
        pen.Rect(51, 38.6, 8, 3, Black.Flat(), 1.4);
        pen.Rect(73, 38.6, 8, 3, Black.Flat(), 1.4);
        pen.Stroke("M48 32 L60 34 M84 32 L72 34", 1.8, coat.Deep);
    }

    private static void Turtle(MotifPen pen)
    {
        var skin = Coats.Of(0x7a8a4a);
        pen.Blob("44 74, 30 84, 24 98, 40 100!, 56 100!, 60 80", skin.Dark);
        pen.Blob("100 74, 112 84, 110 100!, 128 100!, 132 90, 122 74", skin);
        pen.Blob("18 76, 6 80, 2 84!, 16 86", skin.Dark);
        pen.Blob("116 66, 130 50, 140 40, 154 36, 165 44, 166 54, 156 62, 144 64, 134 78, 118 84", skin);
        pen.Blob("8 78!, 14 54, 34 30, 66 16, 94 24, 116 46, 128 76!, 100 84, 66 86, 34 84", Coats.Of(0x5f5a34));
        pen.Path("M52 40 L70 32 L88 40 L90 58 L70 66 L50 58 Z", Coats.Of(0x86803f));
        pen.Stroke("M52 40 L38 30 M88 40 L98 28 M90 58 L116 66 M50 58 L18 64 M70 66 V85 M70 32 V17 M34 80 L50 58 M104 80 L90 58", 1.6, Coats.Of(0x5f5a34).Deep);
        pen.Path("M8 78 Q66 94 128 76 L126 82 Q66 98 12 83 Z", Coats.Of(0x9a8f56).Flat);
        pen.Eye(155, 46, 2.4);
        pen.Curve("166 53, 158 56, 152 55", 1, skin.Deep);
    }

    private static void Anchor(MotifPen pen)
    {
        pen.Stroke("M40 10 m-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0", 4, Metal.Dark());
        pen.Rect(36.5, 18, 7, 72, Metal);
        pen.Rect(18, 26, 44, 6.5, Metal, 3);
        pen.Path("M2 60 L18 66 L12 70 C18 82 28 86 40 86 C52 86 62 82 68 70 L62 66 L78 60 L77 80 L72 76 C66 92 54 99 40 99 C26 99 14 92 8 76 L3 80 Z", Metal);
        pen.Stroke("M47 12 C60 18 56 30 48 38 C38 48 56 56 50 68", 2.2, Sand.Dark());
    }

    private static void Swan(MotifPen pen)
    {
        var coat = Coats.Of(0xf4f2ec);
        pen.Blob("104 5, 112 10, 113 20, 108 30, 100 40, 96 52, 96 64, 100 76, 98 88, 84 98, 50 100, 24 96, 8 82, 1 66!, 14 68, 30 66, 60 74, 80 78, 86 70, 84 58, 86 46, 92 36, 98 28, 97 20, 93 15, 95 8", coat);
        pen.Blob("1 62!, 10 52, 24 50!, 22 42, 40 42!, 44 36, 66 48, 82 64, 84 80, 70 92, 44 94, 22 86, 8 74", coat.Light);
        pen.Stroke("M14 62 Q38 60 60 74 M26 52 Q46 54 66 68 M24 76 Q42 78 58 84", 1.3, coat.Dark);
        pen.Path("M110 11 L112 20 L119.6 25 L114 28.6 L106 24 Q104 18 110 11 Z", Coats.Of(0xe0802c));
        pen.Path("M103 15 Q107 10 111 12 L112 18 Q107 17 105 20 Z", Black.Flat());
        pen.Eye(104, 12.5, 1.7);
    }
}
