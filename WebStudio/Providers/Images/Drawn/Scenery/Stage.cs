using WebStudio.Providers.Images.Drawn.Colour;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Scenery;

/// <summary>The sheet a scene is drawn on, with its camera, its light and its palette. Coordinates are pixels.</summary>
internal sealed class Stage
{
    public Stage(Scene scene)
    {
        var brief = scene.Brief;
        Scene = scene;
        Sheet = new SvgSheet(brief.Width, brief.Height);
        Width = brief.Width;
        Height = brief.Height;
        Unit = Math.Min(Height, Width * 1.3);
        // The place looks the same whenever the story returns to it; what moves on from picture to picture has a source of its own.
        Same = new SeededRandom(brief.Seed, $"place:{scene.Place}");
        Now = new SeededRandom(brief.Seed + (brief.Index * 6151L) + (brief.Take * 98317L), "picture");
        Palette = new Palette(scene, new SeededRandom(brief.Seed, "palette"));
        Horizon = Height * (scene.Shot switch { Shot.Wide => Now.Between(0.62, 0.68), Shot.Medium => Now.Between(0.54, 0.6), _ => Now.Between(0.46, 0.52) });
        FocusX = Width * (Now.Chance(0.5) ? Now.Between(0.34, 0.4) : Now.Between(0.6, 0.66));
        if (Width < Height)
            FocusX = Width * Now.Between(0.42, 0.58);
        var behind = scene.Shot == Shot.Wide && Now.Chance(0.6);
        var across = FocusX < Width / 2.0 ? Now.Between(0.66, 0.82) : Now.Between(0.18, 0.34);
        var high = scene.Hour switch { Hour.Day => 0.2, Hour.Night => 0.24, Hour.Golden => 0.72, _ => 0.86 } + Now.Between(-0.05, 0.05);
        Sun = (behind ? FocusX + (Width * Now.Between(-0.06, 0.06)) : Width * across, Horizon * high);
        Backlight = scene.Hour switch { Hour.Dusk => 0.55, Hour.Dawn => 0.3, Hour.Golden => 0.28, Hour.Night => 0.18, _ => 0 } + (behind ? 0.12 : 0);
    }

    public Scene Scene { get; }

    public SvgSheet Sheet { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>What sizes are measured by, whatever the shape of the picture.</summary>
    public double Unit { get; }

    public double Horizon { get; }

    /// <summary>Where what matters stands.</summary>
    public double FocusX { get; }

    public (double X, double Y) Sun { get; }

    /// <summary>0–1: how much what stands near is a silhouette.</summary>
    public double Backlight { get; }

    public Palette Palette { get; }

    /// <summary>The same whenever the story is at this place.</summary>
    public SeededRandom Same { get; }

    /// <summary>This picture's own.</summary>
    public SeededRandom Now { get; }

    public double LightFrom => Sun.X < FocusX ? -1 : 1;

    public double Lines => Math.Min(Width, Height);

    public Hue Tone(Ink ink, double depth)
    {
        var snow = Scene.Snowed && ink.Own is null;
        if (snow && ink.Material is Material.Grass or Material.Earth or Material.Flower)
            ink = ink with { Material = Material.Snow };
        var colour = Palette.Of(ink, depth, Backlight * (1 - depth) * 0.7);
        // Needles and leaves carry some of it.
        return snow && ink.Material == Material.Leaf ? colour.Mix(Palette.Of(Material.Snow, depth), ink.Shade is Shade.Light or Shade.Form ? 0.5 : 0.32) : colour;
    }

    /// <summary>The height of the ground at a depth: 0 at the lower edge, 1 at the horizon.</summary>
    public double Ground(double depth) => Horizon + ((Height - Horizon) * Math.Pow(1 - depth, 1.5));

    public void Fill(string data, Hue colour, double opacity = 1) => Add("path", $"d=\"{data}\"", colour.ToString(), opacity);

    /// <summary>A fill that runs from top to bottom of the shape.</summary>
    public void Fade(string data, Hue top, Hue bottom, double topOpacity = 1, double bottomOpacity = 1) =>
        Add("path", $"d=\"{data}\"", Sheet.Linear([(0, top, topOpacity), (1, bottom, bottomOpacity)], (0, 0, 0, 1)), 1);

    public void Box(double x, double y, double width, double height, Hue top, Hue bottom, double topOpacity = 1, double bottomOpacity = 1) =>
        Add("rect", $"x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"", Sheet.Linear([(0, top, topOpacity), (1, bottom, bottomOpacity)], (0, 0, 0, 1)), 1);

    public void Box(double x, double y, double width, double height, Hue colour, double opacity = 1) =>
        Add("rect", $"x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"", colour.ToString(), opacity);

    public void Disc(double x, double y, double rx, double ry, Hue colour, double opacity = 1) =>
        Add("ellipse", $"cx=\"{x:0.#}\" cy=\"{y:0.#}\" rx=\"{rx:0.#}\" ry=\"{ry:0.#}\"", colour.ToString(), opacity);

    public void Line(string data, double width, Hue colour, double opacity = 1) =>
        Sheet.Add($"<path d=\"{data}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:0.##}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{(opacity < 1 ? $" stroke-opacity=\"{opacity:0.###}\"" : "")}/>");

    /// <summary>A soft round shine, or a shadow where the colour is dark.</summary>
    public void Shine(double x, double y, double rx, double ry, Hue colour, double opacity) =>
        Add("ellipse", $"cx=\"{x:0.#}\" cy=\"{y:0.#}\" rx=\"{rx:0.#}\" ry=\"{ry:0.#}\"", Sheet.Radial([(0, colour, opacity), (0.3, colour, opacity * 0.55), (0.65, colour, opacity * 0.15), (1, colour, 0)]), 1);

    /// <summary>A band of haze across the picture, thickest at its lower edge.</summary>
    public void Mist(double bottom, double height, double opacity)
    {
        var colour = Palette.HazeColour;
        Add("rect", $"x=\"0\" y=\"{bottom - height:0.#}\" width=\"{Width:0}\" height=\"{height * 1.35:0.#}\"", Sheet.Linear([(0, colour, 0), (0.7, colour, opacity), (1, colour, 0)], (0, 0, 0, 1)), 1);
    }

    /// <summary>Puts a motif on the ground (or anywhere), with its shadow.</summary>
    /// <param name="motif">What.</param>
    /// <param name="x">Pixels, of its middle.</param>
    /// <param name="foot">Pixels, where it stands.</param>
    /// <param name="size">Pixels, its height.</param>
    /// <param name="depth">0 near … 1 far.</param>
    /// <param name="shadow">Whether it throws one.</param>
    public void Put(Motif motif, double x, double foot, double size, double depth, bool shadow = true)
    {
        double scale = size / 100, width = motif.Width * scale;
        var turned = motif.Turns && x > Width * 0.55;
        if (shadow)
            Shine(x - (LightFrom * width * 0.18), foot, width * 0.62, Math.Max(width * 0.075, size * 0.035), Tone(Material.Black, depth * 0.5), 0.6);
        if (motif.Shine is { } shine && Palette.Style.Halo)
            Shine(x + (((shine.X - (motif.Width / 2)) * scale) * (turned ? -1 : 1)), foot - ((100 - shine.Y) * scale), size * 1.5, size * 1.3, Palette.Glow, Palette.Night || Scene.Indoors ? 0.5 : 0.25);
        var close = motif.Place == MotifPlace.Close;
        var shading = Palette.ShadingAt(depth, close ? 0 : Backlight * (1 - depth), LightFrom, Math.Min(Lines, size * 1.6), close ? 0.5 : Scene.Indoors ? 0.3 : 0.12);
        Sheet.Add($"<g transform=\"translate({x - (turned ? -width / 2 : width / 2):0.#} {foot - size:0.#}) scale({(turned ? -scale : scale):0.####} {scale:0.####})\">");
        motif.Draw(new MotifPen(Sheet, shading, new SeededRandom(Scene.Brief.Seed, motif.Name), scale, turned));
        Sheet.Add("</g>");
    }

    private void Add(string element, string shape, string paint, double opacity) =>
        Sheet.Add($"<{element} {shape} fill=\"{paint}\"{(opacity < 1 ? $" fill-opacity=\"{opacity:0.###}\"" : "")}/>");
}
