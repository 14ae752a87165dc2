namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>What makes a room a library, a kitchen, a hall.</summary>
internal static class Furniture
{
    public static void Fireplace(Room room)
    {
        var stage = room.Stage;
        double w = room.High * 0.52, x = room.Middle + ((room.Right - room.Left) * 0.2) - (w / 2), h = room.High * 0.5, y = room.Foot - h, u = stage.Unit;
        stage.Box(x, room.Top, w, room.High, room.Tone(Material.Brick.Flat(), 0.4), room.Tone(Material.Brick.Dark(), 0.3));
        for (var row = 0; row < 9; row++)
            stage.Line($"M{x:0} {room.Top + (room.High * row / 9):0} h{w:0}", u * 0.0016, room.Tone(Material.Brick.Deep(), 0.3), 0.6);
        stage.Box(x - (w * 0.08), y - (h * 0.06), w * 1.16, h * 0.1, room.Tone(Material.Wood.Light(), 0.2));
        stage.Fade($"M{x + (w * 0.16):0} {room.Foot:0} V{y + (h * 0.5):0} Q{x + (w * 0.5):0} {y + (h * 0.18):0} {x + (w * 0.84):0} {y + (h * 0.5):0} V{room.Foot:0} Z", Hue.Of(0x1a100c), Hue.Of(0x3a1a0c));
        stage.Shine(x + (w / 2), room.Foot - (h * 0.2), w * 1.6, h * 1.1, stage.Palette.Glow, 0.65);
        for (var i = 0; i < 5; i++)
        {
            double fx = x + (w * (0.3 + (0.1 * i))), fh = h * stage.Now.Between(0.2, 0.42);
            stage.Fill($"M{fx - (w * 0.08):0} {room.Foot:0} Q{fx - (w * 0.1):0} {room.Foot - (fh * 0.5):0} {fx + (w * 0.02):0} {room.Foot - fh:0} Q{fx + (w * 0.12):0} {room.Foot - (fh * 0.4):0} {fx + (w * 0.08):0} {room.Foot:0} Z", i % 2 == 0 ? stage.Palette.Glow : stage.Palette.Glow.Mix(stage.Palette.Of(Material.Accent, 0), 0.6), 0.9);
        }
        Rug(room);
    }

    public static void Pictures(Room room, double from, int count)
    {
        var stage = room.Stage;
        for (var i = 0; i < count; i++)
        {
            double h = room.High * stage.Same.Between(0.1, 0.17), w = h * stage.Same.Between(0.8, 1.4), x = room.Left + ((room.Right - room.Left) * (from + (0.11 * i))), y = room.Top + (room.High * (0.2 + (0.05 * (i % 2))));
            stage.Box(x, y, w, h, room.Tone(Material.Gold.Dark(), 0.3));
            stage.Box(x + (w * 0.1), y + (h * 0.1), w * 0.8, h * 0.8, room.Tone(i == 1 ? Material.Accent.Flat() : Material.Accent2.Flat(), 0.4), room.Tone(Material.Sand.Flat(), 0.4));
        }
    }

    public static void Bed(Room room)
    {
        var stage = room.Stage;
        double w = (room.Right - room.Left) * 0.42, x = room.Left + ((room.Right - room.Left) * 0.06), y = room.Foot, h = room.High;
        stage.Box(x, y - (h * 0.46), w, h * 0.46, room.Tone(Material.Wood.Flat(), 0.2), room.Tone(Material.Wood.Dark(), 0.2));
        stage.Fade($"M{x + (w * 0.04):0} {y - (h * 0.2):0} H{x + (w * 0.96):0} L{x + (w * 1.12):0} {y + (h * 0.3):0} H{x - (w * 0.28):0} Z", room.Tone(Material.Accent2.Light(), 0.2), room.Tone(Material.Accent2.Dark(), 0));
        stage.Fade($"M{x - (w * 0.28):0} {y + (h * 0.3):0} H{x + (w * 1.12):0} V{y + (h * 0.46):0} H{x - (w * 0.28):0} Z", room.Tone(Material.Accent2.Dark(), 0.1), room.Tone(Material.Accent2.Deep(), 0));
        for (var i = 0; i < 2; i++)
            stage.Fade($"M{x + (w * (0.1 + (0.43 * i))):0} {y - (h * 0.27):0} q{w * 0.18:0} {-h * 0.06:0} {w * 0.36:0} 0 q{w * 0.03:0} {h * 0.06:0} 0 {h * 0.12:0} q{-w * 0.18:0} {h * 0.03:0} {-w * 0.36:0} 0 q{-w * 0.04:0} {-h * 0.06:0} 0 {-h * 0.12:0} Z", room.Tone(Material.White.Light(), 0.1), room.Tone(Material.White.Dark(), 0.1));
        stage.Fill($"M{x - (w * 0.02):0} {y - (h * 0.02):0} H{x + (w * 1.02):0} L{x + (w * 1.05):0} {y + (h * 0.08):0} H{x - (w * 0.1):0} Z", room.Tone(Material.White.Flat(), 0.1));
    }

    public static void Cupboards(Room room)
    {
        var stage = room.Stage;
        double w = room.Right - room.Left, y = room.Foot - (room.High * 0.36), u = stage.Unit;
        stage.Box(room.Left, y, w, room.High * 0.36, room.Tone(Material.Accent2.Flat(), 0.4), room.Tone(Material.Accent2.Dark(), 0.3));
        stage.Box(room.Left, y - (room.High * 0.03), w, room.High * 0.045, room.Tone(Material.Wood.Light(), 0.2));
        for (var i = 0; i < 7; i++)
        {
            stage.Line($"M{room.Left + (w * i / 7):0} {y + (room.High * 0.03):0} V{room.Foot:0}", u * 0.002, room.Tone(Material.Accent2.Deep(), 0.2));
            stage.Disc(room.Left + (w * (i + 0.85) / 7), y + (room.High * 0.1), u * 0.006, u * 0.006, room.Tone(Material.Gold.Flat(), 0.1));
            double x = room.Left + (w * (i + 0.5) / 7), h = room.High * stage.Same.Between(0.05, 0.12);
            if (i is not (3 or 4))
                stage.Fade($"M{x - (h * 0.3):0} {y - (room.High * 0.03):0} q{-h * 0.25:0} {-h * 0.6:0} {h * 0.1:0} {-h:0} h{h * 0.4:0} q{h * 0.35:0} {h * 0.4:0} {h * 0.1:0} {h:0} Z", room.Tone(i % 2 == 0 ? Material.Accent : Material.Metal.Light(), 0.2), room.Tone(Material.Metal.Dark(), 0.2));
        }
        double ty = stage.Height * 0.86;
        stage.Fade($"M{stage.Width * 0.06:0} {stage.Height + 2:0} L{stage.Width * 0.16:0} {ty:0} H{stage.Width * 0.84:0} L{stage.Width * 0.94:0} {stage.Height + 2:0} Z", room.Tone(Material.Wood.Light(), 0), room.Tone(Material.Wood.Dark(), 0));
    }

    public static void Shelves(Room room)
    {
        var stage = room.Stage;
        Case(room.Left, (room.Right - room.Left) * 0.34);
        Case(room.Right - ((room.Right - room.Left) * 0.34), (room.Right - room.Left) * 0.34);
        Rug(room);
        void Case(double x, double w)
        {
            stage.Box(x, room.Top, w, room.High, room.Tone(Material.Wood.Deep(), 0.2));
            for (var shelf = 0; shelf < 6; shelf++)
            {
                double y = room.Top + (room.High * (shelf + 1) / 6), tall = room.High / 6;
                for (var bx = x + (w * 0.03); bx < x + (w * 0.95);)
                {
                    double bw = stage.Unit * stage.Same.Between(0.008, 0.02), bh = tall * stage.Same.Between(0.55, 0.85);
                    Material[] covers = [Material.Accent, Material.Accent2, Material.Leather, Material.Leaf, Material.Paper, Material.Brick, Material.Cloth];
                    var cover = stage.Same.Pick(covers);
                    stage.Box(bx, y - bh, bw * 0.9, bh, room.Tone(stage.Same.Chance(0.5) ? cover.Flat() : cover.Dark(), 0.3).Lighter(-0.04));
                    bx += bw;
                }
                stage.Box(x, y - (tall * 0.06), w, tall * 0.1, room.Tone(Material.Wood.Flat(), 0.2));
            }
        }
    }

    public static void Corridor(Room room)
    {
        var stage = room.Stage;
        double vx = stage.FocusX, vy = stage.Height * 0.5, w = stage.Width, h = stage.Height;
        var grim = stage.Scene.Mood < -0.1;
        for (var i = 0; i < 7; i++)
        {
            double a = Math.Pow(0.64, i), b = Math.Pow(0.64, i + 1), depth = 1 - a;
            Hue wall = room.Tone(i % 2 == 0 ? Material.Plaster.Flat() : Material.Plaster.Dark(), depth).Lighter(grim ? -0.16 : -0.06).Mix(stage.Palette.HazeColour, depth * 0.4), floor = room.Tone(Material.Wood.Dark(), depth).Lighter(0.05 * depth).Mix(stage.Palette.HazeColour, depth * 0.4);
            double X(double edge, double t) => vx + ((edge - vx) * t);
            double Y(double edge, double t) => vy + ((edge - vy) * t);
            stage.Fill($"M{X(0, a):0} {Y(0, a):0} L{X(0, b):0} {Y(0, b):0} V{Y(h, b):0} L{X(0, a):0} {Y(h, a):0} Z", wall.Lighter(-0.03));
            stage.Fill($"M{X(w, a):0} {Y(0, a):0} L{X(w, b):0} {Y(0, b):0} V{Y(h, b):0} L{X(w, a):0} {Y(h, a):0} Z", wall.Lighter(0.02));
            stage.Fill($"M{X(0, a):0} {Y(0, a):0} L{X(0, b):0} {Y(0, b):0} H{X(w, b):0} L{X(w, a):0} {Y(0, a):0} Z", wall.Lighter(-0.1));
            stage.Fill($"M{X(0, a):0} {Y(h, a):0} L{X(0, b):0} {Y(h, b):0} H{X(w, b):0} L{X(w, a):0} {Y(h, a):0} Z", floor);
            double c = (a * 0.8) + (b * 0.2), d = (a * 0.25) + (b * 0.75);
            var door = room.Tone(Material.Wood.Flat(), depth).Lighter(grim ? -0.12 : 0);
            foreach (var edge in (double[])[0, w])
                stage.Fill($"M{X(edge, c):0} {Y(h, c):0} V{Y(h * 0.26, c):0} L{X(edge, d):0} {Y(h * 0.26, d):0} V{Y(h, d):0} Z", door.Lighter(edge > 0 ? 0.04 : -0.04));
            stage.Disc(X(w / 2, (a + b) / 2), Y(0, (a + b) / 2) + 1, w * 0.05 * a, h * 0.012 * a, stage.Palette.Glow.Lighter(0.05), grim && i % 3 == 0 ? 0.15 : 0.95);
            if (!grim || i % 3 != 0)
                stage.Shine(X(w / 2, a), Y(0, a) + (h * 0.06 * a), w * 0.16 * a, h * 0.22 * a, stage.Palette.Glow, 0.4);
        }
        double last = Math.Pow(0.64, 7);
        stage.Box(vx * (1 - last), vy * (1 - last), w * last, h * last, stage.Palette.Sky[3].Mix(stage.Palette.Glow, 0.4).Lighter(grim ? -0.1 : 0.05));
        stage.Shine(vx, vy, stage.Unit * 0.25, stage.Unit * 0.25, stage.Palette.Sky[3].Mix(stage.Palette.Glow, 0.5), 0.6);
    }

    public static void Columns(Room room)
    {
        var stage = room.Stage;
        double w = room.Right - room.Left, u = stage.Unit;
        for (var i = -1; i <= 1; i++)
        {
            double x = room.Middle + (i * w * 0.3), half = w * 0.09, top = room.Top + (room.High * 0.1), low = room.Top + (room.High * 0.62);
            stage.Shine(x, (top + low) / 2, half * 3, (low - top) * 0.8, stage.Palette.Sky[3], 0.5);
            stage.Fade($"M{x - half:0} {low:0} V{top + half:0} Q{x - half:0} {top:0} {x:0} {top - (half * 0.6):0} Q{x + half:0} {top:0} {x + half:0} {top + half:0} V{low:0} Z", stage.Palette.Sky[2].Mix(stage.Palette.Of(Material.Accent2, 0), 0.3), stage.Palette.Sky[3]);
            stage.Line($"M{x:0} {top - (half * 0.6):0} V{low:0} M{x - half:0} {(top + low) / 2:0} h{half * 2:0}", u * 0.004, room.Tone(Material.Stone.Deep(), 0.3));
        }
        stage.Fade($"M{room.Middle - (w * 0.09):0} {room.Foot:0} h{w * 0.18:0} L{room.Middle + (w * 0.36):0} {stage.Height + 2:0} H{room.Middle - (w * 0.36):0} Z", room.Tone(Material.Red.Flat(), 0.3), room.Tone(Material.Red.Dark(), 0));
        for (var i = 3; i >= 0; i--)
        {
            double t = Math.Pow(0.66, i), half = u * 0.07 * t;
            foreach (var side in (int[])[-1, 1])
            {
                double x = room.Middle + (side * stage.Width * 0.47 * t) + (side * w * 0.1), foot = room.Foot + ((stage.Height - room.Foot) * t * 0.9), top = room.Top * (1 - t);
                stage.Sheet.Add($"<rect x=\"{x - half:0}\" y=\"{top:0}\" width=\"{half * 2:0}\" height=\"{foot - top:0}\" fill=\"{stage.Sheet.Linear([(0, room.Tone(Material.Stone.Dark(), 1 - t), 1), (0.4, room.Tone(Material.Stone.Light(), 1 - t), 1), (1, room.Tone(Material.Stone.Deep(), 1 - t), 1)], (0, 0, 1, 0))}\"/>");
                stage.Box(x - (half * 1.4), foot - (half * 0.7), half * 2.8, half * 0.8, room.Tone(Material.Stone.Flat(), 1 - t), room.Tone(Material.Stone.Deep(), 1 - t));
            }
        }
        Woods.Shafts(stage);
    }

    public static void Blinds(Room room)
    {
        var stage = room.Stage;
        double w = (room.Right - room.Left) * 0.5, h = room.High * 0.55, x = room.Middle - (w / 2), y = room.Top + (room.High * 0.12);
        stage.Shine(x + (w / 2), y + (h / 2), w * 0.9, h, stage.Palette.Sky[3], 0.6);
        stage.Box(x, y, w, h, stage.Palette.Sky[1], stage.Palette.Sky[3]);
        for (var i = 0; i < 7; i++)
            stage.Box(x + (w * i / 7), y + (h * stage.Same.Between(0.45, 0.75)), w / 7.5, h * 0.6 - (h * 0.2), stage.Palette.Of(Material.Stone.Dark(), 0.5), 0.8);
        for (var i = 0; i < 13; i++)
            stage.Box(x - (w * 0.02), y + (h * i / 13), w * 1.04, h * 0.04, room.Tone(Material.Wood.Deep(), 0.2));
        for (var i = 0; i < 7; i++)
            stage.Fill($"M{x + (w * 0.1):0} {room.Foot + (i * stage.Unit * 0.035):0} H{x + (w * 1.1):0} l{stage.Unit * 0.1:0} {stage.Unit * 0.016:0} H{x + (w * 0.1):0} Z", stage.Palette.Sky[3], 0.22);
    }

    public static void Desk(Room room)
    {
        var stage = room.Stage;
        double y = stage.Height * 0.85, w = stage.Width, u = stage.Unit;
        stage.Fade($"M{w * 0.02:0} {stage.Height + 2:0} L{w * 0.12:0} {y:0} H{w * 0.88:0} L{w * 0.98:0} {stage.Height + 2:0} Z", room.Tone(Material.Wood.Light(), 0), room.Tone(Material.Wood.Deep(), 0));
        for (var i = 0; i < 4; i++)
            stage.Fill($"M{w * (0.2 + (0.05 * i)):0} {y + (u * 0.03):0} l{u * 0.1:0} {-u * 0.006:0} l{u * 0.02:0} {u * 0.05:0} l{-u * 0.11:0} {u * 0.01:0} Z", room.Tone(i % 2 == 0 ? Material.Paper.Light() : Material.Paper.Flat(), 0));
        double lx = stage.FocusX < w / 2 ? w * 0.76 : w * 0.24;
        stage.Shine(lx, y - (u * 0.1), u * 0.4, u * 0.3, stage.Palette.Glow, 0.6);
        stage.Line($"M{lx + (u * 0.06):0} {y + (u * 0.02):0} L{lx + (u * 0.05):0} {y - (u * 0.1):0} L{lx:0} {y - (u * 0.15):0}", u * 0.008, room.Tone(Material.Black.Flat(), 0));
        stage.Fill($"M{lx - (u * 0.05):0} {y - (u * 0.11):0} Q{lx - (u * 0.03):0} {y - (u * 0.17):0} {lx + (u * 0.02):0} {y - (u * 0.17):0} L{lx + (u * 0.04):0} {y - (u * 0.13):0} Z", room.Tone(Material.Accent2.Flat(), 0));
    }

    public static void Screens(Room room)
    {
        var stage = room.Stage;
        double w = room.Right - room.Left, u = stage.Unit;
        Hue[] lights = [stage.Palette.Of(Material.Accent2, 0).Lighter(0.2), stage.Palette.Glow, stage.Palette.Of(Material.Accent, 0).Lighter(0.1)];
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 5; i++)
            {
                double x = room.Left + (w * (i + 0.12) / 5), y = room.Top + (room.High * (0.12 + (0.3 * row))), sw = w * 0.76 / 5, sh = room.High * 0.24;
                var light = lights[(i + row) % 3];
                stage.Shine(x + (sw / 2), y + (sh / 2), sw * 0.9, sh, light, 0.35);
                stage.Box(x, y, sw, sh, Hue.Of(0x0a1420), light.Mix(Hue.Of(0x0a1420), 0.6));
                for (var line = 0; line < 5; line++)
                    stage.Line($"M{x + (sw * 0.1):0} {y + (sh * (0.2 + (0.15 * line))):0} h{sw * stage.Same.Between(0.15, 0.8):0}", u * 0.0035, light, 0.85);
            }
        }
        stage.Fade($"M{room.Left:0} {room.Foot - (room.High * 0.26):0} H{room.Right:0} L{room.Right + (w * 0.08):0} {room.Foot + (u * 0.02):0} H{room.Left - (w * 0.08):0} Z", room.Tone(Material.Metal.Flat(), 0.2), room.Tone(Material.Metal.Deep(), 0.1));
        for (var i = 0; i < 40; i++)
            stage.Disc(room.Left + (w * stage.Same.Next()), room.Foot - (room.High * stage.Same.Between(0.04, 0.22)), u * 0.004, u * 0.003, lights[i % 3]);
        stage.Line($"M{room.Left:0} {room.Top:0} L-2 -2 M{room.Right:0} {room.Top:0} L{stage.Width + 2:0} -2", u * 0.008, lights[0], 0.8);
    }

    public static void Beams(Room room)
    {
        var stage = room.Stage;
        double u = stage.Unit, w = room.Right - room.Left;
        for (var i = 0; i < 5; i++)
        {
            double t = 1 - (i * 0.2), y = room.Top * (1 - t);
            stage.Box(-2, y, stage.Width + 4, u * 0.045 * (0.5 + (t * 0.7)), room.Tone(Material.Wood.Dark(), 1 - t), room.Tone(Material.Wood.Deep(), 1 - t));
        }
        for (var i = 0; i < 6; i++)
        {
            double s = u * stage.Same.Between(0.08, 0.15), x = room.Left + (w * ((i * 0.29 + stage.Same.Between(0, 0.1)) % 0.9)), y = room.Foot + (u * 0.02) - (i == 3 ? s : 0);
            stage.Box(x, y - s, s * 1.2, s, room.Tone(Material.Wood.Flat(), 0.3), room.Tone(Material.Wood.Dark(), 0.3));
            stage.Line($"M{x:0} {y - s:0} l{s * 1.2:0} {s:0} m0 {-s:0} l{-s * 1.2:0} {s:0} M{x:0} {y - s:0} h{s * 1.2:0} v{s:0} h{-s * 1.2:0} Z", u * 0.004, room.Tone(Material.Wood.Deep(), 0.2));
        }
        var web = room.Tone(Material.White.Flat(), 0.2);
        for (var i = 0; i < 5; i++)
            stage.Line($"M-2 {u * 0.05 * i:0} Q{u * 0.03 * i:0} {u * 0.04 * i:0} {u * 0.06 * i:0} -2 M-2 -2 L{u * 0.07 * (4 - i):0} {u * 0.07 * i:0}", u * 0.001, web, 0.4);
    }

    private static void Rug(Room room)
    {
        var stage = room.Stage;
        double y = room.Foot + ((stage.Height - room.Foot) * 0.55), x = stage.FocusX, u = stage.Unit;
        stage.Disc(x, y, u * 0.42, u * 0.075, room.Tone(Material.Accent.Dark(), 0.1));
        stage.Disc(x, y, u * 0.36, u * 0.06, room.Tone(Material.Paper.Dark(), 0.1), 0.5);
        stage.Disc(x, y, u * 0.32, u * 0.052, room.Tone(Material.Accent.Dark(), 0.1));
    }
}
