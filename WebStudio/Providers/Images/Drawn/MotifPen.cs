using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn;

/// <summary>
/// Draws a motif in its own units (x right, y down, 0…Width by 0…100, standing on y = 100). What is drawn later lies on top.
/// Colours come from materials, so that the same drawing serves every style, hour and distance.
/// </summary>
internal sealed class MotifPen(SvgSheet sheet, Shading shading, SeededRandom random, double scale, bool turned)
{
    /// <summary>Variation: the same for the same picture.</summary>
    public SeededRandom Random => random;

    /// <summary>Pixels a unit; fine detail below a pixel can be left out.</summary>
    public double Scale => scale;

    /// <param name="data">SVG path data.</param>
    /// <param name="ink">Fill.</param>
    /// <param name="opacity">0–1.</param>
    public void Path(string data, Ink ink, double opacity = 1) => Shape($"<path d=\"{data}\"", ink, opacity);

    public void Circle(double x, double y, double radius, Ink ink, double opacity = 1) =>
        Shape($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"", ink, opacity);

    public void Ellipse(double x, double y, double rx, double ry, Ink ink, double opacity = 1) =>
        Shape($"<ellipse cx=\"{x:0.##}\" cy=\"{y:0.##}\" rx=\"{rx:0.##}\" ry=\"{ry:0.##}\"", ink, opacity);

    /// <param name="round">Radius of the corners.</param>
    public void Rect(double x, double y, double width, double height, Ink ink, double round = 0, double opacity = 1) =>
        Shape($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"{(round > 0 ? $" rx=\"{round:0.##}\"" : "")}", ink, opacity);

    /// <param name="ink">Fill.</param>
    /// <param name="points">x and y by turns.</param>
    public void Polygon(Ink ink, params ReadOnlySpan<double> points)
    {
        var data = new System.Text.StringBuilder("M");
        for (var i = 0; i + 1 < points.Length; i += 2)
            data.Append($"{points[i]:0.##} {points[i + 1]:0.##} ");
        Path(data.Append('Z').ToString(), ink);
    }

    /// <summary>A line with round ends; no outline is added to it.</summary>
    /// <param name="data">SVG path data.</param>
    /// <param name="width">Units; at least a hair is drawn.</param>
    /// <param name="ink">Its colour; modelled ones are flat.</param>
    /// <param name="opacity">0–1.</param>
    public void Stroke(string data, double width, Ink ink, double opacity = 1) =>
        sheet.Add($"<path d=\"{data}\" fill=\"none\" stroke=\"{shading.Of(ink with { Shade = ink.Shade == Shade.Form ? Shade.Flat : ink.Shade })}\" stroke-width=\"{Math.Max(width, 0.7 / scale):0.###}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{Opacity(opacity)}/>");

    /// <summary>A shine that fades to nothing.</summary>
    /// <param name="ink">Usually <see cref="Material.Glow"/>.</param>
    public void Soft(double x, double y, double radius, Ink ink, double opacity = 0.7)
    {
        if (!shading.Halo)
            return;
        var colour = shading.Of(ink);
        var paint = sheet.Radial([(0, colour, opacity), (0.35, colour, opacity * 0.45), (1, colour, 0)]);
        sheet.Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" fill=\"{paint}\"/>");
    }

    /// <summary>A pane: lit at some hours, with a shine; else glass.</summary>
    /// <param name="chance">How much likelier than others it is lit; 0 never, 1 as the hour has it.</param>
    public void Window(double x, double y, double width, double height, double chance = 1)
    {
        var lit = random.Next() < shading.LitWindows * chance;
        if (lit && scale * width > 6)
            Soft(x + (width / 2), y + (height / 2), Math.Max(width, height) * 1.6, Material.Glow, 0.35);
        Rect(x, y, width, height, lit ? Material.Glow : Material.Glass);
    }

    /// <summary>A part in units of its own: moved, then turned, then scaled.</summary>
    /// <param name="degrees">Clockwise.</param>
    /// <param name="draw">Draws it round its own (0, 0).</param>
    public void At(double x, double y, double degrees, double size, Action<MotifPen> draw)
    {
        sheet.Add($"<g transform=\"translate({x:0.##} {y:0.##}) rotate({degrees:0.##}) scale({size:0.###})\">");
        draw(new MotifPen(sheet, shading, random, scale * size, turned));
        sheet.Add("</g>");
    }

    // Not "opacity": that makes a layer of the whole picture's size.
    /// <summary>A part of which only what lies within an outline is seen.</summary>
    /// <param name="data">SVG path data.</param>
    /// <param name="draw">Draws it, in the same units.</param>
    public void Within(string data, Action<MotifPen> draw)
    {
        sheet.Add($"<g clip-path=\"{sheet.Clip($"<path d=\"{data}\"/>")}\">");
        draw(this);
        sheet.Add("</g>");
    }

    private static string Opacity(double opacity) => opacity < 1 ? $" fill-opacity=\"{opacity:0.##}\" stroke-opacity=\"{opacity:0.##}\"" : "";

    private void Shape(string element, Ink ink, double opacity)
    {
        var fill = ink.Shade == Shade.Form && ink.Material != Material.Glow ? Form(ink) : shading.Of(ink).ToString();
        var line = shading.Line is { } colour && ink.Material != Material.Glow
            ? $" stroke=\"{colour}\" stroke-width=\"{shading.LineWidth / scale:0.###}\" stroke-linejoin=\"round\""
            : "";
        sheet.Add($"{element} fill=\"{fill}\"{line}{Opacity(opacity)}/>");
    }

    private string Form(Ink ink)
    {
        Hue light = shading.Of(ink.Light), middle = shading.Of(ink.Flat), dark = shading.Of(ink.Dark);
        var fromLeft = shading.LightFrom < 0 != turned;
        (double, double, double, double) direction = fromLeft ? (0, 0.1, 1, 0.75) : (1, 0.1, 0, 0.75);
        return shading.Cel
            ? sheet.Linear([(0, light, 1), (0.3, light, 1), (0.305, middle, 1), (0.64, middle, 1), (0.645, dark, 1), (1, dark, 1)], direction)
            : sheet.Linear([(0, light, 1), (0.45, middle, 1), (1, dark, 1)], direction);
    }
}
