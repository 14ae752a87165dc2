using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>Rank, quest, crime and the end.</summary>
internal static class Arms
{
    public static IEnumerable<Motif> All =>
    [
        new("sword", ["sword", "blade", "duel", "excalibur", "dagger", "katana"], MotifPlace.Close, 44, 0.9, Sword) { Weight = 0.6 },
        new("shield", ["shield", "crest", "coat of arms", "heraldry"], MotifPlace.Close, 84, 0.7, Shield) { Weight = 0.5 },
        new("crown", ["crown", "coronation", "heir", "reign", "dynasty", "throne"], MotifPlace.Close, 124, 0.2, Crown) { Weight = 0.55 },
        new("bow and arrow", ["bow and arrow", "arrow", "archer", "quiver"], MotifPlace.Close, 74, 1.3, Bow) { Weight = 0.5 },
        new("grave", ["grave", "tombstone", "cemetery", "graveyard", "bury", "funeral", "tomb", "gravestone", "epitaph"], MotifPlace.Ground, 92, 1.2, Grave) { Weight = 0.65, Turns = false },
        new("coffin", ["coffin", "casket", "crypt", "mortuary"], MotifPlace.Ground, 60, 2, Coffin) { Weight = 0.6 },
        new("flag", ["flag", "banner", "independence", "republic", "surrender", "homeland"], MotifPlace.Ground, 76, 5, Flag) { Weight = 0.45 },
        new("cannon", ["cannon", "siege", "bombardment", "cannonball", "civil war", "napoleon"], MotifPlace.Ground, 160, 1.3, Cannon) { Weight = 0.55 },
        new("trophy", ["trophy", "champion", "championship", "prize", "medal", "award", "triumph", "olympic", "victory"], MotifPlace.Close, 92, 0.45, Trophy) { Weight = 0.5 },
        new("scales", ["scales", "justice", "verdict", "guilty", "jury", "lawsuit", "trial"], MotifPlace.Close, 112, 0.5, Scales) { Weight = 0.5 },
        new("handcuffs", ["handcuffs", "criminal", "arrest", "thief", "robbery", "fugitive", "custody", "shackle"], MotifPlace.Close, 170, 0.12, Handcuffs) { Weight = 0.5 },
        new("footprints", ["footprint", "footprints", "trail", "pawprint"], MotifPlace.Ground, 190, 0.35, Footprints) { Weight = 0.35 },
        new("magnifying glass", ["magnifying glass", "clue", "evidence", "investigate", "investigation", "fingerprint", "forensic"], MotifPlace.Close, 110, 0.25, Lens) { Weight = 0.5 },
        new("mask", ["mask", "theater", "theatre", "masquerade", "disguise", "actor"], MotifPlace.Close, 122, 0.2, Mask) { Weight = 0.5 },
    ];

    private static void Sword(MotifPen pen)
    {
        pen.Path("M18.5 72 V10 L22 1 L25.5 10 V72 Z", Metal.Light());
        pen.Path("M22 1 L25.5 10 V72 H22 Z", Metal.Dark());
        pen.Path("M2 70 Q12 76 22 72 Q32 76 42 70 L43 75 Q32 82 22 79 Q12 82 1 75 Z", Gold);
        pen.Rect(19, 78, 6, 15, Leather, 1);
        pen.Stroke("M19 82 L25 80 M19 86 L25 84 M19 90 L25 88", 0.9, Leather.Deep());
        pen.Circle(22, 95.6, 4.2, Gold);
        pen.Circle(22, 95.6, 1.8, Red.Flat());
    }

    private static void Shield(MotifPen pen)
    {
        pen.Path("M4 8 Q24 10 42 1 Q60 10 80 8 C82 50 72 82 42 99 C12 82 2 50 4 8 Z", Metal);
        pen.Path("M10 14 Q26 15 42 8 Q58 15 74 14 C75 50 66 77 42 91 C18 77 9 50 10 14 Z", Accent);
        pen.Path("M42 8 Q58 15 74 14 C75 50 66 77 42 91 Z", Accent.Dark());
        pen.Path("M37 11 H47 V40 H73 L71 50 H47 V88 L42 91 L37 88 V50 H13 L11 40 H37 Z", Gold);
        pen.Circle(42, 45, 7, Gold.Light());
    }

    private static void Crown(MotifPen pen)
    {
        pen.Path("M10 78 L2 22 L32 50 L42 12 L52 44 L62 4 L72 44 L82 12 L92 50 L122 22 L114 78 Z", Gold);
        pen.Path("M62 4 L72 44 L82 12 L92 50 L122 22 L114 78 H62 Z", Gold.Dark(), 0.5);
        pen.Path("M9 76 Q62 90 115 76 L114 94 Q62 108 10 94 Z", Gold.Light());
        foreach (var (x, y) in ((double, double)[])[(3, 21), (42, 11), (62, 5), (82, 11), (121, 21)])
            pen.Circle(x is 3 ? 4 : x is 121 ? 120 : x, y, 4, Gold.Light());
        foreach (var (x, y, i) in ((double, double, int)[])[(28, 88, 0), (62, 91, 1), (96, 88, 0)])
            pen.Ellipse(x, y, 6, 5, i == 0 ? Accent2.Flat() : Red.Flat());
        pen.Path("M62 52 L69 62 L62 72 L55 62 Z", Red);
    }

    private static void Bow(MotifPen pen)
    {
        pen.Stroke("M22 3 C58 22 66 40 62 50 C66 60 58 78 22 97", 4, Wood.Flat());
        pen.Rect(59, 43, 7, 14, Leather, 3);
        pen.Stroke("M22 3 L10 50 L22 97", 0.9, White.Dark());
        pen.Stroke("M4 50 H66", 1.8, Wood.Light());
        pen.Path("M64 45 L74 50 L64 55 Z", Metal.Dark());
        pen.Path("M2 44 L12 44 L16 50 L12 56 L2 56 L6 50 Z", Red.Flat());
    }

    private static void Grave(MotifPen pen)
    {
        pen.Blob("0 100!, 6 94, 18 92, 46 90, 74 92, 86 94, 92 100!", Earth);
        pen.At(46, 94, pen.Random.Between(-3, 3), 1, stone =>
        {
            stone.Path("M-28 0 V-62 C-28 -84 -14 -93 2 -93 C18 -93 32 -84 32 -62 V0 Z", Stone.Dark());
            stone.Path("M-32 0 V-62 C-32 -84 -18 -93 -2 -93 C14 -93 27 -84 27 -62 V0 Z", Stone);
            stone.Stroke("M-3 -80 V-60 M-10 -73 H4", 3, Stone.Deep());
            stone.Stroke("M-20 -48 H15 M-16 -40 H11 M-20 -32 H15 M-10 -24 H5", 1.7, Stone.Deep());
            stone.Stroke("M27 -58 L18 -50 L22 -42 L14 -34", 1, Stone.Deep());
        });
        pen.Blob("4 100!, 6 88, 10 94, 14 82, 18 93, 23 86, 26 100!", Grass);
        pen.Blob("66 100!, 70 90, 74 95, 78 84, 82 94, 88 100!", Grass.Dark());
        pen.Circle(58, 93, 3.4, Red.Flat());
        pen.Circle(63, 90, 3, White.Flat());
        pen.Stroke("M58 95 L50 99 M63 93 L54 99", 1, Leaf.Flat());
    }

    private static void Coffin(MotifPen pen)
    {
        pen.Path("M18 1 H42 L58 30 L46 99 H14 L2 30 Z", Wood.Dark());
        pen.Path("M20 5 H40 L53.6 31 L43 95 H17 L6.4 31 Z", Wood);
        pen.Stroke("M20 5 L17 95 M30 5 V95 M40 5 L43 95", 0.7, Wood.Deep());
        pen.Path("M27 20 H33 V30 H42 V36 H33 V60 H27 V36 H18 V30 H27 Z", Gold);
        foreach (var (x, y) in ((double, double)[])[(21, 8), (39, 8), (10, 31), (50, 31), (19, 91), (41, 91)])
            pen.Circle(x, y, 1.3, Metal.Deep());
    }

    private static void Flag(MotifPen pen)
    {
        pen.Rect(6, 4, 3.4, 96, Wood);
        pen.Circle(7.7, 3.4, 3.2, Gold);
        pen.Path("M9 8 C24 2 34 16 50 10 C60 6 68 8 74 11 L70 28 L74 46 C66 42 58 42 50 46 C36 52 26 38 9 44 Z", Accent);
        pen.Path("M9 20 C24 14 34 28 50 22 C60 18 66 19 71.4 22 L70 28 L72 34 C66 30 58 30 50 34 C36 40 26 26 9 32 Z", White.Flat());
        pen.Stroke("M30 11 C30 24 28 34 28 42 M52 10 C53 24 51 36 51 45", 1, Accent.Deep(), 0.5);
        pen.Blob("0.5 100!, 2 95, 8 92, 15 95, 18 100!", Stone);
    }

    private static void Cannon(MotifPen pen)
    {
        var iron = Coats.Of(0x33363c);
        pen.Path("M34 44 L4 96 L16 99 L72 66 Z", Wood.Dark());
        pen.Path("M16 40 C10 30 16 22 26 24 L142 2 C150 0.5 156 14 150 22 L46 62 C32 64 20 54 16 40 Z", iron);
        pen.Path("M136 2 L144 1 C152 2 156 18 150 23 L142 26 Z", iron.Light);
        pen.Stroke("M44 20 L54 58 M80 14 L90 45", 2.4, iron.Deep);
        pen.Circle(12, 40, 5.5, iron);
        pen.Circle(66, 66, 33, Wood);
        pen.Circle(66, 66, 26, Wood.Deep());
        pen.Stroke("M66 34 V98 M34 66 H98 M44 44 L88 88 M88 44 L44 88", 4.4, Wood.Flat());
        pen.Circle(66, 66, 7, iron);
        foreach (var (x, y) in ((double, double)[])[(116, 91), (134, 91), (125, 76)])
            pen.Circle(x, y, 8.6, iron);
    }

    private static void Trophy(MotifPen pen)
    {
        pen.Stroke("M24 14 C2 10 2 44 30 46 M68 14 C90 10 90 44 62 46", 5, Gold.Dark());
        pen.Path("M20 4 H72 C74 34 66 58 50 62 V74 H42 V62 C26 58 18 34 20 4 Z", Gold);
        pen.Path("M27 8 C26 30 31 48 39 56 C34 40 34 22 36 8 Z", Gold.Light());
        pen.Ellipse(46, 4.4, 26, 3.4, Gold.Dark());
        pen.Path("M46 18 l3.8 8 8.8 1 -6.6 6 1.8 8.8 -7.8 -4.4 -7.8 4.4 1.8 -8.8 -6.6 -6 8.8 -1 z", Gold.Light());
        pen.Path("M30 84 Q32 73 46 73 Q60 73 62 84 Z", Gold.Dark());
        pen.Rect(22, 83, 48, 16, Wood, 2);
        pen.Rect(34, 87, 24, 7, Gold.Flat(), 1);
    }

    private static void Scales(MotifPen pen)
    {
        var tilt = pen.Random.Between(-7, 7);
        pen.Rect(53, 12, 6, 78, Gold);
        pen.Path("M28 99 Q30 88 56 87 Q82 88 84 99 Z", Gold.Dark());
        pen.Circle(56, 9, 6, Gold.Light());
        pen.Stroke($"M14 {20 + tilt:0.#} Q56 12 98 {20 - tilt:0.#}", 4, Gold.Flat());
        foreach (var (x, y) in ((double, double)[])[(16, 20 + tilt), (96, 20 - tilt)])
        {
            pen.Stroke($"M{x} {y:0.#} L{x - 13} {y + 36:0.#} M{x} {y:0.#} L{x + 13} {y + 36:0.#}", 0.9, Gold.Deep());
            pen.Path($"M{x - 15.5} {y + 36:0.#} H{x + 15.5} Q{x + 12} {y + 50:0.#} {x} {y + 50:0.#} Q{x - 12} {y + 50:0.#} {x - 15.5} {y + 36:0.#} Z", Gold);
        }
    }

    private static void Handcuffs(MotifPen pen)
    {
        pen.Stroke("M72 40 q6 -10 12 0 q6 10 12 0", 5, Metal.Deep());
        foreach (var (x, turn) in ((double, double)[])[(40, -8), (130, 8)])
        {
            pen.At(x, 56, turn, 1, cuff =>
            {
                cuff.Path("M0 -38 A38 38 0 1 1 -0.1 -38 Z M0 -27 A27 27 0 1 0 0.1 -27 Z", Metal);
                cuff.Stroke("M-30 -16 A34 34 0 0 1 -6 -33", 2, White.Flat());
                cuff.Rect(-13, -47, 26, 18, Metal.Dark(), 3);
                cuff.Circle(0, -38, 3, Black.Flat());
            });
        }
    }

    private static void Footprints(MotifPen pen)
    {
        for (var i = 0; i < 5; i++)
        {
            double x = 18 + (i * 37), y = i % 2 == 0 ? 74 : 40;
            pen.At(x, y, 84 + pen.Random.Between(-8, 8), 0.92, foot =>
            {
                foot.Blob("0 -19, 7 -15, 8 -5, 5 4, -5 4, -8 -5, -7 -15", Earth.Deep(), 0.8);
                foot.Blob("0 8, 5.4 10, 5 18, 0 20, -5 18, -5.4 10", Earth.Deep(), 0.8);
            });
        }
    }

    private static void Lens(MotifPen pen)
    {
        pen.Stroke("M72 64 L102 92", 11, Wood.Dark());
        pen.Stroke("M70 62 L76 68", 8, Gold.Flat());
        pen.Circle(42, 40, 38, Gold);
        pen.Circle(42, 40, 31, Glass);
        pen.Path("M17 40 C17 24 29 14 42 14 C32 20 25 30 25 44 C20 46 17 44 17 40 Z", White.Flat(), 0.6);
        pen.Stroke("M32 60 C30 48 34 38 42 36 C50 36 53 44 52 52 M38 62 C37 52 38 44 43 43 C47 44 47 52 46 60 M54 60 C60 46 54 29 42 29 C34 29 28 36 26 44", 1.6, White.Flat(), 0.55);
    }

    private static void Mask(MotifPen pen)
    {
        pen.Path("M50 26 Q86 34 121 20 C124 60 116 92 92 99 C66 98 52 66 50 26 Z", Accent);
        pen.Path("M62 50 Q70 43 79 50 Q70 55 62 50 Z M94 47 Q103 40 111 44 Q104 52 94 47 Z M76 86 Q88 68 103 80 Q90 76 76 86 Z", Black.Flat());
        pen.Path("M1 4 Q36 16 72 6 C76 48 62 80 40 82 C14 78 0 44 1 4 Z", White);
        pen.Path("M13 30 Q21 21 30 30 Q21 36 13 30 Z M44 31 Q53 22 61 29 Q53 37 44 31 Z M19 52 Q38 62 57 51 Q50 70 37 70 Q25 68 19 52 Z", Black.Flat());
        pen.Stroke("M12 20 Q21 14 31 20 M43 20 Q53 14 62 18", 1.8, Black.Flat());
    }
}
