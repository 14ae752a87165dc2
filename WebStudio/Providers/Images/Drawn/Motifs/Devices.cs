using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Technology and science.</summary>
internal static class Devices
{
    public static IEnumerable<Motif> All =>
    [
        new("smartphone", ["smartphone", "cell phone", "mobile phone", "text message", "app", "social media", "notification", "selfie", "internet"], MotifPlace.Close, 52, 0.16, Smartphone) { Weight = 0.55, Turns = false },
        new("telephone", ["phone", "telephone", "hotline", "phone call"], MotifPlace.Close, 124, 0.2, Telephone) { Weight = 0.55 },
        new("computer", ["computer", "laptop", "hacker", "software", "password", "keyboard", "email", "cyber", "online", "digital", "algorithm"], MotifPlace.Close, 140, 0.3, Computer) { Weight = 0.55, Turns = false },
        new("television", ["television", "tv", "news", "broadcast"], MotifPlace.Close, 112, 0.7, Television) { Weight = 0.5 },
        new("radio", ["radio", "static", "frequency", "transmission", "sos", "morse"], MotifPlace.Close, 150, 0.3, Radio) { Weight = 0.5 },
        new("camera", ["camera", "photographer", "footage", "paparazzi", "hollywood", "movie", "cinema"], MotifPlace.Close, 138, 0.12, Camera) { Weight = 0.5 },
        new("microphone", ["microphone", "speech", "singer", "comedian", "comedy", "interview", "podcast", "celebrity"], MotifPlace.Close, 52, 1.5, Microphone) { Weight = 0.5 },
        new("typewriter", ["typewriter", "author", "journalist", "reporter", "newspaper", "headline", "novelist", "writer"], MotifPlace.Close, 130, 0.3, Typewriter) { Weight = 0.5 },
        new("light bulb", ["idea", "light bulb", "invention", "inventor", "genius", "electricity", "edison", "inspiration", "innovation"], MotifPlace.Close, 62, 0.14, Bulb) { Weight = 0.5, Shine = (31, 34) },
        new("gears", ["gear", "gears", "mechanism", "machinery", "clockwork", "machine"], MotifPlace.Close, 124, 0.3, Gears) { Weight = 0.4 },
        new("flask", ["flask", "chemical", "experiment", "laboratory", "chemistry", "science", "formula", "vaccine", "serum"], MotifPlace.Close, 96, 0.25, Flask) { Weight = 0.5 },
        new("dna", ["dna", "gene", "genetic", "mutation", "clone", "evolution"], MotifPlace.Close, 60, 0.4, Helix) { Weight = 0.5 },
        new("microscope", ["microscope", "bacteria", "virus", "specimen"], MotifPlace.Close, 84, 0.4, Microscope) { Weight = 0.5 },
        new("brain", ["brain", "psychology", "consciousness", "insanity", "therapy", "psychological", "subconscious", "psychiatrist"], MotifPlace.Close, 118, 0.2, Brain) { Weight = 0.5 },
        new("bomb", ["bomb", "explosive", "dynamite", "detonate", "grenade", "explosion"], MotifPlace.Close, 92, 0.4, Bomb) { Weight = 0.5 },
    ];

    private static void Smartphone(MotifPen pen)
    {
        pen.Rect(2, 1, 48, 98, Black, 8);
        pen.Rect(5.5, 7, 41, 86, Glow.Flat(), 3);
        pen.Rect(5.5, 7, 41, 86, Accent2, 3, 0.75);
        pen.Rect(18, 2.6, 16, 2.4, Metal.Deep(), 1.2);
        foreach (var (y, own, w) in ((double, bool, double)[])[(16, false, 26), (29, true, 24), (42, false, 20), (55, true, 28), (68, false, 24)])
            pen.Rect(own ? 44 - w : 8, y, w, 9, own ? Glow.Dark() : White.Flat(), 3.5);
        pen.Rect(8, 83, 36, 6, White.Dark(), 3);
    }

    private static void Telephone(MotifPen pen)
    {
        var shell = pen.Any(0x2a2a2e, 0xa82a2a, 0x2f5a4a);
        pen.Path("M34 36 H90 C98 52 108 70 118 92 Q119 99 112 99 H12 Q5 99 6 92 C16 70 26 52 34 36 Z", shell);
        pen.Path("M44 22 V38 H52 V22 Z M72 22 V38 H80 V22 Z", shell.Dark);
        pen.Path("M2 30 C2 8 34 2 62 2 C90 2 122 8 122 30 C122 36 118 38 112 38 H98 C92 38 90 34 90 30 C90 22 76 20 62 20 C48 20 34 22 34 30 C34 34 32 38 26 38 H12 C6 38 2 36 2 30 Z", shell.Light);
        pen.Circle(62, 68, 23, White);
        pen.Circle(62, 68, 9, shell.Flat);
        for (var i = 0; i < 9; i++)
            pen.At(62, 68, -60 + (i * 34), 1, hole => hole.Circle(0, -16, 3.4, shell.Deep));
        pen.Stroke("M8 92 C-4 96 0 70 8 60 C12 52 4 46 8 38", 2, shell.Deep);
    }

    private static void Computer(MotifPen pen)
    {
        pen.Soft(70, 40, 56, Glow, 0.25);
        pen.Rect(20, 2, 100, 70, Metal.Dark(), 5);
        pen.Rect(25, 7, 90, 60, Black.Flat(), 1.5);
        var green = Ink.Of(Hue.Of(0x7ae0a0)).Light;
        for (var i = 0; i < 8; i++)
        {
            double indent = 31 + (pen.Random.Next(4) * 6), length = pen.Random.Between(14, 50);
            pen.Rect(indent, 12 + (i * 6.7), length, 2.6, i % 3 == 0 ? Glow.Flat() : green, 1.2);
        }
        pen.Path("M16 74 H124 L138 94 Q138 99 132 99 H8 Q2 99 2 94 Z", Metal);
        pen.Path("M24 78 H116 L122 88 H18 Z", Metal.Deep());
        pen.Stroke("M22 81.4 H118 M20 85 H120", 0.9, Metal.Flat());
        pen.Rect(54, 90, 32, 5, Metal.Dark(), 1);
    }

    private static void Television(MotifPen pen)
    {
        pen.Stroke("M56 24 L34 3 M56 24 L80 2", 2, Metal.Deep());
        pen.Rect(4, 22, 104, 68, Wood, 7);
        pen.Rect(11, 29, 70, 54, Black.Flat(), 10);
        pen.Rect(14, 32, 64, 48, Glow.Flat(), 9, 0.85);
        for (var i = 0; i < 9; i++)
            pen.Stroke($"M{pen.Random.Between(17, 30):0.#} {36 + (i * 5)} H{pen.Random.Between(50, 75):0.#}", 1.4, i % 2 == 0 ? Accent2.Light() : White.Flat(), 0.65);
        pen.Circle(95, 40, 6, Metal.Dark());
        pen.Circle(95, 56, 6, Metal.Dark());
        pen.Stroke("M95 36 V40 M95 56 L98 53 M89 68 H101 M89 73 H101 M89 78 H101", 1.5, Metal.Deep());
        pen.Path("M18 90 H26 L22 100 H16 Z M86 90 H94 L96 100 H90 Z", Wood.Deep());
    }

    private static void Radio(MotifPen pen)
    {
        pen.Stroke("M120 24 L136 2", 1.8, Metal.Dark());
        pen.Stroke("M34 24 Q34 8 52 8 H98 Q116 8 116 24", 4, Leather.Dark());
        pen.Rect(4, 22, 142, 76, Wood, 8);
        pen.Rect(12, 30, 60, 60, Sand, 4);
        pen.Circle(42, 60, 26, Wood.Deep());
        pen.Stroke("M42 36 V84 M30 39 V81 M54 39 V81 M20 48 H64 M17 60 H67 M20 72 H64", 1.3, Sand.Flat());
        pen.Rect(80, 32, 58, 24, Glow.Flat(), 2);
        pen.Stroke("M86 38 V46 M93 38 V43 M100 38 V46 M107 38 V43 M114 38 V46 M121 38 V43 M128 38 V46", 1, Wood.Deep());
        pen.Stroke($"M{pen.Random.Between(88, 130):0.#} 34 V54", 1.8, Red.Flat());
        pen.Circle(93, 76, 11, Black);
        pen.Circle(125, 76, 11, Black);
        pen.Stroke("M93 76 L98 69 M125 76 L119 70", 2, White.Flat());
    }

    private static void Camera(MotifPen pen)
    {
        pen.Path("M44 22 L52 4 H86 L94 22 Z", Metal);
        pen.Rect(2, 20, 134, 78, Metal.Dark(), 8);
        pen.Rect(2, 36, 134, 46, Black, 0);
        pen.Rect(12, 13, 18, 8, Metal, 2);
        pen.Circle(69, 58, 34, Metal);
        pen.Circle(69, 58, 29, Black.Flat());
        pen.Circle(69, 58, 22, Glass);
        pen.Circle(69, 58, 13, Black.Flat());
        pen.Circle(69, 58, 8, Accent2.Dark());
        pen.Path("M54 52 Q57 42 67 40 Q60 46 58 55 Z", White.Flat(), 0.8);
        pen.Rect(58, 9, 22, 9, Glass, 1.5);
        pen.Rect(104, 25, 22, 8, White.Flat(), 1.5);
        pen.Circle(14, 29, 3.4, Red.Flat());
    }

    private static void Microphone(MotifPen pen)
    {
        pen.Rect(24.6, 34, 2.8, 58, Metal.Dark());
        pen.Path("M6 100 Q8 92 26 91 Q44 92 46 100 Z", Metal);
        pen.Path("M14 18 C14 6 19 1 26 1 C33 1 38 6 38 18 V22 H14 Z", Metal.Light());
        pen.Path("M14 22 H38 C38 32 33 36 26 36 C19 36 14 32 14 22 Z", Metal.Dark());
        pen.Stroke("M19 6 V18 M22.6 3.6 V18 M26 3 V18 M29.4 3.6 V18 M33 6 V18 M15 10 H37 M14.4 15 H37.6", 0.8, Metal.Deep());
        pen.Rect(13, 19, 26, 4, Gold);
    }

    private static void Typewriter(MotifPen pen)
    {
        var shell = pen.Any(0x2e3034, 0x2f5a54, 0x7a2f2f);
        pen.Path("M36 2 H96 L98 42 H34 Z", Paper);
        pen.Stroke("M44 10 H88 M44 16 H84 M44 22 H88 M44 28 H70", 1.3, Black.Flat());
        pen.Rect(12, 36, 106, 11, Black, 5);
        pen.Rect(4, 37, 9, 9, Metal, 3);
        pen.Rect(117, 37, 9, 9, Metal, 3);
        pen.Path("M20 46 H110 L116 66 L128 94 Q128 99 122 99 H8 Q2 99 2 94 L14 66 Z", shell);
        pen.Path("M34 47 Q65 66 96 47 L100 58 Q65 72 30 58 Z", shell.Deep);
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 9; i++)
                pen.Ellipse(24 + (i * 10.4) - (row * 1.5) + (row == 1 ? 2 : 0), 73 + (row * 8), 4, 2.9, White);
        }
        pen.Stroke("M4 40 L-0 30", 2, Metal.Flat());
    }

    private static void Bulb(MotifPen pen)
    {
        pen.Soft(31, 34, 46, Glow, 0.65);
        pen.Path("M31 2 C50 2 60 16 60 32 C60 48 46 54 44 70 H18 C16 54 2 48 2 32 C2 16 12 2 31 2 Z", Glow);
        pen.Path("M12 34 C10 20 18 10 28 9 C20 16 17 24 18 36 Z", White.Flat(), 0.8);
        pen.Stroke("M25 70 L22 42 L27 48 L31 40 L35 48 L40 42 L37 70", 1.5, Wood.Flat());
        pen.Rect(17, 70, 28, 19, Metal, 3);
        pen.Stroke("M17 76 L45 74 M17 82 L45 80 M18 88 L44 86", 1.6, Metal.Deep());
        pen.Path("M22 89 H40 L36 97 H26 Z", Black.Flat());
    }

    private static void Gears(MotifPen pen)
    {
        foreach (var (x, y, r, teeth, ink) in ((double, double, double, int, Ink)[])[(42, 58, 34, 12, (Ink)Metal), (95, 36, 23, 9, (Ink)Gold), (99, 82, 14, 7, Metal.Dark())])
        {
            var turn = pen.Random.Between(0, 30);
            for (var i = 0; i < teeth; i++)
                pen.At(x, y, turn + (i * 360.0 / teeth), 1, tooth => tooth.Path($"M{-r * 0.15:0.##} {-r * 0.85:0.##} L{-r * 0.1:0.##} {-r * 1.18:0.##} H{r * 0.1:0.##} L{r * 0.15:0.##} {-r * 0.85:0.##} Z", ink));
            pen.Circle(x, y, r * 0.93, ink);
            pen.Circle(x, y, r * 0.62, ink.Dark);
            pen.Circle(x, y, r * 0.24, Black.Flat());
        }
    }

    private static void Flask(MotifPen pen)
    {
        pen.Path("M26 3 H46 V34 L68 86 Q72 98 60 98 H12 Q0 98 4 86 L26 34 Z", Glass, 0.55);
        pen.Path("M17 60 H55 L66 87 Q69 95 60 95 H12 Q3 95 6 87 Z", Accent2);
        pen.Ellipse(36, 60, 19, 3.6, Accent2.Light());
        foreach (var (x, y, r) in ((double, double, double)[])[(30, 74, 4), (44, 82, 5), (24, 86, 3), (38, 66, 2.4), (34, 48, 3), (39, 38, 2)])
            pen.Circle(x, y, r, Accent2.Light());
        pen.Rect(22, 1, 28, 6, White.Flat(), 2.5);
        pen.Stroke("M30 12 V36 L14 78", 1.8, White.Flat(), 0.6);
        pen.Path("M76 24 H92 V88 Q92 98 84 98 Q76 98 76 88 Z", Glass, 0.55);
        pen.Path("M77.5 52 H90.5 V88 Q90.5 96.5 84 96.5 Q77.5 96.5 77.5 88 Z", Accent);
        pen.Rect(73, 21, 22, 5, White.Flat(), 2);
    }

    private static void Helix(MotifPen pen)
    {
        string strand = "", other = "";
        for (var i = 0; i <= 24; i++)
        {
            double y = 2 + (i * 4), sway = 24 * Math.Sin(i * 0.42);
            strand += $"{(i > 0 ? ", " : "")}{30 + sway:0.##} {y}";
            other += $"{(i > 0 ? ", " : "")}{30 - sway:0.##} {y}";
            if (i % 2 == 0 && Math.Abs(sway) > 6)
            {
                pen.Stroke($"M{30 + sway:0.##} {y} H30", 2.6, i % 4 == 0 ? Red.Flat() : Gold.Flat());
                pen.Stroke($"M30 {y} H{30 - sway:0.##}", 2.6, i % 4 == 0 ? Leaf.Flat() : Accent2.Flat());
            }
        }
        pen.Curve(strand, 4, Accent2.Dark());
        pen.Curve(other, 4, Accent.Flat());
    }

    private static void Microscope(MotifPen pen)
    {
        pen.Path("M12 100 Q12 90 22 90 H68 Q78 90 78 100 Z", Metal.Deep());
        pen.Path("M46 90 C70 88 78 66 70 46 C66 38 60 32 54 30 L50 38 C60 44 64 54 60 64 C57 74 50 78 40 80 V90 Z", Metal);
        pen.Rect(16, 70, 40, 6, Metal.Dark(), 2);
        pen.Rect(26, 67, 20, 3, Glass);
        pen.At(41, 40, 22, 0.92, tube =>
        {
            tube.Rect(-9, -32, 18, 48, White, 3);
            tube.Rect(-6.5, -40, 13, 9, Black, 2);
            tube.Rect(-6, 16, 12, 10, Metal.Dark());
            tube.Rect(-4, 26, 8, 5, Metal.Deep());
            tube.Rect(-9, -8, 18, 4, Accent.Flat());
        });
        pen.Circle(64, 62, 6.5, Black);
        pen.Circle(64, 62, 2.5, Metal.Flat());
    }

    private static void Brain(MotifPen pen)
    {
        var pink = Coats.Of(0xd08a8c);
        pen.Blob("70 78, 84 80, 88 92, 82 99, 74 92, 66 86", pink.Dark);
        pen.Blob("84 66, 100 66, 110 74, 106 84, 92 86, 80 80", pink.Dark);
        pen.Blob("60 4, 78 4, 88 10!, 102 16, 108 30!, 117 42, 114 56!, 112 68, 98 72!, 84 78, 66 76, 56 80!, 40 82, 32 74!, 16 72, 10 60!, 2 50, 6 36!, 8 22, 22 18!, 30 8, 44 4", pink);
        pen.Stroke("M60 5 C52 16 66 22 58 34 C52 42 62 48 56 58 M30 12 C34 22 22 28 30 36 C38 42 34 50 24 52 M8 38 C18 36 20 44 16 50 M44 16 C40 26 48 32 42 42 C38 50 46 56 40 66 M82 8 C74 18 86 24 78 34 C72 42 82 48 76 58 C72 66 78 70 74 76 M104 20 C94 24 100 34 92 40 C86 46 94 54 90 64 M114 46 C106 44 102 50 104 58 M20 66 C26 60 32 64 36 72 M56 62 C62 60 66 66 62 74", 2.2, pink.Deep);
    }

    private static void Bomb(MotifPen pen)
    {
        pen.Soft(80, 12, 20, Glow, 0.7);
        pen.Stroke("M56 28 C60 12 72 8 80 14", 2.6, Sand.Dark());
        pen.Path("M80 2 L82.6 9 L90 8 L85 14 L90 20 L82.6 19 L80 26 L77.4 19 L70 20 L75 14 L70 8 L77.4 9 Z", Glow);
        pen.Path("M42 28 L60 24 L66 40 L46 44 Z", Metal.Dark());
        pen.Circle(42, 62, 37, Coats.Of(0x2a2b30));
        pen.Path("M14 60 C14 44 26 34 38 34 C28 40 22 50 22 64 C18 66 15 64 14 60 Z", White.Flat(), 0.4);
    }
}
