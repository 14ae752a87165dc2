using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Space, and forces of nature.</summary>
internal static class Heavens
{
    public static IEnumerable<Motif> All =>
    [
        new("rocket", ["rocket", "launch", "apollo", "nasa", "space race", "liftoff"], MotifPlace.Ground, 52, 40, Rocket) { Weight = 0.7, Shine = (26, 92) },
        new("spaceship", ["spaceship", "starship", "spacecraft", "shuttle", "space station", "interstellar"], MotifPlace.Space, 190, 14, Spaceship) { Weight = 0.75 },
        new("ufo", ["ufo", "flying saucer", "saucer", "unidentified", "abduction"], MotifPlace.Sky, 160, 12, Ufo) { Weight = 0.8, Shine = (80, 70) },
        new("planet", ["planet", "saturn", "jupiter", "orbit", "solar system", "exoplanet"], MotifPlace.Space, 170, 60, Planet) { Weight = 0.6 },
        new("earth", ["earth", "globe", "humanity", "continent", "climate"], MotifPlace.Space, 100, 60, Globe) { Weight = 0.6 },
        new("comet", ["comet", "asteroid", "meteor", "shooting star", "meteorite", "extinction", "falling star"], MotifPlace.Sky, 170, 12, Comet) { Weight = 0.6, Shine = (132, 68) },
        new("satellite", ["satellite", "probe", "voyager", "sputnik", "hubble"], MotifPlace.Space, 190, 8, Satellite) { Weight = 0.55 },
        new("telescope", ["telescope", "astronomer", "observatory", "stargazer", "galileo", "astronomy", "constellation"], MotifPlace.Ground, 110, 1.6, Telescope) { Weight = 0.55 },
        new("volcano", ["volcano", "eruption", "lava", "erupt", "magma", "pompeii", "vesuvius"], MotifPlace.Far, 170, 140, Volcano) { Weight = 0.7, Shine = (85, 30) },
        new("tornado", ["tornado", "hurricane", "twister", "cyclone", "whirlwind"], MotifPlace.Far, 110, 120, Tornado) { Weight = 0.7 },
        new("iceberg", ["iceberg", "glacier", "ice floe"], MotifPlace.Water, 150, 30, Iceberg) { Weight = 0.6 },
        new("cave", ["cave", "cavern", "tunnel", "mine", "underground", "grotto", "lair"], MotifPlace.Ground, 170, 6, Cave) { Weight = 0.55 },
        new("rock", ["rock", "boulder", "stone", "rubble", "avalanche"], MotifPlace.Ground, 150, 1.8, Rocks) { Weight = 0.2 },
        new("waterfall", ["waterfall", "cascade"], MotifPlace.Far, 110, 50, Waterfall) { Weight = 0.6 },
        new("standing stones", ["standing stones", "stonehenge", "megalith", "druid", "stone circle", "monolith", "pagan"], MotifPlace.Ground, 170, 6, Megaliths) { Weight = 0.6 },
    ];

    private static void Rocket(MotifPen pen)
    {
        pen.Soft(26, 90, 30, Glow, 0.6);
        pen.Path("M17 84 C17 94 22 96 26 100 C30 96 35 94 35 84 Z", Glow);
        pen.Path("M12 58 L2 76 V92 L14 82 Z M40 58 L50 76 V92 L38 82 Z", Red);
        pen.Path("M26 1 C38 14 42 32 41 54 L37 85 H15 L11 54 C10 32 14 14 26 1 Z", White);
        pen.Path("M26 1 C31.4 7 35 14 37.4 22 H14.6 C17 14 20.6 7 26 1 Z", Red);
        pen.Circle(26, 38, 7, Metal.Dark());
        pen.Circle(26, 38, 4.8, Glass);
        pen.Path("M11.4 60 H40.6 L40 65 H12 Z", Red.Flat());
        pen.Path("M23.6 62 H28.4 V94 H23.6 Z", Red.Dark());
        pen.Rect(15, 84, 22, 3.6, Metal.Deep(), 1);
    }

    private static void Spaceship(MotifPen pen)
    {
        pen.Soft(8, 54, 34, Glow, 0.7);
        pen.Path("M24 46 L0 54 L24 62 Z", Glow);
        pen.Path("M60 44 L26 6 H52 L104 40 Z", Metal.Dark());
        pen.Path("M22 40 H46 V68 H22 Z", Metal.Deep());
        pen.Path("M36 42 C60 30 120 30 150 42 C170 48 184 54 189 58 C180 66 150 72 120 74 H50 C40 72 34 66 34 56 Z", Metal);
        pen.Path("M34 58 C80 64 140 64 189 58 C180 66 150 72 120 74 H50 C40 72 34 66 34 58 Z", Metal.Dark());
        pen.Path("M122 36 C140 38 156 44 164 50 H128 C122 46 120 40 122 36 Z", Glass);
        pen.Path("M66 66 L26 97 H58 L112 68 Z", Metal.Light());
        pen.Path("M26 97 H58 L66 92 L34 92 Z", Red.Flat());
        for (var i = 0; i < 6; i++)
            pen.Rect(56 + (i * 10), 48, 5.4, 4, Glow, 1.5);
        pen.Stroke("M52 40 V72 M84 34 L86 58 M110 33 L112 56", 0.9, Metal.Deep());
    }

    private static void Ufo(MotifPen pen)
    {
        pen.Path("M52 56 L22 100 H138 L108 56 Z", Glow, 0.3);
        pen.Path("M62 56 L46 100 H114 L98 56 Z", Glow, 0.28);
        pen.Path("M50 32 C50 10 64 2 80 2 C96 2 110 10 110 32 Z", Glass);
        pen.Path("M58 28 C58 16 66 9 74 8 C68 14 66 20 66 29 Z", White.Flat(), 0.6);
        pen.Path("M2 44 C10 34 44 28 80 28 C116 28 150 34 158 44 C146 56 116 62 80 62 C44 62 14 56 2 44 Z", Metal);
        pen.Path("M2 44 C40 52 120 52 158 44 C146 56 116 62 80 62 C44 62 14 56 2 44 Z", Metal.Dark());
        for (var i = 0; i < 7; i++)
            pen.Circle(20 + (i * 20), 49.5 + (4 * (1 - Math.Pow((i - 3) / 3.0, 2))), 3.4, Glow);
        pen.Ellipse(80, 59, 24, 4, Glow);
    }

    private static void Planet(MotifPen pen)
    {
        var ball = pen.Any(0xd8a05a, 0xb8806a, 0x7a8ab8);
        pen.Path("M32 64 C6 72 -4 80 4 84 C20 92 90 76 130 56 C160 40 174 26 166 20 C160 14 140 20 130 24 L134 32 C146 28 152 28 150 32 C146 40 104 60 70 70 C40 78 20 78 20 76 C20 74 28 70 36 68 Z", Sand.Dark());
        pen.Circle(85, 50, 47, ball);
        pen.Within("M85 3 A47 47 0 1 1 84.9 3 Z", disc =>
        {
            disc.Path("M30 34 Q85 22 140 26 V34 Q85 32 30 44 Z M30 66 Q85 58 140 54 V62 Q85 68 30 76 Z M40 86 Q85 80 130 76 V82 Q85 88 40 94 Z", ball.Dark, 0.7);
            disc.Path("M30 48 Q85 40 140 38 V44 Q85 46 30 54 Z", ball.Light, 0.8);
        });
        pen.Path("M4 84 C20 92 90 76 130 56 C160 40 174 26 166 20 L150 32 C146 40 104 60 70 70 C40 78 20 78 20 76 Z", Sand.Light());
        pen.Stroke("M10 82 C34 86 90 72 128 52 C148 42 160 32 160 26", 1.2, Sand.Deep());
    }

    private static void Globe(MotifPen pen)
    {
        pen.Soft(50, 50, 58, Ink.Of(Hue.Of(0x7ac0ff)), 0.4);
        pen.Circle(50, 50, 48, Coats.Of(0x2a6ab0));
        pen.Within("M50 2 A48 48 0 1 1 49.9 2 Z", ball =>
        {
            ball.Blob("14 20, 26 10, 42 8, 48 16, 40 22, 42 30, 34 34, 30 42, 36 48, 32 52, 24 44, 16 40, 10 30", Coats.Of(0x4f8a4a));
            ball.Blob("34 54, 46 54, 56 62, 52 74, 44 86, 38 96, 34 84, 30 68", Coats.Of(0x5f9a4a));
            ball.Blob("62 14, 78 10, 92 18, 98 34, 92 44, 84 40, 78 48, 70 42, 62 44, 60 34, 66 28, 60 22", Coats.Of(0x6a9048));
            ball.Blob("66 46, 78 50, 86 58, 82 72, 76 82, 70 70, 64 60", Coats.Of(0x8a9a4a));
            ball.Stroke("M6 44 Q24 38 40 46 M44 40 Q60 34 74 38 M20 74 Q34 66 48 78 M58 86 Q70 80 84 84 M54 8 Q66 4 76 8", 3.4, White.Flat(), 0.7);
            ball.Path("M50 2 A48 48 0 0 1 50 98 A70 70 0 0 0 50 2 Z", Coats.Of(0x0a1830).Flat, 0.4);
        });
    }

    private static void Comet(MotifPen pen)
    {
        pen.Path("M140 46 L0 0 L118 62 Z", Glow, 0.35);
        pen.Path("M148 52 L24 4 L116 78 Z", Accent.Light(), 0.55);
        pen.Path("M146 56 L52 18 L118 84 Z", Glow, 0.75);
        pen.Soft(132, 68, 40, Glow, 0.7);
        pen.Blob("134 44, 150 50, 160 66, 154 84, 138 94, 122 90, 112 78, 114 60, 122 48", Stone.Dark());
        pen.Circle(132, 62, 6, Stone.Deep());
        pen.Circle(144, 76, 4.6, Stone.Deep());
        pen.Circle(126, 80, 3.6, Stone.Deep());
        pen.Path("M112 78 C110 60 120 46 134 44 C124 52 120 62 122 78 Z", Glow, 0.8);
    }

    private static void Satellite(MotifPen pen)
    {
        foreach (var x in (double[])[2, 122])
        {
            pen.Rect(x, 36, 66, 34, Accent2.Dark(), 1);
            pen.Stroke($"M{x + 16.5} 36 V70 M{x + 33} 36 V70 M{x + 49.5} 36 V70 M{x} 47.4 H{x + 66} M{x} 58.6 H{x + 66}", 1.1, White.Flat());
        }
        pen.Stroke("M68 53 H122", 3, Metal.Deep());
        pen.Rect(76, 30, 38, 48, Gold, 3);
        pen.Rect(82, 38, 26, 14, Metal.Dark());
        pen.Circle(95, 65, 6, Black.Flat());
        pen.Circle(95, 65, 3.4, Glass);
        pen.Path("M72 18 Q95 36 118 18 Q112 2 95 2 Q78 2 72 18 Z", White);
        pen.Path("M72 18 Q95 30 118 18 Q95 24 72 18 Z", Metal.Dark());
        pen.Stroke("M95 26 V31 M95 14 V2 M90 78 L86 97 M100 78 L104 97", 1.8, Metal.Deep());
        pen.Circle(95, 2.4, 2, Red.Light());
    }

    private static void Telescope(MotifPen pen)
    {
        pen.Stroke("M52 52 L24 99 M54 52 L56 99 M56 52 L86 99", 3.6, Wood.Flat());
        pen.Stroke("M38 78 L71 78", 2, Wood.Dark());
        pen.Circle(54, 50, 6, Metal.Dark());
        pen.At(54, 40, -28, 1, tube =>
        {
            tube.Rect(-50, -5, 26, 10, Gold, 2);
            tube.Rect(-28, -7.5, 42, 15, Wood, 1.5);
            tube.Rect(10, -10, 42, 20, Gold, 2);
            tube.Rect(48, -12, 6, 24, Gold.Dark(), 1.5);
            tube.Rect(-54, -6, 5, 12, Black, 1.5);
            tube.Stroke("M16 -4 H46", 1.6, Gold.Light());
        });
    }

    private static void Volcano(MotifPen pen)
    {
        pen.Soft(85, 28, 46, Glow, 0.6);
        double a = pen.Random.Between(-5, 5);
        pen.Blob($"76 34, 68 26, 52 24, 46 14, 54 5, 68 7, {80 + a} 1, 98 3, 110 3, 122 10, 122 20, 110 24, 98 26, 94 34", Stone.Dark(), 0.85);
        pen.Blob("80 36, 76 24, 80 12!, 84 20, 90 6!, 92 20, 97 14!, 96 28, 92 36", Glow);
        pen.Path("M2 100 C34 90 54 62 70 36 L78 40 L86 36 L93 40 L101 36 C116 62 136 90 168 100 Z", Earth.Dark());
        pen.Path("M101 36 C116 62 136 90 168 100 H96 C108 80 104 60 93 40 Z", Earth.Deep());
        pen.Path("M72 36 L78 41 L86 37 L93 41 L99 36 C100 46 94 48 94 58 C94 66 104 70 102 84 C98 76 90 74 88 64 C86 58 84 70 82 78 C78 86 70 88 66 98 C66 86 74 80 74 66 C74 54 70 48 72 36 Z", Glow.Dark());
        pen.Path("M77 41 L86 38 L92 41 C92 48 89 50 88 58 C84 52 80 60 80 68 C77 58 77 50 77 41 Z", Glow);
    }

    private static void Tornado(MotifPen pen)
    {
        pen.Blob("4 10, 16 3, 40 4, 62 1, 88 3, 106 9, 108 17, 92 23, 60 22, 26 24, 8 19", Stone.Deep());
        double[] ys = [18, 29, 39, 49, 58, 66, 74, 81, 88];
        for (var i = 0; i < ys.Length; i++)
        {
            double w = 40 - (i * 4.2), x = 54 + (6 * Math.Sin(i * 0.8)) + pen.Random.Between(-1.5, 1.5);
            pen.Ellipse(x, ys[i], w, 8 - (i * 0.45), i % 2 == 0 ? Stone.Dark() : Stone.Deep());
            pen.Stroke($"M{x - w + 4:0.#} {ys[i]:0.#} Q{x:0.#} {ys[i] + 6:0.#} {x + w - 4:0.#} {ys[i] - 1:0.#}", 1.2, Stone.Light(), 0.6);
        }
        pen.Blob("28 99!, 34 90, 48 92, 58 86, 68 91, 82 90, 90 99!", Earth, 0.85);
        foreach (var (x, y) in ((double, double)[])[(14, 66), (92, 60), (22, 82), (86, 78), (96, 42)])
            pen.At(x, y, pen.Random.Between(0, 90), 1, bit => bit.Rect(-2.6, -1.2, 5.2, 2.4, Wood.Dark()));
    }

    private static void Iceberg(MotifPen pen)
    {
        var ice = Coats.Of(0xdceaf4);
        pen.Path("M2 100 L12 74 L26 62 L38 36 L52 26 L66 4 L80 20 L92 30 L104 52 L122 64 L134 84 L148 100 Z", ice);
        pen.Path("M66 4 L80 20 L92 30 L104 52 L122 64 L134 84 L148 100 H96 L84 72 L76 50 L70 28 Z", Coats.Of(0x9cc0da));
        pen.Path("M38 36 L52 26 L48 52 L36 70 L26 62 Z", Snow.Light());
        pen.Path("M66 4 L70 28 L58 44 L52 26 Z", Snow.Light());
        pen.Path("M104 52 L122 64 L112 82 L98 70 Z", Coats.Of(0x84aac8));
        pen.Path("M2 100 L12 74 L26 62 L22 84 L30 100 Z", Coats.Of(0xb4d0e4));
    }

    private static void Cave(MotifPen pen)
    {
        pen.Blob("0 100!, 6 74, 16 60, 22 40, 40 30, 50 14, 74 12, 90 3, 112 10, 126 26, 144 36, 152 56, 164 72, 170 100!", Stone);
        pen.Path("M46 100 C42 78 50 52 70 44 C88 34 112 44 120 62 C128 76 126 90 124 100 Z", Black.Flat());
        pen.Path("M46 100 C42 78 50 52 70 44 L74 48 C60 58 54 80 58 100 Z", Stone.Deep());
        pen.Path("M74 43 L78 58 L82 41 Z M92 40 L95 62 L101 42 Z M108 46 L110 58 L115 52 Z", Stone.Deep());
        pen.Stroke("M22 44 L34 52 L30 66 M50 18 L58 30 M128 30 L132 46 L144 54 M14 78 L28 82 M146 74 L156 80 M96 8 L98 22", 1.3, Stone.Deep());
        pen.Blob("20 100!, 22 92, 32 88, 42 92, 46 100!", Stone.Light());
        pen.Blob("122 100!, 126 90, 138 88, 146 94, 148 100!", Stone.Light());
    }

    private static void Rocks(MotifPen pen)
    {
        double a = pen.Random.Between(-5, 5);
        pen.Path($"M4 100 L10 64 L30 {38 + a:0.#} L58 {26 - a:0.#} L84 44 L98 78 L102 100 Z", Stone);
        pen.Path($"M58 {26 - a:0.#} L84 44 L98 78 L102 100 H64 L54 62 Z", Stone.Dark());
        pen.Path($"M30 {38 + a:0.#} L58 {26 - a:0.#} L54 62 L26 58 Z", Stone.Light());
        pen.Path("M80 100 L86 74 L106 58 L130 64 L144 84 L149 100 Z", Stone.Light());
        pen.Path("M106 58 L130 64 L144 84 L149 100 H118 L112 78 Z", Stone.Dark());
        pen.Blob("58 100!, 62 92, 68 95, 72 84, 77 94, 82 88, 86 100!", Grass);
        pen.Stroke("M20 80 L34 72 L40 84 M122 84 L132 80", 1.2, Stone.Deep());
    }

    private static void Waterfall(MotifPen pen)
    {
        pen.Path("M0 100 V6 L14 2 L30 8 L38 4 L40 100 Z", Stone);
        pen.Path("M110 100 V4 L98 8 L84 2 L72 6 L70 100 Z", Stone.Dark());
        pen.Path("M34 8 Q55 2 76 8 L74 96 H36 Z", Coats.Of(0x8fc0dc));
        pen.Stroke("M41 8 V90 M48 6 V92 M55 6 V90 M62 6 V92 M69 8 V90", 2.4, White.Flat(), 0.75);
        pen.Blob("20 100!, 24 90, 34 93, 40 84, 48 91, 56 82, 64 91, 72 85, 78 93, 88 90, 92 100!", White.Flat(), 0.9);
        pen.Stroke("M10 24 L22 30 L16 44 M24 60 L12 70 M88 26 L98 34 M92 60 L84 74", 1.2, Stone.Deep());
        pen.Blob("0 20!, 2 8, 10 2, 20 4, 26 12, 18 18, 8 16", Leaf);
        pen.Blob("110 20!, 108 7, 98 2, 88 5, 86 12, 96 18, 104 15", Leaf.Dark());
    }

    private static void Megaliths(MotifPen pen)
    {
        pen.Path("M62 100 L64 40 H76 L78 100 Z M98 100 L100 40 H112 L114 100 Z", Stone.Dark());
        pen.Path("M58 28 L118 26 L120 40 L56 42 Z", Stone.Dark());
        pen.Path("M6 100 L9 30 L16 26 L26 30 L29 100 Z M44 100 L46 30 L58 27 L66 31 L68 100 Z", Stone);
        pen.Path("M2 14 L70 11 L74 27 L70 31 L4 32 L0 22 Z", Stone.Light());
        pen.Path("M128 100 L130 44 L140 38 L150 46 L154 100 Z", Stone);
        pen.Path("M156 100 L158 78 L164 76 L169 100 Z", Stone.Dark());
        pen.Stroke("M14 48 L20 56 M16 74 h7 M52 44 v9 M54 70 l7 4 M136 58 l6 5 M30 20 h10", 1.2, Stone.Deep());
        foreach (var x in (double[])[2, 36, 72, 120])
            pen.Blob($"{x} 100!, {x + 2} 93, {x + 5} 96, {x + 8} 89, {x + 11} 96, {x + 15} 94, {x + 17} 100!", Grass);
    }
}
