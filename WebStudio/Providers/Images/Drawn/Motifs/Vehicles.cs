using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What drives and flies.</summary>
internal static class Vehicles
{
    public static IEnumerable<Motif> All =>
    [
        new("car", ["car", "drive", "automobile", "sedan", "highway", "road trip", "garage", "vehicle", "driver"], MotifPlace.Ground, 258, 1.5, pen => Car(pen, false)) { Weight = 0.65 },
        new("police car", ["police car", "police", "siren", "patrol", "squad car"], MotifPlace.Ground, 258, 1.65, pen => Car(pen, true)) { Weight = 0.65 },
        new("truck", ["truck", "lorry", "van", "delivery", "pickup", "trailer", "convoy"], MotifPlace.Ground, 210, 3.2, Truck) { Weight = 0.6 },
        new("bus", ["bus", "bus stop", "school bus"], MotifPlace.Ground, 220, 3.1, Bus) { Weight = 0.6 },
        new("train", ["train", "locomotive", "railway", "railroad", "train station", "carriage"], MotifPlace.Ground, 230, 4.4, Train) { Weight = 0.7 },
        new("bicycle", ["bicycle", "bike", "cyclist"], MotifPlace.Ground, 158, 1.1, Bicycle) { Weight = 0.6 },
        new("motorcycle", ["motorcycle", "motorbike", "biker", "scooter"], MotifPlace.Ground, 172, 1.2, Motorcycle) { Weight = 0.6 },
        new("tank", ["tank", "panzer", "artillery", "front line", "armored"], MotifPlace.Ground, 236, 2.5, Tank) { Weight = 0.65 },
        new("plane", ["plane", "airplane", "aeroplane", "aircraft", "flight", "airport", "airline", "runway"], MotifPlace.Sky, 250, 12, Plane) { Weight = 0.65, Turns = false },
        new("biplane", ["biplane", "squadron", "propeller", "pilot", "dogfight", "aviator", "bomber"], MotifPlace.Sky, 190, 3, Biplane) { Weight = 0.65 },
        new("helicopter", ["helicopter", "chopper"], MotifPlace.Sky, 230, 4, Helicopter) { Weight = 0.6 },
        new("balloon", ["balloon", "hot air balloon", "airship", "zeppelin"], MotifPlace.Sky, 76, 22, Balloon) { Weight = 0.6 },
        new("wagon", ["wagon", "cart", "stagecoach", "covered wagon", "pioneer", "coachman"], MotifPlace.Ground, 150, 2.6, Wagon) { Weight = 0.55 },
    ];

    private static void Wheel(MotifPen pen, double x, double y, double radius)
    {
        pen.Circle(x, y, radius, Coats.Of(0x26272b));
        pen.Circle(x, y, radius * 0.58, Metal.Light());
        pen.Circle(x, y, radius * 0.2, Metal.Deep());
    }

    private static void Car(MotifPen pen, bool police)
    {
        var paint = police ? Coats.Of(0xeeeeec) : pen.Any(0xb8342c, 0x2f5f9a, 0x3a7a5a, 0x8d949c, 0xd8a63a, 0x34363c);
        if (police)
        {
            pen.Rect(112, 2, 16, 9, Accent2.Flat(), 2);
            pen.Rect(130, 2, 16, 9, Red.Flat(), 2);
            pen.Soft(120, 6, 24, Ink.Of(Hue.Of(0x4a8cff)), 0.4);
        }
        pen.Path("M8 74 C6 60 10 50 22 46 L60 40 C78 20 92 10 112 10 H146 C168 10 182 22 200 42 C228 45 248 52 252 64 L253 78 L246 82 H14 Z", paint);
        pen.Path("M72 40 C84 26 96 17 112 17 H124 V41 Z M131 17 H146 C162 17 174 27 186 42 L131 41 Z", Glass);
        pen.Path("M90 40 L108 17 H114 L98 40 Z M150 41 L142 17 H147 L158 41 Z", White.Flat(), 0.25);
        if (police)
            pen.Path("M64 48 L194 48 L196 68 L62 68 Z", Coats.Of(0x22304e).Flat);
        pen.Stroke("M127.5 14 V76 M70 44 C66 56 68 68 74 76 M190 46 C194 56 194 66 190 76", 1.1, paint.Deep);
        pen.Rect(106, 50, 11, 2.6, police ? White.Flat() : paint.Deep, 1.2);
        pen.Rect(166, 50, 11, 2.6, police ? White.Flat() : paint.Deep, 1.2);
        pen.Path("M234 54 C244 55 250 59 251 65 L238 64 Z", Glow);
        pen.Path("M9 56 L18 53 L17 64 L8 66 Z", Red.Flat());
        pen.Path("M8 72 H252 L252 79 L246 84 H14 L8 79 Z", paint.Dark);
        pen.Path("M34 82 a21 21 0 0 1 42 0 Z M184 82 a21 21 0 0 1 42 0 Z", Black.Flat());
        Wheel(pen, 55, 82, 18);
        Wheel(pen, 205, 82, 18);
    }

    private static void Truck(MotifPen pen)
    {
        var paint = pen.Any(0xb8342c, 0x2f5f9a, 0xd8862c, 0x3a7a5a);
        pen.Rect(4, 8, 136, 70, White.Dark(), 2);
        pen.Stroke("M26 10 V76 M49 10 V76 M72 10 V76 M95 10 V76 M118 10 V76", 0.9, Metal.Dark());
        pen.Rect(4, 36, 136, 10, paint.Flat);
        pen.Path("M144 24 H172 C182 24 186 34 192 50 C202 52 206 56 206 62 V84 H144 Z", paint);
        pen.Path("M156 31 H171 C177 31 180 40 184 50 H156 Z", Glass);
        pen.Rect(150, 54, 8, 2.4, paint.Deep);
        pen.Circle(201, 66, 4, Glow);
        pen.Rect(0, 78, 208, 7, Metal.Deep());
        pen.Rect(146, 6, 4, 30, Metal);
        foreach (var x in (double[])[28, 56, 176])
            Wheel(pen, x, 86, 14);
    }

    private static void Bus(MotifPen pen)
    {
        var paint = pen.Any(0xe2b02e, 0xb8342c, 0x2f6f9a);
        pen.Rect(4, 6, 212, 80, paint, 8);
        pen.Rect(4, 58, 212, 6, paint.Deep);
        for (var i = 0; i < 5; i++)
            pen.Window(14 + (i * 30), 18, 25, 24, 1.5);
        pen.Rect(166, 16, 18, 66, Glass);
        pen.Stroke("M175 16 V82 M166 16 H184 V82 H166 Z", 1, paint.Deep);
        pen.Path("M192 16 H210 Q216 18 216 30 V48 H192 Z", Glass);
        pen.Circle(211, 70, 4, Glow);
        pen.Rect(2, 80, 216, 6, Metal.Dark(), 2);
        Wheel(pen, 44, 86, 14);
        Wheel(pen, 148, 86, 14);
    }

    private static void Train(MotifPen pen)
    {
        var paint = pen.Any(0x2f3a34, 0x7a2a2a, 0x2a3448);
        pen.Blob("186 16, 178 10, 182 4, 172 2, 160 6, 150 1, 138 4, 132 10, 142 14, 154 12, 164 18, 176 22", White.Dark(), 0.75);
        pen.Rect(0, 30, 44, 48, Coats.Of(0x2a2a2e));
        pen.Blob("0 32!, 4 24, 12 26, 20 21, 30 25, 38 23, 44 32!", Black);
        pen.Rect(52, 14, 46, 64, paint);
        pen.Path("M46 16 Q75 6 104 16 L104 20 H46 Z", paint.Deep);
        pen.Window(60, 26, 12, 18, 2);
        pen.Window(78, 26, 12, 18, 2);
        pen.Path("M98 34 H196 Q206 36 206 52 Q206 68 196 70 H98 Z", paint);
        pen.Stroke("M116 34 V70 M138 34 V70 M160 34 V70", 2, Gold.Flat());
        pen.Rect(196, 32, 11, 40, paint.Deep, 3);
        pen.Path("M176 34 V24 H172 L174 18 H192 L190 24 H186 V34 Z", Coats.Of(0x26272b));
        pen.Path("M120 34 Q120 24 129 24 Q138 24 138 34 Z M146 34 V28 H156 V34 Z", Gold);
        pen.Circle(207, 42, 5.5, Metal.Dark());
        pen.Circle(209, 42, 3.8, Glow);
        pen.Rect(44, 72, 164, 7, Red.Dark());
        pen.Path("M204 78 H218 L230 98 H206 Z", Metal.Dark());
        pen.Stroke("M210 80 L212 96 M215 80 L221 96", 1, Metal.Deep());
        foreach (var (x, r) in ((double, double)[])[(12, 9), (34, 9), (66, 15), (100, 15), (134, 15), (168, 9.5), (190, 9.5)])
        {
            pen.Circle(x, 99 - r, r, Coats.Of(0x26272b));
            pen.Circle(x, 99 - r, r * 0.72, Red.Dark());
            pen.Circle(x, 99 - r, r * 0.24, Metal.Flat());
        }
        pen.Stroke("M66 88 L134 86 L160 80", 2.4, Metal.Light());
    }

    private static void Bicycle(MotifPen pen)
    {
        var paint = pen.Any(0xb8342c, 0x2f6f9a, 0x3a7a5a);
        foreach (var x in (double[])[32, 124])
        {
            pen.Stroke($"M{x - 30} 68 a30 30 0 1 0 60 0 a30 30 0 1 0 -60 0", 3, Coats.Of(0x26272b).Flat);
            pen.Stroke($"M{x} 68 V40 M{x} 68 V96 M{x - 28} 68 H{x + 28} M{x} 68 l20 -20 M{x} 68 l-20 -20 M{x} 68 l20 20 M{x} 68 l-20 20", 0.6, Metal.Flat());
            pen.Circle(x, 68, 3, Metal.Dark());
        }
        pen.Stroke("M32 68 L58 30 L108 26 L72 70 Z M58 30 L72 70 M104 16 L124 68", 3.6, paint.Flat);
        pen.Stroke("M55 22 L59 32 M104 16 C104 8 112 6 118 8", 3, Metal.Deep());
        pen.Path("M40 20 Q50 16 66 20 Q70 22 66 24 L46 25 Q38 24 40 20 Z", Leather);
        pen.Circle(72, 70, 7, Metal.Dark());
        pen.Stroke("M72 70 L80 84 M76 85 H86", 2.4, Metal.Deep());
    }

    private static void Motorcycle(MotifPen pen)
    {
        var paint = pen.Any(0xa82a28, 0x26282e, 0x2f5f8a);
        Wheel(pen, 32, 72, 27);
        Wheel(pen, 138, 72, 27);
        pen.Stroke("M138 72 L116 18 M128 8 C118 8 112 12 114 20", 4, Metal.Flat());
        pen.Path("M60 46 L104 40 L116 62 L104 82 H66 L56 66 Z", Metal.Dark());
        pen.Circle(84, 68, 13, Metal);
        pen.Stroke("M74 62 h20 M74 67 h20 M74 72 h20", 1.1, Metal.Deep());
        pen.Path("M68 42 C72 26 96 20 116 26 C116 38 104 46 82 46 Z", paint);
        pen.Path("M16 44 C20 38 40 34 68 38 L72 46 H44 C34 46 24 48 16 44 Z", Leather.Deep());
        pen.Path("M8 52 C16 38 46 36 58 56 L50 58 C42 44 22 44 12 56 Z M112 54 C122 38 152 40 164 60 L158 62 C148 48 130 46 118 58 Z", paint.Dark);
        pen.Rect(14, 82, 74, 6, Metal.Light(), 3);
        pen.Circle(126, 26, 8, Metal);
        pen.Circle(130, 26, 5.6, Glow);
    }

    private static void Tank(MotifPen pen)
    {
        var paint = pen.Any(0x6a7048, 0x85794f, 0x5a6058);
        pen.Path("M146 22 L232 14 V21 L148 32 Z", paint.Dark);
        pen.Rect(224, 12, 10, 11, paint.Deep, 1);
        pen.Path("M60 42 L70 14 C74 8 82 8 90 8 H134 C146 10 152 20 156 42 Z", paint);
        pen.Path("M84 8 Q86 0 96 0 H108 Q116 0 118 8 Z", paint.Dark);
        pen.Stroke("M66 14 V0", 0.9, Metal.Deep());
        pen.Path("M18 58 L34 40 H192 L226 58 L222 66 H16 Z", paint);
        pen.Path("M34 40 H192 L198 44 H30 Z", paint.Light);
        pen.Path("M12 66 C14 60 20 58 28 58 H212 C226 58 232 66 232 76 C230 92 216 100 204 100 H34 C18 100 8 86 12 66 Z", Coats.Of(0x2c2d2c));
        foreach (var x in (double[])[34, 62, 90, 118, 146, 174, 204])
        {
            pen.Circle(x, 80, 13, paint.Dark);
            pen.Circle(x, 80, 5, paint.Light);
        }
        pen.Path("M100 20 l2.4 5 5.4 0.6 -4 3.7 1.1 5.4 -4.9 -2.7 -4.8 2.7 1.1 -5.4 -4 -3.7 5.4 -0.6z", White.Flat());
    }

    private static void Plane(MotifPen pen)
    {
        pen.Path("M112 52 L84 18 H98 L150 50 Z", White.Dark());
        pen.Path("M8 16 H28 L56 42 L36 50 Z", Accent);
        pen.Path("M24 44 C60 38 150 36 196 40 C226 43 244 52 248 60 C240 70 220 74 190 74 H90 C60 72 36 60 24 44 Z", White);
        pen.Path("M30 52 C60 58 160 62 246 62 C238 70 220 74 190 74 H90 C62 72 42 62 30 52 Z", Body.Light());
        pen.Path("M222 47 C232 49 240 54 243 57 L224 56 Z", Glass);
        for (var i = 0; i < 12; i++)
            pen.Rect(78 + (i * 11.4), 49, 5, 5, Glass, 1.5);
        pen.Path("M14 52 L4 58 L28 60 L50 56 Z", White.Dark());
        pen.Path("M128 62 H168 L112 98 H94 Z", White);
        pen.Path("M140 76 h24 q6 4 0 9 h-26 z", Metal);
    }

    private static void Biplane(MotifPen pen)
    {
        var paint = pen.Any(0xa8322c, 0x5a6a44, 0x2f5a8a);
        pen.Path("M8 34 C4 22 12 16 22 18 L40 44 Z", paint.Dark);
        pen.Path("M14 46 L60 40 H150 C166 42 172 52 170 62 C168 74 156 78 140 78 H104 L16 56 Z", paint);
        pen.Path("M152 40 C166 42 174 52 172 62 C170 74 158 78 148 78 C156 66 156 52 152 40 Z", Metal.Dark());
        pen.Path("M4 48 H36 V54 H8 Z", paint.Light);
        pen.Path("M84 40 C88 30 104 30 106 40 Z", Coats.Of(0x5a3a24));
        pen.Circle(96, 30, 7, Skin);
        pen.Path("M88 30 C88 20 104 20 104 29 L97 28 Z", Leather);
        pen.Path("M110 40 L116 30 H119 L120 40 Z", Glass);
        pen.Rect(92, 8, 70, 6, paint, 3);
        pen.Rect(88, 70, 72, 6, paint.Light, 3);
        pen.Stroke("M102 14 L98 70 M150 14 L148 70 M102 14 L148 70 M120 14 L116 40", 1.4, Wood.Dark());
        pen.Circle(66, 50, 7, White.Flat());
        pen.Circle(66, 50, 3.6, Accent.Flat());
        pen.Ellipse(180, 58, 3, 32, Metal.Flat(), 0.5);
        pen.Circle(176, 58, 5, Metal.Deep());
        pen.Stroke("M120 76 L128 88 M144 76 L134 88", 2, Wood.Deep());
        Wheel(pen, 131, 90, 9);
    }

    private static void Helicopter(MotifPen pen)
    {
        var paint = pen.Any(0xb8342c, 0x3a5a48, 0x2f5f9a);
        pen.Path("M20 30 L28 8 H38 L42 34 L120 44 V60 L34 44 Z", paint.Dark);
        pen.Stroke("M10 26 L44 26 M27 10 V42", 2.4, Metal.Deep());
        pen.Path("M108 40 C116 26 150 22 176 28 C204 34 220 52 220 66 C218 80 196 84 160 84 C130 84 106 74 104 58 Z", paint);
        pen.Path("M170 34 C194 38 210 52 213 64 L176 66 Z", Glass);
        pen.Rect(134, 40, 28, 24, Glass, 4);
        pen.Stroke("M152 26 V12", 4, Metal.Deep());
        pen.Path("M52 10 H230 V13 L152 15 L52 13 Z", Metal.Dark());
        pen.Stroke("M128 84 L122 96 M186 84 L192 96 M104 97 H206 Q214 97 216 90", 2.6, Metal.Deep());
        pen.Rect(106, 66, 106, 5, White.Flat());
    }

    private static void Balloon(MotifPen pen)
    {
        var paint = pen.Any(0xc8402f, 0x2f6fa8, 0xd8952c);
        pen.Path("M38 1 C62 1 75 18 75 36 C75 52 58 66 48 76 H28 C18 66 1 52 1 36 C1 18 14 1 38 1 Z", paint);
        pen.Path("M38 1 C26 12 22 24 22 38 C22 54 30 66 34 76 H28 C18 66 1 52 1 36 C1 18 14 1 38 1 Z", White.Flat(), 0.55);
        pen.Path("M38 1 C50 12 54 24 54 38 C54 54 46 66 42 76 H48 C58 66 75 52 75 36 C75 18 62 1 38 1 Z", paint.Dark, 0.7);
        pen.Path("M1.4 32 Q38 46 74.6 32 Q75.6 38 73.6 43 Q38 57 2.4 43 Q0.4 38 1.4 32 Z", Gold.Flat());
        pen.Stroke("M28 76 L32 88 M48 76 L44 88 M36 76 V88 M40 76 V88", 0.7, Wood.Deep());
        pen.Path("M30 87 H46 L44.4 99 Q38 101 31.6 99 Z", Wood);
        pen.Stroke("M31 91 H45.4 M31.6 95 H45", 0.8, Wood.Deep());
        pen.Path("M38 77 Q41 81 38 84 Q35 81 38 77 Z", Glow);
    }

    private static void Wagon(MotifPen pen)
    {
        pen.Blob("8 58!, 2 26, 10 8, 42 10, 74 8, 108 10, 140 6, 147 26, 142 58!", Paper);
        pen.Stroke("M42 10 Q36 34 42 57 M75 9 V57 M108 10 Q114 34 108 57", 1.4, Paper.Deep());
        pen.Path("M6 56 H146 L138 78 H14 Z", Wood);
        pen.Stroke("M9 63 H143 M12 70 H141", 1.1, Wood.Deep());
        foreach (var (x, r) in ((double, double)[])[(36, 24), (116, 20)])
        {
            pen.Stroke($"M{x - r + 2} {100 - r} a{r - 2} {r - 2} 0 1 0 {(r - 2) * 2} 0 a{r - 2} {r - 2} 0 1 0 -{(r - 2) * 2} 0", 4, Wood.Dark());
            pen.Stroke($"M{x} {100 - r} v-{r - 3} M{x} {100 - r} v{r - 3} M{x} {100 - r} h-{r - 3} M{x} {100 - r} h{r - 3} M{x} {100 - r} l{r * 0.6} {r * 0.6} M{x} {100 - r} l-{r * 0.6} {r * 0.6} M{x} {100 - r} l{r * 0.6} -{r * 0.6} M{x} {100 - r} l-{r * 0.6} -{r * 0.6}", 2.2, Wood.Flat());
            pen.Circle(x, 100 - r, 4, Wood.Deep());
        }
    }
}
