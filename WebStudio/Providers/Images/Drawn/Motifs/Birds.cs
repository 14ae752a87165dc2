using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What flies by itself.</summary>
internal static class Birds
{
    public static IEnumerable<Motif> All =>
    [
        new("birds", ["bird", "seagull", "gull", "swallow", "migrate", "goose", "geese", "sparrow"], MotifPlace.Sky, 190, 6, Flock) { Weight = 0.35 },
        new("owl", ["owl"], MotifPlace.Ground, 62, 0.6, Owl) { Weight = 0.7 },
        new("crow", ["crow", "raven", "rook", "magpie", "omen", "blackbird"], MotifPlace.Ground, 122, 0.5, Crow) { Weight = 0.65 },
        new("eagle", ["eagle", "hawk", "falcon", "vulture", "condor", "albatross"], MotifPlace.Sky, 200, 1.1, Eagle) { Weight = 0.75 },
        new("dove", ["dove", "pigeon"], MotifPlace.Sky, 118, 0.5, Dove) { Weight = 0.6 },
        new("butterfly", ["butterfly", "moth", "caterpillar", "insect"], MotifPlace.Close, 126, 0.08, Butterfly) { Weight = 0.6 },
        new("bat", ["bat", "vampire"], MotifPlace.Sky, 196, 0.4, Bat) { Weight = 0.6 },
        new("bee", ["bee", "hive", "beehive", "honey", "wasp", "bumblebee"], MotifPlace.Close, 116, 0.03, Bee) { Weight = 0.55 },
    ];

    private static void Flock(MotifPen pen)
    {
        var ink = Coats.Of(0x33363e).Flat;
        for (var i = 0; i < 9; i++)
        {
            var arm = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
            double x = 150 - (Math.Abs(arm) * 31) + pen.Random.Between(-6, 6), y = 50 + (arm * 9) + pen.Random.Between(-4, 4);
            double lift = pen.Random.Between(-5, 7), size = pen.Random.Between(0.7, 1);
            pen.At(x, y, pen.Random.Between(-9, 9), size, bird => bird.Path(
                $"M0 0 C-4 {-6 - lift:0.#} -11 {-8 - lift:0.#} -18 {-3 - lift:0.#} C-12 {-4.5 - lift:0.#} -6 {-2 - (lift / 2):0.#} -3 3 C-2 5 2 5 3 3 C6 {-2 - (lift / 2):0.#} 12 {-4.5 - lift:0.#} 18 {-3 - lift:0.#} C11 {-8 - lift:0.#} 4 {-6 - lift:0.#} 0 0 Z", ink));
        }
    }

    private static void Owl(MotifPen pen)
    {
        var coat = pen.Any(0x7d5c3e, 0x6a5a4c, 0x8c6a44);
        pen.Blob("31 8, 46 9, 56 22, 58 44, 55 68, 46 86, 31 92, 16 86, 7 68, 4 44, 6 22, 16 9", coat);
        pen.Path("M10 20 L7 2 L22 11 Z M52 20 L55 2 L40 11 Z", coat);
        pen.Blob("31 46, 43 50, 45 66, 40 80, 31 86, 22 80, 17 66, 19 50", Coats.Of(0xd9c3a0));
        pen.Stroke("M24 56 q2.5 3 5 0 M33 56 q2.5 3 5 0 M21 63 q2.5 3 5 0 M28.5 63 q2.5 3 5 0 M36 63 q2.5 3 5 0 M24 70 q2.5 3 5 0 M33 70 q2.5 3 5 0 M28.5 77 q2.5 3 5 0", 1.2, coat.Dark);
        pen.Blob("6 38, 14 44, 17 62, 14 80, 8 74, 3 56", coat.Dark);
        pen.Blob("56 38, 48 44, 45 62, 48 80, 54 74, 59 56", coat.Dark);
        pen.Blob("31 22, 40 13, 51 17, 54 29, 48 40, 37 42, 31 37, 25 42, 14 40, 8 29, 11 17, 22 13", Coats.Of(0xe4d3b4).Flat);
        pen.Circle(20.5, 28, 8, Coats.Of(0xe9a62c).Flat);
        pen.Circle(41.5, 28, 8, Coats.Of(0xe9a62c).Flat);
        pen.Eye(20.5, 28, 4.6);
        pen.Eye(41.5, 28, 4.6);
        pen.Path("M31 30 C34 34 33.6 39 31 43 C28.4 39 28 34 31 30 Z", Coats.Of(0x4a3a2c).Flat);
        pen.Stroke("M11 15 Q22 15 30 25 M51 15 Q40 15 32 25", 1.6, coat.Deep);
        pen.Rect(0, 92, 62, 8, Bark, 3.5);
        pen.Stroke("M22 90 V95 M26 90 V95 M36 90 V95 M40 90 V95", 2.4, Coats.Of(0xb98a3c).Flat);
    }

    private static void Crow(MotifPen pen)
    {
        var coat = Coats.Of(0x26272f);
        pen.Stroke("M58 78 L60 94 M72 78 L75 94 M60 94 L53 98 M60 94 L67 98 M75 94 L68 98 M75 94 L83 98", 2.4, Coats.Of(0x3b3b42).Flat);
        pen.Blob("82 14, 94 9, 104 14, 107 22, 104 30, 100 42, 96 58, 86 72, 70 79, 54 80, 40 80, 22 90, 6 97!, 1 92!, 16 78, 30 64, 44 50, 60 38, 72 28", coat);
        pen.Path("M104 15 C112 16 118 19 121.5 24 C115 24.5 110 25 105 27 Z", Coats.Of(0x3b3b42));
        pen.Blob("66 38, 78 46, 76 58, 64 68, 46 76, 28 84, 12 92!, 26 74, 40 58, 52 46", coat.Light);
        pen.Stroke("M70 52 C58 64 44 72 28 80 M64 48 C52 60 40 70 26 78 M74 58 C64 68 52 73 40 78", 1.2, coat.Deep);
        pen.Circle(97, 18, 2.2, White.Dark());
        pen.Circle(97.3, 18, 1.5, Black.Flat());
        pen.Curve("106 21.4, 113 21.6, 120 23.6", 0.8, coat.Deep);
    }

    private static void Eagle(MotifPen pen)
    {
        var coat = Coats.Of(0x4f3a2a);
        pen.Path("M92 52 C76 34 50 20 26 20 L4 26 L14 29 L2 36 L15 37 L6 46 L20 45 L13 55 L28 52 C50 52 72 62 90 66 Z", coat);
        pen.Path("M108 52 C124 34 150 20 174 20 L196 26 L186 29 L198 36 L185 37 L194 46 L180 45 L187 55 L172 52 C150 52 128 62 110 66 Z", coat);
        pen.Path("M90 50 C78 38 58 28 34 27 C56 34 74 46 88 58 Z M110 50 C122 38 142 28 166 27 C144 34 126 46 112 58 Z", coat.Light);
        pen.Path("M91 74 L84 96 L92 93 L96 99 L100 94 L104 99 L108 93 L116 96 L109 74 Z", White);
        pen.Blob("100 36, 109 44, 112 58, 108 74, 100 80, 92 74, 88 58, 91 44", coat);
        pen.Blob("100 18, 107 22, 109 32, 107 42, 103 46!, 100 42!, 97 46!, 93 42, 91 32, 93 22", White);
        pen.Path("M97 19 C97 13 103 13 103 19 C104 15 102 10 100 8 C98 10 96 15 97 19 Z", Gold.Flat());
        pen.Stroke("M95.4 25 L98 26.4 M104.6 25 L102 26.4", 1.3, Black.Flat());
    }

    private static void Dove(MotifPen pen)
    {
        var coat = Coats.Of(0xf2f0ea);
        pen.Path("M62 42 C72 24 90 10 112 4 C108 22 104 34 96 44 C90 52 80 56 68 58 Z", coat.Dark);
        pen.Path("M8 92 L2 78 L14 80 L12 70 L26 74 C40 72 48 66 56 58 L74 62 C60 82 34 92 8 92 Z", coat);
        pen.Blob("96 48, 104 50, 108 56, 114 60!, 107 62, 103 70, 92 80, 74 84, 54 82, 40 76, 44 68, 58 60, 72 56, 86 54", coat);
        pen.Path("M86 62 C74 46 56 26 34 14 C32 26 36 36 42 44 L36 44 C42 56 54 66 68 70 C76 70 84 68 86 62 Z", coat);
        pen.Stroke("M72 64 C60 54 48 40 40 26 M66 67 C56 60 48 52 42 46 M78 60 C68 46 56 32 44 22", 1, coat.Dark);
        pen.Path("M107 56 L115 60 L107.4 61.6 Z", Coats.Orange.Flat);
        pen.Eye(102, 56, 1.5);
        pen.Stroke("M108 64 C112 72 112 80 106 88", 1, Leaf.Dark());
        pen.Path("M112 70 c5 -2 8 0 9 3 c-4 2 -8 1 -9 -3z M111 78 c-5 -2 -8 0 -8 4 c4 1 7 0 8 -4z M109 83 c5 -1 8 1 8 5 c-4 1 -8 -1 -8 -5z", Leaf.Flat());
    }

    private static void Butterfly(MotifPen pen)
    {
        var wing = pen.Any(0xe08a2c, 0x3f7fc4, 0xd8557a, 0xe4c23c);
        var rim = Coats.Of(0x2b2528);
        pen.Path("M63 46 C70 22 92 2 116 6 C128 10 122 40 108 52 C96 60 76 58 63 52 Z M63 46 C56 22 34 2 10 6 C-2 10 4 40 18 52 C30 60 50 58 63 52 Z", rim);
        pen.Path("M63 54 C78 54 102 56 106 72 C108 88 92 98 82 92 C72 84 66 70 63 60 Z M63 54 C48 54 24 56 20 72 C18 88 34 98 44 92 C54 84 60 70 63 60 Z", rim);
        pen.Path("M67 46 C74 28 92 11 112 11 C119 14 114 36 104 46 C94 53 78 52 67 50 Z M59 46 C52 28 34 11 14 11 C7 14 12 36 22 46 C32 53 48 52 59 50 Z", wing);
        pen.Path("M67 57 C80 58 98 60 101 72 C102 84 91 91 84 87 C76 80 70 70 67 60 Z M59 57 C46 58 28 60 25 72 C24 84 35 91 42 87 C50 80 56 70 59 60 Z", wing);
        pen.Stroke("M67 47 C82 40 96 28 106 16 M67 49 C84 48 96 44 104 38 M59 47 C44 40 30 28 20 16 M59 49 C42 48 30 44 22 38 M68 60 C80 66 90 76 94 84 M58 60 C46 66 36 76 32 84", 1.4, rim.Flat);
        pen.Path("M108 22 a2 2 0 1 0 .1 0z M112 30 a1.6 1.6 0 1 0 .1 0z M18 22 a2 2 0 1 0 .1 0z M14 30 a1.6 1.6 0 1 0 .1 0z M99 76 a1.8 1.8 0 1 0 .1 0z M27 76 a1.8 1.8 0 1 0 .1 0z", White.Flat());
        pen.Blob("63 34, 65.6 40, 66 54, 65 72, 63 82, 61 72, 60 54, 60.4 40", rim);
        pen.Stroke("M62 36 C58 26 52 20 48 18 M64 36 C68 26 74 20 78 18", 1, rim.Flat);
        pen.Circle(48, 18, 1.4, rim.Flat);
        pen.Circle(78, 18, 1.4, rim.Flat);
    }

    private static void Bat(MotifPen pen)
    {
        var coat = Coats.Of(0x332b36);
        pen.Path("M98 46 C86 30 70 24 52 26 L46 12 L42 26 C26 28 10 40 2 58 C14 52 22 54 28 64 C38 56 48 58 54 70 C64 60 76 62 84 74 L98 66 Z", coat);
        pen.Path("M98 46 C110 30 126 24 144 26 L150 12 L154 26 C170 28 186 40 194 58 C182 52 174 54 168 64 C158 56 148 58 142 70 C132 60 120 62 112 74 L98 66 Z", coat);
        pen.Stroke("M44 26 C34 36 30 50 28 64 M46 26 C50 40 52 56 54 70 M152 26 C162 36 166 50 168 64 M150 26 C146 40 144 56 142 70", 1.2, coat.Deep);
        pen.Blob("98 42, 107 48, 109 62, 104 78, 98 86, 92 78, 87 62, 89 48", coat.Light);
        pen.Path("M89 34 L86 14 L96 26 L100 26 L110 14 L107 34 C110 46 104 54 98 54 C92 54 86 46 89 34 Z", coat);
        pen.Circle(94, 38, 1.8, Glow);
        pen.Circle(102, 38, 1.8, Glow);
        pen.Path("M95 46 L96.4 50 L97.6 46 Z M98.6 46 L99.8 50 L101 46 Z", White.Flat());
    }

    private static void Bee(MotifPen pen)
    {
        var gold = Coats.Of(0xe8b23a);
        pen.Blob("60 40, 44 30, 30 12, 34 4, 50 6, 62 22, 68 38", White.Flat(), 0.75);
        pen.Blob("66 40, 62 20, 70 3, 80 2, 84 14, 78 30", White.Flat(), 0.75);
        pen.Stroke("M52 78 L46 92 L40 96 M62 80 L60 94 L54 98 M76 78 L78 92 L73 98", 2, Black.Flat());
        pen.Blob("82 38, 92 50, 88 70, 72 81, 48 82, 26 76, 10 66, 4 60!, 12 52, 30 42, 52 36, 70 34", gold);
        pen.Path("M62 35 C56 48 56 68 60 82 L50 82 C45 68 46 50 52 36 Z M40 39 C34 52 34 68 38 79 L28 77 C24 66 25 54 30 42 Z M18 49 C14 56 14 64 16 69.5 L10 66 L6 60.4 L12 52.4 Z", Black.Flat());
        pen.Blob("78 36, 90 36, 94 52, 90 70, 78 76, 70 66, 68 48", Coats.Of(0xb98a3a));
        pen.Circle(98, 54, 14, Coats.Of(0x3a3028));
        pen.Ellipse(103, 51, 5.5, 7.5, Black.Flat());
        pen.Circle(105, 48, 1.8, White.Flat());
        pen.Stroke("M104 41 C107 32 111 28 115 28 M99 40 C100 31 103 25 107 22", 1.6, Black.Flat());
    }
}
