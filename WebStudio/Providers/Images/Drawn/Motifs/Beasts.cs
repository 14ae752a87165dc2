using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Large animals, from the side.</summary>
internal static class Beasts
{
    public static IEnumerable<Motif> All =>
    [
        new("horse", ["horse", "mare", "stallion", "foal", "pony", "gallop", "steed", "mustang", "rider", "saddle"], MotifPlace.Ground, 124, 2.2, pen => Horse(pen, false)) { Weight = 0.8, Running = pen => Horse(pen, true) },
        new("deer", ["deer", "stag", "elk", "moose", "reindeer", "antler", "doe", "fawn", "antelope"], MotifPlace.Ground, 92, 2.1, pen => Deer(pen, false)) { Weight = 0.8, Running = pen => Deer(pen, true), Asleep = pen => Sleepers.Curled(pen, pen.Any(0x94623a, 0x7d5537, 0xa8743f), 92) },
        new("bear", ["bear", "grizzly", "polar bear"], MotifPlace.Ground, 150, 1.3, Bear) { Weight = 0.85, Asleep = pen => Sleepers.Curled(pen, pen.Any(0x5b3d28, 0x4a3326, 0x3a2c26), 150) },
        new("lion", ["lion", "lioness"], MotifPlace.Ground, 152, 1.2, Lion) { Weight = 0.85 },
        new("elephant", ["elephant", "mammoth", "tusk", "ivory"], MotifPlace.Ground, 140, 3.2, Elephant) { Weight = 0.85 },
        new("cow", ["cow", "bull", "cattle", "ox", "calf", "bison", "buffalo"], MotifPlace.Ground, 146, 1.5, Cow) { Weight = 0.7 },
        new("tiger", ["tiger", "tigress", "leopard", "jaguar", "panther", "predator"], MotifPlace.Ground, 156, 1.1, Tiger) { Weight = 0.85, Asleep = pen => Sleepers.Curled(pen, Coats.Of(0xd07a2c), 156) },
        new("camel", ["camel", "caravan", "bedouin", "sahara", "nomad"], MotifPlace.Ground, 120, 2.3, Camel) { Weight = 0.75 },
    ];

    private static void Horse(MotifPen pen, bool runs)
    {
        var coat = pen.Any(0x7a4a2a, 0x5a3826, 0x94623a, 0x8b8580);
        var mane = Coats.Of(0x2a2120);
        pen.Blob(runs ? "80 56, 90 56, 100 64, 110 66, 117 74!, 113 79!, 104 72, 92 72, 80 66" : "76 58, 86 58, 87 70, 92 80, 90 92, 92 96, 94 100!, 87 100!, 86.5 94, 87 82, 80 72", coat.Dark);
        pen.Blob(runs ? "30 50, 46 52, 44 64, 34 72, 26 82, 16 90!, 12 85!, 22 74, 28 64" : "30 50, 46 52, 46 64, 42 72, 39 79, 41 90, 44 96, 45 100!, 37 100!, 37 94, 35 82, 32 77, 32 66", coat.Dark);
        pen.Blob(runs ? "27 34, 14 33, 5 39, 1 50!, 12 48, 22 46, 28 44" : "27 34, 20 38, 15 52, 14 70, 9 86!, 20 78, 24 60, 27 46", mane);
        pen.Blob("100 2!, 104 8, 108 12, 115 24, 119 31, 118 36, 113 37, 107 31, 102 29, 98 38, 96 48, 92 59, 83 66, 66 66, 48 63, 37 60, 27 56, 23 46, 25 36, 35 31, 50 35, 64 36, 75 31, 84 20, 93 8, 98 6!", coat);
        pen.Blob(runs ? "76 54, 92 50, 101 62, 108 74, 116 82!, 111 87!, 101 80, 89 72, 80 66" : "76 54, 92 50, 91 66, 88.5 80, 87.5 91, 89.5 96, 91.5 100!, 83 100!, 83.5 94, 83.5 82, 80 68", coat);
        pen.Blob(runs ? "24 42, 44 46, 40 60, 28 68, 16 76, 6 84!, 2 79!, 12 68, 22 56" : "24 42, 44 46, 43 60, 35 70, 31 79, 32 90, 35 96, 36 100!, 28 100!, 28.5 94, 27 82, 24 77, 25 64", coat);
        if (!runs)
            pen.Path("M83 97 L91 97 L91.5 100 L83 100Z M28 97 L35.6 97 L36 100 L28 100Z", Black.Flat());
        pen.Blob("101 4, 104 12, 98 12, 93 22, 86 32, 78 38, 74 34, 80 24, 88 12, 95 5", mane);
        pen.Curve("108 33, 104 27, 105 21", 0.9, coat.Deep);
        pen.Eye(107.5, 15.5, 1.5);
        pen.Circle(116.5, 31, 0.9, coat.Deep);
        pen.Curve("88 52, 84 60, 78 62", 0.8, coat.Dark);
    }

    private static void Deer(MotifPen pen, bool runs)
    {
        var coat = pen.Any(0x94623a, 0x7d5537, 0xa8743f);
        pen.Blob(runs ? "54 62, 64 62, 74 70, 82 78!, 79 82!, 70 77, 58 72" : "56 66, 63 66, 63 76, 66 84, 65 94, 67 100!, 63 100!, 62 94, 62 84, 58 76", coat.Dark);
        pen.Blob(runs ? "22 60, 32 62, 30 72, 20 82, 14 90!, 10 87!, 16 76, 22 68" : "22 60, 32 62, 32 72, 29 79, 31 92, 33 100!, 29 100!, 27.5 92, 25 80, 23 72", coat.Dark);
        pen.Stroke("M72 27 C70 20 60 18 62 6 M65 17 C62 16 57 12 56 8 M62 12 C64 10 66 6 66 3 M74 27 C76 19 86 18 86 6 M82.5 16 C86 15 90 11 91 8 M85.5 11 C83 9 81 5 81 2", 1.7, Bone.Dark());
        pen.Blob("70 26, 75 26, 79 30, 84 35.5, 83.5 39, 79 39.5, 74 37, 71 44, 69 54, 64 66, 54 71, 42 70, 32 69, 22 68, 16 61, 17 54, 22 50, 32 49, 44 50, 53 49, 59 43, 65 32", coat);
        pen.Blob("68 28, 62 25, 59 27, 63 31, 68 32", coat.Dark);
        pen.Blob("76 27, 81 22, 84 23, 82 27, 77 30", coat);
        pen.Blob(runs ? "52 62, 65 58, 71 68, 78 80, 84 88!, 80 91!, 71 84, 60 74" : "52 62, 65 58, 63 72, 62 82, 61.5 93, 63 100!, 58 100!, 58.5 92, 58 80, 54 71", coat);
        pen.Blob(runs ? "16 56, 31 58, 28 70, 16 78, 7 88!, 3 85!, 10 72, 15 64" : "16 56, 31 58, 30 70, 24 76, 22 80, 23 92, 25 100!, 20 100!, 19.5 92, 18 80, 17.5 76, 18 68", coat);
        pen.Blob("18 52, 13 52, 11 58, 15 60", White.Flat());
        pen.Blob("70 42, 73 40, 71 50, 66 62, 63 60, 67 50", Bone.Light(), 0.75);
        if (!runs)
            pen.Path("M58.4 96.5 L62.6 96.5 L63 100 L58 100Z M20 96.5 L24.4 96.5 L25 100 L20 100Z", Black.Flat());
        pen.Eye(76, 31.5, 1.2);
        pen.Circle(83.6, 36, 1.1, Black.Flat());
    }

    private static void Bear(MotifPen pen)
    {
        var coat = pen.Any(0x5b3d28, 0x4a3326, 0x3a2c26);
        pen.Blob("88 60, 112 60, 112 80, 112 92, 118 97, 117 100!, 98 100!, 94 84", coat.Dark);
        pen.Blob("34 60, 60 62, 56 80, 56 92, 61 97, 60 100!, 42 100!, 38 84", coat.Dark);
        pen.Blob("106 14, 110 6, 117 5, 120 11, 128 16, 133 24, 143 31, 146 37, 142 43, 132 45, 122 47, 116 58, 108 70, 92 78, 66 80, 40 80, 20 76, 8 60, 9 40, 20 25, 40 18, 62 17, 78 12, 94 11", coat);
        pen.Blob("80 54, 110 52, 106 70, 103 86, 109 95, 109 100!, 86 100!, 82 86, 78 72", coat);
        pen.Blob("9 50, 36 52, 38 70, 32 84, 34 94, 39 97, 39 100!, 15 100!, 13 84, 8 70", coat);
        pen.Blob("107 13, 109 6, 115 5, 118 9, 115 14", coat.Dark);
        pen.Blob("127 29, 136 29, 144 33, 146 37, 142 42, 132 43, 126 38", Coats.Of(0xa37c56).Flat);
        pen.Blob("140 30, 147 33, 147 37, 142 36", Black.Flat());
        pen.Eye(127, 24, 1.7);
        pen.Curve("146 39, 138 41, 131 39", 0.9, coat.Deep);
        pen.Stroke("M98 96 V100 M103 96 V100 M27 97 V100 M32 97 V100", 1.2, coat.Deep);
        pen.Curve("100 26, 92 40, 96 56", 1, coat.Dark);
    }

    private static void Lion(MotifPen pen)
    {
        var coat = Coats.Of(0xc9964f);
        var mane = Coats.Of(0x7d4a22);
        pen.Curve("14 40, 5 48, 4 62, 9 74, 5 82", 3, coat.Dark);
        pen.Blob("5 78, 10 82, 8 92, 3 94, 1 86", mane);
        pen.Blob("84 64, 102 62, 104 80, 103 92, 109 97, 109 100!, 95 100!, 92 84", coat.Dark);
        pen.Blob("36 60, 54 62, 50 78, 48 90, 54 97, 54 100!, 40 100!, 36 82", coat.Dark);
        pen.Blob("112 20, 124 30, 118 62, 104 74, 84 73, 60 70, 42 72, 24 72, 12 60, 12 46, 20 36, 40 33, 64 35, 84 30, 98 22", coat);
        pen.Blob("86 60, 106 56, 104 76, 102 90, 108 96, 108 100!, 90 100!, 89 84", coat);
        pen.Blob("12 48, 40 50, 36 66, 28 78, 28 90, 35 96, 35 100!, 16 100!, 17 88, 15 76, 11 64", coat);
        pen.Blob("106 2, 122 1, 136 8, 141 20, 138 34, 140 46, 130 56, 124 68, 112 74, 98 70, 88 60, 86 46, 84 32, 88 16, 96 6", mane);
        pen.Blob("108 8, 104 12, 105 18, 110 18, 113 12", coat.Dark);
        pen.Blob("114 14, 124 11, 133 15, 138 24, 147 29, 149 35, 146 42, 138 46, 128 46, 118 40, 112 28", coat);
        pen.Blob("136 32, 148 33, 148 40, 140 45, 131 43, 131 36", Bone.Light());
        pen.Blob("142 27, 149 30, 149 34, 144 34", Coats.Of(0x4a2a20).Flat);
        pen.Eye(132.5, 23.5, 1.7);
        pen.Curve("147 36, 144 40, 136 41", 0.9, mane.Deep);
        pen.Curve("92 20, 96 34, 94 48, 102 62", 1.2, mane.Deep);
        pen.Curve("104 10, 106 30, 104 46, 114 62", 1.2, mane.Deep);
    }

    private static void Elephant(MotifPen pen)
    {
        var coat = Coats.Of(0x84858c);
        pen.Curve("12 36, 6 48, 7 62", 2, coat.Dark);
        pen.Blob("74 60, 92 60, 92 80, 92 100!, 76 100!, 75 80", coat.Dark);
        pen.Blob("32 60, 48 62, 47 80, 47 100!, 32 100!, 32 80", coat.Dark);
        pen.Blob("98 6, 110 6, 119 14, 123 28, 126 44, 128 62, 129 76, 134 84, 138 82, 139 87, 133 93, 125 90, 120 78, 117 62, 112 52, 104 54, 96 66, 84 76, 62 80, 40 78, 22 80, 12 68, 9 50, 12 34, 22 20, 40 11, 60 9, 78 14, 88 9", coat);
        pen.Blob("80 54, 98 52, 96 74, 97 100!, 78 100!, 79 78", coat);
        pen.Blob("10 50, 34 56, 33 76, 32 100!, 12 100!, 13 80", coat);
        pen.Blob("78 14, 92 10, 101 16, 103 30, 98 44, 89 54, 82 46, 76 32", coat.Dark);
        pen.Blob("111 50, 117 52, 123 62, 132 65!, 121 69, 113 62", Bone.Light());
        pen.Eye(110, 27, 1.6);
        pen.Curve("121 40, 125 39", 0.8, coat.Deep);
        pen.Curve("121.5 48, 126.5 47", 0.8, coat.Deep);
        pen.Curve("122 56, 127.5 55", 0.8, coat.Deep);
        pen.Path("M79 97 a3 3 0 0 1 6 0 v3 h-6z M86 97 a3 3 0 0 1 6 0 v3 h-6z M14 97 a3 3 0 0 1 6 0 v3 h-6z M21 97 a3 3 0 0 1 6 0 v3 h-6z", Bone.Dark());
        pen.Blob("5 60, 9 60, 9 70, 5 72", coat.Deep);
    }

    private static void Cow(MotifPen pen)
    {
        var dark = pen.Random.Chance(0.5);
        var coat = dark ? Coats.Of(0x6e4327) : Coats.White;
        var patch = dark ? Coats.White : Coats.Of(0x33302f);
        pen.Curve("12 24, 6 34, 7 52, 5 62", 2, coat.Dark);
        pen.Blob("5 58, 8 60, 7 72, 3 72", patch.Flat);
        pen.Blob("86 60, 98 60, 98 76, 99 90, 101 100!, 92 100!, 91 88, 90 76", coat.Dark);
        pen.Blob("30 56, 44 58, 42 72, 42 88, 44 100!, 35 100!, 34 86, 32 74", coat.Dark);
        pen.Blob("114 14, 122 14, 130 20, 136 32, 142 42, 141 48, 134 51, 126 48, 119 46, 114 52, 108 64, 98 70, 76 72, 54 71, 38 67, 20 66, 11 54, 11 36, 13 24, 24 20, 44 22, 66 24, 86 20, 100 16", coat);
        pen.Blob("60 23, 80 21, 86 34, 78 48, 62 46, 54 34", patch.Flat);
        pen.Blob("16 22, 32 21, 36 34, 28 46, 16 42, 12 32", patch.Flat);
        pen.Blob("86 58, 104 56, 100 72, 98 86, 99 100!, 89 100!, 89 86, 87 74", coat);
        pen.Blob("12 46, 36 50, 32 66, 27 76, 27 88, 29 100!, 19 100!, 18 88, 17 76, 13 64", coat);
        pen.Blob("36 64, 52 68, 50 77, 40 77", Skin.Flat());
        pen.Blob("112 22, 104 22, 100 26, 106 30, 113 28", patch.Flat);
        pen.Curve("118 14, 118 8, 124 5", 2.4, Bone.Dark());
        pen.Blob("134 40, 142 42, 142 48, 134 51, 130 46", Skin.Flat());
        pen.Eye(126, 28, 1.6);
        pen.Path("M89 96 H99 V100 H89Z M19 96 H29 V100 H19Z", Black.Flat());
    }

    private static void Tiger(MotifPen pen)
    {
        var coat = Coats.Of(0xd07a2c);
        var stripe = Coats.Of(0x2a2220).Flat;
        pen.Curve("14 44, 4 50, 3 66, 9 78, 4 90", 5, coat.Dark);
        pen.Blob("88 66, 104 64, 106 82, 104 92, 111 97, 111 100!, 96 100!, 94 84", coat.Dark);
        pen.Blob("38 62, 54 64, 52 80, 49 91, 55 97, 55 100!, 41 100!, 38 84", coat.Dark);
        pen.Blob("118 16, 128 10, 140 14, 146 24, 153 32, 154 40, 149 46, 138 50, 128 50, 120 58, 112 68, 102 76, 84 75, 62 74, 42 75, 24 74, 12 62, 12 48, 20 37, 40 33, 64 36, 86 32, 102 24", coat);
        pen.Blob("88 60, 108 56, 106 76, 104 90, 110 96, 110 100!, 92 100!, 91 84", coat);
        pen.Blob("12 48, 40 50, 36 66, 28 78, 28 90, 35 96, 35 100!, 16 100!, 17 88, 15 76, 11 64", coat);
        pen.Path("M30 34 Q36 44 32 56 Q28 44 30 34 Z M44 33 Q52 46 47 60 Q42 46 44 33 Z M58 35 Q66 48 61 62 Q56 48 58 35 Z M72 35 Q80 46 76 60 Q70 48 72 35 Z M86 32 Q95 44 90 56 Q84 44 86 32 Z M99 27 Q108 38 104 50 Q98 40 99 27 Z M16 52 Q24 56 30 66 Q20 64 16 52 Z M14 66 Q22 70 26 78 Q17 76 14 66 Z M92 66 Q98 70 104 69 Q98 75 92 72 Z M93 80 Q98 83 103 82 Q98 87 94 85 Z M48 68 Q54 71 58 68 Z", stripe);
        pen.Path("M3 58 l5 2 l-1 4 l-5 -1 z M5 72 l5 -1 l1 4 l-5 1 z M4 84 l5 -1 l-2 7 l-4 1 z", stripe);
        pen.Blob("118 18, 114 8, 122 6, 128 12", coat);
        pen.Path("M116 10 Q118 7 122 9 L120 14 Z", stripe);
        pen.Blob("134 38, 148 37, 154 40, 150 46, 138 50, 130 48, 128 42", White.Flat());
        pen.Path("M147 31 L154 33 L153 38 L148 37 Z", Skin.Dark());
        pen.Path("M124 20 Q130 22 133 18 Q130 26 124 24 Z M120 30 Q126 32 129 30 Q125 36 120 34 Z M118 40 Q123 43 127 42 Q122 47 118 45 Z M130 13 L134 19 L132 20 Z M136 13 L138 19 L136 19 Z", stripe);
        pen.Eye(139, 27, 1.9);
        pen.Curve("152 39, 146 43, 138 44", 0.9, stripe);
    }

    private static void Camel(MotifPen pen)
    {
        var coat = Coats.Of(0xc29058);
        pen.Curve("12 48, 7 58, 9 68", 1.8, coat.Dark);
        pen.Path("M70 62 L78 62 L77 80 L79 98 L83 100 H74 L72 82 Z M28 62 L38 62 L34 80 L36 98 L40 100 H31 L29 82 Z", coat.Dark);
        pen.Blob("96 8, 102 6, 110 11, 118 17, 119 22, 114 25, 106 24, 101 26, 100 36, 96 48, 88 58, 80 64, 60 67, 38 65, 20 63, 11 56, 12 46, 22 40, 32 38, 38 24, 46 14, 54 18, 60 34, 72 40, 82 44, 88 38, 90 26, 92 14", coat);
        pen.Path("M72 52 L88 50 L84 78 L86 98 L90 100 H80 L78 80 Z M12 50 L30 56 L25 78 L27 98 L31 100 H21 L19 80 Z", coat);
        pen.Circle(82.5, 77, 3, coat.Dark);
        pen.Circle(22, 77, 3, coat.Dark);
        pen.Path("M30 42 Q46 34 62 40 L66 56 Q48 62 26 56 Z", Red);
        pen.Path("M26.6 53 Q48 59 65.2 53 L66 56 Q48 62 26 56 Z", Gold.Flat());
        pen.Stroke("M28 57 v4 M36 59 v4 M44 60 v4 M52 60 v4 M60 58 v4", 1.4, Gold.Flat());
        pen.Blob("97 8, 94 2, 98 2, 101 7", coat.Dark);
        pen.Stroke("M104 10 L101 25 M103 17 L118 20", 0.9, Red.Flat());
        pen.Eye(105.5, 12.5, 1.3);
        pen.Curve("118 22, 113 22, 109 21", 0.7, coat.Deep);
    }
}
