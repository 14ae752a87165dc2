using WebStudio.Providers.Images.Drawn.Reading;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>Interiors: a box in one-point perspective, its window and lamp, and what makes it that room.</summary>
internal static class Rooms
{
    public static void Draw(Stage stage)
    {
        var room = new Room(stage);
        switch (stage.Scene.Place)
        {
            case Place.LivingRoom: Shell(room, Material.Plaster, Material.Wood); room.Window(-0.62, 0.5); Furniture.Fireplace(room); Furniture.Pictures(room, 0.53, 1); break;
            case Place.Bedroom: Shell(room, Material.Plaster, Material.Wood); room.Window(0.45, 0.62); Furniture.Pictures(room, 0.08, 3); Furniture.Bed(room); break;
            case Place.Kitchen: Shell(room, Material.Plaster, Material.Stone); room.Window(0, 0.55); Furniture.Cupboards(room); room.Lamp(0); break;
            case Place.Library: Shell(room, Material.Wood, Material.Wood); Furniture.Shelves(room); room.Window(0, 0.5); room.Lamp(-0.5); break;
            case Place.Corridor: Furniture.Corridor(room); break;
            case Place.Hall: Shell(room, Material.Stone, Material.Stone); Furniture.Columns(room); break;
            case Place.Office: Shell(room, Material.Plaster, Material.Wood); Furniture.Blinds(room); Furniture.Desk(room); break;
            case Place.Laboratory: Shell(room, Material.Metal, Material.Metal); Furniture.Screens(room); break;
            default: Shell(room, Material.Wood, Material.Wood); room.Window(0.3, 0.3); Furniture.Beams(room); break;
        }
        room.Light();
    }

    private static void Shell(Room room, Material wall, Material floor)
    {
        var stage = room.Stage;
        Hue back = room.Tone(((Ink)wall).Flat, 0.5), side = room.Tone(((Ink)wall).Dark, 0.25), lit = room.Tone(((Ink)wall).Light, 0.4);
        double w = stage.Width, h = stage.Height;
        stage.Box(0, 0, w, h, back, back.Lighter(-0.04));
        stage.Fade($"M-2 -2 L{room.Left:0} {room.Top:0} L{room.Right:0} {room.Top:0} L{w + 2:0} -2 Z", side.Lighter(-0.1), side.Lighter(-0.03));
        stage.Fade($"M-2 -2 L{room.Left:0} {room.Top:0} L{room.Left:0} {room.Foot:0} L-2 {h * 1.12:0} Z", side.Lighter(-0.06), side);
        stage.Fade($"M{w + 2:0} -2 L{room.Right:0} {room.Top:0} L{room.Right:0} {room.Foot:0} L{w + 2:0} {h * 1.12:0} Z", lit.Lighter(-0.1), lit.Lighter(-0.04));
        room.Floor(floor);
        stage.Fill($"M{room.Left:0} {room.Foot:0} H{room.Right:0} V{room.Foot - (room.High * 0.035):0} H{room.Left:0} Z", room.Tone(Material.Wood.Deep(), 0.4));
    }
}

/// <summary>The measures of a room and what every room has.</summary>
internal sealed class Room
{
    public Room(Stage stage)
    {
        Stage = stage;
        double vx = stage.Width * 0.5 + ((stage.Width * 0.5) - stage.FocusX) * 0.35, share = stage.Scene.Shot switch { Shot.Wide => 0.56, Shot.Medium => 0.68, _ => 0.8 };
        var half = stage.Width * share / 2;
        Left = vx - half;
        Right = vx + half;
        Foot = stage.Height * (stage.Scene.Shot == Shot.Wide ? 0.7 : 0.74);
        Top = stage.Height * (stage.Width < stage.Height ? 0.2 : 0.1);
    }

    public Stage Stage { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    /// <summary>Where the back wall meets the floor.</summary>
    public double Foot { get; }

    public double High => Foot - Top;

    public double Middle => (Left + Right) / 2;

    private (double X, double Y, double Size, bool Lamp)? Source { get; set; }

    // Rooms are dimmer than the open; a little warm from lamps, a little blue at night.
    public Hue Tone(Ink ink, double depth)
    {
        var c = Stage.Palette.Of(ink, depth * 0.25);
        var dim = Stage.Palette.Night ? 0.09 : Stage.Scene.Mood < -0.3 ? -0.06 : -0.03;
        return c.Mix(Stage.Palette.Glow with { L = c.L }, Stage.Palette.Night ? 0.2 : 0.06).Lighter(dim);
    }

    public void Floor(Material material)
    {
        double w = Stage.Width, h = Stage.Height;
        Stage.Fade($"M{Left:0} {Foot:0} L{Right:0} {Foot:0} L{w + 2:0} {h * 1.12:0} L-2 {h * 1.12:0} Z", Tone(((Ink)material).Light, 0.4), Tone(((Ink)material).Deep, 0));
        var line = Tone(((Ink)material).Deep, 0.1);
        for (var i = 0; i <= 14; i++)
        {
            double t = i / 14.0, x = Left + ((Right - Left) * t), low = Middle + ((x - Middle) * 2.9);
            Stage.Line($"M{x:0} {Foot:0} L{low:0} {h + (h * 0.1):0}", Stage.Unit * 0.0018, line, 0.6);
        }
        for (var i = 1; i < 5; i++)
        {
            var y = Foot + ((h - Foot) * Math.Pow(i / 4.5, 1.8));
            if (material is Material.Stone or Material.Metal)
                Stage.Line($"M-2 {y:0} H{w + 2:0}", Stage.Unit * 0.0018, line, 0.5);
        }
    }

    /// <summary>A window in the back wall, with the sky in it.</summary>
    /// <param name="at">−1 left … 1 right.</param>
    /// <param name="size">Share of the wall's height.</param>
    public void Window(double at, double size)
    {
        double h = High * size, w = h * 0.72, x = Middle + (at * (Right - Left) * 0.5 * 0.72) - (w / 2), y = Top + (High * 0.16);
        var sky = Stage.Palette.Sky;
        var frame = Tone(Material.White.Flat(), 0.3);
        if (Stage.Palette.Style.Halo)
            Stage.Shine(x + (w / 2), y + (h / 2), w * 1.5, h * 1.1, sky[3], 0.6);
        Stage.Box(x - (w * 0.07), y - (w * 0.07), w * 1.14, h + (w * 0.14), frame);
        Stage.Sheet.Add($"<rect x=\"{x:0}\" y=\"{y:0}\" width=\"{w:0}\" height=\"{h:0}\" fill=\"{Stage.Sheet.Linear([(0, sky[0], 1), (0.5, sky[2], 1), (1, sky[3], 1)], (0, 0, 0, 1))}\"/>");
        if (Stage.Palette.Night)
            Stage.Disc(x + (w * 0.66), y + (h * 0.24), w * 0.11, w * 0.11, Stage.Palette.Sun);
        var clip = Stage.Sheet.Clip($"<rect x=\"{x:0}\" y=\"{y:0}\" width=\"{w:0}\" height=\"{h:0}\"/>");
        Stage.Sheet.Add($"<g clip-path=\"{clip}\"><path d=\"{Flora.Bush(Stage.Same, x + (w * 0.2), y + h, w * 0.5, h * 0.24)}\" fill=\"{Stage.Palette.Of(Material.Leaf, 0.5)}\"/></g>");
        Stage.Line($"M{x + (w / 2):0} {y:0} v{h:0} M{x:0} {y + (h * 0.4):0} h{w:0}", w * 0.045, frame);
        Stage.Box(x - (w * 0.12), y + h + (w * 0.05), w * 1.24, w * 0.07, frame.Lighter(-0.08));
        Curtain(x - (w * 0.34), y - (h * 0.06), w * 0.36, h * 1.3);
        Curtain(x + (w * 0.98), y - (h * 0.06), w * 0.36, h * 1.3);
        Source = (x + (w / 2), y + (h / 2), w, false);
    }

    /// <summary>A lamp that hangs from the ceiling.</summary>
    public void Lamp(double at)
    {
        double u = Stage.Unit, x = Middle + (at * (Right - Left) * 0.4), y = Top + (High * 0.18);
        Stage.Line($"M{x:0} -2 V{y:0}", u * 0.003, Tone(Material.Black.Flat(), 0.1));
        Stage.Fill($"M{x - (u * 0.05):0} {y + (u * 0.04):0} Q{x - (u * 0.045):0} {y:0} {x:0} {y - (u * 0.01):0} Q{x + (u * 0.045):0} {y:0} {x + (u * 0.05):0} {y + (u * 0.04):0} Z", Tone(Material.Accent.Flat(), 0.1));
        Stage.Disc(x, y + (u * 0.043), u * 0.022, u * 0.014, Stage.Palette.Glow.Lighter(0.08));
        Source = (x, y + (u * 0.05), u * 0.2, true);
    }

    /// <summary>What the window or lamp throws into the room; the corners stay dark.</summary>
    public void Light()
    {
        if (Source is { } s && Stage.Palette.Style.Halo)
        {
            if (s.Lamp)
            {
                Stage.Shine(s.X, s.Y, Stage.Unit * 0.5, Stage.Unit * 0.5, Stage.Palette.Glow, 0.6);
                Stage.Fade($"M{s.X - (s.Size * 0.2):0} {s.Y:0} L{s.X + (s.Size * 0.2):0} {s.Y:0} L{s.X + (s.Size * 1.7):0} {Stage.Height:0} L{s.X - (s.Size * 1.7):0} {Stage.Height:0} Z", Stage.Palette.Glow, Stage.Palette.Glow, 0.3, 0.02);
            }
            else
            {
                double shift = (Middle - s.X) * 0.6 + (s.Size * 0.5), low = Stage.Height * 0.95;
                var beam = Stage.Palette.Night ? Stage.Palette.Sky[3] : Stage.Palette.Sun;
                Stage.Fade($"M{s.X - (s.Size / 2):0} {s.Y:0} L{s.X + (s.Size / 2):0} {s.Y - (s.Size * 0.3):0} L{s.X + (s.Size * 1.2) + shift:0} {low:0} L{s.X - (s.Size * 0.9) + shift:0} {low:0} Z", beam, beam, 0.34, 0.05);
                Stage.Fill($"M{s.X - (s.Size * 0.5) + (shift * 0.8):0} {Foot + ((low - Foot) * 0.35):0} L{s.X + (s.Size * 0.75) + (shift * 0.8):0} {Foot + ((low - Foot) * 0.35):0} L{s.X + (s.Size * 1.2) + shift:0} {low:0} L{s.X - (s.Size * 0.9) + shift:0} {low:0} Z", beam, 0.2);
            }
        }
        var dark = Stage.Palette.Sky[0] with { L = 0.1 };
        Stage.Sheet.Add($"<rect width=\"{Stage.Width:0}\" height=\"{Stage.Height:0}\" fill=\"{Stage.Sheet.Radial([(0, dark, 0), (0.6, dark, 0.05), (1, dark, Stage.Scene.Mood < -0.2 ? 0.5 : 0.34)])}\"/>");
    }

    private void Curtain(double x, double y, double w, double h)
    {
        Hue light = Tone(Material.Accent2.Flat(), 0.35), dark = Tone(Material.Accent2.Dark(), 0.3);
        Stage.Sheet.Add($"<path d=\"M{x:0} {y:0} h{w:0} q{-w * 0.2:0} {h * 0.5:0} {w * 0.05:0} {h:0} h{-w * 1.1:0} q{w * 0.2:0} {-h * 0.5:0} {w * 0.05:0} {-h:0} Z\" fill=\"{Stage.Sheet.Linear([(0, light, 1), (0.2, dark, 1), (0.4, light, 1), (0.6, dark, 1), (0.8, light, 1), (1, dark, 1)], (0, 0, 1, 0))}\"/>");
    }
}
