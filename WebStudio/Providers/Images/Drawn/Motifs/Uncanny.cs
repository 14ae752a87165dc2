using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Beings that nobody has met.</summary>
internal static class Uncanny
{
    public static IEnumerable<Motif> All =>
    [
        new("ghost", ["ghost", "apparition", "phantom", "specter", "spectre", "paranormal", "poltergeist", "haunting", "séance", "afterlife"], MotifPlace.Ground, 76, 1.8, Ghost) { Weight = 0.85, Shine = (38, 36) },
        new("skeleton", ["skeleton", "corpse", "undead", "zombie", "dead body"], MotifPlace.Ground, 46, 1.8, Skeleton) { Weight = 0.75 },
        new("skull", ["skull", "poison", "cannibal"], MotifPlace.Close, 78, 0.24, Skull) { Weight = 0.65 },
        new("robot", ["robot", "android", "artificial intelligence", "cyborg", "automaton", "ai"], MotifPlace.Ground, 62, 1.8, Robot) { Weight = 0.8, Shine = (31, 14) },
        new("alien", ["alien", "extraterrestrial", "martian", "abduct"], MotifPlace.Ground, 48, 1.5, Alien) { Weight = 0.8 },
        new("monster", ["monster", "demon", "troll", "ogre", "bigfoot", "yeti", "sasquatch", "beast"], MotifPlace.Ground, 84, 2.6, Monster) { Weight = 0.85 },
        new("angel", ["angel", "heaven", "divine", "fairy", "guardian angel"], MotifPlace.Ground, 96, 1.9, Angel) { Weight = 0.75, Shine = (48, 30) },
        new("snowman", ["snowman"], MotifPlace.Ground, 72, 1.7, Snowman) { Weight = 0.55 },
    ];

    private static void Ghost(MotifPen pen)
    {
        pen.Soft(38, 44, 52, White.Light(), 0.45);
        pen.Blob("38 3, 54 8, 62 24, 64 44, 70 66, 74 92!, 64 84, 56 98, 46 86, 38 99, 29 86, 20 97, 13 84, 2 91!, 7 66, 12 44, 14 24, 22 8", White, 0.86);
        pen.Blob("16 44, 6 46, 0.5 56, 6 60, 14 56", White.Light(), 0.86);
        pen.Blob("60 44, 70 42, 75.5 50, 70 57, 62 56", White.Dark(), 0.86);
        pen.Ellipse(31, 27, 4.4, 6.6, Black.Flat());
        pen.Ellipse(46, 27, 4.4, 6.6, Black.Flat());
        pen.Ellipse(38.5, 44, 4.6, 7, Black.Flat());
        pen.Stroke("M26 58 C24 70 22 78 20 88 M40 60 C40 72 39 80 38 90 M53 58 C54 70 55 78 56 88", 1, White.Dark(), 0.8);
    }

    private static void Skeleton(MotifPen pen)
    {
        var bone = Bone.Flat();
        pen.Stroke("M23 22 V52", 2, bone);
        pen.Stroke("M13 27 H33 M15 31.5 Q23 36 31 31.5 M16 36 Q23 40 30 36 M17 40.5 Q23 44 29 40.5", 1.6, bone);
        pen.Stroke("M13 27 C11.6 34 10.4 38 10 43 M10 43 L9 57 M33 27 C34.4 34 35.6 38 36 43 M36 43 L37 57", 1.8, bone);
        pen.Stroke("M9 57 l-2 5 M9 57 l0.4 5.4 M9 57 l2.2 4.4 M37 57 l2 5 M37 57 l-0.4 5.4 M37 57 l-2.2 4.4", 0.9, bone);
        pen.Path("M14 50 Q23 46 32 50 Q34 57 28 58 Q23 53 18 58 Q12 57 14 50 Z", Bone);
        pen.Stroke("M18 57 L16.6 76 M16.6 76 L16 96 M28 57 L29.4 76 M29.4 76 L30 96", 2.1, bone);
        pen.Stroke("M16 97 H10 M30 97 H36", 2.2, bone);
        foreach (var (x, y) in ((double, double)[])[(16.6, 76), (29.4, 76), (10, 43), (36, 43), (13, 27), (33, 27)])
            pen.Circle(x, y, 1.7, Bone.Light());
        pen.At(23, 11, 0, 0.21, Cranium);
    }

    private static void Skull(MotifPen pen) => pen.At(39, 49, 0, 0.97, Cranium);

    // Round (0, 0), from −38 to 38 and from −50 to 50.
    private static void Cranium(MotifPen pen)
    {
        pen.Blob("0 -50, 24 -45, 37 -26, 38 -4, 32 12, 24 20, 23 38!, 15 47, 0 50, -15 47, -23 38!, -24 20, -32 12, -38 -4, -37 -26, -24 -45", Bone);
        pen.Blob("-17 -12, -8 -6, -8 5, -18 10, -28 4, -27 -8", Black.Flat());
        pen.Blob("17 -12, 8 -6, 8 5, 18 10, 28 4, 27 -8", Black.Flat());
        pen.Path("M0 8 L6 20 Q0 23 -6 20 Z", Black.Flat());
        pen.Stroke("M-20 30 H20 M-12 24 V42 M-4 25 V44 M4 25 V44 M12 24 V42", 2.2, Bone.Deep());
        pen.Curve("14 -44, 10 -34, 16 -28, 12 -20", 1.6, Bone.Deep());
    }

    private static void Robot(MotifPen pen)
    {
        var steel = pen.Any(0x9aa4b0, 0xb0a890, 0x7a8ea0);
        pen.Stroke("M31 6 V2", 1.3, steel.Deep);
        pen.Circle(31, 2, 1.8, Red.Light());
        pen.Rect(18, 5, 26, 19, steel, 4);
        pen.Rect(21.4, 9.4, 19.2, 8, Black.Flat(), 3);
        pen.Circle(26.4, 13.4, 2.3, Glow);
        pen.Circle(35.6, 13.4, 2.3, Glow);
        pen.Stroke("M26 20.8 H36", 1.2, steel.Deep);
        pen.Rect(27, 24, 8, 4, steel.Deep);
        pen.Path("M14 29 Q31 25 48 29 L45 58 H17 Z", steel);
        pen.Rect(22, 34, 18, 12, steel.Dark, 1.5);
        pen.Circle(27, 40, 2.4, Accent.Flat());
        pen.Stroke("M32 37.6 H37.6 M32 40.4 H37.6 M32 43 H36", 0.9, Glow.Flat());
        pen.Rect(19, 58, 24, 5, steel.Deep, 2);
        foreach (var side in (double[])[-1, 1])
        {
            pen.Circle(31 + (side * 19.6), 33, 5, steel.Dark);
            pen.Rect(31 + (side * 21) - 2.6, 36, 5.2, 14, steel, 2);
            pen.Circle(31 + (side * 21), 51, 2.8, steel.Dark);
            pen.Rect(31 + (side * 21) - 2.3, 53, 4.6, 12, steel, 2);
            pen.Stroke($"M{31 + (side * 21) - 2.4} 71 V67 Q{31 + (side * 21)} 63 {31 + (side * 21) + 2.4} 67 V71", 1.6, steel.Deep);
            pen.Rect(31 + (side * 6.6) - 3.4, 63, 6.8, 14, steel, 2);
            pen.Circle(31 + (side * 6.6), 78, 3.6, steel.Dark);
            pen.Rect(31 + (side * 6.6) - 3, 80, 6, 14, steel, 2);
            pen.Path($"M{31 + (side * 7.4) - 6} 100 Q{31 + (side * 7.4) - 6} 93 {31 + (side * 7.4)} 93 Q{31 + (side * 7.4) + 6} 93 {31 + (side * 7.4) + 6} 100 Z", steel.Dark);
        }
    }

    private static void Alien(MotifPen pen)
    {
        var skin = pen.Any(0x8fae8a, 0x9aa0ac, 0x8aa8b8);
        pen.Blob("18 60, 24 62, 22 78, 21 94, 16 100!, 12 98, 16 92, 16 76", skin.Dark);
        pen.Blob("30 60, 24 62, 26 78, 27 94, 32 100!, 36 98, 32 92, 32 76", skin.Dark);
        pen.Blob("16 40, 10 52, 7 66, 4 76, 9 78, 12 68, 15 56, 19 46", skin.Dark);
        pen.Blob("32 40, 38 52, 41 66, 44 76, 39 78, 36 68, 33 56, 29 46", skin.Dark);
        pen.Blob("24 34, 32 39, 32 50, 29 58, 31 66, 24 70, 17 66, 19 58, 16 50, 16 39", skin);
        pen.Blob("24 1, 38 5, 45 16, 42 27, 33 37, 24 41, 15 37, 6 27, 3 16, 10 5", skin);
        pen.Blob("20 26, 14 26, 9 19, 9 13, 15 15, 20 21", Black.Flat());
        pen.Blob("28 26, 34 26, 39 19, 39 13, 33 15, 28 21", Black.Flat());
        pen.Circle(13, 17, 1.2, White.Flat());
        pen.Circle(33, 18, 1.2, White.Flat());
        pen.Stroke("M23 30 v.8 M25 30 v.8 M21.4 35 Q24 36 26.6 35", 0.8, skin.Deep);
    }

    private static void Monster(MotifPen pen)
    {
        var coat = pen.Any(0x3a3440, 0x4a4438, 0x3a4a44);
        pen.Blob("26 62, 40 64, 38 82, 40 94, 34 100!, 14 100!, 20 90, 22 76", coat.Dark);
        pen.Blob("58 62, 44 64, 46 82, 44 94, 50 100!, 70 100!, 64 90, 62 76", coat.Dark);
        pen.Path(Outline.Closed("42 2, 54 6, 60 16, 62 26, 76 34, 82 50, 82 66, 78 80, 81 90!, 76 86!, 74 93!, 71 86!, 67 90!, 68 76, 68 60, 62 54, 62 66, 54 76, 30 76, 22 66, 22 54, 16 60, 16 76, 17 90!, 13 86!, 10 93!, 8 86!, 3 90!, 6 80, 2 66, 2 50, 8 34, 22 26, 24 16, 30 6"), coat);
        pen.Path("M26 12 C18 10 14 4 15 0.5 C19 5 26 5 31 7 Z M58 12 C66 10 70 4 69 0.5 C65 5 58 5 53 7 Z", Bone);
        pen.Stroke("M28 44 l3 5 l3 -5 l3 5 M44 50 l3 5 l3 -5 l3 5 M30 60 l3 5 l3 -5 M50 64 l3 5 l3 -5 M10 50 l2 4 l2 -4 M70 50 l2 4 l2 -4", 1.1, coat.Deep);
        pen.Path("M29 18 L39 22 Q36 27 31 25 Z M55 18 L45 22 Q48 27 53 25 Z", Glow);
        pen.Path("M29 32 Q42 28 55 32 Q52 42 42 42 Q32 42 29 32 Z", Black.Flat());
        pen.Path("M31 31.4 l2.6 5 l2.6 -5.6 z M48 30.8 l2.6 5.6 l2.6 -5 z M37 41.2 l2.2 -4.6 l2.2 4.8 z M43 41.4 l2.2 -4.8 l2 4.4 z", White.Flat());
    }

    private static void Angel(MotifPen pen)
    {
        pen.Soft(48, 30, 50, Glow, 0.4);
        foreach (var side in (double[])[-1, 1])
        {
            double X(double x) => 48 + (side * x);
            pen.Path(Outline.Closed($"{X(4)} 34, {X(14)} 22, {X(30)} 12, {X(44)} 12, {X(47)} 22, {X(46)} 34!, {X(42)} 38, {X(43)} 46!, {X(37)} 48, {X(37)} 56!, {X(30)} 56, {X(29)} 63!, {X(20)} 58, {X(8)} 48"), White);
            pen.Stroke($"M{X(10)} 32 Q{X(28)} 30 {X(45)} 24 M{X(10)} 38 Q{X(26)} 40 {X(42)} 40 M{X(10)} 44 Q{X(24)} 50 {X(36)} 52", 1, White.Dark());
        }
        pen.Ellipse(48, 4, 9, 2.6, Glow);
        pen.Ellipse(48, 4, 6, 1.3, Glow.Dark());
        Figures.Draw(pen, FigureWords.Look(new CastMember("Angel", "a woman with long blonde hair in a white gown"), 3), FigurePose.Standing, 48, 0.95);
    }

    private static void Snowman(MotifPen pen)
    {
        pen.Stroke("M16 46 L2 34 M6 37 L3 42 M8 39 L5 33 M56 46 L70 34 M66 37 L69 42 M64 39 L67 33", 1.6, Bark.Flat());
        pen.Circle(36, 78, 22, Snow);
        pen.Circle(36, 50, 16, Snow);
        pen.Circle(36, 27, 12, Snow);
        pen.Rect(27, 2, 18, 15, Black);
        pen.Rect(22, 15, 28, 3.4, Black.Flat(), 1.5);
        pen.Rect(27, 11, 18, 3, Red.Flat());
        pen.Path("M25 36 Q36 43 47 36 L48 40 Q36 47 24 40 Z M42 40 L46 54 L41 55 L39 42 Z", Red);
        pen.Path("M36 27 L52 30 L36 31.4 Z", Coats.Of(0xe07a2c));
        foreach (var (x, y, r) in ((double, double, double)[])[(32, 24, 1.5), (41, 24, 1.5), (36, 50, 1.4), (36, 57, 1.4), (36, 72, 1.6)])
            pen.Circle(x, y, r, Black.Flat());
        pen.Path("M8 100 Q36 92 64 100 Z", Snow.Dark());
    }
}
