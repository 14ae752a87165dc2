using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Animals about as high as a knee or a table.</summary>
internal static class Pets
{
    public static IEnumerable<Motif> All =>
    [
        new("dog", ["dog", "puppy", "hound", "retriever", "terrier", "labrador", "leash"], MotifPlace.Ground, 112, 0.75, pen => Dog(pen, false)) { Weight = 0.8, Running = pen => Dog(pen, true), Asleep = pen => Sleepers.Curled(pen, pen.Any(0xb5844a, 0x7a4f2e, 0x8d8378, 0xcaa469, 0x4a3a30), 112, floppy: true) },
        new("cat", ["cat", "kitten", "purr", "feline", "kitty"], MotifPlace.Ground, 84, 0.45, Cat) { Weight = 0.8, Asleep = pen => Sleepers.Curled(pen, pen.Any(0x2e2e34, 0xc4813f, 0x84807a, 0xb9a58a), 84) },
        new("wolf", ["wolf", "wolves", "howl", "werewolf", "coyote"], MotifPlace.Ground, 104, 1.3, pen => Wolf(pen, false)) { Weight = 0.85, Running = pen => Wolf(pen, true), Asleep = pen => Sleepers.Curled(pen, pen.Any(0x747a82, 0x5c6068, 0x8a8378), 104) },
        new("fox", ["fox", "vixen"], MotifPlace.Ground, 158, 0.5, Fox) { Weight = 0.8, Asleep = pen => Sleepers.Curled(pen, Coats.Orange, 158) },
        new("rabbit", ["rabbit", "hare", "bunny"], MotifPlace.Ground, 84, 0.4, Rabbit) { Weight = 0.7 },
        new("sheep", ["sheep", "lamb", "shepherd", "ewe"], MotifPlace.Ground, 124, 0.95, Sheep) { Weight = 0.6 },
        new("mouse", ["mouse", "mice", "rat", "rodent", "hamster"], MotifPlace.Close, 150, 0.08, Mouse) { Weight = 0.6 },
    ];

    private static void Dog(MotifPen pen, bool runs)
    {
        var coat = pen.Any(0xb5844a, 0x7a4f2e, 0x8d8378, 0xcaa469, 0x4a3a30);
        pen.Blob("14 38, 8 28, 2 14, 5 11, 12 22, 20 33", coat.Dark);
        pen.Blob(runs ? "70 54, 82 52, 94 64, 104 72, 110 79!, 105 84!, 94 77, 78 68" : "72 60, 84 60, 83 78, 86 90, 91 96, 91 100!, 81 100!, 79 90, 77 76", coat.Dark);
        pen.Blob(runs ? "24 54, 38 56, 34 70, 26 80, 20 92, 15 98!, 10 95!, 16 80" : "24 56, 38 58, 36 72, 32 80, 36 91, 42 96, 42 100!, 32 100!, 30 91, 26 78", coat.Dark);
        pen.Blob("78 13, 88 10, 96 15, 102 21, 110 24, 111 30, 107 35, 98 36, 91 37, 88 44, 87 56, 80 66, 66 68, 50 64, 36 62, 22 60, 13 52, 12 42, 18 36, 34 35, 52 37, 64 35, 71 26", coat);
        pen.Blob(runs ? "66 54, 82 52, 91 68, 98 80, 106 88!, 101 92!, 90 86, 76 72" : "68 54, 85 50, 83 66, 80 78, 80 90, 86 95, 86 100!, 74 100!, 73.5 90, 73 76", coat);
        pen.Blob(runs ? "14 46, 34 50, 30 64, 20 72, 12 84, 6 94!, 1 90!, 6 76, 10 58" : "12 44, 34 48, 31 62, 23 70, 21 77, 23 89, 30 95, 30 100!, 18 100!, 17 88, 13 77, 15 64, 11 54", coat);
        pen.Blob("76 42, 88 38, 88 52, 82 62, 76 56", White.Flat(), 0.8);
        pen.Blob("80 12, 74 14, 69 24, 69 35, 74 38, 79 31, 84 21", coat.Deep);
        pen.Blob("105 22, 111 22, 112 27, 107 28", Black.Flat());
        pen.Eye(94, 21, 1.8);
        pen.Curve("109 30, 104 32, 98 31", 0.9, coat.Deep);
        pen.Path("M70 36 C76 42 84 43 89 40 L89 44.5 C82 48 74 46 68.5 40 Z", Red.Flat());
        pen.Circle(84, 47, 2.2, Gold.Flat());
    }

    private static void Cat(MotifPen pen)
    {
        var coat = pen.Any(0x2e2e34, 0xc4813f, 0x84807a, 0xb9a58a);
        pen.Curve("20 92, 6 90, 3 76, 9 64, 5 54", 6, coat.Dark);
        pen.Blob("50 28, 62 34, 66 46, 66 64, 68 80, 69 92, 73 96, 72 100!, 22 100!, 14 92, 14 78, 22 62, 34 48, 42 38", coat);
        pen.Blob("22 66, 38 64, 46 76, 46 90, 52 96, 51 100!, 22 100!, 14 90, 15 76", coat);
        pen.Curve("38 66, 46 76, 46 92", 1, coat.Deep);
        pen.Stroke("M60 66 C61 80 60 90 61 98 M66 97 V100 M47 97 V100", 1, coat.Deep);
        pen.Path("M41 22 L40 2 L53 11 Z M80 22 L81 2 L68 11 Z", coat);
        pen.Path("M43 16 L42.6 7 L49 11.5 Z M78 16 L78.4 7 L72 11.5 Z", Skin.Dark());
        pen.Blob("60.5 9, 72 11, 80 20, 81 30, 74 39, 60.5 42, 47 39, 40 30, 41 20, 49 11", coat);
        pen.Path("M47 26 Q52 20 57 26 Q52 30 47 26Z M64 26 Q69 20 74 26 Q69 30 64 26Z", Coats.Of(0xb8c85a).Flat);
        pen.Ellipse(52, 25.6, 1, 2.6, Black.Flat());
        pen.Ellipse(69, 25.6, 1, 2.6, Black.Flat());
        pen.Path("M58.4 30.5 L62.6 30.5 L60.5 33 Z", Skin.Dark());
        pen.Stroke("M60.5 33 V35 M60.5 35 Q57 37.5 55 35.5 M60.5 35 Q64 37.5 66 35.5 M47 32 L36 30 M47 34 L37 36 M74 32 L84 30 M74 34 L83 36", 0.6, White.Dark());
    }

    private static void Wolf(MotifPen pen, bool runs)
    {
        var coat = pen.Any(0x747a82, 0x5c6068, 0x8a8378);
        pen.Blob("18 48, 10 56, 6 70, 8 84, 14 88, 20 76, 24 60", coat.Dark);
        pen.Blob(runs ? "64 62, 78 60, 88 70, 98 76!, 95 81!, 84 77, 68 72" : "66 66, 76 64, 77 80, 77 92, 82 97, 82 100!, 72 100!, 71 90, 69 78", coat.Dark);
        pen.Blob(runs ? "26 60, 38 62, 34 74, 24 84, 16 94!, 11 91!, 18 80, 24 70" : "26 62, 38 64, 36 76, 33 83, 36 93, 41 97, 41 100!, 32 100!, 30 92, 27 80", coat.Dark);
        pen.Blob("80 24, 84 16, 90 7, 95 1, 98 2, 98 7, 95 14, 96 20, 92 30, 88 42, 86 54, 80 64, 70 70, 56 70, 42 66, 28 68, 18 62, 16 52, 22 45, 36 44, 52 45, 62 40, 70 32", coat);
        pen.Path("M84 19 C79 17 73 18 70 22 C73 26 79 27 83 26 Z", coat.Dark);
        pen.Blob("90 33, 87 44, 84 56, 77 66, 74 58, 78 46, 83 36", White.Dark(), 0.85);
        pen.Blob(runs ? "62 58, 81 54, 88 68, 95 82, 101 88!, 97 92!, 88 84, 74 74" : "64 58, 81 54, 79 68, 76 80, 76 91, 81 96, 81 100!, 70 100!, 69.5 90, 69 78", coat);
        pen.Blob(runs ? "17 50, 36 52, 30 68, 20 76, 10 88!, 5 85!, 10 72, 16 62" : "17 50, 36 52, 33 66, 26 74, 24 81, 26 91, 32 96, 32 100!, 21 100!, 20 90, 17 80, 18 68", coat);
        pen.Path("M95.5 1 L98.5 2.4 L97 5 Z", Black.Flat());
        pen.Path("M88 26 C91 22 94 18 96.5 12 L96 19 C95 23 92 26 89 27.5 Z", coat.Deep);
        pen.Curve("85.5 19, 87 17.6, 89 17.4", 1, Black.Flat());
        pen.Path("M64 36 C66 44 64 50 58 56 C56 50 50 46 40 46 C48 42 58 42 64 36 Z", coat.Dark, 0.6);
    }

    private static void Fox(MotifPen pen)
    {
        var coat = Coats.Orange;
        pen.Blob("40 48, 28 42, 14 46, 4 60, 1 76, 8 82, 22 78, 34 68, 42 58", coat);
        pen.Blob("1 76, 3 66, 10 64, 14 72, 18 80, 8 83", White.Flat());
        pen.Path("M98 70 L106 70 L105 98 L109 100 L101 100 Z M54 68 L62 70 L60 98 L64 100 L56 100 Z", Coats.Of(0x2c2220).Flat);
        pen.Blob("124 18, 132 22, 140 32, 152 40, 156 44, 150 48, 138 49, 126 50, 118 58, 112 68, 100 74, 84 72, 68 72, 52 72, 40 66, 36 56, 42 46, 58 42, 78 43, 94 40, 106 30, 116 22", coat);
        pen.Path("M116 24 L112 4 L124 10 L127 22 Z M128 22 L132 3 L140 14 L137 28 Z", coat);
        pen.Path("M116 16 L113.6 6.5 L121 11 Z M132 16 L133 6 L138 14 Z", Black.Flat());
        pen.Blob("130 40, 140 38, 155 43, 150 48, 138 49, 126 51, 120 58, 112 66, 112 56, 120 46", White.Flat());
        pen.Circle(155, 43.5, 2.4, Black.Flat());
        pen.Eye(135, 34, 2);
        pen.Path("M106 62 C112 62 113 68 111 74 L109 96 L113 100 L104 100 L103 76 Z M40 58 C54 58 58 68 51 76 L48 96 L52 100 L43 100 L42 80 C37 74 36 64 40 58 Z", coat);
        pen.Path("M104 80 L110.4 80 L109 96 L113 100 L104 100 Z M42.2 82 L50 82 L48 96 L52 100 L43 100 Z", Coats.Of(0x2c2220).Flat);
    }

    private static void Rabbit(MotifPen pen)
    {
        var coat = pen.Any(0x9a7b5c, 0xb8ada0, 0x7d6a58, 0xe4ddd2);
        pen.Blob("56 34, 50 22, 46 6, 50 0.5, 55 8, 60 24, 62 34", coat.Dark);
        pen.Blob("62 34, 60 20, 60 4, 65 1, 69 10, 69 26, 68 36", coat);
        pen.Blob("63.6 28, 62.6 14, 64.6 6, 66.6 14, 66.4 28", Skin.Flat());
        pen.Circle(10, 84, 9, White.Flat());
        pen.Blob("64 30, 74 34, 80 42, 81 49, 76 55, 68 57, 66 66, 68 78, 66 92, 72 96, 71 100!, 16 100!, 9 90, 10 76, 18 62, 30 54, 44 52, 50 42, 56 33", coat);
        pen.Blob("18 74, 30 64, 44 68, 48 82, 44 94, 54 96, 54 100!, 20 100!, 14 90", coat);
        pen.Curve("30 65, 44 69, 48 82, 43 94", 1, coat.Deep);
        pen.Curve("62 70, 60 84, 62 97", 1, coat.Deep);
        pen.Eye(70, 42, 2.6);
        pen.Path("M78.6 45 L82.4 46 L80 49 Z", Skin.Dark());
        pen.Stroke("M78 50 L84 49 M77.6 51.6 L83 53", 0.5, White.Flat());
    }

    private static void Sheep(MotifPen pen)
    {
        var face = pen.Any(0x2f2b2c, 0xd8cdbc);
        var wool = Coats.Of(0xe9e3d4);
        pen.Path("M80 70 L88 70 L87 100 L80 100 Z M40 70 L48 70 L47 100 L40 100 Z", face.Dark);
        pen.Path("M70 72 L79 72 L78 100 L71 100 Z M26 70 L35 70 L34 100 L27 100 Z", face.Flat);
        pen.Blob("12 56!, 8 44, 14 36!, 16 26, 26 24!, 32 14, 44 18!, 52 10, 62 17!, 72 11, 80 19!, 92 18, 93 28!, 102 36, 96 45!, 100 56, 92 62!, 90 74, 78 73!, 70 80, 60 75!, 50 82, 40 76!, 28 80, 24 71!, 12 70", wool);
        pen.Stroke("M26 40 q5 6 10 0 M46 32 q5 6 10 0 M40 54 q5 6 10 0 M64 46 q5 6 10 0 M62 64 q5 5 10 0 M22 58 q5 5 9 0 M78 34 q4 5 8 0", 1.3, wool.Dark);
        pen.Blob("92 22, 100 17, 108 20, 116 32, 120 42, 117 48, 109 49, 101 43, 94 36", face);
        pen.Blob("94 24, 84 22, 79 27, 85 32, 93 30", face.Dark);
        pen.Blob("88 20!, 90 11, 99 10!, 107 11, 107 20!, 100 26, 92 26", wool);
        pen.Eye(107, 30, 1.7);
    }

    private static void Mouse(MotifPen pen)
    {
        var coat = pen.Any(0x8a7a6c, 0x77787e);
        pen.Curve("22 84, 6 88, 4 70, 16 60, 10 44", 2.6, Skin.Dark());
        pen.Blob("100 34, 116 42, 130 58, 144 70, 147 76, 142 82, 128 84, 118 92, 108 98, 60 98, 34 98, 18 88, 18 68, 30 46, 52 32, 78 30", coat);
        pen.Blob("88 40, 80 26, 84 12, 98 8, 108 18, 106 34, 98 42", coat);
        pen.Blob("92 36, 87 26, 90 17, 98 15, 103 22, 101 32", Skin.Flat());
        pen.Blob("106 40, 106 28, 114 20, 122 26, 120 38, 112 45", coat.Dark);
        pen.Eye(124, 60, 3.6);
        pen.Circle(146, 75, 3.6, Skin.Dark());
        pen.Stroke("M134 76 L148 90 M132 78 L142 94 M136 72 L150 66", 0.6, White.Flat());
        pen.Path("M104 92 C112 90 120 94 122 98 L106 98 Z M36 94 C48 90 58 94 60 98 L38 98 Z", Skin.Flat());
        pen.Curve("40 58, 58 58, 66 72, 60 92", 1.2, coat.Dark);
    }
}
